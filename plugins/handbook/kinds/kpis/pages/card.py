"""A KPI as the index, its page and the report show it: a number never stands without its sentence."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from handbook.kinds.kpis.pages.chart import chart
from handbook.loading.records import Record
from handbook.model.kpi import Benchmark, KeyIndicator, Reading
from handbook.model.quarter import GoalPeriod, Quarter
from handbook.rendering.bars import Chart
from handbook.rendering.measures import measure
from handbook.rendering.named import Named, named
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Sentence:
    """What a number is held against; `tone` says whether that is good news."""

    text: str
    tone: str


@dataclass(frozen=True)
class KpiCard:
    """One KPI. `number` and `quarter` are empty where there is no number, `says` and `meaning` where nobody wrote them.

    `missing` says that the quarter asked for has no number, and which one is shown instead.
    """

    name: Named
    meaning: str
    number: str
    quarter: str
    says: str
    missing: str
    against: tuple[Sentence, ...]
    chart: Chart | None


def readings(site: Site, kpi: KeyIndicator, until: GoalPeriod | None = None) -> Sequence[tuple[Quarter, Reading]]:
    """The quarters that have a number, the oldest first; only those that have ended with `until`, if that is given."""
    years = site.handbook.years
    last = years.days(until).last if until else date.max
    known = (quarter for quarter in kpi.values if years.days(quarter).last <= last)
    return [(quarter, kpi.values[quarter]) for quarter in sorted(known, key=years.order)]


def newest(site: Site, kpi: KeyIndicator, until: GoalPeriod | None = None) -> tuple[Quarter, Reading] | None:
    """The latest quarter that has a number, up to `until`, included; None where none has."""
    return next(reversed(readings(site, kpi, until)), None)


def kpi_card(
    site: Site, here: str, record: Record[KeyIndicator], quarter: GoalPeriod | None = None, most: int = 6
) -> KpiCard:
    """A KPI with its number of a quarter (default: the newest), and the course of `most` quarters up to there."""
    kpi = record.model
    found = newest(site, kpi, quarter)
    return KpiCard(
        name=named(site, here, "kpi", record.id),
        meaning=kpi.meaning or "",
        number=measure(site, found[1].value, kpi.unit) if found else "",
        quarter=site.quarter(found[0]) if found else "",
        says=(found and found[1].says) or "",
        missing=_missing(site, found and found[0], quarter),
        against=_against(site, kpi, found[1]) if found else (),
        chart=chart(site, kpi, readings(site, kpi, quarter)[-most:]),
    )


def lead(kpi: KeyIndicator, reading: Reading, other: Decimal) -> Decimal:
    """How far a number is ahead of another one: below zero where it is behind."""
    return reading.value - other if kpi.better == "higher" else other - reading.value


def _missing(site: Site, found: Quarter | None, wanted: GoalPeriod | None) -> str:
    if found is None:
        return site.words("kpi.no-number")
    if wanted is None or site.days_of(wanted).cover(site.days_of(found)):
        return ""
    return site.words("kpi.no-number-of", wanted=site.quarter(wanted), found=site.quarter(found))


def _against(site: Site, kpi: KeyIndicator, reading: Reading) -> tuple[Sentence, ...]:
    target = (_target(site, kpi, reading, kpi.target),) if kpi.target is not None else ()
    benchmark = (_benchmark(site, kpi, reading, kpi.benchmark),) if kpi.benchmark else ()
    return target + benchmark


def _target(site: Site, kpi: KeyIndicator, reading: Reading, target: Decimal) -> Sentence:
    reached = lead(kpi, reading, target) >= 0
    text = site.words(f"kpi.{'reached' if reached else 'missed'}-{kpi.better}", target=measure(site, target, kpi.unit))
    return Sentence(text, "good" if reached else "warn")


def _benchmark(site: Site, kpi: KeyIndicator, reading: Reading, benchmark: Benchmark) -> Sentence:
    ahead = lead(kpi, reading, benchmark.value)
    word, tone = ("better", "good") if ahead > 0 else ("worse", "warn") if ahead < 0 else ("equal", "")
    value, day = measure(site, benchmark.value, kpi.unit), site.day(benchmark.date)
    text = site.words(f"kpi.benchmark-{word}", value=value, source=benchmark.source, day=day)
    return Sentence(text, tone)
