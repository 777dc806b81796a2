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
````diff title="playbooks/webinar.md"
-- {id: venue, when: D-60wd, only: {format: [onsite]}, done_when: The room is reserved}
+- {id: venue, when: D-60wd, only: {format: [on-site]}, done_when: The room is reserved}
````

## How to fix
Correct the name, or offer it in the front matter: `options: {format: [online, on-site]}`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import NamedTuple

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import CHOICES, DID_YOU_MEAN, Words
from handbook.kinds.playbooks.retroplans import topic_of_option
from handbook.loading.source_file import SourceFile
from handbook.model.playbook import Playbook
from handbook.model.references import Route
from handbook.rules.context import Context
from handbook.rules.lookup import misnamed

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


_BACK: Words = {
    "en": "bring it back in `options:`, or choose one of: {choices}",
    "fr": "remettez-le dans `options:`, ou choisissez parmi : {choices}",
}


def check(context: Context) -> Iterator[Finding]:
    """The options and choices in `only` of each step."""
    for record in context.handbook.playbooks.values():
        steps = record.model.steps
        uses = Counter(each for step in steps for each in (*step.only, *chain(*step.only.values())))
        offer = _Offer(record.source, uses, Names(record.model.options), _choices(record.model))
        for number, step in enumerate(steps):
            for option, choices in step.only.items():
                yield from _not_offered(offer, ("steps", number, "only", option), choices)


class _Offer(NamedTuple):
    """What a playbook offers: its options, and those of each; `uses` counts how often its steps name one."""

    source: SourceFile
    uses: Counter[str]
    options: Names
    choices: Mapping[str, Names]


def _choices(playbook: Playbook) -> Mapping[str, Names]:
    return {option: Names(choices) for option, choices in playbook.options.items()}


def _not_offered(offer: _Offer, route: Route, choices: list[str]) -> Iterator[Finding]:
    option = str(route[-1])
    if offer.source.lacks(("options", option)):
        return
    if option not in offer.options:
        found = misnamed(RULE, offer.source, route, option, offer.options, key=True, uses=offer.uses)
        yield _leading(found, offer, option)
        return
    offered = offer.choices[option]
    for position, choice in enumerate(choices):
        if choice not in offered:
            found = misnamed(RULE, offer.source, (*route, position), choice, offered, uses=offer.uses)
            yield _leading(found, offer, option, choice)


def _leading(found: Finding, offer: _Offer, option: str, choice: str = "") -> Finding:
    """What the playbook itself says stands for what its campaigns say of the same."""
    found = replace(found, remedy=_BACK) if found.remedy is CHOICES else found
    return found.about(topic_of_option(offer.source.path, option, choice), leads=True)
