"""Events of several days, windows, hours and half days. 16 March 2027 is a Tuesday; Easter is 28 March (USNO)."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plan_builder import due, dues, plan_of, playbook_of

from handbook.model.settings import Period
from handbook.planning.candidates import examine
from handbook.planning.derivation import derivation
from handbook.planning.event import A_WEEK
from handbook.planning.load import load_by_week
from handbook.planning.longest_path import shortfall
from handbook.planning.schedule import Plan, hours_text
from handbook.planning.slack import critical_path, slack

SAT = 5
TUESDAY = "2027-03-16"
SATURDAY = "2027-03-20"


def spans(plan: Plan) -> dict[str, tuple[str, str]]:
    """Step -> its first and its last day."""
    return {step.id: (step.start.isoformat(), step.due.isoformat()) for step in plan.steps}


SHOW = playbook_of(
    {"id": "build", "when": "D-1", "days": 2},
    {"id": "live", "when": "D", "days": 3, "at": "09:00", "after": ["build"]},
    {"id": "second-day", "when": "D+1"},
    {"id": "tear-down", "when": "end"},
    {"id": "thank", "when": "end + 2wd"},
    {"id": "rest", "when": "live + 1wd"},
    {"id": "rehearse", "when": "live - 1wd"},
)


def test_a_show_of_three_days_lasts_forward() -> None:
    plan = plan_of(TUESDAY, SHOW)
    assert (plan.date, plan.until) == (date(2027, 3, 16), date(2027, 3, 18))
    assert spans(plan) == {
        "build": ("2027-03-12", "2027-03-15"),
        "rehearse": ("2027-03-15", "2027-03-15"),
        "live": ("2027-03-16", "2027-03-18"),
        "second-day": ("2027-03-17", "2027-03-17"),
        "tear-down": ("2027-03-18", "2027-03-18"),
        "rest": ("2027-03-19", "2027-03-19"),
        "thank": ("2027-03-22", "2027-03-22"),
    }
    assert [step.id for step in plan.steps if step.lasts] == ["live"]
    assert derivation(plan.steps[2], "en") == "D is Tue 16 Mar 2027, for 3 days, up to Thu 18 Mar 2027"
    assert derivation(plan.steps[2], "fr") == "D, c'est le mar. 16 mars 2027, pour 3 jours, jusqu'au jeu. 18 mars 2027"


def test_the_campaign_says_when_it_ends() -> None:
    plan = plan_of(TUESDAY, SHOW, until=date(2027, 3, 17))
    assert spans(plan)["live"] == ("2027-03-16", "2027-03-17")
    assert dues(plan)["thank"] == "2027-03-19"
    longer = plan_of(TUESDAY, SHOW, until=date(2027, 3, 20))
    assert spans(longer)["live"] == ("2027-03-16", "2027-03-20")


def test_the_playbook_says_how_many_days_it_lasts() -> None:
    playbook = playbook_of(
        {"id": "doors", "when": "D", "at": "08:00"},
        {"id": "hall", "when": "D..end"},
        {"id": "pack", "when": "fin"},
        days=2,
    )
    assert spans(plan_of(TUESDAY, playbook)) == {
        "doors": ("2027-03-16", "2027-03-16"),
        "hall": ("2027-03-16", "2027-03-17"),
        "pack": ("2027-03-17", "2027-03-17"),
    }


@pytest.mark.parametrize("length", [{}, {"days": 3}])
def test_the_event_itself_lasts_as_long_as_the_event(length: dict[str, int]) -> None:
    """The only step of the day, else its only milestone."""
    brief, mail = {"id": "brief", "when": "D-1wd"}, {"id": "mail", "when": "live + 1wd"}
    alone = playbook_of(brief, {"id": "live", "when": "D", "days": 1, "at": "09:00"}, mail, **length)
    until = {} if length else {"until": date(2027, 3, 18)}
    lasting = {"brief": ("2027-03-15",) * 2, "live": (TUESDAY, "2027-03-18"), "mail": ("2027-03-19",) * 2}
    assert spans(plan_of(TUESDAY, alone, **until)) == lasting
    doors = {"id": "doors", "when": "D", "at": "08:00"}
    among = playbook_of(brief, doors, {"id": "live", "when": "D", "milestone": "live"}, mail, **length)
    assert spans(plan_of(TUESDAY, among, **until)) == {**lasting, "doors": (TUESDAY,) * 2}
    several = playbook_of(doors, {"id": "talk", "when": "D", "at": "09:00"}, **length)
    assert spans(plan_of(TUESDAY, several, **until)) == {"doors": (TUESDAY,) * 2, "talk": (TUESDAY,) * 2}


@pytest.mark.parametrize(
    ("change", "hours"),
    [
        ({"at": "21:30"}, "21:30\N{EN DASH}00:00"),
        ({"at": "10:00"}, "10:00\N{EN DASH}12:30"),
        ({"at": "21:30", "until": "22:00"}, "21:30\N{EN DASH}22:00"),
        ({"until": "22:00"}, "18:30\N{EN DASH}22:00"),
    ],
)
def test_what_begins_at_another_hour_lasts_as_long(change: dict[str, str], hours: str) -> None:
    playbook = playbook_of({"id": "meet", "when": "D", "at": "18:30", "until": "21:00"})
    (step,) = plan_of(TUESDAY, playbook, steps={"meet": {**change, "reason": "Late"}}).steps
    assert step.hours == hours


def test_a_step_of_the_day_itself_does_not_grow_with_the_event() -> None:
    playbook = playbook_of({"id": "build", "when": "D", "days": 2}, {"id": "live", "when": "D", "days": 4})
    plan = plan_of(TUESDAY, playbook, until=date(2027, 3, 22))
    assert spans(plan) == {"build": ("2027-03-16", "2027-03-17"), "live": ("2027-03-16", "2027-03-22")}


def test_the_days_of_an_event_are_worked_and_steps_on_them_stay() -> None:
    playbook = playbook_of(
        {"id": "live", "when": "D", "days": 2},
        {"id": "sunday", "when": "D+1", "after": ["live"]},
        {"id": "clear", "when": "D+1", "days": 2},
        {"id": "thank", "when": "end + 1"},
    )
    plan = plan_of(SATURDAY, playbook, fillers={}, calendar=["FR"])
    assert spans(plan) == {
        "live": ("2027-03-20", "2027-03-21"),
        "sunday": ("2027-03-21", "2027-03-21"),
        "clear": ("2027-03-20", "2027-03-21"),
        "thank": ("2027-03-22", "2027-03-22"),
    }
    assert load_by_week([plan]) == {None: {date(2027, 3, 15): 5, date(2027, 3, 22): 1}}


def test_a_step_or_a_date_that_is_called_end_is_that() -> None:
    named = playbook_of(
        {"id": "end", "when": "D+10"}, {"id": "live", "when": "D", "days": 3}, {"id": "x", "when": "end + 1"}
    )
    assert dues(plan_of(TUESDAY, named))["x"] == "2027-03-29"
    dated = playbook_of({"id": "live", "when": "D", "days": 3}, {"id": "x", "when": "end"})
    assert dues(plan_of(TUESDAY, dated, dates={"end": date(2027, 4, 1)}))["x"] == "2027-04-01"


def test_an_event_of_one_day_at_a_weekend_is_as_before() -> None:
    playbook = playbook_of({"id": "live", "when": "D"}, {"id": "sunday", "when": "D+1"})
    assert dues(plan_of(SATURDAY, playbook)) == {"live": "2027-03-20", "sunday": "2027-03-22"}


WINDOWS = playbook_of(
    {"id": "book", "when": "D-10m..D-9m", "days": 2},
    {"id": "quotes", "when": "book + 1wd..book + 1w"},
    {"id": "live", "when": "D"},
)


def test_a_window_begins_and_ends() -> None:
    plan = plan_of(TUESDAY, WINDOWS)
    assert spans(plan) == {
        "book": ("2026-05-16", "2026-06-16"),
        "quotes": ("2026-06-17", "2026-06-23"),
        "live": ("2027-03-16", "2027-03-16"),
    }
    assert derivation(plan.steps[0], "en") == "D-10m..D-9m from Tue 16 Mar 2027"


def test_the_work_of_a_window_is_what_it_takes() -> None:
    assert load_by_week([plan_of(TUESDAY, WINDOWS)]) == {
        None: {date(2026, 6, 15): 2, date(2026, 6, 22): 1, date(2027, 3, 15): 1}
    }


def test_the_last_day_of_a_window_rolls_and_its_first_never_comes_behind() -> None:
    assert due("2027-04-06", "D-30..D-8", ["FR"]) == "2027-03-26"
    plan = plan_of("2027-04-06", playbook_of({"when": "D-8..D-8"}), calendar=["FR"])
    assert spans(plan) == {"step": ("2027-03-26", "2027-03-26")}


def test_half_days_count_half() -> None:
    playbook = playbook_of(
        {"id": "a", "when": "D-1", "days": Decimal("0.5")}, {"id": "b", "when": "D-2", "days": Decimal("2.5")}
    )
    plan = plan_of("2027-03-19", playbook)
    assert spans(plan) == {"b": ("2027-03-15", "2027-03-17"), "a": ("2027-03-18", "2027-03-18")}
    assert load_by_week([plan]) == {None: {date(2027, 3, 15): Decimal(3)}}


def test_room_and_path_of_an_event_that_lasts() -> None:
    plan = plan_of(TUESDAY, SHOW)
    assert slack(plan) == {"build": 0, "rehearse": 0, "live": 0}
    assert critical_path(plan) == ("build", "live")
    assert shortfall(plan) is None


def test_what_lasts_waits_for_what_is_done_on_its_first_day() -> None:
    welcome = {"id": "welcome", "when": "D", "at": "09:30", "after": ["desk"]}
    week = {"id": "week", "when": "D..D+4", "after": ["welcome"]}
    plan = plan_of("2027-02-01", playbook_of({"id": "desk", "when": "D-1wd"}, welcome, week))
    assert slack(plan) == {"desk": 0, "welcome": 0, "week": 0}


@pytest.mark.parametrize(
    ("hours", "order"),
    [
        (("11:00", "09:00", "10:00"), ["b", "c", "a"]),
        (("11:00", None, "09:00"), ["c", "b", "a"]),
        ((None, None, None), ["a", "b", "c"]),
    ],
)
def test_steps_of_one_day_come_by_their_hours(hours: tuple[str | None, ...], order: list[str]) -> None:
    steps = [{"id": name, "when": "D", "at": hour} for name, hour in zip("abc", hours, strict=True)]
    assert [step.id for step in plan_of(TUESDAY, playbook_of(*steps)).steps] == order


@given(st.dates(date(2024, 1, 1), date(2033, 12, 31)), st.integers(1, 20), st.integers(0, 20))
def test_each_day_of_an_event_is_taken_whatever_day_it_is(event: date, days: int, longer: int) -> None:
    playbook = playbook_of({"id": "live", "when": "D", "days": days}, {"id": "last", "when": "end"})
    plan = plan_of(event.isoformat(), playbook)
    assert spans(plan)["live"] == (event.isoformat(), (event + timedelta(days=days - 1)).isoformat())
    assert dues(plan)["last"] == spans(plan)["live"][1]
    moved = plan_of(event.isoformat(), playbook, until=event + timedelta(days=longer))
    assert moved.until == event + timedelta(days=longer)
    if days > 1:
        assert spans(moved)["live"][1] == moved.until.isoformat()
        work = load_by_week([plan])[None]
        taken = [event + timedelta(days=count) for count in range(days)]
        if days > A_WEEK:
            taken = [day for day in taken if day.weekday() < SAT or day in {taken[0], taken[-1]}]
        assert sum(work.values()) == len(taken) + (plan.calendar.is_working(plan.until) or days > 1)


def test_what_takes_a_part_of_a_day_is_not_the_event() -> None:
    playbook = playbook_of(
        {"id": "keynote", "when": "D", "days": Decimal("0.5")}, {"id": "close", "when": "end"}, days=3
    )
    assert spans(plan_of(TUESDAY, playbook)) == {"keynote": (TUESDAY, TUESDAY), "close": ("2027-03-18", "2027-03-18")}


def test_an_event_of_weeks_goes_on_over_weekends_and_holidays() -> None:
    """7 to 24 September 2027, Tuesday to Friday: weekends in between are off, and so is Monday the 20th, a closure."""
    playbook = playbook_of(
        {"id": "sale", "when": "D"},
        {"id": "poster", "when": "D+4"},
        {"id": "halfway", "when": "D+13"},
        {"id": "reminder", "when": "end - 5"},
        {"id": "count", "when": "nantes + 5wd"},
        {"id": "stay", "when": "D+4", "roll": "none"},
        {"id": "close", "when": "end"},
    )
    closed = Period.model_validate({"from": date(2027, 9, 20), "to": date(2027, 9, 20)})
    dates = {"nantes": date(2027, 9, 14)}
    plan = plan_of("2027-09-07", playbook, until=date(2027, 9, 24), dates=dates, days_off=[closed])
    assert spans(plan) == {
        "sale": ("2027-09-07", "2027-09-24"),
        "poster": ("2027-09-13",) * 2,
        "halfway": ("2027-09-21",) * 2,
        "reminder": ("2027-09-17",) * 2,
        "count": ("2027-09-22",) * 2,
        "stay": ("2027-09-11",) * 2,
        "close": ("2027-09-24",) * 2,
    }
    assert sum(load_by_week([plan])[None].values()) == 13 + 5  # what stays on a Saturday is no load


@pytest.mark.parametrize(("until", "due"), [("2027-09-13", "2027-09-11"), ("2027-09-14", "2027-09-13")])
def test_an_event_of_a_week_has_people_at_it_each_day(until: str, due: str) -> None:
    playbook = playbook_of({"id": "live", "when": "D"}, {"id": "saturday", "when": "D+4"})
    plan = plan_of("2027-09-07", playbook, until=date.fromisoformat(until))
    assert dues(plan)["saturday"] == due


def test_a_night_on_a_friday_makes_no_working_day_of_the_saturday() -> None:
    """26 March 2027 is Good Friday; the Monday after it is Easter Monday in England (gov.uk)."""
    playbook = playbook_of(
        {"id": "gala", "when": "D", "at": "22:00", "until": "02:00"}, {"id": "thank", "when": "D+1wd"}
    )
    assert dues(plan_of("2027-03-26", playbook, calendar=["GB-ENG"]))["thank"] == "2027-03-30"


def test_a_night_goes_on_into_the_next_day() -> None:
    """Saturday 20 March 2027 until two in the morning: what is taken down then stays on Sunday."""
    playbook = playbook_of(
        {"id": "gala", "when": "D", "at": "20:00", "until": "02:00"},
        {"id": "tear-down", "when": "D+1", "at": "02:30", "until": "05:00"},
        {"id": "thank", "when": "D+1wd"},
        {"id": "count", "when": "D+1"},
    )
    plan = plan_of(SATURDAY, playbook)
    assert dues(plan) == {
        "gala": "2027-03-20",
        "tear-down": "2027-03-21",
        "thank": "2027-03-22",
        "count": "2027-03-22",
    }
    assert (plan.until, [step.lasts for step in plan.steps]) == (date(2027, 3, 20), [False] * 4)


def test_a_window_with_its_hours_takes_place_on_each_of_its_days() -> None:
    """One hour alone is that of the deadline."""
    window = {"when": "D-3..D-1"}
    hours = {"id": "days", **window, "at": "09:00", "until": "17:00"}
    playbook = playbook_of(hours, {"id": "call", **window, "at": "23:59"}, {"id": "work", **window})
    plan = plan_of("2027-03-18", playbook)
    found = [(step.id, step.lasts, step.days, step.hours) for step in plan.steps]
    assert found == [
        ("days", True, 3, "09:00\N{EN DASH}17:00"),
        ("call", False, 1, "23:59"),
        ("work", False, 1, None),
    ]
    assert shortfall(plan) is None


@pytest.mark.parametrize(
    ("day", "days", "off"),
    [
        ("2027-05-01", 1, [(date(2027, 5, 1), "weekend")]),
        ("2027-05-01", 2, []),
        ("2027-05-01", 3, [(date(2027, 5, 3), "holiday")]),  # the early May bank holiday (gov.uk)
        ("2027-12-24", 2, [(date(2027, 12, 25), "holiday")]),
        ("2027-12-24", 1, []),
        ("2027-03-22", 12, []),  # Easter lies between
        ("2027-03-22", 8, [(date(2027, 3, 29), "holiday")]),
        (
            "2027-03-26",
            4,
            [(date(2027, 3, 26), "holiday"), (date(2027, 3, 29), "holiday")],
        ),  # Good Friday, Easter Monday
    ],
)
def test_the_days_of_the_event_on_which_others_do_not_work(day: str, days: int, off: list[tuple[date, str]]) -> None:
    plan = plan_of(day, playbook_of({"id": "live", "when": "D", "days": days}), calendar=["GB-ENG"])
    assert [(found.day, found.off.kind) for found in plan.days_off_of_event] == off
    assert [seen.kind for seen in examine(plan, date(2027, 1, 1), {}).days_off] == [kind for _, kind in off]


def test_what_ends_at_its_hour_lasts_for_a_whole_day() -> None:
    (step,) = plan_of(SATURDAY, playbook_of({"when": "D", "at": "14:00", "until": "14:00"})).steps
    assert step.hours == "14:00\N{EN DASH}14:00\N{NO-BREAK SPACE}(24\N{NO-BREAK SPACE}h)"


def test_who_is_away_on_the_second_day_is_away() -> None:
    playbook = playbook_of({"id": "live", "when": "D", "days": 3, "owner": "host"})
    plan = plan_of(TUESDAY, playbook, fillers={"host": "ana"})
    away = {"ana": [Period.model_validate({"from": date(2027, 3, 17), "to": date(2027, 3, 17)})]}
    assert {
        name: [step.id for step in steps] for name, steps in examine(plan, date(2027, 1, 1), away).away.items()
    } == {"ana": ["live"]}


def test_of_several_steps_on_the_day_the_event_ends_the_critical_path() -> None:
    playbook = playbook_of(
        {"id": "brief", "when": "D-9"},
        {"id": "live", "when": "D", "milestone": "live", "after": ["brief"]},
        {"id": "photos", "when": "D"},
    )
    assert critical_path(plan_of(TUESDAY, playbook)) == ("brief", "live")


def test_a_day_with_a_name_is_itself_also_where_the_step_leaves_it() -> None:
    playbook = playbook_of({"id": "open", "when": "opens"}, {"id": "live", "when": "D"}, {"id": "pack", "when": "open"})
    plan = plan_of(TUESDAY, playbook, dates={"opens": date(2027, 1, 2)})
    told = {step.id: derivation(step, "en") for step in plan.steps}
    assert told["open"] == "opens is Sat 2 Jan 2027; moved to Fri 1 Jan 2027, skipping Sat"
    assert told["pack"] == "open is Fri 1 Jan 2027"
    assert derivation(plan.steps[0], "fr") == (
        "opens, c'est le sam. 2 janv. 2027 ; d\xe9plac\xe9 au ven. 1er janv. 2027, sans compter sam."
    )


@pytest.mark.parametrize(
    ("begin", "end", "text"),
    [
        ("09:00", None, "09:00"),
        ("09:00", "18:00", "09:00\u201318:00"),
        (None, "23:00", "\u201323:00"),
        (None, None, None),
    ],
)
def test_an_end_alone_is_shown_as_one(begin: str | None, end: str | None, text: str | None) -> None:
    assert hours_text(begin, end) == text


def test_what_is_done_by_daylight_after_a_night_is_no_part_of_it() -> None:
    """Friday 17 September 2027: a night on the first of two days ends on the second, which the event has anyway."""
    party = {"id": "party", "when": "D", "at": "20:00", "until": "01:00"}
    press = {"id": "press", "when": "end + 1", "at": "10:00"}
    assert dues(plan_of("2027-09-17", playbook_of(party, press)))["press"] == "2027-09-20"
    live = {"id": "live", "when": "D", "days": 2, "milestone": "live"}
    assert dues(plan_of("2027-09-17", playbook_of(live, party, press)))["press"] == "2027-09-20"
