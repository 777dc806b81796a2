"""A playbook, a step or a role uses a tool that was cut.

## Why
Whoever follows the step finds a closed account. The step must change before the tool goes, not on the day of the
campaign.

## Fails
```yaml title="company/tools/hotjar.yml"
name: Hotjar
category: Website analytics
owner: event-manager
cost: 1200 EUR
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
sunset: {date: 2026-09-30, reason: no-need, note: Nobody watched the recordings}
```

````markdown title="playbooks/webinar.md"
---
title: Webinar
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: page, when: D-30, tools: [hotjar], done_when: The form is tested}  # error: TOL104
```
## Steps
### Page {#page}
Start early.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

## Passes

````diff title="playbooks/webinar.md"
-- {id: page, when: D-30, tools: [hotjar], done_when: The form is tested}
+- {id: page, when: D-30, tools: [hubspot], done_when: The form is tested}
````

## How to fix
Name the tool that replaces it, and change the how-to of the step with it.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.toolbox import uses_of_tools
from handbook.rules.context import Context

RULE = Rule(
    code="TOL104",
    name="sunset-tool-in-use",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{name}' was cut on {date}, and is still used here",
        "fr": "« {name} » a été arrêté le {date}, et sert encore ici",
    },
    hint={
        "en": "name the tool that replaces it, or take it out",
        "fr": "citez l'outil qui le remplace, ou retirez-le",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each use of a tool that has a sunset."""
    for mention in uses_of_tools(context):
        record = context.handbook.tools.get(mention.reference.id)
        if record and record.model.sunset:
            yield mention.finding(RULE, name=record.model.name, date=record.model.sunset.date)
