"""A campaign names a playbook that does not exist.

## Why
The campaign takes its steps, its deadlines and its owners from the playbook. Without it there is no checklist.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinarr  # error: CAM201
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-playbook: webinarr
+playbook: webinar
```

## How to fix
Write the name of a file in `playbooks/`, without its ending: `playbooks/webinar.md` is `webinar`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.rules.context import Context
from handbook.rules.lookup import unknown

RULE = Rule(
    code="CAM201",
    name="unknown-playbook",
    severity="error",
    since="0.1.0",
    message={
        "en": "no playbook is called '{id}'",
        "fr": "aucun playbook ne s'appelle « {id} »",
    },
    hint=DID_YOU_MEAN,
)


def check(context: Context) -> Iterator[Finding]:
    """The playbook of each campaign, and the onboarding playbook of each role."""
    return unknown(RULE, context, "playbook")
