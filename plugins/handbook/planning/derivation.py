"""Why a step has its date, in one sentence."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from handbook.locales import wording
from handbook.locales.days import day_text, days_text, weekday_text
from handbook.model.values import WEEKDAYS
from handbook.model.when import WINDOW
from handbook.planning.calendar import DayOff, Skipped
from handbook.planning.schedule import PlannedStep

_UNTIL = " \N{EN DASH} "


def derivation(step: PlannedStep, language: str, name: str = "", counted: str = "") -> str:
    """`D-10wd from Thu 6 May 2027, skipping Sat, Sun, Mon 3 May (Early May bank holiday)`.

    Weekends are told by the names of their days; each holiday and closure by its date, its year only where that is
    not the anchor's. `name` is what a reader calls the anchor, and `counted` how the day is counted from it in words
    (`10 working days before Thu 6 May 2027`); without them the file's own short forms stand there.
    """
    words, dating = wording(language), step.dating
    anchor = day_text(dating.anchor_date, "dated", language)
    if step.lasts:
        return _of_what_lasts(step, language, name)
    is_fixed = bool(step.when.begins) and len(step.when.fixed_days) == len({*step.when.anchors})
    if is_fixed:
        anchor = days_text(step.start, step.due, "dated", language)
    is_itself = step.when.is_event or step.when.is_anchor or is_fixed
    if is_itself:
        sentence = words("plan.is-event", when=name or step.when.text, anchor=anchor)
    else:
        sentence = counted or words("plan.from", when=step.when.text, anchor=anchor)
    if dating.rolled_from:
        fell_on, due = (day_text(day, "dated", language) for day in (dating.rolled_from, step.due))
        key = "plan.moved-to" if dating.rolled_from == dating.anchor_date and is_itself else "plan.moved"
        sentence = f"{sentence}{words(key, fell_on=fell_on, due=due)}"
        if step.on:
            allowed = ", ".join(weekday_text(WEEKDAYS.index(name), language) for name in step.on)
            sentence = f"{sentence} {words('plan.allowed', days=allowed)}"
    if dating.skipped:
        skipped = ", ".join(_skipped(dating.skipped, dating.anchor_date.year, language))
        sentence = f"{sentence}{words('plan.skipping', days=skipped)}"
    return sentence


def _of_what_lasts(step: PlannedStep, language: str, name: str) -> str:
    """`D is Tue 16 Mar 2027, for 3 days, up to Thu 18 Mar 2027`."""
    words, (first, last) = wording(language), (day_text(day, "dated", language) for day in (step.start, step.due))
    what = words("plan.is-event", when=name or step.when.text.partition(WINDOW)[0].strip(), anchor=first)
    return words("plan.lasts", step.days, what=what, last=last)


def _skipped(skipped: Skipped, year: int, language: str) -> Iterator[str]:
    """The weekdays of the weekends in the order of the week, then the other days in calendar order."""
    weekends = {day.weekday() for day, reason in skipped if reason.kind == "weekend"}
    yield from (weekday_text(number, language) for number in sorted(weekends))
    for first, last, reason in _spells(skipped):
        days = [day_text(day, "weekday" if day.year == year else "dated", language) for day in (first, last)]
        yield f"{_UNTIL.join(dict.fromkeys(days))} ({reason.name})"


def _spells(skipped: Skipped) -> Iterator[tuple[date, date, DayOff]]:
    """First and last day of each holiday and closure; a closure goes on over the holidays within it."""
    closed = [(day, reason) for day, reason in skipped if reason.kind == "closure"]
    single = [(day, day, reason) for day, reason in skipped if reason.kind == "holiday"]
    off = {day for day, _ in skipped}
    yield from sorted([*single, *_closures(closed, off)], key=lambda spell: spell[:2])


def _closures(closed: list[tuple[date, DayOff]], off: set[date]) -> Iterator[tuple[date, date, DayOff]]:
    for reason, days in groupby(closed, key=lambda entry: entry[1]):
        first, *others = [day for day, _ in days]
        last = first
        for day in others:
            if not all(last + timedelta(count) in off for count in range((day - last).days)):
                yield first, last, reason
                first = day
            last = day
        yield first, last, reason
