"""The calendar file, as a whole and as other programs read it."""

import io
import os
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import vobject
from dateutil.tz import tzical
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event
from smallest import write_handbook

from handbook.exports.ics import Revision, calendar_text
from handbook.exports.tasks import Assignee, Task, TaskList, tasks_of
from handbook.kinds.campaigns.plans import plans_of
from handbook.loading.folder import load_handbook

STAMP = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)

CAMPAIGN = """\
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
timezone: Asia/Kolkata
done: {brief: 2027-02-03}
people: {event-manager: tom}
steps:
  brief: {done_when: "It is short, on one page", reason: Nobody reads more}
  live: {at: "11:00", reason: The room is free}
"""

WHOLE = r"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//mkdocs-handbook//handbook//EN
METHOD:PUBLISH
NAME:Spring\, the webinar
X-WR-CALNAME:Spring\, the webinar
REFRESH-INTERVAL;VALUE=DURATION:P1D
BEGIN:VTIMEZONE
TZID:Asia/Kolkata
BEGIN:STANDARD
DTSTART:20270101T000000
TZOFFSETFROM:+0530
TZOFFSETTO:+0530
TZNAME:IST
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:spring.brief@nova-handbook
DTSTAMP:20261123T093000Z
DTSTART;VALUE=DATE:20270204
DTEND;VALUE=DATE:20270205
TRANSP:TRANSPARENT
SUMMARY:✓ Write the brief (Spring webinar)
DESCRIPTION:Who: Tom Leroy\nBegin on Wed 3 Feb 2027\nDone when: It is shor
 t\, on one page
STATUS:CONFIRMED
URL:https://nova.example/spring/
END:VEVENT
BEGIN:VEVENT
UID:spring.live@nova-handbook
DTSTAMP:20261123T093000Z
DTSTART;TZID=Asia/Kolkata:20270318T110000
DURATION:PT1H
SUMMARY:Run the live session (Spring webinar)
DESCRIPTION:Who: Tom Leroy\nDone when: It is over
STATUS:CONFIRMED
URL:https://nova.example/spring/
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Run the live session (Spring webinar)
TRIGGER:-P2D
END:VALARM
END:VEVENT
BEGIN:VEVENT
UID:spring.debrief@nova-handbook
DTSTAMP:20261123T093000Z
DTSTART;VALUE=DATE:20270325
DTEND;VALUE=DATE:20270326
TRANSP:TRANSPARENT
SUMMARY:Write the debrief (Spring webinar)
DESCRIPTION:Who: Tom Leroy\nDone when: The debrief is written
STATUS:CONFIRMED
URL:https://nova.example/spring/
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION:Write the debrief (Spring webinar)
TRIGGER:-P2D
END:VALARM
END:VEVENT
END:VCALENDAR
"""


def spring(root: Path, campaign: str = CAMPAIGN) -> TaskList:
    write_handbook(root, {"campaigns/spring.yml": campaign})
    handbook = load_handbook(root)
    return tasks_of(handbook, plans_of(handbook), {"spring": "https://nova.example/spring/"})


def task(**fields: object) -> Task:
    day = date(2027, 2, 4)
    usual: Mapping[str, object] = {
        "uid": "spring.brief@nova",
        "campaign": "spring",
        "campaign_title": "Spring",
        "status": "active",
        "step": "brief",
        "title": "Brief",
        "start": day,
        "due": day,
        "timezone": "Europe/Paris",
    }
    return Task.model_validate({**usual, **fields})


def text_of(*tasks: Task, title: str = "Nova", language: str = "en", alarm_days: int | None = None) -> str:
    return calendar_text(TaskList(handbook="Nova", tasks=tasks), title, language, STAMP, alarm_days=alarm_days)


def events_by_ical(text: str) -> list[Event]:
    return IcsCalendarStream.calendar_from_ics(text).events


def event_of(one: Task, language: str = "en", alarm_days: int | None = None) -> list[str]:
    """The lines of the only event, from DTSTART on."""
    lines = text_of(one, language=language, alarm_days=alarm_days).split("\r\n")
    return lines[lines.index("BEGIN:VEVENT") + 3 : lines.index("END:VEVENT")]


def test_a_whole_calendar(tmp_path: Path) -> None:
    text = calendar_text(spring(tmp_path), "Spring, the webinar", "en", STAMP, alarm_days=2)
    assert text == WHOLE.replace("\n", "\r\n")


def test_in_french_a_cancelled_step_that_nobody_does() -> None:
    one = task(status="cancelled", start=date(2027, 2, 1), done_when="Le brief tient sur une page")
    assert event_of(one, "fr", alarm_days=1) == [
        "DTSTART;VALUE=DATE:20270204",
        "DTEND;VALUE=DATE:20270205",
        "TRANSP:TRANSPARENT",
        "SUMMARY:Brief (Spring)",
        "DESCRIPTION:Qui : personne pour l'instant\\nÀ commencer le lun. 1er févr.",
        "  2027\\nFini quand : Le brief tient sur une page",
        "STATUS:CANCELLED",
    ]


@pytest.mark.parametrize(("status", "told"), [("draft", "TENTATIVE"), ("active", "CONFIRMED"), ("done", "CONFIRMED")])
def test_what_is_a_draft_is_not_certain_yet(status: str, told: str) -> None:
    assert event_of(task(status=status))[-1] == f"STATUS:{told}"


def test_a_revision_is_told_before_the_time() -> None:
    revisions = {"spring": Revision(3, STAMP - timedelta(days=1))}
    text = calendar_text(TaskList(handbook="Nova", tasks=(task(),)), "Nova", "en", STAMP, revisions=revisions)
    lines = text.split("\r\n")
    start = lines.index("DTSTAMP:20261123T093000Z")
    assert lines[start + 1 : start + 4] == [
        "LAST-MODIFIED:20261122T093000Z",
        "SEQUENCE:3",
        "DTSTART;VALUE=DATE:20270204",
    ]
    assert [one.sequence for one in events_by_ical(text)] == [3]


def test_no_alarm_unless_asked_for() -> None:
    assert "BEGIN:VALARM" not in text_of(task())


def test_universal_time_needs_no_definition() -> None:
    assert "BEGIN:VTIMEZONE" not in text_of(task(time="09:30", timezone="UTC"))


def test_an_alarm_on_the_day() -> None:
    alarm = vobject.readOne(text_of(task(), alarm_days=0)).vevent.valarm
    assert (alarm.action.value, alarm.trigger.value) == ("DISPLAY", timedelta(0))


def test_a_calendar_without_events() -> None:
    assert text_of().split("\r\n")[-3:] == ["REFRESH-INTERVAL;VALUE=DURATION:P1D", "END:VCALENDAR", ""]


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({"timezone": "UTC"}, ["DTSTART:20270204T093000Z", "DURATION:PT1H"]),
        ({"timezone": "Europe/Pariss"}, ["DTSTART:20270204T093000", "DURATION:PT1H"]),
        ({"timezone": "Europe"}, ["DTSTART:20270204T093000", "DURATION:PT1H"]),
        ({"timezone": "../../etc/passwd"}, ["DTSTART:20270204T093000", "DURATION:PT1H"]),
        ({"timezone": "a\0b"}, ["DTSTART:20270204T093000", "DURATION:PT1H"]),
        ({"timezone": "x" * 5000}, ["DTSTART:20270204T093000", "DURATION:PT1H"]),
        (
            {"due": date(1, 1, 1), "time": "00:10", "timezone": "Asia/Kolkata"},
            ["DTSTART;TZID=Asia/Kolkata:00010101T001000", "DURATION:PT1H"],
        ),
        (
            {"due": date.max, "time": "23:50", "timezone": "America/New_York"},
            ["DTSTART;TZID=America/New_York:99991231T235000", "DURATION:PT10M"],
        ),
        ({"due": date.max, "time": None}, ["DTSTART;VALUE=DATE:99991231", "TRANSP:TRANSPARENT"]),
        (
            {"due": date.max, "time": "23:50", "until": "00:10"},
            ["DTSTART;TZID=Europe/Paris:99991231T235000", "DURATION:PT20M"],
        ),
        ({"until": "10:45"}, ["DTSTART;TZID=Europe/Paris:20270204T093000", "DURATION:PT1H15M"]),
        ({"time": "22:00", "until": "02:30"}, ["DTSTART;TZID=Europe/Paris:20270204T220000", "DURATION:PT4H30M"]),
        (
            {"due": date(2027, 3, 27), "time": "22:00", "until": "04:00"},  # clocks go forward in this night
            ["DTSTART;TZID=Europe/Paris:20270327T220000", "DURATION:PT5H"],
        ),
        (
            {"due": date(2027, 10, 30), "time": "22:00", "until": "04:00"},  # and back in this one
            ["DTSTART;TZID=Europe/Paris:20271030T220000", "DURATION:PT7H"],
        ),
        (
            {"start": date(2027, 2, 2), "lasts": True, "until": "18:00"},  # RFC 5545, 3.6.1: the end is not included
            ["DTSTART;VALUE=DATE:20270202", "DTEND;VALUE=DATE:20270205"],
        ),
    ],
)
def test_hours_and_days_that_are_hard_to_tell(fields: Mapping[str, object], lines: list[str]) -> None:
    assert event_of(task(**{"time": "09:30", **fields}))[:2] == lines


@pytest.mark.parametrize(
    ("zone", "day", "hour", "instant"),
    [
        ("Europe/Paris", date(2027, 3, 28), "01:30", "2027-03-28T00:30+00:00"),
        ("Europe/Paris", date(2027, 3, 28), "02:30", "2027-03-28T01:30+00:00"),  # does not exist: 03:30
        ("Europe/Paris", date(2027, 3, 28), "03:30", "2027-03-28T01:30+00:00"),
        ("Europe/Paris", date(2027, 10, 31), "02:30", "2027-10-31T00:30+00:00"),  # comes twice: the first
        ("America/New_York", date(2027, 7, 1), "11:00", "2027-07-01T15:00+00:00"),
        ("Asia/Kolkata", date(2027, 7, 1), "11:00", "2027-07-01T05:30+00:00"),
    ],
)
def test_two_other_programs_read_the_instant(zone: str, day: date, hour: str, instant: str) -> None:
    text = text_of(task(due=day, time=hour, timezone=zone))
    (by_ical,), by_vobject = events_by_ical(text), vobject.readOne(text).vevent
    expected = datetime.fromisoformat(instant)
    assert (by_ical.start_datetime.astimezone(UTC), by_ical.duration) == (expected, timedelta(hours=1))
    assert (by_vobject.dtstart.value.astimezone(UTC), by_vobject.duration.value) == (expected, timedelta(hours=1))


@pytest.mark.parametrize(
    "zone", ["Europe/Paris", "America/New_York", "Asia/Kolkata", "Africa/Casablanca", "America/Santiago"]
)
def test_another_program_reads_the_clock_as_it_is_all_year(zone: str) -> None:
    clock = ZoneInfo(zone)
    years = [task(due=date(year, 6, 1), time="10:00", timezone=zone) for year in (2024, 2027)]
    read = tzical(io.StringIO(text_of(*years))).get(zone)
    half_hours = [
        datetime(year, 1, 2, tzinfo=UTC) + n * timedelta(minutes=30) for year in (2024, 2027) for n in range(17000)
    ]
    there = [instant.astimezone(clock) for instant in half_hours]
    wrong = [time for time in there if time.replace(tzinfo=read).utcoffset() != time.utcoffset()]
    assert wrong == []


def test_a_moved_step_keeps_its_uid(tmp_path: Path) -> None:
    before = calendar_text(spring(tmp_path), "Spring", "en", STAMP)
    after = calendar_text(spring(tmp_path, CAMPAIGN.replace("2027-03-18", "2027-04-15")), "Spring", "en", STAMP)
    days = [
        {event.uid: event.start_datetime.date().isoformat() for event in events_by_ical(text)}
        for text in (before, after)
    ]
    assert days == [
        {
            "spring.brief@nova-handbook": "2027-02-04",
            "spring.live@nova-handbook": "2027-03-18",
            "spring.debrief@nova-handbook": "2027-03-25",
        },
        {
            "spring.brief@nova-handbook": "2027-03-04",
            "spring.live@nova-handbook": "2027-04-15",
            "spring.debrief@nova-handbook": "2027-04-22",
        },
    ]


def test_the_same_bytes_in_another_process(tmp_path: Path) -> None:
    zones = ["Europe/Paris", "Asia/Kolkata", "America/New_York", "Europe/London"]
    tasks = TaskList(handbook="Nova", tasks=tuple(task(uid=zone, time="10:00", timezone=zone) for zone in zones))
    (tmp_path / "tasks.json").write_text(tasks.model_dump_json(), encoding="utf-8")
    program = (
        "import pathlib, sys, datetime\n"
        "from handbook.exports.ics import calendar_text\n"
        "from handbook.exports.tasks import TaskList\n"
        "tasks = TaskList.model_validate_json(pathlib.Path(sys.argv[1]).read_bytes())\n"
        "stamp = datetime.datetime.fromisoformat(sys.argv[2])\n"
        "sys.stdout.buffer.write(calendar_text(tasks, 'Nova', 'en', stamp).encode())\n"
    )
    arguments = [sys.executable, "-c", program, str(tmp_path / "tasks.json"), STAMP.isoformat()]
    runs = [
        subprocess.run(arguments, check=True, capture_output=True, env={**os.environ, "PYTHONHASHSEED": seed}).stdout
        for seed in ("1", "2")
    ]
    assert runs == [calendar_text(tasks, "Nova", "en", STAMP).encode()] * 2


HOSTILE = st.lists(
    st.one_of(
        st.text(max_size=20),
        st.sampled_from(
            [
                "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\n",
                "\n ",
                "\\n",
                "\\N",
                "\\",
                ",;:\"'",
                "\u2028",
                "\u2029",
                "\x85",
                "\x0b\x0c\x1c\x1d\x1e",
                "\0",
                "é" * 80,
                "🎉" * 40,
                "{name}",
                "%0D%0A",
                "ATTENDEE:mailto:a@b.c",
            ]
        ),
    ),
    max_size=6,
).map("".join)


def readable(text: str) -> str:
    """What must survive of a text: all but white space, and what is no character to read."""
    unread = {"Cc", "Cs", "Zl", "Zp", "Zs"}
    return "".join(char for char in text.replace("\\", "/") if unicodedata.category(char) not in unread)


@given(st.lists(st.tuples(HOSTILE, HOSTILE), min_size=1, max_size=4), HOSTILE)
def test_hostile_text_stays_where_it_is(texts: list[tuple[str, str]], title: str) -> None:
    tasks = [
        task(
            uid=f"{number}@{other}",
            title=text,
            campaign_title=other,
            done_when=text,
            assignee=Assignee(id="tom", name=other),
            url=f"https://nova.example/{text}",
            time="10:00" if number % 2 else None,
        )
        for number, (text, other) in enumerate(texts)
    ]
    text = text_of(*tasks, title=title, alarm_days=1)
    expected = sorted(readable(f"{text}({other})") for text, other in texts)
    by_vobject = list(vobject.readComponents(text))
    assert sorted(readable(event.summary) for event in events_by_ical(text)) == expected
    assert [sorted(readable(event.summary.value) for event in one.vevent_list) for one in by_vobject] == [expected]
    assert [readable(one.x_wr_calname.value) for one in by_vobject] == [readable(title)]
    assert text.splitlines() == text.split("\r\n")[:-1]
    assert "ATTENDEE" not in {line.partition(":")[0] for line in text.split("\r\n")}
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


KHAL = """\
[calendars]
[[team]]
path = {folder}/team
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/Paris
default_timezone = Europe/Paris
[sqlite]
path = {folder}/khal.db
"""


def khal(folder: Path, *arguments: str) -> list[str]:
    """What the calendar program khal prints when it is called so."""
    command = [sys.executable, "-m", "khal", "-c", str(folder / "khal.conf"), *arguments]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.splitlines()


def shown_by_khal(folder: Path, calendar: str) -> list[str]:
    """The events of spring after an import of this file."""
    (folder / "tasks.ics").write_text(calendar, encoding="utf-8", newline="")
    khal(folder, "import", "--batch", "-a", "team", str(folder / "tasks.ics"))
    layout = "{start-long} to {end-long}: {title}"
    return khal(folder, "list", "--notstarted", "--format", layout, "--day-format", "", "2027-02-01", "120d")


def test_a_calendar_program_moves_events_on_import_rather_than_double_them(tmp_path: Path) -> None:
    (tmp_path / "team").mkdir()
    (tmp_path / "khal.conf").write_text(KHAL.format(folder=tmp_path), encoding="utf-8")
    before = calendar_text(spring(tmp_path), "Spring", "en", STAMP)
    moved = CAMPAIGN.replace("2027-03-18", "2027-04-15").replace("11:00", "12:00")
    after = calendar_text(spring(tmp_path, moved), "Spring", "en", STAMP)
    first = [
        "2027-02-04 to 2027-02-04: ✓ Write the brief (Spring webinar)",
        "2027-03-18 06:30 to 2027-03-18 07:30: Run the live session (Spring webinar)",
        "2027-03-25 to 2027-03-25: Write the debrief (Spring webinar)",
    ]
    assert [shown_by_khal(tmp_path, text) for text in (before, before, after)] == [
        first,
        first,
        [
            "2027-03-04 to 2027-03-04: ✓ Write the brief (Spring webinar)",
            "2027-04-15 08:30 to 2027-04-15 09:30: Run the live session (Spring webinar)",
            "2027-04-22 to 2027-04-22: Write the debrief (Spring webinar)",
        ],
    ]
