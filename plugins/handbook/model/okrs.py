"""Objectives and key results of one team in one quarter."""

from typing import Literal

from handbook.model.references import ObjectiveRef, PersonRef, StarRef, TeamRef
from handbook.model.values import Date, Id, Number, Shape, Text


class Dropped(Shape):
    """When a goal was given up inside its quarter, and why."""

    date: Date
    reason: Text


class KeyResult(Shape):
    """A number that moves from `baseline` to `target`, whichever lies higher; `as_of` dates `current`."""

    id: Id
    title: Text
    baseline: Number | None = None
    target: Number | None = None
    current: Number | None = None
    unit: Text | None = None
    as_of: Date | None = None
    source: Text | None = None
    owner: PersonRef | None = None
    dropped: Dropped | None = None


class Change(Shape):
    """Why a goal was changed inside its quarter."""

    date: Date
    what: Text
    reason: Text


class Objective(Shape):
    """What a team wants to reach; the company's own objectives support nothing.

    `continues` names the objective of an earlier quarter that this one carries on, `north_star` the main indicator of
    the company that it moves.
    """

    id: Id
    title: Text
    owner: PersonRef | None = None
    supports: ObjectiveRef | None = None
    continues: ObjectiveRef | None = None
    north_star: StarRef | None = None
    horizon: Literal["short", "long"] = "short"
    key_results: list[KeyResult] = []
    changes: list[Change] = []
    dropped: Dropped | None = None


class Okrs(Shape):
    """One file: the objectives of one team in one quarter, in order of importance."""

    team: TeamRef
    objectives: list[Objective]
