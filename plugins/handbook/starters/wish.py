"""What is asked for when a new file is to be written, and what comes of it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import ClassVar, Final, Self

from handbook.loading.kind import Kind
from handbook.loading.kinds import ID, installed_kinds
from handbook.loading.records import Handbook
from handbook.locales import Wording, wording
from handbook.model.references import KindName
from handbook.starters.question import Question

_OWN: Final = ("id", "title")
"""What the record is called itself."""
_MONTH: Final = re.compile(r"20\d\d-[01]\d\s+(?=\S)")
"""Stands before the name of a campaign's file; the day says it on pages."""


@dataclass(frozen=True)
class Starter:
    """A new file: its path in the handbook, its whole text, and what to tell the person who asked for it."""

    path: str
    text: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class NamedRecord:
    """A record that a wish names: its id, and the kinds that it may be of, the usual one first."""

    kinds: tuple[KindName, ...]
    id: str


@dataclass(frozen=True)
class Wish:
    """A new record of a kind."""

    kind: ClassVar[KindName]
    declared: ClassVar[Kind | None] = None
    """Its kind, where not every handbook has it."""
    example: ClassVar[str]
    """An id of this kind, for whoever typed something else."""

    id: str

    def named(self) -> Iterable[NamedRecord]:
        """The records that must be there already."""
        return ()

    @property
    def rule(self) -> str | None:
        """The key of the words that say what an id of the kind is made of, where this one is not."""
        return None if ID.match(self.id) else "refusal.id-plain"

    def offered(self) -> Self | None:
        """The same with an id made of what was typed, which becomes the title; None where there is nothing in it."""
        made = id_of(self.id)
        if not ID.match(made):
            return None
        is_called = is_title(self.id) and getattr(self, "title", self.id) is None
        title = {"title": _MONTH.sub("", self.id)} if is_called else {}
        return replace(self, id=made, **title)

    def naming(self, record_id: str, *, instead: str) -> Self:
        """The same where one of its fields names another record."""
        given = {field.name: getattr(self, field.name) for field in fields(self)}
        return replace(
            self, **{name: record_id for name, value in given.items() if value == instead and name not in _OWN}
        )

    def refusal(self, handbook: Handbook) -> str | None:
        """Why there is nothing to begin with, in one sentence; asked only once all that is named is there."""
        del handbook
        return None

    def questions(self, handbook: Handbook) -> Iterable[Question]:
        """What has to be said besides; asked only where there is no refusal."""
        del handbook
        return ()

    def answered(self, question: Question, answer: str) -> Self:
        """The same with an answer."""
        return replace(self, **{question.field: (answer,) if question.is_list else answer})

    def path(self, handbook: Handbook) -> str:
        """Where the file goes, relative to the handbook."""
        del handbook
        return f"{self.spec.folder}/{self.id}{self.spec.suffixes[0]}"

    def starter(self, handbook: Handbook) -> Starter:
        """The file. It must not be asked for where there is a refusal."""
        raise NotImplementedError

    @property
    def spec(self) -> Kind:
        """Where files of the kind lie."""
        return self.declared or installed_kinds()[self.kind]


def person(person_id: str | None) -> Iterable[NamedRecord]:
    """Who is named where it must be a person."""
    return (NamedRecord(("person",), person_id),) if person_id else ()


@dataclass(frozen=True)
class OwnedWish(Wish):
    """A record with a title or a name, and an owner: of one of the kinds `owner_is`, the usual one first."""

    owner_is: ClassVar[tuple[KindName, ...]] = ("role", "person")

    title: str | None = None
    owner: str | None = None

    def named(self) -> Iterable[NamedRecord]:
        """The owner."""
        return (NamedRecord(self.owner_is, self.owner),) if self.owner else ()


_SPELT: Final = str.maketrans(
    {"œ": "oe", "æ": "ae", "ø": "o", "ß": "ss", "ł": "l", "đ": "d", "\N{RIGHT SINGLE QUOTATION MARK}": " "}
)
"""Letters that have no accent to take away."""


def id_of(typed: str) -> str:
    """An id made of a name: `Élodie Le Bœuf` is `elodie-le-boeuf`; empty where nothing is left."""
    plain = unicodedata.normalize("NFKD", typed.casefold().translate(_SPELT)).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", plain))


def called_so(names: Mapping[str, str], typed: str) -> list[str]:
    """The ids of those whose name it is, accents aside; else of those with these words in it: people by a first name.

    `names` maps an id -> what the record is called.
    """
    wanted, made = id_of(typed), {one: id_of(name) for one, name in names.items()}
    whole = [one for one, name in made.items() if name == wanted]
    return whole or [one for one, name in made.items() if wanted and f"-{wanted}-" in f"-{name}-"]


def is_title(typed: str) -> bool:
    """Whether what was typed as an id is what people call the thing, and no path."""
    return not set(typed) & set("/\\_") and (typed != typed.lower() or " " in typed or not typed.isascii())


def at_work(handbook: Handbook) -> Mapping[str, str]:
    """Id -> name of the people who have not left."""
    return {record.id: record.name for record in handbook.people.values() if record.model.left is None}


def words_of(handbook: Handbook) -> Wording:
    """The words of the handbook's first language, which comments are written in."""
    return wording(handbook.settings.languages[0])
