"""Words of the interface, one file a language, the same keys in each."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import cast

import yaml
from babel import Locale
from babel.plural import PluralRule


@dataclass(frozen=True, eq=False)
class Wording:
    """The words of one language: `words("playbook.owner")`, `words("campaign.steps", 3)`. One object a language."""

    language: str
    phrases: Mapping[str, str | Mapping[str, str]]

    def __call__(self, key: str, count: int | None = None, **facts: object) -> str:
        """The phrase of this key, its placeholders filled; with `count`, its form for that number (CLDR plurals)."""
        phrase = self.phrases[key]
        if not isinstance(phrase, str):
            form = self._plural_form(count or 0)
            phrase = phrase.get(form) or phrase["other"]
        return phrase.format(count=count, **facts) if count is not None or facts else phrase

    @cached_property
    def _plural_form(self) -> PluralRule:
        return Locale.parse(self.language).plural_form


@cache
def wording(language: str) -> Wording:
    """The words of a language. The file is ours and part of the package, so the plain YAML loader may read it."""
    text = files("handbook.locales").joinpath(f"{language}.yml").read_text("utf-8")
    sections = cast("dict[str, dict[str, str | dict[str, str]]]", yaml.safe_load(text))
    phrases = {f"{section}.{key}": phrase for section, entries in sections.items() for key, phrase in entries.items()}
    return Wording(language, phrases)
