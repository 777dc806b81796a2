"""The record that a file holds, and what is wrong with its shape."""

from collections.abc import Iterator
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from handbook.diagnostics.problem import Problem
from handbook.loading.copied_playbook import of_a_copy
from handbook.loading.expected import Expected
from handbook.loading.lost_indent import with_groups
from handbook.loading.misfit import problem_of
from handbook.loading.one_cause import of_one_cause
from handbook.loading.salvage import fault_of, lost_references, to_leave_out, without
from handbook.loading.source_file import SourceFile, as_data, values_in
from handbook.loading.yaml.places import MISSING
from handbook.model.annotations import keys_in
from handbook.model.document import Document

M = TypeVar("M", bound=BaseModel)


def validate(model: type[M], source: SourceFile) -> tuple[M | None, list[Problem]]:
    """The record that a file holds, and what is wrong with its shape.

    What is wrong is left out where the rest can stand without it, so that one mistake hides no other; the file is then
    marked as partial. None where it cannot.

    Where the reader already found something wrong on a line, or left a part out, what follows from it is not reported
    again: one root cause, one finding.
    """
    record, problems = _read(model, source)
    if isinstance(record, Document):
        source.waivers = record.allow
    return record, problems


def _read(model: type[M], source: SourceFile) -> tuple[M | None, list[Problem]]:
    if source.raw in (None, MISSING) and source.problems:
        return None, []
    record, found = _modelled(model, source)
    told = {problem.span for problem in found}
    found += [problem for problem in _empty(source) if problem.span not in told]
    return record, of_one_cause(source, of_a_copy(source, model, found), keys_in(model))


def _modelled(model: type[M], source: SourceFile) -> tuple[M | None, list[Problem]]:
    """The record, and what the model refuses."""
    try:
        return model.model_validate(source.raw), []
    except ValidationError as error:
        if moved := with_groups(source, model):
            record, found = _modelled(model, source)
            return record, [*moved, *found]
        shape, errors = Expected(model, source), error.errors(include_url=False)
        found = [problem_of(details, shape) for details in errors if not _is_told(details, shape)]
        record = _salvaged(model, source, errors)
        source.lost = (*lost_references(model, source.raw, record, errors),)
        return record, found


def _is_told(details: ErrorDetails, shape: Expected) -> bool:
    """Whether the reader may have left out what is missing, which it has told, or its key is there, misspelt."""
    route = fault_of(shape.source.raw, details).route
    if details["type"] == "missing" and shape.mapping(route[:-1]).is_meant(str(route[-1])):
        return True
    return details["type"] in ("missing", "too_short") and shape.source.may_have(route)


def _empty(source: SourceFile) -> Iterator[Problem]:
    """Keys with nothing behind them, which a record may do without: somebody began to write there."""
    empty = [route for route, value in values_in(source.raw) if value is None and isinstance(route[-1], str)]
    for route in [route for route in empty if not source.lacks(route)]:
        key = source.span(route, key=True)
        if source.span(route) == key:  # what stands nowhere has the place of its key
            source.is_partial, source.left_out = True, source.left_out | {route}
            yield Problem("empty-value", key, {"field": str(route[-1])})


def _salvaged(model: type[M], source: SourceFile, errors: list[ErrorDetails]) -> M | None:
    """The record without the values that are wrong, if all it needs is there.

    Where a group lacks what it cannot do without, once its wrong values are gone, the whole group is left out.
    """
    data = as_data(source.raw)
    while data is not None and () not in (routes := to_leave_out(data, errors)):
        source.is_partial, source.left_out = True, source.left_out | routes
        data = without(data, routes)
        try:
            return model.model_validate(data)
        except ValidationError as error:
            errors = error.errors(include_url=False)
    return None
