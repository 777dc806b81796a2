"""A playbook has two blocks of steps.

## Why
The plan is one list, in which every step can follow any other. Steps of a second block would be left out of it.

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

```yaml steps  # error: HBK152
- {id: replay, when: D+2, owner: event-manager}
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
Move the steps of the second block into the first.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK152",
    name="second-steps-block",
    severity="error",
    since="0.1.0",
    message={
        "en": "the steps already stand on line {first_line}; a playbook has one block of steps",
        "fr": "les étapes sont déjà à la ligne {first_line} ; un playbook a un seul bloc d'étapes",
    },
    hint={"en": "move these steps into the first block", "fr": "déplacez ces étapes dans le premier bloc"},
)
