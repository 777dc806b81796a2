"""`plan --date … --date …`: the candidate days side by side on a terminal; for other programs, as JSON."""

from collections.abc import Collection, Iterator, Sequence

from handbook.diagnostics.plain import harmless, json_text, visible
from handbook.exports.plan_document import plan_object
from handbook.exports.plan_table import columns, iso_day, iso_days
from handbook.exports.planned import Comparison, Planned
from handbook.locales import Wording, wording
from handbook.planning.calendar import DayOff
from handbook.planning.candidates import Candidate
from handbook.planning.public_holidays import school_holiday
from handbook.planning.schedule import PlannedStep


def comparison_table(comparison: Comparison) -> str:
    """A column a day: what speaks against it, then when each step would be due; below, the facts in full."""
    words = wording(comparison.language)
    days = tuple(iso_day(candidate.plan.date, words) for candidate in comparison.candidates)
    name = comparison.campaign or comparison.playbook
    table = columns([(name, *days), *_verdicts(comparison, words), ("",) * (len(days) + 1), *_dues(comparison, words)])
    notes = [visible(line) for candidate in comparison.candidates for line in _notes(comparison, candidate, words)]
    return harmless("\n".join([*table, *([""] if notes else []), *notes]))


def _verdicts(comparison: Comparison, words: Wording) -> Iterator[tuple[str, ...]]:
    each = comparison.candidates
    yield words("plan.begins"), *(iso_day(candidate.start, words) for candidate in each)
    yield words("plan.in-the-past"), *(_count(candidate.late) for candidate in each)
    yield words("plan.day-off"), *(_why(candidate.days_off, words) for candidate in each)
    if comparison.has_schools:
        yield words("plan.in-school-holidays"), *(_school(candidate, words) for candidate in each)
    yield words("plan.moved-off"), *(_count(candidate.moved) for candidate in each)
    yield words("plan.away"), *(_count(candidate.away) for candidate in each)


def _dues(comparison: Comparison, words: Wording) -> Iterator[tuple[str, ...]]:
    """The steps in the order of the first candidate; `*` marks what a note below explains."""
    dues = [{step.id: step for step in candidate.plan.steps} for candidate in comparison.candidates]
    marked = [_marked(candidate) for candidate in comparison.candidates]
    titles = {step.id: step.title or step.id for plan in comparison.plans for step in plan.steps}
    for step_id, title in titles.items():
        cells = zip(dues, marked, strict=True)
        yield title, *(_cell(due.get(step_id), words, is_marked=step_id in marks) for due, marks in cells)


def _cell(step: PlannedStep | None, words: Wording, *, is_marked: bool) -> str:
    if step is None:
        return "-"
    days = iso_days(step.start if step.is_spread else step.due, step.due, words)
    return f"{days}{' *' if is_marked else ''}"


def _marked(candidate: Candidate) -> set[str]:
    away = (step.id for steps in candidate.away.values() for step in steps)
    return {*away, *(step.id for step in candidate.late), *(step.id for step, _, _ in candidate.moved)}


def _notes(comparison: Comparison, candidate: Candidate, words: Wording) -> Iterator[str]:
    day = iso_day(candidate.plan.date, words)
    for step in candidate.late:
        yield f"{day}: {words('plan.late-note', step=step.title or step.id, start=iso_day(step.start, words))}"
    for step, left, reason in candidate.moved:
        moved = f"{iso_day(left, words)} ({reason.name})", iso_day(step.due, words)
        yield f"{day}: {words('plan.moved-note', step=step.title or step.id, left=moved[0], due=moved[1])}"
    for person, steps in candidate.away.items():
        names = ", ".join(step.title or step.id for step in steps)
        yield f"{day}: {words('plan.away-note', person=comparison.people.get(person, person), steps=names)}"


def _why(days_off: Sequence[DayOff], words: Wording) -> str:
    return ", ".join(dict.fromkeys(day.name or words("plan.weekend") for day in days_off)) or "-"


def _school(candidate: Candidate, words: Wording) -> str:
    """What the school holidays are called, and in which zones they are."""
    day, zones = candidate.school
    name = zones and school_holiday(zones[0], day, words.language)
    return f"{name} ({', '.join(zones)})" if name else "-"


def _count(found: Collection[object]) -> str:
    return str(len(found)) if found else "-"


def comparison_document(comparison: Comparison) -> str:
    """One JSON object: the candidates in the order of their days, each with what speaks against it and its plan."""
    document = {
        "version": 1,
        "campaign": comparison.campaign,
        "playbook": comparison.playbook,
        "candidates": [_candidate(comparison, candidate) for candidate in comparison.candidates],
    }
    return json_text(document)


def _candidate(comparison: Comparison, candidate: Candidate) -> dict[str, object]:
    """`school_holidays` are zones; `starts_in_the_past`, and the values of `away`, are steps; days are ISO dates."""
    plan, day_off = candidate.plan, next(iter(candidate.days_off), None)
    return {
        "date": plan.date.isoformat(),
        "day_off": day_off and {"kind": day_off.kind, "name": day_off.name},
        "school_holidays": list(candidate.school.zones),
        "start": candidate.start.isoformat(),
        "starts_in_the_past": [step.id for step in candidate.late],
        "moved": [
            {"step": step.id, "date": day.isoformat(), "kind": reason.kind, "name": reason.name}
            for step, day, reason in candidate.moved
        ],
        "away": {person: [step.id for step in steps] for person, steps in candidate.away.items()},
        "plan": plan_object(Planned(comparison.campaign, comparison.playbook, plan, comparison.language)),
    }
