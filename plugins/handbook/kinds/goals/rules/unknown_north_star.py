"""A campaign or an objective names a main indicator that the strategy does not know.

## Why
Work is only seen to pull in one direction if everybody calls the direction by the same name.

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
north_star: weekly-planer  # error: OKR122
budget: {planned: 1500 EUR}
```

## Passes

```diff title="campaigns/spring.yml"
-north_star: weekly-planer
+north_star: weekly-planners
```

## How to fix
Write the `id` of the north star in `company/strategy.yml`, or add that file.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import DID_YOU_MEAN, suggestion
from handbook.loading.records import Handbook
from handbook.rules.context import Context

RULE = Rule(
    code="OKR122",
    name="unknown-north-star",
    severity="error",
    since="0.1.0",
    message={
        "en": "no north star is called '{id}'",
        "fr": "aucune étoile polaire ne s'appelle « {id} »",
    },
    hint=DID_YOU_MEAN,
)


def check(context: Context) -> Iterator[Finding]:
    """Each mention, unless the strategy cannot be read or its file has a wrong name: then that is told."""
    known = _known(context.handbook)
    for mention in context.names_of("star"):
        if known is not None and mention.reference.id not in known:
            hint, facts = suggestion(mention.reference.id, known)
            found = mention.finding(RULE, hint=hint, **facts)
            yield found.about(f"star {mention.reference.id}", leads=True)


def _known(handbook: Handbook) -> Names | None:
    if handbook.strategy:
        strategy = handbook.strategy.model
        return Names([strategy.north_star.id, *(former.id for former in strategy.former)])
    is_somewhere = any(path.rsplit("/", 1)[0] == "company" for path in handbook.sources)
    return None if is_somewhere else Names(())
