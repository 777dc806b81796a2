"""Sentences in the reader's language, filled with facts."""

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from heapq import nsmallest
from typing import Final, cast

from handbook.diagnostics.names import Names
from handbook.diagnostics.plain import visible
from handbook.locales.days import day_text
from handbook.locales.elision import elided
from handbook.locales.quantities import cost_text, duration_text, per_cent_text, typed_text
from handbook.model.values import LANGUAGES, Duration, Money, PerCent
from handbook.model.when import When

Words = Mapping[str, str]
"""Language -> sentence; `{name}` stands for a fact."""

CORRECTED: Words = {"en": "write: {fix}", "fr": "écrivez : {fix}"}
"""A hint for a fault whose correction is known: `fix` is the whole line, or the value alone."""
UNQUOTED: Words = {"en": "write it without quotes: {fix}", "fr": "écrivez-le sans guillemets : {fix}"}
"""A hint for a value that is right but for its quotes."""

NOTHING_KNOWN: Words = {
    "en": "take out '{field}' until it is known",
    "fr": "retirez « {field} » tant que rien n'est connu",
}
"""A hint for a word that says that there is nothing to say yet, where a key may be left out."""
DID_YOU_MEAN: Words = {"en": "did you mean '{nearest}'?", "fr": "vouliez-vous dire « {nearest} » ?"}
ONE_IS_MEANT: Words = {"en": "write the one that is meant: {either}", "fr": "écrivez celui qui est voulu : {either}"}
"""A hint for a text with several meanings, which are `either`."""
CHOICES: Words = {"en": "choose one of: {choices}", "fr": "au choix : {choices}"}
ONE_NAME: Words = {
    "en": "one name stands here; choose one of: {choices}",
    "fr": "un seul nom se met ici ; au choix : {choices}",
}
NONE_YET: Words = {
    "en": "there is none yet: write its file first",
    "fr": "il n'y en a pas encore : écrivez d'abord son fichier",
}


def fill(words: Words, params: Mapping[str, object], language: str) -> str:
    """The sentence in `language`, on one line: dates and numbers as that language writes them, lists with commas.

    A fact may be `Words` itself.
    """
    facts = {name: say(value, language) for name, value in params.items()}
    sentence = elided(words[language], facts) if language == "fr" else words[language]
    return sentence.format_map(facts)


def say(value: object, language: str) -> str:
    """A value as sentences of every kind write it, on one line; a quarter and a reference as files have them."""
    match value:
        case str():
            return visible(value)
        case Mapping():
            return say(cast("Words", value)[language], language)
        case list() | tuple():
            return ", ".join(say(item, language) for item in cast("Iterable[object]", value))
        case set() | frozenset():
            return ", ".join(sorted(say(item, language) for item in cast("Iterable[object]", value)))
        case Enum():
            return say(value.value, language)
        case _:
            return _said(value, language)


def _said(value: object, language: str) -> str:  # noqa: PLR0911 -- a line a type
    match value:
        case datetime.datetime():
            return f"{day_text(value.date(), 'day', language)} {value:%H:%M}"
        case datetime.date():
            return day_text(value, "day", language)
        case PerCent():
            return per_cent_text(value, language)
        case Decimal() | float():
            return typed_text(Decimal(str(value)), language)
        case Money():
            return cost_text(value, language)
        case Duration():
            return duration_text(value, language)
        case When():
            return visible(value.text)
        case _:
            return visible(str(value))


def nearest(typed: str, choices: Collection[str]) -> str | None:
    """The choice that was probably meant, or None when none is near. Who asks again and again hands over `Names`."""
    return Names.of(choices).nearest(typed)


def surely_meant(typed: str, choices: Collection[str]) -> str | None:
    """The one choice of which the typed name can only be a slip; None where there is none, or a second."""
    return Names.of(choices).surely_meant(typed)


MOST_SHOWN: Final = 20
"""How many names a sentence lists: who has more of them looks into the files."""
MORE: Final = "\N{HORIZONTAL ELLIPSIS}"
"""Stands in a sentence for those that are left out."""


def shown(choices: Collection[str]) -> list[str]:
    """The choices in order, no more of them than somebody reads."""
    return few_of(nsmallest(MOST_SHOWN + 1, choices))


def few_of(names: Sequence[str]) -> list[str]:
    """The first of the names, and a sign that there are more."""
    return [*names[:MOST_SHOWN], *([MORE] if len(names) > MOST_SHOWN else [])]


def listed(names: Sequence[Words]) -> Words:
    """The first of several names that each language has its own words for."""
    first = names[: MOST_SHOWN + 1]
    return {language: ", ".join(few_of([name[language] for name in first])) for language in LANGUAGES}


def suggestion(typed: str, choices: Collection[str]) -> tuple[Words, dict[str, object]]:
    """The hint for a name that does not exist, with its facts: the nearest name, else all that are allowed."""
    if close := nearest(typed, choices):
        return DID_YOU_MEAN, {"nearest": close}
    return (CHOICES, {"choices": shown(choices)}) if choices else (NONE_YET, {})


def in_quotes(text: str) -> Words:
    """What was typed, as a sentence names it."""
    return {"en": f"'{text}'", "fr": f"« {text} »"}
