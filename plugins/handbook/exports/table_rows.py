"""Tasks as rows: in an order that importers accept, under names that they can tell apart."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from handbook.exports.tasks import Task
from handbook.locales import Wording, wording


@dataclass(frozen=True)
class Row:
    """One task. `number` counts from 1; `name` is its own among all rows, on one line and without a comma.

    `after` has the earlier rows that it waits for; `notes` is what the tool has no column for, a line a fact.
    """

    number: int
    task: Task
    name: str
    after: tuple["Row", ...]
    notes: str


_Key = tuple[str, str]  # campaign, step


def rows_of(tasks: Sequence[Task], language: str) -> tuple[Row, ...]:
    """In the given order, but no task before one that it waits for. Of a circle, the links backwards are left out."""
    rows: dict[_Key, Row] = {}
    ordered = _ordered(tasks)
    words = wording(language)
    for number, (task, name) in enumerate(zip(ordered, _names(ordered), strict=True), 1):
        after = tuple(rows[key] for key in _waits_for(task) if key in rows)
        rows[task.campaign, task.step] = Row(number, task, name, after, _notes(task, words))
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


def _notes(task: Task, words: Wording) -> str:
    facts = {
        "note-done-when": task.done_when,
        "note-time": f"{task.hours} ({task.timezone})" if task.hours else None,
        "note-milestone": task.milestone,
        "note-role": task.role,
        "note-url": task.url,
    }
    return "\n".join(words(f"export.{key}", text=fact) for key, fact in facts.items() if fact)
