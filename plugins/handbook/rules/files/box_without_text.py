"""The text of a box is not indented.

## Why
The page shows an empty box, and below it the text that should stand in it: the warning warns of nothing.

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
- {id: brief, when: D-42, done_when: The brief fits on one page}
```
## Steps
### Write the brief {#brief}
Start from the questions that sales heard.

!!! warning  <!-- error: HBK160 -->
Not in the first two weeks of January.

## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

## Passes
````diff title="playbooks/webinar.md"
-Not in the first two weeks of January.
+    Not in the first two weeks of January.
````

## How to fix
Indent the lines of the box by four spaces.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK160",
    name="box-without-text",
    severity="error",
    since="0.1.0",
    message={
        "en": "the box '{line}' is empty, for the text below it is not indented",
        "fr": "l'encadré « {line} » est vide, car le texte en dessous n'est pas décalé",
    },
    hint={"en": "indent its lines by four spaces", "fr": "décalez ses lignes de quatre espaces"},
)
