"""The page of a rule in its parts: the first sentence, the sections, and the example files of each case."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

FENCED = re.compile(
    r"^(?P<marks>`{3,})(?P<language>yaml|markdown|xml|diff) title=\"(?P<path>[^\"]+)\"\n(?P<text>.*?)^(?P=marks)$",
    re.MULTILINE | re.DOTALL,
)
MARKER = re.compile(
    r"\s*(?:#|<!--) (?P<severity>error|warning|info): (?P<codes>[A-Z]{3}\d{3}(?:, [A-Z]{3}\d{3})*)(?: -->)?"
)

Place = tuple[str, int, str, str]
"""Path, line, severity and code of a finding."""


@dataclass
class Case:
    """Files that lie over the smallest handbook (path -> text, without markers), and the findings they must give.

    `edits` maps a path -> the edit that mends the file of a case that fails.
    """

    files: dict[str, str] = field(default_factory=dict[str, str])
    expected: set[Place] = field(default_factory=set[Place])
    edits: dict[str, str] = field(default_factory=dict[str, str])

    def __contains__(self, path: object) -> bool:
        return path in self.files or path in self.edits


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


def _cases_of(section: str) -> list[Case]:
    """The cases of a section: a file that was there before begins a new one."""
    cases = [Case()]
    for block in FENCED.finditer(section):
        if block["path"] in cases[-1]:
            cases.append(Case())
        if block["language"] == "diff":
            cases[-1].edits[block["path"]] = block["text"]
        else:
            _add_file(cases[-1], block["path"], block["text"])
    return cases if cases[0].files or cases[0].edits else []


def failing_cases(page: str) -> list[Case]:
    """The cases of `Fails`."""
    return _cases_of(sections_of(page)["Fails"])


def passing_cases(page: str) -> list[Case]:
    """The cases of `Passes`: one with edits is the case of `Fails` with its number (else the last), mended."""
    failing = failing_cases(page)
    return [
        _mended(failing[min(number, len(failing) - 1)], case) if case.edits else case
        for number, case in enumerate(_cases_of(sections_of(page)["Passes"]))
    ]


def _mended(failing: Case, case: Case) -> Case:
    edited = {path: apply(failing.files[path], edit) for path, edit in case.edits.items()}
    return Case({**failing.files, **case.files, **edited})


def apply(text: str, edit: str) -> str:
    """A text with an edit: lines that go (`-`), come (`+`) and stay (a blank), in parts between lines `@@`.

    What goes and stays in a part stands in the text exactly once, so that nobody has to guess what is meant.
    """
    for part in edit.split("@@\n"):
        signed = part.splitlines(keepends=True)
        old, new = ("".join(line[1:] for line in signed if line[0] in signs) for signs in (" -", " +"))
        assert f"\n{text}".count(f"\n{old}") == 1, f"not there exactly once:\n{old}"
        text = f"\n{text}".replace(f"\n{old}", f"\n{new}")[1:]
    return text


def _add_file(case: Case, path: str, marked: str) -> None:
    case.files[path] = MARKER.sub("", marked)
    case.expected |= set(_expected(path, marked))


def _expected(path: str, marked: str) -> Iterator[Place]:
    for number, line in enumerate(marked.split("\n"), 1):
        for marker in MARKER.finditer(line):
            for code in marker["codes"].split(", "):
                yield path, number, marker["severity"], code
