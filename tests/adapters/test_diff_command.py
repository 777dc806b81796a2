"""`handbook diff`: what a change means, in real repositories, as a person and a code host read it."""

import datetime
import json
from pathlib import Path
from typing import get_args

import pytest
from repository import commit, edit, git
from running import Run, handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.diagnostics.finding import SEVERITIES
from handbook.exports.changes_markdown import changes_markdown, escaped
from handbook.exports.changes_text import changes_text
from handbook.locales import wording
from handbook.model.campaign import Status
from handbook.model.settings import RuleSetting
from handbook.model.values import LANGUAGES
from handbook.pipeline.answers.comparing import NotCompared, compare
from handbook.pipeline.checks.checking import check
from handbook.planning.differences import Field

PLAYBOOK, CAMPAIGN, GOALS = "playbooks/webinar.md", "campaigns/spring.yml", "okrs/2027-q1/marketing.yml"
TOOL, PERSON, ROLE = "company/tools/hubspot.yml", "company/people/tom.yml", "company/roles/event-manager.md"


@pytest.fixture
def nova(tmp_path: Path) -> Path:
    """The smallest handbook, committed, in a folder of a larger repository."""
    root = tmp_path / "team/handbook"
    root.mkdir(parents=True)
    git(tmp_path, "init", "-q")
    write_handbook(root)
    commit(root)
    return root


def _told(root: Path, old: str | None = None, new: str | None = None, *, today: datetime.date = TODAY) -> list[str]:
    """The lines below the headline."""
    compared = compare(root, old, new, today)
    assert not isinstance(compared, NotCompared), compared.reason
    return [line for line in changes_text(compared).split("\n")[1:] if line]


def test_dates_that_move_with_the_playbook_in_both_languages(nova: Path) -> None:
    main = git(nova, "rev-parse", "--short=7", "HEAD")
    edit(nova / PLAYBOOK, "when: D-42", "when: D-35")
    edit(nova / PLAYBOOK, "reviewed: 2026-10-02", "reviewed: 2026-11-23")
    english = f"""\
From main ({main}) to the files as they are now: 1 date moves in 1 running campaign, 1 new warning

Campaigns
  - Spring webinar: 1 date moves, because the playbook changes: “Write the brief”: Thu 4 Feb 2027 → Thu 11 Feb 2027

Playbooks
  Webinar
    - 1 difference in the steps: “Write the brief” / when: D-42 → D-35
    - reviewed: Fri 2 Oct 2026 → Mon 23 Nov 2026

What the check says
  - 1 new warning: campaigns/spring.yml:2 as told above (playbook-changed)
"""
    french = f"""\
### Ce que ce changement signifie

De main ({main}) à l'état actuel des fichiers : 1 date change dans 1 campagne en cours, 1 nouvel avertissement

#### Campagnes

- **[Spring webinar](team/handbook/campaigns/spring.yml)** : 1 date change, car le playbook change : \
*Write the brief* : jeu. 4 févr. 2027 → jeu. 11 févr. 2027

#### Playbooks

- **[Webinar](team/handbook/playbooks/webinar.md)**
  - 1 différence dans les étapes : *Write the brief* / when : D-42 → D-35
  - reviewed : ven. 2 oct. 2026 → lun. 23 nov. 2026

#### Ce que dit le contrôle

- 1 nouvel avertissement : [team/handbook/campaigns/spring.yml:2]\
(team/handbook/campaigns/spring.yml#L2) comme dit plus haut (playbook-changed)
"""
    today = ("--today", "2026-11-23")
    assert handbook(nova, "diff", *today) == Run(0, english, "")
    assert handbook(nova, "diff", "main", *today, "--lang", "fr", "--output-format", "markdown") == Run(0, french, "")


def test_for_other_programs(nova: Path) -> None:
    old = git(nova, "rev-parse", "HEAD")
    edit(nova / TOOL, "cost: 1200 EUR", "cost: {amount: 150.5, currency: EUR, per: month}")
    edit(nova / GOALS, "current: 4", "current: 10")
    new = commit(nova)
    run = handbook(nova, "diff", "HEAD~1", "main", "--output-format", "json", "--today", "2026-11-23")
    assert (run.code, run.err) == (0, "")
    side = {"folder": "team/handbook/", "is_merge_base": False, "behind": 0, "upstream": ""}
    assert json.loads(run.out) == {
        "version": 1,
        "old": {"revision": "HEAD~1", "commit": old, **side},
        "new": {"revision": "main", "commit": new, **side},
        "summary": {
            "changes": 2,
            "moves": 0,
            "campaigns": 0,
            "new_errors": 0,
            "new_warnings": 0,
            "mended": 0,
            "lost": 0,
            "serious": 0,
            "cancelled": 0,
            "removed": 0,
            "now_drafts": 0,
            "unread": 0,
            "again": 0,
            "lost_dates": 0,
            "losing": 0,
            "undated": 0,
            "days": 0,
            "uncompared": 0,
            "forsaken": 0,
            "forsaking": 0,
            "left_out": 0,
            "leaving_out": 0,
            "dates_gone": 0,
            "dates_elsewhere": 0,
        },
        "changes": [
            {
                "group": "okr",
                "id": "2027-q1/marketing",
                "title": "Marketing, Q1 2027",
                "path": GOALS,
                "weight": "small",
                "what": "progress-score",
                "sentence": "Meetings: 4 calls → 10 calls (score 10% → 25%)",
                "facts": {
                    "goal": "Meetings",
                    "old": {"number": 4, "unit": "calls"},
                    "new": {"number": 10, "unit": "calls"},
                    "old_score": 0.1,
                    "new_score": 0.25,
                },
                "details": [],
            },
            {
                "group": "tool",
                "id": "hubspot",
                "title": "HubSpot",
                "path": TOOL,
                "weight": "small",
                "what": "fields",
                "sentence": "cost: €1,200 → €150.50 a month",
                "facts": {},
                "details": [
                    {
                        "what": "field",
                        "sentence": "cost: €1,200 → €150.50 a month",
                        "facts": {
                            "field": ["cost"],
                            "old": {"amount": "1200", "currency": "EUR"},
                            "new": {"amount": "150.5", "currency": "EUR", "per": "month"},
                        },
                    }
                ],
            },
        ],
    }


def test_nothing_to_say(nova: Path) -> None:
    main = git(nova, "rev-parse", "--short=7", "HEAD")
    write_handbook(nova, {path: text.replace("\n", "\r\n") for path, text in HANDBOOK.items()})
    (nova / "notes.txt").write_text("Not of the handbook")
    expected = f"From main ({main}) to the files as they are now: nothing changes\n"
    assert handbook(nova, "diff") == Run(0, expected, "")
    assert _told(nova, "HEAD", "main") == []


def test_an_event_that_moves_takes_its_dates_along_and_meets_an_absence(nova: Path) -> None:
    edit(nova / CAMPAIGN, "date: 2027-03-18", "date: 2027-03-25")
    edit(nova / CAMPAIGN, "effort:", "done: {brief: 2026-11-20}\neffort:")
    edit(
        nova / "company/people/camille.yml",
        "started:",
        "away: [{from: 2027-04-01, to: 2027-04-02, title: Leave}]\nstarted:",
    )
    assert [line for line in _told(nova) if "[" not in line][:9] == [
        "Campaigns",
        "  Spring webinar",
        "    ! day D moves from Thu 18 Mar 2027 to Thu 25 Mar 2027, no reason given",
        "    ! 1 step is due while its owner is away: “Write the debrief” on Thu 1 Apr 2027 (Camille Roy)",
        "    - 2 dates move:",
        "        “Run the live session”: Thu 18 Mar 2027 → Thu 25 Mar 2027",
        "        “Write the debrief”: Thu 25 Mar 2027 → Thu 1 Apr 2027",
        "    - 1 step is done: “Write the brief” (Fri 20 Nov 2026)",
        "People",
    ]


def test_a_day_off_moves_dates_and_catches_an_event(nova: Path) -> None:
    """Ascension Day 2027 is 6 May, a holiday in France: Easter Sunday is 28 March, and 39 days later is 6 May."""
    edit(
        nova / "handbook.yml",
        "calendar: [FR]",
        "calendar: [FR]\nclosures: [{from: 2027-02-04, to: 2027-02-05, title: Move}]",
    )
    brief = "“Write the brief”: Thu 4 Feb 2027 → Wed 3 Feb 2027"
    assert _told(nova) == [
        "Campaigns",
        "  - Spring webinar: 1 date moves, because the days off change: " + brief,
        "Settings",
        "  - handbook.yml: days on which the company is closed: now Thu 4 Feb 2027 to Fri 5 Feb 2027 (Move)",
    ]
    commit(nova)
    edit(nova / CAMPAIGN, "date: 2027-03-18", "date: 2027-05-06")
    told = _told(nova)
    assert "    ! 1 step falls on a day off: “Run the live session” on Thu 6 May 2027 (Ascension Day)" in told


def test_days_that_are_past_by_now(nova: Path) -> None:
    edit(nova / PLAYBOOK, "when: D-42", "when: D-120")
    told = _told(nova)
    assert told[:4] == [
        "Campaigns",
        "  Spring webinar",
        "    ! 1 open step is due on a day that is past: “Write the brief” (Wed 18 Nov 2026)",
        "    - 1 date moves, because the playbook changes: “Write the brief”: Thu 4 Feb 2027 → Wed 18 Nov 2026",
    ]
    assert "    ! 1 open step" not in "\n".join(_told(nova, today=datetime.date(2026, 11, 18)))


def test_a_campaign_is_opened_cancelled_and_removed(nova: Path) -> None:
    (nova / "campaigns/autumn.yml").write_text(HANDBOOK[CAMPAIGN].replace("Spring", "Autumn").replace("03-18", "04-22"))
    edit(nova / CAMPAIGN, "status: active", "status: cancelled")
    assert _told(nova) == [
        "Campaigns",
        "  ! Spring webinar: is cancelled (before: active): 3 steps are open",
        (
            "  - Autumn webinar: new campaign with playbook “Webinar” on Thu 22 Apr 2027 (active, 3 steps): "
            "run by Camille Roy; serves “Meetings”; budget €1,500"
        ),
    ]
    commit(nova)
    (nova / CAMPAIGN).unlink()
    (nova / "campaigns/autumn.yml").unlink()
    assert _told(nova)[:3] == [
        "Campaigns",
        "  ! Autumn webinar: is removed; its day D was Thu 22 Apr 2027 (active): 3 steps are open",
        "  - Spring webinar: is removed; its day D was Thu 18 Mar 2027 (cancelled): 3 steps are open",
    ]


def test_goals(nova: Path) -> None:
    edit(nova / GOALS, "target: 40", "target: 50")
    early, unexplained = (
        f"  {sign} Marketing, Q1 2027: “Meetings”: target 40 calls → 50 calls, {why}"
        for sign, why in (("-", "before its time has begun"), ("!", "no reason given"))
    )
    assert _told(nova)[1] == early
    assert unexplained in _told(nova, today=IN_THE_QUARTER)
    reason = "    changes: [{date: 2026-11-23, what: kr1 target 40 -> 50, reason: Spain opened}]\n"
    (nova / GOALS).write_text((nova / GOALS).read_text() + reason)
    assert _told(nova)[1] == "  - Marketing, Q1 2027: “Meetings”: target 40 calls → 50 calls, because: Spain opened"
    commit(nova)
    edit(nova / GOALS, "id: kr1", "id: kr2")
    edit(nova / GOALS, "title: Be the first source", "title: Be the best source")
    user, goal = "1 campaign (“Spring webinar”)", "source of qualified meetings"
    assert _told(nova)[:4] == [
        "Objectives and key results",
        "  Marketing, Q1 2027",
        f"    ! “Meetings” has a new id, o1/kr2 (before: o1/kr1), and 1 file still names the old one: {user}",
        f"    - “Be the best {goal}” was called “Be the first {goal}” before",
    ]


IN_THE_QUARTER = datetime.date(2027, 2, 3)
REASONS = [
    ("KR1: more of them", "2027-02-02", True),
    ("target raised", "2027-02-02", True),
    ("kr2 only", "2027-02-02", True),  # there is no kr2: it names nobody else
    ("kr1 target 40 -> 50", "2026-12-30", False),
]


@pytest.mark.parametrize(("what", "day", "counts"), REASONS)
def test_a_reason_counts_here_where_it_counts_for_the_check(nova: Path, what: str, day: str, *, counts: bool) -> None:
    edit(nova / GOALS, "target: 40", "target: 50")
    reason = f"    changes: [{{date: {day}, what: {what}, reason: Spain opened}}]\n"
    (nova / GOALS).write_text((nova / GOALS).read_text() + reason)
    told = [line for line in _told(nova, today=IN_THE_QUARTER) if "target 40" in line]
    checked = check(nova, IN_THE_QUARTER, select=["OKR117"]).report.findings
    end = ", because: Spain opened" if counts else ", no reason given"
    assert ([line.endswith(end) for line in told], len(checked)) == ([True], 0 if counts else 1)


def test_a_reason_written_before_the_number_moved_names_the_new_number(nova: Path) -> None:
    reason = "    changes: [{date: 2027-02-01, what: kr1 target 40 -> 50, reason: Spain opened}]\n"
    (nova / GOALS).write_text((nova / GOALS).read_text() + reason)
    commit(nova)
    for target, end in (("50", "because: Spain opened"), ("60", "no reason given")):
        edit(nova / GOALS, "target: 40", f"target: {target}")
        told = [line for line in _told(nova, today=IN_THE_QUARTER) if "target 40" in line]
        assert [line.split(", ")[-1] for line in told] == [end]
        edit(nova / GOALS, f"target: {target}", "target: 40")


def test_a_goal_that_is_dropped_and_a_kind_that_has_no_sentences_of_its_own(nova: Path) -> None:
    star = "north_star: {id: jobs, title: Jobs done a month, since: 2026-01-01}\n"
    kpi = "name: Churn\nunit: '%'\nowner: camille\ntarget: 3\nvalues: {2026-q3: {value: 5, says: Too many leave}}\n"
    (nova / "company/strategy.yml").write_text(star)
    (nova / "company/kpis").mkdir()
    (nova / "company/kpis/churn.yml").write_text(kpi)
    commit(nova)
    edit(nova / "company/kpis/churn.yml", "target: 3", "target: 2")
    edit(nova / "company/kpis/churn.yml", "Too many leave}", "Too many leave}, 2026-q4: {value: 4}")
    edit(nova / GOALS, "    owner: camille\n", "    owner: camille\n    north_star: jobs\n")
    edit(nova / GOALS, "    key_results", "    dropped: {date: 2026-11-23, reason: No budget}\n    key_results")
    goal = "“Be the first source of qualified meetings”"
    told = [line for line in _told(nova) if "check says" not in line and "new " not in line]
    assert told[:8] == [
        "Objectives and key results",
        "  Marketing, Q1 2027",
        f"    ! {goal} is dropped on Mon 23 Nov 2026, because: No budget",
        f"    - {goal}: north_star: now “Jobs done a month”",
        "Key indicators",
        "  Churn",
        "    ! target 3 % → 2 %",
        "    - values / 2026-q4: now value: 4",
    ]


def test_tools_people_and_roles(nova: Path) -> None:
    edit(nova / TOOL, "access:", "sunset: {date: 2026-12-31, reason: too-costly}\naccess:")
    edit(nova / PERSON, "started:", "left: 2026-12-31\nstarted:")
    edit(nova / ROLE, "person: camille", "person: tom")
    (nova / "company/people/lea.yml").write_text("name: Léa Marchand\nteam: marketing\n")
    steps = "“Write the brief”; “Run the live session”; “Write the debrief”"
    told = _told(nova)
    assert told[: told.index("What the check says")] == [
        "Campaigns",
        "  Spring webinar",
        "    ! 3 steps are due after their owner's last day:",
        "        “Write the brief” on Thu 4 Feb 2027 (Tom Leroy, until Thu 31 Dec 2026)",
        "        “Run the live session” on Thu 18 Mar 2027 (Tom Leroy, until Thu 31 Dec 2026)",
        "        “Write the debrief” on Thu 25 Mar 2027 (Tom Leroy, until Thu 31 Dec 2026)",
        ("    ! 1 open step uses HubSpot after it is cut on Thu 31 Dec 2026: “Run the live session” (Thu 18 Mar 2027)"),
        f"    - Tom Leroy takes over 3 steps from Camille Roy: {steps}",
        "Tools",
        "  ! HubSpot: will be cut on Thu 31 Dec 2026 (too costly), and 1 file still uses it: 1 playbook (“Webinar”)",
        "Roles",
        "  - Event manager: goes from Camille Roy to Tom Leroy",
        "People",
        "  ! Tom Leroy: the last day is Thu 31 Dec 2026, and 1 file still names them: 1 role (“Event manager”)",
        "  - Léa Marchand: has joined the team Marketing",
    ]


def test_files_that_were_renamed(nova: Path) -> None:
    renamed = {CAMPAIGN: "campaigns/2027-03.yml", PLAYBOOK: "playbooks/webinars.md", PERSON: "company/people/tomas.yml"}
    for old, new in renamed.items():
        (nova / old).rename(nova / new)
    edit(nova / "company/people/tomas.yml", "name: Tom Leroy", "name: Tom Leroy\nemail: tom@nova.example")
    (nova / "company/people/new.yml").write_text(HANDBOOK[PERSON].replace("Tom Leroy", "Somebody Else"))
    users = "1 campaign (“Spring webinar”); 1 role (“Event manager”)"
    told = _told(nova)
    assert told[: told.index("What the check says")] == [
        "Campaigns",
        "  Spring webinar",
        "    ! has no dates any more, because its playbook is gone or cannot be read",
        "    - has a new id, 2027-03 (before: spring); nothing names the old one any more",
        "People",
        "  Tom Leroy",
        "    ! has a new id, tomas (before: tom), and 1 file still names the old one: 1 role (“Event manager”)",
        "    - email: now tom@nova.example",
        "  - Somebody Else: has joined the team Marketing: since Mon 3 Mar 2025; manager Camille Roy",
        "Playbooks",
        f"  ! Webinar: has a new id, webinars (before: webinar), and 2 files still name the old one: {users}",
    ]
    git(nova, "checkout", "-q", "-b", "change")
    commit(nova)
    assert _told(nova, "main", "change") == told


def test_playbooks_and_settings(nova: Path) -> None:
    edit(nova / PLAYBOOK, "### Write the brief", "### Agree on the brief")
    edit(nova / PLAYBOOK, "One page: what to keep", "Two pages: what to keep")
    edit(nova / PLAYBOOK, "## Pitfalls\n- A title that only we understand.\n", "## Questions\n- Whom to ask?\n")
    edit(nova / PLAYBOOK, "- {id: live", "- {id: room, when: D-20, owner: event-manager}\n- {id: live")
    edit(nova / PLAYBOOK, "Open the room", "### Book the room {#room}\nOpen the room")
    edit(nova / "handbook.yml", "calendar:", "rules: {unused-tool: off}\nokrs: {max_objectives: 5}\ncalendar:")
    told = _told(nova)
    assert told[: told.index("What the check says")] == [
        "Campaigns",
        "  - Spring webinar: 1 more step: “Book the room”, due Fri 26 Feb 2027, Camille Roy",
        "Playbooks",
        "  Webinar",
        "    - 1 new step: “Book the room” (D-20, “Event manager”)",
        "    - 1 step has a new title: “Write the brief” → “Agree on the brief”",
        "    - 1 new section: “Questions”",
        "    - 1 section is removed: “Pitfalls”",
        "    - the how-to of 2 steps is rewritten: “Run the live session”; “Write the debrief”",
        "Settings",
        "  handbook.yml",
        "    ! rule unused-tool is turned off (before: warning)",
        "    - most objectives of a team in a quarter: 3 → 5",
    ]


def test_findings_that_come_and_go_and_lines_that_only_move(nova: Path) -> None:
    edit(nova / CAMPAIGN, "owner: camille", "owner: camile")
    broken = commit(nova)
    (nova / CAMPAIGN).write_text("# A line more\n" + (nova / CAMPAIGN).read_text())
    assert _told(nova, broken) == []
    edit(nova / CAMPAIGN, "owner: camile", "owner: camille")
    assert _told(nova, broken)[-2:] == [
        "What the check says",
        "  - 1 error mended: campaigns/spring.yml:5 nobody is called 'camile' (unknown-person)",
    ]
    assert _told(nova, "HEAD~1", broken)[-1] == (
        "  ! 1 new error: campaigns/spring.yml:5 nobody is called 'camile' (unknown-person)"
    )


def test_a_branch_with_files_that_cannot_be_read(nova: Path) -> None:
    (nova / CAMPAIGN).write_text("title: [\n")
    (nova / "company/people/zoe.yml").write_bytes(b"\xff\xfe\0")
    (nova / "handbook.yml").write_text("- no settings\n")
    git(nova, "checkout", "-q", "-b", "broken")
    commit(nova)
    reading = [
        "Files that cannot be read, or only in part",
        "  ! campaigns/spring.yml: cannot be read any more, so nothing is told of it",
        "  ! company/people/zoe.yml: is new and cannot be read, so nothing is told of it",
        "  ! handbook.yml: has a mistake now, so not everything is told of it, and dates are not compared",
    ]
    assert _told(nova, "main", "broken")[:4] == reading
    back = _told(nova, "broken", "main")
    assert [line for line in back if "read" in line and "check" not in line][:4] == [
        "Files that cannot be read, or only in part",
        "  - campaigns/spring.yml: can be read again",
        "  - company/people/zoe.yml: is removed; it could not be read",
        "  - handbook.yml: had a mistake and can be read whole again; dates are not compared",
    ]


def test_before_the_handbook_everything_is_new(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    empty = commit(tmp_path)
    write_handbook(tmp_path)
    told = _told(tmp_path, empty)
    assert [line for line in told if line.startswith("  - handbook")] == [
        "  - handbook.yml: there was no handbook before, so everything is new"
    ]
    assert "What the check says" not in told


def test_what_cannot_be_compared(nova: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git(nova, "branch", "autumn-campaign")
    unknown = "no branch, tag or commit is called"
    assert handbook(nova, "diff", "autum-campaign") == Run(
        2, "", f"handbook: {unknown} 'autum-campaign': did you mean 'autumn-campaign'?\n"
    )
    assert handbook(nova, "diff", "HEAD", "--", "--all") == Run(2, "", f"handbook: {unknown} '--all'\n")
    monkeypatch.setenv("PATH", "")
    nothing = "the history in git cannot be read: git is not installed; install git where the check runs"
    assert compare(nova, None, None, TODAY) == NotCompared(nothing)


REVISIONS = (
    "",
    "--output=x",
    "-h",
    "-O/etc/passwd",
    "HEAD:handbook.yml",
    "HEAD:company",
    "HEAD^{tree}",
    "blob",
    "tree",
    "main..HEAD",
    "main...HEAD",
    "^main",
    "HEAD^@",
    "HEAD^!",
    ":/Change",
    ":handbook.yml",
    "@{upstream}",
    "@{-1}",
    "main\n::error::forged",
    "main\r\x1b[31mred",
    "\u202emain",
    "é" * 10_000,
    "a" * 10_000,
    "--all",
    "*",
    "refs/heads/*",
    "HEAD~99",
    "0" * 40,
    "$(touch ran)",
    "main;touch ran",
    "file:///etc/passwd",
)


def test_revisions_that_name_no_commit(nova: Path) -> None:
    git(nova, "tag", "blob", "HEAD:./handbook.yml")
    git(nova, "tag", "-a", "-m", "A tree", "tree", "HEAD^{tree}")
    before = sorted(nova.rglob("*"))
    for revision in REVISIONS:
        compared = compare(nova, revision, None, TODAY)
        assert isinstance(compared, NotCompared), revision
        assert compared.reason.startswith("no branch, tag or commit is called '")
        run = handbook(nova, "diff", "--", revision)
        assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
        assert len(run.err) < 200
        assert run.err.rstrip("\n").isprintable()
    assert isinstance(compare(nova, "main\0x", None, TODAY), NotCompared)
    assert sorted(nova.rglob("*")) == before


def test_a_tag_of_a_tag_is_a_commit(nova: Path) -> None:
    git(nova, "tag", "-a", "-m", "Inner", "inner")
    git(nova, "tag", "-a", "-m", "Outer", "outer", "inner")
    compared = compare(nova, "outer", "HEAD", TODAY)
    assert not isinstance(compared, NotCompared)
    assert (compared.old.commit, compared.changes) == (git(nova, "rev-parse", "main"), ())


def test_in_a_shallow_copy(nova: Path, tmp_path: Path) -> None:
    edit(nova / PLAYBOOK, "when: D-42", "when: D-35")
    commit(nova)
    copy = tmp_path / "copy"
    git(tmp_path, "clone", "-q", "--depth", "1", tmp_path.as_uri(), str(copy))
    root = copy / "team/handbook"
    git(copy, "checkout", "-q", "--detach")
    git(copy, "branch", "-D", "main")
    compared = compare(root, None, None, TODAY)
    assert not isinstance(compared, NotCompared)
    assert (compared.old.revision, compared.changes) == ("origin/main", ())
    lacks = "; this copy has only a part of the history: fetch all of it (`fetch-depth: 0`)"
    assert compare(root, "v0", None, TODAY) == NotCompared(f"no branch, tag or commit is called 'v0'{lacks}")
    lacks = " If not, fetch the whole history (`fetch-depth: 0`), of which this copy has only a part"
    asked = f"no branch, tag or commit is called 'origin/mian': did you mean 'origin/main'?{lacks}"
    assert compare(root, "origin/mian", None, TODAY) == NotCompared(asked)


def test_the_branch_that_one_is_on_is_not_meant(nova: Path) -> None:
    git(nova, "checkout", "-q", "-b", "liks")
    git(nova, "branch", "links-2")
    asked = "no branch, tag or commit is called 'links': did you mean 'links-2'?"
    assert compare(nova, "links", None, TODAY) == NotCompared(asked)


HOSTILE = "Spring <img src=x> @camille #12 `x` [a](javascript:x) | https://evil.example www.evil.example \x1b[31m"


def test_hostile_titles_are_only_shown(nova: Path) -> None:
    edit(nova / CAMPAIGN, "title: Spring webinar", f"title: {json.dumps(HOSTILE)}")
    edit(nova / CAMPAIGN, "effort: 12 days", "effort: 13 days")
    compared = compare(nova, None, None, TODAY)
    assert not isinstance(compared, NotCompared)
    markdown = changes_markdown(compared)
    title = (
        "Spring &lt;img src=x&gt; @\u200bcamille #\u200b12 \\`x\\` \\[a\\](javascript:x) \\| "
        "https:\u200b//evil.example www\u200b.evil.example"
    )
    assert title in markdown
    for harm in ("<img", "@camille", "#12", "https://", "www.evil", "\x1b"):
        assert harm not in markdown
        assert harm in HOSTILE
    assert "\x1b" not in changes_text(compared)


def test_text_of_a_file_stays_on_its_line() -> None:
    assert escaped("a\n- b\r\n# c\u202e") == r"a - b # c\\u202e"


def test_every_kind_of_value_has_words() -> None:
    keys = {
        *(f"campaign-now-{status}" for status in get_args(Status)),
        *(f"plan-{field}" for field in get_args(Field) if field not in ("owner", "person")),
        *(f"plan-{field}-{form}" for field in ("after", "milestone", "approver", "time") for form in ("new", "none")),
        *(f"settings-{form}" for form in ("now", "still", "again")),
        *(f"rule-{setting}" for setting in get_args(RuleSetting)),
        *(f"{what}-{severity}" for what in ("new", "mended") for severity in SEVERITIES),
    }
    lost = {f"drift.{field}-none" for field in get_args(Field) if field != "days"}
    for language in LANGUAGES:
        assert keys <= {key.removeprefix("changes.") for key in wording(language).phrases}
        assert lost <= wording(language).phrases.keys()
