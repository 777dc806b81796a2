"""Who works here, in which role, and with what."""

from typing import Annotated, Literal

from pydantic import Field

from handbook.model.references import ObjectiveRef, OwnerRef, PersonRef, PlaybookRef, RoleRef, TeamRef, ToolRef
from handbook.model.settings import Period
from handbook.model.values import Count, Date, Duration, Link, Money, Prose, Shape, Text


class Person(Shape):
    """Somebody of the company; `left` is the last day, after which nothing may name them.

    `account` is their name on the code host, without `@`.
    """

    name: Text
    email: Annotated[str, Field(pattern=r"^[^@\s<>\"']+@[^@\s<>\"']+\.[^@\s<>\"']+$")] | None = None
    account: Annotated[str, Field(pattern=r"^[A-Za-z0-9][A-Za-z0-9_.-]*$")] | None = None
    team: TeamRef | None = None
    roles: list[RoleRef] = []
    manager: PersonRef | None = None
    started: Date | None = None
    left: Date | None = None
    away: list[Period] = []


class Team(Shape):
    """A team and the team it belongs to."""

    name: Text
    lead: PersonRef | None = None
    parent: TeamRef | None = None


class Role(Shape):
    """A hat that somebody wears; `mission` is the prose of its file."""

    title: Text
    person: PersonRef | None = None
    backup: PersonRef | None = None
    tools: list[ToolRef] = []
    onboarding: PlaybookRef | None = None
    mission: Prose = ""


class LastUse(Shape):
    """The last day a tool was used, and how we know."""

    date: Date
    evidence: Text | None = None


class Sunset(Shape):
    """Why and when a tool was cut."""

    date: Date
    reason: Literal["no-need", "immature", "replaced", "too-costly"]
    note: Text | None = None


class Layer(Shape):
    """A part of a tool that the team takes up, and the day from which it does."""

    date: Date
    title: Text
    note: Text | None = None


class Tool(Shape):
    """Something we pay for or depend on; `notice` is counted back from `renewal`.

    `supports` says which objectives it was bought for, `layers` in which steps the team makes more of it.
    """

    name: Text
    category: Text
    owner: OwnerRef | None = None
    cost: Money | None = None
    seats: Count | None = None
    bought: Date | None = None
    renewal: Date | None = None
    notice: Duration | None = None
    last_used: LastUse | None = None
    reviewed: Date | None = None
    review_every: Duration | None = None
    supports: list[ObjectiveRef] = []
    layers: list[Layer] = []
    sunset: Sunset | None = None
    access: Text | None = None
    url: Link | None = None
