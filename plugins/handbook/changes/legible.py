"""What a file with a mistake says all the same, where both sides can be read: nobody should overlook it for that."""

from collections.abc import Collection, Iterator
from datetime import date

from pydantic import BaseModel

from handbook.changes.change import Change, Term, Title
from handbook.changes.fields import Side, field_changes
from handbook.changes.state import State
from handbook.loading.records import Record
from handbook.loading.source_file import as_data
from handbook.model.campaign import Campaign

AnyRecord = Record[BaseModel]


def legible_changes(path: str, group: str, old: State, new: State) -> Iterator[Change]:
    """The sentences about a file that has a mistake on one side or both."""
    title = Title(path)
    if days := _days(path, old, new):
        yield Change(group, path, title, path, "day-in-doubt", "serious", {"old": days[0], "new": days[1]})
    was, now = _record(path, old), _record(path, new)
    if was is None or now is None:
        return
    hidden = {*_hidden(was), *_hidden(now)}
    if isinstance(was.model, Campaign) and isinstance(now.model, Campaign):
        if "status" not in hidden and was.model.status != now.model.status:
            facts = {"old": Term(f"campaign.status-{was.model.status}"), "day": now.model.date}
            yield Change(group, path, title, path, f"campaign-now-{now.model.status}", "serious", facts)
        hidden |= {"date", "status"}
    if details := field_changes(Side.of(was, old), Side.of(now, new), hidden):
        yield Change(group, path, title, path, "fields", "notable", {}, details)


def _days(path: str, old: State, new: State) -> tuple[date, date] | None:
    """The day of a campaign on both sides, where it is another one."""
    sources = (old.handbook.sources.get(path), new.handbook.sources.get(path))
    days = [(as_data(source.raw) or {}).get("date") if source else None for source in sources]
    was, now = days
    return (was, now) if isinstance(was, date) and isinstance(now, date) and was != now else None


def _record(path: str, state: State) -> AnyRecord | None:
    return next((record for record in state.handbook.records if record.source.path == path), None)


def _hidden(record: AnyRecord) -> Collection[str]:
    """The fields of which a record may lack something that its file says."""
    source, said = record.source, record.model.model_fields_set
    lacking = {str(route[0]) for route in source.left_out}
    return lacking | {name for name in type(record.model).model_fields if name not in said and source.may_have((name,))}
