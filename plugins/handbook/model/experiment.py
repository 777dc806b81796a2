"""An experiment: a guess, how it is measured, and what was learned."""

from typing import ClassVar, Literal

from handbook.model.campaign import Budget
from handbook.model.document import Document
from handbook.model.references import KpiRef, ObjectiveRef, OwnerRef
from handbook.model.values import Date, Text


class Experiment(Document):
    """`experiments/<id>.yml`: one guess, tried out."""

    is_confidential: ClassVar[bool] = True

    title: Text
    """What people call it."""
    owner: OwnerRef | None = None
    """Who runs it."""
    supports: list[ObjectiveRef] = []
    """The objectives or key results that it serves."""
    lever: Text | None = None
    """What is pulled: the price, the subject line, the channel."""
    persona: Text | None = None
    """For whom it is meant."""
    hypothesis: Text | None = None
    """What is expected, and why."""
    kpi: KpiRef | None = None
    """The KPI that shows whether it worked."""
    started: Date | None = None
    """The day it began."""
    ends: Date | None = None
    """The day on which the answer is known: planned at first, then the day it was."""
    status: Literal["planned", "running", "won", "failed", "stopped"] = "planned"
    """Planned until it begins, running while it lasts, then won, failed or stopped."""
    budget: Budget | None = None
    """What it may cost, and has cost."""
    result: Text | None = None
    """What was seen."""
    lesson: Text | None = None
    """What the next one should know."""

    @property
    def is_closed(self) -> bool:
        """Whether it has ended, well or not."""
        return self.status in ("won", "failed", "stopped")
