"""Steps of a playbook in the wrong order: cycles, and dates that contradict `after`, whatever the day of the event."""

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from itertools import pairwise

from handbook.model.playbook import Playbook, Step
from handbook.model.settings import Settings
from handbook.planning.calendar import WorkCalendar, every_week_alike
from handbook.planning.cycles import find_cycles
from handbook.planning.dating import EVENT, Anchors
from handbook.planning.event import EventDays
from handbook.planning.hours import end_of, ends_next_day, is_before
from handbook.planning.resolution import Resolution

Pair = tuple[str, str]
"""A step, and one that it waits for."""

_ANY_MONDAY = date(2001, 1, 1)
_WEEKDAYS = 7


def any_week(settings: Settings) -> WorkCalendar:
    """A calendar without holidays and closures, in which every week is like the other."""
    return WorkCalendar.of(every_week_alike(settings), ())


def cycles_of(playbook: Playbook, given: Collection[str] = ()) -> set[tuple[str, ...]]:
    """The closed paths (`a, b, a`) of steps that wait for each other, or take their dates from each other.

    `given` names the days that campaigns set: a step that is counted from one of them is counted from no step.
    """
    steps = {step.id: step for step in playbook.steps}
    waiting = {name: [other for other in step.after if other in steps] for name, step in steps.items()}
    anchored = {name: {*step.when.anchors} & (steps.keys() - {*given}) for name, step in steps.items()}
    return {*find_cycles(waiting), *find_cycles(anchored)}


def due_in(playbook: Playbook, week: WorkCalendar) -> Mapping[str, date]:
    """Step -> its day for an event on some Monday, for each that has one: what counts is how far they lie apart."""
    return _due_dates(playbook, _ANY_MONDAY, week)


def turned_back(path: tuple[str, ...], due: Mapping[str, date]) -> tuple[str, ...]:
    """A closed path from the step that waits longest for a later one: there the circle was closed most likely."""
    here = timedelta(0)
    waits = [due[later] - due[step] if {step, later} <= due.keys() else here for step, later in pairwise(path)]
    start = waits.index(max(waits))
    return (*path[start:-1], *path[: start + 1]) if waits[start] > here else path


def misordered(playbook: Playbook, week: WorkCalendar) -> set[Pair]:
    """The pairs that are due in the wrong order on every weekday that the event may have; not those of a cycle."""
    steps = {step.id: step for step in playbook.steps}
    pairs = {
        (step.id, other)
        for step in playbook.steps
        for other in step.after
        if not (other in steps and _is_plainly_after(step, steps[other]))
    }
    if pairs:
        cyclic = {name for path in cycles_of(playbook) for name in path}
        pairs = {pair for pair in pairs if not cyclic.issuperset(pair)}

    def is_early(name: str, other: str) -> bool:
        return is_before(due[name], steps[name].at, *end_of(due[other], steps[other].at, steps[other].until))

    for weekday in range(_WEEKDAYS):
        if not pairs:
            break
        due = _due_dates(playbook, _ANY_MONDAY + timedelta(days=weekday), week)
        pairs = {(name, other) for name, other in pairs if {name, other} <= due.keys() and is_early(name, other)}
    return pairs


def _is_plainly_after(step: Step, other: Step) -> bool:
    """Whether the offsets alone tell it: rolling keeps the order of two offsets of one unit from one anchor.

    Nearly all pairs are of this kind, and need no dates.
    """
    is_plain = not any(_is_special(each) for each in (step, other))
    same = (step.when.anchor, step.when.unit) == (other.when.anchor, other.when.unit)
    return is_plain and same and step.when.anchor == EVENT and _is_no_later(other, step)


def _is_no_later(other: Step, step: Step) -> bool:
    """Whether an offset is the smaller one; of equal ones, as far as hours are told, the one at the earlier hour."""
    lead = step.when.count - other.when.count
    if lead != 0 or not step.at:
        return lead >= 0
    day, hour = end_of(_ANY_MONDAY, other.at, other.until)
    return not is_before(_ANY_MONDAY, step.at, day, hour)


def _is_special(step: Step) -> bool:
    """Whether its day hangs on more than its offset."""
    lasts = step.when.begins is not None or (step.when.is_event and step.days > 1) or ends_next_day(step.at, step.until)
    return bool(step.roll or step.on or lasts or step.when.weekday is not None)


def _due_dates(playbook: Playbook, event: date, week: WorkCalendar) -> dict[str, date]:
    steps = {step.id: step for step in playbook.steps}
    resolution = Resolution(steps, Anchors.of(week, EventDays.of(event, None, playbook, steps.values()), {}, steps))
    resolution.resolve(steps)
    return {step: span.dating.due for step, span in resolution.spans.items()}
