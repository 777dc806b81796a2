"""Links in the Markdown that people wrote, and the files that they lead to."""

import os
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
from handbook.loading.decoding import text_lines
from handbook.loading.limited import read_limited
from handbook.loading.markdown_outline import walk_lines
from handbook.loading.records import Handbook

SCHEME = re.compile(r"(?P<name>[a-z][a-z0-9+.-]*):", re.IGNORECASE)

_LINK = re.compile(
    r"\]\(\s*<?(?P<inline>[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)|^ {0,3}\[[^\]]+\]:\s*<?(?P<below>[^\s>]+)"
)
_CLOSED = re.compile(r"""\s*>?\s*(?:"[^"]*"|'[^']*'|\([^()]*\))?\s*\)""")
"""What may follow the address of a link: a title (CommonMark 0.31.2, section 6.3), and the bracket."""
_WITH_SPACES = re.compile(r"[^()<>\"']+\.\w{2,4}(?=\))")
"""The name of a file with spaces in it."""
_APART = re.compile(r"\]\s+\((?P<target>(?:https?://|\.{1,2}/|#)[^\s()]+|[\w/-]+\.md[^\s()]*)\)")
_TICKS = re.compile("`++")
_LONGEST_PATH: Final = 4096
"""Characters: no system opens a longer one, and each folder on the way is looked at."""


class WrittenLink(NamedTuple):
    """A link and the place of its target; `fault` is why no page shows it as a link, if none does.

    Its address is `apart` from its text, or `spaced`, or it is `open`: no bracket follows the address.
    """

    target: str
    span: Span
    fault: str = ""


def markdown_files(handbook: Handbook) -> Iterator[tuple[str, Sequence[str]]]:
    """Path and lines of each playbook and role, and of the templates in the folders beside playbooks."""
    for path, source in handbook.sources.items():
        if path.endswith(".md"):
            yield path, source.lines
    yield from templates(handbook)


def templates(handbook: Handbook) -> Iterator[tuple[str, Sequence[str]]]:
    """Path and lines of each Markdown file in the folders beside playbooks."""
    return _texts_in(handbook, BESIDE)


def written_pages(handbook: Handbook) -> Iterator[tuple[str, Sequence[str]]]:
    """Path and lines of each page of the site that is written by hand."""
    return _texts_in(handbook, handbook.site.docs)


def _texts_in(handbook: Handbook, folder: str) -> Iterator[tuple[str, Sequence[str]]]:
    for path in shown_in(handbook.root, folder):
        if path.suffix == ".md" and str(path) not in handbook.sources:
            data = read_limited(handbook.root / path)
            if not isinstance(data, Problem):
                yield str(path), text_lines(data)


def links_of(lines: Sequence[str]) -> Iterator[WrittenLink]:
    """The links of a Markdown text, those in code left out."""
    for number, line, block in walk_lines(lines, 0):
        if block or "]" not in line:
            continue
        prose = _without_code(line) if "`" in line else line
        for found in _LINK.finditer(prose):
            start, end = found.span(found.lastgroup or 0)
            is_open = found.lastgroup == "inline" and not _CLOSED.match(prose, end)
            if is_open and (spaced := _WITH_SPACES.match(prose, start)):
                yield WrittenLink(spaced[0], Span(number, start + 1, number, spaced.end() + 1), "spaced")
            else:
                yield WrittenLink(line[start:end], Span(number, start + 1, number, end + 1), "open" if is_open else "")
        for found in _APART.finditer(prose):
            start, end = found.span("target")
            yield WrittenLink(line[start:end], Span(number, start + 1, number, end + 1), "apart")


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


def file_of(handbook: Handbook, path: str, target: str) -> Path | None:
    """The file of the handbook, or among the written pages of its site, that a target in the file `path` leads to."""
    root, inside = handbook.root.resolve(), _file_in(target)
    if len(inside) > _LONGEST_PATH:
        return None
    with suppress(OSError, ValueError):  # a name that no file can have
        file = (root / posixpath.dirname(path) / inside).resolve()
        is_inside = file.is_relative_to(root) or file.is_relative_to((root / handbook.site.docs).resolve())
        return file if is_inside and file.is_file() else None
    return None


def record_meant(handbook: Handbook, path: str, target: str) -> str | None:
    """The path in the handbook that a target in the written page `path` names, if it is one where records lie."""
    root = handbook.root.resolve()
    meant = Path(os.path.normpath(root / posixpath.dirname(path) / _file_in(target)))
    is_content = meant.suffix and any(meant.is_relative_to(root / spec.folder) for spec in handbook.kinds)
    return meant.relative_to(root).as_posix() if is_content else None


def _file_in(target: str) -> str:
    return unquote(re.split("[#?]", target, maxsplit=1)[0])
