"""The one number that the whole company follows, and those that it followed before."""

from typing import Annotated, cast

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from handbook.model.audience import Confidential, Public
from handbook.model.document import Document
from handbook.model.references import KpiRef
from handbook.model.values import Date, Id, Shape, Text


class NorthStar(Shape):
    """The main indicator since a day; `meaning` says in a sentence why it is this one."""

    id: Public[Id]
    """The name that campaigns and objectives use; it never changes."""
    title: Public[Text]
    """What is counted."""
    since: Public[Date]
    """The first day."""
    unit: Public[Text | None] = None
    """What the number counts."""
    meaning: Public[Text | None] = None
    """Why it is this one, in a sentence."""
    source: Public[Text | None] = None
    """Where the number comes from."""
    kpi: Confidential[KpiRef | None] = None
    """The KPI that holds its number, quarter by quarter."""


class FormerStar(Shape):
    """A main indicator that was given up; `until` is its last day."""

    id: Public[Id]
    """The name that it had."""
    title: Public[Text]
    """What was counted."""
    since: Public[Date | None] = None
    """Its first day."""
    until: Public[Date]
    """Its last day."""
    reason: Confidential[Text | None] = None
    """Why it was given up."""


def _one_star(value: object) -> object:
    """Refuse a list of several: there is exactly one at a time."""
    count = len(cast("list[object]", value)) if isinstance(value, list) else 1
    if count > 1:
        kind = "more_than_one_north_star"
        raise PydanticCustomError(kind, "refused", {"count": count})
    return cast("object", value)


class Strategy(Document):
    """`company/strategy.yml`: exactly one north star, and the former ones that work may still be tied to."""

    north_star: Public[Annotated[NorthStar, BeforeValidator(_one_star)]]
    """The one number that the whole company follows."""
    former: Public[list[FormerStar]] = []
    """Those that it followed before."""
