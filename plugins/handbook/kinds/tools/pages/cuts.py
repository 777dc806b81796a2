"""What can go, and what is gone: the candidates to cut, and the graveyard."""

from dataclasses import dataclass

from handbook.kinds.tools.pages import facts as tool_facts
from handbook.kinds.tools.pages.costs import Cost, cost_of
from handbook.kinds.tools.pages.endings import DatedText, after_of, savings
from handbook.loading.records import Record
from handbook.model.company import Sunset, Tool
from handbook.planning.tool_days import last_day_of_notice
from handbook.rendering.dated import Day, day
from handbook.rendering.named import Named, named, named_owner
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Candidate:
    """A tool that counts as unused from the day `unused_from` on; the browser hides it until then."""

    name: Named
    owner: Named | None
    cost: Cost | None
    last_used: Day | None
    evidence: str
    unused_from: Day
    notice: Day | None


@dataclass(frozen=True)
class Grave:
    """A tool that was cut, with why, and what it taught; the browser hides it before the ISO day `after`."""

    name: Named
    day: Day
    after: str
    reason: str
    lesson: str
    cost: Cost | None


@dataclass(frozen=True)
class Graveyard:
    """The tools that were cut, since the ISO day `since`; `saved` says what they cost in a year, as far as known."""

    graves: tuple[Grave, ...]
    since: str
    saved: tuple[DatedText, ...]


def candidates(site: Site, here: str, kept: list[Record[Tool]]) -> tuple[Candidate, ...]:
    """The tools that say when they were last used, the one that rests longest first."""
    dated = ((record, unused) for record in kept if (unused := tool_facts.unused_from(site, record.model)))
    return tuple(
        Candidate(
            name=named(site, here, "tool", record.id),
            owner=named_owner(site, here, record.model.owner),
            cost=cost_of(site, record.model),
            last_used=day(site, record.model.last_used and record.model.last_used.date),
            evidence=(record.model.last_used and record.model.last_used.evidence) or "",
            unused_from=Day(unused.isoformat(), site.day(unused)),
            notice=day(site, last_day_of_notice(record.model)),
        )
        for record, unused in sorted(dated, key=lambda entry: entry[1])
    )


def graveyard(site: Site, here: str) -> Graveyard:
    """The tools that were cut, the last one first."""
    cut = sorted(tool_facts.cut(site), key=lambda entry: entry[1].date, reverse=True)
    graves = tuple(_grave(site, here, record, sunset) for record, sunset in cut)
    return Graveyard(graves, min((grave.after for grave in graves), default=""), savings(site))


def _grave(site: Site, here: str, record: Record[Tool], sunset: Sunset) -> Grave:
    return Grave(
        name=named(site, here, "tool", record.id),
        day=Day(sunset.date.isoformat(), site.day(sunset.date)),
        after=after_of(sunset),
        reason=site.words(f"tool.reason-{sunset.reason}"),
        lesson=sunset.note or "",
        cost=cost_of(site, record.model),
    )
