"""A date of a campaign lies after its event, and a step before the event waits for a step that is counted from it.

## Why
Nobody can send the invitation before the page is there. Most often the month is a slip.

## Fails
````yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
dates: {registration_opens: 2027-04-01}  # error: CAM143
steps: {brief: {when: registration_opens - 1wd, reason: Sales asked for it}}
````

## Passes
````diff title="campaigns/spring.yml"
-dates: {registration_opens: 2027-04-01}
+dates: {registration_opens: 2027-02-01}
````

## How to fix
Correct the date; or count the steps from the event, if it is meant to lie behind it.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.campaigns.late_dates import blamed, topic_of
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import open_uses

RULE = Rule(
    code="CAM143",
    name="date-after-event",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{anchor}' is on {day}, after the event of {event}: '{step}' comes before '{other}', which it waits for",
        "fr": (
            "« {anchor} » est le {day}, après l'événement du {event} : « {step} » passe avant « {other} », qu'elle "
            "attend"
        ),
    },
    hint={
        "en": "correct this day: is its month or its year a slip?",
        "fr": "corrigez ce jour : le mois ou l'année sont-ils justes ?",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each such date of an open campaign, with the first of the steps that wait."""
    for use in open_uses(context):
        for anchor, pairs in blamed(use).items():
            step, other = pairs[0]
            days = {"day": dated(use.campaign.model.dates[anchor]), "event": dated(use.plan.date)}
            names = {"anchor": anchor, "step": step.id, "other": other.id}
            found = RULE.of(use.campaign.source, ("dates", anchor), key=False, hint=None, **days, **names)
            yield use.judged(found).about(topic_of(use, anchor), leads=True)
