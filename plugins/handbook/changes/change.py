"""A change: one thing that is different, as facts that any language can put into a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal, NamedTuple

from handbook.model.references import KindName

Weight = Literal["serious", "notable", "small"]
WEIGHTS: tuple[Weight, ...] = ("serious", "notable", "small")
"""How much a manager should care, the most first."""


class Title(str):
    """What people call something; sentences set it off from the words around it."""

    __slots__ = ()


class Name(Title):
    """What a person, a team or a product is called: it stands out by itself."""

    __slots__ = ()


class Counted(NamedTuple):
    """So many records of a kind."""

    kind: KindName
    number: int


class Term(str):
    """A key of the interface's words (`campaign.status-done`), spoken in the reader's language."""

    __slots__ = ()


class Tongue(str):
    """The code of a language, spoken by its name."""

    __slots__ = ()


class MonthName(str):
    """A month as the settings have it (`feb`), spoken by its name."""

    __slots__ = ()


class Share(NamedTuple):
    """A part of the whole, 0..1."""

    value: Decimal


class Quantity(NamedTuple):
    """A number of something, as in `6 webinars`."""

    number: Decimal
    unit: str


class FileAt(NamedTuple):
    """A file, by its path below the handbook, and whether there is one now."""

    path: str
    is_there: bool


class LineAt(NamedTuple):
    """A line of a file, by its path below the handbook, and whether the file is there now."""

    path: str
    line: int
    is_there: bool


class WorkingDays(NamedTuple):
    """So many days of work."""

    number: Decimal


class Group(NamedTuple):
    """What a mapping held: names of fields, each with its value, in the order of the file's model."""

    entries: tuple[tuple[str, object], ...]


class Route(NamedTuple):
    """The way to a value inside a record: names of fields, and titles of what lies in lists."""

    parts: tuple[str, ...]


class Setting(Route):
    """The way to one of the settings, which has words of its own."""

    __slots__ = ()


OF_DATE: Final = "of_date"
"""The fact that tells of which date of what repeats a detail is."""


@dataclass(frozen=True)
class Detail:
    """One of the things that a change is made of. `what` is the key of its words, which `facts` fill."""

    what: str
    facts: Mapping[str, object] = field(default_factory=dict[str, object])

    @property
    def count(self) -> int:
        """How many things it stands for."""
        return _count(self.facts, 1)


class Said(NamedTuple):
    """What a finding in a file would only say again: one of this rule, or one that says that a name leads nowhere.

    `is_whole` tells that all that comes from the finding is no news either.
    """

    path: str
    rule: str = ""
    name: str = ""
    is_whole: bool = False


@dataclass(frozen=True)
class Change:
    """One sentence about one thing.

    `group` is a kind of record, `settings`, `reading`, `swapped` or `findings`; `id` the record's, `title` what people
    call it (empty where the sentence is about no single file), and `path` its file as it is now, None where it has none
    any more. `what` is the key of the sentence's words; `facts` maps a placeholder -> a value that is not yet text. The
    `details` follow the sentence. A `note` stands behind the title; in its group a record of a lower `rank` goes first.
    `uncompared` are the files of the running campaigns that cannot be compared for it; `says` are the findings that it
    makes needless.
    """

    group: str
    id: str
    title: str
    path: str | None
    what: str
    weight: Weight = "notable"
    facts: Mapping[str, object] = field(default_factory=dict[str, object])
    details: tuple[Detail, ...] = ()
    note: Term | None = None
    rank: int = 0
    uncompared: tuple[str, ...] = ()
    says: tuple[Said, ...] = ()

    @property
    def count(self) -> int:
        """The number that chooses the plural form of the sentence."""
        return _count(self.facts, sum(detail.count for detail in self.details))


def _count(facts: Mapping[str, object], otherwise: int) -> int:
    count = facts.get("count")
    return count if isinstance(count, int) else otherwise
