"""The pages of a site, each made when somebody wants it."""

from collections.abc import Callable, Iterator, Mapping

from handbook.pipeline.checks.addresses import Address
from handbook.rendering.page import Page
from handbook.rendering.site import Site


class Pages(Mapping[str, Page]):
    """Uri -> page, in the order of the site. A page is made once, when it is first asked for."""

    def __init__(self, site: Site, addresses: Mapping[str, Address], make: Callable[[Address], Page]) -> None:
        self._site = site
        self._addresses = addresses
        self._make = make
        self._made: dict[str, Page] = {}

    def __getitem__(self, uri: str) -> Page:
        """The page at a uri. Raises KeyError where there is none."""
        if uri not in self._made:
            self._made[uri] = self._make(self._addresses[uri])
        return self._made[uri]

    def __contains__(self, uri: object) -> bool:
        """Whether there is such a page; it is not made for that."""
        return uri in self._addresses

    def __iter__(self) -> Iterator[str]:
        """The uris."""
        return iter(self._addresses)

    def __len__(self) -> int:
        """How many pages there are."""
        return len(self._addresses)

    def make_all(self) -> None:
        """Make those that are not made yet."""
        for uri in self._addresses:
            self[uri]

    def source_of(self, uri: str) -> str | None:
        """The path of the file that a page shows; None where it joins several. It is not made for that."""
        return self._addresses[uri].path

    def title_of(self, uri: str) -> str:
        """What a page is called. It is made for that only where nobody knows before."""
        title = self._addresses[uri].title
        return title(self._site) if title else self[uri].title
