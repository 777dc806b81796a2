"""A text without quotes that goes on where YAML reads a key: behind a comma in braces, or on the next line."""

from handbook.diagnostics.edit import Edit, text_at
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.span import Span
from handbook.loading.source_file import SourceFile, as_data, value_in
from handbook.loading.yaml.quoting import quoted
from handbook.model.references import Route


def text_that_ran_on(source: SourceFile, route: Route) -> Problem | None:
    """The text above or before a key of several words that no record may have, where that key is the rest of it."""
    before, is_last = _entry_before(source, route)
    if before is None:
        return None
    value, key = source.span(before), source.span(route, key=True)
    whole = source.span(route[:-1])._replace(column=value.column)
    if value.line == key.line and is_last and (text := text_at(source.lines, whole)):
        return _in_braces(source, whole, text)
    is_below = key.line == value.end_line + 1 and key.column == source.span(before, key=True).column
    return _on_two_lines(source, value, key) if is_below and value.line == value.end_line else None


def _entry_before(source: SourceFile, route: Route) -> tuple[Route | None, bool]:
    """The entry before a key, if its value is a text without quotes; and whether that key is the last one."""
    data = as_data(value_in(source.raw, route[:-1])) or {}
    keys = [*data]
    place = keys.index(str(route[-1]))
    before = (*route[:-1], keys[place - 1])
    is_text = place > 0 and text_at(source.lines, source.span(before)) == data[keys[place - 1]]
    return (before if is_text else None), place == len(keys) - 1


def _in_braces(source: SourceFile, stretch: Span, text: str) -> Problem | None:
    if not text.endswith("}"):
        return None
    text = text.removesuffix("}").rstrip()
    place = stretch._replace(end_column=stretch.column + len(text))
    line = source.lines[place.line - 1]
    fix = f"{line[: place.column - 1]}{quoted(text)}{line[place.end_column - 1 :]}"
    return Problem("comma-in-value", place, {"text": text, "fix": fix.strip()}, (Edit(place, quoted(text)),))


def _on_two_lines(source: SourceFile, value: Span, key: Span) -> Problem:
    first, second = source.lines[value.line - 1], source.lines[key.line - 1]
    text = quoted(f"{first[value.column - 1 :].rstrip()} {second.strip()}")
    place = Span(key.line, key.column, key.line, len(second.rstrip()) + 1)
    edit = Edit(Span(value.line, value.column, key.line, len(second) + 1), text)
    params = {"problem": "this line belongs to the text above", "fix": f"{first[: value.column - 1].lstrip()}{text}"}
    return Problem("invalid-yaml", place, params, (edit,))
