"""A tool to begin with."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, Final

from handbook.loading.goals import objectives
from handbook.loading.records import Handbook
from handbook.locales import Wording
from handbook.starters.question import Question
from handbook.starters.wish import OwnedWish, Starter, at_work, words_of
from handbook.starters.yaml_text import as_name, entry, flow, listed, scalar

_NOT_KNOWN: Final = "0 EUR"
_EXAMPLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "category": "CRM",
        "owner": "",
        "cost": _NOT_KNOWN,
        "seats": "4",
        "bought": "2026-01-28",
        "supports": "",
        "renewal": "2028-01-28",
        "notice": "30 days",
        "last_used": "{date: 2026-02-11, evidence: ...}",
        "reviewed": "",
        "access": "...",
        "url": "https://...",
    }
)
"""Key -> what a value looks like, in the order in which they are written; empty where no value is right everywhere."""


@dataclass(frozen=True)
class NewTool(OwnedWish):
    """A tool. What is not known yet is a comment; an owner and a cost it always has.

    `renewal` and `used` are days; `evidence` says how the last use is known.
    """

    kind: ClassVar = "tool"
    example: ClassVar = "hubspot"

    category: str | None = None
    cost: str | None = None
    bought: datetime.date | None = None
    renewal: datetime.date | None = None
    used: datetime.date | None = None
    evidence: str = "..."
    access: str | None = None
    supports: tuple[str, ...] = ()

    def questions(self, handbook: Handbook) -> Iterable[Question]:
        """Somebody has to answer for it."""
        if not self.owner:
            roles = {record.id: record.name for record in handbook.roles.values()}
            yield Question("owner", "ask.tool-owner", {**roles, **at_work(handbook)}, "person ID", may_guess=True)

    def starter(self, handbook: Handbook) -> Starter:
        """The file."""
        words, path = words_of(handbook), self.path(handbook)
        return Starter(path, "\n".join([*_lines(handbook, self), ""]), (words("new.next-file", path=path),))


def _lines(handbook: Handbook, new: NewTool) -> Iterator[str]:
    words, name = words_of(handbook), new.title or as_name(new.id)
    values = {
        "category": new.category and scalar(new.category),
        "owner": new.owner,
        "cost": new.cost or _NOT_KNOWN,
        "bought": _day(new.bought),
        "supports": listed(new.supports) if new.supports else None,
        "renewal": _day(new.renewal),
        "notice": "30 days" if new.renewal else None,
        "last_used": flow({"date": new.used, "evidence": new.evidence}) if new.used else None,
        "reviewed": _day(new.used),
        "access": new.access and scalar(new.access),
    }
    goal = next(objectives(handbook), None)
    return tool_lines(name, values, words, {"supports": listed([goal.objective_ref])} if goal else {})


def tool_lines(
    name: str,
    values: Mapping[str, str | None],
    words: Wording,
    examples: Mapping[str, str] = MappingProxyType({}),
    notes: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[str]:
    """A tool's file. `values`, `examples` and `notes` map a key -> what is not as it is for every tool, as YAML."""
    held = {**values, "category": values.get("category") or scalar(words("sample.category"))}
    yield f"name: {scalar(name)}"
    for key, example in _EXAMPLES.items():
        note = notes.get(key) or words(f"new-tool.{key.replace('_', '-')}")
        yield entry(key, held.get(key), examples.get(key, example), note)


def _day(day: datetime.date | None) -> str | None:
    return day and day.isoformat()
