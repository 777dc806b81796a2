"""A playbook: how we do a thing, and the retroplan that its campaigns inherit."""

from typing import Annotated, Literal

from pydantic import Field

from handbook.model.references import OwnerRef, RoleRef, ToolRef
from handbook.model.values import Date, Duration, Flag, Id, Money, Number, Prose, Shape, Text, TimeOfDay, Weekday
from handbook.model.when import When

Roll = Literal["before", "after", "none"]


class Kpi(Shape):
    """What a campaign of this playbook is measured by."""

    name: Text
    target: Number | None = None
    unit: Text | None = None


class Step(Shape):
    """One line of the retroplan.

    `days` is its length in working days, ending on the due date. `only` maps an option -> the choices for which
    the step exists. `send` tells that it goes out to the campaign's segments. `weekday` is a claim that a rule holds
    against the date; it moves nothing. `title` and `how` come from the step's heading and prose.
    """

    id: Id
    when: When
    owner: RoleRef | None = None
    days: Annotated[int, Field(ge=0, strict=True)] = 1
    after: list[Id] = Field(default_factory=list[Id])
    milestone: Id | None = None
    approver: OwnerRef | None = None
    tools: list[ToolRef] = Field(default_factory=list[ToolRef])
    done_when: Text | None = None
    only: dict[Id, list[Text]] = Field(default_factory=dict[Id, list[Text]])
    at: TimeOfDay | None = None
    roll: Roll | None = None
    on: list[Weekday] = Field(default_factory=list[Weekday])
    send: Flag = False
    weekday: Weekday | None = None
    title: Text | None = None
    how: Prose = ""


class Section(Shape):
    """A part of the prose below a second-level heading."""

    title: Text
    text: Prose = ""


class Playbook(Shape):
    """Everything about one way of working. `sections` maps a section's id -> its prose, in the order of the file."""

    title: Text
    summary: Text | None = None
    type: Id = "process"
    owner: RoleRef | None = None
    event: Text | None = None
    reviewed: Date | None = None
    review_every: Duration | None = None
    tools: list[ToolRef] = []
    kpis: list[Kpi] = []
    effort: Duration | None = None
    budget: Money | None = None
    options: dict[Id, Annotated[list[Text], Field(min_length=1)]] = {}
    steps: list[Step] = []
    intro: Prose = ""
    sections: dict[Id, Section] = {}

    def step(self, step_id: str) -> Step | None:
        """The step of this id, if there is one."""
        return next((step for step in self.steps if step.id == step_id), None)


class StepWords(Shape):
    """A step's title and how-to in another language."""

    title: Text
    how: Prose = ""


class Translation(Shape):
    """The words of a playbook in another language. `steps` maps a step's id -> its words."""

    title: Text | None = None
    summary: Text | None = None
    event: Text | None = None
    intro: Prose = ""
    sections: dict[Id, Section] = {}
    steps: dict[Id, StepWords] = {}
