"""A number that says what changes, `+5`, `-10 %`, `x2`, instead of what is reached."""

import re
from decimal import Decimal
from typing import Final, NamedTuple

from handbook.locales.typed_numbers import number_typed

_SIGNED: Final = re.compile(
    r"(?P<sign>\+|plus\s|[-\u2212](?=.*%))\s*(?P<number>[^%+]+?)\s*(?P<percent>%?)", re.IGNORECASE
)
_BEHIND: Final = re.compile(r"(?P<number>[\d.,]+)\s*(?P<percent>%?)\s*(?P<word>more|less|fewer|de plus|de moins)")
_LESS: Final = frozenset(("-", "\u2212", "less", "fewer", "de moins"))
_TIMES: Final = re.compile(
    r"[x\u00d7*]\s*(?P<before>[\d.,]+)|(?P<behind>[\d.,]+)\s*(?:[x\u00d7]|times|fois)", re.IGNORECASE
)
_PER_CENT: Final = 100


class ChangeMeant(NamedTuple):
    """What is added to a number, in its own unit or as a part of it; or by how much it is multiplied."""

    number: Decimal
    is_part: bool = False
    is_factor: bool = False

    def of(self, base: Decimal) -> Decimal:
        """What the number is afterwards."""
        if self.is_factor:
            return base * self.number
        return base + (base * self.number / _PER_CENT if self.is_part else self.number)


def change_typed(text: str) -> ChangeMeant | None:
    """The change that a text names; None where it is a number like any other, or nothing known."""
    typed = text.strip()
    if found := _TIMES.fullmatch(typed):
        times = number_typed(found["before"] or found["behind"])
        return ChangeMeant(times.number, is_factor=True) if times and not times.rest else None
    if found := _SIGNED.fullmatch(typed):
        word = found["sign"]
    elif found := _BEHIND.fullmatch(typed.casefold()):
        word = found["word"]
    else:
        return None
    meant = number_typed(found["number"])
    if meant is None or meant.number < 0:
        return None
    return ChangeMeant(-meant.number if word in _LESS else meant.number, is_part=bool(found["percent"]))
