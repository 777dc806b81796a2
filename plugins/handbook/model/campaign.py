"""A campaign: one dated use of a playbook."""

from typing import Annotated, Literal

from pydantic import Field

from handbook.model.playbook import Roll
from handbook.model.references import ObjectiveRef, OwnerRef, PersonRef, PlaybookRef, RoleRef, StarRef, ToolRef
from handbook.model.values import (
    AnchorName,
    Date,
    Duration,
    Flag,
    Id,
    Money,
    Number,
    Prose,
    Shape,
    Text,
    TimeOfDay,
    Weekday,
)
from handbook.model.when import When

Status = Literal["draft", "active", "done", "cancelled"]


class StepChange(Shape):
    """What differs from the playbook's step of the same id, and why; or an extra step, which needs title and when."""

    title: Text | None = None
    when: When | None = None
    owner: OwnerRef | None = None
    days: Annotated[int, Field(ge=0, strict=True)] | None = None
    after: list[Id] | None = None
    milestone: Id | None = None
    approver: OwnerRef | None = None
    tools: list[ToolRef] | None = None
    done_when: Text | None = None
    at: TimeOfDay | None = None
    roll: Roll | None = None
    on: list[Weekday] | None = None
    send: Flag | None = None
    weekday: Weekday | None = None
    skip: Flag = False
    reason: Text | None = None


class OffOkr(Shape):
    """Why a campaign serves no objective, and who agreed to that."""

    reason: Text
    approved_by: OwnerRef


class Budget(Shape):
    """Money planned and money spent so far."""

    planned: Money
    spent: Money | None = None


class Debrief(Shape):
    """What the next campaign should know. `results` maps the name of a measure -> its value."""

    keep: Prose = ""
    change: Prose = ""
    results: dict[Text, Number] = {}


class Campaign(Shape):
    """One use of a playbook, anchored on `date` (day D).

    `dates` maps the name of another anchor -> its day; `options` an option of the playbook -> the choice made;
    `people` a role -> the person who fills it here; `steps` a step's id -> what differs; `done` a step's id ->
    the day it was finished; `links` a name -> an address or a channel. `playbook_version` is the version of the
    playbook's steps that the team has agreed to (`planning.version`). `segments` are the audiences it writes to.
    `weekday` is a claim about day D that a rule holds against it. `timezone` is the clock of its market (default: the
    handbook's). `north_star` is the main indicator of the company that it is meant to move.
    """

    title: Text
    playbook: PlaybookRef
    playbook_version: Text | None = None
    date: Date
    weekday: Weekday | None = None
    dates: dict[AnchorName, Date] = {}
    options: dict[Id, Text] = {}
    status: Status = "draft"
    owner: PersonRef | None = None
    calendar: list[Text] | None = None
    timezone: Text | None = None
    segments: list[Id] = []
    supports: list[ObjectiveRef] = []
    north_star: StarRef | None = None
    off_okr: OffOkr | None = None
    people: dict[RoleRef, PersonRef] = {}
    steps: dict[Id, StepChange] = {}
    done: dict[Id, Date] = {}
    budget: Budget | None = None
    effort: Duration | None = None
    links: dict[Text, Text] = {}
    debrief: Debrief | None = None

    @property
    def is_open(self) -> bool:
        """Whether its dates still matter to anybody."""
        return self.status in ("draft", "active")
