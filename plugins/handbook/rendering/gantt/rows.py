"""The rows of a Gantt chart."""

from dataclasses import dataclass
from datetime import date

HEAD = 34
ROW = 32
"""Heights in pixels; the style sheet has the same for the labels beside the chart."""
BAR = 14
DIAMOND = 18
"""How wide the sign of an event is."""


@dataclass(frozen=True)
class GanttStep:
    """One row: what is done by whom and when. `colour` is the number of the person's colour, None for nobody.

    `after` are the ids of the rows that it waits for. `falls_on` is where the diamond of a milestone stands: the first
    day of what lasts, else the due date.
    """

    id: str
    title: str
    start: date
    due: date
    falls_on: date
    person: str
    initials: str
    colour: int | None
    is_milestone: bool
    is_done: bool
    is_critical: bool
    after: tuple[str, ...]


def middle(row: int) -> int:
    """The height at which the bar of a row has its middle; 0 is the first row."""
    return HEAD + ROW * row + ROW // 2
