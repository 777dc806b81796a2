"""Checks of a register that say what they cannot mean: nobody should think that something is checked that is not."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple, cast

from handbook.diagnostics.names import Names
from handbook.diagnostics.words import Words
from handbook.kinds.registers.field_values import (
    Fields,
    covered_type,
    is_number,
    limit_type,
    number_in,
    understood,
    understood_total,
)
from handbook.kinds.registers.flaws import paths_in, paths_of
from handbook.model.field_types import FieldType
from handbook.model.references import Route
from handbook.model.registers import RegisterCheck

VERBS: Final = (
    "needs",
    "at_most",
    "at_least",
    "sum",
    "count",
    "in_order",
    "ends_within",
    "not_older_than",
    "cover",
    "unique",
)
"""The checks that there are."""
EMPTY: Final = "empty"
FILLED: Final = "filled"
"""Words that `where` has for any value."""


class WrongCheck(NamedTuple):
    """What a check says and cannot mean."""

    route: Route
    why: Words
    facts: Mapping[str, object]


_ONE = {
    "en": "a check is one of: {verbs}; this has {number}",
    "fr": "un contrôle dit une de ces choses : {verbs} ; celui-ci en dit {number}",
}
_VALUE = {
    "en": "'{typed}' is no value of the field '{field}'",
    "fr": "« {typed} » n'est pas une valeur du champ « {field} »",
}
_TYPE = {
    "en": "'{verb}' needs {wanted}, and '{field}' is none",
    "fr": "« {verb} » demande {wanted}, et « {field} » n'en est pas",
}
_EMPTY = {
    "en": "'{verb}' says nothing here",
    "fr": "« {verb} » ne dit rien ici",
}
_TWO = {
    "en": "'in_order' needs two different dates at least",
    "fr": "« in_order » demande au moins deux dates différentes",
}
_INSIDE = {
    "en": "'{field}' lies in a list: a check looks at the list as a whole",
    "fr": "« {field} » est dans une liste : un contrôle regarde la liste entière",
}
_REVERSED = {
    "en": "no number is {least} at least and {most} at most",
    "fr": "aucun nombre n'est à la fois d'au moins {least} et d'au plus {most}",
}
_DURATION = {
    "en": "'{typed}' is no length of time such as 3 months, nor a field that holds one",
    "fr": "« {typed} » n'est pas une durée comme 3 mois, ni un champ qui en contient une",
}
_BOUND = {
    "en": "say what the {verb} must be: {bounds}",
    "fr": "dites ce que doit être « {verb} » : {bounds}",
}
_A_NUMBER: Words = {"en": "a number, a percentage or an amount", "fr": "un nombre, un pourcentage ou un montant"}
_A_DATE: Words = {"en": "a date", "fr": "une date"}
_A_LIMIT: Words = {"en": "something with a size", "fr": "quelque chose qui a une taille"}
_OWN: Words = {"en": "`per` to be a reference to this register", "fr": "que `per` soit un renvoi à ce registre"}
_A_CHOICE: Words = {"en": "a choice or a reference", "fr": "un choix ou un renvoi"}
_A_RECORD: Words = {"en": "the name of a register's record", "fr": "le nom d'une fiche de registre"}


def wrong_checks(fields: Fields) -> Iterator[WrongCheck]:
    """What checks say and cannot mean, and `ends`; what a check names that is not there is a `WrongName`."""
    for place, check in enumerate(fields.register.model.checks):
        yield from (flaw._replace(route=("checks", place, *flaw.route)) for flaw in _flaws(check, fields))
    for key, field in fields.register.model.fields.items():
        if field.ends and key in fields.by_path and not _names_records(fields.by_path[key].item, fields):
            facts = {"verb": "ends", "wanted": _A_RECORD, "field": key}
            yield WrongCheck(("fields", key, "ends"), _TYPE, facts)


def _names_records(found: FieldType, fields: Fields) -> bool:
    """Whether a field names records of registers and nothing else."""
    return bool(found.targets) and {*found.targets} <= {*fields.handbook.ids["register"]}


def is_made(check: RegisterCheck, fields: Fields) -> bool:
    """Whether a check can be made: it has no mistake, and the type of each field that it names is known."""
    return all(path in fields.by_path for _, path in paths_in(check)) and not any(_flaws(check, fields))


def _flaws(check: RegisterCheck, fields: Fields) -> Iterator[WrongCheck]:
    """The mistakes of one check, with their places in it."""
    verbs = [verb for verb in VERBS if getattr(check, verb) is not None]
    is_known = bool(verbs) or fields.register.source.is_whole  # else the verb was told already
    if len(verbs) != 1 and is_known:
        yield WrongCheck((), _ONE, {"verbs": VERBS, "number": len(verbs)})
    for verb in verbs:
        if getattr(check, verb) in ([], {}):
            yield WrongCheck((verb,), _EMPTY, {"verb": verb})
    named = list(paths_in(check))
    for route, path in named:
        if "." in path and path not in fields.by_path and path in paths_of(fields.register.model.fields):
            yield WrongCheck(route, _INSIDE, {"field": path})
    if all(path in fields.by_path for _, path in named):
        for flaws in (_limits, _dates, _others):
            yield from flaws(check, fields)
        yield from _orders(check)


def _limits(check: RegisterCheck, fields: Fields) -> Iterator[WrongCheck]:
    """Limits and the values of `where`, which must be values of their field."""
    for verb in ("at_most", "at_least"):
        for path, typed in cast("Mapping[str, str]", getattr(check, verb) or {}).items():
            found = limit_type(fields.by_path[path])
            if found is None:
                yield WrongCheck((verb, path), _TYPE, {"verb": verb, "wanted": _A_LIMIT, "field": path})
            elif understood(found, typed) is None:
                yield WrongCheck((verb, path), _VALUE, {"typed": typed, "field": path})
    yield from _picks(("where",), check.where, fields)
    yield from _picks(("count", "for"), check.count.for_ if check.count else {}, fields)


def _picks(route: Route, picks: Mapping[str, Sequence[str]], fields: Fields) -> Iterator[WrongCheck]:
    for path, texts in picks.items():
        inner = fields.by_path[path].item
        for typed in texts:
            if typed not in (EMPTY, FILLED) and not _may_be(inner, typed, fields):
                nearest = Names(inner.choices or _ids(inner, fields)).nearest(typed)
                yield WrongCheck((*route, path), _VALUE, {"typed": typed, "field": path, "nearest": nearest})


def _may_be(found: FieldType, typed: str, fields: Fields) -> bool:
    """Whether a value can be picked: it is one of the type, and a name is that of a record."""
    if found.name in _HOLDERS or understood(found, typed) is None:
        return False
    return found.name != "reference" or typed in (ids := _ids(found, fields)) or not ids


def _ids(found: FieldType, fields: Fields) -> list[str]:
    return [name for target in found.targets for name in fields.handbook.ids.get(target, ())]


_HOLDERS: Final = frozenset({"group", "list", "mapping"})


def _orders(check: RegisterCheck) -> Iterator[WrongCheck]:
    order, tally = check.in_order, check.count
    if (order and len(set(order)) < len(order)) or (order and len(order) == 1):
        yield WrongCheck(("in_order",), _TWO, {})
    if tally and tally.at_most is not None and tally.at_least is not None and tally.at_least > tally.at_most:
        yield WrongCheck(("count",), _REVERSED, {"least": tally.at_least, "most": tally.at_most})


def _dates(check: RegisterCheck, fields: Fields) -> Iterator[WrongCheck]:
    named = [(("in_order", place), path) for place, path in enumerate(check.in_order or ())]
    named += [(("ends_within", path), path) for path in check.ends_within or ()]
    named += [(("not_older_than", path), path) for path in check.not_older_than or ()]
    for route, path in named:
        if fields.by_path[path].name != "date":
            yield WrongCheck(route, _TYPE, {"verb": route[0], "wanted": _A_DATE, "field": path})
    for path, typed in (check.not_older_than or {}).items():
        length = fields.by_path.get(typed)
        if not (length and length.name == "duration") and understood(FieldType("duration"), typed) is None:
            yield WrongCheck(("not_older_than", path), _DURATION, {"typed": typed})


def _targets(path: str | None, fields: Fields) -> Sequence[str]:
    """What a field points to."""
    return fields.by_path[path].item.targets if path else ()


def _others(check: RegisterCheck, fields: Fields) -> Iterator[WrongCheck]:
    for place, path in enumerate(check.cover or ()):
        if covered_type(fields.by_path[path]) is None:
            yield WrongCheck(("cover", place), _TYPE, {"verb": "cover", "wanted": _A_CHOICE, "field": path})
    total, tally = check.sum, check.count
    if tally and tally.at_most is None and tally.at_least is None:
        yield WrongCheck(("count",), _BOUND, {"verb": "count", "bounds": ("at_most", "at_least")})
    if tally and tally.for_ and fields.register.id not in _targets(tally.per, fields):
        facts = {"verb": "for", "wanted": _OWN, "field": tally.per or "per"}
        yield WrongCheck(("count", "per") if tally.per else ("count",), _TYPE, facts)
    if total is None:
        return
    bounds = {"is": total.is_, "within": total.within, "at_most": total.at_most, "at_least": total.at_least}
    found = number_in(fields.by_path[total.of])
    if found is None or not is_number(found):
        yield WrongCheck(("sum", "of"), _TYPE, {"verb": "sum", "wanted": _A_NUMBER, "field": total.of})
        return
    if not any((total.is_, total.at_most, total.at_least)):
        yield WrongCheck(("sum",), _BOUND, {"verb": "sum", "bounds": ("is", "at_most", "at_least")})
    for key, typed in bounds.items():
        if typed is not None and understood_total(found, typed) is None:
            yield WrongCheck(("sum", key), _VALUE, {"typed": typed, "field": total.of})
