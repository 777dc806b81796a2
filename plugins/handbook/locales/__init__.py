"""Words of the interface, the same keys in each language."""

import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from typing import Final

from babel import Locale
from babel.numbers import format_decimal
from babel.plural import PluralRule

from handbook.locales.catalogues import Phrase, phrases_of
from handbook.locales.elision import elided
from handbook.model.values import LANGUAGES

_TYPED: Final = "typed"
"""The section of what people call a key of a file."""
_NEAR: Final = "near"
"""The section of words that come near the choices of a key."""
_SAMPLE: Final = "sample."


@dataclass(frozen=True, eq=False)
class Wording:
    """The words of one language: `words("playbook.owner")`, `words("campaign.steps", 3)`. One object a language."""

    language: str
    phrases: Mapping[str, Phrase]

    def __call__(self, key: str, count: int | Decimal | None = None, **facts: object) -> str:
        """The phrase of this key, its placeholders filled; with `count`, its form for that number (CLDR plurals)."""
        phrase = self.phrases[key]
        if not isinstance(phrase, str):
            form = self._plural_form(count or 0)
            phrase = phrase.get(form) or phrase["other"]
        if self.language == "fr" and facts:
            phrase = elided(phrase, facts)
        shown = format_decimal(count, locale=self.language) if isinstance(count, Decimal) else count
        return phrase.format(count=shown, **facts) if count is not None or facts else phrase

    def forms(self, key: str) -> tuple[str, str]:
        """The phrase for one thing and for several, with `{count}` to be filled by a script."""
        phrase = self.phrases[key]
        return (phrase, phrase) if isinstance(phrase, str) else (phrase["one"], phrase["other"])

    def known(self, key: str, otherwise: str) -> str:
        """The phrase of a key without placeholders, if there is one: kinds that came later may have none."""
        phrase = self.phrases.get(key)
        return phrase if isinstance(phrase, str) else otherwise

    @cached_property
    def _plural_form(self) -> PluralRule:
        return Locale.parse(self.language).plural_form


@cache
def wording(language: str) -> Wording:
    """The words of a language: ours, those of each kind, and those of the installed extensions."""
    return Wording(language, phrases_of(language))


def called(text: str) -> Collection[str]:
    """What pages, or people, call by this text, in any language: the keys of its phrases, without their sections.

    The section `typed` has more than one word for a key, with commas between them.
    """
    return _called()[0].get(text.casefold().strip(), frozenset())


def near(text: str) -> Collection[str]:
    """What people may mean by this text, in any language, as `called` has it: the section `near` of all words."""
    return _called()[1].get(text.casefold().strip(), frozenset())


@cache
def _called() -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    parted = [
        (section == _NEAR, name, word.casefold())
        for language in LANGUAGES
        for key, phrase in wording(language).phrases.items()
        if isinstance(phrase, str)
        for section, _, name in [key.partition(".")]
        for word in (phrase.split(", ") if section in (_TYPED, _NEAR) else [phrase])
    ]
    sure, asked = ([(word, name) for is_near, name, word in parted if is_near is wanted] for wanted in (False, True))
    return _grouped(sure), _grouped(asked)


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, name in pairs:
        for spelt in {word, _without_accents(word)}:
            found[spelt].add(name)
    return {phrase: frozenset(keys) for phrase, keys in found.items()}


def _without_accents(word: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if not unicodedata.combining(sign))


@cache
def samples() -> tuple[str, ...]:
    """What a new file says where somebody is to write, in each language: the section `sample` of all words."""
    found = (
        phrase for language in LANGUAGES for key, phrase in wording(language).phrases.items() if key.startswith(_SAMPLE)
    )
    return tuple(dict.fromkeys(phrase for phrase in found if isinstance(phrase, str)))
