"""An experiment names a KPI that does not exist.

## Why
The number that should tell whether it works is looked up nowhere, so it ends with an opinion.

## Fails
```yaml title="company/kpis/registrations.yml"
name: Registrations a webinar
meaning: How many people want to hear us
owner: event-manager
source: Livestorm
values: {2026-q4: {value: 214, says: The topic came from sales}}
```

```yaml title="experiments/short-form.yml"
title: A form with three fields
owner: tom
supports: [2027-q1/marketing/o1]
lever: Registration page
persona: Service managers
hypothesis: Three fields instead of seven bring a third more registrations
kpi: registration  # error: OKR138
started: 2026-11-02
status: running
```

## Passes

```diff title="experiments/short-form.yml"
-kpi: registration
+kpi: registrations
```

## How to fix
Write the name of a file in `company/kpis/`, without its ending, or add the file.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.rules.context import Context
from handbook.rules.lookup import unknown

RULE = Rule(
    code="OKR138",
    name="unknown-kpi",
    severity="error",
    since="0.1.0",
    message={
        "en": "no KPI is called '{id}'",
        "fr": "aucun KPI ne s'appelle « {id} »",
    },
    hint=DID_YOU_MEAN,
)


def check(context: Context) -> Iterator[Finding]:
    """Every reference to a KPI."""
    return unknown(RULE, context, "kpi")
