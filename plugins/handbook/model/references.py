"""References between records: what a field points to is written in its type, once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Final, NamedTuple, Union, cast, get_args, get_origin

from pydantic import BaseModel, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from handbook.model.goal_reference import GoalReference

KindName = str
"""What a kind of record is called: `playbook`, `campaign`, or what an extension calls its own."""
Target = str
"""What a reference may point to: the name of a kind, or `objective` or `star`, which are parts of a file."""

Route = tuple[str | int, ...]
"""Keys and positions from the top of a file to a value."""


POINTS_TO: Final = "x-points-to"
"""The key of a JSON Schema that holds the kinds which a reference may point to."""


@dataclass(frozen=True)
class PointsTo:
    """Marks a field whose text is the id of a record of one of these kinds."""

    kinds: tuple[Target, ...]

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(schema), POINTS_TO: list(self.kinds)}


_name = StringConstraints(strip_whitespace=True, min_length=1)
PlaybookRef = Annotated[str, _name, PointsTo(("playbook",))]
CampaignRef = Annotated[str, _name, PointsTo(("campaign",))]
PersonRef = Annotated[str, _name, PointsTo(("person",))]
TeamRef = Annotated[str, _name, PointsTo(("team",))]
RoleRef = Annotated[str, _name, PointsTo(("role",))]
ToolRef = Annotated[str, _name, PointsTo(("tool",))]
OwnerRef = Annotated[str, _name, PointsTo(("role", "person"))]
"""A role wherever possible, so that a handbook survives a departure; a person where it must be one."""
ObjectiveRef = Annotated[GoalReference, PointsTo(("objective",))]
"""An objective, or a key result of it."""
KpiRef = Annotated[str, _name, PointsTo(("kpi",))]
MARKET: Final = "market"
"""The register of markets, which a campaign may be for."""
_ID = StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")
MarketRef = Annotated[str, _ID, PointsTo((MARKET,))]
"""A market: a record of the register of that name where a handbook has one, else a mere name."""
SEGMENT: Final = "segment"
"""The register of segments, which a campaign may write to."""
SegmentRef = Annotated[str, _ID, PointsTo((SEGMENT,))]
"""A segment: a record of the register of that name where a handbook has one, else a mere name."""
StarRef = Annotated[str, _name, PointsTo(("star",))]
"""The id of the north star of `company/strategy.yml`, or of a former one."""


class Reference(NamedTuple):
    """One mention of another record: where it stands, what it may point to, and the id that was typed."""

    route: Route
    kinds: tuple[Target, ...]
    id: str
    on_key: bool
    """True where the id is a key of a mapping (`people: {event-manager: ...}`), not a value."""


def references_in(model: BaseModel) -> Iterator[Reference]:
    """All references of a model, in the order of its fields."""
    yield from _finder(type(model))(model, ())


def references_in_data(model: type[BaseModel], data: object) -> Iterator[Reference]:
    """All references of a record that may lack its shape, as the file has it: what is no name is passed over."""
    yield from _finder(model)(data, ())


def targets_of(model: type[BaseModel]) -> frozenset[Target]:
    """All kinds that the references of a model may point to.

    Raises:
        TypeError: a field holds a union of which more than one part has references.
    """
    list(references_in_data(model, {}))
    parts = (part for each in models_in(model) for part in _annotated(each))
    return frozenset(kind for part in parts if isinstance(part, PointsTo) for kind in part.kinds)


def models_in(model: type[BaseModel]) -> Sequence[type[BaseModel]]:
    """A model and all that its fields hold, each once, the outer before the inner."""
    found = [model]
    for each in found:
        inner = (part for part in _annotated(each) if isinstance(part, type) and issubclass(part, BaseModel))
        found += [part for part in dict.fromkeys(inner) if part not in found]
    return found


def _annotated(model: type[BaseModel]) -> Iterator[object]:
    """All types and marks that the fields of a model are made of."""
    todo: list[object] = []
    for field in model.model_fields.values():
        todo += [field.annotation, *field.metadata]
    for part in todo:
        todo += [*get_args(part), *getattr(part, "__metadata__", ())]
    yield from todo


Finder = Callable[[Any, Route], Iterator[Reference]]


@cache
def _finder(
    annotation: Any,  # noqa: ANN401 -- a type
    kinds: tuple[Target, ...] | None = None,
    outer: tuple[type[BaseModel], ...] = (),
) -> Finder:
    """The function that finds references in values of this type; built once a type.

    `outer` are the models around it: of one that holds itself, the finder is there once somebody looks.
    """
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        marks = [mark for mark in args[1:] if isinstance(mark, PointsTo)]
        return _finder(args[0], marks[0].kinds if marks else kinds, outer)
    if kinds:
        return lambda value, route: _reference(value, route, kinds)
    if origin in (Union, UnionType):
        return _either([_finder(arg, None, outer) for arg in args if arg is not type(None)], args)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _fields(annotation, outer)
    if origin in (list, tuple):
        return _items(_finder(args[0], None, outer))
    return _entries(*(_finder(arg, None, outer) for arg in args)) if origin in (dict, Mapping) else _nothing


def _nothing(_value: object, _route: Route) -> Iterator[Reference]:
    return iter(())


def _reference(value: object, route: Route, kinds: tuple[Target, ...]) -> Iterator[Reference]:
    """The one reference of a value; a plain number is the text that was typed."""
    if isinstance(value, str | int | Decimal) and not isinstance(value, bool) and (name := str(value).strip()):
        yield Reference(route, kinds, name, on_key=False)


def _either(finders: list[Finder], args: tuple[Any, ...]) -> Finder:
    found = [finder for finder in finders if finder is not _nothing]
    if not found:
        return _nothing
    if len(found) > 1:
        message = f"a reference in a union of several kinds of value: {args}"
        raise TypeError(message)
    return lambda value, route: iter(()) if value is None else found[0](value, route)


def _fields(model: type[BaseModel], outer: tuple[type[BaseModel], ...]) -> Finder:
    if model in outer:
        return lambda value, route: iter(_finder(model)(value, route))
    finders: list[tuple[str, str, Finder]] = []
    for name, field in model.model_fields.items():
        marks = [mark for mark in field.metadata if isinstance(mark, PointsTo)]
        finder = _finder(field.annotation, marks[0].kinds if marks else None, (*outer, model))
        if finder is not _nothing:
            finders.append((name, field.alias or name, finder))
    if not finders:
        return _nothing

    def find(value: object, route: Route) -> Iterator[Reference]:
        for name, key, finder in finders:
            held = _held(value, name, key)
            if held is not None:
                yield from finder(held, (*route, key))

    return find


def _held(value: object, name: str, key: str) -> object:
    """What a record, or a mapping that should be one, has in a field; None where it has nothing."""
    if isinstance(value, BaseModel):
        return getattr(value, name)
    return cast("dict[str, object]", value).get(key) if isinstance(value, dict) else None


_BETWEEN: Final = frozenset(",;")
"""What stands between several names in one text."""


def _items(finder: Finder) -> Finder:
    if finder is _nothing:
        return _nothing

    def find(values: object, route: Route) -> Iterator[Reference]:
        if isinstance(values, str) and not set(values) & _BETWEEN:  # one where a list is wanted
            yield from finder(values, route)
        listed = cast("list[object]", values) if isinstance(values, list | tuple) else []
        for position, value in enumerate(listed):
            yield from finder(value, (*route, position))

    return find


def _entries(on_key: Finder, on_value: Finder) -> Finder:
    if on_key is _nothing and on_value is _nothing:
        return _nothing

    def find(entries: object, route: Route) -> Iterator[Reference]:
        for name, held in cast("Mapping[str, object]", entries if isinstance(entries, Mapping) else {}).items():
            for reference in on_key(name, (*route, name)):
                yield reference._replace(on_key=True)
            yield from on_value(held, (*route, name))

    return find
