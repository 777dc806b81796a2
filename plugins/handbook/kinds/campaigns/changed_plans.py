"""What moves in the plan of a running campaign, whatever made it move, and what newly speaks against its dates."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from handbook.changes.change import Change, Detail, Said, WorkingDays
from handbook.changes.records import titles
from handbook.changes.state import State, knows_holidays
from handbook.kinds.campaigns.changed_crew import absences, departures, hand_overs, moved_steps
from handbook.kinds.campaigns.changed_sides import Sides
from handbook.kinds.campaigns.changed_tools import cut_tools
from handbook.kinds.campaigns.plans import has_unread_steps
from handbook.model.campaign import Campaign
from handbook.model.values import WEEKDAYS
from handbook.planning.calendar import WorkCalendar
from handbook.planning.differences import Difference, Told, differences
from handbook.planning.hours import on_clock
from handbook.planning.schedule import Plan, PlannedStep

_ON_HOLIDAY: Final = "event-on-holiday"
"""The rule that tells of an event on a public holiday."""
_OF_PEOPLE = ("owner", "person")
_OF_DATES = ("when", "moved")


def plan_changes(sides: Sides) -> Iterator[Change]:
    """The sentences about the plan of a campaign that runs; one that is over has no dates that matter."""
    if sides.stale:
        yield _still_named(sides)
    if not sides.after.model.is_open:
        return
    if sides.before and sides.before.model.is_open:
        yield from _moves(sides)
    if not knows_holidays(sides.after.model) and (sides.before is None or knows_holidays(sides.before.model)):
        yield sides.say("no-holidays", "serious", ())
    if sides.are_dated:
        yield from _late(sides)
        yield from _days_off(sides)
        yield from absences(sides)
        yield from departures(sides)
        yield from cut_tools(sides)


def _still_named(sides: Sides) -> Change:
    """Steps of which the campaign says the old id: what it says of them there is lost."""
    weight = "serious" if sides.after.model.is_open else "notable"
    facts = ({"title": sides.step(now), "old": was, "new": now} for was, now in sides.stale.items())
    change = sides.say("steps-former-id", weight, (Detail("step-id", fact) for fact in facts))
    return replace(change, says=tuple(Said(sides.after.source.path, name=was) for was in sides.stale))


def _moves(sides: Sides) -> Iterator[Change]:
    old = sides.old.plans.get(sides.before.id) if sides.before else None
    if old is None or sides.plan is None:
        playbook = sides.new.handbook.playbooks.get(sides.after.model.playbook)
        if old and sides.after.model.day and not (playbook and has_unread_steps(playbook)):
            yield sides.say("no-plan", "serious", ())
        return
    if sides.are_dated:
        yield from _differences(sides, differences(old, sides.plan))
        yield from _clock(sides, old)
    yield from hand_overs(sides)


def _clock(sides: Sides, old: Plan) -> Iterator[Change]:
    """Hours that are on another clock now: what each of them is on the one that they were on."""
    if sides.plan is None or old.timezone == sides.plan.timezone:
        return
    was, now = old.timezone, sides.plan.timezone
    timed = [(step, step.time) for step in sides.open_steps if step.time]
    hours = (
        {"title": sides.step(step.id), "new": hour, "old": f"{on_clock(step.falls_on, hour, now, was):%H:%M}"}
        for step, hour in timed
    )
    if timed:
        details = [Detail("hour-on-clocks", {**facts, "clock": was}) for facts in hours]
        yield sides.say("clock-changes", "serious" if sides.is_running else "notable", details, old=was, new=now)


def _differences(sides: Sides, found: Sequence[Difference]) -> Iterator[Change]:
    yield from _dates(sides, [each for each in found if each.kind in _OF_DATES])
    yield from _steps(sides, found)
    others = [each for each in found if each.kind not in (*_OF_DATES, *_OF_PEOPLE, "added", "removed")]
    others = [each for each in others if each.kind != "after" or _waits_otherwise(sides, each)]
    if others:
        yield sides.say("plan-fields", "small", (_field(sides, each) for each in others))


def _waits_otherwise(sides: Sides, each: Difference) -> bool:
    """Whether a step waits for others than before, apart from those that came or went."""
    old, new = (set(value) if isinstance(value, tuple) else set[str]() for value in (each.old, each.new))
    return old & sides.now != new & sides.was.keys()


def _dates(sides: Sides, found: list[Difference]) -> Iterator[Change]:
    moved = [each for each in found if each.old_due != each.new_due]
    details = [*moved_steps(sides, moved)]
    if details:
        weight = "notable" if sides.is_running else "small"
        yield sides.say(f"dates-move-{_cause(sides)}", weight, details)


def _cause(sides: Sides) -> str:
    """What made dates move: the campaign's own file, or else its playbook, the days off, or both."""
    before, after, plan = sides.before, sides.after, sides.plan
    if before is None or plan is None or before.model != sides.meant:
        return "here"
    if sides.stale:
        return "former"
    playbooks = [state.handbook.playbooks[after.model.playbook].model for state in (sides.old, sides.new)]
    if playbooks[0].steps == playbooks[1].steps:
        return _of_calendar(sides)
    return (
        "playbook" if sides.old.plans[before.id].calendar.without_event() == plan.calendar.without_event() else "both"
    )


def _of_calendar(sides: Sides) -> str:
    """Whether the days off moved dates, or the working week, or both did."""
    was, now = (state.handbook.settings for state in (sides.old, sides.new))
    if was.working_week == now.working_week:
        return "days-off"
    days_off = [(each.closures, each.calendar, each.working_days) for each in (was, now)]
    return "week" if days_off[0] == days_off[1] else "calendar"


def _steps(sides: Sides, found: Iterable[Difference]) -> Iterator[Change]:
    came = [each for each in found if each.kind == "added"]
    went = [each for each in found if each.kind == "removed" and each.step not in sides.undated]
    if came:
        yield sides.say("steps-added", "notable", (_added(sides, each) for each in came))
    for what, is_own in (("steps-left-out", True), ("steps-removed", False)):
        if some := [each for each in went if _is_left_out(sides, each.step) is is_own]:
            yield sides.say(what, "notable", (_removed(sides, each) for each in some))
    if sides.undated:
        yield sides.say("steps-undated", "serious", titles([sides.step(step) for step in sides.undated]))


def _added(sides: Sides, each: Difference) -> Detail:
    """A step that came, with who does it and why, where that is said."""
    step = sides.planned(each.step)
    who = step and (step.person or step.owner)
    return _told(sides, sides.new, "step-due", each.step, who, each.new_due)


def _is_left_out(sides: Sides, step: str) -> bool:
    """Whether the campaign itself does without a step: it skips it, or had it of its own."""
    change = sides.after.model.steps.get(step)
    if change and change.skip:
        return True
    playbook = sides.before and sides.old.handbook.playbooks.get(sides.before.model.playbook)
    return playbook is not None and step not in playbook.steps


def _removed(sides: Sides, each: Difference) -> Detail:
    """A step that went, with when it was due, who did it and why it is left out, where that is said."""
    step = sides.was[each.step]
    return _told(sides, sides.old, "step-gone", each.step, step.person or step.owner, step.due)


def _told(  # noqa: PLR0913 -- a step, and what is said of it
    sides: Sides, state: State, what: str, step: str, who: str | None, day: date | None
) -> Detail:
    """A step and its day, with who does it on a side, and the reason that the campaign gives."""
    facts: dict[str, object] = {"title": sides.step(step), "day": day}
    if who:
        facts["name"] = state.name(("person", "role"), who)
    if (change := sides.after.model.steps.get(step)) and change.reason:
        facts["reason"] = change.reason
    return Detail(f"{what}{'-by' if 'name' in facts else ''}{'-why' if 'reason' in facts else ''}", facts)


def _field(sides: Sides, each: Difference) -> Detail:
    """How long a step takes, what it waits for, who approves it, when on the day."""
    if each.kind == "days":
        if (step := sides.planned(each.step)) and step.lasts:
            days = {"old": each.old, "new": each.new, "day": step.due}
            return Detail("plan-lasts", {"title": sides.step(each.step), **days})
        days = {"old": each.old, "new": WorkingDays(each.new if isinstance(each.new, Decimal) else Decimal())}
        return Detail("plan-days", {"title": sides.step(each.step), **days})
    old, new = (_values(sides, each, value) for value in (each.old, each.new))
    what = f"plan-{each.kind}{'' if old and new else '-new' if new else '-none'}"
    return Detail(what, {"title": sides.step(each.step), "old": old, "new": new})


def _values(sides: Sides, each: Difference, value: Told) -> tuple[object, ...]:
    parts = [str(part) for part in (value if isinstance(value, tuple) else (value,)) if part]
    if each.kind == "after":
        return tuple(sides.step(part) for part in parts)
    return tuple(sides.new.name(("role", "person"), part) if each.kind == "approver" else part for part in parts)


def _late(sides: Sides) -> Iterator[Change]:
    """Steps whose day is past, and was not before."""
    today = sides.new.today
    late = [step for step in sides.open_steps if step.due < today]
    new = [step for step in late if step.id not in sides.was or sides.was[step.id].due >= today]
    if new:
        facts = ({"title": sides.step(step.id), "day": step.due} for step in new)
        yield sides.say("in-the-past", "serious", (Detail("step-day", fact) for fact in facts))


def _is_meant(campaign: Campaign, step: PlannedStep) -> bool:
    """Whether a step falls on the weekday that is named for it, or for the event: then nobody took it for another."""
    weekday = WEEKDAYS[step.due.weekday()]
    return step.weekday == weekday or (step.due == campaign.date and campaign.weekday == weekday)


def _days_off(sides: Sides) -> Iterator[Change]:
    """Steps that newly fall on a day on which nobody works."""
    if sides.plan is None:
        return
    calendar = WorkCalendar.of(sides.new.handbook.settings, sides.plan.codes, sides.new.language)
    calendar = calendar.with_event(sides.plan.calendar.event)
    details: list[Detail] = []
    event = sides.after.model.date
    for step in sides.open_steps:
        reason = calendar.why_off(step.due)
        if reason and not sides.was_off(step) and not _is_meant(sides.after.model, step):
            facts = {"title": sides.step(step.id), "day": step.due, "name": reason.name}
            details.append(Detail(f"off-{reason.kind}", facts))
    if details:
        is_told = any(detail.what == "off-holiday" and detail.facts["day"] == event for detail in details)
        says = (Said(sides.after.source.path, _ON_HOLIDAY),) if is_told else ()
        yield replace(sides.say("days-off", "serious", details), says=says)
