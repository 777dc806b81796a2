"""In which order steps come, whatever the day of the event and the calendar."""

from collections.abc import Mapping, Sequence
from typing import Final

from handbook.model.playbook import Step
from handbook.model.when import EVENT, LAST_DAY, When
from handbook.model.when_words import Unit
from handbook.planning.hours import in_turn

_DAYS: Final[Mapping[Unit, float]] = {"d": 1, "wd": 7 / 5, "w": 7, "m": 365.25 / 12}
_PART_OF_A_DAY: Final = 0.5
"""The last day of an event comes behind the first, as far as anybody knows of all events."""


def by_day(steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps by their days; those of one day by their hours, else as in the file.

    Steps whose day only a campaign knows keep their place in the file.

    A weekday does not tell steps of the same week apart: that depends on the event's.
    """
    whens = {step.id: step.when for step in steps}
    places: list[float] = []
    for step in steps:
        days = _days(step.when, whens, frozenset({step.id}))
        places.append(days if days is not None else places[-1] if places else float("-inf"))
    in_file = sorted(zip(places, range(len(places)), steps, strict=True), key=lambda at: at[:2])
    return tuple(in_turn([step for _, _, step in in_file], lambda step: step.when.sense, lambda step: step.at))


def _days(when: When, whens: Mapping[str, When], seen: frozenset[str]) -> float | None:
    """Days from the event, about; None where no step leads to it."""
    own = when.count * _DAYS[when.unit]
    if when.is_event:
        return 0
    if when.anchor == EVENT:
        return own
    if when.anchor in LAST_DAY and when.anchor not in whens:
        return own + _PART_OF_A_DAY
    if when.anchor not in whens or when.anchor in seen:
        return None
    before = _days(whens[when.anchor], whens, seen | {when.anchor})
    return None if before is None else before + own
