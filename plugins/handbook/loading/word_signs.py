"""Signs of a word processor in the prose of a Markdown file, which make no list and no heading of a line."""

import re
from collections.abc import Iterator
from typing import Final

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.front_matter import front_matter
from handbook.loading.markdown_outline import walk_lines
from handbook.loading.yaml.source import BULLETS

_BULLET: Final = re.compile(rf"(?P<margin> *)(?P<sign>[{BULLETS}])\s+\S.*")
_HEADING: Final = re.compile(r"(?P<signs>#{2,4})[^\s#].*\{#[\w-]+\}\s*")

_EITHER: Final = re.compile(rf"(?m)^(?: *[{BULLETS}]|##+[^\s#])")
"""Few files have one of them: only their lines are looked at one by one."""


def word_signs(text: str) -> Iterator[Problem]:
    """Each line that begins with a bullet, and each heading whose signs touch its text."""
    if not _EITHER.search(text):
        return
    lines = text.split("\n")
    for number, line, block in walk_lines(lines, front_matter(lines).end):
        if block is not None:
            continue
        if found := _BULLET.fullmatch(line):
            start, end = found.span("sign")
            span = Span(number, start + 1, number, end + 1)
            yield Problem("bullet-sign", span, {"sign": found["sign"]}, (Edit(span, "-"),))
        elif found := _HEADING.fullmatch(line):
            end = found.end("signs") + 1
            span = Span(number, 1, number, len(line) + 1)
            yield Problem("heading-without-space", span, {"text": line}, (Edit(Span(number, end, number, end), " "),))
