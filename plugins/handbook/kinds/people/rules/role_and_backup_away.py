"""Everybody who can do what a role does is away at the same time.

## Why
The backup exists for these days. A customer calls, a campaign goes wrong, and the only two people who know what to do
are on a beach.

## Fails
```yaml title="company/people/camille.yml"
name: Camille Roy
team: marketing
roles: [event-manager]
away: [{from: 2026-12-07, to: 2026-12-18, title: Leave}]
```

```yaml title="company/people/tom.yml"
name: Tom Leroy
team: marketing
manager: camille
away: [{from: 2026-12-16, to: 2026-12-21, title: Leave}]
```

```markdown title="company/roles/event-manager.md"
---
title: Event manager
person: camille
backup: tom  # warning: PPL112
onboarding: webinar
---
I turn a date into a room full of the right people.
```

## Passes

```diff title="company/people/tom.yml"
-away: [{from: 2026-12-16, to: 2026-12-21, title: Leave}]
+away: [{from: 2026-12-21, to: 2026-12-23, title: Leave}]
```

## How to fix
Agree on other days, or name somebody else as `backup:`. Days that are not worked anyway do not count, nor do absences
that are over. The page "Who is away" shows everybody side by side.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Rule
from handbook.kinds.people.crew import crew_of
from handbook.planning.absences import together
from handbook.planning.calendar import WorkCalendar
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.lookup import person_name

RULE = Rule(
    code="PPL112",
    name="role-and-backup-away",
    severity="warning",
    since="0.1.0",
    message={
        "en": "nobody is there for '{title}' from {first} to {last}: away are {people}",
        "fr": "personne n'est là pour « {title} » du {first} au {last} ; absences : {people}",
    },
    hint={
        "en": "agree on other days, or name somebody else as `backup:`",
        "fr": "convenez d'autres jours, ou indiquez quelqu'un d'autre comme `backup:`",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """Each role that at least two people can fill, with each stretch of days until it is over."""
    crew, calendar = crew_of(context.handbook), WorkCalendar.of(context.handbook.settings)
    for role, record in context.handbook.roles.items():
        bearers, title = crew.bearers(role), record.model.title
        for first, last in together([crew.people[person].away for person in bearers], calendar):
            if len(bearers) > 1:
                names = [person_name(context, person) for person in bearers]
                route = ("backup",) if record.model.backup else ("title",)
                found = RULE.of(record.source, route, title=title, first=first, last=last, people=names)
                yield Dated(found, last=last)
