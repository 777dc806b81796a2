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

from handbook.diagnostics.finding import Finding, Rule
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

_Numbers = Sequence[object]
"""Title of each objective, and title, baseline and target of each key result, in their order."""


def check(context: Context) -> Iterator[Finding]:
    """Each file of a team that says what one of an earlier quarter says."""
    first: dict[tuple[object, ...], str] = {}
    for file, record in sorted(context.handbook.okrs.items()):
        numbers = _numbers(record.model)
        earlier = first.setdefault((record.model.team, *numbers), file)
        if numbers and earlier != file:
            yield RULE.of(record.source, ("objectives", 0), other=earlier)


def _numbers(okrs: Okrs) -> _Numbers:
    results = (result for objective in okrs.objectives for result in objective.key_results)
    told = [(result.title, result.baseline, result.target) for result in results]
    return [*(objective.title for objective in okrs.objectives), *told] if told else []
