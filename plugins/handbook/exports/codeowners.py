"""`CODEOWNERS`: who is asked to look at a change of which file, in the one form that GitHub and GitLab share."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from pydantic import BaseModel

from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.records import Handbook, Record
from handbook.locales import wording
from handbook.model.company import Person, Role, Team
from handbook.model.okrs import Okrs
from handbook.model.strategy import Strategy

_PLAIN = re.compile(r"[\w./-]+", re.ASCII)
"""Paths that a pattern can hold as they are; a record with another one has a finding already."""

_ODD = re.compile(r"[^\w./-]")
"""What may not stand in a pattern, or means something there, in the path to the handbook: any one letter (`?`) does."""


@dataclass(frozen=True)
class CodeOwners:
    """The file, how many files it gives an owner, and who owns one but is unknown to the code host, by id."""

    text: str
    count: int
    strangers: tuple[str, ...]


def code_owners(handbook: Handbook) -> CodeOwners:
    """A line a record: of a role, its person and its backup are asked, so that no change waits for a holiday.

    Objectives are the team lead's; settings and strategy are of those who lead a team that belongs to no other.
    """
    names = {name: _name(handbook, name) for name in handbook.people}
    owned = {pattern: people for pattern, people in _owned(handbook) if _PLAIN.fullmatch(pattern.replace("*", ""))}
    top = _ODD.sub("?", handbook.folder)
    lines = [line for pattern, people in owned.items() if (line := _line(f"/{top}{pattern}", people, names))]
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
    yield SETTINGS_FILE, _leaders(handbook)
    for record in handbook.records:
        path = PurePosixPath(record.source.path)
        pattern = path.with_suffix(".*") if record.kind == "playbook" else path  # its translations too
        yield str(pattern), _asked(handbook, record)


def _asked(handbook: Handbook, record: Record[BaseModel]) -> tuple[str, ...]:
    match record.model:
        case Okrs(team=team):
            return _lead(handbook, team)
        case Team():
            return _lead(handbook, record.id)
        case Role():
            return _people(handbook, record.id)
        case Person():
            return (record.id,)
        case Strategy():
            return _leaders(handbook)
        case model:
            owner: object = getattr(model, "owner", None)
            return _people(handbook, owner) if isinstance(owner, str) else ()


def _leaders(handbook: Handbook) -> tuple[str, ...]:
    """Those who lead a team that belongs to no other."""
    leads = (team.model.lead for team in handbook.teams.values() if team.model.parent is None)
    return tuple(lead for lead in leads if lead)


def _people(handbook: Handbook, owner: str) -> tuple[str, ...]:
    if owner not in handbook.roles:
        return (owner,)
    role = handbook.roles[owner].model
    return tuple(person for person in (role.person, role.backup) if person)


def _lead(handbook: Handbook, team: str) -> tuple[str, ...]:
    found = handbook.teams.get(team)
    return (found.model.lead,) if found and found.model.lead else ()
