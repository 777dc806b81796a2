"""What the command line says of itself: click's sentences and our help, in the language of the call.

The texts stand in the code in English. `handbook.adapters.french` has each of them in French; it is read only for that.
"""

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from copy import copy
from importlib import import_module
from inspect import cleandoc
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeVar

import click

from handbook.model.basics import LANGUAGES, Language

_MODULES: Final = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types")


class _Speech(NamedTuple):
    """What is spoken; `texts` holds what is said instead of an English text."""

    language: Language
    texts: Mapping[str, str]


_ENGLISH: Final = _Speech(LANGUAGES[0], MappingProxyType({}))
_speech: ContextVar[_Speech] = ContextVar("_speech", default=_ENGLISH)

Spoken = TypeVar("Spoken", bound=click.Command)


def language_said() -> Language:
    """The language of this call."""
    return _speech.get().language


def said(text: str) -> str:
    """A text as this call says it."""
    return _speech.get().texts.get(text, text)


def _said_of(one: str, many: str, count: int) -> str:
    return said(one if count == 1 else many)


_ASKED: Final[Mapping[str, Callable[..., str]]] = {"_": said, "ngettext": _said_of}
"""What these modules of click ask for their texts -> who answers: `gettext` knows the machine's language alone."""


@contextmanager
def speaking(language: Language) -> Generator[None]:
    """Say everything in this language."""
    if language == LANGUAGES[0]:
        yield
        return
    before = _speech.set(_Speech(language, import_module("handbook.adapters.french").TEXTS))
    places = [(import_module(f"click.{module}"), name) for module in _MODULES for name in _ASKED]
    kept = [(module, name, getattr(module, name)) for module, name in places if hasattr(module, name)]
    try:
        for module, name, _ in kept:
            setattr(module, name, _ASKED[name])
        yield
    finally:
        for module, name, own in kept:
            setattr(module, name, own)
        _speech.reset(before)


def as_said(command: Spoken) -> Spoken:
    """The command with its texts as this call says them; the same one where that is in English."""
    if not _speech.get().texts:
        return command
    spoken = copy(command)
    spoken.params = [_parameter(parameter) for parameter in command.params]
    spoken.help = said(cleandoc(command.help or ""))
    spoken.options_metavar = said(command.options_metavar or "")
    if isinstance(spoken, click.Group):
        spoken.subcommand_metavar = said(spoken.subcommand_metavar)
    spoken._help_option = None  # noqa: SLF001  # pyright: ignore -- click keeps it, in the language of who asked first
    return spoken


class SpokenGroup(click.Group):
    """A group that says so where the name of a command is nearly right."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:  # noqa: ANN401 -- as click has it
        """The command that is named first."""
        from handbook.diagnostics.words import nearest  # noqa: PLC0415 -- no help waits for it

        known = self.list_commands(ctx)
        if args[0] not in known and (close := nearest(args[0], known)):
            ctx.fail(said("No such command '{name}': did you mean '{close}'?").format(name=args[0], close=close))
        return super().resolve_command(ctx, args)


def _parameter(parameter: click.Parameter) -> click.Parameter:
    spoken: Any = copy(parameter)
    spoken.type = copy(parameter.type)
    spoken.type.name = said(parameter.type.name)
    if isinstance(spoken, click.Option):
        spoken.help = spoken.help and said(spoken.help)
    spoken.metavar = "|".join(map(said, parameter.metavar.split("|"))) if parameter.metavar else _own_name(parameter)
    return spoken


def _own_name(parameter: click.Parameter) -> str | None:
    """What stands for an argument that says nothing of it: its name, in brackets where it may be left out."""
    if not isinstance(parameter, click.Argument):
        return None
    name = said((parameter.name or "").upper())
    return f"{name if parameter.required else f'[{name}]'}{'' if parameter.nargs == 1 else '...'}"
