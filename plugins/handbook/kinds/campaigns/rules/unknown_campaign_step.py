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
from dataclasses import replace
from typing import Literal

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.kinds.playbooks.lost_steps import CALLED_NOW
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
    """What each open campaign skips, what it has done, and what it changes by the heading of a step."""
    for use in open_uses(context):
        if not use.has_all_steps:
            continue
        campaign, own, uses = use.campaign.model, Names(use.playbook.steps), mentions_of_steps(use.playbook)
        skipped = (("steps", name) for name, change in campaign.steps.items() if change.skip and name not in own)
        headings = (("steps", name) for name in _typed(use, "steps") if _is_heading(use, name))
        known = Names(use.playbook.steps.keys() | campaign.steps.keys())
        ticked = (("done", name) for name in _typed(use, "done") if not use.campaign.source.lacks(("steps", name)))
        lost = [
            *((route, own) for route in (*skipped, *headings)),
            *((route, known) for route in ticked if route[1] not in known),
        ]
        drift = context.drifts.get(use.campaign.id) if lost else None
        renamed = drift.renamed if drift else dict[str, str]()
        yield from (_finding(use, route, names, uses, renamed.get(route[1])) for route, names in lost)


def _typed(use: Use, field: Literal["steps", "done"]) -> Iterable[str]:
    """The steps that a field of a campaign names, as the file has them: a heading in the place of an id is no id."""
    typed = as_data((as_data(use.campaign.source.raw) or {}).get(field))
    return typed or getattr(use.campaign.model, field)


def _is_heading(use: Use, name: str) -> bool:
    """Whether it is the heading of a step, and no name that a step may have."""
    return name not in use.campaign.model.steps and step_called(use.playbook, name) is not None


def _finding(use: Use, route: tuple[str, str], known: Names, uses: Counter[str], now: str | None) -> Finding:
    source, name, title = use.campaign.source, route[1], use.playbook.model.title
    called = now or step_called(use.playbook, name)
    found = misnamed(RULE, source, route, name, known, key=True, uses=uses, called=called, playbook=title)
    found = replace(found, remedy=CALLED_NOW) if now else found
    return missing(use.judged(found), use.playbook, name)
