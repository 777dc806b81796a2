"""`plan --date … --date … --output-format json`: candidate days for other programs. The keys are a contract."""

from handbook.diagnostics.plain import json_text
from handbook.exports.plan_document import plan_object
from handbook.exports.planned import Comparison, Planned
from handbook.planning.candidates import Candidate


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
    """`starts_in_the_past`, and the values of `away`, are steps; days are ISO dates."""
    plan, day_off = candidate.plan, candidate.day_off
    return {
        "date": plan.date.isoformat(),
        "day_off": day_off and {"kind": day_off.kind, "name": day_off.name},
        "start": candidate.start.isoformat(),
        "starts_in_the_past": [step.id for step in candidate.late],
        "moved": [
            {"step": step.id, "date": day.isoformat(), "kind": reason.kind, "name": reason.name}
            for step, day, reason in candidate.moved
        ],
        "away": {person: [step.id for step in steps] for person, steps in candidate.away.items()},
        "plan": plan_object(Planned(comparison.campaign, comparison.playbook, plan, comparison.language)),
    }
