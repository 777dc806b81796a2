"""Records by what people call them where an id is wanted: a first name, the beginning of a title, somebody's role."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from handbook.loading.playbook_file import slug
from handbook.model.references import Target
from handbook.rules.context import Context

_BETWEEN: Final = re.compile(r"\s*(?:[,;&/+]|\band\b|\bet\b|\bund\b)\s*")


def spoken_of(context: Context, kinds: Sequence[Target], typed: str) -> str | None:
    """The only record that is called so: by its whole name, by a part of it, or through the role that joins two."""
    for kind in kinds:
        if found := context.ids_by_name.get((kind, typed.casefold())):
            return found
    return _in_part(_names(context, kinds), typed) or _through_role(context, kinds, typed)


def several_in(context: Context, kinds: Sequence[Target], typed: str) -> Sequence[str]:
    """The records of a text that names two or more of them; none where one of its parts names nothing."""
    parts = [part for part in _BETWEEN.split(typed) if part]
    ids = {record_id for kind in kinds for record_id in context.handbook.ids.get(kind, ())}
    found = [part if part in ids else spoken_of(context, kinds, part) for part in parts]
    return [each for each in found if each] if len(parts) > 1 and all(found) else ()


def _names(context: Context, kinds: Iterable[Target]) -> Mapping[str, str]:
    """Id -> name of the records of these kinds."""
    groups = context.handbook.groups
    return {record.id: record.name for kind in kinds for record in groups.get(kind, {}).values()}


def _in_part(names: Mapping[str, str], typed: str) -> str | None:
    """The only one whose name has these words one after the other, and is no single word itself."""
    wanted = f"-{slug(typed)}-"
    found = [one for one, name in names.items() if wanted in f"-{slug(name)}-"] if wanted != "--" else []
    return found[0] if len(found) == 1 else None


def _through_role(context: Context, kinds: Sequence[Target], typed: str) -> str | None:
    """The role of a person where a role is wanted, and who fills a role where it is a person."""
    roles, ids = context.handbook.roles, context.handbook.ids
    if kinds[0] == "role":
        person = typed if typed in ids["person"] else _in_part(_names(context, ["person"]), typed)
        held = [name for name, record in roles.items() if person and record.model.person == person]
        return held[0] if len(held) == 1 else None
    if kinds[0] == "person":
        role = typed if typed in roles else _in_part(_names(context, ["role"]), typed)
        return roles[role].model.person if role else None
    return None
