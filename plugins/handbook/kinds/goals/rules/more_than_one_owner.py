"""A goal has more than one owner.

## Why
What two people own, each expects of the other. One person answers for a goal; others help, or own a key result of
their own.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: [camille, tom]  # error: OKR119
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
  - id: o2
    title: Make each contact useful for longer
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Calls, target: 9, baseline: 0, current: 4, unit: calls, owner: camille & tom}  # error: OKR119
```

## Passes
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings, owner: camille}
      - {id: kr2, title: Meetings from emails, baseline: 0, target: 20, current: 4, unit: meetings, owner: tom}
```

## How to fix
Keep one name. Give each other person a key result with an `owner:` of its own.
"""

from collections.abc import Mapping, Sequence
from typing import cast

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="OKR119",
    name="more-than-one-owner",
    severity="error",
    since="0.1.0",
    message={
        "en": "a goal has one owner, found {count}: {names}",
        "fr": "un objectif a un seul responsable, trouvé {count} : {names}",
    },
    hint={
        "en": "write `owner: {first}`, and let the others own a key result each",
        "fr": "écrivez `owner: {first}`, et confiez aux autres un résultat clé chacun",
    },
)


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """How many names there are, and the first."""
    names = cast("Sequence[str]", params["names"])
    return {"count": len(names), "first": names[0]}
