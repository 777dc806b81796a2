"""What the reader and the model say of one value, as one problem: quotes do not make an amount of `$1,500`."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Final

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.diagnostics.words import in_quotes
from handbook.loading.source_file import SourceFile, as_data
from handbook.loading.yaml.items import BULLETS_AS_HYPHENS

_BESIDE_NOTHING: Final = frozenset({"impossible-date", "duplicate-key"})
"""Problems of the reader that spoil no line: an entry is left out, and nothing beside it follows from that."""
_OF_NO_VALUE: Final = frozenset({"unknown-key", "missing-key", "empty-value"})
_TWO_LINES: Final = re.compile(r"(?P<value>\S.*?)(?P<gap>\s+)(?P<key>[a-z]+(?:_[a-z]+)*)\s*:(?:\s.*)?")
_BEFORE_KEY: Final = re.compile(r"[ -]*")


def of_one_cause(source: SourceFile, found: Iterable[Problem], keys: Collection[str]) -> list[Problem]:
    """The problems of the model on lines where the reader found none.

    What follows from a mistake that the reader told is not told again. Where the value would be wrong without that
    mistake too, the problem of the model takes its place; `keys` are all that the file may have.
    """
    found = _without_run_together(source, [*found], keys)
    spoilt = [(place, problem.span) for place, problem in enumerate(source.problems) if _spoils(problem)]
    lines = {span.line: place for place, span in spoilt}
    places = {span[:2]: place for place, span in spoilt}
    apart: list[Problem] = []
    for problem in found:
        place = places.get(problem.span[:2], lines.get(problem.span.line))
        if place is None:
            apart.append(problem)
        else:
            source.problems[place] = _joined(source, source.problems[place], problem, keys)
    return apart


def _without_run_together(source: SourceFile, found: list[Problem], keys: Collection[str]) -> list[Problem]:
    """The problems without the keys that are missing because their lines have run together with others.

    Behind one word a key that the file may have, and has not, is such a line too.
    """
    absent = {*keys} - {*(as_data(source.raw) or {})}
    missing = {str(problem.params["field"]): problem for problem in found if problem.rule == "missing-key"}
    for place, told in enumerate(source.problems):
        text = str(told.params.get("text", "")) if told.rule == "colon-in-value" and told.edits else ""
        line = _TWO_LINES.fullmatch(text)
        if line and line["key"] in missing:
            found.remove(missing.pop(line["key"]))
            source.problems[place] = _parted(source, told, line)
        elif line and line["key"] in absent and " " not in line["value"]:
            source.problems[place] = _parted(source, told, line)
    return found


def _spoils(problem: Problem) -> bool:
    return problem.rule not in _BESIDE_NOTHING


def _joined(source: SourceFile, told: Problem, problem: Problem, keys: Collection[str]) -> Problem:
    """What the reader told, or what the model says of the same value."""
    if told.rule == "bad-indent" and problem.rule == "unknown-key":
        return replace(told, params={**told.params, "fix": None}, edits=())
    if problem.rule == "not-text" and told.params.get("problem") == BULLETS_AS_HYPHENS:
        return problem
    text = str(told.params.get("text", ""))
    is_of_it = text and told.edits and told.span[:2] == problem.span[:2] and problem.rule not in _OF_NO_VALUE
    if not is_of_it:
        return told
    if told.rule == "colon-in-value" and (found := _TWO_LINES.fullmatch(text)) and found["key"] in keys:
        return _parted(source, told, found)
    return replace(problem, span=told.span, params={**problem.params, "text": text, "typed": in_quotes(text)}, edits=())


def _parted(source: SourceFile, told: Problem, found: re.Match[str]) -> Problem:
    """Two lines that have run together, with the line break between them."""
    number, column = told.span.line, told.span.column
    line = source.lines[number - 1]
    start = _BEFORE_KEY.match(line)
    margin = " " * (start.end() if start else 0)
    gap = Span(number, column + found.start("gap"), number, column + found.end("gap"))
    facts = {
        "problem": "two lines have run together",
        "first": line[: gap.column - 1].strip(),
        "second": line[gap.end_column - 1 :].strip(),
    }
    return Problem("invalid-yaml", told.span, facts, (Edit(gap, f"\n{margin}"),))
