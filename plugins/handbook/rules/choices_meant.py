"""Which of the choices of a field was meant by a word that is none of them."""

from collections.abc import Sequence

from handbook.diagnostics.words import surely_meant
from handbook.locales.countries import language_called
from handbook.model.values import LANGUAGES, WEEKDAYS
from handbook.model.when import weekday_meant


def choice_meant(typed: str, choices: Sequence[str]) -> str | None:
    """The choice of which it is a slip; of weekdays and of languages the one that is called so."""
    if found := surely_meant(typed, choices):
        return found
    if {*choices} == {*WEEKDAYS}:
        return weekday_meant(typed)
    return language_called(typed) if {*choices} == {*LANGUAGES} else None
