"""The options of the plugin in `mkdocs.yml`: where the handbook is, and what the site shows of it."""
# MkDocs leaves the options of plugins untyped.
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false

import re
from typing import Generic, TypeVar

from mkdocs.config.base import BaseConfigOption, Config, ConfigErrors, ConfigWarnings, ValidationError

from handbook.diagnostics.words import nearest
from handbook.rendering.page_groups import page_groups

V = TypeVar("V")

_SEGMENT = re.compile(r"[^\s/\\?#:%]+")


class _Option(BaseConfigOption[V], Generic[V]):
    """An option with a default."""

    def __init__(self, default: V) -> None:
        super().__init__()
        self.default = default


class Folder(_Option[str]):
    """A folder, seen from the one of `mkdocs.yml`."""

    def run_validation(self, value: object) -> str:
        """The folder as it was typed."""
        if not isinstance(value, str) or not value.strip():
            message = f"{value!r} is no folder: name the one of handbook.yml, as seen from mkdocs.yml"
            raise ValidationError(message)
        return value


class Prefix(_Option[str]):
    """Where in the site the pages are: `handbook/`."""

    def run_validation(self, value: object) -> str:
        """The address with a slash at its end and none at its beginning; empty for the top of the site."""
        parts = value.strip("/").split("/") if isinstance(value, str) else [""]
        if value in ("", "/"):
            return ""
        if not all(_SEGMENT.fullmatch(part) and part.strip(".") for part in parts):
            message = f"{value!r} is no address inside a site: write one like 'handbook/'"
            raise ValidationError(message)
        return f"{'/'.join(parts)}/"


class Flag(_Option[bool]):
    """True or false."""

    def run_validation(self, value: object) -> bool:
        """The value, which is one of the two."""
        if not isinstance(value, bool):
            message = f"{value!r} is neither true nor false"
            raise ValidationError(message)
        return value


class Groups(_Option[list[str] | None]):
    """Groups of pages by their names; None for all."""

    def run_validation(self, value: object) -> list[str] | None:
        """The names, each of which there is."""
        if value is None:
            return None
        known = page_groups()
        names = [str(name) for name in value] if isinstance(value, list) else [str(value)]
        if unknown := [name for name in names if name not in known]:
            message = (
                f"there are no pages called {unknown[0]!r}{_meant(unknown[0], known)}: choose from {', '.join(known)}"
            )
            raise ValidationError(message)
        if not names:
            message = f"no pages are left: choose from {', '.join(known)}"
            raise ValidationError(message)
        return names


class HandbookOptions(Config):
    """What can be set in `mkdocs.yml`; everything else is in `handbook.yml`."""

    root = Folder(".")
    prefix = Prefix("")
    home = Flag(default=True)
    pages = Groups(None)
    csp = Flag(default=False)

    def validate(self) -> tuple[ConfigErrors, ConfigWarnings]:
        """All that is wrong with them; one that there is not is an error, for what it was to do is not done."""
        options = dict(self._schema)
        failed: ConfigErrors = []
        for key, value in self.data.items():
            try:
                if key not in options:
                    message = f"there is no such option{_meant(key, tuple(options))}: choose from {', '.join(options)}"
                    raise ValidationError(message)  # noqa: TRY301 -- as the options raise it
                self.data[key] = options[key].validate(value)
            except ValidationError as error:
                failed.append((key, error))
        return failed, []


def _meant(name: object, known: tuple[str, ...]) -> str:
    close = nearest(str(name), known)
    return f" (did you mean {close!r}?)" if close else ""
