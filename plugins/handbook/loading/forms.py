"""What a value looks like that has keys of its own, with what somebody wrote in its place where that says enough."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final, cast

from pydantic import BaseModel

from handbook.loading.yaml.quoting import in_flow, is_plain, quoted
from handbook.locales.typed_amounts import amount_meant, says_tax
from handbook.locales.typed_days import first_and_last, meanings
from handbook.locales.typed_numbers import written
from handbook.model.annotations import fields_at, fits, key_types_at, required_at, takes_any_key, type_at, types_in
from handbook.model.document import TITLES
from handbook.model.quarter import Quarter
from handbook.model.references import Route
from handbook.model.series import Rhythm
from handbook.model.series_words import rhythm_meant

ANYTHING: Final = "\N{HORIZONTAL ELLIPSIS}"
"""Stands for a value that nobody but the author knows."""
_EXAMPLE_DAY: Final = "2027-03-18"
_EXAMPLE_QUARTER: Final = "2026-q4"
_DAY: Final = f"{ANYTHING} (YYYY-MM-DD)"
_REASON: Final = "reason"
_WITH_NAME: Final = re.compile(r"(?P<days>[^(]+?)\s*\((?P<name>[^()]+)\)")
"""`13-15 January 2027 (Pongal)`."""
_FROM: Final = re.compile(r"\s*(?:from|du|depuis le|le)\s+(?=\d)", re.IGNORECASE)
_BEHIND_DAY: Final = re.compile(r"\s*(?:[,;:(]|\s[-\u2013\u2014]\s)\s*")
_YES_OR_NO: Final = frozenset({"yes", "no", "oui", "non", "true", "false", "y", "n", "x"})
"""Says that something is so, and nothing of it."""
_LONGEST: Final = 400
"""Characters: nobody writes more of them on a line in the place of keys and values."""
_PAIR: Final = re.compile(r"\s*(?P<name>[a-z][a-z0-9_-]*+)\s*[\s:=]\s*(?P<value>\d[^,;]*?)\s*(?:[,;]|\Z)")


def form_at(model: type[BaseModel], route: Route, *, as_list: bool, given: object = None) -> str:
    """The mapping that stands at a route, or a list with one, on a line; empty where no mapping does.

    What was `given` instead stands in it: a stretch of days, the value of one of its keys, the name of a flag, or the
    names of its keys.
    """
    place = (*route, 0) if as_list else route
    values = _of_any_keys(model, place, given) if takes_any_key(model, place) else _of_fields(model, place, given)
    keys = ", ".join(f"{key}: {value}" for key, value in values.items())
    return "" if not keys else f"[{{{keys}}}]" if as_list else f"{{{keys}}}"


def form_with(model: type[BaseModel], route: Route, known: Mapping[str, object]) -> str:
    """The mapping at a route, on a line, with the values that are known; those that nobody told stay open."""
    told = {key: _in_braces(str(value)) for key, value in known.items()}
    values = {**dict.fromkeys(required_at(model, route), ANYTHING), **told}
    return f"{{{', '.join(f'{key}: {value}' for key, value in values.items())}}}"


def _in_braces(value: str) -> str:
    return value if is_plain(value) else quoted(value)


def _of_any_keys(model: type[BaseModel], place: Route, given: object) -> Mapping[str, str]:
    if isinstance(given, str) and len(given) <= _LONGEST and (pairs := _pairs(model, place, given)):
        return pairs
    names = [name for name in cast("list[object]", given) if isinstance(name, str)] if isinstance(given, list) else []
    if names and all(map(is_plain, names)) and not any(char.isdigit() for char in names[0]):
        return dict.fromkeys(names, _DAY if is_day(model, (*place, "")) else ANYTHING)
    name = _EXAMPLE_QUARTER if Quarter in key_types_at(model, place) else ANYTHING
    value = _written(model, (*place, ""), given) if isinstance(given, str) and len(given) <= _LONGEST else None
    if is_day(model, (*place, "")):
        return {name: _EXAMPLE_DAY}
    return {name: value if value and name == ANYTHING else ANYTHING}


def _pairs(model: type[BaseModel], place: Route, given: str) -> Mapping[str, str]:
    """Names with a value that begins with a digit, side by side: `brief 2026-11-02, page 9.11.2026`."""
    found, end = dict[str, str](), 0
    while (pair := _PAIR.match(given, end)) and (value := _written(model, (*place, pair["name"]), pair["value"])):
        found[in_flow(pair["name"])], end = value, pair.end()
    return found if end == len(given) else {}


def _of_fields(model: type[BaseModel], place: Route, given: object) -> Mapping[str, str]:
    fields = fields_at(model, place)
    values = dict.fromkeys(required_at(model, place) or fields[:2], ANYTHING)
    if not isinstance(given, str | int | date) or len(str(given)) > _LONGEST:
        return values
    if str(given) in fields and fits(model, (*place, str(given)), value=True):
        return {str(given): "true"} | dict.fromkeys([*required_at(model, place), *{_REASON} & {*fields}], ANYTHING)
    if stretch := _stretch(model, place, str(given), values):
        return {**values, **stretch}
    if told := _day_and_why(model, place, given, values):
        return {**values, **told}
    keys = sorted(values, key=lambda key: key not in TITLES) if " " in str(given) else values
    found = ((key, _written(model, (*place, key), given)) for key in keys)
    return values | next(({key: text} for key, text in found if text), dict[str, str]())


def form_of_pair(model: type[BaseModel], route: Route, first: str, second: object) -> str:
    """An item with two values in the place of a key and its value, `2027-02-01: Revenue by campaign`; else empty."""
    needed = required_at(model, route)
    if len(needed) != len((first, second)) or not isinstance(second, str) or max(len(first), len(second)) > _LONGEST:
        return ""
    for turned in (needed, needed[::-1]):
        values = [_written(model, (*route, key), text) for key, text in zip(turned, (first, second), strict=True)]
        if all(values):
            told = dict(zip(turned, values, strict=True))
            return f"{{{', '.join(f'{key}: {told[key]}' for key in needed)}}}"
    return ""


def _stretch(model: type[BaseModel], place: Route, given: str, values: Mapping[str, str]) -> Mapping[str, str]:
    """The first and the last day of a text, with the title that stands in brackets behind them."""
    days = [key for key in values if is_day(model, (*place, key))]
    if days == ["from"] and "to" in fields_at(model, place):
        days = ["from", "to"]
    named = _WITH_NAME.fullmatch(given)
    found = first_and_last(named["days"] if named else given, "")
    if found is None or len(days) != len(found):
        return {}
    title = next((key for key in TITLES if key in fields_at(model, place)), None)
    name = {title: in_flow(named["name"])} if named and title else {}
    return {**dict(zip(days, map(str, found), strict=True)), **name}


def _day_and_why(
    model: type[BaseModel], place: Route, given: str | int | date, values: Mapping[str, str]
) -> Mapping[str, str]:
    """A day, and the words behind it, of a text for a day and its reason: `11 Feb 2027, the room was taken`.

    Of a day without its year, and of two days, nothing is a reason.
    """
    keys = [*values]
    if not isinstance(given, str) or not given[-1:].strip() or len(keys) != len(("day", "why")) or keys[1] != _REASON:
        return {}
    day, _, why = (part.strip() for part in _BEHIND_DAY.sub("\0", _FROM.sub("", given), count=1).partition("\0"))
    both = first_and_last(day, "")
    first = [both[0]] if both else meanings(day, "")
    known = {keys[0]: str(first[0])} if len(first) == 1 and is_day(model, (*place, keys[0])) else {}
    if not any(map(str.isdigit, given)):
        return {}
    return {keys[0]: ANYTHING, **known, **({_REASON: in_flow(why)} if known and why else {})}


def _written(model: type[BaseModel], route: Route, given: str | int | date) -> str | None:
    """What was given, as the value at a route; None where it can be none."""
    if isinstance(given, str) and given.casefold() in _YES_OR_NO:
        return None
    if is_day(model, route) and len(days := meanings(str(given), "")) == 1:
        return str(days[0])
    if fits(model, route, given):
        return in_flow(given) if isinstance(given, str) else str(given)
    if Rhythm in types_in(type_at(model, route)):
        return rhythm_meant(str(given))
    amount = None if says_tax(str(given)) else amount_meant(str(given))  # a sum alone has no place for its tax
    text = f"{written(amount.amount)} {amount.currency}" if amount else ""
    return text if text and fits(model, route, text) else None


def is_day(model: type[BaseModel], route: Route) -> bool:
    """Whether a day may stand at a route."""
    return date in types_in(type_at(model, route))
