"""What people are, their teams and their roles."""

from typing import Final

from handbook.loading.kind import Kind
from handbook.model.company import Person, Role, Team

KINDS: Final = (
    Kind(
        "person",
        "company/people",
        (".yml",),
        Person,
        noun={"en": "a person", "fr": "une personne"},
        title={"en": "People", "fr": "Équipe"},
        pages="people",
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
        rank=100,
        told=70,
        review_every=lambda settings: settings.roles.review_every,
    ),
)
