"""One file of the handbook, with the place of everything that was read from it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import cast

from handbook.diagnostics.edit import Edit, text_at
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import FILE_START, Span
from handbook.model.document import Waiver
from handbook.model.references import Reference, Route

_COMMA_AFTER = re.compile(r"\s*,\s*")
_COMMA_BEFORE = re.compile(r",\s*\Z")

_NO_RECORDS = frozenset(
    {"unread-file", "outside-handbook", "misplaced-file", "name-not-utf8", "not-a-quarter", "unknown-folder"}
)
"""Problems of files that are no record, so that their names are no ids."""

Data = dict[str, object]
"""A mapping as the reader gives it: its keys are text."""

Locate = Callable[[Route, bool], Span]
"""Gives the place of the value at a route, or of its key."""


def _nowhere(_route: Route, _key: bool) -> Span:  # noqa: FBT001 -- the shape of `Locate`
    return FILE_START


def _anywhere(_route: Route) -> bool:
    return True


def as_data(value: object) -> Data | None:
    """The value, if it is a mapping."""
    return cast("Data", value) if isinstance(value, dict) else None


def as_items(value: object) -> list[object]:
    """The items of the value, if it is a list; else none."""
    return cast("list[object]", value) if isinstance(value, list) else []


def values_in(value: object, route: Route = ()) -> Iterator[tuple[Route, object]]:
    """Each value inside a value with its route, the outer before the inner; none is too deep for that (`too-deep`)."""
    parts = (*(as_data(value) or {}).items(), *enumerate(as_items(value)))
    for part, inner in parts:
        yield (*route, part), inner
        yield from values_in(inner, (*route, part))


def value_in(value: object, route: Route) -> object:
    """The value at a route that exists."""
    for part in route:
        value = cast("dict[str | int, object]", value)[part]
    return value


@dataclass
class SourceFile:
    """A file as it was read. `path` is relative to the handbook, with `/`; `raw` is its data before any model.

    `is_partial` tells that values of the wrong shape were left out of the record, or all of it: `lost` are the
    references that went with them although nothing is wrong with their own form, and `left_out` are the routes of what
    the record lacks.
    `complete` is False where a part could not be read, so that what seems missing may be there; `has_gap` then tells
    whether it may be at a route. `headings` are the ids
    of a playbook's how-to headings; each stands at the route `("headings", id)`. `waivers` are what the record allows.
    """

    path: str
    text: str
    raw: object = None
    problems: list[Problem] = field(default_factory=list[Problem])
    complete: bool = True
    locate: Locate = _nowhere
    headings: tuple[str, ...] = ()
    is_partial: bool = False
    lost: Sequence[Reference] = ()
    left_out: frozenset[Route] = frozenset()
    waivers: Sequence[Waiver] = ()
    has_gap: Callable[[Route], bool] = _anywhere

    @property
    def is_whole(self) -> bool:
        """Whether its record has all that the file says, so that what is missing there is not in the file either."""
        return self.complete and not self.is_partial

    @property
    def is_unread(self) -> bool:
        """Whether it is no record, for what it is called or where it lies."""
        return self.raw is None and bool(self.problems) and self.problems[0].rule in _NO_RECORDS

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without line breaks."""
        return self.text.split("\n")

    def span(self, route: Route, *, key: bool = False) -> Span:
        """The place of the deepest part of the route that exists: its value, or with `key` its key."""
        return self.locate(route, key)

    def may_have(self, route: Route) -> bool:
        """Whether something at a route may be in what could not be read."""
        return not self.complete and self.has_gap(route)

    def lacks(self, route: Route) -> bool:
        """Whether what the file says at a route is not in the record: what should be there is not unknown for that."""
        return bool(self.left_out) and any(route[:length] in self.left_out for length in range(1, len(route) + 1))

    def replacing(self, span: Span, typed: str, meant: str) -> tuple[Edit, ...]:
        """The edits that put a value in the place of another, quotes included; further lines follow the whole line.

        None where the file does not say `typed` there in so many letters: who cannot see what it replaces, waits.
        """
        if text_at(self.lines, span) not in _spellings(typed):
            return ()
        value, line_break, lines = meant.partition("\n")
        end = len(self.lines[span.end_line - 1]) + 1  # a remark on the line is about the value
        below = Edit(Span(span.end_line, end, span.end_line, end), line_break + lines)
        return (Edit(span, value), below) if lines else (Edit(span, value),)

    def renaming(self, span: Span, typed: str, meant: str | None) -> tuple[Edit, ...]:
        """The edit that puts a name in the place of the one that was typed there, in the same quotes."""
        if meant is None or not self.replacing(span, typed, meant):
            return ()
        is_bare = text_at(self.lines, span) == typed
        inside = span if is_bare else span._replace(column=span.column + 1, end_column=span.end_column - 1)
        return (Edit(inside, meant),)

    def taking_out(self, route: Route) -> Edit | None:
        """The edit that takes an item out of a list on one line, with its comma; the last one with its key.

        None for any other value, and for a key that cannot go alone.
        """
        if not route or not isinstance(route[-1], int):
            return None
        span = self.span(route)
        if text_at(self.lines, span) is None:
            return None
        if with_comma := self._with_comma(span):
            return with_comma
        key, value = self.span(route[:-1], key=True), self.span(route[:-1])
        before, after = self._around(span)
        is_alone = before.rstrip().endswith("[") and after.lstrip().startswith("]")
        return self._taking_out_key(Span(*key[:2], *value[2:])) if is_alone else None

    def _taking_out_key(self, span: Span) -> Edit | None:
        """The edit for a key with its value on one line: with its comma inside braces, else the whole line."""
        if text_at(self.lines, span) is None:
            return None
        before, after = self._around(span)
        if before.strip() or after.strip():
            return self._with_comma(span)
        if span.line == len(self.lines):
            return None
        return Edit(Span(span.line, 1, span.line + 1, 1), "")

    def _with_comma(self, span: Span) -> Edit | None:
        """The edit that takes out what stands there, with the comma behind it, or else the one before."""
        before, after = self._around(span)
        if follows := _COMMA_AFTER.match(after):
            return Edit(span._replace(end_column=span.end_column + follows.end()), "")
        if leads := _COMMA_BEFORE.search(before):
            return Edit(span._replace(column=leads.start() + 1), "")
        return None

    def _around(self, span: Span) -> tuple[str, str]:
        """What stands before and behind a place of one line."""
        line = self.lines[span.line - 1]
        return line[: span.column - 1], line[span.end_column - 1 :]

    def line_below(self, key: str, line: str) -> Edit:
        """The edit that adds a line below a key at the top of the file, as far to the right as the key."""
        number = self.span((key,)).end_line
        end = len(self.lines[number - 1]) + 1
        indent = " " * (self.span((key,), key=True).column - 1)
        is_last = number == len(self.lines)
        return Edit(Span(number, end, number, end), f"\n{indent}{line}" + ("\n" if is_last else ""))


def _spellings(text: str) -> tuple[str, ...]:
    return text, f'"{text}"', f"'{text}'"
