"""`plan --output-format json`: dated steps for other programs. The keys are a contract."""

import json
from datetime import date

from handbook.exports.planned import Planned
from handbook.model.values import WEEKDAYS
from handbook.planning.schedule import PlannedStep


def plan_document(planned: Planned) -> str:
    """One JSON object: the plan's steps in order of due date, days as ISO dates."""
    document = {
        "version": 1,
        "campaign": planned.campaign,
        "playbook": planned.playbook,
        "date": planned.plan.date.isoformat(),
        "calendar": list(planned.plan.codes),
        "steps": [_step(step) for step in planned.plan.steps],
    }
    return json.dumps(document, ensure_ascii=False, indent=2)


def _step(step: PlannedStep) -> dict[str, object]:
    return {
        "id": step.id,
        "title": step.title,
        "when": step.when.text,
        "start": step.start.isoformat(),
        "due": step.due.isoformat(),
        "time": step.time,
        "weekday": WEEKDAYS[step.due.weekday()],
        "rolled_from": _iso(step.rolled_from),
        "owner": step.owner,
        "person": step.person,
        "after": list(step.after),
        "milestone": step.milestone,
        "done": _iso(step.done),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
