"""Tools of one category, side by side: which of them to make more of, and which to cut."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handbook.kinds.tools.pages import facts as tool_facts
from handbook.kinds.tools.pages.costs import Cost, cost_of, total
from handbook.kinds.tools.toolbox import overlaps
from handbook.loading.records import Record
from handbook.model.company import Tool
from handbook.rendering.dated import Day, day
from handbook.rendering.named import Named, named, named_all
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Rival:
    """A tool beside others that do the same kind of work."""

    name: Named
    cost: Cost | None
    last_used: Day | None
    playbooks: tuple[Named, ...]
    roles: tuple[Named, ...]


@dataclass(frozen=True)
class Overlap:
    """The tools of one category, those bought first before the others; `sum` is what they cost in a year together."""

    category: str
    rivals: tuple[Rival, ...]
    sum: str


def overlap_tables(site: Site, here: str, kept: Iterable[Record[Tool]]) -> tuple[Overlap, ...]:
    """Each category of which several tools are kept."""
    return tuple(_overlap(site, here, records) for records in overlaps(kept))


def _overlap(site: Site, here: str, records: Sequence[Record[Tool]]) -> Overlap:
    return Overlap(
        category=records[0].model.category,
        rivals=tuple(_rival(site, here, record) for record in records),
        sum=total(site, (record.model.whole_cost for record in records)),
    )


def _rival(site: Site, here: str, record: Record[Tool]) -> Rival:
    playbooks = (playbook.id for playbook in tool_facts.playbooks_with(site, record.id))
    return Rival(
        name=named(site, here, "tool", record.id),
        cost=cost_of(site, record.model),
        last_used=day(site, record.model.last_used and record.model.last_used.date),
        playbooks=named_all(site, here, "playbook", playbooks),
        roles=named_all(site, here, "role", tool_facts.roles_with(site, record.id)),
    )
