"""People who share a name, told apart: by a role that only one of them has, else by the id of the file."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pydantic import BaseModel

from handbook.loading.records import Record
from handbook.loading.source_file import as_data
from handbook.model.company import Person, Role


def told_apart(people: Mapping[str, Record[Person]], roles: Mapping[str, Record[Role]]) -> dict[str, Record[Person]]:
    """The people, those of one name each with what tells them apart behind it: `Camille Roy (Event manager)`.

    Whoever has left is one of them: their name still stands where they were.
    """
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for person, record in people.items():
        groups[_folded(record.model.name)].append(person)
    names = {
        person: f"{people[person].model.name} ({mark})"
        for group in groups.values()
        if len(group) > 1
        for person, mark in _marks(group, people, roles).items()
    }
    return {
        person: replace(record, model=record.model.model_copy(update={"name": names[person]}))
        if person in names
        else record
        for person, record in people.items()
    }


def typed_name(record: Record[BaseModel]) -> str:
    """The name of a person as it stands in their file."""
    typed = (as_data(record.source.raw) or {}).get("name")
    return typed.strip() if isinstance(typed, str) else record.name


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())


def _marks(
    group: Sequence[str], people: Mapping[str, Record[Person]], roles: Mapping[str, Record[Role]]
) -> Mapping[str, str]:
    """Person -> a role of theirs that none of the others has, else their id."""
    held = {person: _titles(person, people[person], roles) for person in group}
    counts = Counter(title for titles in held.values() for title in {*titles})
    return {person: next((title for title in held[person] if counts[title] == 1), person) for person in group}


def _titles(person: str, record: Record[Person], roles: Mapping[str, Record[Role]]) -> Sequence[str]:
    """What their roles are called: those of their own file, then those that name them."""
    own = [role for role in record.model.roles if role in roles]
    theirs = [name for name, role in roles.items() if role.model.person == person]
    return [roles[role].model.title for role in dict.fromkeys((*own, *theirs))]
