"""What a model says of the value at a route: its type, and the keys that may stand there."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

from handbook.model.document import Reviewed
from handbook.model.references import Route, models_in


def type_at(model: type[BaseModel], route: Route) -> Any:  # noqa: ANN401 -- types are the values here
    """The type of the value at a route; None where nothing may stand."""
    annotation: Any = model
    for part in route:
        annotation = next(_inside(annotation, part), None)
    return annotation


@cache
def keys_in(model: type[BaseModel]) -> frozenset[str]:
    """All keys that a record, or a group inside it, may have."""
    return frozenset(field.alias or name for each in models_in(model) for name, field in each.model_fields.items())


def fields_at(model: type[BaseModel], route: Route) -> list[str]:
    """The keys that the mapping at a route may have, in the order of the model, those of many kinds last."""
    found = shape_at(model, route)
    names = [field.alias or name for name, field in found.model_fields.items()] if found else []
    return sorted(names, key=lambda name: name in Reviewed.model_fields)


def shape_at(model: type[BaseModel], route: Route) -> type[BaseModel] | None:
    """The model of the mapping at a route; None where it may have any key, or nothing may stand."""
    return next(_models(type_at(model, route)), None)


def required_at(model: type[BaseModel], route: Route) -> list[str]:
    """The keys that the mapping at a route must have."""
    found = shape_at(model, route)
    fields = found.model_fields.items() if found else ()
    return [field.alias or name for name, field in fields if field.is_required()]


def choices_at(model: type[BaseModel], route: Route) -> Sequence[str]:
    """The words of which the value at a route must be one; none where it may be something else."""
    found = (get_args(kind) for kind in types_in(type_at(model, route)) if get_origin(kind) is Literal)
    return next((choices for choices in found if all(isinstance(choice, str) for choice in choices)), ())


def fits(model: type[BaseModel], route: Route, value: object) -> bool:
    """Whether a value may stand at a route."""
    try:
        TypeAdapter(type_at(model, route)).validate_python(value)
    except ValidationError:
        return False
    return True


def takes_list(model: type[BaseModel], route: Route) -> bool:
    """Whether the value at a route may be a list."""
    return any(get_origin(kind) is list for kind in types_in(type_at(model, route)))


def key_types_at(model: type[BaseModel], route: Route) -> Collection[object]:
    """What the keys of the mapping at a route may be, where they may have any name."""
    held = (get_args(kind)[0] for kind in types_in(type_at(model, route)) if get_origin(kind) is dict)
    return [kind for keys in held for kind in types_in(keys)]


def takes_any_key(model: type[BaseModel], route: Route) -> bool:
    """Whether the mapping at a route may have keys of any name: ids of steps, names of options."""
    return any(get_origin(kind) is dict for kind in types_in(type_at(model, route)))


def _inside(annotation: Any, part: str | int) -> Iterator[Any]:  # noqa: ANN401 -- types are the values here
    """The type of the value that a key or a position holds."""
    for kind in types_in(annotation):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            names = {field.alias or name: field for name, field in kind.model_fields.items()}
            if part in names:
                field = names[str(part)]
                yield Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
        elif get_origin(kind) is dict or (get_origin(kind) is list and isinstance(part, int)):
            yield get_args(kind)[-1]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 -- a type
    for kind in types_in(annotation):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield kind


def types_in(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 -- a type
    """What a type may be, without `Annotated` and unions around it."""
    if get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    if get_origin(annotation) in (Union, UnionType):
        for choice in get_args(annotation):
            yield from types_in(choice)
    else:
        yield annotation
