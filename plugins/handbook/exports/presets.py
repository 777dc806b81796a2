"""The columns that other tools want. Headings are what their importers look for, or plain words."""

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from handbook.exports.table_rows import Row

Cell = str | datetime.date | Decimal | None


@dataclass(frozen=True)
class Column:
    """One column: for a neutral table `heading` is a key of the words `export.*`, for a tool its own heading."""

    heading: str
    cell: Callable[[Row], Cell]


@dataclass(frozen=True)
class Preset:
    """How one tool wants its table; `days` is the `strftime` form of a day.

    `links` heads one more column for each step that a row waits for, each with that row's number.
    """

    columns: tuple[Column, ...]
    days: str = "%Y-%m-%d"
    links: str | None = None
    is_neutral: bool = False


_AMERICAN = "%m/%d/%Y"


def _email(row: Row) -> str | None:
    return row.task.assignee.email if row.task.assignee else None


def _person(row: Row) -> str | None:
    return row.task.assignee.name if row.task.assignee else None


def _title(row: Row) -> str:
    return row.task.title


def _told(row: Row, name: str) -> str:
    """A name for a tool that has no word for what is cancelled, or waits for a day."""
    return f"{row.status}: {name}" if row.task.is_off else name


def _named(row: Row) -> str:
    return _told(row, row.name)


def _called(row: Row) -> str:
    return _told(row, row.task.title)


def _campaign(row: Row) -> str:
    return row.task.campaign_title


def _start(row: Row) -> datetime.date:
    return row.task.start


def _due(row: Row) -> datetime.date:
    return row.task.due


def _notes(row: Row) -> str:
    return row.notes


def _either(done: str, todo: str) -> Callable[[Row], str]:
    return lambda row: done if row.task.done else todo


def _hours(row: Row) -> tuple[datetime.datetime, datetime.datetime] | None:
    """When it begins and ends; None for whole days."""
    if row.shown is None or row.task.takes is None or row.task.lasts:
        return None
    return row.shown, row.shown + row.task.takes


def _begins(row: Row) -> str | None:
    hours = _hours(row)
    return _clock(hours[0]) if hours else None


def _ends(row: Row) -> str | None:
    hours = _hours(row)
    return _clock(hours[1]) if hours else None


def _clock(hour: datetime.datetime) -> str:
    """As in `10:00 AM`, whatever the machine's language is."""
    return f"{hour.hour % 12 or 12}:{hour.minute:02d} {'AM' if hour.hour < 12 else 'PM'}"  # noqa: PLR2004


def _begin_day(row: Row) -> datetime.date:
    hours = _hours(row)
    return hours[0].date() if hours else row.task.first


def _end_day(row: Row) -> datetime.date:
    hours = _hours(row)
    return hours[1].date() if hours else row.task.due


_NEUTRAL = Preset(
    columns=(
        Column("campaign", _campaign),
        Column("step", lambda row: row.task.step),
        Column("title", _title),
        Column("start", _start),
        Column("due", _due),
        Column("days", lambda row: Decimal(str(row.task.days))),
        Column("time", lambda row: row.task.time),
        Column("until", lambda row: row.task.until),
        Column("last-day", lambda row: row.task.last),
        Column("timezone", lambda row: row.task.timezone),
        Column("role", lambda row: row.task.role),
        Column("assignee", _person),
        Column("email", _email),
        Column("milestone", lambda row: row.task.milestone),
        Column("after", lambda row: ", ".join(row.task.after)),
        Column("done", lambda row: row.task.done),
        Column("done-when", lambda row: row.task.done_when),
        Column("url", lambda row: row.task.url),
        Column("uid", lambda row: row.task.uid),
        Column("status", lambda row: row.status),
        Column("former-day", lambda row: row.task.former_day),
        Column("moved-because", lambda row: row.task.moved_because),
    ),
    is_neutral=True,
)

# Asana Help, "Preparing data for CSV import" (help.asana.com, article 14244171470491): the name first, then
# description, section, assignee; days as MM/DD/YYYY, one e-mail a task. Dependencies name tasks in earlier rows.
# The importer finishes no task: `Completed` becomes a field of its own.
_ASANA = Preset(
    columns=(
        Column("Name", _named),
        Column("Description", _notes),
        Column("Section", _campaign),
        Column("Assignee", _email),
        Column("Start Date", _start),
        Column("Due Date", _due),
        Column("Dependencies", lambda row: ",".join(map(_named, row.after))),
        Column("Completed", _either("Yes", "No")),
    ),
    days=_AMERICAN,
)

# monday.com lets the importer map each column and takes one as the item's name. No documentation of fixed headings was
# found; try a few rows first.
_MONDAY = Preset(
    columns=(
        Column("Name", _called),
        Column("Group", _campaign),
        Column("Person", _email),
        Column("Status", _either("Done", "")),
        Column("Start date", _start),
        Column("Due date", _due),
        Column("Timeline - Start", _start),
        Column("Timeline - End", _due),
        Column("Notes", _notes),
    )
)

# Atlassian Support, "Import data from a CSV file": a column Summary, no punctuation in headings, as many columns of one
# heading as there are values. In the wizard the date format is yyyy-MM-dd, and the links are mapped to "is blocked by".
_JIRA = Preset(
    columns=(
        Column("Summary", _called),
        Column("Issue Id", lambda row: str(row.number)),
        Column("Issue Type", lambda _: "Task"),
        Column("Status", _either("Done", "To Do")),
        Column("Assignee", _email),
        Column("Start date", _start),
        Column("Due Date", _due),
        Column("Description", _notes),
        Column("Labels", lambda row: row.task.campaign),  # an id: a label has no spaces
    ),
    links="Inward issue link Blocks",
)

# ClickUp Help, "Prepare a spreadsheet for import" (article 6310821748759): each heading once, only the task's name is
# needed, a column may name the List.
_CLICKUP = Preset(
    columns=(
        Column("Task Name", _called),
        Column("List", _campaign),
        Column("Status", _either("complete", "to do")),
        Column("Assignee", _email),
        Column("Start Date", _start),
        Column("Due Date", _due),
        Column("Description", _notes),
    )
)

# Trello reads a CSV only through a Power-Up, which lets one map the columns.
_TRELLO = Preset(
    columns=(
        Column("Card Name", _called),
        Column("Card Description", _notes),
        Column("List Name", _either("Done", "To do")),
        Column("Labels", _campaign),
        Column("Members", _email),
        Column("Start Date", _start),
        Column("Due Date", _due),
    )
)

# Notion makes a property of each column, the first one the page's title; ISO days can be turned into dates there.
_NOTION = Preset(
    columns=(
        Column("Name", _called),
        Column("Campaign", _campaign),
        Column("Assignee", _email),
        Column("Start", _start),
        Column("Due", _due),
        Column("Done", _either("Yes", "No")),
        Column("Notes", _notes),
    )
)

# Google Calendar Help, "Import events to Google Calendar" (support.google.com/calendar/answer/37118): the headings, the
# days as 05/30/2020, the hours as 10:00 AM. An event is the day a step is due, or all days of one that lasts; an hour
# needs an end, and is an hour long where the step says none. A CSV has no time zone: it is read on the clock of whoever
# imports it, that of the handbook most likely. The description has the market's hour and clock too.
_GCAL = Preset(
    columns=(
        Column("Subject", _called),
        Column("Start Date", _begin_day),
        Column("Start Time", _begins),
        Column("End Date", _end_day),
        Column("End Time", _ends),
        Column("All Day Event", lambda row: "False" if _begins(row) else "True"),
        Column("Description", lambda row: "\n".join(filter(None, (row.task.campaign_title, row.opens, row.notes)))),
        Column("Private", lambda _: "False"),
    ),
    days=_AMERICAN,
)

PRESETS: Mapping[str, Preset] = MappingProxyType(
    {
        "csv": _NEUTRAL,
        "xlsx": _NEUTRAL,
        "asana": _ASANA,
        "monday": _MONDAY,
        "jira": _JIRA,
        "clickup": _CLICKUP,
        "trello": _TRELLO,
        "notion": _NOTION,
        "gcal": _GCAL,
    }
)
