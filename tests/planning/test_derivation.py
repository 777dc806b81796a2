"""Why a step has its date, in one sentence."""

from datetime import date

import pytest
from plan_builder import plan_of, playbook_of

from handbook.model.settings import Settings
from handbook.planning.derivation import derivation


def told(day: str, when: str, *closures: tuple[str, str, str]) -> str:
    """The sentence about a step of an event on `day` in France; closures are a first day, a last day and a title."""
    periods = [
        {"from": date.fromisoformat(first), "to": date.fromisoformat(last), "title": title}
        for first, last, title in closures
    ]
    settings = Settings.model_validate({"name": "Test", "calendar": ["FR"], "closures": periods})
    (step,) = plan_of(day, playbook_of({"when": when}), settings).steps
    return derivation(step, "en")


def test_two_closures_of_one_name_are_two_spells_and_a_weekend_within_one_does_not_part_it() -> None:
    found = told("2027-03-18", "D-15wd", ("2027-02-25", "2027-03-01", "Move"), ("2027-03-08", "2027-03-09", "Move"))
    assert found == (
        "D-15wd from Thu 18 Mar 2027, skipping Sat, Sun, Thu 25 Feb \N{EN DASH} Mon 1 Mar (Move), "
        "Mon 8 Mar \N{EN DASH} Tue 9 Mar (Move)"
    )


def test_a_closure_goes_on_over_the_holiday_within_it() -> None:
    """Christmas is on a Friday in 2026, New Year's Day on the Friday after it."""
    assert told("2027-01-07", "D-4wd", ("2026-12-24", "2027-01-01", "Winter")) == (
        "D-4wd from Thu 7 Jan 2027, skipping Sat, Sun, Thu 24 Dec 2026 \N{EN DASH} Thu 31 Dec 2026 (Winter), "
        "Fri 25 Dec 2026 (Christmas Day), Fri 1 Jan (New Year's Day)"
    )


@pytest.mark.parametrize(
    ("when", "sentence"),
    [("D", "D is Thu 18 Mar 2027"), ("D-1", "D-1 from Thu 18 Mar 2027"), ("D+1wd", "D+1wd from Thu 18 Mar 2027")],
)
def test_nothing_is_said_of_days_that_were_not_skipped(when: str, sentence: str) -> None:
    assert told("2027-03-18", when) == sentence
