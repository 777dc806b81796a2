"""Which tools the steps of a running campaign lose: what is removed, or cut before the day of a step."""

from collections.abc import Iterator
from datetime import date

from handbook.changes.change import Change, Detail
from handbook.changes.state import State
from handbook.kinds.campaigns.changed_sides import Sides
from handbook.planning.schedule import PlannedStep


def cut_tools(sides: Sides) -> Iterator[Change]:
    """The open steps that newly use a tool after its last day, or that is gone, one sentence for each tool."""
    found: dict[str, list[PlannedStep]] = {}
    for step in sides.open_steps:
        for tool in (tool for tool in step.tools if _is_newly_cut(sides, step, tool)):
            found.setdefault(tool, []).append(step)
    for tool, steps in found.items():
        facts = ({"title": sides.step(step.id), "day": step.due} for step in steps)
        last, details = _last_day(sides.new, tool), (Detail("step-day", fact) for fact in facts)
        if last:
            yield sides.say("tools-cut", "serious", details, tool=sides.new.name(("tool",), tool), day=last)
        else:
            yield sides.say("tools-gone", "serious", details, tool=sides.old.name(("tool",), tool))


def _is_newly_cut(sides: Sides, step: PlannedStep, tool: str) -> bool:
    was_there = tool in sides.old.handbook.ids["tool"] or tool in sides.new.handbook.ids["tool"]
    are_known = all(state.knows("tool", tool) for state in (sides.old, sides.new))
    if not (was_there and are_known and _is_cut(sides.new, step, tool)):
        return False
    was = sides.was.get(step.id)
    return was is None or tool not in was.tools or was.due != step.due or not _is_cut(sides.old, was, tool)


def _is_cut(state: State, step: PlannedStep, tool: str) -> bool:
    last = _last_day(state, tool)
    return tool not in state.handbook.ids["tool"] or (last is not None and last < step.due)


def _last_day(state: State, tool: str) -> date | None:
    record = state.handbook.tools.get(tool)
    return record.model.sunset.date if record and record.model.sunset else None
