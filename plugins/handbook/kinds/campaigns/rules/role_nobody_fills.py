"""A campaign has steps for a role that nobody fills.

## Why
These steps have a date and nobody who does them. That is noticed on the day on which they are due.

## Fails
```markdown title="company/roles/event-manager.md"
---
title: Event manager
backup: tom
onboarding: webinar
---
I turn a date into a room full of the right people.
```

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar  # error: CAM102
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
people: {event-manager: tom}
```

## How to fix
Say who does it in this campaign, `people: {event-manager: tom}`, or in all of them: `person:` in the role's file.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.people.vacancies import vacancies
from handbook.rules.context import Context

RULE = Rule(
    code="CAM102",
    name="role-nobody-fills",
    severity="error",
    since="0.1.0",
    message={
        "en": "nobody fills the role '{role}', which has steps here ({count}); the first, '{step}', is due on {due}",
        "fr": (
            "personne ne tient le rôle « {role} », qui a {count} étapes ici ; la première, « {step} », est due le {due}"
        ),
    },
    hint={
        "en": "add `people: {{{role}: <person>}}`",
        "fr": "ajoutez `people: {{{role}: <personne>}}`",
    },
)


_IN_ALL: Words = {
    "en": "write who fills it in {file}: `person: <person>`; or `people: {{{role}: <person>}}` in each campaign",
    "fr": "écrivez qui le tient dans {file} : `person: <personne>` ; ou `people: {{{role}: <personne>}}` à chaque fois",
}


def check(context: Context) -> Iterator[Finding]:
    """Each role that an open campaign needs, with the first of its steps."""
    vacant = [*vacancies(context)]
    campaigns = Counter(role for _, role, _ in vacant)
    for use, role, steps in vacant:
        source, first = use.campaign.source, steps[0]
        place = "people" if use.campaign.model.people else "playbook"
        is_key = place == "people"
        found = RULE.of(
            source, (place,), key=is_key, role=role, count=len(steps), step=use.title_of(first.id), due=first.due
        )
        path = context.handbook.ids["role"].get(role)
        found = found.resting_on(Basis(path, ("person",))) if path else found
        if path and campaigns[role] > 1:
            found = replace(found, remedy=_IN_ALL, params={**found.params, "file": path})
            found = found.about(f"vacant {role}", leads=True)
        yield found
