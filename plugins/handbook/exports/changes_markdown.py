"""`diff` as Markdown for the comment of a pull request."""

import itertools
import os
import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import quote

from handbook.changes.change import Change, FileAt, LineAt
from handbook.exports.change_words import Speaker
from handbook.exports.changed import Compared
from handbook.exports.fact_words import MOST_TOLD, Style, one_line

_IN_ADDRESSES: Final = ":/?#@!$&+,;=%~"
_NOTHING: Final = "\N{ZERO WIDTH SPACE}"
_MARKUP: Final = re.compile(r"([\\`*_{}\[\]|~])")
_ENTITIES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_CALLS: Final = re.compile(r"(@)|([#!$%&~^](?=[\w\"]))|(?<=[a-z])(:(?=//))|((?i:www)(?=\.))")
"""What a code host makes into a mention, a reference or a link, wherever it stands: nobody is called by a title."""


LARGEST: Final = 60_000
"""So many bytes at most: a code host takes 65,536 characters in a comment, of which whoever adds it needs some."""


def changes_markdown(compared: Compared, files_at: str = "") -> str:
    """A heading, the headline, and a list for each group; titles lead to their files.

    `files_at` is the address of the repository's top, as a code host shows its files; without it links begin there. All
    is told, the many parts of one change below a line that opens; where that is too large they are only counted, and
    in the end so are whole records.
    """
    top = quote(files_at, safe=_IN_ADDRESSES) + quote(compared.folder)
    folder = compared.folder
    style = Style(
        title=lambda text: f"*{escaped(text)}*",
        text=escaped,
        file=lambda file: _file(file, folder, top),
        line=lambda place: _line(place, folder, top),
    )
    for most in (None, MOST_TOLD):
        speaker = Speaker(compared.language, style, compared.kinds, most)
        pieces = [*_pieces(compared, speaker, top)]
        sizes = [len(piece.encode("utf-8", "surrogateescape")) for piece in pieces]
        if sum(sizes) <= LARGEST:
            break
    room = [*itertools.takewhile(lambda used: used <= LARGEST, itertools.accumulate(sizes))]
    left = len(pieces) - len(room)
    return "".join(pieces[: len(room)]) + (f"\n\n{speaker.word('no-room', left)}" if left else "")


def _pieces(compared: Compared, speaker: Speaker, top: str) -> Iterator[str]:
    """The head, then a piece a record, the first of a group with the heading of the group."""
    yield f"### {speaker.word('title')}\n\n" + "\n\n".join(speaker.head(compared))
    for group, records in compared.groups:
        before = f"\n\n#### {escaped(speaker.heading(group))}\n\n"
        for changes in records:
            yield before + "\n".join(_lines(changes, speaker, top))
            before = "\n"


def escaped(text: str) -> str:
    """Text of a file as Markdown that shows it and does nothing else."""
    plain = _CALLS.sub(lambda found: f"{found[0]}{_NOTHING}", one_line(text))
    return _MARKUP.sub(r"\\\1", plain.translate(_ENTITIES))


def _lines(changes: Sequence[Change], speaker: Speaker, top: str) -> Iterator[str]:
    """What is different about one record: one item, or several below its title."""
    is_below = bool(changes[0].title) and len(changes) > 1
    if is_below:
        yield f"- {speaker.noted(_titled(changes[0], top), changes[0])}"
    margin = "  " if is_below else ""
    for change in changes:
        said, below = speaker.lines(change)
        titled = speaker.noted(_titled(change, top), change)
        is_alone = change.title and not is_below
        yield f"{margin}- {_mark(change)}{speaker.about(titled, said) if is_alone else said}"
        yield from (line and f"{margin}  {line}" for line in _details(below, speaker))


def _details(said: Sequence[str], speaker: Speaker) -> Iterator[str]:
    """The parts of a change as a list; of many the others are in one that opens."""
    shown = said if speaker.most else said[:MOST_TOLD]
    yield from (f"- {line}" for line in shown)
    if others := said[len(shown) :]:
        yield f"- <details><summary>{escaped(speaker.more(len(others)))}</summary>"
        yield from ("", *(f"  - {line}" for line in others), "", "  </details>")


def _titled(change: Change, top: str) -> str:
    title = escaped(change.title)
    return f"**{_link(title, change.path, top)}**" if change.path else f"**{title}**"


def _file(file: FileAt, folder: str, top: str) -> str:
    """The path of a file from the top of the repository; what is gone leads nowhere."""
    path = escaped(f"{folder}{file.path}")
    return _link(path, file.path, top) if file.is_there else path


def _line(place: LineAt, folder: str, top: str) -> str:
    """A line of a file, as code hosts lead to it; of Markdown, they show the lines only where they are asked for it."""
    shown = escaped(f"{folder}{place.path}:{place.line}")
    plain = "?plain=1" if place.path.endswith(".md") else ""
    return f"{_link(shown, place.path, top)[:-1]}{plain}#L{place.line})" if place.is_there else shown


def _link(text: str, path: str, top: str) -> str:
    return f"[{text}]({top}{quote(os.fsencode(path))})"


def _mark(change: Change) -> str:
    return "⚠️ " if change.weight == "serious" else ""
