"""A limit in the place of a number to reach, `moins de 12`: which level is to be held, and on which side."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from handbook.locales.typed_numbers import number_typed, written
from handbook.rules.choices_meant import choice_meant

_SIDES: Final = ("at", "above", "below")
_LIMIT: Final = re.compile(
    r"(?:(?P<before>[^\d]{1,20}))?(?P<number>\d[^a-z]*)(?P<behind>[a-zà ]{6,12})?", re.IGNORECASE
)


def level_meant(params: Mapping[str, object], typed: str) -> Mapping[str, object]:
    """Of a limit, `moins de 12`, on which side to stay; nothing where it is reached from the other side."""
    plain = typed.removesuffix(str(params.get("unit_beside", ""))).rstrip()
    found = _LIMIT.fullmatch(plain) if params.get("field") == "target" and params.get("may_keep") else None
    side = choice_meant((found["before"] or found["behind"] or "").strip(" ."), _SIDES) if found else None
    meant, base = number_typed(found["number"]) if found else None, params.get("base")
    if side not in ("above", "below") or meant is None or meant.rest:
        return {}
    if not isinstance(base, Decimal):
        return {"level": written(meant.number), "keep": side}
    is_way = base > meant.number if side == "below" else base < meant.number
    return {} if is_way else {"level": written(meant.number), "keep": side, "is_held": True}
