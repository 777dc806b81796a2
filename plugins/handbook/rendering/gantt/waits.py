"""The lines of a Gantt chart from a step to those that wait for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handbook.rendering.gantt.axis import Axis
from handbook.rendering.gantt.rows import BAR, GanttStep, middle


@dataclass(frozen=True)
class Wait:
    """A line down from the end of one step, then across to the start of the one that waits, where the arrow is.

    `x` and `end_x` are shares; they are the same where the two overlap, and the arrow then points down (or up) on the
    last day of the first of them that ends.
    """

    x: str
    y: int
    end_x: str
    end_y: int
    arrow: str
    classes: str


_RIGHT, _DOWN, _UP = "M0 0-6-3.5V3.5Z", "M0 0-3.5-6H3.5Z", "M0 0-3.5 6H3.5Z"
_TO_DIAMOND = "M-10 0-16-3.5V3.5Z"
"""Clear of the diamond of a milestone, whose centre the line leads to."""


def waits(axis: Axis, steps: Sequence[GanttStep]) -> tuple[Wait, ...]:
    """All lines, in the order of the rows that wait; those between two steps of the critical path are marked."""
    return tuple(_waits(axis, steps))


def _waits(axis: Axis, steps: Sequence[GanttStep]) -> Iterator[Wait]:
    rows = {step.id: row for row, step in enumerate(steps)}
    for row, step in enumerate(steps):
        for other in (rows[name] for name in step.after if name in rows and name != step.id):
            yield _wait(axis, steps[other], middle(other), step, middle(row))


def _wait(axis: Axis, first: GanttStep, y: int, then: GanttStep, end_y: int) -> Wait:
    is_critical = first.is_critical and then.is_critical
    classes = f"hb-gantt__wait{' hb-gantt__wait--critical' if is_critical else ''}"
    if then.start > first.due:
        is_diamond = then.is_milestone and then.start == then.due
        end_x, arrow = (axis.place(then.due, 0.5), _TO_DIAMOND) if is_diamond else (axis.place(then.start), _RIGHT)
        return Wait(axis.place(first.due, 1), y, end_x, end_y, arrow, classes)
    x, is_below = axis.place(min(first.due, then.due), 0.5), end_y > y
    edge = end_y - BAR // 2 if is_below else end_y + BAR // 2
    return Wait(x, y, x, edge, _DOWN if is_below else _UP, classes)
