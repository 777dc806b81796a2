"""References between records: what a field points to is written in its type, once."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Final, Literal, NamedTuple, Union, get_args, get_origin

from pydantic import BaseModel, GetJsonSchemaHandler, StringConstraints
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

Kind = Literal["playbook", "campaign", "okr", "experiment", "strategy", "kpi", "person", "team", "role", "tool"]
"""The kinds of record that every handbook has."""
KindName = str
"""One of `Kind`, or the name of a kind that an extension brings."""
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
PersonRef = Annotated[str, _name, PointsTo(("person",))]
TeamRef = Annotated[str, _name, PointsTo(("team",))]
RoleRef = Annotated[str, _name, PointsTo(("role",))]
ToolRef = Annotated[str, _name, PointsTo(("tool",))]
OwnerRef = Annotated[str, _name, PointsTo(("role", "person"))]
"""A role wherever possible, so that a handbook survives a departure; a person where it must be one."""
ObjectiveRef = Annotated[str, _name, PointsTo(("objective",))]
"""`2026-q4/marketing/o1`, or a key result below it; the quarter may be left out inside its own quarter."""
KpiRef = Annotated[str, _name, PointsTo(("kpi",))]
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


Finder = Callable[[Any, Route], Iterator[Reference]]


@cache
def _finder(annotation: Any, kinds: tuple[Target, ...] | None = None) -> Finder:  # noqa: ANN401 -- a type
    """The function that finds references in values of this type; built once a type."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        marks = [mark for mark in args[1:] if isinstance(mark, PointsTo)]
        return _finder(args[0], marks[0].kinds if marks else kinds)
    if kinds:
        return lambda value, route: iter((Reference(route, kinds, value, on_key=False),))
    if origin in (Union, UnionType):
        return _either([_finder(arg) for arg in args if arg is not type(None)], args)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _fields(annotation)
    if origin in (list, tuple):
        return _items(_finder(args[0]))
    return _entries(*args) if origin in (dict, Mapping) else _nothing


def _nothing(_value: object, _route: Route) -> Iterator[Reference]:
    return iter(())


def _either(finders: list[Finder], args: tuple[Any, ...]) -> Finder:
    found = [finder for finder in finders if finder is not _nothing]
    if not found:
        return _nothing
    if len(found) > 1:
        message = f"a reference in a union of several kinds of value: {args}"
        raise TypeError(message)
    return lambda value, route: iter(()) if value is None else found[0](value, route)


def _fields(model: type[BaseModel]) -> Finder:
    finders: list[tuple[str, Finder]] = []
    for name, field in model.model_fields.items():
        marks = [mark for mark in field.metadata if isinstance(mark, PointsTo)]
        finder = _finder(field.annotation, marks[0].kinds if marks else None)
        if finder is not _nothing:
            finders.append((name, finder))
    if not finders:
        return _nothing

    def find(value: BaseModel, route: Route) -> Iterator[Reference]:
        for name, finder in finders:
            if (held := getattr(value, name)) is not None:
                yield from finder(held, (*route, name))

    return find


def _items(finder: Finder) -> Finder:
    if finder is _nothing:
        return _nothing

    def find(values: list[object], route: Route) -> Iterator[Reference]:
        for position, value in enumerate(values):
            yield from finder(value, (*route, position))

    return find


def _entries(key: Any, value: Any) -> Finder:  # noqa: ANN401 -- types
    on_key, on_value = _finder(key), _finder(value)
    if on_key is _nothing and on_value is _nothing:
        return _nothing

    def find(entries: dict[str, object], route: Route) -> Iterator[Reference]:
        for name, held in entries.items():
            for reference in on_key(name, (*route, name)):
                yield reference._replace(on_key=True)
            yield from on_value(held, (*route, name))

    return find
