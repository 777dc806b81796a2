"""Which tools the steps of a running campaign lose: what is cut before the day on which a step needs it."""

from collections.abc import Iterator
from datetime import date

from handbook.changes.change import Change, Detail
from handbook.changes.state import State
from handbook.kinds.campaigns.changed_sides import Sides
from handbook.planning.schedule import PlannedStep


def cut_tools(sides: Sides) -> Iterator[Change]:
    """The open steps that newly use a tool after its last day, one sentence for each tool."""
    found: dict[str, list[PlannedStep]] = {}
    for step in sides.open_steps:
        for tool in (tool for tool in step.tools if _is_newly_cut(sides, step, tool)):
            found.setdefault(tool, []).append(step)
    for tool, steps in found.items():
        facts = ({"title": sides.step(step.id), "day": step.due} for step in steps)
        names = {"tool": sides.new.name(("tool",), tool), "day": _last_day(sides.new, tool)}
        yield sides.say("tools-cut", "serious", (Detail("step-day", fact) for fact in facts), **names)


def _is_newly_cut(sides: Sides, step: PlannedStep, tool: str) -> bool:
    if not all(state.knows("tool", tool) for state in (sides.old, sides.new)) or not _is_cut(sides.new, step, tool):
        return False
    was = sides.was.get(step.id)
    return was is None or tool not in was.tools or was.due != step.due or not _is_cut(sides.old, was, tool)


def _is_cut(state: State, step: PlannedStep, tool: str) -> bool:
    last = _last_day(state, tool)
    return last is not None and last < step.due


def _last_day(state: State, tool: str) -> date | None:
    record = state.handbook.tools.get(tool)
    return record.model.sunset.date if record and record.model.sunset else None
