"""The tools of one person that renew soon: to keep or to cancel while notice can still be given."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from handbook.loading.records import Record
from handbook.model.company import Tool
from handbook.model.days import Days
from handbook.planning.tool_days import days_to_decide
from handbook.rendering.dated import Day, day, from_day, over_from
from handbook.rendering.named import Named, named
from handbook.rendering.once import grouped, once
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Decision:
    """A tool to decide on until the `last` day, and when it renews; shown from `first` until `end`, ISO days."""

    tool: Named
    last: Day
    renews: Day | None
    first: str
    end: str


def decisions(site: Site, here: str, person: str) -> tuple[Decision, ...]:
    """The tools whose renewal a person decides on, by the last day for it, for the page `here`."""
    found = sorted(_by_person(site).get(person, ()), key=lambda entry: (entry[1].last, entry[0].id))
    return tuple(
        Decision(
            tool=named(site, here, "tool", record.id),
            last=day(site, days.last, "weekday"),
            renews=day(site, record.model.renewal),
            first=from_day(days.first),
            end=over_from(days.last),
        )
        for record, days in found
    )


@once
def _by_person(site: Site) -> Mapping[str, Sequence[tuple[Record[Tool], Days]]]:
    """Person -> the tools that are this one's, by name or by role, and that nobody decided to cut."""
    return grouped((who, found) for found in _renewing(site) for who in _owners(site, found[0].model.owner))


def _renewing(site: Site) -> Iterator[tuple[Record[Tool], Days]]:
    for record in site.handbook.tools.values():
        days = days_to_decide(record.model, site.handbook.settings.tools)
        if days and record.model.sunset is None:
            yield record, days


def _owners(site: Site, owner: str | None) -> Sequence[str]:
    if owner is None:
        return ()
    return site.crew.holders(owner) if owner in site.crew.roles else (owner,)
