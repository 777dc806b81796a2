"""The day of a campaign is past, and its file still says that it runs.

## Why
Its steps stay on lists as late, and nobody knows whether the campaign took place. What is done is ticked, and the rest
said, while everybody remembers.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2026-11-19  # warning: CAM170
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-date: 2026-11-19
+date: 2027-03-18
```

## How to fix
Tick what is done below `done:`, then write `status: done`. If it did not take place, write a new `date:` or `status:
cancelled`. Where all that is open comes after the event, it is told once the last of these days is past. Once its
debrief is late, that is told instead.
"""

from collections.abc import Iterator
from datetime import date

from handbook.diagnostics.finding import Rule
from handbook.kinds.campaigns.ended import done_by, last_day
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.days import next_day, previous_day
from handbook.planning.periods import due_after
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="CAM170",
    name="campaign-past-its-day",
    severity="warning",
    since="0.1.0",
    message={
        "en": "the day of campaign '{title}' was {date}, and its file says that it runs",
        "fr": "le jour de la campagne « {title} » était le {date}, et son fichier dit qu'elle est en cours",
    },
    hint={
        "en": "tick what is done and write `status: done`; if it was not held, a new `date:` or `status: cancelled`",
        "fr": "cochez ce qui est fait et écrivez `status: done` ; sinon, une nouvelle `date:` ou `status: cancelled`",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """Each campaign that runs, from the day on which its page asks for its end until its debrief is late."""
    for record in context.handbook.campaigns.values():
        plan = context.plans.get(record.id)
        last = last_day(record, plan) if record.model.status == "active" else None
        if last and not any(route[0] == "done" for route in record.source.left_out):  # nobody knows what is done
            found = RULE.of(record.source, ("date",), key=False, hint=None, title=record.model.title, date=last)
            asked = Dated(found, next_day(done_by(plan, last)), _until(context, record, last))
            if asked.first <= asked.last:
                yield asked


def _until(context: Context, record: Record[Campaign], last: date) -> date:
    if record.model.debrief is not None:
        return date.max
    return previous_day(due_after(last, context.handbook.settings.campaigns.debrief_within).late.first)
