"""Objectives and key results of one team in one quarter."""

from typing import Literal

from handbook.model.references import ObjectiveRef, PersonRef, TeamRef
from handbook.model.values import Date, Id, Number, Shape, Text


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


class Change(Shape):
    """Why a goal was changed inside its quarter."""

    date: Date
    what: Text
    reason: Text


class Objective(Shape):
    """What a team wants to reach; the company's own objectives support nothing."""

    id: Id
    title: Text
    owner: PersonRef | None = None
    supports: ObjectiveRef | None = None
    horizon: Literal["short", "long"] = "short"
    key_results: list[KeyResult] = []
    changes: list[Change] = []


class Okrs(Shape):
    """One file: the objectives of one team in one quarter, in order of importance."""

    team: TeamRef
    objectives: list[Objective]
