"""A playbook, a step or a role names a tool that does not exist.

## Why
A newcomer looks for its page, its owner and the way to get access, and finds nothing.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: page, when: D-30, tools: [hubspott], done_when: The form is tested}  # error: TOL201
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
-- {id: page, when: D-30, tools: [hubspott], done_when: The form is tested}
+- {id: page, when: D-30, tools: [hubspot], done_when: The form is tested}
````

## How to fix
Write the name of a file in `company/tools/`, without its ending, or add the file: `handbook new tool`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.rules.context import Context
from handbook.rules.lookup import unknown

RULE = Rule(
    code="TOL201",
    name="unknown-tool",
    severity="error",
    since="0.1.0",
    message={
        "en": "no tool is called '{id}'",
        "fr": "aucun outil ne s'appelle « {id} »",
    },
    hint=DID_YOU_MEAN,
)


def check(context: Context) -> Iterator[Finding]:
    """Every reference to a tool."""
    return unknown(RULE, context, "tool")
