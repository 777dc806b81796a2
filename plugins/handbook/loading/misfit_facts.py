"""What may stand in the place of a value that does not fit, for the rules that say so."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from handbook.loading.expected import Expected
from handbook.loading.forms import ANYTHING, form_at, form_of_pair, form_with, is_day
from handbook.loading.source_file import as_data, as_items, value_in
from handbook.loading.yaml.source import BULLETS
from handbook.locales import called
from handbook.locales.typed_changes import change_typed
from handbook.locales.typed_numbers import beside_scale, number_typed
from handbook.model.annotations import choices_at, fields_at, takes_any_key
from handbook.model.references import Route
from handbook.model.unknown import is_nothing

Facts = Mapping[str, object]


def name_in(route: Route) -> str:
    """The last key of a route; empty where there is none."""
    return next((part for part in reversed(route) if isinstance(part, str)), "")


def facts_of(shape: Expected, rule: str, route: Route, typed: object) -> Facts:
    """Where it stands, and what the rule of this name says of what was `typed` there."""
    at = {
        **({"is_needed": name_in(route) in shape.mapping(route[:-1]).needed} if route else {}),
        "is_top": len(route) == 1,
        "is_item": bool(route) and isinstance(route[-1], int),
    }
    return {**at, **_OF_RULES[rule](shape, route, typed)} if rule in _OF_RULES else at


def _of_date(shape: Expected, route: Route, typed: object) -> Facts:
    del typed
    if len(route) == 1:
        return {"may_last": shape.mapping(()).may_add("until")}
    if not (route and shape.mapping(route[:-1]).may_add("half")):
        return {}
    return {
        "may_half": True,
        "end_beside": str(_beside(shape, route, "from" if name_in(route) == "to" else "to") or ""),
    }


def _of_when(shape: Expected, route: Route, typed: object) -> Facts:
    del route, typed
    is_campaign = shape.source.path.startswith("campaigns/")
    where: Facts = {"may_be_day": True} if is_campaign else {"called": shape.day_names}
    return {**where, "is_needed": None}  # that depends on the playbook


def _of_money(shape: Expected, route: Route, typed: object) -> Facts:
    del typed
    return {"has_tax": "tax" in fields_at(shape.model, route)}


def _of_number(shape: Expected, route: Route, typed: object) -> Facts:
    is_rate = route[:1] == ("rates",)
    beside = shape.mapping(route[:-1]) if route and name_in(route) == route[-1] else None
    return {
        **({"is_needed": None} if name_in(route) == "current" else {}),  # a goal is not scored without it
        "has_unit": beside is not None and beside.may_add("unit"),
        **_unit(shape, route, typed),
        "is_named": bool(route) and takes_any_key(shape.model, route[:-1]) and not is_rate,
        "is_rate": is_rate,
        "is_decimal": isinstance(typed, Decimal),
        **(
            _base(shape, route)
            if isinstance(typed, str) and (change_typed(typed) or name_in(route) == "target" or is_nothing(typed))
            else {}
        ),
        "may_keep": beside is not None and beside.may_add("keep"),
        **_of_sum(shape, route, typed),
    }


_NUMBERS_OF_GOALS: Final = ("baseline", "target", "current")
_BASES: Final = {"target": "baseline", "current": "baseline"}
"""A number of a goal -> the one from which it is counted."""


def _base(shape: Expected, route: Route) -> Facts:
    """The number from which a goal may be counted: its baseline, or what the last quarter of a KPI brought."""
    base = _beside(shape, route, _BASES[name_in(route)]) if name_in(route) in _BASES else None
    quarters = as_data((as_data(shape.source.raw) or {}).get("values")) if route == ("target",) else None
    if quarters:
        base = (as_data(quarters[max(quarters)]) or {}).get("value")
    return {"base": Decimal(base)} if isinstance(base, int | Decimal) and not isinstance(base, bool) else {}


def _of_sum(shape: Expected, route: Route, typed: object) -> Facts:
    """Of a sum, or of how often it is paid, what it is."""
    del typed
    if name_in(route) not in ("amount", "per"):
        return {}
    beside = {f"{key}_beside": _beside(shape, route, key) for key in ("amount", "currency")}
    return {**beside, "may_tax": shape.mapping(route[:-1]).may_add("tax")}


def _of_list(shape: Expected, route: Route, typed: object) -> Facts:
    items = (*route, 0)
    of_items = {"choices": choices_at(shape.model, items), "is_days": is_day(shape.model, items)}
    calendars = as_items(_beside(shape, route, "calendar")) if name_in(route) == "school_holidays" else ()
    here = {"calendars": [code for code in calendars if isinstance(code, str)]}
    return {**of_items, **here, **_form(shape, route, typed, as_list=True)}


def _of_text(shape: Expected, route: Route, typed: object) -> Facts:
    if not isinstance(typed, list):
        return {}
    line = shape.source.lines[shape.source.span(route).line - 1]
    return {"is_below": line.lstrip()[:1] in ("-", *BULLETS)}


def _of_missing(shape: Expected, route: Route, typed: object) -> Facts:
    span = shape.source.span(route[:-1])
    is_text = isinstance(value_in(shape.source.raw, route[:-1]), str)
    form = {"form": form_with(shape.model, route[:-1], as_data(typed) or {})} if is_text else {}
    return {**form, "is_in_braces": shape.source.lines[span.line - 1].startswith("{", span.column - 1)}


def _of_mapping(shape: Expected, route: Route, typed: object) -> Facts:
    at = shape.mapping(route)
    keys = {"is_sure": False, "nearest": at.told.nearest(name_in(route)), "choices": list(at.told)}
    return {**keys, **_form(shape, route, typed, as_list=False)}


def _of_unknown_key(shape: Expected, route: Route, typed: object) -> Facts:
    at, name = shape.mapping(route[:-1]), name_in(route)
    meant = at.meant(name) or at.stands_for(name)
    key = at.elsewhere(name)
    elsewhere: Facts = _elsewhere(f"{at.shape.__name__}.{key}", route, typed) if key else {}
    is_a_word = bool(elsewhere) or bool(called(name.replace("_", " ")))  # then its letters tell nothing
    nearest = meant or (None if is_a_word else at.told.nearest(name))
    keys = {"is_sure": meant is not None, "nearest": nearest, "choices": list(at.told)}
    return {**elsewhere, **keys, **_item_form(shape, route)}


def _of_bounds(shape: Expected, route: Route, typed: object) -> Facts:
    del shape, typed
    return {"is_rate": route[:1] == ("rates",)}


_OF_RULES: Final[Mapping[str, Callable[[Expected, Route, object], Facts]]] = {
    "not-a-date": _of_date,
    "bad-when": _of_when,
    "not-money": _of_money,
    "not-a-number": _of_number,
    "not-a-choice": _of_sum,
    "out-of-bounds": _of_bounds,
    "not-a-list": _of_list,
    "not-text": _of_text,
    "missing-key": _of_missing,
    "not-a-mapping": _of_mapping,
    "unknown-key": _of_unknown_key,
}
"""Rule -> what it needs to know besides."""


def _elsewhere(key: str, route: Route, typed: object) -> Facts:
    """Of a key that has its place somewhere else, `Campaign.days`."""
    value = typed.isoformat() if isinstance(typed, date) else "..."
    return {"elsewhere": key, "beside": route[-2:][0], "value": value}


def _item_form(shape: Expected, route: Route) -> Mapping[str, object]:
    """What an item looks like of which somebody wrote a title with a colon behind it, alone or with the other value."""
    if not isinstance(route[-2:][0], int) or len(shape.mapping(route[:-1]).there) != 1:
        return {}
    key, value = str(route[-1]), value_in(shape.source.raw, route)
    if form := form_of_pair(shape.model, route[:-1], key, value):
        return {"form": form}
    return {"form": form_at(shape.model, route[:-1], as_list=False, given=key)} if " " in key else {}


_BEFORE_NUMBER: Final = re.compile(r"\A[^\d+-]+")
"""Words before a number: `under 48 hours`."""


def _unit(shape: Expected, route: Route, typed: object) -> Mapping[str, object]:
    """The unit that stands beside a number, where it stands behind the number too, and what it is a multiple of."""
    is_inside = route[:1] in (("values",), ("benchmark",))  # of a KPI, whose unit stands above
    unit = (as_data(shape.source.raw) or {}).get("unit") if is_inside else _beside(shape, route, "unit")
    if not isinstance(unit, str) or not unit:
        beside = [str(_beside(shape, route, key) or "") for key in _NUMBERS_OF_GOALS]
        numbers = (number_typed(_BEFORE_NUMBER.sub("", each)) for each in beside)
        typed_units = [meant.rest for meant in numbers if meant and meant.rest]
        is_percent: Facts = {"is_percent": True} if any(each.rstrip().endswith("%") for each in beside) else {}
        return {**is_percent, "units_beside": typed_units}
    scaled = beside_scale(str(typed), unit)
    return {
        "stands_beside": unit,
        **({"unit_beside": unit} if str(typed).strip().endswith(unit) else {}),
        **({"is_percent": True} if unit.startswith("%") else {}),
        **({"scaled": scaled} if scaled is not None else {}),
    }


def _beside(shape: Expected, route: Route, key: str) -> object:
    """The value at another key of the same mapping; None where a mapping stands there."""
    found = (as_data(value_in(shape.source.raw, route[:-1])) or {}).get(key)
    return None if as_data(found) is not None else found


def _form(shape: Expected, route: Route, typed: object, *, as_list: bool) -> Mapping[str, object]:
    """What it looks like; it is the value to write where nothing of it is open."""
    if as_list and (keys := as_data(typed)) and keys.keys() <= {*fields_at(shape.model, (*route, 0))}:
        return {"form": f"[{form_with(shape.model, (*route, 0), keys)}]"}
    form = form_at(shape.model, route, as_list=as_list, given=typed)
    return {"form": form, "fix": form} if form and ANYTHING not in form else {"form": form}
