"""Records that another one ended: a decision that a later one reversed."""

from dataclasses import dataclass

from pydantic import BaseModel

from handbook.loading.records import Record
from handbook.rendering.named import Named, named
from handbook.rendering.once import grouped
from handbook.rendering.site import Site
from handbook.rules.context import Mention


@dataclass(frozen=True)
class Ending:
    """What a register calls those that end a record, and which they are: `Stopped by`."""

    label: str
    by: tuple[Named, ...]


def ends(site: Site, mention: Mention) -> bool:
    """Whether what a reference names is over because of it."""
    return str(mention.reference.route[0]) in site.handbook.kinds[mention.record.kind].ends


def endings_of(site: Site, here: str, record: Record[BaseModel]) -> tuple[Ending, ...]:
    """What ended a record, in the order of the files; nothing of one that names itself."""
    mentions = (one for one in site.uses.get((record.kind, record.id), ()) if one.record is not record)
    by_label = grouped(
        (site.handbook.kinds[one.record.kind].ends[str(one.reference.route[0])][site.language], one.record)
        for one in mentions
        if ends(site, one)
    )
    return tuple(
        Ending(label, tuple(named(site, here, ender.kind, ender.id) for ender in enders))
        for label, enders in by_label.items()
    )
