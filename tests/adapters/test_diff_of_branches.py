"""`handbook diff` in a pull request: what the branch changes and nothing else, all of it, and new names told once."""

import datetime
from dataclasses import replace
from pathlib import Path

import pytest
from repository import commit, edit, git
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.adapters.code_host import files_at
from handbook.exports.changes_markdown import LARGEST, changes_markdown
from handbook.exports.changes_text import changes_text
from handbook.pipeline.answers.comparing import NotCompared, compare

PLAYBOOK, CAMPAIGN, GOALS = "playbooks/webinar.md", "campaigns/spring.yml", "okrs/2027-q1/marketing.yml"
PERSON, ROLE = "company/people/camille.yml", "company/roles/event-manager.md"


@pytest.fixture
def nova(tmp_path: Path) -> Path:
    """The smallest handbook, committed, at the top of its repository."""
    write_handbook(tmp_path)
    commit(tmp_path)
    return tmp_path


def _told(root: Path, old: str | None = None, new: str | None = None) -> list[str]:
    compared = compare(root, old, new, TODAY)
    assert not isinstance(compared, NotCompared), compared.reason
    return [line for line in changes_text(compared).split("\n") if line]


def test_a_branch_is_told_without_what_became_of_main_meanwhile(nova: Path) -> None:
    start = git(nova, "rev-parse", "--short=7", "HEAD")
    git(nova, "checkout", "-q", "-b", "title")
    edit(nova / CAMPAIGN, "title: Spring webinar", "title: Spring talk")
    commit(nova)
    git(nova, "checkout", "-q", "main")
    edit(nova / CAMPAIGN, "date: 2027-03-18", "date: 2027-03-25")
    main = commit(nova)
    git(nova, "checkout", "-q", "title")
    mine = ["Campaigns", "  - Spring talk: was called “Spring webinar” before"]
    from_start = f"From where this branch left main ({start}) to the files as they are now: 1 change"
    assert _told(nova) == _told(nova, "main") == [from_start, *mine]
    both = _told(nova, "main", "title")
    assert both[0].startswith(f"From main ({main[:7]}) to title ")
    assert "    ! day D moves from Thu 25 Mar 2027 to Thu 18 Mar 2027, no reason given" in both
    git(nova, "merge", "-q", "-m", "Merge", "main")
    assert _told(nova) == [f"From main ({main[:7]}) to the files as they are now: 1 change", *mine]


def test_an_old_main_does_not_tell_the_changes_of_others(nova: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    copy = tmp_path_factory.mktemp("copy")
    git(nova, "clone", "-q", ".", str(copy))
    edit(nova / CAMPAIGN, "date: 2027-03-18", "date: 2027-03-25")
    theirs = commit(nova)
    git(copy, "fetch", "-q")
    git(copy, "checkout", "-q", "-b", "mine", "origin/main")
    assert _told(copy) == [f"From origin/main ({theirs[:7]}) to the files as they are now: nothing changes"]
    edit(copy / CAMPAIGN, "title: Spring webinar", "title: Spring talk")
    assert _told(copy)[1:] == ["Campaigns", "  - Spring talk: was called “Spring webinar” before"]


def test_histories_that_have_nothing_in_common(nova: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    git(nova, "checkout", "-q", "--orphan", "another")
    edit(nova / CAMPAIGN, "title: Spring webinar", "title: Spring talk")
    commit(nova)
    main = git(nova, "rev-parse", "--short=7", "main")
    assert _told(nova)[0] == f"From main ({main}) to the files as they are now: 1 change"
    copy = tmp_path_factory.mktemp("copy")
    git(copy, "clone", "-q", "--depth", "1", "--no-single-branch", nova.as_uri(), ".")
    refused = compare(copy, "origin/main", None, TODAY)
    assert isinstance(refused, NotCompared)
    assert refused.reason.startswith("where this branch left 'origin/main' is not in this copy")


def test_new_names_are_told_once(nova: Path) -> None:
    edit(nova / "handbook.yml", "calendar: [FR]", "calendar: [FR]\nlanguages: [en, fr]")
    (nova / "playbooks/webinar.fr.md").write_text(
        "---\ntitle: Webinaire\nevent: le direct\n---\nUne heure.\n\n"
        "## Étapes {#steps}\n\n### Écrire le brief {#brief}\nOui.\n"
    )
    (nova / "playbooks/fair.md").write_text(
        HANDBOOK[PLAYBOOK]
        .replace("title: Webinar", "title: Fair")
        .replace("One page:", "As in [a](webinar.md#debrief):")
    )
    edit(nova / CAMPAIGN, "effort:", "done: {brief: 2026-11-20}\npeople: {event-manager: camille}\neffort:")
    git(nova, "checkout", "-q", "-b", "names")
    commit(nova)
    before = git(nova, "rev-parse", "--short=7", "HEAD")
    for path, moved in {
        PLAYBOOK: "playbooks/seminar.md",
        "playbooks/webinar.fr.md": "playbooks/seminar.fr.md",
        PERSON: "company/people/camille-roy.yml",
        ROLE: "company/roles/events-lead.md",
        GOALS: "okrs/2027-q1/growth.yml",
    }.items():
        (nova / path).rename(nova / moved)
    (nova / "company/teams/marketing.yml").rename(nova / "company/teams/growth.yml")
    said = {
        "playbooks": {"{#brief}": "{#outline}", "id: brief": "id: outline", "[brief]": "[outline]"},
        "campaigns": {"done: {brief": "done: {outline", "playbook: webinar": "playbook: seminar", "/o1/": "/first/"},
        "okrs/2027-q1/growth.yml": {"id: o1": "id: first"},
        "": {
            "webinar.md": "seminar.md",
            "onboarding: webinar": "onboarding: seminar",
            "event-manager": "events-lead",
            ": camille\n": ": camille-roy\n",
            ": camille}": ": camille-roy}",
            "q1/marketing": "q1/growth",
            "team: marketing": "team: growth",
        },
    }
    for folder, words in said.items():
        found = (nova / folder).rglob("*") if (nova / folder).is_dir() else [nova / folder]
        for file in (file for file in found if file.suffix in (".yml", ".md") and ".git" not in file.parts):
            text = file.read_text()
            for old, new in words.items():
                text = text.replace(old, new)
            file.write_text(text)
    nothing = "nothing names the old one any more"
    assert _told(nova, "HEAD") == [
        f"From HEAD ({before}) to the files as they are now: 8 changes",
        "Objectives and key results",
        "  Marketing, Q1 2027",
        f"    - has a new id, 2027-q1/growth (before: 2027-q1/marketing); {nothing}",
        f"    - “Be the first source of qualified meetings” has a new id, first (before: o1); {nothing}",
        "Roles",
        f"  - Event manager: has a new id, events-lead (before: event-manager); {nothing}",
        "People",
        f"  - Camille Roy: has a new id, camille-roy (before: camille); {nothing}",
        "Teams",
        f"  - Marketing: has a new id, growth (before: marketing); {nothing}",
        "Playbooks",
        "  - Fair: 1 step has a new id: “Write the brief”: brief → outline",
        "  Webinar",
        f"    - has a new id, seminar (before: webinar); {nothing}",
        "    - 1 step has a new id: “Write the brief”: brief → outline",
    ]


def _many(root: Path, count: int) -> None:
    """So many steps that all move when the day does."""
    steps = "".join(
        f"- {{id: s{number}, when: D-{number}, owner: event-manager, done_when: It is done}}\n"
        for number in range(1, count + 1)
    )
    text = HANDBOOK[PLAYBOOK].replace("```\n\n## Steps", f"{steps}```\n\n## Steps", 1)
    (root / PLAYBOOK).write_text(text)
    commit(root)
    edit(root / CAMPAIGN, "date: 2027-03-18", "date: 2027-03-25")


def test_what_is_only_counted_opens(nova: Path) -> None:
    _many(nova, 6)
    compared = compare(nova, None, None, TODAY)
    assert not isinstance(compared, NotCompared)
    shown = changes_markdown(compared).split("\n")
    start = shown.index("  - 9 dates move:")
    assert shown[start + 7 : start + 15] == [
        "    - <details><summary>and 3 more</summary>",
        "",
        "      - *s1*: Wed 17 Mar 2027 → Wed 24 Mar 2027",
        "      - *Run the live session*: Thu 18 Mar 2027 → Thu 25 Mar 2027",
        "      - *Write the debrief*: Thu 25 Mar 2027 → Thu 1 Apr 2027",
        "",
        "      </details>",
        "",
    ]
    short, whole = (handbook(nova, "diff", *more, "--today", "2026-11-23").out for more in ([], ["--all"]))
    assert "        and 3 more\n" in short
    assert "        “Write the debrief”: Thu 25 Mar 2027 → Thu 1 Apr 2027\n" in whole
    assert "more" not in whole


def test_a_comment_is_never_too_large(nova: Path) -> None:
    for number in range(400):
        text = HANDBOOK[CAMPAIGN].replace("Spring webinar", f"Webinar {number} {'about ' * 30}")
        (nova / f"campaigns/webinar-{number:03}.yml").write_text(text)
    commit(nova)
    edit(nova / PLAYBOOK, "when: D-42", "when: D-35")
    compared = compare(nova, None, None, TODAY)
    assert not isinstance(compared, NotCompared)
    told = changes_markdown(compared)
    assert LARGEST - 1000 < len(told.encode()) < LARGEST + 100
    last = told.split("\n")[-1]
    left = 404 - told.count("\n- ")
    assert last == f"And {left} more, for which there is no room here: 'handbook diff --all' says them all."


def test_links_lead_to_the_files_on_the_code_host(nova: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    github = {"GITHUB_SERVER_URL": "https://git.example", "GITHUB_REPOSITORY": "nova/team", "GITHUB_SHA": "abc"}
    gitlab = {"CI_PROJECT_URL": "https://lab.example/nova/team", "CI_COMMIT_SHA": "abc"}
    assert files_at({}) == ""
    assert files_at(gitlab) == "https://lab.example/nova/team/-/blob/abc/"
    edit(nova / CAMPAIGN, "title: Spring webinar", "title: Spring talk")
    for name, value in github.items():
        monkeypatch.setenv(name, value)
    run = handbook(nova, "diff", "--output-format", "markdown")
    address = "https://git.example/nova/team/blob/abc/campaigns/spring.yml"
    assert run.out.endswith(f"- **[Spring talk]({address})**: was called *Spring webinar* before\n")


@pytest.mark.parametrize(
    ("line", "codes"),
    [
        ("title: Spring talk", {"any": 1, "serious": 0, "moved-dates": 0}),
        ("status: cancelled", {"any": 1, "serious": 1, "moved-dates": 1}),
        ("status: draft", {"any": 1, "serious": 1, "moved-dates": 1}),
        ("status: done", {"any": 1, "serious": 1, "moved-dates": 0}),
        ("date: 2027-03-25", {"any": 1, "serious": 1, "moved-dates": 1}),
    ],
)
def test_it_ends_with_a_code_where_dates_of_running_campaigns_move(
    nova: Path, line: str, codes: dict[str, int]
) -> None:
    key = line.partition(":")[0]
    text = "".join(f"{line}\n" if each.startswith(key) else f"{each}\n" for each in HANDBOOK[CAMPAIGN].splitlines())
    (nova / CAMPAIGN).write_text(text)
    told = handbook(nova, "diff", "--today", str(datetime.date(2026, 11, 23)))
    assert told.code == 0
    for sort, code in codes.items():
        assert handbook(nova, "diff", "--fail-on", sort, "--today", "2026-11-23") == replace(told, code=code)


def test_a_new_name_that_is_not_kept_up_invents_nothing(nova: Path) -> None:
    (nova / PERSON).rename(nova / "company/people/camille-roy.yml")
    told = _told(nova)
    assert told[1 : told.index("What the check says")] == [
        "People",
        (
            "  ! Camille Roy: has a new id, camille-roy (before: camille), and 7 files still name the old one: "
            "1 campaign (“Spring webinar”); 2 files of objectives (“Nova, Q1 2027”, “Marketing, Q1 2027”); "
            "1 person (Tom Leroy); 2 teams (Nova, Marketing); 1 role (“Event manager”)"
        ),
    ]
    assert "mended" not in " ".join(told)


def test_of_a_file_with_a_mistake_the_rest_is_not_held_for_nothing(nova: Path) -> None:
    edit(nova / CAMPAIGN, "date: 2027-03-18", "date: 2027-03-25\ncolour: red")
    run = handbook(nova, "diff", "--fail-on", "moved-dates", "--today", "2026-11-23")
    assert (run.code, run.out.split("\n")[2:6]) == (
        1,
        [
            "Files that cannot be read, or only in part",
            f"  {CAMPAIGN}",
            "    ! has a mistake now, so not everything is told of it",
            "    ! its day moves from Thu 18 Mar 2027 to Thu 25 Mar 2027; which dates that moves is not compared",
        ],
    )


def test_envelopes_that_change_are_told(nova: Path) -> None:
    edit(nova / GOALS, "team: marketing", "team: marketing\nenvelope: {total: 48000 EUR}")
    commit(nova)
    edit(nova / GOALS, "48000 EUR", "60000 EUR")
    assert _told(nova, "HEAD")[1:] == [
        "Objectives and key results",
        "  - Marketing, Q1 2027: envelope / total: €48,000 → €60,000",
    ]


def test_pages_that_are_new_other_than_before_or_gone(tmp_path: Path) -> None:
    root = tmp_path / "team/my handbook"
    root.mkdir(parents=True)
    git(tmp_path, "init", "-q")
    write_handbook(root, {"docs/old.md": "# Old\n", "docs/charter.md": "# Charter\n"})
    commit(root)
    (root / "docs/old.md").unlink()
    (root / "docs/new.md").write_text("# New\n")
    edit(root / "docs/charter.md", "Charter", "Our charter")
    edit(root / "playbooks/templates/brief.md", "Who is it for", "For whom is it")
    text = [
        "Pages, templates and the site",
        "  - 1 file is new: team/my handbook/docs/new.md",
        "  - 2 files change: team/my handbook/docs/charter.md; team/my handbook/playbooks/templates/brief.md",
        "  - 1 file is removed: team/my handbook/docs/old.md",
    ]
    assert _told(root)[1:] == text
    top, folder = "team/my handbook/", "team/my%20handbook/"
    assert handbook(root, "diff", "--output-format", "markdown").out.split("\n")[6:] == [
        f"- 1 file is new: [{top}docs/new.md]({folder}docs/new.md)",
        (
            f"- 2 files change: [{top}docs/charter.md]({folder}docs/charter.md); "
            f"[{top}playbooks/templates/brief.md]({folder}playbooks/templates/brief.md)"
        ),
        f"- 1 file is removed: {top}docs/old.md",
        "",
    ]
    git(tmp_path, "checkout", "-q", "-b", "pages")
    commit(root)
    assert _told(root, "main", "pages")[1:] == text


def test_a_branch_of_this_copy_that_is_behind_is_told(nova: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    copy = tmp_path_factory.mktemp("copy")
    git(nova, "clone", "-q", ".", str(copy))
    edit(nova / CAMPAIGN, "effort: 12 days", "effort: 13 days")
    commit(nova)
    git(copy, "fetch", "-q")
    git(copy, "checkout", "-q", "-b", "mine", "origin/main")
    behind = "Your main is 1 commit behind origin/main: compare with origin/main, or bring main up to date first"
    assert _told(copy, "main")[1:] == [behind, "Campaigns", "  - Spring webinar: effort: 12 days → 13 days"]
    shown = handbook(copy, "diff", "main", "--output-format", "markdown", "--lang", "fr").out.split("\n")
    assert shown[4] == (
        "Votre main a 1 commit de retard sur origin/main : comparez avec origin/main, ou mettez d'abord main à jour"
    )
    assert _told(copy, "origin/main")[1:] == _told(copy)[1:] == []
    git(copy, "branch", "-f", "main", "origin/main")
    assert _told(copy, "main")[1:] == []


def test_in_the_middle_of_a_merge_main_is_no_change_of_the_branch(nova: Path) -> None:
    git(nova, "checkout", "-q", "-b", "title")
    edit(nova / CAMPAIGN, "title: Spring webinar", "title: Spring talk")
    commit(nova)
    git(nova, "checkout", "-q", "main")
    edit(nova / CAMPAIGN, "date: 2027-03-18", "date: 2027-03-25")
    commit(nova)
    git(nova, "checkout", "-q", "title")
    git(nova, "merge", "-q", "--no-commit", "main")
    assert _told(nova)[1:] == ["Campaigns", "  - Spring talk: was called “Spring webinar” before"]


def test_dates_of_a_draft_are_told_and_let_pass(nova: Path) -> None:
    edit(nova / CAMPAIGN, "status: active", "status: draft")
    commit(nova)
    edit(nova / CAMPAIGN, "date: 2027-03-18", "date: 2027-03-25")
    told = handbook(nova, "diff", "HEAD", "--fail-on", "moved-dates", "--today", "2026-11-23")
    assert told.code == 0
    assert "3 dates move" in told.out
    assert "running" not in told.out


def test_links_in_a_folder_with_a_space(tmp_path: Path) -> None:
    root = tmp_path / "équipes/marketing été"
    root.mkdir(parents=True)
    git(tmp_path, "init", "-q")
    write_handbook(root)
    commit(root)
    edit(root / CAMPAIGN, "title: Spring webinar", "title: Spring talk")
    told = handbook(root, "diff", "--output-format", "markdown").out
    assert "](%C3%A9quipes/marketing%20%C3%A9t%C3%A9/campaigns/spring.yml)" in told


def test_what_the_check_says_leads_to_its_line(tmp_path: Path) -> None:
    root = tmp_path / "team"
    root.mkdir()
    git(tmp_path, "init", "-q")
    write_handbook(root, {CAMPAIGN: HANDBOOK[CAMPAIGN].replace("effort: 12 days", "effort: long")})
    commit(root)
    edit(root / CAMPAIGN, "effort: long", "effort: 12 days")
    edit(root / CAMPAIGN, "owner: camille", "owner: nobody")
    edit(root / ROLE, "person: camille", "person: noone")
    told = handbook(root, "diff", "HEAD", "--output-format", "markdown", "--today", "2026-11-23").out
    assert f"- [team/{CAMPAIGN}:5](team/{CAMPAIGN}#L5) nobody is called" in told
    assert f"- [team/{ROLE}:3](team/{ROLE}?plain=1#L3) nobody is called" in told
    assert f"1 error mended: team/{CAMPAIGN}:8 'effort' must be" in told


def test_a_page_that_only_has_another_name(nova: Path) -> None:
    (nova / "playbooks/templates/brief.md").rename(nova / "playbooks/templates/one-page.md")
    edit(nova / PLAYBOOK, "templates/brief.md", "templates/one-page.md")
    told = _told(nova)
    assert told[told.index("Pages, templates and the site") :] == [
        "Pages, templates and the site",
        "  - 1 file has another name: playbooks/templates/brief.md → playbooks/templates/one-page.md",
    ]
