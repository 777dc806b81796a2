"""No playbook, step or role names a tool.

## Why
Either it is paid for and has no place in how the team works, or somebody uses it in a way that nobody wrote down.

## Fails
```yaml title="company/tools/hotjar.yml"
name: Hotjar  # warning: TOL105
category: Website analytics
owner: event-manager
cost: 1200 EUR
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
```

## Passes
```yaml title="company/tools/hotjar.yml"
name: Hotjar
category: Website analytics
owner: event-manager
cost: 1200 EUR
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
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
- {id: page, when: D-30, tools: [hotjar], done_when: The form is tested}
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

## How to fix
Add it to `tools:` of the playbook, step or role that uses it, or cut it with `sunset:`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.kinds.tools.toolbox import kept_tools, uses_of_tools
from handbook.rules.context import Context

RULE = Rule(
    code="TOL105",
    name="tool-nobody-uses",
    severity="warning",
    since="0.1.0",
    message={
        "en": "no playbook, step or role uses '{name}'",
        "fr": "aucun playbook, étape ou rôle n'utilise « {name} »",
    },
    hint={
        "en": "add it to `tools:` where it is used, or cut it with `sunset:`",
        "fr": "ajoutez-le à `tools:` là où il sert, ou arrêtez-le avec `sunset:`",
    },
    is_about_uses=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each tool that is kept, unless a file that may use it could not be read, or a misspelt name probably means it."""
    handbook = context.handbook
    if context.was_left_out("tools"):
        return
    if len(handbook.playbooks) < len(handbook.ids["playbook"]) or len(handbook.roles) < len(handbook.ids["role"]):
        return
    lost = context.lost.get("tool", ())
    used = {mention.reference.id for mention in (*uses_of_tools(context), *lost)}
    known = Names(handbook.ids["tool"])
    misspelt = {known.nearest(typed) for typed in used if typed not in known}
    for record in kept_tools(context):
        if record.id not in used and record.id not in misspelt:
            yield RULE.of(record.source, ("name",), name=record.model.name)
