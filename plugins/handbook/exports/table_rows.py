"""Tasks as rows: in an order that importers accept, under names that they can tell apart."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from handbook.exports.tasks import Task, TaskList
from handbook.locales import Wording, wording
from handbook.locales.days import day_text
from handbook.planning.hours import end_of, on_clock
from handbook.planning.schedule import hours_text


@dataclass(frozen=True)
class Row:
    """One task. `number` counts from 1; `name` is its own among all rows, on one line and without a comma.

    `after` has the earlier rows that it waits for; `notes` is what the tool has no column for, a line a fact. `shown`
    is what the reader's clock, that of the handbook, shows at the hour of a task that has one. `opens` says on which
    day the work begins that takes several, for a table without a column for that. `status` is how its campaign
    stands, in words.
    """

    number: int
    task: Task
    name: str
    after: tuple["Row", ...]
    notes: str
    shown: datetime | None
    opens: str
    status: str


_Key = tuple[str, str]  # campaign, step


def rows_of(found: TaskList, language: str) -> tuple[Row, ...]:
    """In the given order, but no task before one that it waits for. Of a circle, the links backwards are left out."""
    rows: dict[_Key, Row] = {}
    ordered = _ordered(found.tasks)
    words = wording(language)
    for number, (task, name) in enumerate(zip(ordered, _names(ordered), strict=True), 1):
        after = tuple(rows[key] for key in _waits_for(task) if key in rows)
        shown = _shown(task, found.timezone)
        notes, status = _notes(task, shown, found.timezone, words), words(f"campaign.status-{task.status}")
        rows[task.campaign, task.step] = Row(number, task, name, after, notes, shown, _opens(task, words), status)
    return tuple(rows.values())


def _ordered(tasks: Iterable[Task]) -> list[Task]:
    """Depth first with a stack of our own: a chain of steps may be longer than Python's."""
    waiting = {(task.campaign, task.step): task for task in tasks}
    opened: set[_Key] = set()
    placed: dict[_Key, Task] = {}
    stack = list(reversed(waiting))
    while stack:
        key = stack[-1]
        if key in opened:
            placed.setdefault(key, waiting[key])
            stack.pop()
        else:
            opened.add(key)
            stack += [first for first in reversed(_waits_for(waiting[key])) if first in waiting and first not in opened]
    return list(placed.values())


def _waits_for(task: Task) -> list[_Key]:
    return [(task.campaign, step) for step in task.after]


def _names(tasks: Sequence[Task]) -> list[str]:
    """A title that several tasks have gets its campaign, and a number if that is not enough."""
    plain = [_one_line(task.title) for task in tasks]
    common = Counter(plain)
    taken: dict[str, None] = {}
    for task, title in zip(tasks, plain, strict=True):
        name = title if common[title] == 1 else f"{title} ({_one_line(task.campaign_title)})"
        taken[_free(name, taken)] = None
    return list(taken)


def _free(name: str, taken: Iterable[str]) -> str:
    number, candidate = 1, name
    while candidate in taken:
        number += 1
        candidate = f"{name} ({number})"
    return candidate


def _one_line(title: str) -> str:
    """A comma would end the name in a list of names."""
    return re.sub(r"\s+", " ", title.replace(",", ";")).strip()


def _shown(task: Task, clock: str | None) -> datetime | None:
    return on_clock(task.first, task.time, task.timezone, clock or task.timezone) if task.time else None


def _opens(task: Task, words: Wording) -> str:
    is_begun = task.start < task.due and not task.lasts
    return words("ics.begins", day=day_text(task.start, "dated", words.language)) if is_begun else ""


def _hours(task: Task, shown: datetime | None, clock: str | None) -> str | None:
    """The hours on the clock of the market, and on the reader's where that is another, with the day where that is."""
    if task.time is None or shown is None:
        return None
    own = f"{task.hours} ({task.timezone})"
    if clock in (None, task.timezone):
        return own
    there = f"{shown:%H:%M}" if shown.date() == task.first else f"{shown:%Y-%m-%d %H:%M}"
    day, end = end_of(task.first, task.time, task.until)
    until = f"{on_clock(day, end, task.timezone, clock):%H:%M}" if task.until and end and clock else None
    return f"{own} = {hours_text(there, until)} ({clock})"


def _former(task: Task, words: Wording) -> str | None:
    """The day that its campaign had before, and why it has another one."""
    day = day_text(task.former_day, "dated", words.language) if task.former_day else None
    return f"{day} ({task.moved_because})" if day and task.moved_because else day


def _notes(task: Task, shown: datetime | None, clock: str | None, words: Wording) -> str:
    facts = {
        "note-status": words(f"campaign.status-{task.status}") if task.is_off else None,
        "note-former": _former(task, words),
        "note-done-when": task.done_when,
        "note-time": _hours(task, shown, clock),
        "note-milestone": task.milestone,
        "note-role": task.role,
        "note-url": task.url,
    }
    return "\n".join(words(f"export.{key}", text=fact) for key, fact in facts.items() if fact)
