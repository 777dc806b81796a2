"""New files that hold no record yet, for they lack what their kind asks for: what they say is told all the same."""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel, create_model

from handbook.changes.state import State
from handbook.loading.reading import read_bytes
from handbook.loading.records import Record
from handbook.loading.registers import REGISTER
from handbook.loading.shape import validate
from handbook.loading.source_file import as_data
from handbook.model.references import KindName

_CALLED_BY_THE_FILE = (REGISTER, "okr")
"""Kinds whose records have a name only where they are whole."""


@dataclass(frozen=True)
class Begun:
    """The record that a file would hold if its kind did not ask for the keys that it lacks.

    `is_sure` tells that nothing else is wrong with it.
    """

    record: Record[BaseModel]
    lacking: Sequence[str]
    is_sure: bool


def begun(path: str, state: State) -> Begun | None:
    """What a file is the beginning of; None where nothing can be read of it."""
    source, place = state.handbook.sources[path], _place(path, state)
    if place is None or as_data(source.raw) is None or place[0] in _CALLED_BY_THE_FILE:
        return None
    kind, name = place
    model = state.handbook.kinds[kind].model
    again = read_bytes(path, source.text.encode(), kind)
    found, problems = validate(_asking_less(model), again)
    if found is None:
        return None
    required = (field.alias or key for key, field in model.model_fields.items() if field.is_required())
    lacking = [key for key in required if key not in (as_data(again.raw) or {})]
    is_sure = again.is_whole and not (problems or again.problems)
    return Begun(Record(kind, name, found, again), lacking, is_sure)


def _place(path: str, state: State) -> tuple[KindName, str] | None:
    """The kind and the id of what should lie in a file."""
    places = ((kind, name) for kind, ids in state.handbook.ids.items() for name, known in ids.items() if known == path)
    return next(places, None)


@cache
def _asking_less(model: type[BaseModel]) -> type[BaseModel]:
    """The model with no field that somebody has to fill."""
    made: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        if field.is_required():
            optional = copy(field)
            optional.default = None
            made[name] = (field.annotation, optional)
    return create_model(model.__name__, __base__=model, **made)
