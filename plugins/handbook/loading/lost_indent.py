"""Lines that belong below a key and stand no further to the right: `budget:`, and below it `planned: 1500 EUR`."""

from collections.abc import Collection, Iterator
from itertools import takewhile

from pydantic import BaseModel

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.diagnostics.words import in_quotes
from handbook.loading.forms import form_at
from handbook.loading.salvage import without
from handbook.loading.source_file import Data, SourceFile, as_data, values_in
from handbook.loading.yaml.prose import BLOCK
from handbook.loading.yaml.source import INDENT, indentation
from handbook.model.annotations import fields_at, fits, takes_any_key
from handbook.model.references import Route

_END_OF_FRONT = "---"
_LONGEST_QUOTE = 60


def with_groups(source: SourceFile, model: type[BaseModel]) -> list[Problem]:
    """A problem for each key below which they stand; it is left out of the data of the file, with them."""
    problems: list[Problem] = []
    taken: set[Route] = set()
    for route, value in [((), source.raw), *values_in(source.raw)]:
        data = as_data(value) or {}
        for key in data if route not in taken else ():
            if (*route, key) not in taken and (own := [*_own(source, model, (*route, key), data)]):
                problems.append(_problem(source, model, (*route, key), own, data))
                taken |= {(*route, name) for name in (key, *own)}
    _leave_out(source, taken)
    return problems


def _own(source: SourceFile, model: type[BaseModel], route: Route, data: Data) -> Iterator[str]:
    """The keys that follow this one, and that may stand in it and not beside it."""
    key, value = str(route[-1]), data[str(route[-1])]
    beside, meant = fields_at(model, route[:-1]), _meant(model, route, data)
    following = [*data][[*data].index(key) + 1 :]
    if isinstance(value, str | None) and BLOCK.search(_line(source, route)):
        yield from takewhile(lambda name: " " in name and name not in beside, following)
    there = as_data(value)
    if (there is None and not isinstance(value, str | None)) or (there and not _is_on_lines(source, route, there)):
        return
    inside = {*fields_at(model, meant)} - {*(there or {})}
    is_open = not isinstance(value, str) and takes_any_key(model, meant)
    has_kind = is_open and (value is None or not fits(model, (*meant, key), "some words"))

    def is_own(name: str) -> bool:
        return name in inside or (has_kind and (value is None or fits(model, (*meant, name), data[name])))

    yield from takewhile(lambda name: name not in beside and is_own(name), following)


def _meant(model: type[BaseModel], route: Route, data: Data) -> Route:
    """Where a key belongs that may not stand where it does: in the group above it that has keys of any name."""
    group, key = route[:-1], str(route[-1])
    fields = fields_at(model, group)
    if data[key] is not None or key in fields or takes_any_key(model, group):
        return route
    keys = [*data]
    above = [name for name in fields if name in data and takes_any_key(model, (*group, name))]
    nearest = max((name for name in above if keys.index(name) < keys.index(key)), key=keys.index, default=None)
    return (*group, nearest, key) if nearest else route


def _is_on_lines(source: SourceFile, route: Route, group: Data) -> bool:
    first = source.span((*route, next(iter(group))), key=True)
    return first.line > source.span(route, key=True).line


def _line(source: SourceFile, route: Route) -> str:
    return source.lines[source.span(route, key=True).line - 1]


def _problem(source: SourceFile, model: type[BaseModel], route: Route, own: list[str], data: Data) -> Problem:
    value = data[str(route[-1])]
    if isinstance(value, str) and value and " " not in own[0]:
        return _text_and_keys(source, model, route, own, value)
    first = source.span((*route[:-1], own[0]), key=True)
    line = source.lines[first.line - 1]
    found = indentation(line)
    edits = tuple(Edit(Span(at, 1, at, 1), INDENT) for at in _numbers(source, route, own, data))
    facts = {"found": found, "allowed": [found + len(INDENT)], "lines": len(edits), "fix": f"{INDENT}{line}"}
    return Problem("bad-indent", Span(first.line, 1, first.line, max(first.column, 2)), facts, edits)


def _text_and_keys(source: SourceFile, model: type[BaseModel], route: Route, own: list[str], text: str) -> Problem:
    """A group whose first key was lost, so that its value stands behind the name of the group."""
    lines = {source.span((*route[:-1], key), key=True).line for key in own}
    source.problems = [problem for problem in source.problems if problem.span.line not in lines]
    short = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
    facts = {"choices": fields_at(model, route), "form": form_at(model, route, as_list=False)}
    return Problem(
        "not-a-mapping", source.span(route), {"field": route[-1], "typed": in_quotes(short), "text": short, **facts}
    )


def _numbers(source: SourceFile, route: Route, own: list[str], data: Data) -> list[int]:
    """The lines to move: from the first of these keys to the next that stands beside them."""
    lines, keys = source.lines, [*data]
    first = source.span((*route[:-1], own[0]), key=True).line
    later = keys[keys.index(own[-1]) + 1 :]
    end = source.span((*route[:-1], later[0]), key=True).line if later else len(lines) + 1
    found = indentation(lines[first - 1])
    is_text = " " in own[0]
    numbers = takewhile(lambda at: _belongs(lines[at - 1], found), range(first, end))
    below = indentation(next((line for line in lines[first:end] if line.strip()), ""))
    is_alone = is_text or below >= found + 2 * len(INDENT)  # what stands below it is where it should be
    return [at for at in numbers if lines[at - 1].strip() and (not is_alone or indentation(lines[at - 1]) == found)]


def _belongs(line: str, found: int) -> bool:
    return not line.strip() or (indentation(line) >= found and line.rstrip() != _END_OF_FRONT)


def _leave_out(source: SourceFile, taken: Collection[Route]) -> None:
    data = as_data(source.raw)
    if not taken or data is None:
        return
    source.raw = without(data, taken)
    known, was_complete = source.has_gap, source.complete
    source.complete, source.is_partial, source.left_out = False, True, source.left_out | {*taken}
    source.has_gap = lambda asked: (
        any(asked[: len(route)] == route for route in taken) or (not was_complete and known(asked))
    )
