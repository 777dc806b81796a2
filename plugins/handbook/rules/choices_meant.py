"""Which of the choices of a field was meant by a word that is none of them."""

from collections.abc import Mapping, Sequence
from typing import Final

from handbook.diagnostics.words import surely_meant
from handbook.locales.countries import language_called
from handbook.locales.days import month_called
from handbook.model.values import LANGUAGES, WEEKDAYS
from handbook.model.when_words import weekday_meant
from handbook.model.years import MONTHS

_LEVELS: Final[Mapping[str, str]] = {
    **dict.fromkeys(
        ("at least", "or more", "min", "minimum", "over", "more than", "stay above", ">", ">=", "≥"), "above"
    ),
    **dict.fromkeys(("au moins", "au-dessus", "au dessus", "ou plus", "plus de", "plus haut"), "above"),
    **dict.fromkeys(
        ("at most", "or less", "max", "maximum", "under", "less than", "stay below", "<", "<=", "≤"), "below"
    ),
    **dict.fromkeys(("au plus", "au-dessous", "en dessous", "sous", "ou moins", "moins de", "plus bas"), "below"),
    **dict.fromkeys(("exactly", "equal", "equals", "=", "==", "exactement", "à", "égal"), "at"),
}
"""How people say on which side of a level a number is to stay."""


def choice_meant(typed: str, choices: Sequence[str]) -> str | None:
    """The choice of which it is a slip; of weekdays, months, languages and levels the one that is called so."""
    if {*choices} == {*MONTHS}:
        number = month_called(typed)
        return MONTHS[number - 1] if number else None
    if found := surely_meant(typed, choices):
        return found
    if {*choices} == {*WEEKDAYS}:
        return weekday_meant(typed)
    if {*choices} == {*_LEVELS.values()}:
        return _LEVELS.get(" ".join(typed.casefold().split()))
    return language_called(typed) if {*choices} == {*LANGUAGES} else None
