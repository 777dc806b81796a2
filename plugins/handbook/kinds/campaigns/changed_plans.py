"""What moves in the plan of a running campaign, whatever made it move, and what newly speaks against its dates."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from handbook.changes.change import Change, Detail, Title, Weight
from handbook.changes.records import change_of, titles
from handbook.changes.state import State, knows_holidays
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.references import Target
from handbook.planning.absences import covers
from handbook.planning.calendar import WorkCalendar
from handbook.planning.differences import Difference, differences
from handbook.planning.schedule import Plan, PlannedStep

_OF_PEOPLE = ("owner", "person")
_OF_DATES = ("when", "moved")
_DOERS: Final[tuple[Target, ...]] = ("person", "role")


@dataclass(frozen=True)
class Sides:
    """A campaign that runs now, and as it was, if it was."""

    before: Record[Campaign] | None
    after: Record[Campaign]
    old: State
    new: State

    @property
    def is_running(self) -> bool:
        """Whether it is more than a draft, or was: who makes it a draft still moves dates that people had."""
        return any(record and record.model.status == "active" for record in (self.before, self.after))

    @property
    def plan(self) -> Plan | None:
        """The dates as they are now."""
        return self.new.plans.get(self.after.id)

    @cached_property
    def was(self) -> Mapping[str, PlannedStep]:
        """Step -> how it was planned, while the campaign ran."""
        before = self.before
        plan = self.old.plans.get(before.id) if before and before.model.is_open else None
        return {step.id: step for step in plan.steps} if plan else {}

    @cached_property
    def are_dated(self) -> bool:
        """Whether both sides know all that the dates rest on."""
        known = [(self.old, self.before), (self.new, self.after)]
        return all(record is None or state.can_date(record.model) for state, record in known) and self._had_settings

    @property
    def _had_settings(self) -> bool:
        return self.old.has_settings or not self.old.is_there

    @cached_property
    def open_steps(self) -> list[PlannedStep]:
        """The steps that are still to do, by due date."""
        return [step for step in self.plan.steps if step.done is None] if self.plan else []

    @cached_property
    def _now(self) -> Collection[str]:
        return {step.id for step in self.plan.steps} if self.plan else ()

    def stays(self, step: PlannedStep) -> bool:
        """Whether the same person had the step on the same day before."""
        was = self.was.get(step.id)
        return was is not None and (was.due, was.person) == (step.due, step.person)

    def was_off(self, step: PlannedStep) -> bool:
        """Whether the step was due on the same day before, and nobody worked on it then either."""
        was = self.was.get(step.id)
        old = self.old.plans[self.before.id].calendar if was and self.before else None
        return was is not None and old is not None and was.due == step.due and old.why_off(was.due) is not None

    def say(self, what: str, weight: Weight, details: Iterable[Detail], **facts: object) -> Change:
        """A sentence about the campaign."""
        return change_of(self.after, self.new, what, weight, tuple(details), **facts)

    def step(self, step_id: str) -> Title:
        """What a step is called, now or, where it is gone, before."""
        if step_id in self._now:
            return self.new.step(self.after.id, step_id)
        return self.old.step(self.before.id, step_id) if self.before else Title(step_id)


def plan_changes(sides: Sides) -> Iterator[Change]:
    """The sentences about the plan of a campaign that runs; one that is over has no dates that matter."""
    if not sides.after.model.is_open:
        return
    if sides.before and sides.before.model.is_open:
        yield from _moves(sides)
    if not knows_holidays(sides.after.model) and (sides.before is None or knows_holidays(sides.before.model)):
        yield sides.say("no-holidays", "serious", ())
    if sides.are_dated:
        yield from _late(sides)
        yield from _days_off(sides)
        yield from _absences(sides)


def _moves(sides: Sides) -> Iterator[Change]:
    old = sides.old.plans.get(sides.before.id) if sides.before else None
    if old is None or sides.plan is None:
        if old:
            yield sides.say("no-plan", "serious", ())
        return
    if sides.are_dated:
        yield from _differences(sides, differences(old, sides.plan))
    yield from _people(sides)


def _differences(sides: Sides, found: Sequence[Difference]) -> Iterator[Change]:
    yield from _dates(sides, [each for each in found if each.kind in _OF_DATES])
    yield from _steps(sides, found)
    others = [each for each in found if each.kind not in (*_OF_DATES, *_OF_PEOPLE, "added", "removed")]
    if others:
        yield sides.say("plan-fields", "small", (_field(sides, each) for each in others))


def _dates(sides: Sides, found: list[Difference]) -> Iterator[Change]:
    moved = [each for each in found if each.old_due != each.new_due]
    details = [
        Detail("move", {"title": sides.step(each.step), "old": each.old_due, "new": each.new_due}) for each in moved
    ]
    if details:
        weight = "notable" if sides.is_running else "small"
        yield sides.say(f"dates-move-{_cause(sides)}", weight, details)


def _cause(sides: Sides) -> str:
    """What made dates move: the campaign's own file, or else its playbook, the days off, or both."""
    before, after, plan = sides.before, sides.after, sides.plan
    if before is None or plan is None or before.model != after.model:
        return "here"
    playbooks = [state.handbook.playbooks[after.model.playbook].model for state in (sides.old, sides.new)]
    if playbooks[0].steps == playbooks[1].steps:
        return "calendar"
    return "playbook" if sides.old.plans[before.id].calendar == plan.calendar else "both"


def _steps(sides: Sides, found: Iterable[Difference]) -> Iterator[Change]:
    came = [each for each in found if each.kind == "added"]
    went = [each for each in found if each.kind == "removed"]
    if came:
        facts = ({"title": sides.step(each.step), "day": each.new_due} for each in came)
        yield sides.say("steps-added", "notable", (Detail("step-due", fact) for fact in facts))
    if went:
        yield sides.say("steps-removed", "notable", titles([sides.step(each.step) for each in went]))


def _people(sides: Sides) -> Iterator[Change]:
    """Who does steps now that somebody else did before, one sentence for each pair of people."""
    found: dict[tuple[str | None, str | None], list[Title]] = {}
    for step in sides.open_steps:
        old = sides.was.get(step.id)
        if not (_is_cast(sides, step) and (old is None or _is_cast(sides, old))):
            continue
        was, now = (old and _doer(sides.old, old)), _doer(sides.new, step)
        if old and was != now:
            found.setdefault((was, now), []).append(sides.step(step.id))
    for (was, now), steps in found.items():
        names = {"old": _who(sides.old, was), "new": _who(sides.new, now)}
        what = "hands-over" if was and now else "hands-over-to-nobody" if was else "hands-over-from-nobody"
        yield sides.say(what, "notable" if now else "serious", titles(steps), **names)


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


def _field(sides: Sides, each: Difference) -> Detail:
    """How long a step takes, what it waits for, who approves it, when on the day."""
    is_step, state = each.kind == "after", sides.new
    values = [(value if isinstance(value, tuple) else (value,)) for value in (each.old, each.new)]
    old, new = (
        tuple(sides.step(str(part)) if is_step else _value(state, each.kind, part) for part in value if part)
        for value in values
    )
    return Detail(f"plan-{each.kind}", {"title": sides.step(each.step), "old": old, "new": new})


def _value(state: State, kind: str, value: object) -> object:
    return state.name(("role", "person"), str(value)) if kind == "approver" else value


def _late(sides: Sides) -> Iterator[Change]:
    """Steps whose day is past, and was not before."""
    today = sides.new.today
    late = [step for step in sides.open_steps if step.due < today]
    new = [step for step in late if step.id not in sides.was or sides.was[step.id].due >= today]
    if new:
        facts = ({"title": sides.step(step.id), "day": step.due} for step in new)
        yield sides.say("in-the-past", "serious", (Detail("step-day", fact) for fact in facts))


def _days_off(sides: Sides) -> Iterator[Change]:
    """Steps that newly fall on a day on which nobody works."""
    if sides.plan is None:
        return
    calendar = WorkCalendar.of(sides.new.handbook.settings, sides.plan.codes, sides.new.language)
    details: list[Detail] = []
    for step in sides.open_steps:
        reason = calendar.why_off(step.due)
        if reason and not sides.was_off(step):
            facts = {"title": sides.step(step.id), "day": step.due, "name": reason.name}
            details.append(Detail(f"off-{reason.kind}", facts))
    if details:
        yield sides.say("days-off", "serious", details)


def _absences(sides: Sides) -> Iterator[Change]:
    """Steps that are newly due while the person who does them is away."""
    steps = [step for step in sides.open_steps if _is_cast(sides, step) and _is_away(sides.new, step)]
    new = [step for step in steps if not sides.stays(step) or not _is_away(sides.old, sides.was[step.id])]
    if new:
        facts = ({"title": sides.step(step.id), "day": step.due, "name": _who(sides.new, step.person)} for step in new)
        yield sides.say("owners-away", "serious", (Detail("step-away", fact) for fact in facts))


def _is_away(state: State, step: PlannedStep) -> bool:
    return step.person is not None and covers(state.away(step.person), step.due)
