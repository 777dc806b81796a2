"""A person to begin with."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from handbook.loading.records import Handbook
from handbook.starters.pointing import pointer
from handbook.starters.wish import NamedRecord, Starter, Wish, words_of
from handbook.starters.yaml_text import as_name, entry, listed, scalar


@dataclass(frozen=True)
class NewPerson(Wish):
    """Somebody who works here; `title` is the name."""

    kind: ClassVar = "person"
    example: ClassVar = "camille-roy"

    title: str | None = None
    team: str | None = None
    roles: tuple[str, ...] = ()
    manager: str | None = None
    started: datetime.date | None = None

    def named(self) -> Iterable[NamedRecord]:
        """The team."""
        return (NamedRecord(("team",), self.team),) if self.team else ()

    def starter(self, handbook: Handbook) -> Starter:
        """The file."""
        words, path = words_of(handbook), self.path(handbook)
        lines, next_step = (
            [*_lines(handbook, self), ""],
            "new-person.next" if handbook.roles else "new-person.next-role",
        )
        return Starter(path, "\n".join(lines), (words(next_step, path=path, person=self.id),))


def _lines(handbook: Handbook, new: NewPerson) -> Iterator[str]:
    words, name = words_of(handbook), new.title or as_name(new.id)
    yield f"name: {scalar(name)}"
    yield f"# email: {new.id.replace('-', '.', 1)}@example.com  # {words('new-person.email')}"
    yield pointer(handbook, "team", new.team, words("new-person.team"), "team")
    roles = listed(new.roles) if new.roles else None
    yield pointer(handbook, "roles", roles, words("new-person.roles"), "role", is_list=True)
    yield pointer(handbook, "manager", new.manager, words("new-person.manager"), new.kind)
    yield entry("started", new.started and new.started.isoformat(), "2027-01-04", words("new-person.started"))
    yield f"# away: [{{from: 2027-08-02, to: 2027-08-20, title: ...}}]  # {words('new-person.away')}"
