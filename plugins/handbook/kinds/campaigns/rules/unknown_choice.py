"""A campaign chooses an option that its playbook does not offer.

## Why
Steps that belong to the choice are left out, or others stay in, and the checklist is that of another campaign.

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
```
## Steps
### Brief {#brief}
Start early.
## Best practices
- Invite early.
## Pitfalls
- An empty title.
## Templates
- [Brief](templates/brief.md)
````

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
options: {format: onsite}  # error: CAM110
```

## Passes

```diff title="campaigns/spring.yml"
-options: {format: onsite}
+options: {format: on-site}
```

## How to fix
Write one of the choices in the playbook's `options:`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import CHOICES, Words
from handbook.kinds.playbooks.retroplans import topic_of_option
from handbook.rules.context import Context
from handbook.rules.lookup import misnamed
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM110",
    name="unknown-choice",
    severity="error",
    since="0.1.0",
    message={
        "en": "playbook '{playbook}' does not offer '{id}'",
        "fr": "le playbook « {playbook} » ne propose pas « {id} »",
    },
    hint=CHOICES,
)


_NONE_OFFERED: Words = {
    "en": "it offers no options: take the line out, or offer it in the playbook, `options: {{{id}: [{choice}]}}`",
    "fr": "il ne propose pas d'options : retirez la ligne, ou proposez-le dans le playbook, "
    "`options: {{{id}: [{choice}]}}`",
}


def check(context: Context) -> Iterator[Finding]:
    """Each choice of each open campaign."""
    for use in open_uses(context):
        offered = Names(use.playbook.model.options)
        for option, choice in use.campaign.model.options.items():
            source, route, title = use.campaign.source, ("options", option), use.playbook.model.title
            if use.playbook.source.lacks(route):
                continue
            if not offered:
                yield RULE.of(source, route, key=True, hint=_NONE_OFFERED, id=option, choice=choice, playbook=title)
            elif option not in offered:
                found = misnamed(RULE, source, route, option, offered, key=True, playbook=title)
                yield found.about(topic_of_option(use.playbook.source.path, option))
            elif choice not in use.playbook.model.options[option]:
                found = misnamed(RULE, source, route, choice, use.playbook.model.options[option], playbook=title)
                yield found.about(topic_of_option(use.playbook.source.path, option, choice))
