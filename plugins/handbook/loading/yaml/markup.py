"""YAML's own notation that handbook files do without, and keys that are no text."""

from yaml.events import AliasEvent, CollectionStartEvent, ScalarEvent

from handbook.diagnostics.problem import Problem
from handbook.loading.yaml.places import MISSING, MapFrame, end_of, start_of
from handbook.loading.yaml.quoting import quoted
from handbook.loading.yaml.source import Repair, Source
from handbook.loading.yaml.traps import NO_BREAK_INDENT, NO_BREAK_SPACES, Trap, no_break_space


def forbidden_markup(event: ScalarEvent | CollectionStartEvent | AliasEvent, source: Source) -> list[Problem]:
    """Report the anchor, the alias and the tag of a value; the fix reads them as the text that they may have been."""
    start, end = start_of(event), end_of(event)
    line, ends_on_line = source.lines[start[0]], start[0] == end[0]
    end = end if ends_on_line else (start[0], len(line))
    typed = line[start[1] : end[1]]
    params: dict[str, object] = {"text": typed}
    repairs: list[Repair] = []
    is_unquoted = isinstance(event, AliasEvent) or (isinstance(event, ScalarEvent) and not event.style)
    if is_unquoted and ends_on_line:
        repair = Repair(start[0], start[1], end[1], quoted(typed))
        params["fix"] = repair.shown(line)
        repairs = [] if _is_meant(typed, event, source) else [repair]
    rules = ["anchor-or-alias"] if event.anchor is not None else []
    if not isinstance(event, AliasEvent) and event.tag is not None:
        rules.append("yaml-tag")
    return [Problem(rule, source.span(start, end), params, source.edits(repairs)) for rule in rules]


def _is_meant(typed: str, event: ScalarEvent | CollectionStartEvent | AliasEvent, source: Source) -> bool:
    """Tell whether somebody who knows YAML wrote this: a built-in tag, or an anchor that has its alias."""
    other = f"*{event.anchor}" if typed.startswith("&") else f"&{event.anchor}"
    return typed.startswith(("!!", "!<")) or other in source.references


def find_key_trap(event: ScalarEvent, frame: MapFrame, source: Source) -> Trap | None:
    """Find what is wrong with a key, if anything; where the entry cannot be kept the meant key is MISSING."""
    if event.style:
        return _duplicate(event, event.value, frame, source)
    span = source.span(start_of(event), end_of(event))
    if event.value == "<<":
        return Trap(Problem("merge-key", span), MISSING)
    if event.value in {"", "null"}:
        return Trap(Problem("non-text-key", span, {"kind": "null"}), MISSING)
    return _no_break_space(event, frame, source) or _duplicate(event, event.value, frame, source)


def _duplicate(event: ScalarEvent, key: str, frame: MapFrame, source: Source) -> Trap | None:
    first_key = frame.first(key)
    if first_key is None:
        return None
    line, column = end_of(event)
    is_list = source.lines[line][column:].lstrip(": ").startswith("[")
    params = {"key": key, "first_line": source.first_line + start_of(first_key)[0], "is_list": is_list}
    return Trap(Problem("duplicate-key", source.span(start_of(event), end_of(event)), params), MISSING)


def _no_break_space(event: ScalarEvent, frame: MapFrame, source: Source) -> Trap | None:
    key, (line, column) = event.value.strip(NO_BREAK_SPACES), start_of(event)
    if key == event.value:
        return None
    before = event.value[: event.value.index(key)]
    repair = Repair(line, column, column + len(event.value), " " * len(before) + key)
    return Trap(no_break_space(source, repair), MISSING if key in frame.value else key)


def is_indented_by_no_break_space(event: ScalarEvent, source: Source) -> bool:
    """Tell whether no-break spaces before a key were meant to indent it."""
    line, column = start_of(event)
    indent = NO_BREAK_INDENT.match(source.lines[line])
    return not event.style and indent is not None and column < indent.end()
