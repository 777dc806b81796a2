"""The name of a campaign's file begins with another year than its day has, and with about the same month.

## Why
A year that was typed wrong moves all steps by twelve months: they are all late, or nobody sees them.

## Fails
```yaml title="campaigns/2027-03-spring.yml"
title: Spring webinar
playbook: webinar
date: 2028-03-16  # warning: CAM126
status: draft
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/2027-03-spring.yml"
-date: 2028-03-16
+date: 2027-03-18
```

## How to fix
Correct the year of `date:`. Where the day is right and the name is not, rename the file, and the id where other files
name it.
"""

import re
from collections.abc import Iterator
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="CAM126",
    name="year-differs-from-name",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the campaign is on {date}, and its file is called {name}",
        "fr": "la campagne est le {date}, et son fichier s'appelle {name}",
    },
    hint={
        "en": "correct the year, or rename the file",
        "fr": "corrigez l'année, ou renommez le fichier",
    },
    explains_its_file=True,
)

_NAME: Final = re.compile(r"(?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2])-")
_FAR: Final = 10
"""Months: a campaign that was moved keeps its name, and few are moved by as much as this."""


def check(context: Context) -> Iterator[Finding]:
    """Each campaign whose file begins with a year and a month far from its day."""
    for name, record in context.handbook.campaigns.items():
        found, day = _NAME.match(name), record.model.day
        if found and day and abs((day.year - int(found["year"])) * 12 + day.month - int(found["month"])) >= _FAR:
            yield RULE.of(record.source, ("date",), key=False, hint=None, date=day, name=name)
