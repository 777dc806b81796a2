"""The smallest valid handbook: what the example files of every rule's page are laid over."""

import datetime
from collections.abc import Mapping
from pathlib import Path

TODAY = datetime.date(2026, 11, 23)
"""The day on which every example is read."""

HANDBOOK: Mapping[str, str] = {
    "handbook.yml": """\
name: Nova handbook
calendar: [FR]
""",
    "company/teams/company.yml": """\
name: Nova
lead: camille
""",
    "company/teams/marketing.yml": """\
name: Marketing
lead: camille
parent: company
""",
    "company/people/camille.yml": """\
name: Camille Roy
team: marketing
roles: [event-manager]
started: 2024-02-05
""",
    "company/people/tom.yml": """\
name: Tom Leroy
team: marketing
manager: camille
started: 2025-03-03
""",
    "company/roles/event-manager.md": """\
---
title: Event manager
person: camille
backup: tom
onboarding: webinar
---
I turn a date into a room full of the right people.
""",
    "company/tools/hubspot.yml": """\
name: HubSpot
category: CRM
owner: event-manager
cost: 1200 EUR
seats: 4
bought: 2025-01-06
renewal: 2027-06-01
notice: 30 days
last_used: {date: 2026-11-16, evidence: Webinar invitation}
reviewed: 2026-11-02
access: Ask Camille for a seat.
url: https://www.hubspot.com
""",
    "playbooks/webinar.md": """\
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
""",
    "playbooks/templates/brief.md": """\
# Brief
Who is it for, and what will they do after?
""",
    "okrs/2027-q1/company.yml": """\
team: company
objectives:
  - id: o1
    title: Pass five million of yearly revenue
    owner: camille
    horizon: long
    key_results:
      - {id: kr1, title: Revenue, baseline: 4.5, target: 5.2, current: 4.6, unit: M, as_of: 2026-11-20, source: Finance}
""",
    "okrs/2027-q1/marketing.yml": """\
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    horizon: long
    key_results:
      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 4, unit: calls, as_of: 2026-11-20, source: CRM}
""",
    "campaigns/spring.yml": """\
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
""",
}
"""Path -> text; no rule finds anything in it."""


def write_handbook(root: Path, files: Mapping[str, str] | None = None) -> None:
    """Write the smallest handbook with `files` (path -> text) laid over it."""
    for path, text in {**HANDBOOK, **(files or {})}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="")
