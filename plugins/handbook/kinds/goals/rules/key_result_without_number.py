"""A key result lacks one of the numbers that make it measurable.

## Why
A key result is a number that moves towards a target. Without one of the two, nobody can say how far the team has come.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, current: 4}  # error: OKR103
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-      - {id: kr1, title: Meetings from events, baseline: 0, current: 4}
+      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## How to fix
Write `target:` (where you want to be) and `current:` (where you are). Where you started, `baseline:`, and the `unit:`
may come later: the notes `no-baseline-yet` and `number-without-unit` ask for them.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.targets import key_results

RULE = Rule(
    code="OKR103",
    name="key-result-without-number",
    severity="error",
    since="0.1.0",
    message={
        "en": "key result '{title}' lacks {missing}",
        "fr": "il manque {missing} au résultat clé « {title} »",
    },
    hint={
        "en": "add {missing}",
        "fr": "ajoutez {missing}",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each key result, with the numbers that it lacks; where it starts from may be unknown."""
    for place in key_results(context):
        missing = [field for field in ("target", "current") if getattr(place.result, field) is None]
        if missing:
            yield place.finding(RULE, "id", missing=[f"`{field}`" for field in missing])
