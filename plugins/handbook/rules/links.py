"""Links in the Markdown that people wrote, and the files that they lead to."""

import os
import posixpath
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from handbook.diagnostics.span import Span
from handbook.loading.decoding import decode
from handbook.loading.kinds import all_kinds
from handbook.loading.markdown_outline import walk_lines
from handbook.loading.records import Handbook
from handbook.loading.walking import walk

SCHEME = re.compile(r"(?P<name>[a-z][a-z0-9+.-]*):", re.IGNORECASE)

_LINK = re.compile(
    r"\]\(\s*<?(?P<inline>[^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)*)|^ {0,3}\[[^\]]+\]:\s*<?(?P<below>[^\s>]+)"
)
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")


class WrittenLink(NamedTuple):
    """A link and the place of its target."""

    target: str
    span: Span


def markdown_files(handbook: Handbook) -> Iterator[tuple[str, Sequence[str]]]:
    """Path and lines of each playbook and role, and of the templates in the folders beside playbooks."""
    for path, source in handbook.sources.items():
        if path.endswith(".md"):
            yield path, source.lines
    for file in sorted((handbook.root / "playbooks").glob("*/**/*.md")):
        path = file.relative_to(handbook.root).as_posix()
        if file_of(handbook, "", path):
            yield path, decode(file.read_bytes())[0].splitlines()


def written_pages(handbook: Handbook) -> Iterator[tuple[str, Sequence[str]]]:
    """Path and lines of each page of the site that is written by hand."""
    for path in (found.path for found in walk(handbook.root, handbook.site.docs)):
        if path.suffix == ".md" and str(path) not in handbook.sources:
            with suppress(OSError):
                yield str(path), decode((handbook.root / path).read_bytes())[0].splitlines()


def links_of(lines: Sequence[str]) -> Iterator[WrittenLink]:
    """The links of a Markdown text, those in code left out."""
    for number, line, block in walk_lines(list(lines), 0):
        if block or "]" not in line:
            continue
        prose = _CODE.sub(lambda code: " " * len(code[0]), line) if "`" in line else line
        for found in _LINK.finditer(prose):
            start, end = found.span(found.lastgroup or 0)
            yield WrittenLink(line[start:end], Span(number, start + 1, number, end + 1))


def file_of(handbook: Handbook, path: str, target: str) -> Path | None:
    """The file of the handbook, or among the written pages of its site, that a target in the file `path` leads to."""
    root = handbook.root.resolve()
    with suppress(OSError, ValueError):  # a name that no file can have
        file = (root / posixpath.dirname(path) / _file_in(target)).resolve()
        is_inside = file.is_relative_to(root) or file.is_relative_to((root / handbook.site.docs).resolve())
        return file if is_inside and file.is_file() else None
    return None


def record_meant(handbook: Handbook, path: str, target: str) -> str | None:
    """The path in the handbook that a target in the written page `path` names, if it is one where records lie."""
    root = handbook.root.resolve()
    meant = Path(os.path.normpath(root / posixpath.dirname(path) / _file_in(target)))
    is_content = meant.suffix and any(meant.is_relative_to(root / spec.folder) for spec in all_kinds())
    return meant.relative_to(root).as_posix() if is_content else None


def _file_in(target: str) -> str:
    return unquote(re.split("[#?]", target, maxsplit=1)[0])
