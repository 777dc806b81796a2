"""Unquoted values that YAML accepts without a word although their author meant something else."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from yaml.events import ScalarEvent

from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.scalars import ImpossibleDate, read_plain
from handbook.loading.yaml.places import MISSING, end_of, start_of
from handbook.loading.yaml.quoting import quoted, unwrapped
from handbook.loading.yaml.source import Repair, Source, indentation

NO_BREAK_SPACES = "\u00a0\u202f"
"""What word processors put before French punctuation, and YAML does not know as space."""
NO_BREAK_INDENT = re.compile(rf"[ -]*[{NO_BREAK_SPACES}][ {NO_BREAK_SPACES}]*")
"""An indentation, dashes included, with such a space in it."""

_TYPOGRAPHIC = re.compile(f"[{NO_BREAK_SPACES}]|^[“”„\u2018]")
_NO_BREAK_SPACE = re.compile(f"[{NO_BREAK_SPACES}]")
_COMMENT_VALUE = re.compile(r"[ \t]+(?P<value>#[^\s,\]}](?:[^#\n]|(?<=\S)#)*)")
_KEY_THEN_NO_BREAK_SPACE = re.compile(rf"[^\W\d][\w-]*:[{NO_BREAK_SPACES}][ {NO_BREAK_SPACES}]*")
_CUT = re.compile(r"[^\s#][ \t]+#[^\s#]")
_CUT_REST = re.compile(r"[ \t]+(?P<rest>#[^\s#].*)")
_NAME = re.compile(r"[a-z0-9]+(?:[-/._][a-z0-9]+)*")
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
    span = source.span((line, start), (line, end))
    repair = Repair(line, start, end, quoted(value.removesuffix('"') if value.count('"') == 1 else value))
    return Trap(_repaired("comment-as-value", span, {"value": value}, source, repair), value)


def lines_cut(text: str) -> frozenset[int]:
    """The 0-based lines with a word behind a space and `#`: what is cut off there may have been meant."""
    if " #" not in text:
        return frozenset()
    return frozenset(number for number, line in enumerate(text.split("\n")) if _CUT.search(line))


def cut_text(event: ScalarEvent, source: Source) -> Problem | None:
    """The rest of a text that YAML takes for a comment: `Episode #1 with a guest`.

    A note behind a name, a number or a date (`active #since May`) is one.
    """
    (first, start), (line, end) = start_of(event), end_of(event)
    match = _CUT_REST.match(source.lines[line], end)
    if match is None or first != line or _NAME.fullmatch(event.value) or not isinstance(read_plain(event.value), str):
        return None
    stop = len(source.lines[line].rstrip())
    repair = Repair(line, start, stop, quoted(source.lines[line][start:stop]))
    span = source.span((line, match.start("rest")), (line, stop))
    return _repaired("comment-as-value", span, {"value": match["rest"].rstrip()}, source, repair)


def _repaired(rule: str, span: Span, params: Mapping[str, object], source: Source, repair: Repair) -> Problem:
    """Report what a repair of its line puts right."""
    fix = repair.shown(source.lines[repair.line])
    return Problem(rule, span, {**params, "fix": fix}, source.edits([repair]))


def _no_break_space_around(event: ScalarEvent, source: Source) -> Trap | None:
    text, (line, column) = event.value, start_of(event)
    stripped = text.strip(NO_BREAK_SPACES + " ")
    is_key = _KEY_THEN_NO_BREAK_SPACE.match(text) if column <= source.indent_of_content(line) else None
    if stripped == text and not is_key:
        return None
    meant = read_plain(stripped)
    plain = _plain_gap(text, is_key.end()) if is_key else _plain_ends(text)
    problem = no_break_space(source, Repair(line, column, column + len(text), plain))
    return Trap(problem, MISSING if is_key or isinstance(meant, ImpossibleDate) else meant)


def _plain_ends(text: str) -> str:
    """The text with plain spaces around it; those inside are its own."""
    core = text.strip(NO_BREAK_SPACES + " ")
    before, _, after = text.partition(core) if core else (text, "", "")
    return _NO_BREAK_SPACE.sub(" ", before) + core + _NO_BREAK_SPACE.sub(" ", after)


def _plain_gap(text: str, end: int) -> str:
    """The text with plain spaces up to a column."""
    return _NO_BREAK_SPACE.sub(" ", text[:end]) + text[end:]


def no_break_space(source: Source, repair: Repair) -> Problem:
    """Report the first no-break space of a stretch that a repair gives plain spaces, or none."""
    line, start = repair.line, repair.start
    match = _NO_BREAK_SPACE.search(source.lines[line], start)
    found = match.start() if match else start
    return _repaired("no-break-space", source.span((line, found), (line, found + 1)), {}, source, repair)


def _smart_quotes(event: ScalarEvent, source: Source) -> Trap | None:
    inner = unwrapped(event.value)
    if inner is None:
        return None
    start, end = start_of(event), end_of(event)
    span, params = source.span(start, end), {"value": event.value}
    if start[0] != end[0]:
        return Trap(Problem("smart-quotes", span, params), event.value)
    repair = Repair(start[0], start[1], end[1], quoted(inner))
    return Trap(_repaired("smart-quotes", span, params, source, repair), event.value)


def _list_item_in_text(event: ScalarEvent, source: Source) -> Trap | None:
    first, last = start_of(event)[0], end_of(event)[0]
    for line in range(first + 1, last + 1):
        if _LIST_ITEM.match(source.lines[line]):
            found, allowed = indentation(source.lines[line]), [indentation(source.lines[first])]
            params = {"found": found, "allowed": allowed, "lines": 1}
            return Trap(Problem("bad-indent", source.line_span(line), params), event.value)
    return None
