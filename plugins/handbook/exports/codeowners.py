"""`CODEOWNERS`: who is asked to look at a change of which file, in the one form that GitHub and GitLab share."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.records import Handbook
from handbook.locales import wording

_PLAIN = re.compile(r"[\w./-]+", re.ASCII)
"""Paths that a pattern can hold as they are; a record with another one has a finding already."""


@dataclass(frozen=True)
class CodeOwners:
    """The file, how many files it gives an owner, and who owns one but is unknown to the code host, by id."""

    text: str
    count: int
    strangers: tuple[str, ...]


def code_owners(handbook: Handbook) -> CodeOwners:
    """A line a record: of a role, its person and its backup are asked, so that no change waits for a holiday.

    Objectives are the team lead's, the settings are of those who lead a team that belongs to no other.
    """
    names = {name: _name(handbook, name) for name in handbook.people}
    owned = {pattern: people for pattern, people in _owned(handbook) if _PLAIN.fullmatch(pattern.replace("*", ""))}
    lines = [line for pattern, people in owned.items() if (line := _line(pattern, people, names))]
    strangers = {name for people in owned.values() for name in people if name in names and not names[name]}
    head = wording(handbook.settings.languages[0])("export.codeowners-head")
    return CodeOwners("".join(f"{line}\n" for line in (f"# {head}", *lines)), len(lines), tuple(sorted(strangers)))


def _line(pattern: str, people: tuple[str, ...], names: Mapping[str, str | None]) -> str | None:
    known = dict.fromkeys(name for person in people if (name := names.get(person)))
    return " ".join((pattern, *known)) if known else None


def _name(handbook: Handbook, person: str) -> str | None:
    """What the code host knows them by: both hosts take an e-mail address too."""
    model = handbook.people[person].model
    return f"@{model.account}" if model.account else model.email


def _owned(handbook: Handbook) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Pattern and the ids of people, who may be unknown."""
    tops = [team.model.lead for team in handbook.teams.values() if team.model.parent is None]
    yield f"/{SETTINGS_FILE}", tuple(lead for lead in tops if lead)
    for record in handbook.playbooks.values():  # its translations too
        yield f"/{PurePosixPath(record.source.path).with_suffix('.*')}", _people(handbook, record.model.owner)
    for record in (*handbook.campaigns.values(), *handbook.tools.values()):
        yield f"/{record.source.path}", _people(handbook, record.model.owner)
    for record in handbook.okrs.values():
        yield f"/{record.source.path}", _lead(handbook, record.model.team)
    for name, record in handbook.teams.items():
        yield f"/{record.source.path}", _lead(handbook, name)
    for name, record in handbook.roles.items():
        yield f"/{record.source.path}", _people(handbook, name)
    for name, record in handbook.people.items():
        yield f"/{record.source.path}", (name,)


def _people(handbook: Handbook, owner: str | None) -> tuple[str, ...]:
    if owner is None:
        return ()
    if owner not in handbook.roles:
        return (owner,)
    role = handbook.roles[owner].model
    return tuple(person for person in (role.person, role.backup) if person)


def _lead(handbook: Handbook, team: str) -> tuple[str, ...]:
    found = handbook.teams.get(team)
    return (found.model.lead,) if found and found.model.lead else ()
