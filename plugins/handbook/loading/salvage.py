"""What a record with mistakes still says: where each mistake stands in the data, and the data without all of them."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from copy import deepcopy
from typing import NamedTuple, cast

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from handbook.loading.source_file import Data
from handbook.model.document import Document
from handbook.model.references import Reference, Route, references_in, references_in_data

_NAMES = ("list_type", "string_pattern_mismatch")
"""What pydantic says of one value where a list is wanted, and of a text that is no id: both may name a record."""
_KEY = "[key]"
"""What pydantic adds to the `loc` of an error in a key; behind it only the choices of a union may follow."""


class Fault(NamedTuple):
    """Where an error stands: a route in the data as the file has it.

    `is_key` tells that the key is wrong, not the value. `choice` is the route of the value around it of which a model
    allows several shapes, if there is one: nobody knows which of them was meant.
    """

    route: Route
    is_key: bool = False
    choice: Route | None = None


def fault_of(data: object, details: ErrorDetails) -> Fault:
    """The place of one of pydantic's errors.

    Its `loc` names more than keys and positions: the choice of a union that was tried, and the mark of a key. What the
    data does not have is therefore no part of the route, but for the name of a key that is missing.
    """
    parts, missing = details["loc"], ()
    if details["type"] == "missing":
        parts, missing = parts[:-1], parts[-1:]
    route: Route = ()
    choice: Route | None = None
    for part in parts:
        if _has(data, part):
            route = (*route, part)
            data = cast("dict[str | int, object]", data)[part]
        elif part == _KEY:
            return Fault(route, is_key=True)
        elif choice is None:
            choice = route
    return Fault((*route, *missing), choice=choice)


def _has(data: object, part: str | int) -> bool:
    if isinstance(data, list):
        return isinstance(part, int) and 0 <= part < len(cast("list[object]", data))
    return isinstance(data, dict) and part in data


def to_leave_out(data: Data, errors: Iterable[ErrorDetails]) -> frozenset[Route]:
    """The keys without which nothing is wrong; among them the empty route where nothing of use would be left.

    A wrong item takes its whole list with it, for what comes after it must keep its place. What a file allows is no
    part of its record: a wrong waiver takes all of them, and nothing else.
    """
    routes = frozenset(_key_to_leave_out(data, details) for details in errors)
    return frozenset(route for route in routes if not _is_below_another(route, routes))


def without(data: Data, routes: Iterable[Route]) -> Data:
    """A copy without the values of these keys."""
    kept = deepcopy(data)
    for route in routes:
        _drop(kept, route)
    return kept


def lost_references(
    model: type[BaseModel], data: object, record: BaseModel | None, errors: Sequence[ErrorDetails]
) -> Iterator[Reference]:
    """The references that the salvaged record, if there is one, has not, although their own form is right."""
    kept = {(found.route, found.on_key) for found in references_in(record)} if record else set[tuple[Route, bool]]()
    faults = [fault_of(data, details) for details in errors]
    pairs = zip(faults, errors, strict=True)
    wrong = {(fault.route, fault.is_key) for fault, error in pairs if error["type"] not in _NAMES}
    unclear = {fault.choice for fault in faults if fault.choice is not None}
    for found in references_in_data(model, data):
        place = (found.route, found.on_key)
        if place not in kept and place not in wrong and not _is_within(found.route, unclear):
            yield found


def _is_within(route: Route, places: Collection[Route | None]) -> bool:
    return any(route[:length] in places for length in range(len(route) + 1))


def _key_to_leave_out(data: Data, details: ErrorDetails) -> Route:
    """The key to leave out for the sake of an error; the empty route where that would be the whole record."""
    route, _, choice = fault_of(data, details)
    if len(route) > 1 and route[0] in Document.model_fields:
        return route[:1]
    if choice is None and details["type"] == "missing":
        route = route[:-1]
    route = route if choice is None else choice
    while route and isinstance(route[-1], int):
        route = route[:-1]
    return route


def _is_below_another(route: Route, routes: Collection[Route]) -> bool:
    return any(route[:length] in routes for length in range(1, len(route)))


def _drop(data: Data, route: Route) -> None:
    holder: object = data
    for part in route[:-1]:
        holder = cast("dict[str | int, object]", holder)[part]
    del cast("dict[str | int, object]", holder)[route[-1]]
