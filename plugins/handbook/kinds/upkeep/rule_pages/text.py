"""The page of a rule taken apart: a first sentence, then sections of prose and example files."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

_FENCED = re.compile(
    r"^(?P<marks>`{3,})(?P<language>\w*)(?: title=\"(?P<path>[^\"\n]+)\")?[ \t]*\n(?P<text>.*?)^(?P=marks)[ \t]*$",
    re.MULTILINE | re.DOTALL,
)
_MARKER = re.compile(r"(?:#|<!--) (?:error|warning|info): [A-Z]{3}\d{3}")
_SIGNS: Final[Mapping[str, Literal["removed", "added"]]] = {"-": "removed", "+": "added"}
"""The first character of a line of an edit -> what becomes of it."""


@dataclass(frozen=True)
class Line:
    """A line of an example: `marked` where a finding stands on it, in an edit `removed` or `added`, else plain."""

    text: str
    tone: Literal["", "marked", "removed", "added"] = ""


@dataclass(frozen=True)
class Example:
    """A file that the rule is shown on, or the edit (`diff`) that mends it."""

    path: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Section:
    """A second-level heading, and below it Markdown and examples in the order of the page."""

    title: str
    parts: tuple[str | Example, ...]


def read_rule_page(page: str) -> tuple[str, tuple[Section, ...]]:
    """The text before the first heading, and the sections. A heading inside an example is part of the example."""
    sections = [Section("", ())]
    for part in _parts(page):
        if isinstance(part, Example):
            sections[-1] = Section(sections[-1].title, (*sections[-1].parts, part))
        else:
            _add_text(sections, part)
    lead = "\n".join(part for part in sections[0].parts if isinstance(part, str))
    return lead, tuple(sections[1:])


def _parts(page: str) -> Iterator[str | Example]:
    end = 0
    for block in _FENCED.finditer(page):
        yield page[end : block.start()]
        read = _edited if block["language"] == "diff" else _line
        yield Example(block["path"] or "", tuple(map(read, block["text"].splitlines())))
        end = block.end()
    yield page[end:]


def _line(text: str) -> Line:
    return Line(text, "marked" if _MARKER.search(text) else "")


def _edited(text: str) -> Line:
    return Line(text, _SIGNS.get(text[:1], ""))


def _add_text(sections: list[Section], text: str) -> None:
    before, *headed = re.split(r"^## ", text, flags=re.MULTILINE)
    if before.strip():
        sections[-1] = Section(sections[-1].title, (*sections[-1].parts, before.strip()))
    for chunk in headed:
        title, _, body = chunk.partition("\n")
        sections.append(Section(title.strip(), (body.strip(),) if body.strip() else ()))
