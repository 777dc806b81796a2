"""The heading of a step is not of the third level.

## Why
The how-tos of a playbook stand below `## Steps`, each under a heading that begins with `###`. With fewer or more signs
it is taken for a part of its own, or for text of the step above.

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
#### Write the brief {#brief}  <!-- error: HBK158 -->
Start from the questions that sales heard.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

## Passes
````diff title="playbooks/webinar.md"
-#### Write the brief {#brief}
+### Write the brief {#brief}
````

## How to fix
Begin the heading of each step with three signs: `### Write the brief {#brief}`.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CORRECTED, Words

RULE = Rule(
    code="HBK158",
    name="heading-level",
    severity="error",
    since="0.1.0",
    message={
        "en": "the heading of step '{id}' begins with '{marks}' and not with '###'{others}",
        "fr": "le titre de l'étape « {id} » commence par « {marks} » et non par « ### »{others}",
    },
    hint=CORRECTED,
)


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """How many other headings of the file have the same mistake."""
    count = params["count"]
    if not count:
        return {"others": {"en": "", "fr": ""}}
    return {"others": _more(int(str(count)))}


def _more(count: int) -> Words:
    if count == 1:
        return {"en": ", and so does 1 other", "fr": ", et 1 autre aussi"}
    return {"en": f", and so do {count} others", "fr": f", et {count} autres aussi"}
