"""`--output-format text`: what a person reads, with the line of the file and the place marked in it."""

import unicodedata
from collections.abc import Mapping
from typing import Final

from handbook.diagnostics.finding import SEVERITIES, Finding
from handbook.diagnostics.outputs.concise import headline
from handbook.diagnostics.plain import COMMAND, harmless, visible_path
from handbook.diagnostics.report import Report
from handbook.diagnostics.words import MORE
from handbook.model.settings import Severity

_LONGEST_EXCERPT = 160
_MOST_WITHOUT_TABLE = 20
_MOST_FOLLOWERS = 6
NAMES: Final[Mapping[str, Mapping[Severity, str]]] = {
    "en": {severity: severity for severity in SEVERITIES},
    "fr": {"error": "erreur", "warning": "avertissement", "info": "note"},
}
"""Language -> what a person calls each severity."""
LABELS = {"en": ("hint:", "also:", "see: "), "fr": ("que faire :", "aussi :    ", "voir :     ")}
"""What stands before the hint, the places that a finding explains, and where more is said."""
_HEADINGS = {"en": ("rule", "found", "files", "what to do"), "fr": ("règle", "trouvé", "fichiers", "que faire")}
_COUNTED = {
    "en": {"error": "error", "warning": "warning", "info": "note", "files": "file", "none": "no findings in {files}"},
    "fr": {
        "error": "erreur",
        "warning": "avertissement",
        "info": "note",
        "files": "fichier",
        "none": "rien à signaler dans {files}",
    },
}
_SUMMARY = {"en": "{error}, {warning}, {info} in {files}", "fr": "{error}, {warning}, {info} dans {files}"}

_MENDABLE = {
    "en": ("{count} of these can be mended with --fix",) * 2,
    "fr": (
        "{count} de ces constats peut être corrigé avec --fix",
        "{count} de ces constats peuvent être corrigés avec --fix",
    ),
}
"""One, several."""


def render(report: Report, language: str) -> str:
    """A block a finding, then the count, and how many of them need no thought.

    Before it, where there are many, a table of what each rule has found.
    """
    blocks = [_block(finding, report, language) for finding in report.findings]
    table = [_table(report, language)] if len(blocks) > _MOST_WITHOUT_TABLE else []
    mendable = _MENDABLE[language][report.mendable > 1].format(count=report.mendable)
    text = "\n\n".join([*blocks, *table, summary(report, language)])
    return harmless(f"{text}\n{mendable}" if report.mendable else text)


def _table(report: Report, language: str) -> str:
    """A line a rule, in columns."""
    rows = [
        (
            f"{NAMES[language][one.severity]} {one.rule.code} {one.rule.name}",
            str(one.count),
            str(one.files),
            one.hint(language) or f"handbook explain {one.rule.code}",
        )
        for one in report.by_rule()
    ]
    rule, found, files, _ = (max(map(len, column)) for column in zip(_HEADINGS[language], *rows, strict=True))
    return "\n".join(
        f"{row[0]:<{rule}}  {row[1]:>{found}}  {row[2]:>{files}}  {row[3]}" for row in (_HEADINGS[language], *rows)
    )


def summary(report: Report, language: str) -> str:
    """How many findings of each severity there are, in how many files."""
    counts = {**{severity: report.count(severity) for severity in SEVERITIES}, "files": report.files}
    counted = {what: _count(what, number, language) for what, number in counts.items()}
    return (_SUMMARY[language] if report.findings else _COUNTED[language]["none"]).format_map(counted)


def _count(what: str, number: int, language: str) -> str:
    is_plural = number > 1 or (number == 0 and language == "en")  # French says `0 erreur`
    return f"{number} {_COUNTED[language][what]}{'s' if is_plural else ''}"


def _block(finding: Finding, report: Report, language: str) -> str:
    number = str(finding.span.line)
    gutter = " " * len(number)
    excerpt = _excerpt(finding, report.lines.get(finding.path, []))
    shown = [f"{gutter} |", f"{number} | {excerpt[0]}", f"{gutter} | {excerpt[1]}"] if excerpt else []
    url = finding.url(report.site) or f"handbook explain {finding.rule.code}"
    hint, also, see = (f"{gutter} = {label}" for label in LABELS[language])
    return "\n".join(
        [
            headline(finding, language, NAMES[language]),
            *(line.rstrip() for line in shown),
            f"{hint} {finding.hint(language)}",
            *_also(finding, also),
            f"{see} {url}",
        ]
    )


def _also(finding: Finding, label: str) -> list[str]:
    """The places that this finding explains, beside its own line: the first ones."""
    lines = dict.fromkeys((one.path, one.span.line) for one in finding.followers)
    places = [
        f"{visible_path(path)}:{line}" for path, line in lines if (path, line) != (finding.path, finding.span.line)
    ]
    more = [MORE] if len(places) > _MOST_FOLLOWERS else []
    return [f"{label} {', '.join([*places[:_MOST_FOLLOWERS], *more])}"] if places else []


def _excerpt(finding: Finding, lines: list[str]) -> tuple[str, str] | None:
    """The line and the marks below it; a very long line is cut around the place."""
    span = finding.span
    if span.line > len(lines) or not lines[span.line - 1].strip():
        return None
    line = lines[span.line - 1]
    end = span.end_column if span.end_line == span.line else len(line) + 1
    first = max(0, span.column - 1 - _LONGEST_EXCERPT // 2) if len(line) > _LONGEST_EXCERPT else 0
    cut = line[first : first + _LONGEST_EXCERPT]
    before, marked = line[first : span.column - 1], line[span.column - 1 : min(end - 1, first + _LONGEST_EXCERPT)]
    return _plain(cut), " " * _width(before) + "^" * max(1, _width(marked))


def _plain(text: str) -> str:
    """As many characters as there are, so that the marks stand below their place."""
    shown = "".join(letter if letter.isprintable() else " " for letter in text)
    return COMMAND.sub("\N{MUSIC SHARP SIGN}#", shown)


def _width(text: str) -> int:
    """Columns on a terminal: wide letters take two, combining marks none (Unicode Standard Annex 11)."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )
