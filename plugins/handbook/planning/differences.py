"""What a new version of a playbook changes for one campaign."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Final, Literal

from handbook.planning.schedule import Plan, PlannedStep

Field = Literal["owner", "person", "days", "after", "milestone", "approver", "time"]
Told = str | Decimal | tuple[str, ...] | None

_FIELDS: Final[tuple[Field, ...]] = ("owner", "person", "days", "after", "milestone", "approver", "time")


@dataclass(frozen=True)
class Difference:
    """One difference between two plans of the same campaign.

    `kind`: a step has another `id`, or is `added` or `removed`; its `when` is another text; it `moved` because its
    anchor or its rolling did; or another field has a new value. `old` and `new` are the values of that field (ids,
    texts of `when`), None for the other kinds. `old_due` and `new_due` are the step's due dates, None in the plan that
    does not have it, and both where there is no day. Of what repeats they are those of the first of `dates` dates for
    which the same is new.
    """

    step: str
    kind: Literal["id", "added", "removed", "when", "moved"] | Field
    old_due: date | None
    new_due: date | None
    old: Told = None
    new: Told = None
    dates: int = 1


@dataclass(frozen=True)
class Drift:
    """A campaign whose playbook is no longer the one that it follows, which is now of another `version`.

    `changes` are in order of due date, empty where nothing changes for this campaign; None where the history does not
    hold what it follows.
    """

    version: str
    changes: tuple[Difference, ...] | None
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])
    """Id that a step had -> the one that it has now, also of steps that are done."""
    has_repository: bool = True
    """Whether there is a repository whose history could hold what it follows."""


def differences(old: Plan, new: Plan) -> tuple[Difference, ...]:
    """From one plan to the other, by due date (the new one, where there is one), then by step.

    A step that is done gives none, nor does one that either plan could not date: its dates say nothing.
    """
    before, after = _by_id(old), _by_id(new)
    undated = {problem.step for plan in (old, new) for problem in plan.problems}
    ids = dict.fromkeys([*before, *after])
    return _in_order(
        change for step in ids if step not in undated for change in _between(before.get(step), after.get(step))
    )


def _in_order(changes: Iterable[Difference]) -> tuple[Difference, ...]:
    return tuple(sorted(changes, key=lambda change: (change.new_due or change.old_due or date.max, change.step)))


def without_days(changes: Iterable[Difference]) -> tuple[Difference, ...]:
    """The same of a campaign that has no day: its steps have none either."""
    return tuple(replace(change, old_due=None, new_due=None) for change in changes)


def of_all_dates(each: Iterable[Sequence[Difference]]) -> tuple[Difference, ...]:
    """What is new for the dates of what repeats, each thing once, with the first date for which it moves a day."""
    found: dict[tuple[object, ...], list[Difference]] = {}
    for change in (change for changes in each for change in changes):
        found.setdefault((change.step, change.kind, change.old, change.new), []).append(change)
    return _in_order(map(_once, found.values()))


def _once(alike: Sequence[Difference]) -> Difference:
    told = [change for change in alike if change.old_due != change.new_due] or alike
    return replace(told[0], dates=len(told))


def _by_id(plan: Plan) -> dict[str, PlannedStep]:
    return {step.id: step for step in plan.steps}


def _between(old: PlannedStep | None, new: PlannedStep | None) -> Iterator[Difference]:
    if (old and old.done) or (new and new.done):
        return
    if old is None and new is not None:
        yield Difference(new.id, "added", None, new.due)
    elif new is None and old is not None:
        yield Difference(old.id, "removed", old.due, None)
    elif old is not None and new is not None:
        yield from _of_dates(old, new)
        yield from _of_fields(old, new)


def _of_dates(old: PlannedStep, new: PlannedStep) -> Iterator[Difference]:
    if old.when.sense != new.when.sense:
        yield Difference(new.id, "when", *_ends(old, new), old.when.text, new.when.text)
    elif old.falls_on != new.falls_on:
        yield Difference(new.id, "moved", *_ends(old, new))


def _ends(old: PlannedStep, new: PlannedStep) -> tuple[date, date]:
    """The due days; where they are the same, the first days of what is told with its first day."""
    begins_otherwise = old.due == new.due and (old.is_spread or new.is_spread)
    return (old.start, new.start) if begins_otherwise else (old.due, new.due)


def _of_fields(old: PlannedStep, new: PlannedStep) -> Iterator[Difference]:
    for name in _FIELDS:
        was, now = _value(old, name), _value(new, name)
        follows_from_owner = name == "person" and old.owner != new.owner
        if was != now and not follows_from_owner:
            yield Difference(new.id, name, old.due, new.due, was, now)


def _value(step: PlannedStep, name: Field) -> Told:
    """The hours of a step are one value: when it begins, and ends."""
    return step.hours if name == "time" else getattr(step, name)
