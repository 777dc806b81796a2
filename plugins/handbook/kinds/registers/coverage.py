"""What a register should cover: each combination of the values that some fields may have."""

from collections.abc import Mapping, Sequence
from itertools import product

from handbook.kinds.registers.checks import Look, parts_of
from handbook.kinds.registers.field_values import covered_type, value_at


def gaps(look: Look) -> list[str]:
    """The combinations that no record has, `installers: found`, in the order in which the values are declared."""
    paths = look.check.cover or []
    there = {
        combination
        for record in look.records
        for combination in product(*([str(part) for part in parts_of(value_at(record, path))] for path in paths))
    }
    wanted = product(*(_values(look, path) for path in paths))
    names = [_names(look, path) for path in paths]
    return [
        ": ".join(called.get(value, value) for called, value in zip(names, combination, strict=True))
        for combination in wanted
        if combination not in there
    ]


def _names(look: Look, path: str) -> Mapping[str, str]:
    """Id -> name of the records that a field may point to."""
    found = covered_type(look.fields.by_path[path])
    groups = look.fields.handbook.groups
    targets = found.targets if found else ()
    return {name: record.name for target in targets for name, record in groups.get(target, {}).items()}


def _values(look: Look, path: str) -> Sequence[str]:
    """All that a field may hold: its choices, or the ids of what it points to."""
    found = covered_type(look.fields.by_path[path])
    if found is None:
        return ()
    ids = look.fields.handbook.groups
    return found.choices or [name for target in found.targets for name in sorted(ids.get(target, ()))]
