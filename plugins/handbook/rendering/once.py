"""What is worked out once a site, however many pages ask for it: a page that looks at all records makes a square."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import wraps
from typing import TypeVar, cast

from handbook.rendering.site import Site

Result = TypeVar("Result")
Key = TypeVar("Key", bound=Hashable)
Item = TypeVar("Item")


def once(work: Callable[[Site], Result]) -> Callable[[Site], Result]:
    """A function of a whole site that is called for each page, and works for the first."""

    @wraps(work)
    def known(site: Site) -> Result:
        if work not in site.known:
            site.known[work] = work(site)
        return cast("Result", site.known[work])

    return known


def grouped(pairs: Iterable[tuple[Key, Item]]) -> Mapping[Key, Sequence[Item]]:
    """Key -> its items, in their order."""
    found: defaultdict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return dict(found)
