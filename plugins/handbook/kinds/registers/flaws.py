"""Types and names in a declaration that there are not: where each stands."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from handbook.kinds.registers.field_values import Fields
from handbook.loading.registers import inner_fields, types_of
from handbook.model.document import Reviewed
from handbook.model.field_types import UnknownWord
from handbook.model.references import Route
from handbook.model.registers import PartField, RegisterCheck


def reserved(fields: Mapping[str, PartField]) -> Iterator[tuple[Route, str]]:
    """The fields that are called like what every record may say."""
    yield from ((("fields", key), key) for key in fields if key in Reviewed.model_fields)


class WrongType(NamedTuple):
    """A type of a field that there is not: where it stands, what was typed, and what may stand there."""

    route: Route
    word: UnknownWord


class WrongName(NamedTuple):
    """A field that is named and not declared."""

    route: Route
    typed: str


def wrong_types(fields: Mapping[str, PartField], targets: Sequence[str], route: Route) -> Iterator[WrongType]:
    """The types that cannot be understood, of groups too."""
    for key, found in types_of(fields, targets).items():
        here, group = (*route, key), inner_fields(fields[key])
        if isinstance(found, UnknownWord):
            yield WrongType(here, found)
        elif found.type.has_group and not group:
            yield WrongType(here, UnknownWord("group", ("{type: group, fields: {...}}",)))
        yield from wrong_types(group, targets, (*here, "fields"))


def wrong_names(fields: Fields) -> Iterator[WrongName]:
    """The fields that the table and the checks name, and that there are not."""
    register = fields.register.model
    named: list[tuple[Route, str]] = [(("table", place), name) for place, name in enumerate(register.table)]
    for place, check in enumerate(register.checks):
        named += [((("checks", place, *route)), path) for route, path in paths_in(check)]
    declared = set(paths_of(register.fields))
    yield from (WrongName(route, path) for route, path in named if path not in declared)


def paths_of(fields: Mapping[str, PartField], prefix: str = "") -> Iterator[str]:
    """All fields that are declared, those of a group after it."""
    for key, field in fields.items():
        yield f"{prefix}{key}"
        yield from paths_of(inner_fields(field), f"{prefix}{key}.")


def paths_in(check: RegisterCheck) -> Iterator[tuple[Route, str]]:
    """The fields that a check names, with the place of each in the check."""
    for verb in ("needs", "in_order", "cover", "unique"):
        yield from (((verb, place), path) for place, path in enumerate(getattr(check, verb) or ()))
    for verb in ("at_most", "at_least", "ends_within", "not_older_than", "where"):
        yield from (((verb, path), path) for path in getattr(check, verb) or ())
    for verb, found in (("sum", check.sum), ("count", check.count)):
        for key in ("of", "per"):
            if path := getattr(found, key, None):
                yield (verb, key), path
    yield from ((("count", "for", path), path) for path in (check.count.for_ if check.count else ()))
