"""A campaign or an objective is still tied to a main indicator that was given up.

## Why
The direction changes its main indicator, and the projects stay the same. Work for the old one pulls against the new.

## Fails
```yaml title="company/strategy.yml"
north_star:
  id: weekly-planners
  title: Companies that plan a week with us
  since: 2026-07-01
former:
  - {id: sign-ups, title: Sign-ups, since: 2024-01-01, until: 2026-06-30, reason: Half of them never came back}
```

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
north_star: sign-ups  # warning: OKR121
budget: {planned: 1500 EUR}
```

```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    north_star: sign-ups  # warning: OKR121
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## Passes

```diff title="campaigns/spring.yml"
-north_star: sign-ups
+north_star: weekly-planners
```

```diff title="okrs/2027-q1/marketing.yml"
-    north_star: sign-ups
+    north_star: weekly-planners
```

## How to fix
Ask whether the work also moves the new indicator. If it does, name that one; if not, stop it or set it aside. Campaigns
that are done and goals of past quarters keep what they were tied to.
"""

from collections.abc import Iterator
from datetime import date

from handbook.diagnostics.finding import Rule
from handbook.model.campaign import Campaign
from handbook.model.days import next_day
from handbook.model.goal_reference import GoalReference
from handbook.model.okrs import Okrs
from handbook.rules.context import Context, Mention
from handbook.rules.dated import Dated
from handbook.rules.targets import is_given_up

RULE = Rule(
    code="OKR121",
    name="former-north-star",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{id}' is no longer the north star since {until}: now it is '{star}'",
        "fr": "« {id} » n'est plus l'étoile polaire depuis le {until} : c'est maintenant « {star} »",
    },
    hint={
        "en": "name '{star}' if this work moves it too; else ask whether it should go on",
        "fr": "citez « {star} » si ce travail le fait bouger aussi ; sinon demandez s'il doit continuer",
    },
    uses_today=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """Open campaigns, and goals until their quarter is over."""
    strategy = context.handbook.strategy
    if strategy is None:
        return
    star = strategy.model.north_star.id
    last_days = {former.id: former.until for former in strategy.model.former if former.id != star}
    for mention in context.mentions.get("star", ()):
        if until := last_days.get(mention.reference.id):
            found = mention.finding(RULE, until=until, star=star)
            yield from (Dated(found, next_day(until), last) for last in _last_days(mention, context))


def _last_days(mention: Mention, context: Context) -> Iterator[date]:
    """The last day on which it still matters; none for what is closed or given up."""
    match mention.record.model:
        case Campaign() as campaign if not campaign.is_open:
            return
        case Okrs() if is_given_up(mention):
            return
        case Okrs():
            yield context.handbook.years.days(GoalReference(mention.record.id).quarter).last
        case _:
            yield date.max
