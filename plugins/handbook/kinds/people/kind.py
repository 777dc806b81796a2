"""What people are, their teams and their roles."""

from typing import Final

from handbook.loading.kind import Family, Kind, SitePage, Standing, Subject
from handbook.model.company import Person, Role, Team
from handbook.rendering.uris import AWAY, BUS_FACTOR, ORG_CHART, WEEK

SUBJECT: Final = Subject(
    kinds=(
        Kind(
            "person",
            "company/people",
            (".yml",),
            Person,
            noun={"en": "a person", "fr": "une personne"},
            title={"en": "People", "fr": "Équipe"},
            pages="people",
            record_page="handbook.kinds.people.pages.page:person_page",
            index_page="handbook.kinds.people.pages.index:people_index",
            changes="handbook.kinds.people.changes:person_changes",
            is_public=True,
            standing=Standing.WHO,
            sought="person",
            periods=(("away", "from", "to"), (None, "started", "left")),
            rank=80,
            told=80,
        ),
        Kind(
            "team",
            "company/teams",
            (".yml",),
            Team,
            noun={"en": "a team", "fr": "une équipe"},
            title={"en": "Teams", "fr": "Équipes"},
            pages="teams",
            index="people/index.md",
            record_page="handbook.kinds.people.pages.team_page:team_page",
            is_public=True,
            starter="handbook.kinds.people.starters.team:NewTeam",
            rank=90,
            told=90,
        ),
        Kind(
            "role",
            "company/roles",
            (".md",),
            Role,
            noun={"en": "a role", "fr": "un rôle"},
            title={"en": "Roles", "fr": "Rôles"},
            pages="roles",
            index="people/index.md",
            record_page="handbook.kinds.people.pages.role_page:role_page",
            changes="handbook.kinds.people.changes:role_changes",
            is_public=True,
            owner_of=lambda role_id, _: role_id,
            standing=Standing.WHO,
            starter="handbook.kinds.people.starters.role:NewRole",
            rank=100,
            told=70,
            review_every=lambda settings: settings.roles.review_every,
            review_rule="stale-role",
        ),
    ),
    pages=(
        SitePage(
            "handbook.kinds.people.org_chart.page:org_chart_page", ORG_CHART, title="org.title", sought="org-chart"
        ),
        SitePage("handbook.kinds.people.away.page:away_page", AWAY, title="away.title", sought="away"),
        SitePage(
            "handbook.kinds.people.handing_over.bus_factor:bus_factor_page",
            BUS_FACTOR,
            title="bus.title",
            sought="bus-factor",
        ),
        SitePage(
            "handbook.kinds.people.work.week_page:week_page",
            WEEK,
            title="work.team-week",
            group="calendar",
            sought="week",
        ),
    ),
    rules=Family("PPL", {"en": "People and roles", "fr": "Personnes et rôles"}),
)
