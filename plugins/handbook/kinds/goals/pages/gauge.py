"""How much of the work of a quarter serves the goals, against the share that the settings ask for."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from handbook.kinds.goals.efforts import efforts_of
from handbook.model.quarter import GoalPeriod
from handbook.planning.effort import AlignedEffort, effort_shares
from handbook.rendering.once import once
from handbook.rendering.site import Site

_PERCENT = 100


@dataclass(frozen=True)
class Gauge:
    """A share in whole percents, the share that is asked for, and what stands behind it in words.

    `now` and `limit` are numbers for a machine (`72`), `percent` and `limit_text` the same for readers.
    """

    now: str
    limit: str
    percent: str
    limit_text: str
    days: str
    is_enough: bool


def team_gauges(site: Site, quarter: GoalPeriod) -> dict[str, Gauge]:
    """Team -> its gauge, by team; only those whose campaigns have an effort."""
    shares = _shares(site, quarter)
    return {team: found for team, share in shares.items() if (found := _gauge(site, share))}


def company_gauge(site: Site, quarter: GoalPeriod) -> Gauge | None:
    """The gauge of all teams together."""
    return _gauge(site, _sum(_shares(site, quarter).values()))


def _shares(site: Site, quarter: GoalPeriod) -> Mapping[str, AlignedEffort]:
    """Team -> its share; of half-years, years and quarters beside the company's own, counted for themselves."""
    first = site.days_of(quarter).first
    if quarter == site.handbook.years.quarter_of(first):
        return _shares_by_quarter(site).get(quarter, {})
    efforts = (effort for _, effort in efforts_of(site.handbook, site.plans, quarter))
    return {team: share for (_, team), share in effort_shares(efforts).items()}


@once
def _shares_by_quarter(site: Site) -> Mapping[str, Mapping[str, AlignedEffort]]:
    """Quarter -> team -> its share."""
    found: defaultdict[str, dict[str, AlignedEffort]] = defaultdict(dict)
    for (quarter, team), share in effort_shares(effort for _, effort in efforts_of(site.handbook, site.plans)).items():
        found[quarter][team] = share
    return found


def _sum(shares: Iterable[AlignedEffort]) -> AlignedEffort:
    total = AlignedEffort(Decimal(0), Decimal(0))
    for share in shares:
        total = AlignedEffort(total.aligned + share.aligned, total.total + share.total)
    return total


def _gauge(site: Site, effort: AlignedEffort) -> Gauge | None:
    share, limit = effort.share, site.handbook.settings.okrs.aligned_effort
    if share is None:
        return None
    # Cut, not rounded: 79.6 % must not look like the 80 % that is asked for.
    now = int(share * _PERCENT)
    aligned, total = (site.number(round(days, 1).normalize()) for days in (effort.aligned, effort.total))
    return Gauge(
        now=str(now),
        limit=f"{limit.normalize():f}",
        percent=site.percent(Decimal(now) / _PERCENT),
        limit_text=site.percent(limit / _PERCENT),
        days=site.words("okr.effort-days", round(effort.total), aligned=aligned, total=total),
        is_enough=share * _PERCENT >= limit,
    )
