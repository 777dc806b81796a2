"""A file whose text was put in twice: all its keys are there already, one after the other."""

from collections.abc import Sequence
from typing import Final

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span

_FEWEST: Final = 3
"""Keys that are there twice: of fewer, each may be a slip of its own."""


def one_for_all(text: str, problems: Sequence[Problem]) -> list[Problem]:
    """The problems, with one for all the keys that come again in the same order, down to the end of the file."""
    twice = [problem for problem in problems if problem.rule == "duplicate-key"]
    firsts = [int(str(problem.params["first_line"])) for problem in twice]
    if len(twice) < _FEWEST or firsts != sorted(set(firsts)) or firsts[-1] >= twice[0].span.line:
        return [*problems]
    lines = text.split("\n")
    first, last = twice[0].span.line, len(text.rstrip("\n").split("\n"))
    again = "\n".join(lines[first - 1 : last])
    is_same = again == "\n".join(lines[firsts[0] - 1 : firsts[0] - 1 + last - first + 1])
    edits = (Edit(Span(first, 1, last, len(lines[last - 1]) + 1), ""),) if is_same else ()
    facts = {"line": lines[first - 1].strip(), "sort": "twice", "first": first, "last": last}
    told = Problem("left-over-line", Span(first, 1, first, len(lines[first - 1]) + 1), facts, edits)
    others = [problem for problem in problems if problem.rule != "duplicate-key"]
    return sorted([*others, told], key=lambda problem: problem.span)
