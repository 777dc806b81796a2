"""A template lies beside the playbooks, and nothing leads to it.

## Why
Who needs it does not know that it is there, and writes another one.

## Fails
```markdown title="playbooks/templates/old-brief.md"
# Brief of last year  # info: PLB123
Who is it for?
```

## Passes
```markdown title="playbooks/templates/old-brief.md"
# Brief of last year
Who is it for?
```
```markdown title="company/roles/event-manager.md"
---
title: Event manager
person: camille
backup: tom
onboarding: webinar
---
I turn a date into a room full of people, [as last year](../../playbooks/templates/old-brief.md).
```

## How to fix
Link to it where it is used, in a step or below `## Templates`: `[Brief](templates/old-brief.md)`. If nobody needs it
any more, delete it.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.span import FILE_START
from handbook.rules.context import Context
from handbook.rules.unlinked import unlinked_templates

RULE = Rule(
    code="PLB123",
    name="unlinked-template",
    severity="info",
    since="0.1.0",
    message={
        "en": "nothing leads to this template",
        "fr": "rien ne mène à ce modèle",
    },
    hint={
        "en": "link to it where it is used, or delete it",
        "fr": "mettez un lien là où il sert, ou supprimez-le",
    },
    is_about_absence=True,
    is_about_uses=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each Markdown file beside the playbooks that no text names."""
    for path in unlinked_templates(context):
        yield context.resting_on_all(RULE.at(path, FILE_START), "playbook")
