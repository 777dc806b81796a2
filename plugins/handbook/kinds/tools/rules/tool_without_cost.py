"""A tool has no cost.

## Why
What it costs is half of the decision to keep it. A free tool says so: `cost: 0 EUR`.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot  # error: TOL103
category: CRM
owner: event-manager
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

## Passes
```diff title="company/tools/hubspot.yml"
 owner: event-manager
+cost: 1200 EUR
```

## How to fix
Add `cost: {amount: 1188, currency: EUR, per: year}`, or `cost: 1188 EUR`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.toolbox import kept_tools
from handbook.rules.context import Context

RULE = Rule(
    code="TOL103",
    name="tool-without-cost",
    severity="error",
    since="0.1.0",
    message={
        "en": "tool '{name}' has no cost",
        "fr": "l'outil « {name} » n'a pas de coût",
    },
    hint={
        "en": "add `cost: {{amount: 1188, currency: EUR, per: year}}`, or `cost: 0 EUR`",
        "fr": "ajoutez `cost: {{amount: 1188, currency: EUR, per: year}}`, ou `cost: 0 EUR`",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each tool that is kept."""
    for record in kept_tools(context):
        if record.model.cost is None:
            yield RULE.of(record.source, ("name",), name=record.model.name)
