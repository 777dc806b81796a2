"""The calendar of a campaign that repeats, read back by four programs that know nothing of us."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

import vobject
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar
from smallest import write_handbook

from handbook.exports.ics import calendar_text
from handbook.pipeline.answers.exporting import Export, campaign_tasks

STAMP = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PLAYBOOK = """\
title: Night
owner: event-manager
reviewed: 2026-10-02
steps:
  - {id: brief, when: D-1wd, done_when: It is written, how: Write.}
  - {id: live, when: D, at: "22:00", until: "02:00", done_when: All have gone, how: Open the room.}
"""
# 26 March 2027 is Good Friday, two days before clocks go on; 16 April is moved, 23 April cancelled, 30 April left out
NIGHT = """\
title: Night
playbook: night
date: 2027-03-26
repeats:
  every: 1 week
  until: 2027-05-07
  except: [2027-04-30]
  moved: [{from: 2027-04-16, to: 2027-04-15, reason: Room}]
status: active
owner: camille
each:
  2027-04-02: {done: {brief: 2026-11-20}}
  2027-04-23: {status: cancelled}
"""
SETTINGS = "name: Nova\ncalendar: [GB]\ntimezone: Europe/London\n"


class Seen(NamedTuple):
    """An event as a program has it: hours in UTC, whole days as days, the end not included."""

    uid: str
    first: date
    last: date
    title: str
    status: str


def _text(root: Path) -> str:
    write_handbook(root, {"playbooks/night.yml": PLAYBOOK, "campaigns/night.yml": NIGHT, "handbook.yml": SETTINGS})
    found = campaign_tasks(root, "night")
    assert isinstance(found, Export)
    return calendar_text(found.tasks, found.title, "en", STAMP)


def _plain(moment: date) -> date:
    return moment.astimezone(UTC) if isinstance(moment, datetime) else moment


def _by_icalendar(text: str) -> Iterator[Seen]:
    for event in Calendar.from_ical(text).walk("VEVENT"):
        first = event.decoded("dtstart")
        last = event.decoded("dtend") if "dtend" in event else first + event.decoded("duration")
        yield Seen(str(event["uid"]), _plain(first), _plain(last), str(event["summary"]), str(event["status"]))


def _by_vobject(text: str) -> Iterator[Seen]:
    for event in vobject.readOne(text).vevent_list:
        first = event.dtstart.value
        last = event.dtend.value if hasattr(event, "dtend") else first + event.duration.value
        yield Seen(event.uid.value, _plain(first), _plain(last), event.summary.value, event.status.value)


def _by_ical(text: str) -> Iterator[Seen]:
    for event in IcsCalendarStream.calendar_from_ics(text).events:
        first, last = (_plain(moment) for moment in (event.start, event.end))
        yield Seen(str(event.uid), first, last, str(event.summary), str(event.status and event.status.value))


def _hour(day: int, month: int, hour: int) -> datetime:
    return datetime(2027, month, day, hour, 0, tzinfo=UTC)


EXPECTED = [
    # the first night: 22:00 to 02:00 in London, which is universal time until 28 March
    ("2027-03-26", (date(2027, 3, 25), date(2027, 3, 26)), (_hour(26, 3, 22), _hour(27, 3, 2)), "26 Mar", ""),
    ("2027-04-02", (date(2027, 4, 1), date(2027, 4, 2)), (_hour(2, 4, 21), _hour(3, 4, 1)), "2 Apr", "✓ "),
    ("2027-04-09", (date(2027, 4, 8), date(2027, 4, 9)), (_hour(9, 4, 21), _hour(10, 4, 1)), "9 Apr", ""),
    ("2027-04-16", (date(2027, 4, 14), date(2027, 4, 15)), (_hour(15, 4, 21), _hour(16, 4, 1)), "15 Apr", ""),
    ("2027-04-23", (date(2027, 4, 22), date(2027, 4, 23)), (_hour(23, 4, 21), _hour(24, 4, 1)), "23 Apr", ""),
    ("2027-05-07", (date(2027, 5, 6), date(2027, 5, 7)), (_hour(7, 5, 21), _hour(8, 5, 1)), "7 May", ""),
]
"""Day of the rule, days of the brief, hours of the night, the day in the title, and the tick of the brief."""


def _expected() -> set[Seen]:
    found = set[Seen]()
    for key, brief, live, day, tick in EXPECTED:
        status = "CANCELLED" if key == "2027-04-23" else "CONFIRMED"
        found.add(Seen(f"night-{key}.brief@nova", *brief, f"{tick}brief (Night ({day} 2027))", status))
        found.add(Seen(f"night-{key}.live@nova", *live, f"live (Night ({day} 2027))", status))
    return found


def test_three_libraries_read_the_same_events(tmp_path: Path) -> None:
    text = _text(tmp_path)

    assert [set(read(text)) for read in (_by_icalendar, _by_vobject, _by_ical)] == [_expected()] * 3


def test_a_calendar_program_has_each_date_once(tmp_path: Path) -> None:
    """khal shows a night on both of its days, and every event of a file that is imported twice once."""
    (tmp_path / "team").mkdir()
    (tmp_path / "tasks.ics").write_text(_text(tmp_path), encoding="utf-8", newline="")
    layout = "[calendars]\n[[team]]\npath = {0}/team\n[locale]\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
    layout += "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n"
    layout += "local_timezone = UTC\ndefault_timezone = UTC\n[sqlite]\npath = {0}/khal.db\n"
    (tmp_path / "khal.conf").write_text(layout.format(tmp_path), encoding="utf-8")
    for _ in range(2):
        _khal(tmp_path, "import", "--batch", "-a", "team", str(tmp_path / "tasks.ics"))

    form = "{start-long} to {end-long}: {title}"
    shown = _khal(tmp_path, "list", "--once", "--format", form, "--day-format", "", "2027-03-01", "120d")

    assert sorted(shown) == sorted(
        f"{_shown(seen.first)} to {_shown(_last(seen))}: {seen.title}" for seen in _expected()
    )


def _khal(folder: Path, *arguments: str) -> list[str]:
    command = [sys.executable, "-m", "khal", "-c", str(folder / "khal.conf"), *arguments]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.splitlines()


def _last(seen: Seen) -> date:
    """khal tells the last whole day, and not the one after it."""
    return seen.last if isinstance(seen.last, datetime) else seen.first


def _shown(moment: date) -> str:
    return f"{moment:%Y-%m-%d %H:%M}" if isinstance(moment, datetime) else f"{moment:%Y-%m-%d}"
