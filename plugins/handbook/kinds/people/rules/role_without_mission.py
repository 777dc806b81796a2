"""A role does not say what it is for.

## Why
The page of a role is where colleagues learn what to ask whom. An empty one leaves them to guess, and a newcomer in the
role begins without knowing what is expected.

## Fails
```markdown title="company/roles/event-manager.md"
---
title: Event manager  # warning: PPL117
person: camille
backup: tom
onboarding: webinar
---
```

## Passes
```diff title="company/roles/event-manager.md"
 onboarding: webinar
 ---
+I turn a date into a room full of the right people. Ask me about dates, places and speakers.
```

## How to fix
Write below the second `---` in a few lines what the role decides, what to ask it, and what it is measured on.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="PPL117",
    name="role-without-mission",
    severity="warning",
    since="0.1.0",
    message={
        "en": "role '{title}' does not say what it is for",
        "fr": "le rôle « {title} » ne dit pas à quoi il sert",
    },
    hint={
        "en": "write below the second `---` what it decides and what to ask it",
        "fr": "écrivez sous le second `---` ce qu'il décide et ce qu'on peut lui demander",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each role without a text."""
    for record in context.handbook.roles.values():
        if not record.model.mission.strip():
            yield RULE.of(record.source, ("title",), title=record.model.title)
