"""A campaign follows itself, one that follows it, or one that was cancelled.

## Why
What comes before hands something over. A circle hands over nothing, and what was cancelled has nothing.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
follows: spring  # error: CAM137
date: 2027-03-18
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
```

## Passes
```diff title="campaigns/spring.yml"
-follows: spring
```

## How to fix
Write in `follows:` the campaign that hands over to this one, or take the line out.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.loading.records import Handbook
from handbook.rules.context import Context

RULE = Rule(
    code="CAM137",
    name="follows-nothing",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{title}' cannot follow '{first}': {why}",
        "fr": "« {title} » ne peut pas suivre « {first} » : {why}",
    },
    hint={
        "en": "name the campaign that hands over to it, or take `follows:` out",
        "fr": "nommez la campagne qui lui passe la main, ou retirez `follows:`",
    },
)

_CIRCLE: Words = {"en": "they follow each other in a circle", "fr": "elles se suivent en rond"}
_ITSELF: Words = {"en": "it is this campaign itself", "fr": "c'est cette campagne même"}
_CANCELLED: Words = {"en": "it was cancelled", "fr": "elle a été annulée"}


def check(context: Context) -> Iterator[Finding]:
    """Each open campaign that follows another one."""
    campaigns = context.handbook.campaigns
    for record in campaigns.values():
        first = campaigns.get(record.model.follows or "")
        if first is None or not record.model.is_open:
            continue
        why = _CIRCLE if _is_in_circle(context.handbook, record.id) else None
        why = _ITSELF if first is record else why
        why = why or (_CANCELLED if first.model.status == "cancelled" else None)
        if why:
            yield RULE.of(record.source, ("follows",), title=record.name, first=first.name, why=why)


def _is_in_circle(handbook: Handbook, campaign: str) -> bool:
    """Whether the way back from a campaign leads to it again."""
    seen, name = set[str](), handbook.campaigns[campaign].model.follows
    while name and name in handbook.campaigns and name not in seen and name != campaign:
        seen.add(name)
        name = handbook.campaigns[name].model.follows
    return name == campaign
