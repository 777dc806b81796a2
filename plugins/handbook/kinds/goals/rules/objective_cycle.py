"""Objectives support each other in a circle.

## Why
A cascade leads up to the company's objectives. A circle leads nowhere: each is only there for the other.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
  - id: o2
    title: Make each contact useful for longer
    owner: camille
    supports: marketing/o3  # error: OKR112
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
  - id: o3
    title: Know each contact better
    owner: camille
    supports: marketing/o2
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-    supports: marketing/o3
+    supports: marketing/o1
@@
-  - id: o3
-    title: Know each contact better
-    owner: camille
-    supports: marketing/o2
-    key_results:
-      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## How to fix
Let one of them support an objective of the company instead.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.planning.cycles import find_cycles
from handbook.rules.context import Context, Mention
from handbook.rules.targets import supports

RULE = Rule(
    code="OKR112",
    name="objective-cycle",
    severity="error",
    since="0.1.0",
    message={
        "en": "{why}: {path}",
        "fr": "{why} : {path}",
    },
    hint={
        "en": "let one of them support an objective of the company",
        "fr": "faites soutenir à l'un d'eux un objectif de l'entreprise",
    },
)
_CIRCLE: Words = {
    "en": "these objectives support each other",
    "fr": "ces objectifs se soutiennent l'un l'autre",
}
_OWN: Words = {"en": "an objective cannot support itself", "fr": "un objectif ne peut pas se soutenir lui-même"}
_ITSELF: Words = {
    "en": "name the objective above it, or take out `supports:`",
    "fr": "citez l'objectif au-dessus de lui, ou retirez `supports:`",
}


def check(context: Context) -> Iterator[Finding]:
    """Each cycle once, at the objective whose reference sorts first."""
    mentions, parents = dict[str, Mention](), dict[str, str]()
    for mention, child, goal in supports(context):
        if child and goal:
            mentions[child], parents[child] = mention, goal.objective_ref
    graph = {child: {parent} & parents.keys() for child, parent in parents.items()}
    for path in find_cycles(graph):
        if len({*path}) == 1:
            yield mentions[path[0]].finding(RULE, hint=_ITSELF, why=_OWN, path=path[0])
        else:
            yield mentions[path[0]].finding(RULE, why=_CIRCLE, path=" → ".join(path))
