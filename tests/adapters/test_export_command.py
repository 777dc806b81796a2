"""`handbook export`: one campaign file, and every tool's own form of it."""

import json
import subprocess
from pathlib import Path

import pytest
from running import COMMAND, Run, handbook
from smallest import HANDBOOK, write_handbook

UNWRITABLE = "handbook: handbook.yml/a cannot be written: File exists\n"
EMPTY = "handbook: the name of what to write is empty: write one, or . for the folder you are in\n"
WHAT = "handbook: name a campaign, or a person with --person, or everything with --all\n"


@pytest.fixture
def nova(tmp_path: Path) -> Path:
    person = HANDBOOK["company/people/camille.yml"] + "email: camille@nova.example\n"
    write_handbook(tmp_path, {"company/people/camille.yml": person})
    return tmp_path


def test_a_campaign_as_json_has_the_dates_of_its_plan(nova: Path) -> None:
    document = json.loads(handbook(nova, "export", "spring", "--to", "json").out)
    first = document["tasks"].pop(0)
    assert first == {
        "uid": "spring.brief@nova-handbook",
        "campaign": "spring",
        "campaign_title": "Spring webinar",
        "status": "active",
        "former_day": None,
        "moved_because": None,
        "step": "brief",
        "title": "Write the brief",
        "start": "2027-02-03",
        "due": "2027-02-04",
        "time": None,
        "until": None,
        "lasts": False,
        "days": 2,
        "timezone": "Europe/Paris",
        "role": "event-manager",
        "assignee": {"id": "camille", "name": "Camille Roy", "email": "camille@nova.example"},
        "milestone": "brief",
        "after": [],
        "done": None,
        "done_when": "The brief fits on one page",
        "url": None,
    }
    assert [task["step"] for task in document["tasks"]] == ["live", "debrief"]


def test_one_person_has_the_open_campaigns_only(nova: Path) -> None:
    spring = (nova / "campaigns/spring.yml").read_text()
    (nova / "campaigns/old.yml").write_text(spring.replace("status: active", "status: done"))
    run = handbook(nova, "export", "--person", "camille", "--to", "json")
    assert {task["campaign"] for task in json.loads(run.out)["tasks"]} == {"spring"}
    assert json.loads(handbook(nova, "export", "--person", "tom", "--to", "json").out)["tasks"] == []


def test_a_french_excel(nova: Path) -> None:
    run = handbook(nova, "export", "--all", "--to", "csv", "--delimiter", "semicolon", "--bom")
    assert run.out.startswith('\ufeff"Campaign";"Step";"Task";"Start";"Due"')


def test_a_file_is_never_lost(nova: Path) -> None:
    assert handbook(nova, "export", "spring", "--to", "ics", "-o", "spring.ics").err == "3 steps in spring.ics\n"
    assert (nova / "spring.ics").read_text().count("BEGIN:VEVENT") == 3
    (nova / "spring.ics").write_text("mine")
    again = handbook(nova, "export", "spring", "--to", "ics", "-o", "spring.ics")
    assert again == Run(2, "", "handbook: spring.ics exists: add --force to write over it, or name another file\n")
    assert (nova / "spring.ics").read_text() == "mine"


@pytest.mark.parametrize(
    "arguments",
    [
        ("spring", "--to", "csv", "-o", "out"),
        ("--kind", "tool", "--to", "csv", "-o", "out"),
        ("--all", "--to", "codeowners", "-o", "out"),
    ],
)
def test_a_file_is_written_over_where_the_call_says_so(nova: Path, arguments: tuple[str, ...]) -> None:
    assert handbook(nova, "export", *arguments).code == 0
    written = (nova / "out").read_bytes()
    (nova / "out").write_text("mine")
    assert handbook(nova, "export", *arguments, "--force").code == 0
    assert (nova / "out").read_bytes() == written


def test_no_file_is_made_where_a_link_leads(nova: Path) -> None:
    (nova / "spring.csv").symlink_to(nova.parent / "elsewhere.csv")
    run = handbook(nova, "export", "spring", "--to", "csv", "-o", "spring.csv")
    assert run == Run(2, "", "handbook: spring.csv exists: add --force to write over it, or name another file\n")
    assert not (nova.parent / "elsewhere.csv").exists()


def test_a_dash_is_standard_output_for_every_format(nova: Path) -> None:
    for target in ("csv", "json"):
        written = handbook(nova, "export", "spring", "--to", target)
        assert handbook(nova, "export", "spring", "--to", target, "-o", "-") == Run(0, written.out, "")
    command = [COMMAND, "export", "spring", "--to", "xlsx", "-o", "-"]
    done = subprocess.run(command, cwd=nova, capture_output=True, check=True)
    assert (done.stdout[:4], done.stderr) == (b"PK\x03\x04", b"")
    assert not (nova / "-").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["sprign", "--to", "csv"], "handbook: no campaign is called 'sprign': did you mean 'spring'?\n"),
        (["sprign", "--to", "pdf", "-o", "a"], "handbook: no campaign is called 'sprign': did you mean 'spring'?\n"),
        (["spring", "--to", "ics", "-o", "handbook.yml/a"], UNWRITABLE),
        (["spring", "--to", "csv", "-o", ""], EMPTY),
        (["--all", "--to", "pdf", "-o", "-"], "handbook: name what to write: -o spring.pdf, or a folder with --all\n"),
        (["", "--to", "csv"], "handbook: no campaign is called ''\n"),
        (["--person", "", "--to", "csv"], "handbook: no person is called ''\n"),
        (["--person", "tim", "--to", "csv"], "handbook: no person is called 'tim': did you mean 'tom'?\n"),
        (["--to", "csv"], WHAT),
        (["spring", "--all", "--to", "csv"], WHAT),
        (["spring", "--to", "xlsx"], "handbook: a workbook is no text: name a file, as in -o tasks.xlsx\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_exported_is_said(nova: Path, arguments: list[str], message: str) -> None:
    assert handbook(nova, "export", *arguments) == Run(2, "", message)


def test_an_alarm_is_at_most_a_year_before(nova: Path) -> None:
    run = handbook(nova, "export", "spring", "--to", "ics", "--alarm", "100000000000")
    assert (run.code, run.out) == (2, "")
    assert "100000000000 is not in the range 0<=x<=366" in run.err


def test_a_campaign_without_a_day_has_no_table_and_a_calendar_takes_back_one_that_is_postponed(nova: Path) -> None:
    spring = (nova / "campaigns/spring.yml").read_text()
    (nova / "campaigns/draft.yml").write_text(
        spring.replace("date: 2027-03-18", "date: TBC").replace("active", "draft")
    )
    reason = "handbook: 'draft' has no day yet: write `date:`, or print its page\n"
    for target in ("csv", "ics", "json"):
        assert handbook(nova, "export", "draft", "--to", target) == Run(2, "", reason)
    before = handbook(nova, "export", "spring", "--to", "ics").out
    (nova / "campaigns/spring.yml").write_text(spring.replace("status: active", "status: postponed"))
    after = handbook(nova, "export", "spring", "--to", "ics").out
    assert _of(after, "UID") == _of(before, "UID")
    assert (_of(before, "STATUS"), _of(after, "STATUS")) == ({"CONFIRMED"}, {"CANCELLED"})
    assert handbook(nova, "export", "spring", "--to", "csv").code == 2


def _of(calendar: str, name: str) -> set[str]:
    """The values of a property."""
    return {line.partition(":")[2] for line in calendar.splitlines() if line.startswith(f"{name}:")}


def test_what_repeats_in_a_way_that_cannot_be_read_is_no_file_of_any_kind(nova: Path) -> None:
    spring = (nova / "campaigns/spring.yml").read_text()
    (nova / "campaigns/spring.yml").write_text(spring + "repeats: {every: 1 week, until: soon}\n")
    reason = "handbook: 'spring' has no dates: run 'handbook check'\n"
    for target in ("csv", "ics", "json", "asana"):
        assert handbook(nova, "export", "spring", "--to", target) == Run(2, "", reason)


@pytest.mark.parametrize("wanted", [("--all",), ("--person", "camille")])
def test_campaigns_that_a_mistake_keeps_out_are_named(nova: Path, wanted: tuple[str, ...]) -> None:
    spring = (nova / "campaigns/spring.yml").read_text()
    others = {
        "weekly": spring + "repeats: {every: 1 week, until: soon}\n",
        "torn": 'title: "Torn\n',
        "lost": spring.replace("playbook: webinar", "playbook: nowhere"),
        "waits": spring.replace("date: 2027-03-18", "date: TBC").replace("active", "draft"),
        "over": spring.replace("status: active", "status: done").replace("playbook: webinar", "playbook: nowhere"),
    }
    for name, text in others.items():
        (nova / f"campaigns/{name}.yml").write_text(text)
    run = handbook(nova, "export", *wanted, "--to", "json")
    assert {task["campaign"] for task in json.loads(run.out)["tasks"]} == {"spring"}
    left = "not among them, for a mistake in a file: lost, torn, weekly; run 'handbook check'\n"
    assert (run.code, run.err) == (0, left)
