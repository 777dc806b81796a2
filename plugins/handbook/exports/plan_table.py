"""`plan` on a terminal: two lines a step, what is due when and why on that day."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from handbook.diagnostics.plain import harmless, visible
from handbook.exports.planned import Planned, PlannedDate
from handbook.exports.series_words import gaps_of, reason_text, undated_text
from handbook.locales import Wording, wording
from handbook.locales.days import weekday_text
from handbook.planning.derivation import derivation
from handbook.planning.former import FormerDay
from handbook.planning.schedule import PlannedStep
from handbook.planning.slack import critical_path, slack

_TOLD: Final = ("draft", "done", "cancelled")
"""What a plan says of how its campaign stands."""


def plan_table(planned: Planned) -> str:
    """The steps by due date under lines that say what is planned and on which clock; then the critical path, if any."""
    plan, words = planned.plan, wording(planned.language)
    if not planned.is_dated:
        return harmless("\n".join([*_without_day(planned, words), "", *_offsets(planned, words)]))
    name, calendar = planned.campaign or planned.playbook, ", ".join(plan.codes) or words("plan.weekends-only")
    title = words("plan.title", name=name, day=iso_days(plan.date, plan.until, words), calendar=calendar)
    clock = [words("plan.clock", name=plan.timezone)] if any(step.hours for step in plan.steps) else []
    path = [words("plan.critical-path", path=" → ".join(critical_path(plan)))] if critical_path(plan) else []
    return harmless(
        "\n".join([title, *_marks(planned, words), *clock, "", *_lines(planned, words), *([""] if path else []), *path])
    )


def _without_day(planned: Planned, words: Wording) -> Iterator[str]:
    """Why no step has a day: nobody knows it yet, or each date of what repeats has its own."""
    series = planned.series
    if series is None:
        yield words("plan.postponed" if planned.status == "postponed" else "plan.no-day", name=planned.campaign)
        yield from _marks(planned, words)
    elif series.dates:
        yield words("plan.series", len(series.dates), name=planned.campaign)
        yield from _marks(planned, words)
        yield from (f"  {line}" for line in columns([_date(run, words) for run in series.dates]))
        gaps = [(iso_days(first, last, words), why) for first, last, why in gaps_of(words, series.found)]
        yield from ("", words("plan.left-out"), *(f"  {line}" for line in columns(gaps))) if gaps else ()
    elif series.fault:
        why, code = series.fault
        yield words("plan.no-dates-why", name=planned.campaign, why=visible(why), code=code)
    elif series.has_day:
        yield words("plan.no-dates", name=planned.campaign)
    else:
        how = undated_text(words, series.rule, words("campaign.no-day"))
        yield words("plan.undated-series", name=planned.campaign, how=how)
        yield from _marks(planned, words)


def _date(run: PlannedDate, words: Wording) -> tuple[str, str]:
    """The days of one date, how it stands where the series stands otherwise, and the day that it would have."""
    status = words(f"campaign.status-{run.status}").lower() if run.status else ""
    instead = (_with_reason("plan.instead", former, words) for former in run.former)
    return iso_days(run.first, run.last, words), "; ".join(filter(None, (status, *instead)))


def _marks(planned: Planned, words: Wording) -> list[str]:
    """How it stands, where that is not what a plan is for, and the days that it had before."""
    status = [words(f"plan.status-{planned.status}")] if planned.status in _TOLD else []
    return [*status, *_former(planned, words)]


def _former(planned: Planned, words: Wording) -> list[str]:
    return [_with_reason("plan.former", former, words) for former in planned.former]


def _with_reason(key: str, former: FormerDay, words: Wording) -> str:
    day, reason = iso_day(former.day, words), visible(reason_text(words, former))
    return words(f"{key}-why", day=day, reason=reason) if reason else words(key, day=day)


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
