"""The markets of a campaign: what their register, if there is one, says of days, clocks, hours and gates."""

import datetime
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, cast
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BaseModel, ValidationError

from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.references import MARKET, SEGMENT, Route
from handbook.model.settings import Period
from handbook.planning.calendar import is_known_calendar

_HOURS: Final = re.compile(r"([01]\d|2[0-3]):([0-5]\d)\s*-\s*([01]\d|2[0-3]):([0-5]\d)\Z")


@dataclass(frozen=True)
class Market:
    """A market that a campaign is for, named at this place of its file: itself, or through a segment of that market.

    Of the fields of its register these have a meaning here: `calendar`, `days_off`, `timezone`, `sending_hours`, and
    `second_gate`, before which nobody spends on it.

    `hours` are the first and the last minute at which something may be sent. `gate` is the day of its second gate;
    `has_gates` tells whether the register knows gates at all.
    """

    route: Route
    name: str
    calendar: str | None
    timezone: str | None
    hours: tuple[datetime.time, datetime.time] | None
    gate: datetime.date | None
    has_gates: bool
    days_off: tuple[Period, ...] = ()


def markets_of(handbook: Handbook, campaign: Campaign) -> Iterator[Market]:
    """The markets of a campaign that have a record, each once: those that it names, then those of its segments.

    The field `market` of the register of segments, where there is one, tells in which a segment lies.
    """
    records, segments = handbook.groups.get(MARKET, {}), handbook.groups.get(SEGMENT, {})
    routes: dict[str, Route] = {}
    for place, name in enumerate(campaign.markets):
        routes.setdefault(name, ("markets", place))
    for place, name in enumerate(campaign.segments):
        market = getattr(segments[name].model, "market", None) if name in segments else None
        if isinstance(market, str):
            routes.setdefault(market, ("segments", place))
    yield from (_market(route, records[name]) for name, route in routes.items() if name in records)


def _market(route: Route, record: Record[BaseModel]) -> Market:
    model = record.model
    calendar, timezone, gate = (getattr(model, name, None) for name in ("calendar", "timezone", "second_gate"))
    typed = getattr(model, "sending_hours", None)
    return Market(
        route,
        record.name,
        calendar if isinstance(calendar, str) and is_known_calendar(calendar) else None,
        timezone if isinstance(timezone, str) and timezone in available_timezones() else None,
        hours_of(typed) if isinstance(typed, str) else None,
        gate if isinstance(gate, datetime.date) else None,
        "second_gate" in type(model).model_fields,
        tuple(_days_off(record)),
    )


def _days_off(record: Record[BaseModel]) -> Iterator[Period]:
    """Those of a market, called as it is unless they say otherwise: a list of dates, or of stretches `{from, to}`."""
    found = getattr(record.model, "days_off", None)
    for each in cast("list[object]", found) if isinstance(found, list) else ():
        said = each.model_dump(by_alias=True, exclude_none=True) if isinstance(each, BaseModel) else {"from": each}
        known = {name: said[name] for name in ("from", "to", "half", "title") if name in said}
        with suppress(ValidationError):  # a register may call other things so
            yield Period.model_validate({"to": said.get("from"), "title": record.name, **known})


def hours_of(typed: str) -> tuple[datetime.time, datetime.time] | None:
    """The first and the last minute of `09:00-18:00`; None where it is no such stretch of a day."""
    found = _HOURS.match(typed.strip())
    hours = (_time(found[1], found[2]), _time(found[3], found[4])) if found else None
    return hours if hours and hours[0] < hours[1] else None


def _time(hour: str, minute: str) -> datetime.time:
    return datetime.time(int(hour), int(minute))


def in_markets(handbook: Handbook, campaign: Campaign) -> Campaign:
    """The campaign with the days off of its markets, and their holidays and clock where it has none of its own."""
    markets = list(markets_of(handbook, campaign)) if campaign.markets or campaign.segments else []
    codes = list(dict.fromkeys(market.calendar for market in markets if market.calendar))
    clock = next((market.timezone for market in markets if market.timezone), None)
    more: dict[str, object] = {}
    if days_off := [day for market in markets for day in market.days_off]:
        more["days_off"] = [*campaign.days_off, *days_off]
    if codes and campaign.calendar is None:
        more["calendar"] = codes
    if clock and campaign.timezone is None:
        more["timezone"] = clock
    return campaign.model_copy(update=more) if more else campaign


def local(day: datetime.date, time: str, clock: str, market: Market) -> datetime.datetime | None:
    """An hour on the clock of a plan, as it is in a market; None where its clock is not known."""
    if market.timezone is None:
        return None
    there = datetime.datetime.combine(day, datetime.time.fromisoformat(time), ZoneInfo(clock))
    return there.astimezone(ZoneInfo(market.timezone))
