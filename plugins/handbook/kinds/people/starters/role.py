"""A role to begin with."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from handbook.loading.records import Handbook
from handbook.starters.wish import OwnedWish, Starter, first, words_of
from handbook.starters.yaml_text import as_title, entry, listed, scalar


@dataclass(frozen=True)
class NewRole(OwnedWish):
    """A hat that somebody wears.

    `owner` is who fills it, `backup` who stands in; `mission` is prose.
    """

    kind: ClassVar = "role"
    example: ClassVar = "event-manager"
    owner_is: ClassVar = ("person",)

    backup: str | None = None
    tools: tuple[str, ...] = ()
    onboarding: str | None = None
    mission: str | None = None

    def starter(self, handbook: Handbook) -> Starter:
        """Front matter and mission."""
        words, path = words_of(handbook), self.path(handbook)
        lines = ["---", *_front(handbook, self), "---", self.mission or words("new-role.mission"), ""]
        return Starter(path, "\n".join(lines), (words("new.next-file", path=path),))


def _front(handbook: Handbook, new: NewRole) -> Iterator[str]:
    words = words_of(handbook)
    yield f"title: {scalar(new.title or as_title(new.id))}"
    yield entry("person", new.owner or next(iter(handbook.people), None), "camille-roy", words("new-role.person"))
    yield entry("backup", new.backup, first(reversed(list(handbook.people)), "tom-leroy"), words("new-role.backup"))
    tools = listed(new.tools) if new.tools else None
    yield entry("tools", tools, listed([first(handbook.tools, "hubspot")]), words("new-role.tools"))
    onboarding = first(handbook.playbooks, "onboarding")
    yield entry("onboarding", new.onboarding, onboarding, words("new-role.onboarding"))
