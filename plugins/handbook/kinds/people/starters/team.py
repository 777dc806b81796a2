"""A team to begin with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from handbook.loading.records import Handbook
from handbook.rules.targets import COMPANY
from handbook.starters.wish import Named, Starter, Wish, first, person, words_of
from handbook.starters.yaml_text import as_title, entry, scalar


@dataclass(frozen=True)
class NewTeam(Wish):
    """A team and who leads it; it belongs to `parent`, else to the company where that is a team."""

    kind: ClassVar = "team"
    example: ClassVar = "marketing"

    title: str | None = None
    owner: str | None = None
    parent: str | None = None

    def named(self) -> Iterable[Named]:
        """Who leads it."""
        return person(self.owner)

    def starter(self, handbook: Handbook) -> Starter:
        """The file."""
        words, path = words_of(handbook), self.path(handbook)
        return Starter(path, "\n".join([*_lines(handbook, self), ""]), (words("new.next-file", path=path),))


def _lines(handbook: Handbook, new: NewTeam) -> Iterator[str]:
    words = words_of(handbook)
    yield f"name: {scalar(new.title or as_title(new.id))}"
    yield entry("lead", new.owner, first(handbook.people, "camille-roy"), words("new-team.lead"))
    company = COMPANY if COMPANY in handbook.teams else None
    if new.id != COMPANY:
        yield entry("parent", new.parent or company, COMPANY, words("new-team.parent"))
