"""Who is here to stay: what the rules count on."""

from handbook.loading.goals import objectives
from handbook.loading.records import Handbook
from handbook.planning.ownership import Crew, Owned


def crew_of(handbook: Handbook) -> Crew:
    """The people whose files name no last day, and all roles; so nothing that is counted changes with the day."""
    people = {person: record.model for person, record in handbook.people.items() if record.model.left is None}
    return Crew(people, {role: record.model for role, record in handbook.roles.items()})


def owned_in(handbook: Handbook) -> list[Owned]:
    """Everything that still needs an owner: roles, playbooks, tools that are kept, open campaigns, objectives.

    A role counts as owned by itself, so that it is in the hands of whoever fills it.
    """
    campaigns = ((name, record.model) for name, record in handbook.campaigns.items())
    tools = ((name, record.model) for name, record in handbook.tools.items())
    return [
        *(Owned("role", role, role) for role in handbook.roles),
        *(Owned("playbook", name, record.model.owner) for name, record in handbook.playbooks.items()),
        *(Owned("tool", name, tool.owner) for name, tool in tools if tool.sunset is None),
        *(Owned("campaign", name, campaign.owner) for name, campaign in campaigns if campaign.is_open),
        *(Owned("objective", goal.objective_ref, goal.objective.owner) for goal in objectives(handbook)),
    ]


def people_without_role(handbook: Handbook) -> list[str]:
    """Those who are in no role, stand in for none and lead no team.

    Nobody, where a role or a team cannot be read: it may name them.
    """
    crew, ids = crew_of(handbook), handbook.ids
    if len(ids["role"]) > len(handbook.roles) or len(ids["team"]) > len(handbook.teams):
        return []
    busy = {team.model.lead for team in handbook.teams.values()}
    busy |= {person for role in crew.roles for person in crew.bearers(role)}
    return [person for person, model in crew.people.items() if person not in busy and not model.roles]


def people_without_team(handbook: Handbook) -> list[str]:
    """Those whose files name no team."""
    return [person for person, model in crew_of(handbook).people.items() if model.team is None]
