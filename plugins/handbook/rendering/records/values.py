"""Values of any type as a reader sees them."""

import datetime
from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import cast

from pydantic import BaseModel

from handbook.model.values import Duration, Money
from handbook.rendering.site import Site


def value_text(site: Site, value: object) -> str:  # noqa: PLR0911 -- a line a type
    """A value in the reader's language; groups of keys as `key: value`, several with commas. Empty for nothing."""
    match value:
        case None:
            return ""
        case bool():
            return site.words("common.yes" if value else "common.no")
        case int() | Decimal():
            return site.number(value)
        case datetime.date():
            return site.day(value)
        case Money():
            return site.money(value)
        case Duration():
            return site.duration(value)
        case BaseModel():
            return _pairs(site, {name: getattr(value, name) for name in type(value).model_fields})
        case Mapping():
            return _pairs(site, cast("Mapping[object, object]", value))
        case list() | tuple():
            return ", ".join(value_text(site, item) for item in cast("Iterable[object]", value))
        case _:
            return str(value)


def _pairs(site: Site, pairs: Mapping[object, object] | Mapping[str, object]) -> str:
    told = ((str(name).replace("_", " "), value_text(site, value)) for name, value in pairs.items())
    return ", ".join(f"{name}: {text}" for name, text in told if text)
