"""What `handbook new` wrote where somebody was to write: it reads as a text of the company, and is published as one."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.locales import samples

_ANYTHING: Final = "..."
_TO_FILL: Final = re.compile(
    r"""(?m)^(?:(?!(?:^|\s)#).)*?\w:[ ](?P<text>(?P<quote>["']?)\.\.\.(?P=quote))(?=[ ]*(?:[,}\]]|[ ]#|$))"""
)
"""As the value of a key, also within braces."""


def sample_texts(text: str) -> Iterator[Problem]:
    """Each line of a file that still says what a new file says there. Comments are no text."""
    if any(sample in text for sample in samples()):
        yield from (_problem(text, found) for found in _samples().finditer(text))
    if f": {_ANYTHING}" in text or f': "{_ANYTHING}"' in text:
        front = text.partition("\n---")[0] if text.startswith("---") else text
        yield from (_problem(text, found) for found in _TO_FILL.finditer(front))


@cache
def _samples() -> re.Pattern[str]:
    """One of them as a line, or as the value of a key at the end of one or within braces."""
    texts = "|".join(map(re.escape, samples()))
    value = rf"""(?:.*?\w:[ ])?["']?(?P<text>{texts})["']?(?:[ ]*[,}}].*|[ ]*#.*|[ ]*)"""
    return re.compile(rf"(?m)^(?!\s*#)[ \t]*{value}$")


def _problem(text: str, found: re.Match[str]) -> Problem:
    first = text.rfind("\n", 0, found.start("text")) + 1
    line = text.count("\n", 0, first) + 1
    span = Span(line, found.start("text") - first + 1, line, found.end("text") - first + 1)
    return Problem("sample-text", span, {"text": found["text"]})
