"""The current number of a key result cannot be meant as it is typed.

## Why
A comma too many, a digit too few: the score jumps to 100 % or to nothing, and the meeting is about a number that
nobody reached.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 310, unit: meetings}  # warning: OKR116
      - {id: kr2, title: Cost of a meeting, baseline: 240, target: 180, current: 20.5, unit: EUR}  # warning: OKR116
      - {id: kr3, title: Contacts by industry, baseline: 54, target: 75, current: 680, unit: "%"}  # warning: OKR116
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 310, unit: meetings}
+      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 31, unit: meetings}
-      - {id: kr2, title: Cost of a meeting, baseline: 240, target: 180, current: 20.5, unit: EUR}
+      - {id: kr2, title: Cost of a meeting, baseline: 240, target: 180, current: 205, unit: EUR}
-      - {id: kr3, title: Contacts by industry, baseline: 54, target: 75, current: 680, unit: "%"}
+      - {id: kr3, title: Contacts by industry, baseline: 54, target: 75, current: 68, unit: "%"}
+      - {id: kr4, title: Share of the plan that was sold, baseline: 60, target: 100, current: 112, unit: "%"}
```

## How to fix
Look the number up and correct `current:`. Only numbers are told that are farther from both baseline and target than
twice the way between them, and besides have a digit too many or too few (more than five times the larger of the two,
or less than a tenth of it), or are percentages outside 0 to 100 between two that are inside. A level to keep may be
missed by far, and is never told.
"""

from collections.abc import Iterator
from decimal import Decimal

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.targets import key_results

RULE = Rule(
    code="OKR116",
    name="current-outside-all-sense",
    severity="warning",
    since="0.1.0",
    message={
        "en": "key result '{title}' stands at {current}, far from both its baseline {baseline} and its target {target}",
        "fr": "le résultat clé « {title} » en est à {current}, loin de son point de départ {baseline} et de sa cible "
        "{target}",
    },
    hint={
        "en": "correct `current:`, or say what it is measured in if the unit has changed",
        "fr": "corrigez `current:`, ou l'unité si elle a changé",
    },
)

_FAR = 2
"""Ways from baseline to target. Numbers that fall behind or run ahead by one or two are what quarters are like."""
_DIGIT_TOO_MANY = 5
"""Times the larger of baseline and target: teams do reach three times a modest target."""
_DIGIT_TOO_FEW = Decimal("0.1")
"""Of the larger of both: lower is never told when it is zero, for incidents and costs may end."""
_WHOLE = 100


def check(context: Context) -> Iterator[Finding]:
    """Each key result that has its three numbers, and a way to go."""
    for place in key_results(context):
        baseline, target, current = place.result.baseline, place.result.target, place.result.current
        is_way = place.result.keep is None and baseline != target
        if place.is_dropped or not is_way or baseline is None or target is None or current is None:
            continue
        is_share = (place.result.unit or "").startswith("%")
        if _is_far(baseline, target, current) and _is_odd(baseline, target, current, is_share=is_share):
            yield place.finding(RULE, "current", current=current, baseline=baseline, target=target)


def _is_far(baseline: Decimal, target: Decimal, current: Decimal) -> bool:
    return min(abs(current - baseline), abs(current - target)) > _FAR * abs(target - baseline)


def _is_odd(baseline: Decimal, target: Decimal, current: Decimal, *, is_share: bool) -> bool:
    size, most = abs(current), max(abs(baseline), abs(target))
    if size > _DIGIT_TOO_MANY * most or 0 < size < _DIGIT_TOO_FEW * most:
        return True
    return is_share and all(0 <= each <= _WHOLE for each in (baseline, target)) and not 0 <= current <= _WHOLE
