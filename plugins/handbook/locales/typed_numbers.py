"""Numbers as people type them: `1.2M`, `2 millions`, `1e6`, `½`, `3 to 5`, `1/3`."""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, NamedTuple

_TIMES: Final[Mapping[str, int]] = {
    **dict.fromkeys(("k", "thousand", "mille", "milliers"), 10**3),
    **dict.fromkeys(("mn", "mio", "million", "millions"), 10**6),
    **dict.fromkeys(("md", "mds", "mrd", "bn", "billion", "billions", "milliard", "milliards"), 10**9),
}
"""What multiplies a number, besides a large M: a small one may be metres."""
_WORDS: Final = "|".join((*sorted(_TIMES, key=len, reverse=True), "(?-i:M)"))
_COUNTED_BY: Final = re.compile(
    r"(?:m|x|fois|times|dozens?|douzaines?|hundreds?|cents?|centaines?|lakhs?|crores?|pairs?|paires?|half|demi)\b",
    re.IGNORECASE,
)
"""Words behind a number that make another one of it, or may do so."""
_SPACE: Final = "[ \u00a0\u202f]"
_DIGITS: Final = "|".join(
    (
        rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?:[.,]\d+)?",
        r"\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?",
        r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?",
        r"\d{1,3}(?:['\u2019_]\d{3})+(?:[.,]\d+)?",
        r"\d{1,3}\.\d{3},\d+",
        r"\d{1,3},\d{3}\.\d+",
        r"\d*[.,]\d+",
        r"\d+",
    )
)
_NUMBER: Final = re.compile(
    rf"(?P<sign>[+\u2212-]?){_SPACE}?(?P<digits>{_DIGITS})(?:e\+?(?P<power>\d{{1,2}}))?"
    rf"(?:{_SPACE}?(?P<times>{_WORDS})(?:(?![^\W\d_])|(?=EUR|USD|GBP|CHF)))?(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_SCALE: Final = re.compile(
    rf"(?:(?:[€£$]|EUR|USD|GBP|CHF){_SPACE}?)?(?P<times>{_WORDS})(?:(?![^\W\d_])|(?=EUR|USD|GBP|CHF))", re.IGNORECASE
)
_MILLIONS: Final = re.compile(rf"(?:[€£$]|EUR|USD|GBP|CHF){_SPACE}?m|m{_SPACE}?(?:[€£$]|EUR|USD|GBP|CHF)")
"""Beside a currency a small m is no metre."""
_ZEROS: Final = re.compile(r"['\u2019]?000(?!\d)")
"""Thousands, as tables head their columns: `'000 GBP`."""
_SIGNS: Final = {"€": "EUR", "£": "GBP", "$": "USD"}
_SIGN: Final = re.compile(r"[^\d\s.,'+-]")
_UNSURE: Final = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
"""One thousand and a half, or one thousand five hundred."""
_RANGE: Final = re.compile(
    r"\s*(?:-|\N{EN DASH}|\N{EM DASH}|\bto\b|\bà\b|\bbis\b|\band\b|\bet\b|\.\.\.?)\s*", re.IGNORECASE
)
_PARTS: Final = {
    **dict.fromkeys(("demi", "a half", "half"), Decimal("0.5")),
    **dict.fromkeys(("quart", "un quart", "a quart", "quarter", "a quarter"), Decimal("0.25")),
    **dict.fromkeys(("trois quarts", "three quarters"), Decimal("0.75")),
}
"""What is said behind a number, and a part of one."""
_AND_A_PART: Final = re.compile(
    r"(?P<whole>\d{1,6})\s?(?P<unit>[^\W\d_]*) (?:et|and) "
    r"(?P<part>demie?|(?:un )?quart|trois quarts|(?:a )?half|(?:a )?quarter|three quarters)",
    re.IGNORECASE,
)
"""`4 et demi`, `2 ans et demi`, `3 hours and a quarter`."""
_A_THOUSAND: Final = 1000
_FRACTION: Final = re.compile(r"(?P<part>\d{1,6})\s?/\s?(?P<whole>\d{1,6})")


class NumberMeant(NamedTuple):
    """A number, and what stands behind it."""

    number: Decimal
    rest: str


def number_typed(text: str) -> NumberMeant | None:
    """The number that a text begins with; None where it is none, or may be two."""
    typed = text.strip()
    if vulgar := _vulgar(typed):
        return NumberMeant(vulgar, "")
    if part := _AND_A_PART.fullmatch(typed):
        return NumberMeant(_decimal(part["whole"]) + _PARTS[part["part"].casefold().rstrip("e")], part["unit"].strip())
    found = _NUMBER.fullmatch(typed)
    if found is None or (_UNSURE.fullmatch(found["digits"]) and not found["times"]):
        return None
    rest = found["rest"].strip()
    if rest[:1].isdigit() or _COUNTED_BY.match(rest):
        return None
    times = _times(found["times"]) * 10 ** int(found["power"] or 0)
    number = _decimal(found["digits"]) * times * (-1 if found["sign"] in ("-", "\u2212") else 1)
    return NumberMeant(number, rest)


def scale_of(unit: str) -> int:
    """How many of what is counted one of a unit is: 1000 of `k€`, `£k` and `thousand visits`, 1 of `kg`."""
    if _MILLIONS.fullmatch(unit.strip()):
        return 10**6
    found = _SCALE.match(_ZEROS.sub("k ", unit.strip(), count=1))
    return _times(found["times"]) if found else 1


def beside_scale(text: str, unit: str) -> Decimal | None:
    """The number to write beside a unit that multiplies: 12 of `12 k€`, `12k` and `12 000 €` beside `k€`.

    None where the text says of no multiple and no unit how it is counted, or may be meant otherwise.
    """
    typed, unit, scale = _in_codes(text.strip()), _in_codes(unit), scale_of(unit)
    inside = number_typed(typed.removesuffix(unit)) if unit and typed.endswith(unit) else None
    if scale == 1 or (inside and not inside.rest):
        return inside.number if scale > 1 and inside else None
    meant = number_typed(typed)
    if meant is None or not _SIGN.search(typed) or not unit.endswith(meant.rest):
        return None
    is_scaled = meant.number >= scale or scale_of(typed.lstrip("+-\u2212.,'0123456789 \u00a0\u202f")) > 1
    is_whole = scale > _A_THOUSAND and meant.number >= _A_THOUSAND  # 900 000 € beside M€
    return meant.number / scale if is_scaled or is_whole else None


def written(number: Decimal) -> str:
    """The number as files have it, without a power or useless zeros."""
    return f"{number:.0f}" if number == number.to_integral_value() else f"{number.normalize():f}"


def ends_of(text: str) -> tuple[Decimal, Decimal] | None:
    """The two ends of a range: `3-5`, `5 to 7`; None where it is none."""
    ends = [number_typed(end) for end in _RANGE.split(text.strip())]
    if len(ends) != len(("first", "last")) or not all(ends):
        return None
    first, last = (end for end in ends if end)
    return (first.number, last.number) if not first.rest and first.number < last.number else None


def fraction_of(text: str) -> tuple[str, str] | None:
    """What is reached and of how much, of `1/3`; None where it is none."""
    found = _FRACTION.fullmatch(text.strip())
    return (found["part"], found["whole"]) if found and int(found["whole"]) else None


def _in_codes(text: str) -> str:
    """With the codes of currencies for their signs, as one may stand beside the other."""
    for sign, code in _SIGNS.items():
        text = text.replace(sign, code)
    return text


def _times(word: str | None) -> int:
    """What a word behind a number, or none, multiplies it by."""
    return 10**6 if word == "M" else _TIMES.get((word or "").casefold(), 1)


def _vulgar(text: str) -> Decimal | None:
    """`½` and `1½`, where they have an end in decimals."""
    sign = text[-1:]
    value = unicodedata.numeric(sign, None) if sign and unicodedata.category(sign) == "No" else None
    whole = text[:-1].strip() or "0"
    if value is None or not whole.isascii() or not whole.isdigit() or value * 1000 % 1:
        return None
    return Decimal(whole) + Decimal(str(value))


def _decimal(digits: str) -> Decimal:
    """The digits without what sets thousands apart, and with a point before decimals."""
    plain = re.sub(rf"{_SPACE}|['\u2019_]", "", digits)
    point = max(plain.rfind("."), plain.rfind(","))
    is_grouped = plain.count(plain[point]) > 1 if point >= 0 else True
    if is_grouped:
        return Decimal(re.sub("[.,]", "", plain))
    return Decimal(f"{re.sub('[.,]', '', plain[:point]) or '0'}.{plain[point + 1 :]}")
