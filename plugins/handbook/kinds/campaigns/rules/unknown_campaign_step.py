"""A campaign skips a step, or marks one as done, that it does not have.

## Why
The real step stays open, and its owner keeps being reminded of it.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
done: {breif: 2026-11-20}  # error: CAM108
```

```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
steps:
  venue: {skip: true, reason: Online only}  # error: CAM108
```

## Passes
```diff title="campaigns/spring.yml"
-done: {breif: 2026-11-20}
+done: {brief: 2026-11-20}
```

## How to fix
Write the id of a step of the playbook, or of one that this campaign adds under `steps:`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.kinds.playbooks.retroplans import mentions_of_steps, missing, step_called
from handbook.loading.source_file import as_data
from handbook.rules.context import Context
from handbook.rules.lookup import misnamed
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="CAM108",
    name="unknown-campaign-step",
    severity="error",
    since="0.1.0",
    message={
        "en": "playbook '{playbook}' has no step '{id}'",
        "fr": "le playbook « {playbook} » n'a pas d'étape « {id} »",
    },
    hint=DID_YOU_MEAN,
)


def check(context: Context) -> Iterator[Finding]:
    """What each open campaign skips, and what it has done."""
    for use in open_uses(context):
        if not use.has_all_steps:
            continue
        campaign, own, uses = use.campaign.model, Names(use.playbook.steps), mentions_of_steps(use.playbook)
        skipped = (name for name, change in campaign.steps.items() if change.skip and name not in own)
        yield from (_finding(use, ("steps", name), own, uses) for name in skipped)
        known = Names(use.playbook.steps.keys() | campaign.steps.keys())
        done = (name for name in _done(use) if not use.campaign.source.lacks(("steps", name)))
        yield from (_finding(use, ("done", name), known, uses) for name in done if name not in known)


def _done(use: Use) -> Iterable[str]:
    """The steps that are said to be done, as the file has them: a heading in the place of an id is no id."""
    typed = as_data((as_data(use.campaign.source.raw) or {}).get("done"))
    return typed or use.campaign.model.done


def _finding(use: Use, route: tuple[str, str], known: Names, uses: Counter[str]) -> Finding:
    title = use.playbook.model.title
    called = step_called(use.playbook, route[1])
    found = misnamed(
        RULE, use.campaign.source, route, route[1], known, key=True, uses=uses, called=called, playbook=title
    )
    return missing(use.judged(found), use.playbook, route[1])
