"""`plan` on a terminal: one line a step, in columns."""

from collections.abc import Sequence

from handbook.exports.planned import Planned
from handbook.model.values import WEEKDAYS
from handbook.planning.schedule import PlannedStep

_HEADER = ("when", "due", "step", "who", "")


def plan_table(planned: Planned) -> str:
    """The steps by due date under a line that says what is planned."""
    plan = planned.plan
    holidays = ", ".join(plan.codes) or "weekends only"
    title = f"{planned.campaign or planned.playbook}: day D is {_weekday(plan.date.weekday())} {plan.date} ({holidays})"
    return "\n".join([title, "", *_columns([_HEADER, *map(_row, plan.steps)])])


def _row(step: PlannedStep) -> tuple[str, ...]:
    notes = [f"moved from {_weekday(step.rolled_from.weekday())} {step.rolled_from}"] if step.rolled_from else []
    notes += [f"done {step.done}"] if step.done else []
    due = f"{_weekday(step.due.weekday())} {step.due} {step.time or ''}".rstrip()
    return step.when.text, due, step.title or step.id, step.person or step.owner or "", ", ".join(notes)


def _weekday(number: int) -> str:
    return WEEKDAYS[number].capitalize()


def _columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    padded = (zip(row, widths, strict=True) for row in rows)
    return ["  ".join(cell.ljust(width) for cell, width in row).rstrip() for row in padded]
