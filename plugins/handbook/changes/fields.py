"""What two records of one kind say differently, field by field: told of every model without knowing it."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, cast

from pydantic import BaseModel

from handbook.changes.change import Detail, Group, Route, Title
from handbook.changes.state import State, quarter_of
from handbook.loading.records import Record
from handbook.model import references
from handbook.model.document import Reviewed
from handbook.model.quarter import GoalPeriod
from handbook.model.references import references_in
from handbook.model.settings import Period
from handbook.model.values import Money
from handbook.model.when import When

_WHOLE: Final = (Money, Period)
"""Models that are one value to people."""
LONGEST: Final = 80
"""Characters of a text that a sentence quotes; a longer one, or one of several lines, was rewritten."""

_NAMES: Final = ("title", "name", "id")
"""Fields that say which item of a list is which in words; `id`, else `name`, says it to the machine."""

_ORDERED: Final = (("languages",),)
"""Lists of values of which the first counts most."""

_Places = Sequence[tuple[int, object]]
"""Items of a list, each with its place there."""


@dataclass(frozen=True)
class Side:
    """A record, or the settings, on one side.

    `names` maps a route to an id, and whether it is a key -> its title; `ids` the same -> the id that it has now.
    """

    model: BaseModel
    names: Mapping[tuple[references.Route, bool], Title]
    ids: Mapping[tuple[references.Route, bool], str] = field(default_factory=dict[tuple[references.Route, bool], str])

    @classmethod
    def of(cls, record: Record[BaseModel], state: State) -> "Side":
        """A record whose references are spoken by the names that they have in a state."""
        return cls.within(record.model, state, quarter_of(record))

    @classmethod
    def within(cls, model: BaseModel, state: State, quarter: GoalPeriod | None = None) -> "Side":
        """A part of a record; `quarter` is that of the record, which references may leave out."""
        found = references_in(model)
        found = list(found)
        names = {(ref.route, ref.on_key): state.name(ref.kinds, ref.id, quarter) for ref in found}
        return cls(model, names, {(ref.route, ref.on_key): state.current_of(ref, quarter) for ref in found})


def field_changes(old: Side, new: Side, told: Collection[str] = (), within: tuple[str, ...] = ()) -> tuple[Detail, ...]:
    """Every difference, in the order of the model's fields; fields in `told` are told elsewhere.

    `within` is the way to what the sides are parts of, in words.
    """
    return tuple(_Walk(old, new).models(old.model, new.model, _At((), (), within), told))


def fields_of(side: Side, *, named: bool = False) -> tuple[Detail, ...]:
    """What a new record says, but for when it was reviewed, long texts and, unless it is `named`, what it is called."""
    untold = {*(() if named else _NAMES), *Reviewed.model_fields}
    said = [name for name in type(side.model).model_fields if name in side.model.model_fields_set - untold]
    values = ((name, getattr(side.model, name)) for name in said)
    told = ((name, value) for name, value in values if not (_is_empty(value) or _is_long(value)))
    return tuple(
        Detail("field-is", {"field": Route((name,)), "new": _spoken(value, (name,), side)}) for name, value in told
    )


@dataclass(frozen=True)
class _At:
    """The same place on both sides: where each has it, and what people call it."""

    old: references.Route
    new: references.Route
    labels: tuple[str, ...]

    def down(self, old: str | int, new: str | int, label: str) -> "_At":
        return _At((*self.old, old), (*self.new, new), (*self.labels, label))


@dataclass(frozen=True)
class _Walk:
    before: Side
    after: Side

    def models(self, old: BaseModel, new: BaseModel, at: _At, told: Collection[str] = ()) -> Iterator[Detail]:
        """A field that only one side has is empty on the other: a register may declare more, or less."""
        for name, declared in (type(new).model_fields | type(old).model_fields).items():
            if name not in told:
                here = at.down(name, name, declared.alias or name)
                yield from self.values(getattr(old, name, None), getattr(new, name, None), here)

    def values(self, old: object, new: object, at: _At) -> Iterator[Detail]:
        if old == new or self._are_one(at):
            return
        match old, new:
            case dict(), dict():
                yield from self.mappings(cast("dict[str, object]", old), cast("dict[str, object]", new), at)
            case list(), list() if old and new:
                yield from self.lists(cast("list[object]", old), cast("list[object]", new), at)
            case BaseModel(), BaseModel() if _are_alike(old, new):
                yield from self.models(old, new, at)
            case _ if not (_is_empty(old) and _is_empty(new)):
                yield from self.told(old, new, at)
            case _:
                pass

    def _are_one(self, at: _At) -> bool:
        """Whether both sides name the same, be it by a former id."""
        before = self.before.ids.get((at.old, False))
        return before is not None and before == self.after.ids.get((at.new, False))

    def mappings(self, old: dict[str, object], new: dict[str, object], at: _At) -> Iterator[Detail]:
        for key in dict.fromkeys([*old, *new]):
            label = self.after.names.get(((*at.new, key), True), self.before.names.get(((*at.old, key), True), key))
            yield from self.values(old.get(key), new.get(key), at.down(key, key, label))

    def lists(self, old: list[object], new: list[object], at: _At) -> Iterator[Detail]:
        before, after = _by_key(old, at.old, self.before), _by_key(new, at.new, self.after)
        for key, (there, item) in after.items():
            if key in before and isinstance(item, BaseModel) and not isinstance(item, _WHOLE):
                here, was = before[key]
                yield from self.values(was, item, at.down(here, there, _called(item) or str(there + 1)))
        came = [entry for key, entry in after.items() if key not in before]
        went = [entry for key, entry in before.items() if key not in after]
        field = Route(at.labels)
        if came and went:
            yield from self.swapped(went, came, at)
        elif came:
            yield Detail("field-more", {"field": field, "new": _items(came, at.new, self.after)})
        elif went:
            yield Detail("field-less", {"field": field, "old": _items(went, at.old, self.before)})
        elif list(before) != list(after) and _is_in_order(new, at):
            yield Detail("field-order", {"field": field})

    def swapped(self, went: _Places, came: _Places, at: _At) -> Iterator[Detail]:
        """What is in the place of what: one for one, part by part where it has parts."""
        (here, old), (there, new) = went[0], came[0]
        if len(went) > 1 or len(came) > 1:
            facts = {"old": _items(went, at.old, self.before), "new": _items(came, at.new, self.after)}
            yield Detail("field-both", {"field": Route(at.labels), **facts})
        elif isinstance(new, BaseModel) and _called(new):
            facts = {"old": _item(old, (*at.old, here), self.before), "new": _item(new, (*at.new, there), self.after)}
            yield Detail("field", {"field": Route(at.labels), **facts})
        else:
            yield from self.values(old, new, _At((*at.old, here), (*at.new, there), at.labels))

    def told(self, old: object, new: object, at: _At) -> Iterator[Detail]:
        field = Route(at.labels)
        if _is_empty(old):
            yield Detail("field-set", {"field": field, "new": _spoken(new, at.new, self.after)})
        elif _is_empty(new):
            yield Detail("field-gone", {"field": field, "old": _spoken(old, at.old, self.before)})
        elif _is_long(old) or _is_long(new):
            yield Detail("field-rewritten", {"field": field})
        else:
            was, now = _spoken(old, at.old, self.before), _spoken(new, at.new, self.after)
            if str(was) != str(now):  # a field of another type may say the same
                yield Detail("field", {"field": field, "old": was, "new": now})


def _is_in_order(items: list[object], at: _At) -> bool:
    """Whether the order of a list says something: of parts it is that of the page, of most values nothing."""
    return at.new[-1:] in _ORDERED or any(isinstance(item, BaseModel) for item in items)


def _are_alike(old: BaseModel, new: BaseModel) -> bool:
    """Whether both are of one model, be it that of a register before and after a change of its declaration."""
    return type(old).__name__ == type(new).__name__ and not isinstance(old, _WHOLE)


def _by_key(items: list[object], route: references.Route, side: Side) -> dict[object, tuple[int, object]]:
    """What tells an item from the others -> its place in the list, and the item.

    What an item names tells more than the id that is typed there.
    """
    keyed = ((side.ids.get(((*route, place), False)) or _key(item), item) for place, item in enumerate(items))
    return {key: (place, item) for place, (key, item) in enumerate(keyed)}


def _key(item: object) -> object:
    if isinstance(item, BaseModel) and not isinstance(item, _WHOLE):
        return getattr(item, "id", None) or getattr(item, "name", None) or repr(item)
    return repr(item)


def _called(item: BaseModel) -> Title | None:
    """What people call an item of a list, where it has a name."""
    return next((Title(name) for field in _NAMES if (name := getattr(item, field, None))), None)


def _items(items: _Places, route: references.Route, side: Side) -> tuple[object, ...]:
    """What items of a list are called."""
    return tuple(_item(item, (*route, place), side) for place, item in items)


def _item(item: object, route: references.Route, side: Side) -> object:
    if isinstance(item, BaseModel) and not isinstance(item, _WHOLE) and (title := _called(item)):
        return title
    return _spoken(item, route, side)


def _spoken(value: object, route: references.Route, side: Side) -> object:
    """A value as facts, its references by name."""
    if title := side.names.get((route, False)):
        return title
    match value:
        case When():
            return value.text
        case BaseModel() if not isinstance(value, _WHOLE):
            return Group(tuple(_fields(value, route, side)))
        case dict():
            return Group(tuple(_entries(cast("dict[str, object]", value), route, side)))
        case list():
            return _items(list(_by_key(cast("list[object]", value), route, side).values()), route, side)
        case _:
            return value


def _fields(model: BaseModel, route: references.Route, side: Side) -> Iterator[tuple[str, object]]:
    for name in type(model).model_fields:
        if name in model.model_fields_set and not _is_empty(value := getattr(model, name)):
            yield name, _spoken(value, (*route, name), side)


def _entries(entries: dict[str, object], route: references.Route, side: Side) -> Iterator[tuple[str, object]]:
    for key, value in entries.items():
        yield side.names.get(((*route, key), True), key), _spoken(value, (*route, key), side)


def _is_empty(value: object) -> bool:
    return value is None or value in ("", [], {})


def _is_long(value: object) -> bool:
    return isinstance(value, str) and ("\n" in value or len(value) > LONGEST)
