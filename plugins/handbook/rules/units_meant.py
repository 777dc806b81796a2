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
    r"(?:h|hours?|heures?|d|days?|jours?|j|weeks?|semaines?|mois|months?|ans?|years?|[€$£'])\s?(?:and |et )?\d)",
    re.IGNORECASE,
)
"""What stands behind a number and is counted with it: `4 d 12`, `0x10`; no part of a unit, as in `m2`."""
_MEASURES: Final = {
    "g": ("mass", Decimal(1)),
    "t": ("mass", Decimal(1_000_000)),
    "l": ("volume", Decimal(1)),
    "L": ("volume", Decimal(1)),
    "m": ("length", Decimal(1)),
    "Wh": ("energy", Decimal(1)),
    "W": ("power", Decimal(1)),
    "o": ("data", Decimal(1)),
    "B": ("data", Decimal(1)),
}
"""Unit -> what it measures, and its size in the first unit of that."""
_PREFIXES: Final = {
    "": Decimal(1),
    "k": Decimal(1000),
    "M": Decimal(1_000_000),
    "G": Decimal(1_000_000_000),
    "T": Decimal(1_000_000_000_000),
    "h": Decimal(100),
    "d": Decimal("0.1"),
    "c": Decimal("0.01"),
    "m": Decimal("0.001"),
}
"""Prefix of the International System of Units (BIPM, 9th edition, table 7) -> its factor."""
_WITH_UNIT: Words = {
    "en": 'write {nearest}, and beside it: unit: "{unit}"',
    "fr": 'écrivez {nearest}, et à côté : unit: "{unit}"',
}
_IN_PARTS: Final = re.compile(
    r"%|\b(?:per ?cent|percentage|pour ?cent|points?|pts?|pp|rates?|taux|ratio|share|part)\b", re.IGNORECASE
)
"""Units of which a number in per cent may be one."""
_NO_SHARE: Words = {
    "en": "the unit here is '{counted}': write {number} if so many are meant, and not a part in per cent",
    "fr": "l'unité est ici « {counted} » : écrivez {number} si c'est ce nombre, et non une part en pour cent",
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
    if is_time(stands := str(params.get("stands_beside"))):
        there = in_time(meant.number, meant.rest, stands)
        return {"nearest": written(there)} if there is not None else {}
    several = units_apart(cast("Sequence[str]", params.get("units_beside", ())))
    return {"units": several} if several else None


def in_other_unit(params: Mapping[str, object], meant: NumberMeant) -> Mapping[str, object] | None:
    """What is told of a measure, or of a part in per cent, beside another unit; None where there is nothing to tell.

    A part of what is counted may be no number of it.
    """
    stands = params.get("stands_beside")
    if meant.rest == "%" and stands and not _IN_PARTS.search(str(stands)):
        return {"counted": stands, "number": written(meant.number)}
    return _of_measure(params, meant)


def _of_measure(params: Mapping[str, object], meant: NumberMeant) -> Mapping[str, object] | None:
    """A measure in the one that stands beside it, 1180 t of `1.18 kt`; None where it is none, or the same.

    Of what is measured otherwise (`kg` beside `m`) no number is meant.
    """
    there, here = _measure(meant.rest), _measure(str(params.get("stands_beside")))
    if there is None or here is None or meant.rest == params.get("stands_beside"):
        return None
    size = meant.number * there[1] / here[1]
    return {"nearest": written(size)} if there[0] == here[0] else {}


def _measure(unit: str) -> tuple[str, Decimal] | None:
    """What is measured, and how many of the unit without a prefix it is: metres and 1000 of `km`."""
    for base, (kind, size) in _MEASURES.items():
        prefix = unit.removesuffix(base)
        if unit.endswith(base) and prefix in _PREFIXES:
            return kind, size * _PREFIXES[prefix]
    return None


def unit_told(params: Mapping[str, object]) -> Words | None:
    """What to do with a unit behind a number, or with those of several numbers."""
    if params.get("units"):
        return _IN_ONE_UNIT
    if params.get("counted"):
        return _NO_SHARE
    return _WITH_UNIT if params.get("unit") else None
