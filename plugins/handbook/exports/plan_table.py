"""`plan` on a terminal: two lines a step, what is due when and why on that day."""

from collections.abc import Iterator, Sequence
from datetime import date

from handbook.diagnostics.plain import harmless, visible
from handbook.exports.planned import Planned
from handbook.locales import Wording, wording
from handbook.locales.days import weekday_text
from handbook.planning.derivation import derivation
from handbook.planning.schedule import PlannedStep
from handbook.planning.slack import critical_path, slack


def plan_table(planned: Planned) -> str:
    """The steps by due date under lines that say what is planned and on which clock; then the critical path, if any."""
    plan, words = planned.plan, wording(planned.language)
    if not planned.is_dated:
        return harmless("\n".join([*_without_day(planned, words), "", *_offsets(planned, words)]))
    name, calendar = planned.campaign or planned.playbook, ", ".join(plan.codes) or words("plan.weekends-only")
    title = words("plan.title", name=name, day=iso_days(plan.date, plan.until, words), calendar=calendar)
    clock = [words("plan.clock", name=plan.timezone)] if any(step.hours for step in plan.steps) else []
    head = [title, *_former(planned, words), *clock]
    path = [words("plan.critical-path", path=" → ".join(critical_path(plan)))] if critical_path(plan) else []
    return harmless("\n".join([*head, "", *_lines(planned, words), *([""] if path else []), *path]))


def _without_day(planned: Planned, words: Wording) -> Iterator[str]:
    """Why no step has a day: nobody knows it yet, or each date of what repeats has its own."""
    if not planned.dates:
        yield words("plan.postponed" if planned.is_postponed else "plan.no-day", name=planned.campaign)
        yield from _former(planned, words)
        return
    yield words("plan.series", len(planned.dates), name=planned.campaign)
    yield from (f"  {iso_day(day, words)}" for day in planned.dates)


def _former(planned: Planned, words: Wording) -> Iterator[str]:
    """The days that it had before, as pages tell them, a line each."""
    for day, reason in planned.former:
        key = "plan.moved-from" if reason else "plan.was-on"
        yield visible(words(key, day=iso_day(day, words), reason=reason))


def iso_day(day: date, words: Wording) -> str:
    """A day that sorts and can be copied: `Thu 2027-01-28`."""
    return f"{weekday_text(day.weekday(), words.language)} {day}"


def iso_days(first: date, last: date, words: Wording) -> str:
    """The first and the last day of what lasts; the one day of what does not."""
    return " \N{EN DASH} ".join(dict.fromkeys((iso_day(first, words), iso_day(last, words))))


def columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Each row as a line, its cells below each other."""
    shown = [tuple(map(visible, row)) for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    padded = (zip(row, widths, strict=True) for row in shown)
    return ["  ".join(cell.ljust(width) for cell, width in row).rstrip() for row in padded]


def _lines(planned: Planned, words: Wording) -> Iterator[str]:
    room = slack(planned.plan)
    header = (words("plan.due"), words("plan.step"), words("plan.who"), words("plan.slack"), "")
    rows = [_row(planned, step, room.get(step.id), words) for step in planned.plan.steps]
    first, *others = columns([header, *rows])
    yield first
    for step, line in zip(planned.plan.steps, others, strict=True):
        yield line
        yield f"  {visible(derivation(step, words.language))}"


def _offsets(planned: Planned, words: Wording) -> list[str]:
    """What each step is counted from, and who does it, where there is no day yet."""
    header = (words("plan.when"), words("plan.step"), words("plan.who"))
    steps = planned.plan.steps
    return columns([header, *((_counted(step, words), step.title or step.id, planned.who(step)) for step in steps)])


def _counted(step: PlannedStep, words: Wording) -> str:
    lasts = words("plan.days", step.days) if step.lasts and not step.when.begins else ""
    return " ".join(filter(None, (step.when.text, lasts, step.hours)))


def _row(planned: Planned, step: PlannedStep, room: int | None, words: Wording) -> tuple[str, ...]:
    first = step.start if step.is_spread else step.due
    due = f"{iso_days(first, step.due, words)} {step.hours or ''}".rstrip()
    done = words("plan.done", day=step.done) if step.done else ""
    return due, step.title or step.id, planned.who(step), "" if room is None else str(room), done
