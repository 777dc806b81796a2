"""FORMAT.md: what rolls, which way, and what does not. The holidays are those of France in May 2027."""

from datetime import date

import pytest
from plan_builder import due, dues, plan_of, playbook_of

from handbook.planning.calendar import DayOff, public_holidays

THURSDAY = "2027-05-27"


@pytest.mark.parametrize(
    ("day", "when", "reached"),
    [
        ("2027-05-08", "D", "2027-05-08"),  # the event day never rolls
        ("2027-05-08", "D+0wd", "2027-05-08"),
        (THURSDAY, "D-5", "2027-05-21"),  # from Saturday to Friday
        (THURSDAY, "D+2", "2027-05-31"),  # from Saturday to Monday
        (THURSDAY, "D-10", "2027-05-14"),  # from Whit Monday over the weekend
        (THURSDAY, "D-3w", "2027-05-05"),  # from Ascension Day
        ("2027-06-08", "D-1m", "2027-05-07"),  # from Saturday 8 May
        (THURSDAY, "D-1w sat", "2027-05-22"),  # a weekday that is named stands, even a Saturday
        (THURSDAY, "D-3w thu", "2027-05-05"),  # but not on a holiday
        (THURSDAY, "D-3w sat", "2027-05-07"),  # 8 May: a Saturday and a holiday
        (THURSDAY, "D-0w fri", "2027-05-28"),
        ("2027-05-05", "D+0w thu", "2027-05-07"),  # after the event: forward
        ("2027-05-07", "D+0w thu", "2027-05-05"),  # before the event: back
        ("2027-05-08", "D+0w sat", "2027-05-08"),  # on the event day itself
    ],
)
def test_a_date_rolls_away_from_the_event(day: str, when: str, reached: str) -> None:
    assert due(day, when, ["FR"]) == reached


@pytest.mark.parametrize(
    ("when", "override", "reached"),
    [
        ("D-5", {"roll": "after"}, "2027-05-24"),
        ("D+2", {"roll": "before"}, "2027-05-28"),
        ("D-5", {"roll": "none"}, "2027-05-22"),
        ("D-1w sat", {"roll": "after"}, "2027-05-24"),
        ("D-3", {"on": ["tue", "wed", "thu"]}, "2027-05-20"),
        ("D+1", {"on": ["tue", "wed", "thu"]}, "2027-06-01"),
        ("D-1", {"on": ["tue", "wed", "thu"]}, "2027-05-26"),
        ("D-3", {"on": ["thu"], "roll": "after"}, "2027-05-27"),
        ("D-3", {"on": ["thu"], "roll": "none"}, "2027-05-24"),
        ("D-3wd", {"on": ["wed"]}, "2027-05-19"),
        ("D-1w mon", {"on": ["sat"]}, "2027-05-15"),
        ("D", {"on": ["mon"]}, THURSDAY),
    ],
)
def test_the_step_may_say_how_it_rolls(when: str, override: dict[str, object], reached: str) -> None:
    assert due(THURSDAY, when, ["FR"], **override) == reached


def test_the_event_day_stays_whatever_the_step_says() -> None:
    assert due("2027-05-08", "D", ["FR"], roll="before", on=["mon"]) == "2027-05-08"


def test_a_step_on_another_anchor_rolls_away_from_that_anchor() -> None:
    steps = [
        {"id": "live", "when": "D"},
        {"id": "brief", "when": "D-22"},
        {"id": "after-brief", "when": "brief + 3"},
        {"id": "before-sale", "when": "sale - 2"},
        {"id": "sale-day", "when": "sale"},
        {"id": "sale-itself", "when": "sale + 0wd"},
        {"id": "with-live", "when": "live"},
    ]
    plan = plan_of("2027-05-29", playbook_of(*steps), dates={"sale": _day("2027-06-06")})
    assert dues(plan) == {
        "brief": "2027-05-07",
        "after-brief": "2027-05-10",
        "live": "2027-05-29",
        "with-live": "2027-05-29",
        "before-sale": "2027-06-04",
        "sale-day": "2027-06-07",
        "sale-itself": "2027-06-06",
    }


def test_a_date_says_where_it_comes_from() -> None:
    (step,) = plan_of(THURSDAY, playbook_of({"when": "D-10"}), calendar=["FR"]).steps
    assert (step.dating.anchor, step.dating.anchor_date.isoformat()) == ("D", THURSDAY)
    assert (step.rolled_from, step.dating.due) == (_day("2027-05-17"), _day("2027-05-14"))
    assert step.dating.skipped == (
        (_day("2027-05-15"), DayOff("weekend", "")),
        (_day("2027-05-16"), DayOff("weekend", "")),
        (_day("2027-05-17"), DayOff("holiday", public_holidays(["FR"], [2027], "en")[_day("2027-05-17")])),
    )


def test_days_that_are_counted_over_and_rolled_over_are_told_once() -> None:
    playbook = playbook_of({"when": "D-2wd", "on": ["thu"], "roll": "after"})
    (step,) = plan_of("2027-05-11", playbook, calendar=["FR"]).steps
    assert (step.rolled_from, step.due) == (_day("2027-05-07"), _day("2027-05-13"))
    assert step.dating.skipped == tuple((_day(day), _off(day)) for day in ("2027-05-08", "2027-05-09"))


def _off(day: str) -> DayOff:
    return DayOff("holiday", "Victory Day") if day == "2027-05-08" else DayOff("weekend", "")


def _day(text: str) -> date:
    return date.fromisoformat(text)
