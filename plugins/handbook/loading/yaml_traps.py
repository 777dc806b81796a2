"""Unquoted values that YAML accepts without a word although their author meant something else."""

import re
from typing import NamedTuple

from yaml.events import ScalarEvent

from handbook.diagnostics.problem import Problem
from handbook.loading.scalars import ImpossibleDate, read_plain
from handbook.loading.yaml_places import MISSING, end_of, start_of
from handbook.loading.yaml_quoting import quoted, unwrapped
from handbook.loading.yaml_source import Edit, Source, indentation

NO_BREAK_SPACES = "\u00a0\u202f"
"""What word processors put before French punctuation, and YAML does not know as space."""
NO_BREAK_INDENT = re.compile(rf"[ -]*[{NO_BREAK_SPACES}][ {NO_BREAK_SPACES}]*")
"""An indentation, dashes included, with such a space in it."""

_TYPOGRAPHIC = re.compile(f"[{NO_BREAK_SPACES}]|^[“”„\u2018]")
_NO_BREAK_SPACE = re.compile(f"[{NO_BREAK_SPACES}]")
_BEFORE_COLON = re.compile(rf"(?<=\w)[{NO_BREAK_SPACES}]+(?=:\s)")
_COMMENT_VALUE = re.compile(r"[ \t]+(?P<value>#[^\s,\]}](?:[^#\n]|(?<=\S)#)*)")
_KEY_THEN_NO_BREAK_SPACE = re.compile(rf"[^\W\d][\w-]*:[{NO_BREAK_SPACES}]")
_LIST_ITEM = re.compile(r" *- ")


class Trap(NamedTuple):
    """What is wrong with a value, and the value that was meant: MISSING where it cannot be known."""

    problem: Problem
    meant: object


def is_typographic(text: str) -> bool:
    """Tell whether a text has no-break spaces in it, or begins with a quote as word processors set it."""
    return _TYPOGRAPHIC.search(text) is not None


def find_trap(event: ScalarEvent, source: Source) -> Trap | None:
    """Find what is wrong with an unquoted value, if anything."""
    value = read_plain(event.value)
    if isinstance(value, ImpossibleDate):
        return _impossible_date(event, value, source)
    if not event.value:
        return _comment_as_value(event, source)
    return _no_break_space_around(event, source) or _smart_quotes(event, source) or _list_item_in_text(event, source)


def _impossible_date(event: ScalarEvent, value: ImpossibleDate, source: Source) -> Trap:
    params = {"value": value.text, "last_day": value.last_day}
    return Trap(Problem("impossible-date", source.span(start_of(event), end_of(event)), params), MISSING)


def _comment_as_value(event: ScalarEvent, source: Source) -> Trap | None:
    line, column = start_of(event)
    match = _COMMENT_VALUE.match(source.lines[line], column) if line < len(source.lines) else None
    if match is None:
        return None
    value = match["value"].rstrip()
    start, end = match.start("value"), match.start("value") + len(value)
    fix = Edit(line, start, end, quoted(value)).apply(source.lines[line])
    span = source.span((line, start), (line, end))
    return Trap(Problem("comment-as-value", span, {"value": value, "fix": fix}), value)


def _no_break_space_around(event: ScalarEvent, source: Source) -> Trap | None:
    text, (line, column) = event.value, start_of(event)
    stripped = text.strip(NO_BREAK_SPACES + " ")
    starts_line = not source.lines[line][:column].strip(" -")
    is_key = starts_line and _KEY_THEN_NO_BREAK_SPACE.match(text)
    if stripped == text and not is_key:
        return None
    meant = read_plain(stripped)
    return Trap(no_break_space(source, line, column), MISSING if is_key or isinstance(meant, ImpossibleDate) else meant)


def no_break_space(source: Source, line: int, column: int) -> Problem:
    """Report the first no-break space of a line from a column on, and give the line with plain spaces."""
    text = source.lines[line]
    match = _NO_BREAK_SPACE.search(text, column)
    found = match.start() if match else column
    fix = _NO_BREAK_SPACE.sub(" ", _BEFORE_COLON.sub("", text, count=1))
    return Problem("no-break-space", source.span((line, found), (line, found + 1)), {"fix": fix})


def _smart_quotes(event: ScalarEvent, source: Source) -> Trap | None:
    inner = unwrapped(event.value)
    if inner is None:
        return None
    start, end = start_of(event), end_of(event)
    params: dict[str, object] = {"value": event.value}
    if start[0] == end[0]:
        params["fix"] = Edit(start[0], start[1], end[1], quoted(inner)).apply(source.lines[start[0]])
    return Trap(Problem("smart-quotes", source.span(start, end), params), event.value)


def _list_item_in_text(event: ScalarEvent, source: Source) -> Trap | None:
    first, last = start_of(event)[0], end_of(event)[0]
    for line in range(first + 1, last + 1):
        if _LIST_ITEM.match(source.lines[line]):
            found, allowed = indentation(source.lines[line]), [indentation(source.lines[first])]
            params = {"found": found, "allowed": allowed, "lines": 1}
            return Trap(Problem("bad-indent", source.line_span(line), params), event.value)
    return None
