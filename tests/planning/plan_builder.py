"""Plans for tests: steps as short as in a playbook, dates as ISO text."""

from collections.abc import Mapping, Sequence
from datetime import date

from handbook.model.campaign import Campaign
from handbook.model.playbook import Playbook, Step
from handbook.model.settings import Settings
from handbook.planning.schedule import Plan, plan_campaign

SETTINGS = Settings(name="Test")


def playbook_of(*steps: Mapping[str, object], **fields: object) -> Playbook:
    """A playbook of these steps; the one without id is called `step`."""
    return Playbook.model_validate({"title": "Test", "steps": [_step(step) for step in steps], **fields})


def _step(fields: Mapping[str, object]) -> Step:
    return Step.model_validate({"id": "step", **fields})


def plan_of(
    day: str,
    playbook: Playbook,
    settings: Settings = SETTINGS,
    fillers: Mapping[str, str | None] | None = None,
    **fields: object,
) -> Plan:
    """The plan of a campaign on `day`; `fields` are those of the campaign."""
    campaign = Campaign.model_validate({"title": "Test", "playbook": "test", "date": date.fromisoformat(day), **fields})
    return plan_campaign(campaign, playbook, settings, fillers or {})


def dues(plan: Plan) -> dict[str, str]:
    """Step -> its due date."""
    return {step.id: step.due.isoformat() for step in plan.steps}


def due(day: str, when: str, calendar: Sequence[str] = (), **fields: object) -> str:
    """The due date of a single step that is told from the event on `day`."""
    plan = plan_of(day, playbook_of({"when": when, **fields}), calendar=list(calendar))
    return dues(plan)["step"]
