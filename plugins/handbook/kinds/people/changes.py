"""What is different about people and roles: who joined, who left, and whose hat is on another head."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from handbook.changes.change import Change, Detail
from handbook.changes.pairing import Pair
from handbook.changes.records import (
    change_of,
    other_fields,
    removed,
    renamed,
    retitled,
    said_of_users,
    told_of_any,
    users_still,
)
from handbook.changes.state import State
from handbook.loading.records import Record
from handbook.model.company import Person, Role

_STILL_NAMED: Final = "names-who-left"
"""The rule that tells who still names somebody who left."""


def person_changes(pair: Pair, old: State, new: State) -> Iterator[Change]:
    """The sentences about one person."""
    before = old.handbook.people[pair.old.id] if pair.old else None
    after = new.handbook.people[pair.new.id] if pair.new else None
    if after is None:
        if before:
            gone = removed(before, old, new)
            yield replace(gone, what=f"person-{gone.what}") if gone.details else gone
        return
    if before is None:
        yield _joined(after, new)
    yield from renamed(pair, new)
    yield from retitled(pair, old, new)
    yield from _left(before, after, new)
    yield from other_fields(pair, old, new, ("name", "left"))


def _joined(after: Record[Person], new: State) -> Change:
    """Somebody new, by the first day: who comes only then has not joined yet."""
    team, started = after.model.team, after.model.started
    what = "joins" if started and started > new.today else "joined"
    facts = {"team": new.name(("team",), team) if team else None, "day": started}
    change = change_of(after, new, f"{what}-team" if team else what, details=tuple(_place(after.model, new)))
    return replace(change, facts={name: fact for name, fact in facts.items() if fact})


def _place(person: Person, new: State) -> Iterator[Detail]:
    if person.started and person.started <= new.today:
        yield Detail("new-since", {"day": person.started})
    if person.roles:
        yield Detail("new-roles", {"roles": tuple(new.name(("role",), role) for role in person.roles)})
    if person.manager:
        yield Detail("new-manager", {"name": new.name(("person",), person.manager)})


def _left(before: Record[Person] | None, after: Record[Person], new: State) -> Iterator[Change]:
    was, now = before and before.model.left, after.model.left
    if was and now is None:
        yield change_of(after, new, "stays", old=was)
    elif now and was != now:
        users = users_still("person", after.id, new)
        what = f"{'had-left' if now < new.today else 'left'}{'-moved' if was else ''}{'-in-use' if users else ''}"
        facts = {"day": now, **({"old": was} if was else {})}
        change = change_of(after, new, what, "serious" if users else "notable", users, **facts)
        yield replace(change, says=said_of_users("person", after.id, new, _STILL_NAMED))


def role_changes(pair: Pair, old: State, new: State) -> Iterator[Change]:
    """The sentences about one role."""
    if pair.old and pair.new:
        yield from renamed(pair, new)
        yield from retitled(pair, old, new)
        yield from _hands(old.handbook.roles[pair.old.id], new.handbook.roles[pair.new.id], old, new)
        yield from other_fields(pair, old, new, ("title", "person"))
    else:
        yield from told_of_any(pair, old, new)


def _hands(before: Record[Role], after: Record[Role], old: State, new: State) -> Iterator[Change]:
    was, now = before.model.person, after.model.person
    if was == (now and new.current(("person",), now)):
        return
    if now is None:
        yield change_of(after, new, "role-vacant", "serious", old=old.name(("person",), was or ""))
    elif was is None:
        yield change_of(after, new, "role-filled", new=new.name(("person",), now))
    else:
        yield change_of(
            after, new, "role-changed-hands", old=old.name(("person",), was), new=new.name(("person",), now)
        )
