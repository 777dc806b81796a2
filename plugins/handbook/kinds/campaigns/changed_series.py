"""What changes in the dates of a campaign that repeats: those that come, those that go, and those on another day."""

from collections.abc import Iterator, Mapping
from datetime import date

from handbook.changes.change import Change, Detail
from handbook.changes.records import change_of
from handbook.changes.state import State
from handbook.loading.records import Record
from handbook.model.campaign import Campaign


def dates_told(record: Record[Campaign], state: State) -> Mapping[str, object]:
    """How many dates a campaign has that repeats, with the first and the last; nothing for any other."""
    days = [*_days(record, state).values()] if record.model.repeats else []
    return {"count": len(days), "first": min(days), "day": max(days)} if days else {}


def series_changes(before: Record[Campaign], after: Record[Campaign], old: State, new: State) -> Iterator[Change]:
    """The sentences about the dates of a campaign that repeats on one side at least."""
    if not (before.model.repeats or after.model.repeats):
        return
    was, now = _days(before, old), _days(after, new)
    weight = "serious" if after.model.is_open else "small"
    went = [day for key, day in was.items() if key not in now]
    came = [day for key, day in now.items() if key not in was]
    moved = [(was[key], day) for key, day in now.items() if was.get(key, day) != day]
    last = max(now.values(), default=None)
    if went:
        facts = {"day": last} if last else {}
        yield change_of(after, new, "series-less" if last else "series-none", weight, _each(went), **facts)
    if came:
        yield change_of(after, new, "series-more", "notable", _each(came), day=last)
    if moved:
        details = tuple(Detail("series-move", {"old": old_day, "day": day}) for old_day, day in moved)
        yield change_of(after, new, "series-moved", weight, details)


def has_other_dates(before: Record[Campaign], after: Record[Campaign], old: State, new: State) -> bool:
    """Whether the sentences about the dates say what changed in the rule."""
    return _days(before, old) != _days(after, new)


def _days(record: Record[Campaign], state: State) -> Mapping[date, date]:
    """The day by which a date is known, the one of the rule -> the day that it has."""
    runs = state.handbook.dates.get(record.id, ())
    if not record.model.repeats:
        runs = (record,) if record.model.day else ()
    days = ((run.id.removeprefix(f"{record.id}-"), run.model.place_in_time) for run in runs)
    return {date.fromisoformat(key) if record.model.repeats else day: day for key, day in days}


def _each(days: list[date]) -> tuple[Detail, ...]:
    return tuple(Detail("series-day", {"day": day}) for day in days)
