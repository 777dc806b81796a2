"""The text of a new register: one of those that come with the product, else one with a name and an owner."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import ClassVar

from handbook.kinds.registers.flaws import wrong_types
from handbook.loading.reading import read_bytes
from handbook.loading.records import Handbook
from handbook.loading.registers import PARTS, REGISTER
from handbook.loading.shape import validate
from handbook.locales import Wording
from handbook.model.references import KindName
from handbook.model.registers import Register
from handbook.starters.question import Question
from handbook.starters.wish import OwnedWish, Starter, words_of
from handbook.starters.yaml_text import as_title, scalar

_PACKAGE = __name__.rpartition(".")[0]
_PLAIN = """\
title: {title}  # {about_title}
noun: {noun}  # {about_noun}
fields:  # {about_fields}
  name: {{type: "text, required", label: {name}}}
  owner: {{type: role or person, label: {owner}}}
#  {key}: {{type: {example}, label: {label}}}  # {about_label}
"""


@dataclass(frozen=True)
class NewRegister(OwnedWish):
    """A kind of record of your own: channel, segment, market ... or any other name."""

    kind: ClassVar[KindName] = REGISTER
    example: ClassVar[str] = "podcast-guest"
    owner_is: ClassVar[tuple[KindName, ...]] = ()

    def refusal(self, handbook: Handbook) -> str | None:
        """Whether the name is taken by another kind."""
        is_taken = self.id in PARTS or handbook.kinds.get(self.id)
        return words_of(handbook)("refusal.kind-taken", name=self.id) if is_taken else None

    def questions(self, handbook: Handbook) -> Iterable[Question]:
        """One that comes with the product may name records of another one, which has to be there."""
        shipped = validate(Register, read_bytes(self.path(handbook), self._shipped.encode(), REGISTER))[0]
        targets = (*(kind.name for kind in handbook.kinds), self.id, *PARTS)
        for flaw in wrong_types(shipped.fields, targets, ("fields",)) if shipped else ():
            yield Question(str(flaw.route[1]), "ask.record", {}, f"{REGISTER} {flaw.word.typed}")

    def starter(self, handbook: Handbook) -> Starter:
        """The file."""
        words, path = words_of(handbook), self.path(handbook)
        about = words.known(f"register-about.{self.id}", "")
        text = f"# {about}\n{self._shipped}" if self._shipped else _plain(self.title or as_title(self.id), words)
        return Starter(path, text, (words("register.next", path=path, kind=self.id),))

    @property
    def _shipped(self) -> str:
        """The text of the one of this name that comes with the product; empty where there is none."""
        file = files(_PACKAGE).joinpath(f"{self.id}.yml")
        return file.read_text("utf-8") if file.is_file() else ""


def _plain(title: str, words: Wording) -> str:
    """One with a name and an owner, an example of a field as a comment, and what may be written."""
    facts = {name: words(f"new-register.{name}") for name in ("key", "example", "label")}
    facts |= {f"about_{name}": words(f"new-register.about-{name}") for name in ("title", "noun", "fields", "label")}
    labels = {name: scalar(words(f"common.{name}")) for name in ("name", "owner")}
    return _PLAIN.format(title=scalar(title), noun=scalar(f"{title[0].lower()}{title[1:]}"), **facts, **labels)


def shipped_registers() -> Sequence[str]:
    """The names of those that come with the product."""
    return sorted(file.name.removesuffix(".yml") for file in files(_PACKAGE).iterdir() if file.name.endswith(".yml"))
