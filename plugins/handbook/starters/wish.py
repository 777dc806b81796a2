"""What is asked for when a new file is to be written, and what comes of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from handbook.loading.kind import Kind
from handbook.loading.kinds import ID, installed_kinds
from handbook.loading.records import Handbook
from handbook.locales import Wording, wording
from handbook.model.references import KindName
from handbook.starters.question import Question


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
        """What an id of the kind is made of, where this one is not."""
        return None if ID.match(self.id) else "small letters, digits and hyphens"

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


def words_of(handbook: Handbook) -> Wording:
    """The words of the handbook's first language, which comments are written in."""
    return wording(handbook.settings.languages[0])
