"""`plan --output-format json`: dated steps for other programs. The keys are a contract: add to them, change none."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time

from handbook.diagnostics.plain import json_text
from handbook.exports.planned import Planned, PlannedSeries
from handbook.exports.series_words import gap_text, reason_text
from handbook.exports.tasks import plain_number
from handbook.locales import wording
from handbook.model.values import WEEKDAYS
from handbook.planning.calendar import Skipped
from handbook.planning.derivation import derivation
from handbook.planning.former import FormerDay
from handbook.planning.hours import clock_of
from handbook.planning.schedule import Plan, PlannedStep
from handbook.planning.slack import critical_path, slack


def plan_document(planned: Planned) -> str:
    """One JSON object: the plan's steps in order of due date, days as ISO dates."""
    return json_text(plan_object(planned))


def plan_object(planned: Planned) -> dict[str, object]:
    """The plan as JSON has it. `slack` is in working days, `at` the instant of a step that has a time of day."""
    plan, room = planned.plan, slack(planned.plan)
    return {
        "version": 1,
        "campaign": planned.campaign,
        "playbook": planned.playbook,
        "date": plan.date.isoformat() if planned.is_dated else None,
        "until": plan.until.isoformat() if planned.is_dated else None,
        **({"status": planned.status} if planned.status else {}),
        **({"former": _former(planned.former, planned.language)} if planned.former else {}),
        **(_series(planned.series, planned.language) if planned.series else {}),
        "calendar": list(plan.codes),
        "timezone": plan.timezone,
        "critical_path": list(critical_path(plan)),
        "steps": [_step(step, plan, room, planned.language) | {**planned.undated} for step in plan.steps],
    }


def _series(series: PlannedSeries, language: str) -> dict[str, object]:
    """The days of what repeats, each of its dates, and the days without one."""
    words = wording(language)
    gaps = [(gap.day.isoformat(), gap_text(words, gap)) for gap in series.found.left_out]
    runs = [
        {
            "id": run.id,
            "date": run.first.isoformat(),
            "until": run.last.isoformat(),
            "status": run.status or None,
            "former": _former(run.former, language),
        }
        for run in series.dates
    ]
    return {
        "dates": [run.first.isoformat() for run in series.dates],
        "runs": runs,
        "left_out": [{"date": day, "reason": why} for day, why in gaps],
        **({"fault": {"code": series.fault[1], "message": series.fault[0]}} if series.fault else {}),
    }


def _former(days: Iterable[FormerDay], language: str) -> list[dict[str, str]]:
    words = wording(language)
    return [{"date": former.day.isoformat(), "reason": reason_text(words, former)} for former in days]


def _step(step: PlannedStep, plan: Plan, room: Mapping[str, int], language: str) -> dict[str, object]:
    return {
        "id": step.id,
        "title": step.title,
        "when": step.when.text,
        "start": step.start.isoformat(),
        "due": step.due.isoformat(),
        "time": step.time,
        "until": step.until,
        "days": plain_number(step.days),
        "at": _instant(step, plan.timezone),
        "weekday": WEEKDAYS[step.due.weekday()],
        "rolled_from": _iso(step.rolled_from),
        "anchor": step.dating.anchor,
        "anchor_date": step.dating.anchor_date.isoformat(),
        "skipped": _days_off(step.dating.skipped),
        "derivation": derivation(step, language),
        "slack": room.get(step.id),
        "owner": step.owner,
        "person": step.person,
        "after": list(step.after),
        "milestone": step.milestone,
        "done": _iso(step.done),
    }


def _instant(step: PlannedStep, timezone: str) -> str | None:
    """The due time with its offset from UTC (RFC 3339); an unknown clock, which a rule reports, has none."""
    if step.time is None:
        return None
    clock = clock_of(timezone)
    return clock and datetime.combine(step.falls_on, time.fromisoformat(step.time), clock).isoformat()


def _days_off(skipped: Skipped) -> list[dict[str, str]]:
    """The holidays and closures that were passed over; weekends go without saying."""
    return [
        {"date": day.isoformat(), "kind": reason.kind, "name": reason.name}
        for day, reason in skipped
        if reason.kind != "weekend"
    ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
