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
```yaml title="company/people/tom.yml"
name: Tom Leroy
team: marketing
manager: camille
left: 2026-10-30
```

```yaml title="company/people/lea.yml"
name: Léa Marchand
team: marketing
```

```markdown title="company/roles/event-manager.md"
---
title: Event manager
person: camille
backup: lea
onboarding: webinar
---
I turn a date into a room full of the right people.
```

## How to fix
Name who took over. Campaigns that are done, closed experiments, goals of past quarters and dropped goals keep their
names: they are history.
"""

from collections.abc import Iterator
from datetime import date

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.records import Handbook
from handbook.model.campaign import Campaign
from handbook.model.company import Person
from handbook.model.experiment import Experiment
from handbook.model.okrs import Okrs
from handbook.rules.ages import quarter_of
from handbook.rules.context import Context, Mention
from handbook.rules.lookup import person_name
from handbook.rules.targets import is_given_up

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


def check(context: Context) -> Iterator[Finding]:
    """Each mention of a person whose last day is past; a name that is also a role's means the role."""
    handbook = context.handbook
    for mention in context.mentions.get("person", ()):
        typed, kinds = mention.reference.id, mention.reference.kinds
        is_role = "role" in kinds and typed in handbook.ids["role"]
        left = None if is_role else _last_day(handbook, typed)
        if left and left < context.today and not _is_history(mention, context):
            yield mention.finding(RULE, person=person_name(context, typed), left=left)


def _last_day(handbook: Handbook, person: str) -> date | None:
    record = handbook.people.get(person)
    return record.model.left if record else None


def _is_history(mention: Mention, context: Context) -> bool:
    match mention.record.model:
        case Campaign() as campaign:
            return not campaign.is_open
        case Experiment() as experiment:
            return experiment.is_closed
        case Okrs():
            return mention.record.id.split("/")[0] < quarter_of(context.today) or is_given_up(mention)
        case Person() as person:
            return person.left is not None and person.left < context.today
        case _:
            return False
