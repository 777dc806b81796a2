"""The words of the house to begin with."""

from dataclasses import dataclass, replace
from typing import ClassVar, Self

from handbook.loading.records import Handbook
from handbook.starters.wish import OwnedWish, Starter, words_of

_TEXT = """\
terms:
  - term: {term}
    meaning: {meaning}
    also: [{also}]  # {note}
"""


@dataclass(frozen=True)
class NewGlossary(OwnedWish):
    """The words of the house: one file, `glossary`."""

    kind: ClassVar = "glossary"
    example: ClassVar = "glossary"
    owner_is: ClassVar = ()

    @property
    def rule(self) -> str | None:
        """There is one glossary, and this is its name."""
        return None if self.id == self.example else "refusal.id-glossary"

    def offered(self) -> Self | None:
        """The one there is."""
        return replace(self, id=self.example)

    def starter(self, handbook: Handbook) -> Starter:
        """The file."""
        words, path = words_of(handbook), self.path(handbook)
        told = {name: words(f"new-glossary.{name}") for name in ("term", "meaning", "also", "note")}
        return Starter(path, _TEXT.format(**told), (words("new-glossary.next", path=path),))
