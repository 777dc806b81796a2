"""Kinds and rules that a company brings in a package of its own, which the entry point `handbook.extensions` names."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint
from types import ModuleType

from handbook.loading.kind import Declared
from handbook.locales.catalogues import WORDS, extension_points, flaw_of, folder_beside


@dataclass(frozen=True)
class Extension(Declared):
    """What a package adds to every handbook that is read where it is installed.

    Records of its `kinds` are read, checked for their shape and shown like any other; `pages` are made of several of
    them. `rules` are modules of the form of those in `handbook.rules`: a page as docstring, `RULE` and `check`; their
    codes begin with letters of their own. Words of its sentences of change and its pages lie in `words/en.yml` and
    `words/fr.yml`, templates of its pages in `templates/`, beside the module of a package that the entry point names.
    """

    rules: tuple[ModuleType, ...] = ()


@dataclass(frozen=True)
class Installed:
    """`extensions` maps the name of an entry point -> what it brings, `broken` a name -> why it brings nothing."""

    extensions: Mapping[str, Extension]
    broken: Mapping[str, str]


@cache
def installed() -> Installed:
    """All extensions of this environment, by name. One that cannot be loaded takes no other down with it."""
    extensions: dict[str, Extension] = {}
    broken: dict[str, str] = {}
    for point in extension_points():
        found = _loaded(point)
        if isinstance(found, Extension):
            extensions[point.name] = found
        else:
            broken[point.name] = found
    return Installed(extensions, broken)


def _loaded(point: EntryPoint) -> Extension | str:
    """The extension, or why it cannot be used."""
    try:
        found = point.load()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 -- whatever a company's package does, the check goes on
        return f"{type(error).__name__}: {error}"
    if not isinstance(found, Extension):
        return f"{point.value} is no handbook.Extension"
    words = folder_beside(point.module, WORDS)
    return (flaw_of(words) if words else None) or found
