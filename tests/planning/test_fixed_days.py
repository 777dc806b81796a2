"""Days of the calendar in a campaign's own steps: they stay when the event moves. 16 March 2027 is a Tuesday."""

from datetime import date

import pytest
from plan_builder import plan_of, playbook_of
from pydantic import ValidationError

from handbook.model.campaign import StepChange
from handbook.model.playbook import Step
from handbook.planning.derivation import derivation

PLAYBOOK = playbook_of({"id": "catalogue", "when": "D-60"}, {"id": "live", "when": "D", "after": ["catalogue"]})
OWN = {
    "catalogue": {"when": date(2027, 1, 17), "reason": "The fair closes it on that Sunday"},
    "fair": {"title": "Another fair", "when": "2027-02-01..2027-02-03"},
    "thank": {"title": "Thank them", "when": "2027-02-03 + 2wd"},
    "rest": {"title": "Rest", "when": "2027-02-08..D-2w"},
}


@pytest.mark.parametrize(("day", "rest"), [("2027-03-16", "2027-03-02"), ("2027-04-13", "2027-03-30")])
def test_they_stay_when_the_event_moves_and_on_a_day_off(day: str, rest: str) -> None:
    plan = plan_of(day, PLAYBOOK, steps=OWN)
    assert [(step.id, str(step.start), str(step.due)) for step in plan.steps] == [
        ("catalogue", "2027-01-17", "2027-01-17"),
        ("fair", "2027-02-01", "2027-02-03"),
        ("thank", "2027-02-05", "2027-02-05"),
        ("rest", "2027-02-08", rest),
        ("live", day, day),
    ]


def test_the_plan_says_its_days() -> None:
    told = {step.id: derivation(step, "en") for step in plan_of("2027-03-16", PLAYBOOK, steps=OWN).steps}
    assert (told["catalogue"], told["fair"]) == (
        "2027-01-17 is Sun 17 Jan 2027",
        "2027-02-01..2027-02-03 is Mon 1 \N{EN DASH} Wed 3 Feb 2027",
    )


@pytest.mark.parametrize(
    ("typed", "facts"),
    [
        (date(2027, 1, 17), {"problem": "date", "value": "2027-01-17"}),
        ("2027-01-17 + 2wd", {"problem": "date", "value": "2027-01-17 + 2wd"}),
        ("2027-01-17..D-3", {"problem": "date", "value": "2027-01-17..D-3"}),
    ],
)
def test_a_playbook_has_none(typed: object, facts: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Step.model_validate({"id": "a", "when": typed})
    assert [error["ctx"] for error in caught.value.errors()] == [facts]


@pytest.mark.parametrize(
    ("typed", "problem"), [("2027-02-30", "date"), ("17/01/2027", "date"), ("2027-02-03..2027-02-01", "backwards")]
)
def test_what_is_no_day_is_refused(typed: str, problem: str) -> None:
    with pytest.raises(ValidationError) as caught:
        StepChange.model_validate({"when": typed})
    assert [error["ctx"]["problem"] for error in caught.value.errors()] == [problem]
