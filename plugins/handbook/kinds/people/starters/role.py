"""A role to begin with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from handbook.loading.records import Handbook
from handbook.starters.pointing import pointer
from handbook.starters.question import Question
from handbook.starters.wish import OwnedWish, Starter, at_work, words_of
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

    def questions(self, handbook: Handbook) -> Iterable[Question]:
        """Somebody has to fill it."""
        if not self.owner:
            yield Question("owner", "ask.role-owner", at_work(handbook), "person ID", may_guess=True)

    def starter(self, handbook: Handbook) -> Starter:
        """Front matter and mission."""
        words, path = words_of(handbook), self.path(handbook)
        lines = ["---", *_front(handbook, self), "---", self.mission or words("sample.mission"), ""]
        return Starter(path, "\n".join(lines), (words("new.next-file", path=path),))


def _front(handbook: Handbook, new: NewRole) -> Iterator[str]:
    words = words_of(handbook)
    yield f"title: {scalar(new.title or as_title(new.id))}"
    yield pointer(handbook, "person", new.owner, words("new-role.person"), *new.owner_is)
    other = next((name for name in handbook.people if name != new.owner), "")
    yield entry("backup", new.backup, other, words("new-role.backup"))
    tools = listed(new.tools) if new.tools else None
    yield pointer(handbook, "tools", tools, words("new-role.tools"), "tool", is_list=True)
    yield pointer(handbook, "onboarding", new.onboarding, words("new-role.onboarding"), "playbook")
