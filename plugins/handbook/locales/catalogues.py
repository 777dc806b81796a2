"""Where the words are: those of every page in this package, those of a kind in the folder `words` of its own."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path
from typing import Final, cast

import yaml

from handbook.locales.libyaml import Loader
from handbook.model.values import LANGUAGES

EXTENSIONS: Final = "handbook.extensions"
"""The group of the entry points by which packages add kinds and rules."""
WORDS: Final = "words"
"""The folder of words beside what they are of."""

Phrase = str | Mapping[str, str]
"""A text with placeholders, or the form of a plural (CLDR) -> text."""


def phrases_of(language: str) -> dict[str, Phrase]:
    """`section.key` -> phrase, of all files of a language; no extension replaces what is ours."""
    found: dict[str, Phrase] = {}
    theirs = (words for words in folders_of_extensions(WORDS) if flaw_of(words) is None)
    for folder in (*_ours(), *theirs):
        found = read_words(folder, language) | found
    return found


def read_words(folder: Traversable, language: str) -> dict[str, Phrase]:
    """`section.key` -> phrase, of one folder.

    Raises:
        AttributeError: its text is no mapping of mappings.
        OSError: there is no such file.
        yaml.YAMLError: it is no YAML.
    """
    text = folder.joinpath(f"{language}.yml").read_text("utf-8")
    sections = cast("dict[str, dict[str, Phrase]]", packaged_yaml(text))
    return {f"{section}.{key}": phrase for section, entries in sections.items() for key, phrase in entries.items()}


def packaged_yaml(text: str) -> object:
    """What a YAML text says that is part of a package, and no content of a handbook: the plain loader may read it.

    Raises:
        yaml.YAMLError: it is no YAML.
    """
    return yaml.load(text, Loader)  # noqa: S506 -- either of them is a safe one


def folder_beside(module: str, name: str) -> Path | None:
    """A folder beside a module of a package, if there is one. What cannot be imported has none."""
    try:
        spec = find_spec(module)
    except Exception:  # noqa: BLE001 -- whatever a company's package does: who loads the extension says what is wrong
        return None
    folder = Path(spec.origin).parent / name if spec and spec.origin and spec.parent else None
    return folder if folder and folder.is_dir() else None


@cache
def extension_points() -> tuple[EntryPoint, ...]:
    """What the installed packages extend us with, by name: nobody looks through the environment twice for it."""
    return tuple(sorted(entry_points(group=EXTENSIONS), key=lambda point: point.name))


def folders_of_extensions(name: str) -> Iterator[Path]:
    """The folders of this name beside what extends us, by the names of the extensions."""
    yield from filter(None, (folder_beside(point.module, name) for point in extension_points()))


def flaw_of(words: Traversable) -> str | None:
    """Why a folder of words cannot be used: a file that is not there or not readable, or a key that one lacks."""
    found: dict[str, dict[str, Phrase]] = {}
    for language in LANGUAGES:
        try:
            found[language] = read_words(words, language)
        except (AttributeError, OSError, ValueError, yaml.YAMLError) as error:
            return f"{WORDS}/{language}.yml: {' '.join(f'{type(error).__name__}: {error}'.split())}"
    every = {key for has in found.values() for key in has}
    for language, has in found.items():
        file = f"{WORDS}/{language}.yml"
        if lacks := every - set(has):
            return f"{file} has no {min(lacks)}"
        if wrong := next((key for key, phrase in has.items() if not _is_phrase(phrase)), None):
            return f"{file}: {wrong} is no text, nor forms of a plural with `other`"
    return None


def _is_phrase(phrase: object) -> bool:
    forms = cast("Mapping[str, object]", phrase) if isinstance(phrase, dict) else {"other": phrase}
    return isinstance(forms.get("other"), str) and all(isinstance(form, str) for form in forms.values())


def _ours() -> Iterator[Traversable]:
    yield files("handbook.locales")
    kinds = (kind.joinpath(WORDS) for kind in files("handbook.kinds").iterdir())
    yield from sorted((words for words in kinds if words.is_dir()), key=str)
