"""A KPI, or one of its numbers, stands without a sentence that says what it means.

## Why
"7.2 %" tells a direction nothing. "One contact in fourteen is closer to buying than in summer" starts a talk about what
to do. Who cannot write the sentence does not need the number.

## Fails
```yaml title="company/kpis/registrations.yml"
name: Registrations a webinar  # warning: OKR130
owner: event-manager
source: Livestorm
values:
  2026-q3: {value: 190, says: Summer is quiet}
  2026-q4: {value: 214}  # warning: OKR130
```

## Passes
```yaml title="company/kpis/registrations.yml"
name: Registrations a webinar
meaning: How many people want to hear us
owner: event-manager
source: Livestorm
values: {2026-q4: {value: 214, says: The topic came from sales}}
```

## How to fix
Write in `meaning:` what the KPI tells somebody who knows no marketing, and in `says:` what to conclude from the
number of the quarter.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.model.quarter import Quarter
from handbook.rules.context import Context

RULE = Rule(
    code="OKR130",
    name="number-without-meaning",
    severity="warning",
    since="0.1.0",
    message={
        "en": "KPI '{name}': {what}",
        "fr": "le KPI « {name} » : {what}",
    },
    hint={
        "en": "add `{field}:` with a sentence for somebody who knows no marketing",
        "fr": "ajoutez `{field}:` avec une phrase pour qui ne connaît pas le marketing",
    },
    is_about_absence=True,
)

_NO_MEANING = {"en": "nobody says what it tells", "fr": "personne ne dit ce qu'il apprend"}


def check(context: Context) -> Iterator[Finding]:
    """Each KPI, and each of its numbers."""
    for record in context.handbook.kpis.values():
        kpi = record.model
        if kpi.meaning is None:
            yield RULE.of(record.source, ("name",), name=kpi.name, what=_NO_MEANING, field="meaning")
        for quarter, reading in kpi.values.items():
            if reading.says is None:
                route = ("values", quarter, "value")
                yield RULE.of(record.source, route, name=kpi.name, what=_unsaid(quarter), field="says")


def _unsaid(quarter: Quarter) -> Words:
    return {
        "en": f"nobody says what the number of {quarter} means",
        "fr": f"personne ne dit ce que signifie le chiffre du {quarter}",
    }
