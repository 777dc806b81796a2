"""Who has signed a record, and lines for those who have not: any field that maps people to days is a place to sign."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, cast, get_args, get_origin

from pydantic import BaseModel

from handbook.model.references import PointsTo
from handbook.rendering.named import name_of
from handbook.rendering.record_values import type_parts
from handbook.rendering.site import Site

_LINES: Final = 2
"""How many there are at least: what is agreed is agreed by two."""


@dataclass(frozen=True)
class Signature:
    """A line to sign on: the name and the day of who has signed, both empty for who is yet to."""

    name: str
    day: str


def signed_field(model: type[BaseModel]) -> str | None:
    """The first field of a model that maps people to days."""
    return next((name for name, info in model.model_fields.items() if _is_signed(info.annotation)), None)


def signatures(site: Site, model: BaseModel) -> tuple[Signature, ...]:
    """Those who have signed in the order of the file, then empty lines; none where the model has no place for it."""
    field = signed_field(type(model))
    if field is None:
        return ()
    days = cast("Mapping[str, datetime.date]", getattr(model, field) or {})
    signed = [Signature(name_of(site, "person", who), site.day(day)) for who, day in days.items()]
    return (*signed, *[Signature("", "")] * (_LINES - len(signed)))


def _is_signed(annotation: Any) -> bool:  # noqa: ANN401 -- a type
    for part in type_parts(annotation):
        if get_origin(part) in (dict, Mapping):
            key, value = get_args(part)
            marks = [mark for mark in type_parts(key) if isinstance(mark, PointsTo)]
            return bool(marks and "person" in marks[0].kinds) and datetime.date in type_parts(value)
    return False
