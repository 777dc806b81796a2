"""Two tools do the same kind of work.

## Why
Most tools are used for a tenth of what they can do. Before a second one is paid for, the first should have shown all
that it can; two of them also split the data and the know-how.

## Fails
```yaml title="company/tools/mailchimp.yml"
name: Mailchimp
category: crm  # warning: TOL112
owner: event-manager
cost: 300 EUR
last_used: {date: 2026-11-16, evidence: Newsletter}
reviewed: 2026-11-02
```

```yaml title="company/roles/event-manager.md"
---
title: Event manager
person: camille
backup: tom
onboarding: webinar
tools: [mailchimp]
---
I turn a date into a room full of the right people.
```

## Passes
```diff title="company/tools/mailchimp.yml"
-category: crm
+category: Newsletter
```

## How to fix
Ask whether the first tool can do it, and cut one with `sunset:`. If they do different work, say so in their
categories. It is said once for each category, at the tool that was bought last.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.toolbox import few, kept_tools, overlaps
from handbook.rules.context import Context

RULE = Rule(
    code="TOL112",
    name="second-tool-in-category",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' is in category '{category}' with {others}",
        "fr": "« {name} » est dans la catégorie « {category} » avec {others}",
    },
    hint={
        "en": "use one fully and cut the other with `sunset:`, or tell them apart by category",
        "fr": "exploitez-en un à fond et arrêtez l'autre avec `sunset:`, ou distinguez-les par leur catégorie",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each category of which several tools are kept."""
    for records in overlaps(kept_tools(context)):
        *others, last = records
        names = few([record.model.name for record in others])
        yield RULE.of(last.source, ("category",), name=last.model.name, category=last.model.category, others=names)
