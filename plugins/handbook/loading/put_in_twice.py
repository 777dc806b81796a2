"""Keys that come again: a file whose text was put in twice, or an item of a list without its hyphen."""

import re
from collections.abc import Sequence
from typing import Final

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.yaml.source import indentation

_FEWEST: Final = 3
"""Keys that are there twice: of fewer, each may be a slip of its own."""


def one_for_all(text: str, problems: Sequence[Problem]) -> list[Problem]:
    """The problems, with one for all keys that come again for one reason."""
    twice = [problem for problem in problems if problem.rule == "duplicate-key"]
    if not twice:
        return [*problems]
    lines = text.split("\n")
    told = [*_whole_file(lines, twice), *_items(lines, twice)]
    others = [problem for problem in problems if not any(_covers(one, problem) for one in told)]
    return sorted([*others, *told], key=lambda problem: problem.span)


def _covers(told: Problem, problem: Problem) -> bool:
    """Whether a key comes again for the reason that is told."""
    first = _line(told, "first")
    return problem.rule == "duplicate-key" and first <= problem.span.line <= _line(told, "last")


def _line(problem: Problem, fact: str) -> int:
    """A fact that is the number of a line."""
    return int(str(problem.params[fact]))


def _whole_file(lines: Sequence[str], twice: Sequence[Problem]) -> list[Problem]:
    """All keys of the file a second time, in the same order and with the same values, down to its end."""
    again = [problem for problem in twice if problem.span.column == 1]
    if len(again) < _FEWEST:
        return []
    first, last = again[0].span.line, max(number for number, line in enumerate(lines, 1) if line.strip())
    top = _line(again[0], "first_line")
    if lines[first - 1 : last] != lines[top - 1 : top - 1 + last - first + 1]:
        return []
    facts = {"line": lines[first - 1].strip(), "sort": "twice", "first": first, "last": last}
    edit = Edit(Span(first, 1, last, len(lines[last - 1]) + 1), "")
    return [Problem("left-over-line", Span(first, 1, first, len(lines[first - 1]) + 1), facts, (edit,))]


def _items(lines: Sequence[str], twice: Sequence[Problem]) -> list[Problem]:
    """The first key of an item of a list, which comes again where the next item begins without its hyphen."""
    told: list[Problem] = []
    for problem in twice:
        line, column, key = problem.span.line, problem.span.column, re.escape(str(problem.params["key"]))
        item = re.compile(rf" {{{column - 3}}}- {key}:") if column > len("- ") else None
        if item is None or not item.match(lines[_line(problem, "first_line") - 1]):
            continue
        last = next((at for at in range(line, len(lines)) if _ends(lines[at], column)), len(lines))
        fix = f"{lines[line - 1][: column - 3]}- {lines[line - 1][column - 1 :]}"
        facts = {"problem": "the hyphen before this item is missing", "fix": fix, "first": line, "last": last}
        facts["is_item"] = True  # the item that it begins is not known
        edit = Edit(Span(line, column - 2, line, column), "- ")
        told.append(Problem("invalid-yaml", problem.span, facts, (edit,)))
    return told


def _ends(line: str, column: int) -> bool:
    """Whether a line stands further to the left than the keys of the item."""
    return bool(line.strip()) and indentation(line) < column - 1
