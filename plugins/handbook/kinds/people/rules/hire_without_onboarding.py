"""Somebody is about to start, or has just started, and no role of theirs has an onboarding playbook.

## Why
With a plan for the first month a newcomer is useful within days. Without one, the first weeks are waiting and asking.

## Fails
```yaml title="company/roles/writer.md"
---
title: Writer
person: lea
backup: tom
---
I write what our customers read.
```
```yaml title="company/people/lea.yml"
name: Léa Marchand
team: marketing
roles: [writer]
started: 2026-12-01  # warning: PPL116
```

## Passes
```diff title="company/roles/writer.md"
 backup: tom
+onboarding: webinar
```

## How to fix
Name a playbook in `onboarding:` of the role. From `started:` and that playbook the person's page makes the dated first
month by itself. The check asks from 30 days before the first day to 30 days after it.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import Words
from handbook.kinds.people.crew import crew_of
from handbook.kinds.people.hats import roles_held
from handbook.kinds.people.onboarding import onboarding_of
from handbook.model.values import Duration
from handbook.planning.periods import end_of, start_of
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="PPL116",
    name="hire-without-onboarding",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the first day of {person} is {day}, and no role of theirs has an onboarding playbook",
        "fr": "le premier jour de {person} est le {day}, et aucun de ses rôles n'a de playbook d'intégration",
    },
    hint={
        "en": "name one in `onboarding:` of company/roles/{role}.md",
        "fr": "indiquez-en un dans `onboarding:` de company/roles/{role}.md",
    },
    uses_today=True,
    is_about_absence=True,
)

_NO_ROLE: Words = {
    "en": "add `roles:` with a role whose file names one in `onboarding:`",
    "fr": "ajoutez `roles:` avec un rôle dont le fichier en indique un dans `onboarding:`",
}
_MONTH: Final = Duration(Decimal(30), "days")


def coming(context: Context) -> Iterator[Dated]:
    """Each of those who stay, in the month before and the month after the first day."""
    for who, person in crew_of(context.handbook).people.items():
        started = person.started
        if started and onboarding_of(context.handbook, who) is None and not _names_one(context, who):
            role = next(roles_held(context.handbook, who), None)
            hint, facts = None if role else _NO_ROLE, {"person": person.name, "day": started, "role": role}
            source = context.handbook.people[who].source
            found = RULE.of(source, ("started",), key=False, hint=hint, **facts)
            found = context.resting_on_all(found, "role").about(f"role {role}")
            yield Dated(found, start_of(started, _MONTH), end_of(started, _MONTH))


def _names_one(context: Context, who: str) -> bool:
    """Whether a role of theirs names a playbook that is none, or cannot be read: that is told where it stands."""
    roles = context.handbook.roles
    held = [roles[name] for name in roles_held(context.handbook, who) if name in roles]
    return any(role.model.onboarding or role.source.lacks(("onboarding",)) for role in held)
