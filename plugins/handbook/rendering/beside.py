"""What comes before and after a page among those like it: the links at its foot."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from handbook.rendering.named import Named, named
from handbook.rendering.site import Site

Places = Mapping[str, tuple[str | None, str | None]]
"""A record -> the one before it and the one after it."""


@dataclass(frozen=True)
class Beside:
    """The first and the last of all have one neighbour."""

    before: Named | None
    after: Named | None


def places(ids: Iterable[str]) -> Places:
    """Which records are neighbours in an order of all of them."""
    order = [None, *ids, None]
    return {name: (before, after) for before, name, after in zip(order, order[1:], order[2:], strict=False) if name}


def beside(site: Site, here: str, kind: str, record_id: str, among: Places) -> Beside | None:
    """The neighbours of a record, for the page `here`; None for one that is alone."""
    found = (named(site, here, kind, name) if name else None for name in among.get(record_id, (None, None)))
    before, after = (name if name and name.href else None for name in found)
    return Beside(before, after) if before or after else None
