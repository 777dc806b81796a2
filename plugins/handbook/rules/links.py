"""Links in the Markdown that people wrote, and the files that they lead to."""

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple
from urllib.parse import unquote

from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.copied import BESIDE, shown_in
from handbook.loading.decoding import decode
from handbook.loading.limited import read_limited
from handbook.loading.markdown_outline import walk_lines
from handbook.loading.records import Handbook

SCHEME = re.compile(r"(?P<name>[a-z][a-z0-9+.-]*):", re.IGNORECASE)

_LINK = re.compile(
    r"\]\(\s*<?(?P<inline>[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)|^ {0,3}\[[^\]]+\]:\s*<?(?P<below>[^\s>]+)"
)
_TICKS = re.compile("`++")
_LONGEST_PATH: Final = 4096
"""Characters: no system opens a longer one, and each folder on the way is looked at."""


class WrittenLink(NamedTuple):
    """A link and the place of its target."""

    target: str
    span: Span


def markdown_files(handbook: Handbook) -> Iterator[tuple[str, Sequence[str]]]:
    """Path and lines of each playbook and role, and of the templates in the folders beside playbooks."""
    for path, source in handbook.sources.items():
        if path.endswith(".md"):
            yield path, source.lines
    for path in shown_in(handbook.root, BESIDE):
        if path.suffix == ".md" and str(path) not in handbook.sources:
            data = read_limited(handbook.root / path)
            if not isinstance(data, Problem):
                yield str(path), decode(data)[0].splitlines()


def links_of(lines: Sequence[str]) -> Iterator[WrittenLink]:
    """The links of a Markdown text, those in code left out."""
    for number, line, block in walk_lines(lines, 0):
        if block or "]" not in line:
            continue
        prose = _without_code(line) if "`" in line else line
        for found in _LINK.finditer(prose):
            start, end = found.span(found.lastgroup or 0)
            yield WrittenLink(line[start:end], Span(number, start + 1, number, end + 1))


def _without_code(line: str) -> str:
    """The line with code as blanks: it ends with as many backticks as it begins with (CommonMark 0.31.2, 6.1)."""
    parts, end = list[str](), 0
    ticks = [found.span() for found in _TICKS.finditer(line)]
    closing: defaultdict[int, list[int]] = defaultdict(list)
    for first, last in reversed(ticks):
        closing[last - first].append(last)
    for first, last in ticks:
        same = closing[last - first]
        while same and same[-1] <= max(last, end):
            same.pop()
        if first >= end and same:
            parts += line[end:first], " " * (same[-1] - first)
            end = same[-1]
    return "".join([*parts, line[end:]])


def file_of(root: Path, path: str, target: str) -> Path | None:
    """The file of the handbook that a target in the file `path` leads to, or None."""
    inside = unquote(re.split("[#?]", target, maxsplit=1)[0])
    if len(inside) > _LONGEST_PATH:
        return None
    with suppress(OSError, ValueError):  # a name that no file can have
        file = (root / posixpath.dirname(path) / inside).resolve()
        return file if file.is_relative_to(root.resolve()) and file.is_file() else None
    return None
