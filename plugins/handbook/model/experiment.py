"""An experiment: a guess, how it is measured, and what was learned."""

from typing import Literal

from handbook.model.campaign import Budget
from handbook.model.references import KpiRef, ObjectiveRef, OwnerRef
from handbook.model.values import Date, Shape, Text


class Experiment(Shape):
    """`experiments/<id>.yml`. `lever` is what is pulled, `persona` for whom, `lesson` what the next one should know."""

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
