"""What holds for every plan, whatever its calendar; the laws of the arithmetic below it are in their own module."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from plan_builder import SETTINGS, playbook_of

from handbook.model.playbook import Step
from handbook.model.settings import Period
from handbook.model.values import WEEKDAYS
from handbook.model.when import When
from handbook.planning.arithmetic import add_working_days
from handbook.planning.calendar import WorkCalendar
from handbook.planning.dating import Anchors, date_step
from handbook.planning.event import EventDays
from handbook.planning.schedule import plan_playbook

CODES = ["FR", "FR-57", "GB-ENG", "GB-SCT", "US-CA", "IN", "DE"]
for_ten_years = st.dates(date(2024, 1, 1), date(2033, 12, 31))


@st.composite
def closures(draw: st.DrawFn) -> Period:
    first = draw(for_ten_years)
    return Period.model_validate({"from": first, "to": first + timedelta(days=draw(st.integers(0, 30)))})


calendars = st.builds(
    WorkCalendar,
    working_week=st.sets(st.integers(0, 6), min_size=3).map(frozenset),
    codes=st.lists(st.sampled_from(CODES), max_size=2, unique=True).map(tuple),
    closures=st.lists(closures(), max_size=2).map(tuple),
)
units = st.sampled_from(["", "wd", "w", *(f"w {day}" for day in WEEKDAYS)])
backward_offsets = st.builds("D-{}{}".format, st.integers(1, 60), units)
quickly = settings(max_examples=60)


def _span(when: str, event: date, calendar: WorkCalendar, days: int = 1) -> tuple[date, date]:
    step = Step(id="step", when=When.parse(when), days=Decimal(days))
    due = date_step(step, event, Anchors.of(calendar, EventDays(event, event), {}, {})).due
    return add_working_days(due, 1 - days, calendar).day, due


@quickly
@given(backward_offsets, for_ten_years, calendars, st.sampled_from(CODES))
def test_more_holidays_never_bring_a_deadline_before_the_event_later(
    when: str, event: date, calendar: WorkCalendar, code: str
) -> None:
    wider = WorkCalendar(calendar.working_week, (*calendar.codes, code), calendar.closures)
    assert _span(when, event, wider)[1] <= _span(when, event, calendar)[1]


@quickly
@given(backward_offsets, for_ten_years, calendars, closures(), st.integers(1, 10))
def test_a_closure_never_shortens_a_lead_time(
    when: str, event: date, calendar: WorkCalendar, closure: Period, days: int
) -> None:
    closed = WorkCalendar(calendar.working_week, calendar.codes, (*calendar.closures, closure))
    start, due = _span(when, event, calendar, days)
    closed_start, closed_due = _span(when, event, closed, days)
    assert closed_start <= start
    assert closed_due <= due


@st.composite
def step_lists(draw: st.DrawFn) -> list[dict[str, object]]:
    """Steps on each other, on the event and on nothing, cycles included."""
    names = [f"s{number}" for number in range(draw(st.integers(1, 8)))]
    anchors = st.sampled_from([*names, "D", "nowhere"])
    offsets = st.builds(" {:+d}{}".format, st.integers(-9, 9), st.sampled_from(["", "wd", "w", "m"]))
    after = st.lists(st.sampled_from(names), max_size=2, unique=True)
    return [{"id": name, "when": draw(anchors) + draw(offsets), "after": draw(after)} for name in names]


@quickly
@given(step_lists(), st.randoms(use_true_random=False), for_ten_years)
def test_the_plan_does_not_depend_on_the_order_of_the_file(
    steps: list[dict[str, object]], chance: Random, event: date
) -> None:
    shuffled = list(steps)
    chance.shuffle(shuffled)
    plans = [plan_playbook(playbook_of(*listed), event, SETTINGS, {}, calendar=["FR"]) for listed in (steps, shuffled)]
    assert {step.id: step for step in plans[0].steps} == {step.id: step for step in plans[1].steps}
    assert plans[0].problems == plans[1].problems


@given(st.permutations(["a", "b", "c", "e"]), st.integers(1, 4))
def test_a_cycle_is_told_once_as_a_path_from_its_smallest_step(names: list[str], length: int) -> None:
    ring = names[:length]
    steps = [{"id": name, "when": f"{ring[number - 1]} + 1"} for number, name in enumerate(ring)]
    (problem,) = plan_playbook(playbook_of(*steps), date(2027, 1, 28), SETTINGS, {}).problems
    backwards = ring[::-1]
    start = backwards.index(min(ring))
    assert problem.params == {"path": (*backwards[start:], *backwards[:start], min(ring))}
    assert (problem.kind, problem.step) == ("cycle", min(ring))
