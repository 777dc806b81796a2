"""The block of steps is opened, and never closed.

## Why
Whatever follows would be read as steps: the headings, the how-to, the good practices.

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
```yaml steps  # error: HBK156
- {id: brief, when: D-42, owner: event-manager, days: 2, milestone: brief, done_when: The brief fits on one page}
- {id: live, when: D, owner: event-manager, milestone: live, after: [brief], tools: [hubspot], done_when: It is over}
- {id: debrief, when: D+7, owner: event-manager, milestone: debrief, after: [live], done_when: The debrief is written}

## Steps

### Write the brief {#brief}
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

### Write the brief {#brief}
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

## How to fix
Write the three marks that open the block once more, alone on the line below the last step.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK156",
    name="unclosed-steps-block",
    severity="error",
    since="0.1.0",
    message={
        "en": "the block of steps that begins here is never closed",
        "fr": "le bloc d'étapes qui commence ici n'est jamais refermé",
    },
    hint={
        "en": "write '{marks}' on a line of its own below the last step",
        "fr": "écrivez « {marks} » seul sur une ligne, sous la dernière étape",
    },
)
