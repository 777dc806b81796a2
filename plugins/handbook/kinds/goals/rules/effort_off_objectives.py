"""Too little of a team's work in a quarter serves its objectives.

## Why
Four fifths of the effort on what counts leave room for promises and repairs. With less, the objectives are what is done
in the evening.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
```

```yaml title="campaigns/partner-day.yml"
title: Partner day
playbook: webinar
date: 2027-03-18
status: active
owner: camille
off_okr: {reason: A promise to a partner, approved_by: camille}
budget: {planned: 1500 EUR}
effort: 8 days  # warning: OKR126
```

## Passes

```diff title="campaigns/partner-day.yml"
-effort: 8 days
+effort: 3 days
```

## How to fix
Make the campaign smaller, move it to another quarter, or say no to it. A campaign counts with its `effort:`, else
that of its playbook, in the quarters in which its steps lie, for the team of its owner; cancelled ones do not count.
While an owner of the quarter is missing or unknown, or the quarter has no goals yet, nobody is asked. The share that is
wanted is `okrs: {aligned_effort: 80 %}` in `handbook.yml`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.kinds.goals.efforts import CampaignEffort, efforts_of, unknown_quarters
from handbook.planning.effort import effort_shares
from handbook.rules.context import Context

RULE = Rule(
    code="OKR126",
    name="effort-off-objectives",
    severity="warning",
    since="0.1.0",
    message={
        "en": "team '{team}' spends {share} % of its effort in {quarter} on objectives "
        "({aligned} of {total} days); {limit} % are wanted",
        "fr": "l'équipe « {team} » consacre {share} % de son effort du {quarter} aux objectifs "
        "({aligned} jours sur {total}) ; il en faut {limit} %",
    },
    hint={
        "en": "make this campaign smaller, move it or cancel it: it costs {days} days",
        "fr": "réduisez, déplacez ou annulez cette campagne : elle coûte {days} jours",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each team and quarter, at its largest open campaign beside the objectives; what is over cannot be helped."""
    limit, efforts = context.handbook.settings.okrs.aligned_effort, [*efforts_of(context.handbook, context.plans)]
    groups: defaultdict[tuple[str, str], list[CampaignEffort]] = defaultdict(list)
    for each in efforts:
        groups[each.effort.quarter, each.effort.team].append(each)
    with_goals, unknown = {*context.handbook.quarters}, unknown_quarters(context.handbook)
    for (quarter, team), days in effort_shares(each.effort for each in efforts).items():
        is_known = quarter in with_goals and quarter not in unknown
        largest = _largest(groups[quarter, team]) if is_known else None
        if largest and days.share is not None and days.share * 100 < limit:
            found = RULE.of(
                largest.campaign.source,
                ("effort",),
                team=team,
                quarter=quarter,
                share=int(days.share * 100),
                aligned=_round(days.aligned),
                total=_round(days.total),
                limit=limit,
                days=_round(largest.effort.days),
            )
            yield found.resting_on(*_counted(context, groups[quarter, team]))


def _counted(context: Context, efforts: Sequence[CampaignEffort]) -> Iterator[Basis]:
    """The campaigns and their owners: what day, and what team, it all lies in."""
    people = context.handbook.people
    for each in efforts:
        yield Basis(each.campaign.source.path)
        if owner := people.get(each.campaign.model.owner or ""):
            yield Basis(owner.source.path)


def _largest(efforts: Sequence[CampaignEffort]) -> CampaignEffort | None:
    aside = [each for each in efforts if not each.effort.is_aligned and each.campaign.model.is_open]
    return max(aside, key=lambda each: each.effort.days, default=None)


def _round(days: Decimal) -> Decimal:
    return round(days, 1)
