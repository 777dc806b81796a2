"""The page of a rule in its parts: the first sentence, the sections, and the example files of each case."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

FENCED = re.compile(
    r"^(?P<marks>`{3,})(?:yaml|markdown) title=\"(?P<path>[^\"]+)\"\n(?P<text>.*?)^(?P=marks)$",
    re.MULTILINE | re.DOTALL,
)
MARKER = re.compile(
    r"\s*(?:#|<!--) (?P<severity>error|warning|info): (?P<codes>[A-Z]{3}\d{3}(?:, [A-Z]{3}\d{3})*)(?: -->)?"
)

Place = tuple[str, int, str, str]
"""Path, line, severity and code of a finding."""


@dataclass
class Case:
    """Files that lie over the smallest handbook (path -> text, without markers), and the findings they must give."""

    files: dict[str, str] = field(default_factory=dict[str, str])
    expected: set[Place] = field(default_factory=set[Place])


def sections_of(page: str) -> dict[str, str]:
    """Heading -> text; the sentence before the first heading is under the empty one. Headings in examples are text."""
    sections, heading, marks = {"": ""}, "", ""
    for line in page.splitlines(keepends=True):
        fence = re.match(r"`{3,}", line)
        if fence and (not marks or line.rstrip() == marks):
            marks = "" if marks else fence[0]
        if not marks and line.startswith("## "):
            heading = line[3:].strip()
            sections[heading] = ""
        else:
            sections[heading] += line
    return sections


def cases_of(section: str) -> list[Case]:
    """The cases of a section: a file that was there before begins a new one."""
    cases = [Case()]
    for block in FENCED.finditer(section):
        if block["path"] in cases[-1].files:
            cases.append(Case())
        _add_file(cases[-1], block["path"], block["text"])
    return cases if cases[0].files else []


def _add_file(case: Case, path: str, marked: str) -> None:
    case.files[path] = MARKER.sub("", marked)
    case.expected |= set(_expected(path, marked))


def _expected(path: str, marked: str) -> Iterator[Place]:
    for number, line in enumerate(marked.split("\n"), 1):
        for marker in MARKER.finditer(line):
            for code in marker["codes"].split(", "):
                yield path, number, marker["severity"], code
