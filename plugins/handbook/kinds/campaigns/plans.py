"""The dated steps of every campaign, computed once for rules and pages alike."""

from collections.abc import Iterable, Mapping

from handbook.diagnostics.doing import doing
from handbook.kinds.campaigns.markets import in_markets
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.playbook import Playbook
from handbook.planning.calendar import every_week_alike
from handbook.planning.schedule import Plan, plan_campaign


def fillers(handbook: Handbook) -> Mapping[str, str | None]:
    """Role -> the person who fills it unless a campaign says otherwise."""
    return {role_id: role.model.person for role_id, role in handbook.roles.items()}


def has_unread_steps(playbook: Record[Playbook]) -> bool:
    """Whether none of its steps could be read although its file has some: a plan would say that nothing is to do."""
    return not playbook.model.steps and playbook.source.lacks(("steps",))


def plans_of(handbook: Handbook, language: str | None = None, runs: Iterable[str] | None = None) -> Mapping[str, Plan]:
    """Campaign, or date of one that repeats -> its plan, for each that has a day, and whose playbook could be read.

    `language` is that of the names of holidays (default: the handbook's first). `runs` are those that are wanted
    (default: all).
    """
    by_role = fillers(handbook)
    spoken = language or handbook.settings.languages[0]
    plans: dict[str, Plan] = {}
    wanted = handbook.runs if runs is None else [run for run in runs if run in handbook.runs]
    for campaign_id, campaign in ((run, handbook.runs[run]) for run in wanted):
        playbook = handbook.playbooks.get(campaign.model.playbook)
        if playbook and campaign.model.day and not has_unread_steps(playbook):
            with doing("dating", campaign.source.path):
                plans[campaign_id] = plan_campaign(
                    in_markets(handbook, campaign.model), playbook.model, handbook.settings, by_role, spoken
                )
    return plans


def plan_without_day(handbook: Handbook, campaign: Campaign, playbook: Playbook) -> Plan:
    """The steps of a campaign that has no day, in order; their dates are those of any day."""
    anywhere = campaign.model_copy(update={"calendar": [], "dates": {}, "until": None})
    settings, language = every_week_alike(handbook.settings), handbook.settings.languages[0]
    return plan_campaign(anywhere, playbook, settings, fillers(handbook), language)


def plan_as_it_was(handbook: Handbook, campaign: Campaign, playbook: Playbook) -> Plan:
    """The plan that a campaign had before it was postponed, whose events a calendar may still hold."""
    before = in_markets(handbook, campaign.model_copy(update={"status": "active"}))
    return plan_campaign(before, playbook, handbook.settings, fillers(handbook), handbook.settings.languages[0])
