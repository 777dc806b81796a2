"""What is different about a register: its columns, and what must hold of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from pydantic import BaseModel

from handbook.changes.change import Change, Detail, Title
from handbook.changes.fields import Side, field_changes
from handbook.changes.pairing import Pair
from handbook.changes.records import change_of, told_of_any
from handbook.changes.renamed_registers import field_meant
from handbook.changes.state import State
from handbook.loading.records import Record
from handbook.model.registers import Register, RegisterCheck

_Limits = Mapping[str, object]
"""What a check limits -> to how much."""


def register_changes(pair: Pair, old: State, new: State) -> Iterator[Change]:
    """That the public will see its records, first of all; then what is told of any record."""
    before, after = (side and side.model for side in pair)
    is_public = isinstance(after, Register) and after.public
    if pair.new and is_public and not (isinstance(before, Register) and before.public):
        yield change_of(pair.new, new, "register-public", "serious")
    yield from _come_along(pair, new)
    told = ("fields", "checks", *(["public"] if is_public else []))
    yield from told_of_any(pair, old, new, told, _declared(pair, old, new))


def _come_along(pair: Pair, new: State) -> Iterator[Change]:
    """The records of a register that has another id are the ones that they were."""
    if pair.new and (pair.new.kind, pair.new.id) in new.former and (count := len(new.handbook.ids[pair.new.id])):
        yield change_of(pair.new, new, "records-come-along", "small", count=count)


def _declared(pair: Pair, old: State, new: State) -> tuple[Detail, ...]:
    if not (pair.old and pair.new and isinstance(pair.old.model, Register) and isinstance(pair.new.model, Register)):
        return ()
    return tuple(
        _Declarations(_Declared(pair.old, pair.old.model, old), _Declared(pair.new, pair.new.model, new)).details()
    )


@dataclass(frozen=True)
class _Declared:
    """What a register says on one side."""

    record: Record[BaseModel]
    model: Register
    state: State

    def column(self, path: str) -> Title:
        """What people call a field, or one of a group; the register itself, where a check counts its records."""
        return self.state.column(self.record.id, path) if path else self.state.title(self.record)

    def columns(self, check: RegisterCheck) -> tuple[Title, ...]:
        """What a check is about."""
        return tuple(dict.fromkeys(self.column(path) for path in _paths(check)))


@dataclass(frozen=True)
class _Declarations:
    """A register on both sides."""

    old: _Declared
    new: _Declared

    def details(self) -> Iterator[Detail]:
        """Columns that are new, gone or other than before; then checks."""
        was, now = self.old.model.fields, self.new.model.fields
        yield from self._renamed()
        yield from (Detail("column-new", {"title": self.new.column(name)}) for name in now if name not in was)
        yield from (Detail("column-removed", {"title": self.old.column(name)}) for name in was if name not in now)
        for name in (name for name in now if name in was):
            meant = field_meant(now[name], self.new.state.renamed_registers)
            sides = Side.within(was[name], self.old.state), Side.within(meant, self.new.state)
            yield from field_changes(*sides, within=(self.new.column(name),))
        yield from self._checks()

    def _renamed(self) -> Iterator[Detail]:
        """Columns with another id, which the files of the old side say too."""
        start = f"{self.new.record.id}/"
        for (kind, now), was in self.new.state.former.items():
            if kind == "column" and now.startswith(start):
                name = now.removeprefix(start)
                yield Detail(
                    "column-new-id", {"title": self.new.column(name), "old": was.rpartition("/")[2], "new": name}
                )

    def _checks(self) -> Iterator[Detail]:
        was, now = self.old.model.checks, self.new.model.checks
        went, came = (
            _by_subject([each for each in was if each not in now]),
            _by_subject([each for each in now if each not in was]),
        )
        for subject in dict.fromkeys([*went, *came]):
            for before, after in zip_longest(went.get(subject, []), came.get(subject, [])):
                yield from self._check(before, after)

    def _check(self, before: RegisterCheck | None, after: RegisterCheck | None) -> Iterator[Detail]:
        if before and after:
            yield from self._limits(before, after)
        elif after:
            yield Detail("register-check-new", {"titles": self.new.columns(after)})
        elif before:
            yield Detail("register-check-removed", {"titles": self.old.columns(before)})

    def _limits(self, before: RegisterCheck, after: RegisterCheck) -> Iterator[Detail]:
        was, now = _limits(before), _limits(after)
        moved = [path for path in now if was.get(path) != now[path]]
        for path in moved:
            facts = {"title": self.new.column(path), "old": was.get(path), "new": now[path]}
            yield Detail("register-limit", facts)
        if not moved:
            yield Detail("register-check-rewritten", {"titles": self.new.columns(after)})


def _by_subject(checks: Sequence[RegisterCheck]) -> dict[str, list[RegisterCheck]]:
    """The checks that are about the same, but for how much."""
    found: dict[str, list[RegisterCheck]] = {}
    for check in checks:
        subject = sorted(check.model_fields_set - {"says", "level"}), [*_paths(check)], check.where
        found.setdefault(str(subject), []).append(check)
    return found


def _paths(check: RegisterCheck) -> Iterator[str]:
    """The fields that a check is about."""
    for several in (check.needs, check.in_order, check.cover, check.unique):
        yield from several or ()
    for limits in (check.at_most, check.at_least, check.ends_within, check.not_older_than):
        yield from limits or ()
    yield from [check.sum.of] if check.sum else ()
    yield from [check.count.per or ""] if check.count else ()


def _limits(check: RegisterCheck) -> _Limits:
    plain = (check.at_most, check.at_least, check.ends_within, check.not_older_than)
    found: dict[str, object] = {path: limit for limits in plain if limits for path, limit in limits.items()}
    if check.sum:
        found[check.sum.of] = check.sum.is_ or check.sum.at_most or check.sum.at_least
    if check.count:
        found[check.count.per or ""] = check.count.at_least if check.count.at_most is None else check.count.at_most
    return found
