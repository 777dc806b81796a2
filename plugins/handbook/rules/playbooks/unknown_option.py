"""A step is only for an option, or for a choice, that its playbook does not offer.

## Why
No campaign can choose it, so the step never shows up in any checklist.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar
options: {format: [online, on-site]}
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: brief, when: D-42, done_when: The brief fits on one page}
- {id: venue, when: D-60wd, only: {format: [onsite]}, done_when: The room is reserved}  # error: PLB114
```
## Steps
### Brief {#brief}
Start early.
### Venue {#venue}
Start early.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

## Passes
````markdown title="playbooks/webinar.md"
---
title: Webinar
options: {format: [online, on-site]}
owner: event-manager
reviewed: 2026-10-02
tools: [hubspot]
---
## Retroplan
```yaml steps
- {id: brief, when: D-42, done_when: The brief fits on one page}
- {id: venue, when: D-60wd, only: {format: [on-site]}, done_when: The room is reserved}
```
## Steps
### Brief {#brief}
Start early.
### Venue {#venue}
Start early.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

## How to fix
Correct the name, or offer it in the front matter: `options: {format: [online, on-site]}`.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.loading.records import Record
from handbook.model.playbook import Playbook
from handbook.model.references import Route
from handbook.rules.context import Context
from handbook.rules.lookup import misnamed
from handbook.rules.retroplans import steps_of_all

RULE = Rule(
    code="PLB114",
    name="unknown-option",
    severity="error",
    since="0.1.0",
    message={
        "en": "this playbook does not offer '{id}'",
        "fr": "ce playbook ne propose pas « {id} »",
    },
    hint=DID_YOU_MEAN,
)


def check(context: Context) -> Iterator[Finding]:
    """The options and choices in `only` of each step."""
    for record, number, step in steps_of_all(context):
        for option, choices in step.only.items():
            uses = Counter(each for other in record.model.steps for each in (*other.only, *chain(*other.only.values())))
            yield from _not_offered(record, ("steps", number, "only", option), choices, uses)


def _not_offered(record: Record[Playbook], route: Route, choices: list[str], uses: Counter[str]) -> Iterator[Finding]:
    option = str(route[-1])
    offered = record.model.options
    if option not in offered:
        yield misnamed(RULE, record.source, route, option, offered, key=True, uses=uses)
        return
    for position, choice in enumerate(choices):
        if choice not in offered[option]:
            yield misnamed(RULE, record.source, (*route, position), choice, offered[option], uses=uses)
