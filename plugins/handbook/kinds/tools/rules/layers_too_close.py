"""The team takes up two layers of a tool within less time than it needs for one.

## Why
A tool pays when the team works with a part of it before it takes up the next. One layer every six to eight months is
what most teams can learn.

## Fails
```yaml title="company/tools/hubspot.yml"
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
layers:
  - {date: 2026-02-02, title: Email campaigns}
  - {date: 2026-06-01, title: Lead scoring}  # warning: TOL109
```

## Passes
```diff title="company/tools/hubspot.yml"
-  - {date: 2026-06-01, title: Lead scoring}
+  - {date: 2026-09-07, title: Lead scoring}
```

## How to fix
Put the later layer off, or write as one layer what is learnt together. How long a layer takes is `tools:
{layer_every: 6 months}` in `handbook.yml`.
"""

from collections.abc import Iterator
from itertools import pairwise

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.tools.toolbox import kept_tools
from handbook.planning.periods import end_of
from handbook.rules.context import Context

RULE = Rule(
    code="TOL109",
    name="layers-too-close",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{title}' comes on {date}, after '{before}' on {day}; the next layer may come from {next} on",
        "fr": "« {title} » arrive le {date}, après « {before} » le {day} ; la couche suivante peut venir dès le {next}",
    },
    hint={
        "en": "put it off, or make one layer of the two",
        "fr": "repoussez-la, ou faites une seule couche des deux",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each layer of a kept tool that comes too soon after the one before, in order of their dates."""
    every = context.handbook.settings.tools.layer_every
    for record in kept_tools(context):
        layers = sorted(enumerate(record.model.layers), key=lambda entry: entry[1].date)
        for (_, before), (position, layer) in pairwise(layers):
            if (begin := end_of(before.date, every)) > layer.date:
                yield RULE.of(
                    record.source,
                    ("layers", position, "date"),
                    title=layer.title,
                    date=layer.date,
                    before=before.title,
                    day=before.date,
                    next=begin,
                )
