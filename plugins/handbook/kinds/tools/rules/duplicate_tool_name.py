"""Two files are about a tool of the same name.

## Why
Each has its own cost and owner: the tool counts twice in the sums, and whoever corrects one file leaves the other
wrong.

## Fails
```yaml title="company/tools/marketing-hub.yml"
name: Hubspot  # warning: TOL114
category: CRM
owner: event-manager
cost: 1200 EUR
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

```yaml title="company/roles/event-manager.md"
---
title: Event manager
person: camille
backup: tom
onboarding: webinar
tools: [marketing-hub]
---
I turn a date into a room full of the right people.
```

## Passes
```diff title="company/tools/marketing-hub.yml"
-name: Hubspot
+name: HubSpot for the team in Spain
-category: CRM
+category: Spanish CRM
```

## How to fix
Keep one of the files and move to it what the other knows better. If they are two contracts, tell them apart in their
names.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.toolbox import kept_tools, plain
from handbook.rules.context import Context

RULE = Rule(
    code="TOL114",
    name="duplicate-tool-name",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' is also the name of {first}",
        "fr": "« {name} » est aussi le nom de {first}",
    },
    hint={
        "en": "keep one of the two files, or tell the tools apart in their names",
        "fr": "gardez l'un des deux fichiers, ou distinguez les outils par leur nom",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each kept tool whose name a file before it has, whatever the case."""
    kept = [*kept_tools(context)]
    firsts = {plain(record.model.name): record for record in reversed(kept)}
    for record in kept:
        first = firsts[plain(record.model.name)]
        if first is not record:
            yield RULE.of(record.source, ("name",), name=record.model.name, first=first.source.path)
