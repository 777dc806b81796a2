"""Which of the choices of a field was meant by a word that is none of them."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from handbook.diagnostics.words import surely_meant
from handbook.locales.countries import language_called
from handbook.locales.days import month_called
from handbook.model.values import LANGUAGES, WEEKDAYS
from handbook.model.when_words import weekday_meant
from handbook.model.years import MONTHS

_ABOVE: Final = (
    *("at least", "or more", "min", "minimum", "over", "more than", "stay above", ">", ">=", "≥"),
    *("au moins", "au minimum", "au min", "au-dessus", "au dessus", "ou plus", "plus de", "plus haut"),
)
_BELOW: Final = (
    *("at most", "or less", "or fewer", "fewer than", "max", "maximum", "under", "less than", "stay below"),
    *("<", "<=", "≤", "au plus", "au maximum", "au max", "maximum de", "au-dessous", "en dessous", "sous"),
    *("ou moins", "moins de", "plus bas"),
)
_LEVELS: Final[Mapping[str, str]] = {
    **dict.fromkeys(_ABOVE, "above"),
    **dict.fromkeys(_BELOW, "below"),
    **dict.fromkeys(("exactly", "equal", "equals", "=", "==", "exactement", "à", "égal"), "at"),
}
"""How people say on which side of a level a number is to stay."""
_ROLLS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("avant", "earlier", "previous", "previous working day", "précédent"), "before"),
    **dict.fromkeys(("jour ouvré précédent", "jour précédent", "veille"), "before"),
    **dict.fromkeys(("après", "apres", "later", "next", "next working day", "suivant"), "after"),
    **dict.fromkeys(("jour ouvré suivant", "jour suivant", "lendemain"), "after"),
    **dict.fromkeys(("leave out", "omit", "drop", "sauter", "saute", "exclure", "omettre"), "skip"),
    **dict.fromkeys(("stay", "stays", "keep", "rester", "reste"), "none"),
}
"""How people say what becomes of a day off."""


_FIRST_OF: Final = re.compile(
    r"(?:the )?(?:1(?:er|st)?|first|premier)\.? (?:of |de |d')?(?P<month>[^\W\d_]+)", re.IGNORECASE
)
_TWO_NUMBERS: Final = re.compile(r"(?:\d{4}-)?(?P<one>\d{1,2})[-/.](?P<other>\d{1,2})")


def _month_of_first(typed: str) -> str:
    """The month of a text that names its first day, `1er avril`, `01/04`, `04-01`; else the text."""
    if found := _FIRST_OF.fullmatch(typed.strip()):
        return found["month"]
    found = _TWO_NUMBERS.fullmatch(typed.strip())
    numbers = sorted((int(found["one"]), int(found["other"]))) if found else []
    return str(numbers[1]) if numbers[:1] == [1] else typed


def choice_meant(typed: str, choices: Sequence[str]) -> str | None:
    """The choice of which it is a slip, or the one that is called so.

    Weekdays, months, languages, levels, and what becomes of a day off, have other names.
    """
    if {*choices} == {*MONTHS}:
        number = month_called(_month_of_first(typed))
        return MONTHS[number - 1] if number else None
    if found := surely_meant(typed, choices):
        return found
    if {*choices} == {*WEEKDAYS}:
        return weekday_meant(typed)
    if {*choices} == {*_LEVELS.values()}:
        return _LEVELS.get(" ".join(typed.casefold().split()))
    if {"before", "after", "none"} <= {*choices}:
        meant = _ROLLS.get(" ".join(typed.casefold().split()))
        return meant if meant in choices else None
    return language_called(typed) if {*choices} == {*LANGUAGES} else None
