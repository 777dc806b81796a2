"""A team to begin with."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from handbook.loading.records import Handbook
from handbook.rules.targets import COMPANY
from handbook.starters.pointing import pointer
from handbook.starters.wish import OwnedWish, Starter, words_of
from handbook.starters.yaml_text import as_title, scalar


@dataclass(frozen=True)
class NewTeam(OwnedWish):
    """A team, who leads it, and what it belongs to.

    That is `parent`, else the company where that is a team.
    """

    kind: ClassVar = "team"
    example: ClassVar = "marketing"
    owner_is: ClassVar = ("person",)

    parent: str | None = None

    def starter(self, handbook: Handbook) -> Starter:
        """The file."""
        words, path = words_of(handbook), self.path(handbook)
        is_known = self.id == COMPANY or COMPANY in handbook.ids["team"]
        told = () if is_known else (words("new-team.whole", team=COMPANY),)
        return Starter(path, "\n".join([*_lines(handbook, self), ""]), (*told, words("new.next-file", path=path)))


def _lines(handbook: Handbook, new: NewTeam) -> Iterator[str]:
    words = words_of(handbook)
    yield f"name: {scalar(new.title or (words('new-team.company') if new.id == COMPANY else as_title(new.id)))}"
    yield pointer(handbook, "lead", new.owner, words("new-team.lead"), *new.owner_is)
    company = COMPANY if COMPANY in handbook.teams else None
    if new.id != COMPANY:
        yield pointer(handbook, "parent", new.parent or company, words("new-team.parent"), new.kind)
