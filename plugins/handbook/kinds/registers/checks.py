"""The checks that a register declares: which records each looks at, and how it tells what it found."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from pydantic import BaseModel

from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.words import Words, fill
from handbook.kinds.registers.field_values import Fields, route_of, understood, value_at
from handbook.kinds.registers.wrong_checks import EMPTY, FILLED, is_made
from handbook.loading.kinds import installed_kinds
from handbook.loading.records import Handbook, Record
from handbook.loading.registers import REGISTER, folder_of, refusals
from handbook.model.registers import Register, RegisterCheck
from handbook.model.values import LANGUAGES
from handbook.rules.context import Context


@dataclass(frozen=True)
class Look:
    """A check of one register, and the records that it looks at, in the order of their ids.

    `is_whole` tells that all files of the register could be read, so that their sum and their number are known;
    `everything` are all of them, be they picked or not.
    """

    rule: Rule
    fields: Fields
    position: int
    check: RegisterCheck
    records: Sequence[Record[BaseModel]]
    is_whole: bool
    everything: Sequence[Record[BaseModel]]

    def picked_by(self, picks: Mapping[str, Sequence[str]]) -> Iterator[Record[BaseModel]]:
        """All records of the register that have what is asked for: field -> one of these values."""
        return (record for record in self.everything if _is_picked(record, picks, self.fields))

    @property
    def register(self) -> Record[Register]:
        """The declaration."""
        return self.fields.register

    def at_record(self, record: Record[BaseModel], path: str, sentence: Words, **facts: object) -> Finding:
        """A finding in the file of a record, with this sentence, behind that of the check if it has one."""
        return self.told_at(record, path, self.said(sentence, facts))

    def plainly_at(self, record: Record[BaseModel], path: str, sentence: Words, **facts: object) -> Finding:
        """The same with this sentence alone, where it says something else than the check is about."""
        return self.told_at(record, path, {language: fill(sentence, facts, language) for language in LANGUAGES})

    def told_at(self, record: Record[BaseModel], path: str, said: Words) -> Finding:
        """A finding in the file of a record that says just this."""
        told = {"name": record.name, "kind": self.register.model.noun, "said": said}
        return self._levelled(self.rule.of(record.source, route_of(path), key=False, hint=None, **told))

    def at_check(self, sentence: Words, **facts: object) -> Finding:
        """A finding about the records together, at the check."""
        told = {"name": self.register.model.title, "kind": _REGISTER, "said": self.said(sentence, facts)}
        route = ("checks", self.position)
        return self._levelled(self.rule.of(self.register.source, route, key=False, hint=None, **told))

    @property
    def folder(self) -> Basis:
        """All files of the register, from which what is said of several records is concluded."""
        return Basis(f"{folder_of(self.register.id, self.register.model)}/")

    def said(self, sentence: Words, facts: Mapping[str, object]) -> Words:
        """The fact, behind the words of the check if it has any: they say why it matters, the fact what to look at."""
        said = {language: fill(sentence, facts, language) for language in LANGUAGES}
        own = self.check.says
        return {language: f"{own[language]} ({said[language]})" for language in LANGUAGES} if own else said

    def _levelled(self, finding: Finding) -> Finding:
        return finding.with_severity(self.check.level) if self.check.level else finding


_REGISTER: Words = {"en": "a register", "fr": "un registre"}


def registers_of(handbook: Handbook) -> Mapping[str, Record[Register]]:
    """Name -> declaration, of all that could be read."""
    return cast("Mapping[str, Record[Register]]", handbook.groups[REGISTER])


def declared(handbook: Handbook) -> Iterator[Fields]:
    """The registers that are kinds of this handbook."""
    registers = registers_of(handbook)
    refused = refusals(installed_kinds(), registers)
    return (Fields(record, handbook) for name, record in registers.items() if name not in refused)


def looks(context: Context, rule: Rule, verb: str) -> Iterator[Look]:
    """The checks of one verb, of all registers; none that has a mistake itself."""
    handbook = context.handbook
    for fields in declared(handbook):
        name, register = fields.register.id, fields.register.model
        everything = [found for _, found in sorted(handbook.groups[name].items())]
        is_whole = len(everything) == len(handbook.ids[name]) and all(found.source.is_whole for found in everything)
        for position, check in enumerate(register.checks):
            if getattr(check, verb) is not None and is_made(check, fields):
                picked = [found for found in everything if _is_picked(found, check.where, fields)]
                yield Look(rule, fields, position, check, picked, is_whole, everything)


def _is_picked(record: Record[BaseModel], picks: Mapping[str, Sequence[str]], fields: Fields) -> bool:
    """Whether a record has what `where` or `for` asks for: field -> one of these values."""
    return all(_has(record, path, texts, fields) for path, texts in picks.items())


def _has(record: Record[BaseModel], path: str, texts: Sequence[str], fields: Fields) -> bool:
    value, found = value_at(record, path), fields.by_path[path]
    if EMPTY in texts and value is None:
        return True
    if FILLED in texts and value is not None:
        return True
    wanted = [understood(found.item, text) for text in texts if text not in (EMPTY, FILLED)]
    return any(one in wanted for one in parts_of(value))


def parts_of(value: object) -> Sequence[object]:
    """The items of a list, else the value; nothing for nothing."""
    if value is None:
        return ()
    return value if isinstance(value, list) else [value]  # pyright: ignore[reportUnknownVariableType] -- items of any type
