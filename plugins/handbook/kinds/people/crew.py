"""Who is here to stay: what the rules count on."""

from handbook.loading.goals import objectives
from handbook.loading.records import Handbook
from handbook.planning.ownership import Crew, Owned


def crew_of(handbook: Handbook) -> Crew:
    """The people whose files name no last day, and all roles; so nothing that is counted changes with the day."""
    people = {person: record.model for person, record in handbook.people.items() if record.model.left is None}
    return Crew(people, {role: record.model for role, record in handbook.roles.items()})


def owned_in(handbook: Handbook) -> list[Owned]:
    """Everything that still needs an owner, kind by kind; the objectives last."""
    records = (
        Owned(kind.name, record.id, kind.owner(record.id, record.model))
        for kind in handbook.kinds
        if kind.is_held
        for record in handbook.groups[kind.name].values()
        if not kind.is_over(record.model)
    )
    goals = (Owned("objective", goal.objective_ref, goal.objective.owner) for goal in objectives(handbook))
    return [*records, *goals]


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
