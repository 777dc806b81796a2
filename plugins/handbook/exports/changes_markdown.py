"""`diff` as Markdown for the comment of a pull request."""

import os
import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import quote

from handbook.changes.change import Change
from handbook.exports.change_words import Speaker
from handbook.exports.changed import Compared
from handbook.exports.fact_words import Style, one_line

_NOTHING: Final = "\N{ZERO WIDTH SPACE}"
_MARKUP: Final = re.compile(r"([\\`*_{}\[\]|~])")
_ENTITIES: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_CALLS: Final = re.compile(r"(@)|([#!$%&~^](?=[\w\"]))|(?<=[a-z])(:(?=//))|((?i:www)(?=\.))")
"""What a code host makes into a mention, a reference or a link, wherever it stands: nobody is called by a title."""


def changes_markdown(compared: Compared) -> str:
    """A heading, the headline, and a list for each group; titles lead to their files."""
    speaker = Speaker(compared.language, Style(lambda text: f"*{escaped(text)}*", escaped), compared.kinds)
    blocks = [f"### {speaker.word('title')}", speaker.headline(compared)]
    for group, records in compared.groups:
        lines = [line for changes in records for line in _lines(changes, speaker)]
        blocks += [f"#### {escaped(speaker.heading(group))}", "\n".join(lines)]
    return "\n\n".join(blocks)


def escaped(text: str) -> str:
    """Text of a file as Markdown that shows it and does nothing else."""
    plain = _CALLS.sub(lambda found: f"{found[0]}{_NOTHING}", one_line(text))
    return _MARKUP.sub(r"\\\1", plain.translate(_ENTITIES))


def _lines(changes: Sequence[Change], speaker: Speaker) -> Iterator[str]:
    """What is different about one record: one item, or several below its title."""
    is_below = bool(changes[0].title) and len(changes) > 1
    if is_below:
        yield f"- {_titled(changes[0])}"
    margin = "  " if is_below else ""
    for change in changes:
        said, below = speaker.lines(change)
        is_alone = change.title and not is_below
        yield f"{margin}- {_mark(change)}{speaker.about(_titled(change), said) if is_alone else said}"
        yield from (f"{margin}  - {line}" for line in below)


def _titled(change: Change) -> str:
    title = escaped(change.title)
    return f"**[{title}]({quote(os.fsencode(change.path))})**" if change.path else f"**{title}**"


def _mark(change: Change) -> str:
    return "⚠️ " if change.weight == "serious" else ""
