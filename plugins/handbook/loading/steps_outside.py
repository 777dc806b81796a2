"""Steps that stand in the prose of a playbook, above or below the block of steps: nobody does them."""

import re
from collections.abc import Iterator
from typing import Final

from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.markdown_outline import walk_lines

_STEP: Final = re.compile(r"-\s*\{\s*id:\s*(?P<id>[\w-]+)\s*,.*\bwhen:")


def steps_outside(text: str) -> Iterator[Problem]:
    """Each line of a Markdown text that is a step, and in no block of code."""
    if "{id:" not in text and "{ id:" not in text:
        return
    for number, line, block in walk_lines(text.split("\n"), 0):
        if block is None and (found := _STEP.match(line)):
            yield Problem("step-outside-block", Span(number, 1, number, len(line) + 1), {"id": found["id"]})
