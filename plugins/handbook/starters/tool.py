"""A tool to begin with."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar, Final

from handbook.loading.records import Handbook
from handbook.starters.wish import Named, Starter, Wish, owner, words_of
from handbook.starters.yaml_text import as_title, entry, flow, listed, scalar

_NOT_KNOWN: Final = "0 EUR"


@dataclass(frozen=True)
class NewTool(Wish):
    """A tool. What is not known yet is a comment; an owner and a cost it always has.

    `renewal` and `used` are days; `evidence` says how the last use is known.
    """

    kind: ClassVar = "tool"
    example: ClassVar = "hubspot"

    title: str | None = None
    owner: str | None = None
    category: str | None = None
    cost: str | None = None
    bought: datetime.date | None = None
    renewal: datetime.date | None = None
    used: datetime.date | None = None
    evidence: str = "..."
    access: str | None = None
    supports: tuple[str, ...] = ()

    def named(self) -> Iterable[Named]:
        """Who answers for it."""
        return owner(self.owner)

    def starter(self, handbook: Handbook) -> Starter:
        """The file."""
        words, path = words_of(handbook), self.path(handbook)
        return Starter(path, "\n".join([*_lines(handbook, self), ""]), (words("new.next-file", path=path),))


def _lines(handbook: Handbook, new: NewTool) -> Iterator[str]:
    words = words_of(handbook)
    yield f"name: {scalar(new.title or as_title(new.id))}"
    yield f"category: {scalar(new.category or words('new-tool.to-sort'))}  # {words('new-tool.category')}"
    answers = new.owner or next(iter((*handbook.roles, *handbook.people)), None)
    yield entry("owner", answers, "head-of-marketing", words("new-tool.owner"))
    yield f"cost: {new.cost or _NOT_KNOWN}  # {words('new-tool.cost')}"
    yield f"# seats: 4  # {words('new-tool.seats')}"
    yield entry("bought", _day(new.bought), "2027-01-28", words("new-tool.bought-on"))
    supports = listed(new.supports) if new.supports else None
    yield entry("supports", supports, "[2027-q1/marketing/o1]", words("new-tool.supports"))
    yield entry("renewal", _day(new.renewal), "2028-01-28", words("new-tool.renewal"))
    yield entry("notice", "30 days" if new.renewal else None, "30 days", words("new-tool.notice"))
    used = flow({"date": new.used, "evidence": new.evidence}) if new.used else None
    yield entry("last_used", used, "{date: 2027-02-11, evidence: ...}", words("new-tool.last-used"))
    yield entry("reviewed", _day(new.used), "2027-01-28", words("new-tool.reviewed"))
    yield entry("access", new.access and scalar(new.access), "...", words("new-tool.access"))
    yield f"# url: https://...  # {words('new-tool.url')}"


def _day(day: datetime.date | None) -> str | None:
    return day and day.isoformat()
