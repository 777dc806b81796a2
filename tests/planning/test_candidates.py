"""What speaks against a day on which a campaign may take place."""

from datetime import date

from plan_builder import plan_of, playbook_of

from handbook.planning.candidates import examine

TODAY = date(2027, 4, 19)


def test_a_holiday_that_moves_a_step_is_told_and_a_weekend_is_not() -> None:
    """Ascension Day of 2027 is 6 May; 9 May is a Sunday."""
    steps = ({"id": "ascension", "when": "D-7"}, {"id": "sunday", "when": "D-4"}, {"id": "begun", "when": "D-30"})
    found = examine(plan_of("2027-05-13", playbook_of(*steps), calendar=["FR"]), TODAY, {})
    moved = [(step.id, day, reason.kind) for step, day, reason in found.moved]
    assert moved == [("ascension", date(2027, 5, 6), "holiday")]
    assert [step.id for step in found.late] == ["begun"]
    assert (found.days_off, found.away) == ((), {})
