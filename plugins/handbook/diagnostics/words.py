"""Sentences in the reader's language, filled with facts."""

import datetime
import re
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal
from difflib import SequenceMatcher, get_close_matches
from typing import Final, cast

from babel.dates import format_date
from babel.numbers import format_decimal

from handbook.diagnostics.plain import visible

Words = Mapping[str, str]
"""Language -> sentence; `{name}` stands for a fact."""

SAME: Words = {"en": "{text}", "fr": "{text}"}
"""A hint that is a corrected line: the same in every language. Fill it with `text`."""

CORRECTED: Words = {"en": "write: {fix}", "fr": "écrivez : {fix}"}
"""A hint for a fault whose correction is known: `fix` is the whole line, or the value alone."""
UNQUOTED: Words = {"en": "write it without quotes: {fix}", "fr": "écrivez-le sans guillemets : {fix}"}
"""A hint for a value that is right but for its quotes."""

DID_YOU_MEAN: Words = {"en": "did you mean '{nearest}'?", "fr": "vouliez-vous dire « {nearest} » ?"}
CHOICES: Words = {"en": "choose one of: {choices}", "fr": "au choix : {choices}"}
NONE_YET: Words = {
    "en": "there is none yet: write its file first",
    "fr": "il n'y en a pas encore : écrivez d'abord son fichier",
}


def fill(words: Words, params: Mapping[str, object], language: str) -> str:
    """The sentence in `language`, on one line: dates and numbers as that language writes them, lists with commas.

    A fact may be `Words` itself.
    """
    facts = {name: _say(value, language) for name, value in params.items()}
    return words[language].format_map(facts)


def _say(value: object, language: str) -> str:
    match value:
        case datetime.date():
            return format_date(value, "d MMM y", locale=language)
        case Decimal():
            return format_decimal(value, locale=language)
        case str():
            return visible(value)
        case Mapping():
            return _say(cast("Words", value)[language], language)
        case list() | tuple() | set() | frozenset():
            return ", ".join(_say(item, language) for item in cast("Iterable[object]", value))
        case _:
            return visible(str(value))


def nearest(typed: str, choices: Collection[str]) -> str | None:
    """The choice that was probably meant, or None when none is near."""
    folded = {choice.casefold(): choice for choice in sorted(choices, reverse=True)}
    close = get_close_matches(typed.casefold(), folded, n=1, cutoff=0.6)
    return folded[close[0]] if close else None


_SURE: Final = 0.8
"""How alike two words must be for one to be a slip of the other: the ratio of `difflib`, 1 for the same word."""
_SHORTEST_SWAP: Final = 4


def surely_meant(typed: str, choices: Collection[str]) -> str | None:
    """The one choice of which the typed name can only be a slip; None where there is none, or a second.

    Each word must be alike, and each number the same: `kr2` is no slip of `kr1`, nor `webinar-fr` of `webinar-en`.
    """
    close = [choice for choice in choices if _is_slip(typed.casefold(), choice.casefold())]
    return close[0] if len(close) == 1 else None


def _is_slip(typed: str, meant: str) -> bool:
    words, others = re.findall(r"[^\W_]+", typed), re.findall(r"[^\W_]+", meant)
    if len(words) != len(others):
        return "".join(words) == "".join(others)
    return all(map(_are_alike, words, others))


def _are_alike(word: str, other: str) -> bool:
    if word == other:
        return True
    if re.findall(r"\d+", word) != re.findall(r"\d+", other):
        return False
    is_swap = len(word) >= _SHORTEST_SWAP and word[0] == other[0] and sorted(word) == sorted(other)
    return is_swap or SequenceMatcher(None, word, other, autojunk=False).ratio() >= _SURE


def suggestion(typed: str, choices: Collection[str]) -> tuple[Words, dict[str, object]]:
    """The hint for a name that does not exist, with its facts: the nearest name, else all that are allowed."""
    if close := nearest(typed, choices):
        return DID_YOU_MEAN, {"nearest": close}
    return (CHOICES, {"choices": sorted(choices)}) if choices else (NONE_YET, {})
