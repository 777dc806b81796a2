"""Numbers with their units, as `6h30` or `45 min` beside hours: the number that is meant in the unit of the others."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final, cast

from handbook.diagnostics.words import Words
from handbook.locales.typed_numbers import NumberMeant, written
from handbook.locales.typed_spans import in_time, is_time, units_apart

_TIME: Final = re.compile(
    r"h(?:rs?|ours?|eures?)?\s?(?:and |et )?(?P<minutes>[0-5]?\d)\s?(?:min(?:utes?)?|m)?", re.IGNORECASE
)
_MINUTES: Final = 60
_SECOND: Final = re.compile(
    r"(?:[^\W\d_]*(?<!m)(?<!co)(?<!h)(?<!o)\d|"
    r"(?:h|hours?|heures?|d|days?|jours?|weeks?|semaines?|mois|months?|ans?|years?|[€$£'])\s?(?:and |et )?\d)",
    re.IGNORECASE,
)
"""What stands behind a number and is counted with it: `4 d 12`, `0x10`; no part of a unit, as in `m2`."""
_WITH_UNIT: Words = {
    "en": 'write {nearest}, and beside it: unit: "{unit}"',
    "fr": 'écrivez {nearest}, et à côté : unit: "{unit}"',
}
_IN_ONE_UNIT: Words = {
    "en": "several units stand here ({units}): write each number in one of them, and beside them: unit:",
    "fr": "plusieurs unités sont mêlées ici ({units}) : écrivez chaque nombre dans une seule, et à côté : unit:",
}


def in_hours(meant: NumberMeant) -> NumberMeant:
    """Hours with their minutes as one number of hours, where that is exact: 6.5 h of `6h30`."""
    found = _TIME.fullmatch(meant.rest)
    if found is None:
        return meant
    hours = meant.number + Decimal(found["minutes"]) / _MINUTES
    return NumberMeant(hours, "h") if hours * 100 == (hours * 100).to_integral_value() else meant


def is_of_two(meant: NumberMeant) -> bool:
    """Whether a second number stands in what is behind the first."""
    return _SECOND.match(meant.rest) is not None


def of_time(params: Mapping[str, object], meant: NumberMeant) -> Mapping[str, object] | None:
    """A number with a unit of time in the unit that stands beside it; None where no time is counted, or in none."""
    if not is_time(meant.rest):
        return None
    if is_time(stands := str(params.get("unit_stands"))):
        there = in_time(meant.number, meant.rest, stands)
        return {"nearest": written(there)} if there is not None else {}
    several = units_apart(cast("Sequence[str]", params.get("units_beside", ())))
    return {"units": several} if several else None


def unit_told(params: Mapping[str, object]) -> Words | None:
    """What to do with a unit behind a number, or with those of several numbers."""
    if params.get("units"):
        return _IN_ONE_UNIT
    return _WITH_UNIT if params.get("unit") else None
