"""A limit in the place of a number to reach, `moins de 12`: which level is to be held, and on which side."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from handbook.locales.typed_numbers import number_typed, written
from handbook.locales.typed_spans import is_time
from handbook.rules.choices_meant import choice_meant

_SIDES: Final = ("at", "above", "below")
_LIMIT: Final = re.compile(
    r"(?:(?P<before>[^\d]{1,20}))?(?P<number>\d[^a-z+]*)(?P<behind>[a-zà ]{3,12}\.?|\+)?", re.IGNORECASE
)


def side_of(said: str) -> str | None:
    """The side on which a number is to stay by words like `or fewer`; None where they say nothing of it."""
    return choice_meant(said, _SIDES)


def level_meant(params: Mapping[str, object], typed: str) -> Mapping[str, object]:
    """Of a limit, `moins de 12`, on which side to stay; nothing where it is reached from the other side."""
    unit = "%" if params.get("is_percent") else str(params.get("unit_beside", ""))
    plain = typed.removesuffix(unit).rstrip()
    found = _LIMIT.fullmatch(plain) if params.get("field") == "target" and params.get("may_keep") else None
    if found and found["before"] and is_time(found["behind"] or ""):
        return {}  # so many hours are no limit of what is counted in days
    said = (found["before"] or found["behind"] or "").strip(" .") if found else ""
    said = "" if found and found["behind"] == "min" else said  # minutes
    side = "above" if found and found["behind"] == "+" else side_of(said)
    number, base = found["number"].strip().removesuffix(unit) if found else "", params.get("base")
    meant = number_typed(number)
    if side not in ("above", "below") or meant is None or meant.rest:
        return {}
    if not isinstance(base, Decimal):
        return {"level": written(meant.number), "keep": side}
    is_way = base > meant.number if side == "below" else base < meant.number
    return {} if is_way else {"level": written(meant.number), "keep": side, "is_held": True}
