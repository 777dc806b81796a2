"""A debrief gives a result of which its playbook knows nothing.

## Why
Results are held against the targets of the playbook and against those of other campaigns. Under another name a number
stands alone.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2026-10-22
status: done
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
debrief: {keep: The short form, results: {Registration: 214}}  # warning: CAM134
```

## Passes
```diff title="campaigns/spring.yml"
-debrief: {keep: The short form, results: {Registration: 214}}
+debrief: {keep: The short form, results: {Registrations: 214}}
```

## How to fix
Write the name of a measure in the playbook's `kpis:`, or add one there. Where a playbook has no measures, nobody asks.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import CHOICES
from handbook.rules.context import Context
from handbook.rules.lookup import misnamed

RULE = Rule(
    code="CAM134",
    name="unknown-measure",
    severity="warning",
    since="0.1.0",
    message={
        "en": "playbook '{playbook}' measures nothing called '{id}'",
        "fr": "le playbook « {playbook} » ne mesure rien qui s'appelle « {id} »",
    },
    hint=CHOICES,
)


def check(context: Context) -> Iterator[Finding]:
    """Each result of each debrief."""
    handbook = context.handbook
    for record in handbook.runs.values():
        playbook = handbook.playbooks.get(record.model.playbook)
        if record.model.debrief is None or playbook is None or not playbook.model.kpis:
            continue
        measures = Names({kpi.name for kpi in playbook.model.kpis})
        for name in record.model.debrief.results:
            if name not in measures and not playbook.source.lacks(("kpis",)):
                route = ("debrief", "results", name)
                yield misnamed(RULE, record.source, route, name, measures, key=True, playbook=playbook.name)
