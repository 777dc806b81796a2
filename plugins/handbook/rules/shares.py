"""Numbers in per cent that are a hundredth of what is meant: `0.61` beside `58`."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

_WHOLE: Final = 100
_LEAST: Final = 5
"""Per cent. Beside less than that a number below one may be what it is."""
_ALIKE: Final = 5
"""Times: so near to each other two per cents are probably of the same kind."""


def per_cent_meant(number: Decimal | None, others: Iterable[Decimal | None], unit: str | None) -> Decimal | None:
    """A hundred times a number of at most one, where a number in per cent beside it is near to that; else None."""
    if number is None or not (unit or "").startswith("%") or not 0 < number <= 1:
        return None
    meant = number * _WHOLE
    beside = (other for other in others if other is not None and other >= _LEAST)
    return meant if any(other <= meant * _ALIKE and meant <= other * _ALIKE for other in beside) else None
