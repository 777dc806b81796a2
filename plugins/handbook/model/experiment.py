"""An experiment: a guess, how it is measured, and what was learned."""

from typing import Literal

from handbook.model.campaign import Budget
from handbook.model.references import KpiRef, ObjectiveRef, OwnerRef
from handbook.model.values import Date, Shape, Text


class Experiment(Shape):
    """`experiments/<id>.yml`. `lever` is what is pulled, `persona` for whom, `lesson` what the next one should know.

    `ends` is the day on which the answer is known: planned at first, then the day it was. `result` is what was seen.
    """

    title: Text
    owner: OwnerRef | None = None
    supports: list[ObjectiveRef] = []
    lever: Text | None = None
    persona: Text | None = None
    hypothesis: Text | None = None
    kpi: KpiRef | None = None
    started: Date | None = None
    ends: Date | None = None
    status: Literal["planned", "running", "won", "failed", "stopped"] = "planned"
    budget: Budget | None = None
    result: Text | None = None
    lesson: Text | None = None

    @property
    def is_closed(self) -> bool:
        """Whether it has ended, well or not."""
        return self.status in ("won", "failed", "stopped")
