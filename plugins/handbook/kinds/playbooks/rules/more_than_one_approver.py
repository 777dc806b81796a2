"""A step has more than one approver.

## Why
What several people must agree to waits for the slowest of them, and each counts on the others to have looked.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
steps:
  live: {approver: [tom, camille], reason: A large one}  # warning: PLB120
```

## Passes
```diff title="campaigns/spring.yml"
-  live: {approver: [tom, camille], reason: A large one}
+  live: {approver: tom, reason: A large one}
```

## How to fix
Keep one name: whoever answers for the decision asks the others.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="PLB120",
    name="more-than-one-approver",
    severity="warning",
    since="0.1.0",
    message={
        "en": "a step has one approver, found {count}: {names}",
        "fr": "une étape a un seul approbateur, trouvé {count} : {names}",
    },
    hint={
        "en": "write `approver: {first}`, who asks the others",
        "fr": "écrivez `approver: {first}`, qui consulte les autres",
    },
)


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """How many names there are, and the first."""
    names = cast("Sequence[str]", params["names"])
    return {"count": len(names), "first": names[0]}
