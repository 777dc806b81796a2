"""A KPI of the company to begin with."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from handbook.loading.records import Handbook
from handbook.starters.pointing import pointer
from handbook.starters.wish import OwnedWish, Starter, words_of
from handbook.starters.yaml_text import as_title, scalar


@dataclass(frozen=True)
class NewKpi(OwnedWish):
    """A number that comes with its meaning."""

    kind: ClassVar = "kpi"
    example: ClassVar = "qualified-meetings"

    def starter(self, handbook: Handbook) -> Starter:
        """The file."""
        words, path = words_of(handbook), self.path(handbook)
        return Starter(path, "\n".join([*_lines(handbook, self), ""]), (words("new.next-file", path=path),))


def _lines(handbook: Handbook, new: NewKpi) -> Iterator[str]:
    words = words_of(handbook)
    yield f"name: {scalar(new.title or as_title(new.id))}"
    yield f"# unit: ...  # {words('new-kpi.unit')}"
    yield f"# meaning: ...  # {words('new-kpi.meaning')}"
    yield pointer(handbook, "owner", new.owner, words("new-tool.owner"), *new.owner_is)
    yield f"# source: ...  # {words('new-kpi.source')}"
    yield f"better: higher  # {words('new-kpi.better')}"
    yield f"# target: 40  # {words('new-kpi.target')}"
    yield f"# benchmark: {{value: 30, source: ..., date: 2026-01-28}}  # {words('new-kpi.benchmark')}"
    yield f"# values:  # {words('new-kpi.values')}"
    yield "#   2027-q1: {value: 12, says: ...}"
