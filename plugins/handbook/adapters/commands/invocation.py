"""What all commands share: where the handbook is, how to stop, and what a day looks like."""

import datetime
import logging
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, NoReturn

import click

from handbook.adapters.language import handbook_at, language_in, named_like_settings
from handbook.adapters.saying import said
from handbook.diagnostics.plain import harmless, visible
from handbook.locales import Wording, wording
from handbook.model.basics import SETTINGS_FILE
from handbook.pipeline.files.writing import way_out, write_whole

FINDINGS, FAILED = 1, 2
"""Exit codes: something is wrong with the handbook; the command could not run."""


STANDARD = Path("-")
"""Names standard output, whatever is written; a file of that name is `./-`."""


class NamedPath(click.Path):
    """A path that is written to: an empty name, as an empty variable of a shell gives it, is not the folder here."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """The path; ends the command where there is no name."""
        if not os.fspath(value):
            refuse("no-name")
        return super().convert(value, param, ctx)


@dataclass(frozen=True)
class Invocation:
    """The global options of one call."""

    folder: Path = Path()
    quiet: bool = False
    verbose: bool = False

    @property
    def root(self) -> Path:
        """The handbook's folder; stops where there is none."""
        folder = handbook_at(self.folder)
        if folder is None:
            near = named_like_settings(self.folder)
            facts = {"file": SETTINGS_FILE, "folder": self.folder.resolve()}
            refuse("no-handbook-but", **facts, near=near) if near else refuse("no-handbook", **facts)
        return folder

    @cached_property
    def words(self) -> Wording:
        """The words of the handbook's first language; where there is no handbook, those of the terminal."""
        return wording(language_in(self.folder))

    def say(self, message: str) -> None:
        """Tell the person at the terminal what was done; results go to standard output instead."""
        if not self.quiet:
            tell(message, err=True)

    def hush_mkdocs(self) -> None:
        """Print nothing of what MkDocs logs: the site is only a step on the way."""
        logging.getLogger("mkdocs").addHandler(logging.NullHandler())

    def follow_mkdocs(self) -> None:
        """Print what MkDocs logs, as its own command does: findings too, since the plugin logs them."""
        handler = logging.StreamHandler()
        handler.setFormatter(_PlainLines("%(levelname)-7s -  %(message)s"))
        logger = logging.getLogger("mkdocs")
        logger.addHandler(handler)
        logger.setLevel(logging.WARNING if self.quiet else logging.INFO)


class _PlainLines(logging.Formatter):
    """Names of files and words of theirs are in what other programs log, too."""

    def format(self, record: logging.LogRecord) -> str:
        """The lines of a message."""
        return harmless(super().format(record))


def tell(text: str, *, err: bool = False) -> None:
    """Print lines for people: whatever they are made of, no terminal and no code host obeys them."""
    click.echo(harmless(text), err=err)


def put(data: bytes) -> None:
    """Write a result to standard output, all of it: of a disk that takes a part, Python says nothing."""
    sys.stdout.flush()
    left = memoryview(data)
    while left:
        left = left[sys.stdout.buffer.write(left) :]
    sys.stdout.buffer.flush()


def stop(message: str) -> NoReturn:
    """End the command: it could not run. The reason is one line."""
    tell(f"handbook: {visible(' '.join(message.split()))}", err=True)
    raise SystemExit(FAILED)


def spoken() -> Wording:
    """The words of this call: of its handbook, else of the terminal."""
    context = click.get_current_context(silent=True)
    return ((context and context.find_object(Invocation)) or Invocation()).words


def refuse(key: str, **facts: object) -> NoReturn:
    """End the command for a reason that has its words among the refusals."""
    stop(spoken()(f"refusal.{key}", None, **facts))


def says_yes(question: str, *, default: bool) -> bool:
    """Whether the person says yes, in the language of this call or in English; Return is the answer that is large."""
    words = spoken()
    answers = {**dict.fromkeys(("y", "yes"), True), **dict.fromkeys(("n", "no"), False), "": default}
    answers |= {**dict.fromkeys(words("ask.yes").split(), True), **dict.fromkeys(words("ask.no").split(), False)}
    shown = words("ask.yes-or-no" if default else "ask.no-or-yes")
    while True:
        asked, suffix = f"{question} {shown}", said(": ")
        typed = click.prompt(asked, default="", show_default=False, prompt_suffix=suffix, err=True).strip().casefold()
        if typed in answers:
            return answers[typed]
        tell(words("ask.say-yes"), err=True)


def keep_others(outputs: Iterable[Path], remedy: Literal["file", "folder", "kit", "later", "export"] = "file") -> None:
    """Ask before files are lost; where nobody can be asked, they stay, and the command ends."""
    there = [output for output in outputs if output != STANDARD and (output.exists() or output.is_symlink())]
    names = ", ".join(map(str, there))
    if there and not (sys.stdin.isatty() and says_yes(visible(spoken()("ask.overwrite", names=names)), default=False)):
        refuse(f"exists-{remedy}", names=names)


def stay_inside(root: Path, paths: Iterable[str]) -> None:
    """End the command where one of these paths below a folder leads out of it."""
    if out := next(filter(None, (way_out(root, path) for path in paths)), None):
        refuse("link-out-of", path=out, root=root.resolve())


def save(output: Path, data: bytes) -> None:
    """Write a result whole, in a folder that is made where there is none; ends the command where that fails."""
    if output == STANDARD:
        put(data)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        write_whole(output, data)
    except OSError as error:
        refuse("not-written", path=output, reason=error.strerror)


def day_or_today(typed: datetime.date | None) -> datetime.date:
    """The day that was typed; else today, where the person is."""
    return typed or datetime.date.today()  # noqa: DTZ011 -- a wall calendar, not an instant


pass_invocation = click.make_pass_decorator(Invocation)
