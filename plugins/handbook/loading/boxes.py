"""Boxes in the prose (`!!! warning`) whose text is not indented: the page shows an empty box, and the text below it."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.markdown_outline import walk_lines

_BOX: Final = re.compile(r"(?:!!!|\?\?\?\+?) +\w.*")
_INDENT: Final = "    "


def empty_boxes(text: str) -> Iterator[Problem]:
    """Each box of a Markdown text that is followed at once by a line that stands as far left as the box."""
    if "!!!" not in text and "???" not in text:
        return
    lines = text.split("\n")
    for number, line, block in walk_lines(lines, 0):
        below = lines[number] if number < len(lines) else ""
        if block is None and _BOX.fullmatch(line) and below.strip() and not below.startswith(_INDENT):
            own = takewhile(lambda at: lines[at].strip(), range(number, len(lines)))
            edits = tuple(Edit(Span(at + 1, 1, at + 1, 1), _INDENT) for at in own)
            yield Problem("box-without-text", Span(number, 1, number, len(line) + 1), {"line": line.strip()}, edits)
