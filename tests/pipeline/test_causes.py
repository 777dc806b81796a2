"""The first message is the cause: what comes from it is folded under it, and comes by itself once it is mended."""

from pathlib import Path

import pytest
from repository import commit
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.diagnostics.finding import Finding
from handbook.pipeline.checks.checking import check

WEBINAR, SPRING, GOALS = "playbooks/webinar.md", "campaigns/spring.yml", "okrs/2027-q1/marketing.yml"
ROLE = "company/roles/event-manager.md"

Told = tuple[str, int, str, list[tuple[str, str]]]
"""Path, line and code of a finding, and path and code of each that comes from it."""


def told(root: Path) -> list[Told]:
    """What the check says first, and what it folds."""
    found = check(root, TODAY).report.findings
    return [
        (one.path, one.span.line, one.rule.code, [(other.path, other.rule.code) for other in one.followers])
        for one in found
    ]


def changed(root: Path, path: str, old: str, new: str) -> None:
    """Other words in a file of the smallest handbook."""
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), "utf-8")


def error_of(root: Path) -> Finding:
    """The one error that the check tells."""
    (first,) = [found for found in check(root, TODAY).report.findings if found.severity == "error"]
    return first


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A handbook whose history is known."""
    write_handbook(tmp_path)
    commit(tmp_path)
    return tmp_path


def test_of_a_playbook_with_an_error_nothing_is_said_to_have_changed(root: Path) -> None:
    changed(root, WEBINAR, "when: D, owner: event-manager", "when: D-1, owner: evnt-manager")
    line = next(n for n, text in enumerate((root / WEBINAR).read_text().split("\n"), 1) if "evnt" in text)
    assert told(root) == [(WEBINAR, line, "PPL202", [(SPRING, "CAM116")])]
    changed(root, WEBINAR, "evnt-manager", "event-manager")
    assert told(root) == [(SPRING, 2, "CAM116", [])]


def test_a_campaign_does_not_follow_a_playbook_with_an_error(root: Path) -> None:
    changed(root, WEBINAR, "when: D, owner: event-manager", "when: D-1, owner: evnt-manager")
    before = (root / SPRING).read_bytes()
    run = handbook(root, "rebase", "spring")
    assert (run.code, run.out) == (2, "")
    assert run.err == "handbook: mend the playbook first: playbooks/webinar.md:18: no role is called 'evnt-manager'\n"
    assert (root / SPRING).read_bytes() == before
    changed(root, WEBINAR, "evnt-manager", "event-manager")
    assert handbook(root, "rebase", "spring").code == 0


def test_a_file_that_is_missing_is_one_finding_that_says_how_to_begin_it(root: Path) -> None:
    (root / ROLE).unlink()
    first = error_of(root)
    count = len(first.followers)
    assert (first.rule.code, count > 4) == ("PPL202", True)
    assert first.message("en").endswith(f"is called 'event-manager' ({count} more findings may come from this)")
    assert first.message("fr").endswith(f"({count} autres constats peuvent en venir)")
    assert first.hint("en") == "bring its file back, or begin it: handbook new role event-manager"


def test_of_some_paths_the_first_finding_there_stands_for_all(root: Path) -> None:
    (root / ROLE).unlink()
    run = handbook(root, "check", "playbooks", "--output-format", "concise", "--today", str(TODAY))
    assert run.out.count("\n") == 1
    assert run.out.startswith(f"{WEBINAR}:")


@pytest.mark.parametrize(
    "name", ["campaigns/spring.yaml", "campaigns/spring.yml.txt", "spring.yml", "campaigns/2027/spring.yml"]
)
def test_a_campaign_that_is_not_read_is_an_error_that_explains_who_misses_it(root: Path, name: str) -> None:
    (root / "campaigns/autumn.yml").write_text(HANDBOOK[SPRING] + "follows: spring\n", "utf-8")
    (root / name).parent.mkdir(exist_ok=True)
    (root / SPRING).rename(root / name)
    first = error_of(root)
    assert (first.path, [other.path for other in first.followers]) == (name, ["campaigns/autumn.yml"])


@pytest.mark.parametrize(
    ("path", "name", "meant", "missed"),
    [
        (SPRING, "Spring 2027.yaml", "campaigns/spring-2027.yml", "follows: spring-2027\n"),
        (GOALS, "Marketing.yaml", GOALS, ""),
    ],
)
def test_a_file_of_another_ending_and_name_is_told_its_final_one(
    root: Path, path: str, name: str, meant: str, missed: str
) -> None:
    (root / "campaigns/autumn.yml").write_text(HANDBOOK[SPRING] + missed, "utf-8")
    named = f"{path.rpartition('/')[0]}/{name}"
    (root / path).rename(root / named)
    first = next(found for found in check(root, TODAY).report.findings if found.severity == "error")
    assert (first.path, first.hint("en")) == (named, f"call it {meant}, or move it out of the folder")
    assert "campaigns/autumn.yml" in [other.path for other in first.followers]


def test_a_playbook_beside_the_settings_is_one_finding(root: Path) -> None:
    (root / WEBINAR).rename(root / "webinar.md")
    first = error_of(root)
    assert (first.path, first.hint("en")) == (
        "webinar.md",
        "call it playbooks/webinar.md, or move it out of the folder",
    )
    followers = [(other.path, other.rule.code) for other in first.followers]
    assert followers == [(SPRING, "CAM201"), (ROLE, "CAM201"), ("playbooks/templates/brief.md", "PLB123")]


def test_a_readme_and_a_note_beside_the_settings_are_left_alone(root: Path) -> None:
    (root / "README.md").write_text("# Ours\n\ntitle: x\n```yaml steps\n- {id: live, when: D}\n```\n")
    (root / "todo.yml").write_text("title: Things\n")
    assert told(root) == []


CONFLICT = "<<<<<<< HEAD\ndate: 2027-03-18\n=======\ndate: 2027-03-25\n>>>>>>> later\n"


def test_two_versions_that_nobody_joined_are_one_finding(root: Path) -> None:
    changed(root, SPRING, "date: 2027-03-18\n", CONFLICT)
    (root / "docs").mkdir(exist_ok=True)
    assert told(root) == [(SPRING, 3, "HBK027", [])]
    (found,) = check(root, TODAY).report.findings
    assert found.message("en") == "two versions of this file were not joined: from here to line 7 it has both"


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("{planned: 1,500 EUR}", "{planned: 1500 EUR}"),
        ("{planned: 1,500,000 EUR, spent: 3 EUR}", "{planned: 1500000 EUR, spent: 3 EUR}"),
        ("{planned: 12,5 EUR}", "{planned: 12.5 EUR}"),
        ("{planned: 1500 EUR}\nlinks: {slack: a room, on the left, brief: x}", None),
    ],
)
def test_a_comma_in_braces_is_one_finding_with_the_line_to_write(root: Path, typed: str, mended: str | None) -> None:
    changed(root, SPRING, "{planned: 1500 EUR}", typed)
    found = [one for one in check(root, TODAY).report.findings if one.severity == "error"]
    assert [one.rule.code for one in found] == ["HBK028"]
    handbook(root, "check", "--fix", "--today", str(TODAY))
    text = (root / SPRING).read_text()
    assert (mended or 'links: {slack: "a room, on the left", brief: x}') in text


def test_names_between_commas_become_a_list(root: Path) -> None:
    changed(root, WEBINAR, "after: [live]", "after: brief, live")
    assert [one[2] for one in told(root)] == ["HBK028"]
    handbook(root, "check", "--fix", "--today", str(TODAY))
    assert "after: [brief, live]," in (root / WEBINAR).read_text()


@pytest.mark.parametrize(
    ("typed", "rest"), [("Episode #1 with a guest", "#1 with a guest"), ("Talk #webinar", "#webinar")]
)
def test_a_text_that_is_cut_at_its_sign_is_told(root: Path, typed: str, rest: str) -> None:
    changed(root, SPRING, "title: Spring webinar", f"title: {typed}")
    (found,) = check(root, TODAY).report.findings
    assert (found.rule.code, found.message("en")) == ("HBK019", f"'{rest}' is a comment here, not a value")
    assert found.hint("en") == f'write: title: "{typed}"'


@pytest.mark.parametrize("line", ["status: active #since May", "date: 2027-03-18 #moved", "title: Talk # a note"])
def test_a_note_behind_a_value_is_a_comment(root: Path, line: str) -> None:
    key = line.partition(":")[0]
    text = (root / SPRING).read_text()
    lines = [line if one.startswith(f"{key}:") else one for one in text.split("\n")]
    (root / SPRING).write_text("\n".join(lines))
    assert told(root) == []


def test_a_quote_that_is_never_closed_is_not_doubled(root: Path) -> None:
    changed(root, SPRING, "title: Spring webinar", 'title: "Episode 1')
    handbook(root, "check", "--fix", "--today", str(TODAY))
    assert (root / SPRING).read_text().startswith('title: "Episode 1"\n')


def test_a_heading_without_an_id_gets_that_of_the_step_that_has_none(root: Path) -> None:
    changed(root, WEBINAR, "### Run the live session {#live}", "### The evening itself")
    (found,) = check(root, TODAY).report.findings
    assert (found.rule.code, [one.rule.code for one in found.followers]) == ("HBK153", ["PLB103"])
    handbook(root, "check", "--fix", "--today", str(TODAY))
    assert "### The evening itself {#live}\n" in (root / WEBINAR).read_text()


@pytest.mark.parametrize("typed", ["  {id: live", "{id: live", "\N{BULLET} {id: live", "\N{EN DASH} {id: live"])
def test_an_item_without_its_hyphen_gets_it(root: Path, typed: str) -> None:
    changed(root, WEBINAR, "- {id: live", typed)
    (found,) = check(root, TODAY).report.findings
    assert found.hint("en").startswith("write: - {id: live, when: D")
    assert handbook(root, "check", "--fix", "--today", str(TODAY)).code == 0
    assert (root / WEBINAR).read_text() == HANDBOOK[WEBINAR]


@pytest.mark.parametrize(
    ("typed", "meant"), [("8h30", "08:30"), ("8:00", "08:00"), ("2 pm", "14:00"), ("12am", "00:00"), ("9h", "09:00")]
)
def test_hours_as_people_write_them_are_mended(root: Path, typed: str, meant: str) -> None:
    changed(root, WEBINAR, "when: D, owner", f"when: D, at: {typed}, owner")
    (found,) = check(root, TODAY).report.findings
    assert (found.rule.code, found.hint("en")) == ("HBK212", f'write: "{meant}"')
    assert handbook(root, "check", "--fix", "--today", str(TODAY)).code == 0
    assert f'at: "{meant}",' in (root / WEBINAR).read_text()


def test_thousands_of_money_are_mended(root: Path) -> None:
    changed(root, WEBINAR, "budget: 1500 EUR", "budget: 1,500 eur")
    assert handbook(root, "check", "--fix", "--today", str(TODAY)).code == 0
    assert "\nbudget: 1500 EUR\n" in (root / WEBINAR).read_text()


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [(SPRING, "status: active", "status active"), (WEBINAR, "when: D-42, owner", "when: D-q, owner")],
)
def test_of_what_cannot_be_read_whole_no_change_is_told(root: Path, path: str, old: str, new: str) -> None:
    changed(root, path, old, new)
    out = handbook(root, "diff", "HEAD").out
    assert "Campaigns" not in out
    assert "1 new error" in out


def test_the_handbook_is_found_from_a_folder_inside(root: Path) -> None:
    inside = root / "campaigns"
    assert handbook(inside, "check", "--today", str(TODAY)).code == 0
    assert handbook(inside, "plan", "spring").out.startswith("spring: day D is Thu 2027-03-18")
    beside = root / "vendor"
    (beside / ".git").mkdir(parents=True)
    assert handbook(beside, "check").code == 2


def test_a_name_that_is_nearly_right_is_told(root: Path) -> None:
    assert "did you mean 'check'?" in handbook(root, "chek").err
    assert "did you mean 'unknown-role'?" in handbook(root, "explain", "unknwon-role").err


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("title: 'Ask Camille, it's easy", 'title: "Ask Camille, it\'s easy"'),
        ('title: "Talk, part "two', 'title: "Talk, part "two'),
        ('title: #talk"', 'title: "#talk"'),
    ],
)
def test_no_sign_is_left_over_in_a_text(root: Path, typed: str, mended: str) -> None:
    changed(root, SPRING, "title: Spring webinar", typed)
    assert [one.severity for one in check(root, TODAY).report.findings] == ["error"]
    handbook(root, "check", "--fix", "--today", str(TODAY))
    assert (root / SPRING).read_text().split("\n")[0] == mended


def test_a_bracket_is_closed_before_the_next_key(root: Path) -> None:
    changed(root, WEBINAR, "after: [brief], tools: [hubspot], done_when", "after: [brief], tools: [hubspot, done_when")
    assert [one[2] for one in told(root)] == ["HBK010"]
    handbook(root, "check", "--fix", "--today", str(TODAY))
    assert (root / WEBINAR).read_text() == HANDBOOK[WEBINAR]


def test_an_id_without_its_sign_gets_it(root: Path) -> None:
    changed(root, WEBINAR, "{#live}", "{live}")
    handbook(root, "check", "--fix", "--today", str(TODAY))
    assert (root / WEBINAR).read_text() == HANDBOOK[WEBINAR]


@pytest.mark.parametrize("path", ["company/people/tom.yml", "company/tools/hubspot.yml"])
def test_a_record_one_folder_too_high_explains_who_misses_it(root: Path, path: str) -> None:
    name = f"company/{Path(path).name}"
    (root / path).rename(root / name)
    first = error_of(root)
    assert (first.path, first.hint("en")) == (name, f"call it {path}, or move it out of the folder")


def test_a_file_of_another_name_is_asked_about_first(root: Path) -> None:
    (root / ROLE).rename(root / "company/roles/events-manager.md")
    assert error_of(root).hint("en") == (
        "did you mean 'events-manager'? If not, begin its file: handbook new role event-manager"
    )


def test_a_step_that_is_called_otherwise_now_is_one_finding_in_the_playbook(root: Path) -> None:
    changed(root, SPRING, "effort:", "done: {live: 2026-11-20}\neffort:")
    changed(root, WEBINAR, "{id: live,", "{id: talk,")
    others = [(SPRING, "CAM116"), (SPRING, "CAM108"), (WEBINAR, "PLB103"), (WEBINAR, "PLB104")]
    assert [(path, code, came) for path, _, code, came in told(root)] == [(WEBINAR, "PLB110", others)]


def test_two_steps_of_one_id_come_before_the_id_that_is_missing_for_it(root: Path) -> None:
    changed(root, WEBINAR, "{id: live,", "{id: brief,")
    line = next(n for n, text in enumerate((root / WEBINAR).read_text().split("\n"), 1) if "D, owner" in text)
    (found,) = [one for one in told(root) if one[0] == WEBINAR]
    assert found[:3] == (WEBINAR, line, "PLB115")
    assert {code for _, code in found[3]} >= {"PLB104", "PLB110", "PLB111"}


def test_a_step_that_only_campaigns_name_wrongly_is_told_at_each(root: Path) -> None:
    changed(root, SPRING, "effort:", "done: {agenda: 2026-11-20}\neffort:")
    text = (root / SPRING).read_text().replace("2027-03-18", "2027-06-17").replace("Spring", "Summer")
    (root / "campaigns/summer.yml").write_text(text)
    assert [(path, code) for path, _, code, _ in told(root) if code == "CAM108"] == [
        (SPRING, "CAM108"),
        ("campaigns/summer.yml", "CAM108"),
    ]


@pytest.mark.parametrize("name", ["2027-Q1", "2027-t1", "Q1 2027", "2027q1"])
def test_a_folder_that_is_no_quarter_explains_who_misses_its_goals(root: Path, name: str) -> None:
    (root / "okrs/2027-q1").rename(root / f"okrs/{name}")
    (found,) = [one for one in check(root, TODAY).report.findings if one.severity == "error"]
    assert (found.path, found.rule.code) == (f"okrs/{name}/company.yml", "HBK103")
    assert found.hint("en") == "did you mean '2027-q1'?"
    assert (SPRING, "OKR201") in [(one.path, one.rule.code) for one in found.followers]


def test_a_file_of_goals_that_is_missing_is_one_finding_with_the_command_that_begins_it(root: Path) -> None:
    (root / "okrs/2027-q1/marketing.yml").unlink()
    text = (root / SPRING).read_text().replace("2027-03-18", "2027-06-17").replace("Spring", "Summer")
    (root / "campaigns/summer.yml").write_text(text)
    first = error_of(root)
    assert (first.path, first.rule.code, len(first.followers)) == (SPRING, "OKR201", 1)
    assert first.hint("en") == (
        "that team has no goals for that quarter; begin its file: handbook new okr 2027-q1/marketing"
    )


REGISTER = """\
title: {en: Ideas, fr: Idées}
noun: {en: an idea, fr: une idée}
fields:
  title: {type: "text, required"}
  why: {type: "text, required"}
"""


def test_the_records_of_a_register_with_a_mistake_are_judged_once_it_is_mended(root: Path) -> None:
    (root / "registers/idea").mkdir(parents=True)
    (root / "registers/idea.yml").write_text(REGISTER.replace("why: {", "why {"))
    (root / "registers/idea/two-on-call.yml").write_text("title: Two on call\nwhy: One was ill\n")
    ((path, line, code, came),) = told(root)
    assert (path, line, code) == ("registers/idea.yml", 5, "HBK010")
    assert came == [("registers/idea/two-on-call.yml", "HBK201")]


def test_a_folder_without_its_register_explains_who_misses_its_records(root: Path) -> None:
    (root / "registers/market").mkdir(parents=True)
    (root / "registers/market/france.yml").write_text("name: France\n")
    changed(root, SPRING, "effort:", "markets: [france]\neffort:")
    first = error_of(root)
    assert (first.path, first.rule.code) == ("registers/market/france.yml", "HBK108")
    assert first.hint("en").endswith("registers/market.yml begins with: handbook new register market")
    assert [(one.path, one.rule.code) for one in first.followers] == [(SPRING, "HBK410")]


def test_a_person_who_is_missing_is_no_role_in_fields_that_take_both(root: Path) -> None:
    (root / "company/people/camille.yml").unlink()
    changed(root, "company/tools/hubspot.yml", "owner: event-manager", "owner: camille")
    changed(root, GOALS, "owner: camille", "owner: tom")
    found = [one for one in check(root, TODAY).report.findings if one.severity == "error"]
    hint = (
        "has this person left? Bring the file back and write `left:` in it; else begin it: handbook new person camille"
    )
    assert [(one.path, one.rule.code, one.hint("en")) for one in found] == [(SPRING, "PPL201", hint)]
    assert ("company/tools/hubspot.yml", "PPL202") in [(one.path, one.rule.code) for one in found[0].followers]
