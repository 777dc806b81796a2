"""Something names a role that has no file.

## Why
Nobody is told to do the step, because nobody fills a role that does not exist.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
people: {event-manger: tom}  # error: PPL202
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-people: {event-manger: tom}
+people: {event-manager: tom}
```

## How to fix
Write the name of a file in `company/roles/`, without its ending. Where a person may stand too, as for `approver:`, a
file in `company/people/` does as well.
"""

from collections.abc import Iterator, Mapping

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN, Words
from handbook.rules.context import Context
from handbook.rules.lookup import unknown

RULE = Rule(
    code="PPL202",
    name="unknown-role",
    severity="error",
    since="0.1.0",
    message={
        "en": "no {kinds} is called '{id}'",
        "fr": "aucun {kinds} ne s'appelle « {id} »",
    },
    hint=DID_YOU_MEAN,
)


_KINDS: Mapping[bool, Words] = {
    False: {"en": "role", "fr": "rôle"},
    True: {"en": "role or person", "fr": "rôle ou personne"},
}


def check(context: Context) -> Iterator[Finding]:
    """Every reference to a role, or to a role or a person."""
    return unknown(RULE, context, "role", lambda kinds: {"kinds": _KINDS["person" in kinds]})
