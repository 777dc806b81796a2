"""A step has a title in the block of steps and in a heading.

## Why
Everything is written once. With two titles, one of them is soon out of date.

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
- {id: brief, title: Brief, when: D-42, owner: event-manager, milestone: brief, done_when: It fits}  # error: HBK155
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
- {id: brief, when: D-42, owner: event-manager, milestone: brief, done_when: It fits on one page}
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
Remove the `title` from the block. The heading is the title.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK155",
    name="title-in-block",
    severity="error",
    since="0.1.0",
    message={
        "en": "the title of '{id}' already stands on line {line}, in its heading",
        "fr": "le titre de « {id} » est déjà à la ligne {line}, dans son intertitre",
    },
    hint={"en": "remove 'title' from the block", "fr": "retirez « title » du bloc"},
)
