"""The heading of a step does not say which step it explains.

## Why
The id in braces joins the how-to to its line in the retroplan. Without it the checklist shows the step without how-
to.

## Fails
````markdown title="playbooks/webinar.md"
---
title: Webinar
summary: From the idea to the debrief in six weeks.
type: event
owner: event-manager
event: the live session
reviewed: 2026-10-02
tools: [hubspot]
kpis: [{name: Registrations, target: 200}]
effort: 14 days
budget: 1500 EUR
---
An hour of live talk for people who do not know us yet.

## Retroplan
```yaml steps
- {id: brief, when: D-42, owner: event-manager, days: 2, milestone: brief, done_when: The brief fits on one page}
- {id: live, when: D, owner: event-manager, milestone: live, after: [brief], tools: [hubspot], done_when: It is over}
- {id: debrief, when: D+7, owner: event-manager, milestone: debrief, after: [live], done_when: The debrief is written}
```

## Steps

### Write the brief <!-- error: HBK153 -->
A first draft is enough.

### Write the final brief {#brief}
Start from the questions that sales heard last month.

### Run the live session {#live}
Open the room thirty minutes early.

### Write the debrief {#debrief}
One page: what to keep, what to change, the figures.

## Best practices
- Invite three weeks before the day.

## Pitfalls
- A title that only we understand.

## Templates
- [Brief](templates/brief.md)
````

## Passes
````diff title="playbooks/webinar.md"
-### Write the brief
-A first draft is enough.
-
-### Write the final brief {#brief}
+### Write the brief {#brief}
````

## How to fix
Write the id of the step in braces behind the heading: `### Write the brief {#brief}`.
"""

import re
from collections.abc import Mapping, Sequence
from typing import cast

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CORRECTED, Words
from handbook.loading.playbook_file import slug

RULE = Rule(
    code="HBK153",
    name="heading-without-id",
    severity="error",
    since="0.1.0",
    message={"en": "the heading '{title}' does not name its step", "fr": "le titre « {title} » ne nomme pas son étape"},
    hint={
        "en": "write the id of its step at its end, as in {{#brief}}; a new step has a line in the block of steps too",
        "fr": (
            "écrivez à sa fin l'identifiant de son étape, comme dans {{#brief}} ; une nouvelle étape a aussi une ligne "
            "dans le bloc des étapes"
        ),
    },
    is_about_absence=True,
)

_BARE = re.compile(r"(?<!\s)\s*+(?:[({\[]\s?#?\s?(?P<id>[\w-]+)\s?[)}\]]|(?<=\s)#(?P<plain>[\w-]+))\Z")
"""An id without its sign, or without its braces."""
_ONE_OF: Words = {
    "en": "write the id of its step at its end, one of: {steps}",
    "fr": "écrivez à sa fin l'identifiant de son étape, au choix : {steps}",
}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """The heading with the id of the step that it surely is about; not where somebody began to write one."""
    title, unnamed = str(params["title"]), cast("Sequence[str]", params.get("unnamed", ()))
    if params["is_translation"] or "{#" in title:
        return {}
    text = str(params["text"])
    if (bare := _BARE.search(text)) and (step := bare["id"] or bare["plain"]) in unnamed:
        return {"fix": f"{text[: bare.start()]} {{#{step}}}"}
    step = _meant(slug(title), unnamed)
    return {"fix": f"{text} {{#{step}}}"} if step else {"steps": [f"{{#{step}}}" for step in unnamed]}


def _meant(heading: str, unnamed: Sequence[str]) -> str | None:
    """The step that a heading names by one of its words, or the only one that has no heading."""
    return named_by(heading, unnamed) or (unnamed[0] if len(unnamed) == 1 else None)


def named_by(heading: str, unnamed: Sequence[str]) -> str | None:
    """The only step that a heading, written as an id, names by one of its words."""
    words = heading.split("-")
    named = [step for step in unnamed if step == heading or step in words]
    return named[0] if len(named) == 1 else None


def remedy(params: Mapping[str, object]) -> Words:
    """The corrected heading; else the steps that have none yet, where several do."""
    if "fix" in params:
        return CORRECTED
    return _ONE_OF if params.get("steps") else RULE.hint
