"""Tasks and days to remember as a calendar file (RFC 5545): to import once, or to subscribe to."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from itertools import pairwise
from types import MappingProxyType
from typing import Final, NamedTuple, TypeVar
from urllib.parse import quote
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.cal import Component
from icalendar.prop import vDuration, vText

from handbook.exports.tasks import Task, TaskList
from handbook.locales import Wording, wording
from handbook.locales.days import day_text
from handbook.planning.hours import clock_of, instant

_Made = TypeVar("_Made", bound=Component)

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)

_STATUS: Final[Mapping[str, str]] = {"draft": "TENTATIVE", "postponed": "CANCELLED", "cancelled": "CANCELLED"}
"""A campaign's status -> that of its events (RFC 5545, 3.8.1.11); all others are confirmed."""

_NOT_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
"""What RFC 5545 keeps out of a text, and what one program or another takes for the end of a line."""

_URI_SIGNS = "%:/?#[]@!$&'()*+,;=~"


class Revision(NamedTuple):
    """How often dates were changed since they are known, and when last, in UTC."""

    number: int
    made: datetime


def calendar_text(  # noqa: PLR0913 -- what the events are made of
    tasks: TaskList,
    title: str,
    language: str,
    stamp: datetime,
    *,
    alarm_days: int | None = None,
    revisions: Mapping[str, Revision] = MappingProxyType({}),
) -> str:
    """One calendar called `title`, an event a task in the order of the list; lines end in CRLF and are folded.

    `stamp` (UTC) is when the dates last changed: the same tasks and stamp are the same bytes. `alarm_days` is how many
    calendar days before its event a task still to be done rings (default: never). `revisions` maps a campaign -> that
    of its dates, so that a program that has an event takes the later of two (RFC 5545, 3.8.7).
    """
    words = wording(language)
    made = ((task, revisions.get(task.campaign)) for task in tasks.tasks)
    events = [_event_text(task, words, stamp, alarm_days, known) for task, known in made]  # pyright: ignore[reportArgumentType] -- frozen
    calendar = _calendar(_plain(title), language)
    calendar.subcomponents = [*_definitions(tasks.tasks)]
    return "".join([_text(calendar).removesuffix(_END), *events, _END])


_END: Final = "END:VCALENDAR\r\n"


def _text(component: Component) -> str:
    return component.to_ical(sorted=False).decode()  # sorted, the order hangs on the version of the library


@dataclass(frozen=True)
class DayEvent:
    """A day to remember, which leaves the person free. `uid` stays the same when the day moves."""

    uid: str
    day: date
    summary: str
    description: tuple[str, ...]
    url: str | None = None
    is_cancelled: bool = False
    revision: Revision | None = None


def days_text(events: Iterable[DayEvent], title: str, language: str, stamp: datetime) -> str:
    """One calendar called `title`, with these events in their order; `stamp` as in `calendar_text`."""
    calendar = _calendar(_plain(title), language)
    calendar.subcomponents = [_day_event(event, stamp) for event in events]
    return _text(calendar)


def _day_event(event: DayEvent, stamp: datetime) -> Event:
    made = _with(
        Event(),
        ("uid", _plain(event.uid)),
        ("dtstamp", stamp),
        *_revised(event.revision),
        *_whole_days(event.day, event.day),
        ("summary", _plain(event.summary)),
        ("description", "\n".join(map(_plain, event.description))),
        ("status", "CANCELLED" if event.is_cancelled else "CONFIRMED"),
    )
    return _with(made, ("url", _address(event.url))) if event.url else made


def _revised(revision: Revision | None) -> Iterable[tuple[str, object]]:
    if revision:
        yield "last-modified", revision.made
        yield "sequence", revision.number


def _address(url: str) -> str:
    return quote(url, safe=_URI_SIGNS, errors="replace")


def _calendar(title: str, language: str) -> Calendar:
    return _with(
        Calendar(),
        ("version", "2.0"),
        ("prodid", f"-//mkdocs-handbook//handbook//{language.upper()}"),
        ("method", "PUBLISH"),
        ("name", vText(title)),  # the library does not take it for a text by itself
        ("x-wr-calname", vText(title)),
        ("refresh-interval", _told_as_duration(_DAY)),
    )


def _told_as_duration(length: timedelta) -> vDuration:
    """As RFC 7986, 5.7 has it; the oldest library takes no parameters when one is made."""
    made = vDuration(length)
    made.params["VALUE"] = "DURATION"
    return made


@lru_cache(maxsize=20_000)  # a task is in the calendars of its campaign, of a person and of the team
def _event_text(task: Task, words: Wording, stamp: datetime, alarm_days: int | None, revision: Revision | None) -> str:
    return _text(_event(task, words, stamp, alarm_days, revision))


def _event(task: Task, words: Wording, stamp: datetime, alarm_days: int | None, revision: Revision | None) -> Event:
    """Nobody is an attendee: an import must not send invitations."""
    event = _with(
        Event(),
        ("uid", _plain(task.uid)),
        ("dtstamp", stamp),
        *_revised(revision),
        *_time(task),
        ("summary", _summary(task)),
        ("description", "\n".join(_description(task, words))),
        ("status", _STATUS.get(task.status, "CONFIRMED")),
    )
    if task.url:
        _with(event, ("url", _address(task.url)))
    if alarm_days is not None and task.done is None and not task.is_off:
        event.add_component(_alarm(_summary(task), alarm_days))
    return event


def _summary(task: Task) -> str:
    """What to do comes first: a month on a phone shows a dozen letters, and no phone shows categories."""
    tick = "✓ " if task.done else ""
    return f"{tick}{_plain(task.title)} ({_plain(task.campaign_title)})"


def _description(task: Task, words: Wording) -> Iterable[str]:
    yield words("ics.who", name=_plain(task.assignee.name)) if task.assignee else words("ics.nobody")
    if task.lasts and task.hours:
        yield words("ics.each-day", hours=task.hours)
    elif task.start < task.due and not task.lasts:
        yield words("ics.begins", day=day_text(task.start, "dated", words.language))
    if task.done_when:
        yield words("ics.done-when", condition=_plain(task.done_when))


def _time(task: Task) -> Iterable[tuple[str, object]]:
    """Whole days without an hour, or for more than one day, which leaves the person free; else how long it takes.

    An end would come before the beginning in the night when clocks go back.
    """
    if task.time is not None and task.takes is not None and not task.lasts:
        begin = instant(task.due, task.time, clock_of(task.timezone))
        yield "dtstart", begin
        yield "duration", _length(begin, task.takes) if task.until else task.takes
    else:
        yield from _whole_days(task.first, task.due)


def _length(begin: datetime, shown: timedelta) -> timedelta:
    """The time that passes while the clock goes on by what it shows: an hour more or less in the night of a change."""
    try:
        end = begin.replace(tzinfo=None) + shown
        there = end.replace(tzinfo=begin.tzinfo, fold=begin.fold)
        return there.astimezone(UTC) - begin.astimezone(UTC) if begin.tzinfo else shown
    except OverflowError:  # the last day of all
        return shown


def _whole_days(first: date, last: date) -> Iterable[tuple[str, object]]:
    """From one day to another, both included; the end in the file is not (RFC 5545, 3.6.1)."""
    yield "dtstart", first
    if last < date.max:  # the last day of all has no next; without an end, an event is one day long
        yield "dtend", last + _DAY
    yield "transp", "TRANSPARENT"


def _alarm(text: str, days: int) -> Alarm:
    return _with(Alarm(), ("action", "DISPLAY"), ("description", text), ("trigger", timedelta(days=-days)))


def _definitions(tasks: Iterable[Task]) -> list[Timezone]:
    """The definition of each clock that an hour is told on, by name, for the years in which one is."""
    hours = (task for task in tasks if task.time and not task.lasts)
    timed = [task for task in hours if task.timezone != "UTC" and clock_of(task.timezone)]
    years: dict[str, set[int]] = {task.timezone: set() for task in timed}
    for task in timed:
        years[task.timezone].add(task.due.year)
    return [_definition(ZoneInfo(name), sorted(years[name])) for name in sorted(years)]


def _definition(clock: ZoneInfo, years: Iterable[int]) -> Timezone:
    """Not left to the library, which (in 7.3) lets summer time begin an hour late."""
    definition = _with(Timezone(), ("tzid", clock.key))
    for year in years:
        for beginning, before in _periods(clock, year):
            definition.add_component(_observance(beginning.replace(tzinfo=clock, fold=1), before))
    return definition


def _observance(beginning: datetime, before: timedelta) -> TimezoneDaylight | TimezoneStandard:
    return _with(
        TimezoneDaylight() if beginning.dst() else TimezoneStandard(),
        ("dtstart", beginning.replace(tzinfo=None)),
        ("tzoffsetfrom", before),
        ("tzoffsetto", beginning.utcoffset()),
        ("tzname", beginning.tzname()),
    )


@cache
def _periods(clock: ZoneInfo, year: int) -> tuple[tuple[datetime, timedelta], ...]:
    """When the clock's offset from UTC changes in this year, and the offset before; first New Year and what holds then.

    As RFC 5545, 3.6.5 has it, the hour of a change is told on the clock as it was before.
    """
    new_year = datetime(year, 1, 1)  # noqa: DTZ001 -- what the clock shows
    days = [*(new_year + number * _DAY for number in range(365)), datetime(year, 12, 31, 23, 59, 59)]  # noqa: DTZ001
    changed = [(day, after) for day, after in pairwise(days) if _offset(clock, day) != _offset(clock, after)]
    changes = [(_change(clock, day, after), _offset(clock, day)) for day, after in changed]
    return (new_year, _offset(clock, new_year)), *changes


def _change(clock: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first second of the offset of `after`, found by halving."""
    while after - before > _SECOND:
        middle = before + (after - before) // _SECOND // 2 * _SECOND
        before, after = (middle, after) if _offset(clock, middle) == _offset(clock, before) else (before, middle)
    return after


def _offset(clock: ZoneInfo, shown: datetime) -> timedelta:
    """The offset from UTC when the clock shows this, as one who does not know of the change yet would see it.

    An hour that is skipped has the offset after the change, an hour that comes twice that before it: the greater one.
    """
    told = (shown.replace(tzinfo=clock, fold=fold).utcoffset() for fold in (0, 1))
    return max(offset for offset in told if offset is not None)


def _plain(text: str) -> str:
    r"""One line. Programs disagree on how an escaped `\n` or `\N` in a path is read, so a backslash becomes a slash."""
    return _NOT_TEXT.sub(" ", text).replace("\\", "/").strip()


def _with(component: _Made, *properties: tuple[str, object]) -> _Made:
    """The same component with these properties (name, value) added."""
    for name, value in properties:
        component.add(name, value)  # pyright: ignore[reportUnknownMemberType] -- the library says not what it takes
    return component
