"""Objectives and key results of one team in one quarter."""

import re
from typing import Annotated, Literal, cast

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from handbook.model.references import ObjectiveRef, PersonRef, StarRef, TeamRef
from handbook.model.values import Date, Id, Number, Shape, Text


class Dropped(Shape):
    """When a goal was given up inside its quarter, and why."""

    date: Date
    reason: Text


_BETWEEN_NAMES = re.compile(r"\s*[,;&+/]\s*|\s+(?:and|et)\s+")


def _one_name(value: object) -> object:
    """Refuse a list of names, and several in one text: a goal has one owner."""
    if not isinstance(value, list | str):
        return value
    names = _BETWEEN_NAMES.split(value.strip()) if isinstance(value, str) else cast("list[object]", value)
    owners = [str(name) for name in names if name]
    if len(owners) > 1:
        kind = "more_than_one_owner"
        raise PydanticCustomError(kind, "refused", {"owners": owners})
    return cast("object", value)


GoalOwner = Annotated[PersonRef, BeforeValidator(_one_name)]


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
    owner: GoalOwner | None = None
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
    owner: GoalOwner | None = None
    supports: ObjectiveRef | None = None
    continues: ObjectiveRef | None = None
    north_star: StarRef | None = None
    horizon: Literal["short", "long"] = "short"
    key_results: list[KeyResult] = []
    changes: list[Change] = []
    dropped: Dropped | None = None

    @property
    def kept_key_results(self) -> list[KeyResult]:
        """Those that were not dropped, in order."""
        return [result for result in self.key_results if result.dropped is None]


class Okrs(Shape):
    """One file: the objectives of one team in one quarter, in order of importance."""

    team: TeamRef
    objectives: list[Objective]

    @property
    def kept_objectives(self) -> list[Objective]:
        """Those that were not dropped, in order."""
        return [objective for objective in self.objectives if objective.dropped is None]
