"""The date of one step: its anchor's date, its offset, and how it rolls."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from handbook.model.playbook import Step
from handbook.model.values import WEEKDAYS
from handbook.model.when import EVENT as EVENT  # noqa: PLC0414 -- who dates looks for it here
from handbook.model.when import LAST_DAY, When, fixed_day
from handbook.planning.arithmetic import (
    Direction,
    Shift,
    add_months,
    add_working_days,
    is_closed,
    roll,
    weekday_of_iso_week,
)
from handbook.planning.calendar import Skipped, WorkCalendar
from handbook.planning.event import EventDays

_AWAY: Mapping[int, Direction] = {-1: "before", 1: "after"}
"""Side of the event -> the way that leads away from it."""


@dataclass(frozen=True)
class Dating:
    """Why a date is what it is: the anchor and its day, the date, and the date before it rolled (None: it did not).

    `skipped` are the non-working days that were not counted or were rolled over, in calendar order.
    """

    anchor: str
    anchor_date: date
    due: date
    rolled_from: date | None
    skipped: Skipped


@dataclass(frozen=True)
class Anchors:
    """What dates are told from: the calendar, and the days that are given (the event's and the campaign's `dates`)."""

    calendar: WorkCalendar
    event: EventDays
    given: Mapping[str, date]

    @classmethod
    def of(
        cls, calendar: WorkCalendar, event: EventDays, dates: Mapping[str, date], steps: Mapping[str, Step]
    ) -> "Anchors":
        """`dates` maps the name of a day of the campaign -> the day; what `steps` are called is no other day."""
        last = {name: event.last for name in LAST_DAY if name not in steps}
        fixed = {anchor: day for step in steps.values() for anchor, day in step.when.fixed_days.items()}
        return cls(calendar, event, {**last, **fixed, **dates, EVENT: event.first})


def date_step(step: Step, anchor_date: date, anchors: Anchors) -> Dating:
    """The step's date and how it came about. Raises OverflowError where there is none."""
    if step.when.is_event and step.when.begins is None:
        return Dating(EVENT, anchor_date, anchors.event.last_of(step), None, ())
    reached = offset_from(anchor_date, step.when, anchors.calendar)
    rolled = _rolled(step, reached.day, anchors)
    rolled_from = None if rolled.day == reached.day else reached.day
    skipped = _merged(reached.skipped, rolled.skipped)
    return Dating(step.when.anchor, anchor_date, rolled.day, rolled_from, skipped)


def offset_from(anchor_date: date, when: When, calendar: WorkCalendar) -> Shift:
    """The day that lies this offset from the anchor's day, before any rolling."""
    if when.unit == "wd":
        return add_working_days(anchor_date, when.count, calendar)
    if when.unit == "m":
        return Shift(add_months(anchor_date, when.count))
    if when.weekday is not None:
        return Shift(weekday_of_iso_week(anchor_date, when.count, when.weekday))
    return Shift(anchor_date + timedelta(weeks=when.count) if when.unit == "w" else anchor_date + timedelta(when.count))


def _merged(counted: Skipped, rolled_over: Skipped) -> Skipped:
    """Each day once: a `wd` offset that is told to roll may pass the same days twice."""
    if counted and rolled_over:
        return tuple(sorted(dict(counted + rolled_over).items()))
    return counted or rolled_over


def _rolled(step: Step, day: date, anchors: Anchors) -> Shift:
    direction = _direction(step, day, anchors.event)
    goes_on = step.at is not None and day == anchors.event.morning and step.at <= anchors.event.dawn
    if direction is None or goes_on or step.when.is_event or not _may_roll(step, day, anchors.calendar):
        return Shift(day)
    allowed = frozenset(WEEKDAYS.index(name) for name in step.on)
    return roll(day, direction, anchors.calendar, allowed or None)


def _may_roll(step: Step, day: date, calendar: WorkCalendar) -> bool:
    """A `wd` offset, and a day of the calendar, roll only where the step says how.

    A date that names its weekday rolls only off a holiday or closure.
    """
    if step.on or step.roll:
        return True
    if step.when.weekday is not None:
        return is_closed(day, calendar)
    is_fixed = step.when.count == 0 and fixed_day(step.when.anchor) is not None
    return step.when.unit != "wd" and not is_fixed


def _direction(step: Step, day: date, event: EventDays) -> Direction | None:
    """Which way the step rolls: as it says, else away from the event, None on its very days.

    It is the side of the event that counts, whatever the anchor: three days after a step that prepares the event are
    still before the event, and what has to be ready by then must not be late. During an event of weeks it is the way in
    which the step counts.

    `roll: none` also wins over `on`, for without a direction there is no nearest allowed day.
    """
    if step.roll:
        return None if step.roll == "none" else step.roll
    if event.holds(day):
        return None
    return _AWAY[event.side_of(day) or (-1 if step.when.count < 0 else 1)]
