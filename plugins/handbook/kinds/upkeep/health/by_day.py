"""What the check tells because of the day, on the page of health: shown by the browser, which knows it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from handbook.rendering.dated import Day, DayCount, day, day_count
from handbook.rendering.findings import FindingNote, dated_note
from handbook.rendering.once import grouped
from handbook.rendering.site import Site
from handbook.rendering.uris import HEALTH
from handbook.rules.dated import Dated

TONES: Final = {"error": "bad", "warning": "warn", "info": "info"}
"""How serious -> the tone of a counter."""


@dataclass(frozen=True)
class DatedLine:
    """A finding of some days; `since` is the first of them, if there is one."""

    note: FindingNote
    since: Day | None


@dataclass(frozen=True)
class DatedFile:
    """The findings of a file, the most serious first; `count` is how many there are on a day."""

    path: str
    count: DayCount
    lines: tuple[DatedLine, ...]


@dataclass(frozen=True)
class ByDay:
    """All of them, by file."""

    count: DayCount
    files: tuple[DatedFile, ...]


def by_day(site: Site) -> ByDay | None:
    """What is told on some days only and is no debt, which has lists of its own; None where there is nothing."""
    found = [each for each in site.dated_findings if each.finding.rule.debt is None]
    files = grouped((each.finding.path, each) for each in found)
    groups = tuple(
        DatedFile(path, day_count((each.days, 1) for each in files[path]), tuple(_lines(site, files[path])))
        for path in sorted(files)
    )
    return ByDay(day_count((each.days, 1) for each in found), groups) if groups else None


def _lines(site: Site, found: Iterable[Dated]) -> Iterator[DatedLine]:
    for each in sorted(found, key=lambda each: (each.finding.gravity, each.first)):
        yield DatedLine(dated_note(site, HEALTH, each), day(site, each.first) if each.first > date.min else None)
