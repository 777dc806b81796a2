"""A tool has no owner.

## Why
Nobody knows who gives access, who reads the invoice, and who may cut it.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot  # error: TOL102
category: CRM
cost: 1200 EUR
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

## Passes
```diff title="company/tools/hubspot.yml"
 category: CRM
+owner: event-manager
```

## How to fix
Add `owner:` with a role, or with a person where it must be one.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.toolbox import kept_tools
from handbook.rules.context import Context

RULE = Rule(
    code="TOL102",
    name="tool-without-owner",
    severity="error",
    since="0.1.0",
    message={
        "en": "tool '{name}' has no owner",
        "fr": "l'outil « {name} » n'a pas de responsable",
    },
    hint={
        "en": "add `owner:` with a role or a person",
        "fr": "ajoutez `owner:` avec un rôle ou une personne",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each tool that is kept."""
    for record in kept_tools(context):
        if record.model.owner is None:
            yield RULE.of(record.source, ("name",), name=record.model.name)
