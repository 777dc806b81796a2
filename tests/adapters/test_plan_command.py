"""`handbook plan`: the dated steps of a campaign, as people and programs read them."""

import json
from pathlib import Path

import pytest
from running import Run, handbook
from smallest import write_handbook


@pytest.fixture
def nova(tmp_path: Path) -> Path:
    write_handbook(tmp_path)
    return tmp_path


def test_text(nova: Path) -> None:
    assert handbook(nova, "plan", "spring") == Run(
        0,
        """\
spring: day D is Thu 2027-03-18 (FR)

when  due             step                  who
D-42  Thu 2027-02-04  Write the brief       camille
D     Thu 2027-03-18  Run the live session  camille
D+7   Thu 2027-03-25  Write the debrief     camille
""",
        "",
    )


def test_json_is_the_contract(nova: Path) -> None:
    document = json.loads(handbook(nova, "plan", "spring", "--output-format", "json").out)
    first = document.pop("steps")[0]
    assert document == {
        "version": 1, "campaign": "spring", "playbook": "webinar", "date": "2027-03-18", "calendar": ["FR"],
    }  # fmt: skip
    assert first == {
        "id": "brief", "title": "Write the brief", "when": "D-42", "start": "2027-02-03", "due": "2027-02-04",
        "time": None, "weekday": "thu", "rolled_from": None, "owner": "event-manager", "person": "camille",
        "after": [], "milestone": "brief", "done": None,
    }  # fmt: skip


def test_a_playbook_on_a_day_with_another_calendar(nova: Path) -> None:
    """The Friday before is 2 April 2027; Good Friday (26 March) and Easter Monday (29 March) are English holidays."""
    run = handbook(nova, "plan", "webinar", "--date", "2027-05-10", "--calendar", "GB-ENG", "--output-format", "json")
    steps = json.loads(run.out)["steps"]
    assert [(step["due"], step["rolled_from"]) for step in steps] == [
        ("2027-03-25", "2027-03-29"),
        ("2027-05-10", None),
        ("2027-05-17", None),
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["sprign"], "handbook: no campaign or playbook is called 'sprign': did you mean 'spring'?\n"),
        (["webinar"], "handbook: 'webinar' is a playbook: add the day of the event, as in --date 2027-01-28\n"),
        (
            ["spring", "--calendar", "FRR"],
            "handbook: no calendar of public holidays is called 'FRR': did you mean 'FR'?\n",
        ),
        (["spring", "--option", "tier"], "handbook: --option tier: write NAME=CHOICE, as in tier=M\n"),
    ],
)
def test_what_cannot_be_planned_is_said(nova: Path, arguments: list[str], message: str) -> None:
    assert handbook(nova, "plan", *arguments) == Run(2, "", message)
