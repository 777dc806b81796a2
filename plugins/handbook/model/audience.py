"""Who a site is for, and what a public one holds none of.

Each field says it in its type: `Public` or `Confidential`. One that says nothing is held back, so that nobody publishes
what nobody thought of. A model may say it of all its fields, wherever it stands: `is_confidential`, `is_public`.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from handbook.model.parts import FieldPath, models_in
from handbook.model.references import Route

Audience = Literal["internal", "public"]
AUDIENCES: tuple[Audience, ...] = ("internal", "public")


@dataclass(frozen=True)
class HeldBack:
    """Marks a field that a public site holds none of.

    It goes back to its default. A required one takes along what holds it, up to the whole record, unless `instead` can
    stand in its place.
    """

    instead: object = None


@dataclass(frozen=True)
class Shown:
    """Marks a field that a public site may show, but for what is marked in it."""


T = TypeVar("T")
Confidential = Annotated[T, HeldBack()]
Public = Annotated[T, Shown()]
M = TypeVar("M", bound=BaseModel)


class _Field(NamedTuple):
    """A field, what is said of its audience, and the models that it may hold."""

    info: FieldInfo
    mark: HeldBack | Shown | None
    parts: tuple[type[BaseModel], ...]

    @property
    def confidential(self) -> HeldBack | None:
        """How it is held back, None for a public field."""
        return HeldBack() if self.mark is None else self.mark if isinstance(self.mark, HeldBack) else None


@cache
def _fields(model: type[BaseModel]) -> Mapping[str, _Field]:
    return {name: _field(model, info) for name, info in model.model_fields.items()}


def is_confidential(model: type[BaseModel]) -> bool:
    """Whether nothing of a model is public."""
    return bool(getattr(model, "is_confidential", False))


def _field(model: type[BaseModel], info: FieldInfo) -> _Field:
    """What holds money is held back, whatever else is said."""
    parts = tuple(models_in(info.annotation))
    marks: list[HeldBack | Shown] = [mark for mark in info.metadata if isinstance(mark, HeldBack | Shown)]
    if any(map(is_confidential, parts)):
        marks = [*(mark for mark in marks if isinstance(mark, HeldBack)), HeldBack()]
    if getattr(model, "is_public", False):
        marks.append(Shown())
    held_back = (mark for mark in marks if isinstance(mark, HeldBack))
    return _Field(info, next(held_back, next(iter(marks), None)), parts)


def out_of_reach(model: type[BaseModel], outer: tuple[type[BaseModel], ...] = ()) -> Iterator[FieldPath]:
    """The fields of which no part can be held back: a mark inside of another type, or a holder that nobody looks into.

    Lists and mappings are looked into, of models, of references and of plain values.
    """
    for name, info in model.model_fields.items() if model not in outer else ():
        if not _is_open(info.annotation):
            yield (name,)
        for part in models_in(info.annotation):
            yield from ((name, *path) for path in out_of_reach(part, (*outer, model)))


def _is_open(annotation: Any) -> bool:  # noqa: ANN401 -- a type
    """Whether `_parts` reaches whatever may have to be held back in a value of this type."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return not any(isinstance(mark, HeldBack) for mark in args[1:]) and _is_open(args[0])
    if origin in (list, dict, Union, UnionType):
        return all(map(_is_open, args))
    if args:
        return origin is Literal or all(_is_simple(part) for part in args if part is not ...)
    return _is_simple(annotation) or (isinstance(annotation, type) and issubclass(annotation, BaseModel))


def _is_simple(annotation: Any) -> bool:  # noqa: ANN401 -- a type
    """Whether a value of this type has no parts, and names no record."""
    if get_args(annotation) or not isinstance(annotation, type):
        return annotation is Any
    says = vars(cast("type[object]", annotation))
    is_holder = issubclass(annotation, BaseModel | tuple | dict | list) or "__dataclass_fields__" in says
    return "__get_pydantic_core_schema__" in says or not is_holder


def confidential_keys(model: type[BaseModel]) -> Iterator[str]:
    """The keys of a model that no public site shows, as they are typed; a part of such a one may say nothing."""
    says = any(isinstance(field.mark, Shown) for field in _fields(model).values())
    for name, field in _fields(model).items():
        if isinstance(field.mark, HeldBack) or is_confidential(model) or (says and field.mark is None):
            yield field.info.alias or name


def field_paths(model: type[BaseModel], outer: tuple[type[BaseModel], ...] = ()) -> Iterator[tuple[FieldPath, bool]]:
    """Every field of a model and of its parts, and whether it is marked; below a marked one there is nothing more.

    `outer` are the models around it: one that holds itself is looked into once.
    """
    for name, field in _fields(model).items() if model not in outer else ():
        yield (name,), field.confidential is not None
        for part in field.parts if field.confidential is None else ():
            yield from (((name, *path), is_marked) for path, is_marked in field_paths(part, (*outer, model)))


def confidential_routes(model: BaseModel, more: Collection[FieldPath] = ()) -> Iterator[Route]:
    """Where a record holds what is marked, or what `more` names; the empty route is the whole record."""
    return iter([()]) if is_confidential(type(model)) or () in more else _routes(model, (), (), more)


def _routes(value: object, route: Route, path: FieldPath, more: Collection[FieldPath]) -> Iterator[Route]:
    if isinstance(value, BaseModel):
        for name, field in _fields(type(value)).items():
            if field.confidential or (*path, name) in more:
                yield (*route, name)
            else:
                yield from _routes(getattr(value, name), (*route, name), (*path, name), more)
    for key, part in _parts(value):
        yield from _routes(part, (*route, key), path, more)


def _parts(value: object) -> Iterator[tuple[str | int, object]]:
    if isinstance(value, list):
        yield from enumerate(cast("list[object]", value))
    elif isinstance(value, dict):
        yield from cast("dict[str, object]", value).items()


_GONE = object()


def without(model: M, routes: Collection[Route]) -> M | None:
    """The record without the values at these routes; None where it cannot be without them."""
    kept = _without(model, (), routes)
    return None if kept is _GONE else cast("M", kept)


def _without(value: object, route: Route, routes: Collection[Route]) -> object:
    if route in routes:
        return _GONE
    if isinstance(value, BaseModel):
        return _model_without(value, route, routes)
    parts = ((key, _without(part, (*route, key), routes)) for key, part in _parts(value))
    if isinstance(value, list):
        return [part for _, part in parts if part is not _GONE]
    if isinstance(value, dict):
        return {key: part for key, part in parts if part is not _GONE}
    return value


def _model_without(model: BaseModel, route: Route, routes: Collection[Route]) -> object:
    kept: dict[str, object] = {}
    for name, field in _fields(type(model)).items():
        value = _without(getattr(model, name), (*route, name), routes)
        kept[name] = _stand_in(field) if value is _GONE else value
    return _GONE if _GONE in kept.values() else model.model_copy(update=kept)


def _stand_in(field: _Field) -> object:
    """What a field holds whose value is gone."""
    if not field.info.is_required():
        return field.info.get_default(call_default_factory=True)
    instead = field.confidential and field.confidential.instead
    return _GONE if instead is None else instead
