"""Which models a model is made of, and where."""

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel

FieldPath = tuple[str, ...]
"""Names of fields from the top of a record, without positions and keys: `("budget", "planned")`."""


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:  # noqa: ANN401 -- a type
    """The models that a field of this type may hold, also in lists and mappings, in the order of the type."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from models_in(part)


def paths_to(
    model: type[BaseModel], part: type[BaseModel], outer: tuple[type[BaseModel], ...] = ()
) -> Iterator[FieldPath]:
    """The fields that hold a part, in the order of the model and of what it is made of.

    `outer` are the models around it: one that holds itself is looked into once.
    """
    for name, info in model.model_fields.items():
        for found in models_in(info.annotation) if model not in outer else ():
            below = [()] if issubclass(found, part) else paths_to(found, part, (*outer, model))
            yield from ((name, *path) for path in below)
