"""Somebody who has left the company is still responsible for something.

## Why
Questions go to a mailbox that nobody reads, and steps wait for somebody who will not come.

## Fails
```yaml title="company/people/tom.yml"
name: Tom Leroy
team: marketing
manager: camille
left: 2026-10-30
```

```markdown title="company/roles/event-manager.md"
---
title: Event manager
person: camille
backup: tom  # warning: PPL104
onboarding: webinar
---
I turn a date into a room full of the right people.
```

## Passes

```yaml title="company/people/lea.yml"
name: Léa Marchand
team: marketing
```

```diff title="company/roles/event-manager.md"
-backup: tom
+backup: lea
```

## How to fix
Name who took over. The page of whoever has a `left:` lists it all, also before the last day: hand it over from there.
Campaigns that are done, closed experiments, goals of past quarters and dropped goals keep their names: they are
history.
"""

from collections.abc import Iterator
from datetime import date

from handbook.diagnostics.finding import Rule
from handbook.kinds.people.departures import last_day, last_of_use, names_people
from handbook.model.days import next_day
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.lookup import person_name

RULE = Rule(
    code="PPL104",
    name="names-who-left",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{person} left on {left} and is still named here",
        "fr": "{person} a quitté l'entreprise le {left} et figure encore ici",
    },
    hint={
        "en": "name who took over",
        "fr": "indiquez qui a pris la suite",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """Each mention of a person, from the day after the last one until it is history; the first stands for all."""
    handbook = context.handbook
    for mention in names_people(handbook, context.mentions):
        typed = mention.reference.id
        if (left := last_day(handbook, typed)) and not _is_mistaken(context, typed, left):
            found = mention.finding(RULE, person=person_name(context, typed), left=left)
            for last in last_of_use(handbook, mention):
                yield Dated(found.about(f"left {typed}", leads=True), next_day(left), last)


def _is_mistaken(context: Context, person: str, left: date) -> bool:
    """Whether the last day is before the first: a mistake, of which nothing follows."""
    started = context.handbook.people[person].model.started if person in context.handbook.people else None
    return started is not None and left < started
