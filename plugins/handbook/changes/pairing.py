"""Which record of the one state is which of the other: by id, or, where a file was renamed, by what it says."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Final, NamedTuple

from pydantic import BaseModel

from handbook.changes.state import State
from handbook.loading.namesakes import typed_name
from handbook.loading.records import Record
from handbook.loading.registers import REGISTER
from handbook.model.company import Person
from handbook.model.document import title_of
from handbook.model.references import KindName

ENOUGH = 0.5
"""From here on two files are one that was renamed, as git has it (git-diff, `--find-renames`)."""


def resemblance(old: str, new: str) -> float:
    """The share of the longer text, 0..1, that stands in the other, in whole lines and in any order."""
    before, after = Counter(old.splitlines()), Counter(new.splitlines())
    shared = sum((len(line) + 1) * count for line, count in (before & after).items())
    longest = max(_size(before), _size(after))
    return shared / longest if longest else 0.0


def _size(lines: Counter[str]) -> int:
    return sum((len(line) + 1) * count for line, count in lines.items())


_ENOUGH_WITH_TITLE = ENOUGH / 2
"""A record that kept its title may have changed more."""


_ENOUGH_WITHOUT_NAME = 0.75
"""Somebody with another name and another address says all else as before, or nearly."""
_OF_A_NAME: Final = re.compile(r"^(?:name|email):.*\n?", re.MULTILINE)
"""What changes in a person's file with the name."""
_MOST_PAIRS = 10_000
"""How many pairs of records of one kind are compared line by line."""
_MOST_OF_A_NAME = 10
_NEVER_SWAPPED: Final = ("okr",)
"""Whose goals these are, and of when, is what their file is called."""

AnyRecord = Record[BaseModel]


class Pair(NamedTuple):
    """A record before and after; None where it was not, or is no longer, there."""

    old: Record[BaseModel] | None
    new: Record[BaseModel] | None


def pairs(old: State, new: State) -> Iterator[Pair]:
    """Every record of both states, kind by kind, in the order of the new ids; the removed ones last.

    A file that cannot be read on either side, or not whole, is left out: what it says is not known; but for that it is
    gone. So are all records of a register of which that is true.
    """
    kinds = dict.fromkeys([*new.handbook.groups, *old.handbook.groups])
    for kind in (kind for kind in kinds if old.knows(REGISTER, kind) and new.knows(REGISTER, kind)):
        for pair in _of_kind(kind, old, new):
            if pair.new is None or all(record.source.is_whole for record in pair if record):
                yield pair


def _of_kind(kind: KindName, old: State, new: State) -> Iterator[Pair]:
    before, after = old.handbook.groups.get(kind, {}), new.handbook.groups.get(kind, {})
    came = {name: record for name, record in after.items() if name not in old.handbook.ids.get(kind, ())}
    went = {name: record for name, record in before.items() if name not in new.handbook.ids.get(kind, ())}
    renamed = _renamed(went, came)
    swapped = dict[str, str]() if kind in _NEVER_SWAPPED else _swapped(before, after)
    for name, record in after.items():
        if name in came:
            yield Pair(went.get(renamed.get(name, "")), record)
        elif name in before:
            yield Pair(before[swapped.get(name, name)], record)
    yield from (Pair(record, None) for name, record in went.items() if name not in renamed.values())


def _swapped(before: Mapping[str, AnyRecord], after: Mapping[str, AnyRecord]) -> dict[str, str]:
    """New id -> old id, of files that took each other's names: what each said stands in another of them."""
    others = [name for name in after if name in before and _is_another(before[name], after[name])]
    if len(others) ** 2 > _MOST_PAIRS:
        return {}
    alike = {(old, new): _likeness(before[old], after[new]) for old, new in product(others, others)}
    moved = [old for old in others if max(alike[old, new] for new in others) > alike[old, old]]
    found = _renamed({name: before[name] for name in moved}, {name: after[name] for name in moved})
    return dict(found) if {*found} == {*found.values()} else {}


def _is_another(old: AnyRecord, new: AnyRecord) -> bool:
    """Whether a file may hold another record than it did: under another title, or without one, and in other words."""
    if old.source.text == new.source.text:
        return False
    was, now = title_of(old.model), title_of(new.model)
    return was != now if was else not _likeness(old, new)


def _renamed(went: Mapping[str, Record[BaseModel]], came: Mapping[str, Record[BaseModel]]) -> Mapping[str, str]:
    """New id -> old id, the surest first."""
    found, taken = dict[str, str](), set[str]()
    close = [(_likeness(old, new), old.id, new.id) for old, new in _comparable([*went.values()], [*came.values()])]
    for likeness, old_id, new_id in sorted(close, key=lambda entry: (-entry[0], entry[1:])):
        if likeness and new_id not in found and old_id not in taken:
            found[new_id] = old_id
            taken.add(old_id)
    return found


def _comparable(went: Sequence[AnyRecord], came: Sequence[AnyRecord]) -> Iterator[tuple[AnyRecord, AnyRecord]]:
    """The records to hold against each other: all, or of very many those that say, or are called, the same."""
    if len(went) * len(came) <= _MOST_PAIRS:
        yield from product(went, came)
        return
    groups: defaultdict[tuple[str, str], list[AnyRecord]] = defaultdict(list)
    for old in went:
        for sign in _signs(old):
            if len(groups[sign]) < _MOST_OF_A_NAME:
                groups[sign].append(old)
    for new in came:
        likely = {old.id: old for sign in _signs(new) for old in groups.get(sign, ())}
        yield from ((old, new) for old in likely.values())


def _signs(record: AnyRecord) -> Iterator[tuple[str, str]]:
    """By what a record may be known again without a comparison of its lines."""
    said = {field: getattr(record.model, field, None) for field in ("email", "account", "started")}
    named = {"text": record.source.text, "title": title_of(record.model), **said}
    return ((field, str(value)) for field, value in named.items() if value)


def _likeness(old: Record[BaseModel], new: Record[BaseModel]) -> float:
    """How much two records are one, 0 where they are not. Somebody who joins is nobody who left."""
    share = resemblance(old.source.text, new.source.text)
    if isinstance(old.model, Person) and isinstance(new.model, Person):
        are_one = typed_name(old) == typed_name(new) or _have_one_address(old.model, new.model)
        return share + 1 if are_one else _alike_but_for_the_name(old, new)
    is_named_so = title_of(old.model) == title_of(new.model) is not None
    return share if share >= (_ENOUGH_WITH_TITLE if is_named_so else ENOUGH) else 0


def _have_one_address(old: Person, new: Person) -> bool:
    """Whether two people are one by what is theirs alone."""
    return old.email == new.email is not None or old.account == new.account is not None


def _alike_but_for_the_name(old: AnyRecord, new: AnyRecord) -> float:
    """How much two files say the same of somebody who has been there since the same day, 0 where it is too little."""
    since = [getattr(record.model, "started", None) for record in (old, new)]
    was, now = (_OF_A_NAME.sub("", record.source.text) for record in (old, new))
    share = resemblance(was, now)
    return share if since[0] == since[1] is not None and share >= _ENOUGH_WITHOUT_NAME else 0
