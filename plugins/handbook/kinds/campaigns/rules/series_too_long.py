"""A campaign that repeats has more dates than one file makes.

## Why
A year that was typed wrong gives thousands of dates. Five hundred are two years of working days.

## Fails
```yaml title="campaigns/letter.yml"
title: Weekly letter
playbook: webinar
date: 2027-01-12
repeats: {every: 1 day, on: mon-fri, roll: skip, until: 2072-12-31}  # error: CAM162
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/letter.yml"
-repeats: {every: 1 day, on: mon-fri, roll: skip, until: 2072-12-31}
+repeats: {every: 1 day, on: mon-fri, roll: skip, times: 3}
```

## How to fix
Write an earlier `until:`. What goes on for years gets a later one when the end is near: the check asks four weeks
before.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.campaigns.series import series_dates
from handbook.planning.series import MOST
from handbook.rules.context import Context

RULE = Rule(
    code="CAM162",
    name="series-too-long",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{title}' has more than {most} dates; the first {most} are shown, up to {last}",
        "fr": "« {title} » a plus de {most} dates ; les {most} premières sont montrées, jusqu'au {last}",
    },
    hint={
        "en": "write an earlier `until:`; it can be moved on when it is near",
        "fr": "écrivez un `until:` plus proche ; il pourra être repoussé le moment venu",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that repeats and is not over."""
    for record in context.handbook.campaigns.values():
        if record.model.repeats and record.model.is_open:
            found = series_dates(context.handbook, record.model)
            if found.is_cut:
                place = ("repeats", "until" if record.model.repeats.until else "times")
                yield RULE.of(record.source, place, title=record.model.title, most=MOST, last=found.last)
