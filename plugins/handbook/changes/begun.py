"""New files that hold no record yet, for they lack what their kind asks for: what they say is told all the same."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError, create_model

from handbook.changes.state import State
from handbook.loading.records import Record
from handbook.loading.registers import REGISTER
from handbook.loading.source_file import as_data
from handbook.model.references import KindName

_CALLED_BY_THE_FILE = (REGISTER, "okr")
"""Kinds whose records have a name only where they are whole."""


@dataclass(frozen=True)
class Begun:
    """The record that a file would hold if its kind did not ask for the keys that it lacks."""

    record: Record[BaseModel]
    lacking: Sequence[str]


def begun(path: str, state: State) -> Begun | None:
    """What a file is the beginning of; None where more is wrong with it than keys that are missing."""
    source, place = state.handbook.sources[path], _place(path, state)
    data = as_data(source.raw)
    if data is None or place is None or not source.complete or place[0] in _CALLED_BY_THE_FILE:
        return None
    kind, name = place
    model = state.handbook.kinds[kind].model
    required = {field.alias or key: key for key, field in model.model_fields.items() if field.is_required()}
    lacking = [key for key in required if key not in data]
    try:
        found = _asking_less(model, frozenset(required[key] for key in lacking)).model_validate(data)
    except ValidationError:
        return None
    return Begun(Record(kind, name, found, source), lacking)


def _place(path: str, state: State) -> tuple[KindName, str] | None:
    """The kind and the id of what should lie in a file."""
    places = ((kind, name) for kind, ids in state.handbook.ids.items() for name, known in ids.items() if known == path)
    return next(places, None)


@cache
def _asking_less(model: type[BaseModel], names: Collection[str]) -> type[BaseModel]:
    """The model with fields that nobody has to fill."""
    made: dict[str, Any] = dict.fromkeys(names, (Any, None))
    return create_model(model.__name__, __base__=model, **made)
