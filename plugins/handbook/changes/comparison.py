"""Everything that two states of a handbook say differently, in one order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from handbook.changes import findings, reading, settings
from handbook.changes.change import WEIGHTS, Change
from handbook.changes.findings import finding_changes
from handbook.changes.pairing import Pair, pairs
from handbook.changes.reading import reading_changes
from handbook.changes.records import told_of_any
from handbook.changes.settings import settings_changes
from handbook.changes.state import State
from handbook.diagnostics.doing import doing
from handbook.kinds.campaigns.changes import campaign_changes
from handbook.kinds.goals.changes import okr_changes
from handbook.kinds.people.changes import person_changes, role_changes
from handbook.kinds.playbooks.changes import playbook_changes
from handbook.kinds.tools.changes import tool_changes

_ORDER = (
    reading.GROUP,
    "strategy",
    "campaign",
    "okr",
    "kpi",
    "experiment",
    "tool",
    "role",
    "person",
    "team",
    "playbook",
)
"""Groups as a manager wants to hear of them; kinds that are not here come next, then the settings and the check."""
_LAST = (settings.GROUP, findings.GROUP)

_COMPARERS: Mapping[str, Callable[[Pair, State, State], Iterator[Change]]] = {
    "tool": tool_changes,
    "person": person_changes,
    "role": role_changes,
    "playbook": playbook_changes,
}
"""KindName -> what is told of its records; any other kind is told field by field."""
_DATED: Mapping[str, Callable[[Pair, State, State, date], Iterator[Change]]] = {
    "campaign": campaign_changes,
    "okr": okr_changes,
}
"""KindName -> what is told of records where it matters which day it is."""


def changes_between(old: State, new: State, today: date) -> tuple[Change, ...]:
    """From `old` to `new`: group by group, in a group the records with the most serious changes first."""
    paired = list(pairs(old, new))
    moved = {pair.old.source.path: pair.new.source.path for pair in paired if pair.old and pair.new}
    found = [
        *reading_changes(old, new),
        *(change for pair in paired for change in _of_record(pair, old, new, today)),
        *settings_changes(old, new),
        *finding_changes(old, new, moved),
    ]
    return tuple(sorted(found, key=_order(found)))


def _of_record(pair: Pair, old: State, new: State, today: date) -> Iterator[Change]:
    record = pair.new or pair.old
    kind = record.kind if record else ""
    with doing("comparing", record.source.path if record else ""):
        if dated := _DATED.get(kind):
            yield from dated(pair, old, new, today)
        else:
            yield from _COMPARERS.get(kind, told_of_any)(pair, old, new)


def _order(changes: Iterable[Change]) -> Callable[[Change], tuple[tuple[int, str], int, int, int]]:
    """Sorts changes by group, and keeps those of a record together."""
    first: dict[tuple[str, str], int] = {}
    worst: dict[tuple[str, str], int] = {}
    for place, change in enumerate(changes):
        key = change.group, change.id
        first.setdefault(key, place)
        worst[key] = min(worst.get(key, len(WEIGHTS)), WEIGHTS.index(change.weight))
    return lambda change: (
        _place(change.group),
        worst[change.group, change.id],
        first[change.group, change.id],
        WEIGHTS.index(change.weight),
    )


def _place(group: str) -> tuple[int, str]:
    if group in _LAST:
        return len(_ORDER) + 1 + _LAST.index(group), ""
    return (_ORDER.index(group), "") if group in _ORDER else (len(_ORDER), group)
