"""A day that a campaign had before is the one that it has.

## Why
Somebody wrote down that it was moved, and not to which day: everybody still plans with the old one.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-01-26  # warning: CAM147
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
moved: [{from: 2027-01-26, reason: The speaker is ill}]
```

## Passes
```diff title="campaigns/spring.yml"
-date: 2027-01-26
+date: 2027-02-02
```

## How to fix
Write the new day in `date:`; where nobody knows it yet, `status: postponed`. Of what repeats it stands in `to:`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.campaigns.series import calendar_of
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.rules.context import Context
from handbook.rules.uses import open_campaigns

RULE = Rule(
    code="CAM147",
    name="moved-nowhere",
    severity="warning",
    since="0.1.0",
    message={
        "en": "campaign '{title}' was moved from {day}, and {day} is still its day",
        "fr": "la campagne « {title} » a été déplacée du {day}, et c'est encore sa date",
    },
    hint={
        "en": "write the new day in `date:`; where nobody knows it yet, `status: postponed`",
        "fr": "écrivez le nouveau jour dans `date:` ; si personne ne le connaît encore, `status: postponed`",
    },
)


_OF_SERIES: Words = {
    "en": "write the new day in `to:`, or take the line out",
    "fr": "écrivez le nouveau jour dans `to:`, ou retirez la ligne",
}


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that has a day, held against the last one that it had; of what repeats each date that is moved."""
    for record in open_campaigns(context):
        day, moved = record.model.day, record.model.moved
        if day and moved and moved[-1].from_ == day:
            yield RULE.of(record.source, ("date",), title=record.model.title, day=day)
        yield from _dates(context.handbook, record)


def _dates(handbook: Handbook, record: Record[Campaign]) -> Iterator[Finding]:
    """The dates that stay where they are; one on a day off stays there all the same, whatever `roll` says."""
    calendar = calendar_of(handbook, record.model)
    for place, move in enumerate(record.model.repeats.moved if record.model.repeats else ()):
        if move.from_ == move.to and calendar.is_working(move.to):
            title, route = record.model.title, ("repeats", "moved", place)
            yield RULE.of(record.source, route, hint=_OF_SERIES, title=title, day=move.to)
