"""Hours on the clocks of places: which instant they are, and their order within a day."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import TypeVar
from zoneinfo import ZoneInfo

_Item = TypeVar("_Item")
_Hour = TypeVar("_Hour", str, datetime)


@cache
def clock_of(name: str) -> ZoneInfo | None:
    """The clock of this name of the IANA database; None where there is none (a rule reports the name)."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown; no name at all; the name of a folder
        return None


def instant(day: date, hour: str, clock: ZoneInfo | None) -> datetime:
    """The hour (`"11:00"`) on this clock; where clocks go forward over it, as much later as they go."""
    there = datetime.combine(day, time.fromisoformat(hour), clock)
    try:
        return there.astimezone(UTC).astimezone(clock) if clock else there
    except OverflowError:  # the first and the last day of all have no instant everywhere
        return there


def on_clock(day: date, hour: str, clock: str, other: str) -> datetime:
    """What another clock shows at an hour on the clock of this name; the hour itself where one of them is not known."""
    here, there = clock_of(clock), clock_of(other)
    shown = instant(day, hour, here)
    try:
        return (shown.astimezone(there) if here and there else shown).replace(tzinfo=None)
    except OverflowError:
        return shown.replace(tzinfo=None)


def in_utc(day: date, hour: str, clock: str) -> datetime:
    """The hour on the clock of this name as UTC has it, without a zone; as it stands where there is no such clock."""
    there = instant(day, hour, clock_of(clock))
    try:
        return there.replace(tzinfo=None) - (there.utcoffset() or timedelta(0))
    except OverflowError:
        return there.replace(tzinfo=None)


def later_by(hour: str, begin: str, other: str) -> str:
    """The hour that is as much later than `hour` as `other` is than `begin`, on the next day where it has to be."""
    by = datetime.fromisoformat(f"2000-01-01T{other}") - datetime.fromisoformat(f"2000-01-01T{begin}")
    return f"{datetime.fromisoformat(f'2000-01-01T{hour}') + by:%H:%M}"


def ends_next_day(begin: str | None, end: str | None) -> bool:
    """Whether something lasts past midnight: an end that is not later than the beginning lies on the next day."""
    return begin is not None and end is not None and end <= begin


def end_of(day: date, begin: str | None, end: str | None) -> tuple[date, str | None]:
    """The day and the hour at which something is over that begins on this day; what says no end, when it begins."""
    if begin is None or end is None:
        return day, begin
    return (day + timedelta(days=1) if ends_next_day(begin, end) and day < date.max else day), end


def is_before(day: date, hour: str | None, other_day: date, other_hour: str | None) -> bool:
    """Whether the first lies before the second; on one day, as far as both have an hour on the same clock."""
    return day < other_day or (day == other_day and bool(hour and other_hour) and str(hour) < str(other_hour))


def in_order(items: Iterable[_Item], due: Callable[[_Item], date], at: Callable[[_Item], _Hour | None]) -> list[_Item]:
    """By due date, and those of one day by their hours (`at`), as in `in_turn`."""
    return in_turn(sorted(items, key=due), due, at)


def in_turn(
    items: Sequence[_Item], day: Callable[[_Item], Hashable], at: Callable[[_Item], _Hour | None]
) -> list[_Item]:
    """Those of one day that have an hour by it, each in the place of one of them.

    What has no hour keeps its place: nothing tells when in the day it is done.
    """
    timed: defaultdict[Hashable, list[tuple[_Hour, int]]] = defaultdict(list)
    for place, item in enumerate(items):
        if hour := at(item):
            timed[day(item)].append((hour, place))
    found = [*items]
    for places in timed.values():
        for (_, place), (_, taken) in zip(places, sorted(places), strict=True):
            found[place] = items[taken]
    return found
