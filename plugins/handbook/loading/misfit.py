"""A value that does not fit the model: which rule says so, where, and what may stand there instead."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from pydantic_core import ErrorDetails

from handbook.diagnostics.edit import Edit, text_at
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.diagnostics.words import Words, in_quotes
from handbook.loading.expected import Expected
from handbook.loading.misfit_facts import facts_of, name_in
from handbook.loading.run_on import text_that_ran_on
from handbook.loading.salvage import fault_of
from handbook.loading.scalars import read_plain
from handbook.loading.source_file import SourceFile, as_data, as_items
from handbook.loading.yaml.source import LONGEST_SHOWN
from handbook.model.annotations import fits, takes_list
from handbook.model.references import Route

_RULES: Mapping[str, str] = {
    "missing": "missing-key",
    "extra_forbidden": "unknown-key",
    "string_type": "not-text",
    "string_too_short": "empty-value",
    "not_a_number": "not-a-number",
    "int_type": "not-a-whole-number",
    "int_from_float": "not-a-whole-number",
    "greater_than_equal": "not-a-whole-number",
    "greater_than": "out-of-bounds",
    "less_than": "out-of-bounds",
    "date_type": "not-a-date",
    "bool_type": "not-true-or-false",
    "literal_error": "not-a-choice",
    "list_type": "not-a-list",
    "too_short": "empty-value",
    "dict_type": "not-a-mapping",
    "model_type": "not-a-mapping",
    "model_attributes_type": "not-a-mapping",
    "string_pattern_mismatch": "wrong-form",
    "bad_when": "bad-when",
    "not_money": "not-money",
    "not_a_duration": "not-a-duration",
    "bad_rhythm": "bad-rhythm",
    "bad_series_day": "bad-series-day",
    "not_work_days": "not-work-days",
    "not_a_percentage": "not-a-percentage",
    "not_a_link": "not-a-link",
    "more_than_one_owner": "more-than-one-owner",
    "more_than_one_approver": "more-than-one-approver",
    "more_than_one_north_star": "more-than-one-north-star",
}
"""pydantic's error type -> the rule that words it."""

OTHER_RULE: Final = "wrong-value"
"""Words whatever error type is not in the table, with pydantic's own English."""

_LONGEST_QUOTE = 60
_NOTED = re.compile(r"(?P<value>.*?\S)\s*(?:\s//\s+(?P<slashed>.+)|\s(?P<bracketed>\(.+\))|\.)")
"""`18 days // to be seen`, `2027-03-18 (moved)`, and a full stop."""


def problem_of(details: ErrorDetails, shape: Expected) -> Problem:
    """One error of pydantic, with its place and what may stand there instead."""
    kind, (route, key, _) = details["type"], fault_of(shape.source.raw, details)
    rule, typed, source = _RULES.get(kind, OTHER_RULE), details["input"], shape.source
    is_for_list = isinstance(typed, str) and fits(shape.model, route, [typed])
    if rule == "not-a-mapping" and (is_for_list or takes_list(shape.model, route)):
        rule = "not-a-list"
    if typed is None and kind != "missing":
        rule, key = "empty-value", True
    name = name_in(route)
    if kind == "extra_forbidden" and " " in name and (text := _no_key(source, route, typed)):
        return text
    params = {
        "field": name,
        "typed": _quote(typed),
        "text": _short(typed, LONGEST_SHOWN),
        "reason": details["msg"],
        **details.get("ctx", {}),
        **facts_of(shape, rule, route, typed),
    }
    place = route[:-1] if kind == "missing" else route
    problem = Problem(rule, source.span(place, key=key or kind == "extra_forbidden"), params)
    if kind == "extra_forbidden":
        return _unknown_key(shape, problem, route, name)
    if rule == "not-a-choice" and isinstance(route[-1], int):  # the items of a list share their mistake
        return replace(problem, topic=f"{source.path} {route[:-1]}")
    return _mended(shape, problem, route, typed)


def _mended(shape: Expected, problem: Problem, route: Route, typed: object) -> Problem:
    """The problem with the edits that put it right, where something in the file says what was meant."""
    source, rule = shape.source, problem.rule
    if rule == "not-a-mapping" and (hyphens := _hyphens(source, route, typed)):
        (line, column, *_), _ = hyphens[0]
        fix = f"{source.lines[line - 1][: column - 1]} {source.lines[line - 1][column:]}"
        return replace(problem, params={**problem.params, "fix": fix, "is_pairs": True}, edits=hyphens)
    if rule != "not-text" and (noted := _with_note(shape, route, typed)):
        edits = source.replacing(problem.span, str(typed), noted)
        return replace(problem, params={**problem.params, "fix": noted}, edits=edits)
    if rule == "not-text" and (one := _only_item(source, route, typed)):
        fix = f"{name_in(route)}: {as_items(typed)[0]}"
        return replace(problem, params={**problem.params, "fix": fix}, edits=(one,))
    if (fix := problem.params.get("fix")) and rule != "bad-when":  # which says it in the language of the handbook
        return replace(problem, edits=source.replacing(problem.span, str(typed), str(fix)))
    return problem


def _only_item(source: SourceFile, route: Route, typed: object) -> Edit | None:
    """The edit that puts the only item of a list below its key behind that key."""
    items = as_items(typed)
    key, item = source.span(route, key=True), source.span((*route, 0))
    is_below = len(items) == 1 and isinstance(items[0], str) and item.line > key.line
    is_bare = source.lines[key.line - 1][key.end_column - 1 :].rstrip() == ":"
    return Edit(Span(key.line, key.end_column + 1, item.line, item.column), " ") if is_below and is_bare else None


def _hyphens(source: SourceFile, route: Route, typed: object) -> tuple[Edit, ...]:
    """The edits that take the hyphens from keys below a key: `- brief: 2026-11-02`, each on a line of its own."""
    items = [as_data(item) for item in as_items(typed)]
    names = [name for item in items if item for name in item]
    if not all(items) or len({*names}) != len(items) or len(names) != len(items):
        return ()
    keys = [source.span((*route, place, name), key=True) for place, name in enumerate(names)]
    at = [Span(key.line, key.column - 2, key.line, key.column - 1) for key in keys]
    return tuple(Edit(span, " ") for span in at) if all(text_at(source.lines, span) == "-" for span in at) else ()


def _with_note(shape: Expected, route: Route, typed: object) -> str | None:
    """A value with a note behind it, where the value alone is right: notes begin with `#`."""
    found = _NOTED.fullmatch(typed) if isinstance(typed, str) else None
    if found is None or not fits(shape.model, route, read_plain(found["value"])):
        return None
    line, note = shape.source.lines[shape.source.span(route).line - 1], found["slashed"] or found["bracketed"]
    is_alone = line.rstrip().endswith(note or found[0])
    return f"{found['value']}  # {note}" if note and is_alone else None if note else found["value"]


def _unknown_key(shape: Expected, problem: Problem, route: Route, name: str) -> Problem:
    source = shape.source
    folder = source.path.rpartition("/")[0]
    if folder.startswith("registers/"):  # the register may have changed: all its records say so
        facts = {**problem.params, "register": f"{folder}.yml"}
        problem = replace(problem, params=facts, topic=f"{folder} {name}")
    meant = shape.mapping(route[:-1]).meant(name)
    if meant:
        source.left_out |= {(*route[:-1], meant)}
    return replace(problem, edits=source.renaming(problem.span, name, meant))


def _no_key(source: SourceFile, route: Route, typed: object) -> Problem | None:
    """What only looks like a key: a sentence above the keys of the file, or the rest of a text."""
    is_above = typed is None and len(route) == 1 and route[0] == next(iter(as_data(source.raw) or {}), None)
    return _speech(source, route) if is_above else text_that_ran_on(source, route)


def _speech(source: SourceFile, route: Route) -> Problem:
    """A sentence with a colon at its end, which somebody put before the text of the file."""
    span = source.span(route, key=True)
    line = source.lines[span.line - 1]
    edit = Edit(Span(span.line, 1, span.line + 1, 1), "")
    return Problem("left-over-line", span, {"line": line.strip(), "sort": "speech"}, (edit,))


def _quote(value: object) -> Words:
    """What was typed, as a sentence names it."""
    match value:
        case dict():
            return {"en": "a group of keys", "fr": "un groupe de clés"}
        case list():
            return {"en": "a list", "fr": "une liste"}
        case _:
            return in_quotes(_short(value))


def _short(value: object, longest: int = _LONGEST_QUOTE) -> str:
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return text if len(text) <= longest else f"{text[:longest]}…"
