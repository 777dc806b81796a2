"""A failure that nobody foresaw, as one sentence for a person: what failed, on which file, page or rule."""

import errno
import itertools
import os
from pathlib import Path
from traceback import walk_tb

import click

from handbook.diagnostics.doing import Doing, what_was_done
from handbook.diagnostics.plain import visible
from handbook.loading.extensions import installed
from handbook.loading.kind import load
from handbook.locales import Wording, wording
from handbook.locales.catalogues import extension_points
from handbook.pipeline.files.writing import LEFTOVER

_US = __name__.split(".")[0]
_ENGINES = frozenset({"mkdocs", "properdocs"})
_FULL = (errno.ENOSPC, errno.EDQUOT)
_LONGEST = 300
"""So many characters of an error's own words are told: some quote a whole file."""


def sentence(error: BaseException, language: str = "en") -> str:
    """What failed, on one line and printable: the file being read, where that is known, and the error's own words."""
    words = wording(language)
    if isinstance(error, click.ClickException):  # MkDocs says in these what is wrong with its settings
        why = error.__context__ if isinstance(error.__context__, click.ClickException) else error
        return shown(why.format_message())
    if isinstance(error, OSError) and (told := _of_the_disk(error, words)):
        return told
    done = what_was_done(error)
    place = words(f"fault.{done.activity}", name=shown(done.name)) if done else ""
    if isinstance(error, MemoryError):
        return words("fault.memory", place=place)
    if isinstance(error, OSError) and error.strerror:
        return words("fault.system", place=place, reason=error.strerror)
    name, told = type(error).__name__, shown(str(error))
    failed = f"{name}: {told}" if told else name
    if extension := _extension_of(error):
        return words("fault.extension", name=extension, place=place, error=failed)
    return words("fault.failed" if is_ours(error) else "fault.elsewhere", place=place, error=failed)


def _of_the_disk(error: OSError, words: Wording) -> str | None:
    """Where the disk is full, or the file is known."""
    if error.errno in _FULL:
        return words("fault.full")
    if error.filename is None:
        return None
    return words("fault.unusable", name=_file_of(error), reason=error.strerror or type(error).__name__)


def _file_of(error: OSError) -> str:
    """The file that failed; of one that is still being written, the folder, since its name tells nobody anything."""
    path = Path(os.fsdecode(error.filename))
    outside = (above for above in (path, *path.parents) if not any(part.endswith(LEFTOVER) for part in above.parts))
    return shown(str(next(outside, path)))


def is_ours(error: BaseException) -> bool:
    """Whether the failure is a mistake of the program, to be reported.

    A full disk or a locked folder is none, nor is what extensions, MkDocs, its plugins and its hooks fail with.
    """
    if isinstance(error, MemoryError | click.ClickException | SystemExit | OSError):
        return False
    after_us = itertools.takewhile(lambda module: module != _US, reversed(_packages(error)))
    return not _ENGINES.intersection(after_us) and _extension_of(error) is None


def _packages(error: BaseException) -> list[str]:
    """Whose code it came through, the outermost first."""
    return [str(frame.f_globals.get("__name__")).split(".")[0] for frame, _ in walk_tb(error.__traceback__)]


def _extension_of(error: BaseException) -> str | None:
    """The extension whose code it came through, whose function is not there, or whose rule or record it was about."""
    packages, done = set(_packages(error)), what_was_done(error)
    if done and done.activity == "loading":
        packages.add(done.name.split(":")[0].split(".")[0])
    through = (point.name for point in extension_points() if point.module.split(".")[0] in packages)
    return next(through, None) or (done and _whose(done))


def _whose(done: Doing) -> str | None:
    """The extension that brought the rule, or the kind of the file, that the program was at."""
    if done.activity == "checking":
        entry = load("handbook.rules.registry:find_rule")(done.name)
        return entry and entry.extension
    folders = {kind.folder: name for name, brought in installed().extensions.items() for kind in brought.kinds}
    return next((name for folder, name in folders.items() if done.name.startswith(f"{folder}/")), None)


def shown(text: str) -> str:
    """A text on one line, without what disturbs a terminal, cut where it is too long."""
    line = visible(" ".join(text.split()))
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
