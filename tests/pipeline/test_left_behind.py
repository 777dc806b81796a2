"""What is left behind in a handbook: copies, lines of another text, files in the wrong folder, slips of headings."""

from pathlib import Path

import pytest
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.diagnostics.names import Names
from handbook.pipeline.checks.checking import check

WEBINAR, SPRING, GOALS = "playbooks/webinar.md", "campaigns/spring.yml", "okrs/2027-q1/marketing.yml"
TOOL = "company/tools/hubspot.yml"
GOAL = "supports: [2027-q1/marketing/o1/kr1]"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The smallest handbook."""
    write_handbook(tmp_path)
    return tmp_path


def said(root: Path) -> list[str]:
    """Place, code, hint and number of followers of each finding."""
    return [
        f"{one.path}:{one.span.line} {one.rule.code} {one.hint('en')} +{len(one.followers)}"
        for one in check(root, TODAY).report.findings
    ]


def changed(root: Path, path: str, old: str, new: str) -> None:
    """Other words in a file."""
    text = (root / path).read_text("utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new), "utf-8")


def fixed(root: Path, path: str) -> str:
    """A file after `check --fix`."""
    handbook(root, "check", "--fix", "--today", "2026-11-23")
    return (root / path).read_text("utf-8")


@pytest.mark.parametrize(
    ("original", "copy"),
    [
        (SPRING, "campaigns/spring (1).yml"),
        (SPRING, "campaigns/spring copy.yml"),
        (SPRING, "campaigns/spring copy 2.yml"),
        (SPRING, "campaigns/spring - Copie.yml"),
        (SPRING, "campaigns/Copie de spring.yml"),
        (SPRING, "campaigns/spring.yml.orig"),
        (SPRING, "campaigns/spring.yml~"),
        (SPRING, "campaigns/spring.bak"),
        (SPRING, "campaigns/spring.yaml"),
        (WEBINAR, "playbooks/webinar - Copy.md"),
    ],
)
def test_a_copy_does_not_take_the_place_of_its_original(root: Path, original: str, copy: str) -> None:
    (root / copy).write_text((root / original).read_text())
    delete = "delete it, or give it a name of its own: small letters, digits and hyphens"
    assert said(root) == [f"{copy}:1 HBK104 {delete} +0"]


@pytest.mark.parametrize("name", ["spring-copy", "spring-2"])
def test_a_copy_with_a_name_of_its_own_is_a_record(root: Path, name: str) -> None:
    text = HANDBOOK[SPRING].replace("Spring", "Summer").replace("2027-03-18", "2027-06-17")
    (root / f"campaigns/{name}.yml").write_text(text)
    assert [line for line in said(root) if "HBK" in line] == []


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SPRING, "status: active\n", "<<<<<<< HEAD\nstatus: active\n"),
        (SPRING, "status: active\n", "=======\nstatus: active\n"),
        (SPRING, "status: active\n", "status: active\n>>>>>>> later\n"),
        (WEBINAR, "## Pitfalls\n", ">>>>>>> main\n## Pitfalls\n"),
    ],
)
def test_a_sign_of_git_that_was_left_is_taken_out(root: Path, path: str, old: str, new: str) -> None:
    before = (root / path).read_text()
    changed(root, path, old, new)
    line = next(
        n for n, text in enumerate((root / path).read_text().split("\n"), 1) if text[:3] in ("<<<", "===", ">>>")
    )
    assert said(root) == [f"{path}:{line} HBK029 remove the line +0"]
    assert fixed(root, path) == before


def test_a_line_below_a_title_in_markdown_is_no_sign(root: Path) -> None:
    changed(root, WEBINAR, "## Pitfalls\n", "A title\n=======\n\n## Pitfalls\n")
    assert said(root) == []


def test_the_fences_around_a_pasted_file_are_taken_out(root: Path) -> None:
    before = (root / SPRING).read_text()
    (root / SPRING).write_text(f"```yaml\n{before}```\n")
    assert said(root) == [f"{SPRING}:1 HBK029 remove the line +0"]
    assert fixed(root, SPRING) == before
    (root / SPRING).write_text(f"Here is your updated campaign file:\n\n```yaml\n{before}```\nAnything else?\n")
    assert said(root) == [f"{SPRING}:1 HBK029 remove the line +0"]
    assert fixed(root, SPRING) == f"\n{before}"


@pytest.mark.parametrize("folder", ["docs", "docs/data", "company"])
def test_a_record_in_another_folder_explains_who_misses_it(root: Path, folder: str) -> None:
    (root / folder).mkdir(parents=True, exist_ok=True)
    (root / TOOL).rename(root / folder / "hubspot.yml")
    (found,) = [line for line in said(root) if " HBK" in line or " TOL" in line]
    hint = f"call it {TOOL}, or move it out of the folder"
    assert found.startswith(f"{folder}/hubspot.yml:1 HBK104 {hint} +")
    assert not found.endswith("+0")


def test_a_record_of_a_register_beside_the_register_is_told_where_it_belongs(root: Path) -> None:
    (root / "registers/idea").mkdir(parents=True)
    (root / "registers/idea.yml").write_text(
        "title: {en: Ideas, fr: Idées}\nnoun: {en: an idea, fr: une idée}\n"
        "fields:\n  title: {type: 'text, required'}\n  why: {type: 'text, required'}\n"
    )
    (root / "registers/two-on-call.yml").write_text("title: Two on call\nwhy: One was ill\n")
    hint = "call it registers/idea/two-on-call.yml, or move it out of the folder"
    assert [line for line in said(root) if "two-on-call" in line] == [f"registers/two-on-call.yml:1 HBK104 {hint} +0"]


def test_a_template_beside_the_playbooks_is_told_where_it_belongs(root: Path) -> None:
    (root / "playbooks/templates/brief.md").write_text("# Brief\nSee [the playbook](../webinar.md).\n")
    (root / "playbooks/templates/brief.md").rename(root / "playbooks/brief.md")
    (found,) = [line for line in said(root) if " HBK" in line]
    assert found.startswith("playbooks/brief.md:1 HBK151")
    assert found.endswith("if it is a template, move it to playbooks/templates/brief.md +2")


@pytest.mark.parametrize("marks", ["#", "##", "####"])
def test_headings_of_steps_at_another_level_are_one_finding(root: Path, marks: str) -> None:
    before = (root / WEBINAR).read_text()
    changed(root, WEBINAR, "\n### ", f"\n{marks} ")
    line = next(n for n, text in enumerate((root / WEBINAR).read_text().split("\n"), 1) if "{#brief}" in text)
    assert said(root) == [f"{WEBINAR}:{line} HBK158 write: ### Write the brief {{#brief}} +0"]
    assert fixed(root, WEBINAR) == before


@pytest.mark.parametrize(
    ("path", "old", "typed", "meant"),
    [
        (SPRING, "owner: camille\n", "owner camille\n", "owner: camille"),
        (SPRING, "owner: camille\n", "owner = camille\n", "owner: camille"),
        (SPRING, "playbook: webinar\n", "playbook: playbooks/webinar.md\n", "playbook: webinar"),
        (SPRING, "owner: camille\n", "owner: camille@nova.example\n", "owner: camille"),
        (SPRING, "planned: 1500 EUR", "planned: 1.5k EUR", "planned: 1500 EUR"),
        (SPRING, GOAL, "supports: [Meetings]", GOAL),
        (SPRING, GOAL, "supports: marketing/o1; company/o1", "supports: [2027-q1/marketing/o1, 2027-q1/company/o1]"),
        (WEBINAR, "when: D-42", "when: 6 weeks before", "when: D-6w"),
        (WEBINAR, "when: D-42", "when: 42 jours avant", "when: J-42"),
        (WEBINAR, "when: D-42", "when: S-6", "when: D-6w"),
        (WEBINAR, "when: D-42", "when: J-30 ouvrés", "when: J-30wd"),
        (GOALS, "target: 40", "target: 1.2k", "target: 1200"),
        (WEBINAR, "days: 2", "days: 2 days", "days: 2"),
        (GOALS, "  - id: o1", "  -id: o1", "  - id: o1"),
    ],
)
def test_what_a_manager_types_otherwise_is_mended(root: Path, path: str, old: str, typed: str, meant: str) -> None:
    changed(root, path, old, typed)
    assert fixed(root, path) == HANDBOOK[path].replace(old.rstrip("\n"), meant)


def test_words_in_the_place_of_a_day_are_no_anchor(root: Path) -> None:
    changed(root, WEBINAR, "when: D-42", "when: TBD")
    (found,) = [line for line in said(root) if "HBK213" in line]
    assert "write an anchor and an offset, like D-42" in found


def test_somebody_who_left_is_one_finding(root: Path) -> None:
    changed(root, "company/people/tom.yml", "started:", "left: 2026-11-02\nstarted:")
    changed(root, SPRING, "owner: camille", "owner: tom")
    assert [line for line in said(root) if "PPL104" in line] == [f"{SPRING}:5 PPL104 name who took over +1"]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("3-5", "one number stands here: write 3 or 5"),
        ("1/3", "write 1 for 1 of 3, or 0.3333 for the share of it"),
    ],
)
def test_of_two_numbers_none_is_guessed(root: Path, typed: str, hint: str) -> None:
    changed(root, GOALS, "target: 40", f"target: {typed}")
    (found,) = [line for line in said(root) if "HBK205" in line]
    assert hint in found


@pytest.mark.parametrize(
    ("old", "typed", "hint"),
    [
        ("[Brief](templates/brief.md)", "[Brief] (templates/brief.md)", "take the space out: [text](address)"),
        ("[Brief](templates/brief.md)", "[Brief](templates/brief.md, a page", "close it with ')' behind the address"),
        ("Open the room", "Open [it](#debreif) and the room", "did you mean '#debrief'?"),
        ("Open the room", "Open [it](#catering) and the room", "write the id of a heading, or remove the link"),
    ],
)
def test_a_link_that_no_page_shows_is_told(root: Path, old: str, typed: str, hint: str) -> None:
    changed(root, WEBINAR, old, typed)
    (found,) = [line for line in said(root) if "HBK305" in line]
    assert hint in found


def test_a_link_to_a_part_of_the_page_is_right(root: Path) -> None:
    changed(root, WEBINAR, "Open the room", "Open [it](#debrief), [then](#best-practices) <a id='x'></a> [x](#x)")
    assert said(root) == []


def test_the_text_of_a_box_is_indented(root: Path) -> None:
    changed(root, WEBINAR, "Open the room", "!!! warning\nNot in January.\nNor in August.\n\nOpen the room")
    (found,) = said(root)
    assert "HBK160 indent its lines by four spaces" in found
    assert "!!! warning\n    Not in January.\n    Nor in August.\n\nOpen the room" in fixed(root, WEBINAR)


def test_a_playbook_in_a_folder_of_its_own_explains_who_misses_it(root: Path) -> None:
    (root / "playbooks/events").mkdir()
    (root / WEBINAR).rename(root / "playbooks/events/webinar.md")
    (found,) = [one for one in check(root, TODAY).report.findings if one.path == "playbooks/events/webinar.md"]
    assert (found.rule.code, found.hint("en")) == (
        "HBK104",
        "call it playbooks/webinar.md, or move it out of the folder",
    )
    assert (SPRING, "CAM201") in [(one.path, one.rule.code) for one in found.followers]


@pytest.mark.parametrize(
    ("old", "typed", "meant"),
    [
        (
            "budget: {planned: 1500 EUR}",
            "budget: {planned: 1500 EUR spent: 300 EUR}",
            "{planned: 1500 EUR, spent: 300 EUR}",
        ),
        ("status: active", "**status:** active", "status: active"),
        ("effort: 12 days", "effort: 12 days\nsegments:\n• one\n• two", "segments:\n- one\n- two"),
        (
            "effort: 12 days",
            "effort: 12 days\ndates: registration_opens: 2027-02-01",
            "dates: {registration_opens: 2027-02-01}",
        ),
        (
            "effort: 12 days",
            "effort: 12 days\nsteps: {live: {reason: [Why](https://nova.example/x)}}",
            'reason: "https://nova.example/x"',
        ),
    ],
)
def test_what_was_pasted_is_mended(root: Path, old: str, typed: str, meant: str) -> None:
    changed(root, SPRING, old, typed)
    assert meant in fixed(root, SPRING)


def test_a_group_of_keys_is_shown_as_it_is_written(root: Path) -> None:
    changed(root, SPRING, "effort: 12 days", "effort: 12 days\noff_okr: Approved by Nadia")
    (found,) = said(root)
    assert "write off_okr: {reason: Approved by Nadia, approved_by: …}" in found
    changed(root, SPRING, "\noff_okr: Approved by Nadia", "")
    changed(root, "company/people/tom.yml", "started:", "away: in August\nstarted:")
    (found,) = said(root)
    assert "write it like [{from: …, to: …}]" in found


@pytest.mark.parametrize(
    ("line", "form"),
    [
        ("done: brief, live", "write done: {…: 2027-03-18}"),
        ("done:\n  - brief\n  - live", "write done: {brief: … (YYYY-MM-DD), live: … (YYYY-MM-DD)}"),
        ("options: M", "write options: {…: M}"),
    ],
)
def test_what_has_names_as_its_keys_is_shown_with_one(root: Path, line: str, form: str) -> None:
    changed(root, SPRING, "effort: 12 days", f"effort: 12 days\n{line}")
    assert [form in found for found in said(root)] == [True]


def test_the_opposite_is_no_slip() -> None:
    assert Names(["direct", "substitute"]).nearest("indirect") is None
    assert Names(["direct", "substitute"]).surely_meant("indirect") is None


def test_a_record_under_its_new_name_is_asked_about(root: Path) -> None:
    (root / "company/people/tom.yml").rename(root / "company/people/tom-leroy.yml")
    (found,) = [line for line in said(root) if "PPL201" in line]
    assert "was it renamed to 'tom-leroy'?" in found


NEW_FILES = [
    ("role", "writer", "company/roles/writer.md", ["decides, what to ask it"]),
    ("playbook", "trade-show", "playbooks/trade-show.md", ["what this playbook is for", "files that people copy"]),
    ("experiment", "short-form", "experiments/short-form.yml", ["'What we change'", "For whom", "If we do this"]),
    ("decision", "one-tool", "registers/decision/one-tool.yml", ["..."]),
]


@pytest.mark.parametrize(("kind", "name", "path", "parts"), NEW_FILES)
def test_what_a_new_file_says_is_told_until_somebody_writes_it(
    root: Path, kind: str, name: str, path: str, parts: list[str]
) -> None:
    write_handbook(root, {"company/kpis/leads.yml": "name: Leads\nunit: leads\n"})
    for arguments in (("register", "decision"), (kind, name)):
        assert handbook(root, "new", *arguments).code == 0
    found = check(root, TODAY).report.findings
    told = [one.message("en") for one in found if one.path == path and one.rule.name == "sample-text"]
    assert len(told) == len(parts)
    assert all(part in message for part, message in zip(parts, told, strict=True))


def test_no_comment_and_no_prose_is_a_text_to_be_written(root: Path) -> None:
    changed(root, SPRING, "status: active\n", "status: active  # what: ...\n# lever: What we change\n")
    changed(root, WEBINAR, "## Pitfalls", "Subject: ...\n## Pitfalls")
    assert said(root) == []


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("campaigns", "programmes"),
        ("playbooks", "howto"),
        ("okrs", "goals"),
        ("company/people", "company/team-members"),
        ("company/tools", "company/software"),
        ("company/roles", "company/jobs"),
    ],
)
def test_a_folder_under_another_name_explains_all_that_misses_it(root: Path, folder: str, name: str) -> None:
    (root / folder).rename(root / name)
    first = min(
        path.relative_to(root).as_posix() for path in (root / name).rglob("*.*") if "templates" not in path.parts
    )
    (found,) = [line for line in said(root) if " HBK" in line or " CAM" in line or "PPL" in line]
    assert found.startswith(f"{first}:1 HBK108 did you mean '{folder}'? +")
