"""The one number that the whole company follows, and those that it followed before."""

from typing import Annotated, cast

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from handbook.model.values import Date, Id, Shape, Text


class NorthStar(Shape):
    """The main indicator since a day; `meaning` says in a sentence why it is this one."""

    id: Id
    title: Text
    since: Date
    unit: Text | None = None
    meaning: Text | None = None
    source: Text | None = None


class FormerStar(Shape):
    """A main indicator that was given up; `until` is its last day."""

    id: Id
    title: Text
    since: Date | None = None
    until: Date
    reason: Text | None = None


def _one_star(value: object) -> object:
    """Refuse a list of several: there is exactly one at a time."""
    count = len(cast("list[object]", value)) if isinstance(value, list) else 1
    if count > 1:
        kind = "more_than_one_north_star"
        raise PydanticCustomError(kind, "refused", {"count": count})
    return cast("object", value)


class Strategy(Shape):
    """`company/strategy.yml`: exactly one north star, and the former ones that work may still be tied to."""

    north_star: Annotated[NorthStar, BeforeValidator(_one_star)]
    former: list[FormerStar] = []
