"""Keys of a group that stand below it and no further to the right: `budget:`, and below it `planned: 1500 EUR`."""

from collections.abc import Iterator
from itertools import takewhile

from pydantic import BaseModel

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.source_file import Data, SourceFile, as_data, values_in
from handbook.loading.yaml_source import indentation
from handbook.model.annotations import fields_at, takes_any_key
from handbook.model.references import Route

_INDENT = "  "
_END_OF_FRONT = "---"


def with_groups(source: SourceFile, model: type[BaseModel]) -> list[Problem]:
    """A problem for each such group, which is left out of the data of the file with its keys."""
    problems: list[Problem] = []
    for route, value in [((), source.raw), *values_in(source.raw)]:
        data = as_data(value) or {}
        for key in [key for key, inner in data.items() if _may_go_on(source, (*route, key), inner)]:
            if key in data and (own := [*_own(data, model, route, key)]):
                problems.append(_problem(source, route, own, data))
                _take_out(source, data, route, (key, *own))
    return problems


def _may_go_on(source: SourceFile, route: Route, value: object) -> bool:
    """Whether a group is empty so far, or has its keys on lines of their own."""
    group = as_data(value)
    return value is None or bool(
        group and source.span((*route, next(iter(group))), key=True).line > _line(source, route)
    )


def _line(source: SourceFile, route: Route) -> int:
    return source.span(route, key=True).line


def _own(data: Data, model: type[BaseModel], route: Route, key: str) -> Iterator[str]:
    """The keys that follow this one, and that may stand in it and not beside it."""
    there = as_data(data[key]) or {}
    beside, inside = fields_at(model, route), {*fields_at(model, (*route, key))} - {*there}
    is_open = not there and takes_any_key(model, (*route, key))
    keys = [*data]
    following = keys[keys.index(key) + 1 :]
    return takewhile(lambda name: name not in beside and (is_open or name in inside), following)


def _problem(source: SourceFile, route: Route, own: list[str], data: Data) -> Problem:
    first, lines = source.span((*route, own[0]), key=True), source.lines
    keys = [*data]
    later = keys[keys.index(own[-1]) + 1 :]
    end = source.span((*route, later[0]), key=True).line - 1 if later else len(lines)
    found = indentation(lines[first.line - 1])
    numbers = takewhile(lambda at: _belongs(lines[at], found), range(first.line - 1, end))
    edits = tuple(Edit(Span(at + 1, 1, at + 1, 1), _INDENT) for at in numbers if lines[at].strip())
    allowed, line = found + len(_INDENT), lines[first.line - 1]
    facts = {"found": found, "allowed": [allowed], "lines": len(edits), "fix": f"{_INDENT}{line}"}
    return Problem("bad-indent", Span(first.line, 1, first.line, max(first.column, 2)), facts, edits)


def _belongs(line: str, found: int) -> bool:
    return not line.strip() or (indentation(line) >= found and line.rstrip() != _END_OF_FRONT)


def _take_out(source: SourceFile, data: Data, route: Route, keys: tuple[str, ...]) -> None:
    for key in keys:
        del data[key]
    gone, known, was_complete = (*route, keys[0]), source.has_gap, source.complete
    source.complete, source.is_partial, source.left_out = False, True, source.left_out | {gone}
    source.has_gap = lambda asked: asked[: len(gone)] == gone or (not was_complete and known(asked))
