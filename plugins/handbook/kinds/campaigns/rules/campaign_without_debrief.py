"""A campaign is over for some time and nobody wrote down what it taught.

## Why
After two weeks the figures are known and the details are not forgotten. Without a debrief the next campaign makes the
same mistakes.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2026-10-22  # warning: CAM114
status: done
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
 budget: {planned: 1500 EUR}
+debrief: {keep: The short form, change: Invite a week earlier, results: {Registrations: 214}}
```

## How to fix
Add `debrief:` with one thing to keep, one to change, and the results. How long it may take is `campaigns:
{debrief_within: 14 days}` in `handbook.yml`.
"""

from collections.abc import Iterator
from datetime import date

from handbook.diagnostics.finding import Rule
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.planning.periods import due_after
from handbook.rules.context import Context
from handbook.rules.dated import Dated

RULE = Rule(
    code="CAM114",
    name="campaign-without-debrief",
    severity="warning",
    since="0.1.0",
    message={
        "en": "campaign '{title}' took place on {date}; its debrief was due on {due}",
        "fr": "la campagne « {title} » a eu lieu le {date} ; son bilan était attendu le {due}",
    },
    hint={
        "en": "add `debrief: {{keep: ..., change: ...}}`",
        "fr": "ajoutez `debrief: {{keep: ..., change: ...}}`",
    },
    uses_today=True,
    is_about_absence=True,
    debt="campaigns_without_debrief",
)


def coming(context: Context) -> Iterator[Dated]:
    """Each campaign that takes place and has no debrief, from the day after it was due."""
    within = context.handbook.settings.campaigns.debrief_within
    for record in context.handbook.campaigns.values():
        campaign, last = record.model, _last_day(context, record)
        # an active series is asked for a later end, or for `status: done`, with which its debrief is asked for
        asked = ("done",) if campaign.repeats else ("active", "done")
        if last and campaign.status in asked and campaign.debrief is None:
            due = due_after(last, within)
            facts = {"title": campaign.title, "date": last, "due": due.due}
            yield Dated(RULE.of(record.source, ("date",), key=False, hint=None, **facts), *due.late)


def _last_day(context: Context, record: Record[Campaign]) -> date | None:
    """The last day of the event; of what repeats that of the last one."""
    if record.model.repeats:
        return max((run.model.day_in_series for run in context.handbook.dates.get(record.id, ())), default=None)
    plan, first = context.plans.get(record.id), record.model.day
    return plan.until if plan else first and (record.model.until or first)
