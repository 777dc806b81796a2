"""What is in people's hands, with the names that pages show."""

from collections.abc import Sequence
from dataclasses import dataclass

from handbook.kinds.people.crew import owned_in
from handbook.loading.goals import find_goal
from handbook.model.goal_reference import GoalReference
from handbook.planning.ownership import Holding, holdings
from handbook.rendering.dated import over_from
from handbook.rendering.named import Named, named, named_goal
from handbook.rendering.once import once
from handbook.rendering.site import Site


@dataclass(frozen=True)
class HeldRow:
    """Something in somebody's hands; `end` is the ISO day from which it no longer counts, empty for never."""

    record: Named
    kind: str
    end: str


@once
def holdings_of(site: Site) -> dict[str, list[Holding]]:
    """Person -> everything in that person's hands that was not over at the last change."""
    now = site.days_of(site.handbook.years.quarter_of(site.as_of)).first
    owned = [
        entry
        for entry in owned_in(site.handbook)
        if entry.kind != "objective" or site.days_of(GoalReference(entry.id).quarter).last >= now
    ]
    return {person: list(held) for person, held in holdings(owned, site.crew).items()}


def held_rows(site: Site, here: str, held: Sequence[Holding]) -> tuple[HeldRow, ...]:
    """Each by its name, in the order given, for the page `here`."""
    return tuple(HeldRow(_record(site, here, holding), holding.kind, _end(site, holding)) for holding in held)


def _record(site: Site, here: str, holding: Holding) -> Named:
    if holding.kind != "objective":
        return named(site, here, holding.kind, holding.id)
    goal = find_goal(site.handbook, holding.id)
    return named_goal(site, here, goal) if goal else Named(holding.id)


def _end(site: Site, holding: Holding) -> str:
    if holding.kind != "objective":
        return ""
    return over_from(site.days_of(GoalReference(holding.id).quarter).last)
