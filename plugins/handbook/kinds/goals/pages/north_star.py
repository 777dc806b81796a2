"""The one number that the whole company follows, as a banner."""

from collections.abc import Mapping
from dataclasses import dataclass

from handbook.model.strategy import FormerStar
from handbook.rendering.dated import Day
from handbook.rendering.measures import amount, unit_word
from handbook.rendering.named import Named
from handbook.rendering.once import once
from handbook.rendering.page import record_place
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Star:
    """The main indicator, linked to where it is explained."""

    title: Named
    since: Day
    unit: str
    meaning: str
    source: str
    number: str
    """The newest one, with its quarter; empty where no KPI holds it."""


@dataclass(frozen=True)
class OldStar:
    """A main indicator that was given up, and what was said about it."""

    title: str
    until: Day
    reason: str


def north_star(site: Site, here: str) -> Star | None:
    """The north star, for the page `here`; None in a company that has not written one."""
    strategy = site.handbook.strategy
    if strategy is None:
        return None
    star, (uri, part) = strategy.model.north_star, record_place("strategy", strategy.id)
    return Star(
        title=Named(star.title, site.href(here, uri, part)),
        since=Day(star.since.isoformat(), site.day(star.since)),
        unit=star.unit or "",
        meaning=star.meaning or "",
        source=star.source or "",
        number=_newest(site, star.kpi) if star.kpi else "",
    )


def _newest(site: Site, kpi: str) -> str:
    """`642 companies (Q4 2026)`."""
    record = None if site.is_public else site.handbook.kpis.get(kpi)
    if record is None or not record.model.values:
        return ""
    quarter = max(record.model.values, key=site.handbook.years.order)
    value = amount(site, record.model.values[quarter].value, record.model.unit)
    return f"{' '.join(part for part in (value, unit_word(record.model.unit)) if part)} ({site.quarter(quarter)})"


def former_stars(site: Site) -> tuple[OldStar, ...]:
    """Those before it, the last one first."""
    strategy = site.handbook.strategy
    former = sorted(strategy.model.former, key=lambda star: star.until, reverse=True) if strategy else ()
    return tuple(_old(site, star) for star in former)


def star_title(site: Site, star_id: str) -> tuple[str, bool]:
    """What an indicator is called, and whether it was given up; an unknown one by its id."""
    strategy = site.handbook.strategy
    if strategy is None:
        return star_id, False
    if strategy.model.north_star.id == star_id:
        return strategy.model.north_star.title, False
    former = _former_by_id(site).get(star_id)
    return (former.title, True) if former else (star_id, False)


@once
def _former_by_id(site: Site) -> Mapping[str, FormerStar]:
    strategy = site.handbook.strategy
    return {star.id: star for star in reversed(strategy.model.former)} if strategy else {}


def _old(site: Site, star: FormerStar) -> OldStar:
    return OldStar(star.title, Day(star.until.isoformat(), site.day(star.until)), star.reason or "")
