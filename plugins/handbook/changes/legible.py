"""What a file with a mistake says all the same, where both sides can be read: nobody should overlook it for that."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from datetime import date
from typing import Final

from pydantic import BaseModel, ValidationError

from handbook.changes.change import Change, Detail, Route, Term, Title
from handbook.changes.fields import Side, field_changes
from handbook.changes.pairing import Pair
from handbook.changes.settings import named
from handbook.changes.state import State, is_guessed
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.records import Record
from handbook.loading.source_file import Data, SourceFile, as_data
from handbook.model.campaign import Campaign
from handbook.model.settings import Settings

_OF_CAMPAIGNS: Final = ("date", "status")
"""Fields of a campaign that have sentences here."""

_OF_STEPS: Final = ("done", "steps")
"""Fields of a campaign whose keys are steps."""

AnyRecord = Record[BaseModel]

_NO_DAY = Term("campaign.no-day")


def legible_changes(path: str, group: str, old: State, new: State) -> Iterator[Change]:
    """The sentences about a file that has a mistake on one side or both."""
    title = Title(path)
    if days := _days(path, old, new):
        yield Change(group, path, title, path, "day-in-doubt", "serious", {"old": days[0], "new": days[1]})
    was, now = legible(path, old, new)
    if was is None or now is None:
        return
    told: tuple[str, ...] = ()
    if isinstance(was.model, Campaign) and isinstance(now.model, Campaign):
        told = _OF_CAMPAIGNS
        if was.model.status != now.model.status:
            facts = {
                "old": Term(f"campaign.status-{was.model.status}"),
                "day": now.model.day or Term("campaign.no-day"),
            }
            yield Change(group, path, title, path, f"campaign-now-{now.model.status}", "serious", facts)
    details = field_changes(Side.of(was, old), Side.of(now, new), told)
    if details := tuple(_spoken(detail, now, new) for detail in details):
        yield Change(group, path, title, path, "fields", "notable", {}, details)


def _spoken(detail: Detail, record: AnyRecord, state: State) -> Detail:
    """A difference with the words of the settings, and with the titles of a campaign's steps."""
    if isinstance(record.model, Settings):
        return named(detail)
    field = detail.facts.get("field")
    if not isinstance(record.model, Campaign) or not isinstance(field, Route) or field.parts[0] not in _OF_STEPS:
        return detail
    first, step, *others = (*field.parts, "")
    title = state.step(record.id, step) if step and record.id in state.handbook.campaigns else step
    return replace(detail, facts={**detail.facts, "field": Route(tuple(filter(None, (first, title, *others))))})


def legible(path: str, old: State, new: State) -> Pair:
    """A record on both sides, the same wherever one of them cannot be read; None where that would be no record."""
    was, now = (_record(path, state) for state in (old, new))
    before, after = (state.handbook.sources.get(path) for state in (old, new))
    one = was or now
    if one is None or before is None or after is None:
        return Pair(None, None)
    return Pair(_completed(one, before, after), _completed(now or one, after, before))


def _record(path: str, state: State) -> AnyRecord | None:
    """What a file holds; the settings are a record here too."""
    source = state.handbook.sources.get(path)
    if path != SETTINGS_FILE or source is None:
        return state.by_path.get(path)
    return Record("settings", "settings", state.handbook.settings, source)


def _completed(record: AnyRecord, source: SourceFile, other: SourceFile) -> AnyRecord | None:
    """The record that a file would hold with what it says for sure, and all else as the other side says it."""
    said, told = as_data(source.raw), as_data(other.raw)
    if said is None or told is None:
        return None
    required = {name for name, field in type(record.model).model_fields.items() if field.is_required()}
    lacking = {name: told[name] for name in required & told.keys() - said.keys()}
    try:
        model = type(record.model).model_validate({**_known(said, told, source, other), **lacking})
    except ValidationError:
        return None
    return replace(record, model=model, source=source)


def _known(said: Data, told: Data, source: SourceFile, other: SourceFile, route: tuple[str, ...] = ()) -> Data:
    """A mapping with the values of the other side where one of them is in doubt."""
    found: Data = {}
    for name in dict.fromkeys([*said, *told]):
        place = (*route, name)
        inner = as_data(said.get(name)), as_data(told.get(name))
        are_groups = inner[0] is not None and inner[1] is not None
        sides = [
            (data, _is_in_doubt(file, place, inside=not are_groups)) for data, file in ((said, source), (told, other))
        ]
        if any(is_doubtful for _, is_doubtful in sides):
            sure = [data[name] for data, is_doubtful in sides if name in data and not is_doubtful]
            found |= {name: deepcopy(sure[0])} if sure else {}
        elif inner[0] is not None and inner[1] is not None:
            found[name] = _known(inner[0], inner[1], source, other, place)
        elif name in said:
            found[name] = deepcopy(said[name])
    return found


def _is_in_doubt(source: SourceFile, place: tuple[str, ...], *, inside: bool) -> bool:
    """Whether a value is in doubt: all of it, or, where it is taken as a whole, something `inside` it."""
    is_left_out = any(route == place or (inside and route[: len(place)] == place) for route in source.left_out)
    is_setting = source.path == SETTINGS_FILE and inside and len(place) == 1
    return source.may_have(place) or is_left_out or (is_setting and is_guessed(source, place[0]))


def _days(path: str, old: State, new: State) -> tuple[date, date] | None:
    """The day of a campaign on both sides, where it is another one."""
    sources = (old.handbook.sources.get(path), new.handbook.sources.get(path))
    days = [(as_data(source.raw) or {}).get("date") if source else None for source in sources]
    was, now = days
    return (was, now) if isinstance(was, date) and isinstance(now, date) and was != now else None
