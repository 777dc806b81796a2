"""The dates of campaigns that repeat: one record a date, all of one file."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from handbook.diagnostics.span import Span
from handbook.kinds.campaigns.markets import in_markets
from handbook.loading.records import Handbook, Record
from handbook.loading.source_file import Data, SourceFile, as_data
from handbook.locales.days import day_text
from handbook.model.campaign import Campaign, Move, OneDate
from handbook.model.references import Route
from handbook.planning.calendar import WorkCalendar
from handbook.planning.former import FormerDay, former_days
from handbook.planning.series import SeriesDate, SeriesDates, dates_of

_OF_THE_WHOLE: Final[Mapping[str, object]] = {
    "repeats": None,
    "each": {},
    "supports": [],
    "off_okr": None,
    "north_star": None,
    "budget": None,
    "effort": None,
    "follows": None,
}
"""What is said once, of all dates together, and judged there."""
_OF_THE_RULE: Final = tuple((key,) for key in ("every", "on", "until", "times", "not_in", "roll"))
_MERGED = ("dates", "people", "steps", "done")
_REPLACED = ("status", "owner")
_KEYED = 2
"""The parts of a route that tell a group and one of its keys: `steps`, `brief`."""


def calendar_of(handbook: Handbook, campaign: Campaign) -> WorkCalendar:
    """The working days of a campaign, in its markets."""
    there, settings = in_markets(handbook, campaign), handbook.settings
    codes = settings.calendar if there.calendar is None else there.calendar
    return WorkCalendar.of(settings, codes, settings.languages[0], there.days_off)


def series_dates(handbook: Handbook, campaign: Campaign) -> SeriesDates:
    """The dates of a campaign that repeats; none of one that has no first date, or waits for one."""
    if campaign.repeats is None or campaign.first_day is None:
        return SeriesDates(())
    return dates_of(campaign.first_day, campaign.repeats, calendar_of(handbook, campaign))


def former_of(
    handbook: Handbook, record: Record[Campaign], calendar: WorkCalendar | None = None
) -> Sequence[FormerDay]:
    """The days that a campaign, or one date of it, had before. `calendar` names the days off in its language."""
    return former_days(record.model, record.rule_day, calendar or calendar_of(handbook, record.model))


def instead_of(handbook: Handbook, run: Record[Campaign], calendar: WorkCalendar | None) -> Sequence[FormerDay]:
    """The days before of one date, in a list of dates that tells the day of one that is postponed itself."""
    return [former for former in former_of(handbook, run, calendar) if former.day != run.model.day_in_series]


def dates_in(handbook: Handbook, record: Record[Campaign]) -> Mapping[str, Record[Campaign]]:
    """Id -> the record of each date: the id of the file, and the day that the rule gives."""
    if _has_unread_rule(record):
        return {}
    found = series_dates(handbook, record.model).dates
    language = handbook.settings.languages[0]
    return {run.id: run for run in (_run(record, one, language) for one in found)}


def _has_unread_rule(record: Record[Campaign]) -> bool:
    """Whether a part of the rule cannot be read, without which it would make other dates."""
    return any(route[:1] == ("repeats",) and route[1:2] in _OF_THE_RULE for route in record.source.left_out)


def _run(record: Record[Campaign], one: SeriesDate, language: str) -> Record[Campaign]:
    """One date as a campaign of its own."""
    series, key = record.model, key_of(record.model, one)
    own = series.each.get(key, OneDate())
    groups = {name: {**getattr(series, name), **getattr(own, name)} for name in _MERGED}
    instead = {name: value for name in _REPLACED if (value := getattr(own, name)) is not None}
    fields: dict[str, object] = {
        **_OF_THE_WHOLE,
        **groups,
        **instead,
        "title": f"{own.title or series.title} ({day_text(one.day, 'day', language)})",
        "date": one.day,
        "until": own.until,
        "debrief": own.debrief,
        "weekday": series.weekday if one.day == one.by_rule else None,
        "moved": [Move.model_construct(from_=one.by_rule, reason=one.reason)] if _is_moved(one) else [],
    }
    name = f"{record.id}-{one.by_rule.isoformat()}"
    source = _seen_from(record.source, key, _place_of_day(record.model, one))
    return Record(record.kind, name, series.model_copy(update=fields), source, part_of=record.id, rule_day=one.by_rule)


def _is_moved(one: SeriesDate) -> bool:
    """Whether a person moved it to another day; the reason may be empty."""
    return one.reason is not None and one.day != one.by_rule


def key_of(campaign: Campaign, one: SeriesDate) -> str:
    """The key of a date in `each`: the day of the rule, or the one that it has."""
    days = (one.by_rule.isoformat(), one.day.isoformat())
    return next((day for day in days if day in campaign.each), days[0])


def _place_of_day(series: Campaign, one: SeriesDate) -> Route:
    """Where the day of a date is said: in the line that moves it, else it comes from the first one."""
    moves = series.repeats.moved if series.repeats and _is_moved(one) else []
    places = (("repeats", "moved", at, "to") for at, move in enumerate(moves) if move.from_ == one.by_rule)
    return max(places, default=("date",))


def _seen_from(source: SourceFile, key: str, day: Route) -> SourceFile:
    """The file as one date sees it: what it has for itself stands below its key. `day` is where its day is said."""
    whole = as_data(source.raw) or {}
    own = as_data((as_data(whole.get("each")) or {}).get(key)) or {}

    def route_of(route: Route) -> Route:
        if route == ("date",):
            return day
        return ("each", key, *route) if route and _has(own, route[:_KEYED]) else route

    def locate(route: Route, is_key: bool) -> Span:  # noqa: FBT001 -- the shape of `Locate`
        return source.locate(route_of(route), is_key)

    raw = {**whole, **own, **{name: _merged(whole, own, name) for name in _MERGED if name in own}}
    below = frozenset(route[_KEYED:] for route in source.left_out if route[:_KEYED] == ("each", key))
    return replace(source, raw=raw, locate=locate, left_out=source.left_out | below)


def is_said_of(source: SourceFile, key: str) -> Callable[[Span], bool]:
    """Whether a place in the file of a series is what it says below `each:` of one date."""
    whole = as_data(source.raw) or {}
    routes = [*((name,) for name in whole), *(("each", day) for day in as_data(whole.get("each")) or {})]
    begins = {(span.line, span.column): route for route in routes for span in [source.span(route, key=True)]}

    def is_within(span: Span) -> bool:
        before = [place for place in begins if place <= (span.line, span.column)]
        return bool(before) and begins[max(before)] == ("each", key)

    return is_within


def _merged(whole: Data, own: Data, name: str) -> Data:
    return {**(as_data(whole.get(name)) or {}), **(as_data(own.get(name)) or {})}


def _has(own: Mapping[str, object], route: Route) -> bool:
    """Whether a date says something at the beginning of a route: a key, and for groups one below."""
    first, *rest = route
    group = as_data(own.get(str(first)))
    return first in own and (not rest or group is None or rest[0] in group)


def own_status(handbook: Handbook) -> Iterator[Record[Campaign]]:
    """Each time that something takes place and says itself how it stands, not the series that it is a date of."""
    for run in handbook.runs.values():
        if not run.part_of or run.model.status != handbook.campaigns[run.part_of].model.status:
            yield run
