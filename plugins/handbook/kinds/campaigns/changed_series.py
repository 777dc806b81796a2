"""What changes in the dates of a campaign that repeats: those that come, those that go, and those on another day."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from handbook.changes.change import OF_DATE, WEIGHTS, Change, Detail, Term, Weight
from handbook.changes.records import change_of
from handbook.changes.state import State
from handbook.diagnostics.words import Words
from handbook.exports.series_words import rule_text
from handbook.kinds.campaigns.changed_plans import plan_changes
from handbook.kinds.campaigns.changed_sides import Sides
from handbook.loading.records import Record
from handbook.locales import wording
from handbook.model.campaign import Campaign, OneDate
from handbook.model.series import Series
from handbook.model.values import LANGUAGES


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
    if went or came:
        yield from _rhythm(before, after, new)
    if now and _waits(before.model):
        yield _dated(before, after, new, [*now.values()])
        return
    why = _reason(before, after) if went and not now else None
    if why:
        yield change_of(after, new, "series-none-why", weight, _each(went), reason=why)
    elif went:
        facts = {"day": last} if last and not came else {}
        what = "series-less" if facts else "series-fewer" if last else "series-none"
        yield change_of(after, new, what, weight, _each(went), **facts)
    if came:
        yield change_of(after, new, "series-more", "notable", _each(came), day=last)
    if moved:
        reasons = {run.model.date: _why_moved(run) for run in new.handbook.dates.get(after.id, ())}
        details = tuple(_move(old_day, day, reasons.get(day)) for old_day, day in moved)
        yield change_of(after, new, "series-moved", weight, details)
    yield from _statuses(before, after, old, new)


def _waits(campaign: Campaign) -> bool:
    """Whether it repeats, and waits for its first day."""
    return campaign.repeats is not None and campaign.first_day is None


def _dated(before: Record[Campaign], after: Record[Campaign], new: State, days: Sequence[date]) -> Change:
    """The dates of what has waited for the first of them, which may be another than before."""
    facts: dict[str, object] = {"count": len(days), "first": min(days), "day": max(days)}
    was = before.model.date
    if was and was != after.model.date:
        return change_of(after, new, "series-dated-before", "serious", (), **facts, old=was)
    return change_of(after, new, "series-dated", "serious", (), **facts)


def _reason(before: Record[Campaign], after: Record[Campaign]) -> str | None:
    """Why the first day is one no more, where the file says it."""
    return next((move.reason for move in after.model.moved if move.from_ == before.model.date), None)


def _why_moved(run: Record[Campaign]) -> str | None:
    return next((move.reason for move in run.model.moved), None)


def _move(old: date, day: date, reason: str | None) -> Detail:
    if reason:
        return Detail("series-move-why", {"old": old, "day": day, "reason": reason})
    return Detail("series-move", {"old": old, "day": day})


def _rhythm(before: Record[Campaign], after: Record[Campaign], new: State) -> Iterator[Change]:
    """How often it takes place, where that is what makes other dates."""
    rules = before.model.repeats, after.model.repeats
    if rules[0] and rules[1] and (rules[0].every, rules[0].days) != (rules[1].every, rules[1].days):
        was, now = (
            _spoken(rule, record.model.date) for rule, record in zip(rules, (before, after), strict=True) if rule
        )
        yield change_of(after, new, "series-rhythm", "notable", (), old=was, new=now)


def _spoken(rule: Series, first: date | None) -> Words:
    return {language: rule_text(wording(language), rule, first) for language in LANGUAGES}


def _statuses(before: Record[Campaign], after: Record[Campaign], old: State, new: State) -> Iterator[Change]:
    """The dates that stand otherwise than the series does, and did not before; those that are cancelled first."""
    told = [both for both in common_dates(before, after, old, new) if _stands_otherwise(*both, before, after)]
    is_off = {run.id: run.model.status == "cancelled" for _, run in told}
    if cancelled := [run.model.day_in_series for _, run in told if is_off[run.id]]:
        yield change_of(after, new, "series-cancelled", "serious" if after.model.is_open else "small", _each(cancelled))
    if others := [both for both in told if not is_off[both[1].id]]:
        details = (
            Detail("series-status", {"day": now.model.day_in_series, **_status_facts(was, now)}) for was, now in others
        )
        yield change_of(after, new, "series-statuses", "notable", tuple(details))


def _status_facts(was: Record[Campaign], now: Record[Campaign]) -> Mapping[str, object]:
    return {"old": Term(f"campaign.status-{was.model.status}"), "new": Term(f"campaign.status-{now.model.status}")}


def _stands_otherwise(
    was: Record[Campaign], now: Record[Campaign], before: Record[Campaign], after: Record[Campaign]
) -> bool:
    """Whether one date has another status, and not because the whole series has."""
    is_as_series = (was.model.status, now.model.status) == (before.model.status, after.model.status)
    return was.model.status != now.model.status and not is_as_series


def common_dates(
    before: Record[Campaign], after: Record[Campaign], old: State, new: State
) -> Iterator[tuple[Record[Campaign], Record[Campaign]]]:
    """The dates that both sides have, known by the day of the rule, as they were and as they are."""
    was = {run.rule_day: run for run in old.handbook.dates.get(before.id, ())}
    for run in new.handbook.dates.get(after.id, ()):
        if run.rule_day in was:
            yield was[run.rule_day], run


def dates_plans(before: Record[Campaign], after: Record[Campaign], old: State, new: State) -> Iterator[Change]:
    """What moves in dates whose file is as it was, because of the playbook or the days off: once for all of them."""
    found: dict[str, list[Change]] = {}
    days: dict[str, list[date]] = {}
    for was, now in common_dates(before, after, old, new):
        if was.model == now.model:
            for change in plan_changes(Sides(was, now, old, new)):
                found.setdefault(change.what, []).append(change)
                days.setdefault(change.what, []).append(now.model.day_in_series)
    for what, changes in found.items():
        details = _of_dates(changes, days[what])
        says = tuple(dict.fromkeys(said for change in changes for said in change.says))
        weights: list[Weight] = [change.weight for change in changes]
        yield replace(
            change_of(after, new, what, min(weights, key=WEIGHTS.index), details, **_shared(changes)), says=says
        )


def _of_dates(changes: Sequence[Change], days: Sequence[date]) -> tuple[Detail, ...]:
    """What the changes are made of, each with the date that it is of; what is the same for all of them once."""
    once = [detail for detail in changes[0].details if all(detail in change.details for change in changes[1:])]
    several = len(changes) > 1
    each = (
        replace(detail, facts={**detail.facts, OF_DATE: day} if several else detail.facts)
        for change, day in zip(changes, days, strict=True)
        for detail in change.details
        if detail not in once
    )
    return (*once, *each)


def _shared(changes: Sequence[Change]) -> Mapping[str, object]:
    """The facts of all of them; how many is counted anew."""
    first, *others = (change.facts for change in changes)
    return {key: value for key, value in first.items() if all(other.get(key) == value for other in others)}


def without_statuses(record: Record[Campaign]) -> Record[Campaign]:
    """The file without how single dates stand, which has sentences of its own."""
    each = {day: one.model_copy(update={"status": None}) for day, one in record.model.each.items()}
    kept = {day: one for day, one in each.items() if one != OneDate() or record.model.each[day] == one}
    return replace(record, model=record.model.model_copy(update={"each": kept}))


def has_other_dates(before: Record[Campaign], after: Record[Campaign], old: State, new: State) -> bool:
    """Whether the sentences about the dates say what changed in the rule."""
    return _days(before, old) != _days(after, new)


def _days(record: Record[Campaign], state: State) -> Mapping[date, date]:
    """The day by which a date is known, the one of the rule -> the day that it has."""
    runs = state.handbook.dates.get(record.id, ())
    if not record.model.repeats:
        runs = (record,) if record.model.day else ()
    return {run.rule_day or run.model.day_in_series: run.model.day_in_series for run in runs}


def _each(days: list[date]) -> tuple[Detail, ...]:
    return tuple(Detail("series-day", {"day": day}) for day in days)
