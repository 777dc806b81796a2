"""A text that goes on where YAML reads a key: behind a comma in braces, or on the next line."""

from typing import Final

from handbook.diagnostics.edit import Edit, text_at
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.source_file import SourceFile, as_data, value_in
from handbook.loading.yaml.quoting import quoted
from handbook.model.references import Route

_FEWEST_WORDS: Final = 3
"""Of fewer a value is a name, a choice or an id, and what stands below it is a key that somebody made up."""


def text_that_ran_on(source: SourceFile, route: Route) -> Problem | None:
    """The text above or before a key of several words that no record may have, where that key is the rest of it."""
    data = as_data(value_in(source.raw, route[:-1])) or {}
    keys, name = [*data], str(route[-1])
    place = keys.index(name)
    before, text = (*route[:-1], keys[place - 1]), data[keys[place - 1]]
    if place == 0 or not isinstance(text, str):
        return None
    value, key = source.span(before), source.span(route, key=True)
    if value.line == value.end_line == key.line:
        following = source.span((*route[:-1], keys[place + 1]), key=True) if place + 1 < len(keys) else None
        return _in_braces(source, value, text, following or source.span(route[:-1]), is_last=following is None)
    is_below = key.line == value.end_line + 1 and key.column == source.span(before, key=True).column
    is_plain = text_at(source.lines, value) == text and len(text.split()) >= _FEWEST_WORDS
    return _on_two_lines(source, value, key) if is_below and is_plain else None


def _in_braces(source: SourceFile, value: Span, text: str, end: Span, *, is_last: bool) -> Problem | None:
    """The text of a value with all that stands behind it: up to the next key, or to the brace."""
    stop = end.end_column - 1 if is_last else end.column
    line = source.lines[value.line - 1]
    rest = line[value.end_column - 1 : stop - 1].rstrip()
    rest = rest if is_last else rest.removesuffix(",").rstrip()
    if end.line != value.line or not rest.startswith(","):
        return None
    place = value._replace(end_column=value.end_column + len(rest))
    whole = quoted(f"{text}{rest}")
    fix = f"{line[: place.column - 1]}{whole}{line[place.end_column - 1 :]}"
    return Problem("comma-in-value", place, {"text": f"{text}{rest}", "fix": fix.strip()}, (Edit(place, whole),))


def _on_two_lines(source: SourceFile, value: Span, key: Span) -> Problem:
    first, second = source.lines[value.line - 1], source.lines[key.line - 1]
    text = quoted(f"{first[value.column - 1 :].rstrip()} {second.strip()}")
    place = Span(key.line, key.column, key.line, len(second.rstrip()) + 1)
    edit = Edit(Span(value.line, value.column, key.line, len(second) + 1), text)
    params = {"problem": "this line belongs to the text above", "fix": f"{first[: value.column - 1].lstrip()}{text}"}
    return Problem("invalid-yaml", place, params, (edit,))
