"""The summary of a job on GitHub: every finding, since its annotations are ten of a severity at most."""

from collections.abc import Iterator
from itertools import groupby
from urllib.parse import quote

from handbook.diagnostics.finding import Finding
from handbook.diagnostics.outputs.text import summary
from handbook.diagnostics.plain import visible
from handbook.diagnostics.report import Report
from handbook.locales import Wording, wording

LARGEST = 1024 * 1024
"""Bytes that the host takes from one step; of a longer summary it shows nothing."""

_RESERVED = 500
"""Bytes for the sentence that says how many findings are left out."""


def render(report: Report, language: str, room: int = LARGEST) -> str:
    """Markdown of at most `room` bytes: the counts, then a table a file, the files with errors first.

    Where not even the counts find room, it is empty.
    """
    words = wording(language)
    text = f"## {_plain(words('check.title'))}\n\n{_plain(summary(report, language))}\n"
    used, shown = _size(text), 0
    for piece in _pieces(report, words):
        used += _size(piece)
        if used > room - _RESERVED:
            break
        text += piece
        shown += 1
    if left := len(report.findings) - shown:
        text += f"\n{_plain(words('check.more', left))}\n"
    return text if _size(text) <= room else ""


def _pieces(report: Report, words: Wording) -> Iterator[str]:
    """A piece a finding: its row, the first of a file with the head of the table."""
    found = report.in_repository.findings
    by_file = [list(findings) for _, findings in groupby(found, key=lambda finding: finding.path)]
    for findings in sorted(by_file, key=lambda them: min(finding.gravity for finding in them)):
        first, *others = findings
        yield _head(first.path, words) + _row(first, report.site, words)
        yield from (_row(finding, report.site, words) for finding in others)


def _head(path: str, words: Wording) -> str:
    titles = (words("check.line"), "", words("check.what"), words("common.hint"))
    return f"\n### {_plain(path)}\n\n| {' | '.join(map(_plain, titles))} |\n|--:|---|---|---|\n"


def _row(finding: Finding, site: str | None, words: Wording) -> str:
    language = words.language
    address = finding.url(site)
    code = f"[{finding.rule.code}](<{quote(address, safe=_IN_ADDRESSES)}>)" if address else finding.rule.code
    severity = _plain(words(f"common.severity-{finding.severity}"))
    message, hint = _plain(finding.message(language)), _plain(finding.hint(language))
    return f"| {finding.span.line} | {severity} | {message} ({code}) | {hint} |\n"


_IN_ADDRESSES = ":/?#@!$&'()*+,;=%~"


def _plain(text: str) -> str:
    """Text as it stands, whatever it holds: no Markdown, no HTML, no link, one line.

    A character reference never begins or ends anything in Markdown (CommonMark 0.31.2, section 2.5).
    """
    return "".join(map(_letter, visible(text)))


def _letter(letter: str) -> str:
    is_plain = not letter.isascii() or letter.isalnum() or letter in " ,;'-"
    return letter if is_plain else f"&#{ord(letter)};"


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogateescape"))
