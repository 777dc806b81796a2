"""Sentences that every kind of record shares: new, gone, renamed, and fields without a sentence of their own."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Final

from pydantic import BaseModel

from handbook.changes.change import Change, Counted, Detail, FileAt, Route, Said, Title, Weight
from handbook.changes.fields import Side, field_changes, fields_of
from handbook.changes.pairing import Pair
from handbook.changes.state import State
from handbook.loading.namesakes import typed_name
from handbook.loading.records import Record
from handbook.loading.registers import REGISTER
from handbook.model.campaign import Campaign
from handbook.model.company import Person
from handbook.model.document import title_field
from handbook.model.references import KindName, Target

SWAPPED: Final = "swapped"
"""The group of files that took each other's names: most of what is told after that comes from it."""


def change_of(
    record: Record[BaseModel],
    state: State,
    what: str,
    weight: Weight = "notable",
    details: tuple[Detail, ...] = (),
    **facts: object,
) -> Change:
    """A sentence about a record as it is in a state."""
    return Change(record.kind, record.id, state.title(record), record.source.path, what, weight, facts, details)


def added(record: Record[BaseModel], state: State, lacking: Sequence[str] = ()) -> Change:
    """A new record of any kind; one of a register with what it says, for nothing else tells that.

    So is one that lacks fields that its kind asks for.
    """
    is_of_register = _is_of_register(record, state)
    said = said_by(record, state) if lacking or is_of_register else ()
    if not lacking:
        return change_of(record, state, "new", "notable", said)
    names = tuple(state.column(record.kind, name) if is_of_register else Route((name,)) for name in lacking)
    return change_of(record, state, "new-lacking", "serious", said, fields=names)


def said_by(record: Record[BaseModel], state: State, *, named: bool = False) -> tuple[Detail, ...]:
    """What a new record says, field by field, what it is called where it is `named`."""
    return _by_labels(fields_of(Side.of(record, state), named=named), record, state)


def removed(record: Record[BaseModel], old: State, new: State) -> Change:
    """A record that is gone, or lies where nothing is read, and what still names it."""
    users = users_of(record.kind, record.id, new)
    if place := unread_at(record, old, new):
        what = "unread-in-use" if users else "unread"
        return replace(change_of(record, old, what, "serious", users, place=FileAt(place, is_there=True)), path=place)
    gone = change_of(record, old, "removed", "serious" if users else "notable", users)
    says = said_of_users(record.kind, record.id, new)
    return replace(gone, path=None, what="removed-in-use" if users else "removed", says=says)


def unread_at(record: Record[BaseModel], old: State, new: State) -> str | None:
    """Where the file of a record lies now, if nobody reads it there."""
    if place := new.astray.get(record.source.path):
        return place
    stem = PurePosixPath(record.source.path).stem
    found = (path for path, source in new.handbook.sources.items() if source.is_unread)
    return next((path for path in found if PurePosixPath(path).stem == stem and path not in old.handbook.sources), None)


def renamed(pair: Pair, new: State) -> Iterator[Change]:
    """Another id, and what still names the old one."""
    if pair.old and pair.new and (was := new.former.get((pair.new.kind, pair.new.id))):
        if name := _had(pair.new, new):
            swapped = change_of(pair.new, new, "swapped-id", "serious", old=was, new=pair.new.id, name=name)
            yield replace(swapped, group=SWAPPED)
            return
        if any(kind == pair.new.id for kind, _ in new.lost):
            yield change_of(pair.new, new, "new-id-left", "serious", old=was, new=pair.new.id)
            return
        users = users_of(pair.old.kind, was, new)
        what, weight = ("new-id-in-use", "serious") if users else ("new-id", "notable")
        change = change_of(pair.new, new, what, weight, users, old=was, new=pair.new.id)
        yield replace(change, says=said_of_users(pair.old.kind, was, new))


def _had(record: Record[BaseModel], new: State) -> Title | None:
    """Who had the id of a record before, where both took each other's."""
    ids = (now for (kind, now), was in new.former.items() if kind == record.kind and was == record.id)
    other = next((new.handbook.find(record.kind, now) for now in ids), None)
    return new.title(other) if other else None


def retitled(pair: Pair, old: State, new: State) -> Iterator[Change]:
    """Another title or name."""
    if pair.old and pair.new and _called(pair.old, old) != _called(pair.new, new):
        was = old.title(pair.old)
        yield change_of(pair.new, new, "retitled", old=was)


def _called(record: Record[BaseModel], state: State) -> object:
    """What it is called; a person as the file says it, whoever else has that name."""
    return typed_name(record) if isinstance(record.model, Person) else state.title(record)


def other_fields(
    pair: Pair, old: State, new: State, told: Collection[str] = (), more: tuple[Detail, ...] = ()
) -> Iterator[Change]:
    """All differences in fields that are not `told` elsewhere, and `more` of that sort, as one sentence."""
    if pair.old and pair.new:
        found = field_changes(Side.of(pair.old, old), Side.of(pair.new, new), told)
        found = _by_labels(found, pair.new, new)
        if found or more:
            yield change_of(pair.new, new, "fields", "small", (*found, *more))


def _is_of_register(record: Record[BaseModel], state: State) -> bool:
    return state.handbook.find(REGISTER, record.kind) is not None


def _by_labels(details: tuple[Detail, ...], record: Record[BaseModel], state: State) -> tuple[Detail, ...]:
    """Fields of a register's record as the register calls them."""
    if not _is_of_register(record, state):
        return details
    return tuple(replace(detail, facts={**detail.facts, "field": _label(detail, record, state)}) for detail in details)


def _label(detail: Detail, record: Record[BaseModel], state: State) -> object:
    field = detail.facts.get("field")
    if not isinstance(field, Route):
        return field
    first, *others = field.parts
    parts = (".".join([first, *others[:length]]) for length in range(len(others) + 1))
    labels = (state.label(record.kind, path) for path in parts)
    return Route(tuple(label or part for label, part in zip(labels, field.parts, strict=True)))


def users_of(kind: Target, record_id: str, state: State) -> tuple[Detail, ...]:
    """The files that name a record, a detail a kind."""
    return by_kind(state.users(kind, record_id), state)


def said_of_users(kind: Target, record_id: str, state: State, rule: str = "") -> tuple[Said, ...]:
    """What the check finds at the users that a sentence tells: by a rule, else that nothing is called so."""
    users = state.users(kind, record_id)
    paths = [path for user in users for path in (user.source.path, *translated(user))]
    return tuple(Said(path, rule, "" if rule else record_id) for path in paths)


def translated(record: Record[BaseModel]) -> Sequence[str]:
    """The paths of a record's translations."""
    return [record.source.path.replace(".md", f".{language}.md") for language in record.translations]


def users_still(kind: Target, record_id: str, state: State) -> tuple[Detail, ...]:
    """The same without the campaigns that are over: history may name what is gone."""
    users = state.users(kind, record_id)
    return by_kind((user for user in users if not isinstance(user.model, Campaign) or user.model.is_open), state)


def by_kind(users: Iterable[Record[BaseModel]], state: State) -> tuple[Detail, ...]:
    """Records by their titles, a detail a kind."""
    found: dict[KindName, list[Title]] = {}
    for user in users:
        found.setdefault(user.kind, []).append(state.title(user))
    return tuple(_users(user_kind, names) for user_kind, names in found.items())


def _users(kind: KindName, names: list[Title]) -> Detail:
    counted = Counted(kind, len(names))
    return Detail("users", {"files": counted, "titles": tuple(names), "count": len(names)})


def titles(names: Collection[Title]) -> tuple[Detail, ...]:
    """Names as details."""
    return tuple(Detail("title-only", {"title": name}) for name in names)


def told_of_any(
    pair: Pair, old: State, new: State, told: Collection[str] = (), more: tuple[Detail, ...] = ()
) -> Iterator[Change]:
    """Everything about a record whose kind has no sentences of its own; fields that are `told` elsewhere are not.

    `more` are details that stand in their place.
    """
    if pair.old and pair.new:
        yield from renamed(pair, new)
        yield from retitled(pair, old, new)
        yield from other_fields(pair, old, new, (title_field(type(pair.new.model)) or "", *told), more)
    elif pair.old:
        yield removed(pair.old, old, new)
    elif pair.new:
        yield added(pair.new, new)
