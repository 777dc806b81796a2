"""A file of objectives says the same as that of another quarter: it was copied, and nothing of it was changed.

## Why
Each campaign may then serve the goals of either quarter, and the numbers of the old one look like those of the new.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Webinars fill the calendar of sales
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Leads, baseline: 0, target: 40, current: 9, unit: leads, as_of: 2026-11-20}
      - {id: kr2, title: Webinars, baseline: 0, target: 3, current: 1, unit: webinars, as_of: 2026-11-20}
```

```yaml title="okrs/2027-q2/marketing.yml"
team: marketing
objectives:
  - id: o1  # warning: OKR151
    title: Webinars fill the calendar of sales
    owner: camille
    off_okr: {reason: The company has no goals for that quarter yet, approved_by: camille}
    key_results:
      - {id: kr1, title: Leads, baseline: 0, target: 40, current: 9, unit: leads, as_of: 2026-11-20}
      - {id: kr2, title: Webinars, baseline: 0, target: 3, current: 1, unit: webinars, as_of: 2026-11-20}
```

## Passes
```diff title="okrs/2027-q2/marketing.yml"
-      - {id: kr1, title: Leads, baseline: 0, target: 40, current: 9, unit: leads, as_of: 2026-11-20}
+      - {id: kr1, title: Leads, baseline: 38, target: 60, unit: leads}
```

## How to fix
Write the goals of this quarter. `handbook new okr <quarter>/<team>` takes over what goes on, each goal with
`continues:` and with the number where the last quarter ended.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.rules.context import Context

RULE = Rule(
    code="OKR151",
    name="copied-goals",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the goals and their numbers are those of '{other}': was the file copied?",
        "fr": "les objectifs et leurs chiffres sont ceux de « {other} » : le fichier a-t-il été copié ?",
    },
    hint={
        "en": "write the goals of this quarter, with new targets",
        "fr": "écrivez les objectifs de ce trimestre, avec de nouvelles cibles",
    },
    explains_its_file=True,
)

_Numbers = Sequence[tuple[object, ...]]
"""Title, baseline and target of each key result, in their order."""
_FEWEST: Final = 2
"""Key results: one may be the same by chance, or because it goes on."""


def check(context: Context) -> Iterator[Finding]:
    """Each file of a team that says what that of the quarter before says."""
    okrs = context.handbook.okrs
    for file, record in okrs.items():
        reference = GoalReference(file)
        following = f"{reference.quarter.next}/{reference.team}"
        numbers = _numbers(record.model)
        if following in okrs and len(numbers) >= _FEWEST and numbers == _numbers(okrs[following].model):
            yield RULE.of(okrs[following].source, ("objectives", 0), other=file)


def _numbers(okrs: Okrs) -> _Numbers:
    results = (result for objective in okrs.objectives for result in objective.key_results)
    return [(result.title, result.baseline, result.target) for result in results]
