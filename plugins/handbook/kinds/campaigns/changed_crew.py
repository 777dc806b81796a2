"""Who does the steps of a running campaign now, and who newly cannot: away on the day, or gone by then."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from handbook.changes.change import Change, Detail, Said, Title
from handbook.changes.state import State
from handbook.kinds.campaigns.changed_sides import Sides
from handbook.model.days import Days
from handbook.model.references import Target
from handbook.planning.absences import covers
from handbook.planning.differences import Difference
from handbook.planning.schedule import PlannedStep

_AWAY: Final = "owner-away"
"""The rule that tells of steps in somebody's absence."""
_DOERS: Final[tuple[Target, ...]] = ("person", "role")


Hands = tuple[str | None, str | None]
"""Who did a step, and who does it now."""


def hand_overs(sides: Sides) -> Iterator[Change]:
    """Who does steps now that somebody else did before, one sentence for each pair of people."""
    found: dict[Hands, list[Detail]] = {}
    for step, hands in handed_over(sides).items():
        if not is_told_with_day(sides, step, hands):
            found.setdefault(hands, []).append(_handed(sides, step))
    for (was, now), steps in found.items():
        names = {"old": _who(sides.old, was), "new": _who(sides.new, now)}
        what = "hands-over" if was and now else "hands-over-to-nobody" if was else "hands-over-from-nobody"
        yield sides.say(what, "notable" if now else "serious", steps, **names)


def handed_over(sides: Sides) -> Mapping[str, Hands]:
    """The open steps of both sides that somebody else does now."""
    found: dict[str, Hands] = {}
    for step in sides.open_steps if sides.have_steps else ():
        old = sides.was.get(step.id)
        if old and _is_cast(sides, step) and _is_cast(sides, old):
            found[step.id] = _hands(sides, old, step)
    return {step: hands for step, hands in found.items() if hands[0] != hands[1]}


def is_told_with_day(sides: Sides, step: str, hands: Hands) -> bool:
    """Whether the campaign itself gives a step to somebody else and moves it: both are one decision."""
    return None not in hands and step in sides.decided and sides.has_moved(step)


def moved_steps(sides: Sides, moved: Iterable[Difference]) -> Iterator[Detail]:
    """Each step with another day, and with what the campaign decides of it besides: who does it, and why."""
    handed = handed_over(sides)
    for each in sorted(moved, key=lambda each: each.step not in sides.decided):
        yield _moved(sides, each, handed.get(each.step))


def _moved(sides: Sides, each: Difference, hands: Hands | None) -> Detail:
    days = {
        "old": _days_of(sides.was.get(each.step), each.old_due),
        "new": _days_of(sides.planned(each.step), each.new_due),
    }
    facts: dict[str, object] = {"title": sides.step(each.step), **days}
    if hands and is_told_with_day(sides, each.step, hands):
        facts |= {"former": _who(sides.old, hands[0]), "name": _who(sides.new, hands[1])}
    if reason := sides.decided.get(each.step):
        facts["reason"] = reason
    return Detail(f"move{'-by' if 'name' in facts else ''}{'-why' if 'reason' in facts else ''}", facts)


def _days_of(step: PlannedStep | None, day: date | None) -> Days | date | None:
    """All days of what lasts, and of a window; else the day on which it is due."""
    return Days(step.start, step.due) if step and step.is_spread else day


def _handed(sides: Sides, step: str) -> Detail:
    """A step that somebody else does, and why, where the campaign says it and no day tells it."""
    title, reason = sides.step(step), sides.decided.get(step)
    if reason and not sides.has_moved(step):
        return Detail("title-why", {"title": title, "reason": reason})
    return Detail("title-only", {"title": title})


def _hands(sides: Sides, old: PlannedStep, new: PlannedStep) -> tuple[str | None, str | None]:
    """Who did a step and who does it: a role without a person is nobody, unless it was a role before too."""
    was, now = _doer(sides.old, old), _doer(sides.new, new)
    had, has = (
        bool(who) and who in state.handbook.ids["person"] for state, who in ((sides.old, was), (sides.new, now))
    )
    if had or has:
        return was if had else None, now if has else None
    return (was, now) if was and now else (None, None)


def _is_cast(sides: Sides, step: PlannedStep) -> bool:
    """Whether both sides know all that says who does a step: the file of a role with a mistake names nobody."""
    named = (step.person, step.owner)
    return all(state.knows(kind, name) for state in (sides.old, sides.new) for kind in _DOERS for name in named)


def _doer(state: State, step: PlannedStep) -> str | None:
    """Who does a step, else the role that should; None where nothing is called so."""
    handbook, who = state.handbook, step.person or step.owner
    current = who and state.current(("person", "role"), who)
    is_there = current and (current in handbook.ids["person"] or current in handbook.ids["role"])
    return current if is_there else None


def _who(state: State, name: str | None) -> Title | None:
    return state.name(("person", "role"), name) if name else None


def absences(sides: Sides) -> Iterator[Change]:
    """Steps that are newly due while the person who does them is away."""
    if new := _newly(sides, _is_away):
        facts = ({"title": sides.step(step.id), "day": step.due, "name": _who(sides.new, step.person)} for step in new)
        change = sides.say("owners-away", "serious", (Detail("step-away", fact) for fact in facts))
        yield replace(change, says=(Said(sides.after.source.path, _AWAY),))


def departures(sides: Sides) -> Iterator[Change]:
    """Steps that are newly due after the last day of the person who does them, or were due before it and are open."""
    for what, is_so in (("owners-left", _has_left), ("owners-gone", _is_left_open)):
        if new := _newly(sides, is_so):
            yield sides.say(what, "serious", (_after_last_day(sides, step) for step in new))


def _after_last_day(sides: Sides, step: PlannedStep) -> Detail:
    person = sides.new.handbook.people[step.person or ""]
    name, last = sides.new.title(person), person.model.left
    return Detail("step-left", {"title": sides.step(step.id), "day": step.due, "name": name, "last": last})


def _newly(sides: Sides, is_so: Callable[[State, PlannedStep], bool]) -> list[PlannedStep]:
    """The open steps of which something is so, and was not of the same person on the same day.

    What a campaign says of a step by its old id may be that it is done.
    """
    former = sides.stale.values()
    known = (step for step in sides.open_steps if step.id not in former and _is_cast(sides, step))
    steps = [step for step in known if is_so(sides.new, step)]
    return [step for step in steps if not sides.stays(step) or not is_so(sides.old, sides.was[step.id])]


def _is_away(state: State, step: PlannedStep) -> bool:
    return step.person is not None and covers(state.away(step.person), step.due)


def _has_left(state: State, step: PlannedStep) -> bool:
    last = _last_day(state, step)
    return last is not None and last < step.due


def _is_left_open(state: State, step: PlannedStep) -> bool:
    """Whether a step was due while the person was there, who is gone."""
    last = _last_day(state, step)
    return last is not None and step.due <= last < state.today


def _last_day(state: State, step: PlannedStep) -> date | None:
    person = state.handbook.people.get(step.person or "")
    return person.model.left if person else None
