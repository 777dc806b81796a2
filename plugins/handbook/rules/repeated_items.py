"""Items of a list that were put in twice, word for word: the second one goes."""

from dataclasses import replace

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.finding import Finding
from handbook.diagnostics.span import Span
from handbook.diagnostics.words import Words
from handbook.loading.source_file import SourceFile
from handbook.loading.yaml.source import indentation
from handbook.model.references import Route

_LINE: Words = {
    "en": "line {first} repeats line {top}: take it out",
    "fr": "la ligne {first} répète la ligne {top} : retirez-la",
}
_LINES: Words = {
    "en": "lines {first} to {last} repeat lines {top} to {end}: take them out",
    "fr": "les lignes {first} à {last} répètent les lignes {top} à {end} : retirez-les",
}


def repeated(finding: Finding, source: SourceFile, item: Route, first: Route) -> Finding:
    """The finding about two items that are taken for one; where the text is the same, it says so and mends it."""
    again, original = _lines_of(source, item), _lines_of(source, first)
    if not again or not original or _text(source, again) != _text(source, original):
        return finding
    facts = {"first": again[0], "last": again[1], "top": original[0], "end": original[1]}
    told = replace(finding, remedy=_LINE if again[0] == again[1] else _LINES, params={**finding.params, **facts})
    return told.mended_by((_taking_out(source, again),))


def _text(source: SourceFile, lines: tuple[int, int]) -> list[str]:
    return [line.rstrip() for line in source.lines[lines[0] - 1 : lines[1]]]


def _lines_of(source: SourceFile, item: Route) -> tuple[int, int] | None:
    """The first and the last line of an item that begins with its hyphen; None for one inside brackets."""
    line, column = source.span(item)[:2]
    before = source.lines[line - 1][: column - 1]
    if before.strip() != "-":
        return None
    last = line
    for number, text in enumerate(source.lines[line:], line + 1):
        if text.strip() and indentation(text) <= before.index("-"):
            break
        last = number if text.strip() else last
    return line, last


def _taking_out(source: SourceFile, lines: tuple[int, int]) -> Edit:
    """The lines with their line breaks; at the end of a file that ends without one, with the break before them."""
    first, last = lines
    if last < len(source.lines):
        return Edit(Span(first, 1, last + 1, 1), "")
    return Edit(Span(first - 1, len(source.lines[first - 2]) + 1, last, len(source.lines[last - 1]) + 1), "")
