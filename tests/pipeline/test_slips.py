"""What a manager types, pastes and moves: one finding, its remedy, and the file after `check --fix`."""

from pathlib import Path

import pytest
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.model.campaign import StepChange
from handbook.pipeline.checks.checking import check

SPRING, TOOL, WEBINAR, GOALS = (
    "campaigns/spring.yml",
    "company/tools/hubspot.yml",
    "playbooks/webinar.md",
    "okrs/2027-q1/marketing.yml",
)
TOM, ROLE, SETTINGS = "company/people/tom.yml", "company/roles/event-manager.md", "handbook.yml"
PLANNED = "budget: {planned: 1500 EUR}"
SUMMARY = "summary: From the idea to the debrief in six weeks."
LIVE, KR1 = HANDBOOK[WEBINAR].split("\n")[17], HANDBOOK[GOALS].split("\n")[8].strip()
NO_TAX_HERE = (
    "whether tax is in it is said once, by `tax:` in handbook.yml: write the sum as sums are shown there, {} EUR if it "
    "is so already"
)
Row = tuple[str, str, str, str]
"""The file, what stands in it, what is typed instead, and the finding: line, code, number of followers, hint."""

ROWS: list[Row] = [
    (SPRING, "budget: {planned: 1500 EUR}", "budget: {planned: 1.500,00 EUR}", "7 HBK214 +0 write: 1500 EUR"),
    (SPRING, "budget: {planned: 1500 EUR}", "budget: {planned: $1,500}", "7 HBK214 +0 did you mean '1500 USD'?"),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\ndone: {brief: x, live}",
        "9 HBK207 +0 write year-month-day without quotes, like 2027-03-18; take out 'brief' until the day is known",
    ),
    (
        SPRING,
        "owner: camille",
        "owner: camille\npeople: {tom: event-manager}",
        "6 PPL202 +0 these two are the wrong way round; write: event-manager: tom",
    ),
    (
        SPRING,
        "owner: camille",
        "owner: camille\npeople: {Tom Leroy: Event manager}",
        "6 PPL202 +0 these two are the wrong way round; write: event-manager: tom",
    ),
    (SPRING, "owner: camille", "owner: @camille", "5 PPL201 +0 did you mean 'camille'?"),
    (SPRING, "owner: camille", "owner: camille, tom", "5 PPL201 +0 one name stands here; choose one of: camille, tom"),
    (SPRING, "owner: camille", "owner: Camille & Tom", "5 PPL201 +0 one name stands here; choose one of: camille, tom"),
    (SPRING, "owner: camille", "owner: Tom", "5 PPL201 +0 did you mean 'tom'?"),
    (
        SPRING,
        "status: active\nowner: camille",
        "status: active owner: camille",
        "4 HBK010 +0 write two lines: 'status: active' and 'owner: camille'",
    ),
    (SPRING, "status: active", "status: en cours", "4 HBK209 +0 did you mean 'active'?"),
    (SPRING, "owner: camille", "responsable: camille", "5 HBK201 +0 did you mean 'owner'?"),
    (SPRING, "date: 2027-03-18", "Date: 2027-03-18", "3 HBK201 +0 did you mean 'date'?"),
    (SPRING, "date: 2027-03-18", "Datum: 2027-03-18", "3 HBK201 +0 did you mean 'date'?"),
    (
        SPRING,
        "date: 2027-03-18",
        "date: 18-19 March 2027",
        (
            "3 HBK207 +0 one day stands here: write 2027-03-18; the last day of a campaign stands on a line of its "
            "own, until: 2027-03-19"
        ),
    ),
    (SPRING, "title: Spring", "Here is the new file:\ntitle: Spring", "1 HBK029 +0 remove the line"),
    (
        SPRING,
        "effort: 12 days\n",
        "effort: 12 days\n" + HANDBOOK[SPRING],
        "9 HBK029 +0 remove lines 9 to 16",
    ),
    (
        SPRING,
        "supports: [2027-q1/marketing/o1/kr1]",
        "supports: [Q1-2027/marketing/o1]",
        "6 OKR201 +0 did you mean '2027-q1/marketing/o1'?",
    ),
    (SPRING, "effort: 12 days", "effort: TBC", "8 HBK215 +0 take out 'effort' until it is known"),
    (SPRING, "effort: 12 days", "effort: 12 days\ncalendar: [Germany]", "9 HBK302 +0 did you mean 'DE'?"),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\nlinks: {folder: drive.example.com/x}",
        "9 HBK217 +0 write: https://drive.example.com/x",
    ),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\ndone: {Write the brief: 2026-11-02}",
        "9 CAM108 +0 did you mean 'brief'?",
    ),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\nsteps: {Write the debrief: {skip: true, reason: Nobody came}}",
        "9 CAM108 +0 did you mean 'debrief'?",
    ),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\nsteps: {write-the-debrief: {skip: true, reason: Nobody came}}",
        "9 CAM108 +0 did you mean 'debrief'?",
    ),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\nsteps: {The Debrief: {title: Debrief, when: D+9, owner: event-manager}}",
        "9 HBK212 +0 write it like the-debrief",
    ),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\nsteps: {debrief: skip}",
        "9 HBK211 +0 write debrief: {skip: true, reason: …}; it may have: " + ", ".join(StepChange.model_fields),
    ),
    (SPRING, "effort: 12 days", "effort: 12 days\noff_okr: -", "9 HBK203 +0 write a value, or remove the line"),
    (TOOL, "cost: 1200 EUR", "cost: 100 €/mois", "4 HBK214 +0 write: {amount: 100, currency: EUR, per: month}"),
    (TOOL, "cost: 1200 EUR", "cost: 7.800 EUR p.a.", "4 HBK214 +0 write: {amount: 7800, currency: EUR, per: year}"),
    (TOOL, "seats: 4", "seats: 4 users", "5 HBK206 +0 did you mean '4'?"),
    (TOOL, "renewal: 2027-06-01", "renewal: n/a", "7 HBK207 +0 take out 'renewal' until it is known"),
    (
        TOOL,
        "renewal: 2027-06-01",
        "renewal: 2017-06-01",
        "7 HBK407 +0 write the last day in `renewal:`, 6 Jan 2025 or later, or correct `bought:`",
    ),
    (
        TOOL,
        "access: Ask Camille for a seat.",
        "access: Ask Camille: she is in #help",
        '11 HBK014 +0 write: access: "Ask Camille: she is in #help"',
    ),
    (TOOL, "access: Ask Camille for a seat.", "access: - ask Camille", '11 HBK010 +0 write: access: "ask Camille"'),
    (
        TOOL,
        "access: Ask Camille for a seat.",
        "access: Ask Camille for a seat in the first week.\nShe answers within a day or so.",
        "12 HBK010 +0 write:   She answers within a day or so.",
    ),
    (TOOL, "owner: event-manager", "owner: event-manager\nowner: tom", "4 HBK020 +0 keep one of the two lines"),
    (
        TOOL,
        "reviewed: 2026-11-02",
        "reviewed: 2026-11-02\nallow:\n  - {rule: notice, until: 31/01/2027, reason: Later}",
        "12 HBK207 +0 write: 2027-01-31",
    ),
    (
        WEBINAR,
        "### Run the live session {#live}",
        "### Run the live session {#brief}",
        "27 HBK154 +1 write: ### Run the live session {#live}",
    ),
    (
        WEBINAR,
        "### Run the live session {#live}",
        "### Run the session {#brief}",
        "27 HBK154 +1 join the two sections, or give this one the id of a step without a heading: live",
    ),
    (
        WEBINAR,
        "## Templates",
        "## Pitfalls\n- x\n\n## Templates",
        "39 HBK154 +0 join the two sections, or give this one another id",
    ),
    (WEBINAR, "after: [brief]", "after: [Write the brief]", "18 PLB110 +0 did you mean 'brief'?"),
    (
        WEBINAR,
        "{#brief}",
        "{#breeze}",
        "24 PLB104 +1 give it the id of a step without a how-to: brief; else remove it, or bring the step back",
    ),
    (
        WEBINAR,
        "done_when: It is over",
        "done_when: >98 % stay",
        "18 HBK010 +0 write: " + LIVE.replace("It is over", '">98 % stay"'),
    ),
    (
        WEBINAR,
        "done_when: It is over",
        "done_when: It is over: all have left",
        "18 HBK014 +0 write: " + LIVE.replace("It is over", '"It is over: all have left"'),
    ),
    (
        WEBINAR,
        LIVE,
        f"{LIVE}\n{LIVE.replace('It is over', 'All have left')}",
        "19 PLB115 +0 remove one of the two lines, or give one of them another id",
    ),
    (WEBINAR, "when: D, owner", "when: 0 days after, owner", "18 HBK213 +0 write: D+0"),
    (WEBINAR, "when: D+7", "when: D \N{EN DASH} 7", "19 HBK213 +0 write: D-7"),
    (WEBINAR, "when: D+7", "when: 7 days after the event", "19 HBK213 +0 write: end + 7"),
    (
        WEBINAR,
        "budget: 1500 EUR\n---",
        "budget: 1500 EUR\n\N{EM DASH}",
        "12 HBK151 +0 write three hyphens in the place of this dash: ---",
    ),
    (
        WEBINAR,
        "templates/brief.md",
        "templates\\brief sheet.md",
        "40 HBK305 +1 correct the path, which starts from the folder of this file",
    ),
    (WEBINAR, "title: Webinar\n", "title:\n", "2 HBK203 +0 write a value"),
    (
        WEBINAR,
        "summary: From the idea to the debrief in six weeks.",
        'summary: "The "best" idea."',
        "3 HBK015 +0 write: summary: 'The \"best\" idea.'",
    ),
    (GOALS, "target: 40", "target: 11.500", "9 HBK205 +0 write 11500 or 11.5: a point stands before decimals only"),
    (GOALS, "target: 40", "target: >40", "9 HBK205 +0 write: 40"),
    (GOALS, "target: 40", "target: ~40", "9 HBK205 +0 did you mean '40'?"),
    (GOALS, "current: 4,", "current: <4,", "9 HBK205 +0 did you mean '4'?"),
    (WEBINAR, "milestone: live", "milestone: LIVE", "18 HBK212 +0 write: live"),
    (WEBINAR, "milestone: live", "milestone: Live/Talk", "18 HBK212 +0 write: live-talk"),
    (WEBINAR, "milestone: live", "milestone: The talk", "18 HBK212 +0 write it like the-talk"),
    (
        GOALS,
        "supports: company/o1",
        "supports: Pass five million of yearly revenue",
        "6 OKR201 +0 did you mean '2027-q1/company/o1'?",
    ),
    (
        GOALS,
        "- {id: kr1,",
        "- {id: kr0, title: A}, {id: kr1,",
        f"9 HBK010 +1 begin a new line with '{KR1}'",
    ),
    (TOM, "manager: camille", "manager: Camille", "3 PPL201 +0 did you mean 'camille'?"),
    (TOM, "manager: camille", "manager: tom", "3 PPL105 +0 write who stands above, or take out `manager:`"),
    (TOM, "manager: camille", "manager: Event manager", "3 PPL201 +0 did you mean 'camille'?"),
    (
        TOM,
        "started: 2025-03-03",
        "started: 2025-03-03\nleft: 2024-03-03",
        "5 HBK407 +0 write the last day in `left:`, 3 Mar 2025 or later, or correct `started:`",
    ),
    (
        TOM,
        "started: 2025-03-03",
        "started: 2025-03-03\naway: {from: 2027-01-04, to: 2027-01-08}",
        "5 HBK210 +0 write it like [{from: 2027-01-04, to: 2027-01-08}]",
    ),
    (
        TOM,
        "started: 2025-03-03",
        "started: 2025-03-03\naway: []\naway: [{from: 2027-01-04, to: 2027-01-08}]",
        "6 HBK020 +0 put what both lists hold into one: away: [..., ...]",
    ),
    (
        TOM,
        "started: 2025-03-03",
        "started: 2025-03-03 // to be checked",
        "4 HBK207 +0 write: 2025-03-03  # to be checked",
    ),
    (
        ROLE,
        "person: camille",
        "person: [camille, tom]",
        "3 HBK204 +1 one name stands here; choose one of: camille, tom",
    ),
    (
        ROLE,
        "title: Event manager",
        "title: [Event, manager 2]",
        "2 HBK204 +0 one stands here: write it without brackets",
    ),
    (
        SETTINGS,
        "calendar: [FR]",
        "calendar: [FR]\nworking_week: Mon-Fri",
        "3 HBK210 +0 write: [mon, tue, wed, thu, fri]",
    ),
    (
        SETTINGS,
        "calendar: [FR]",
        "calendar: [FR]\nokrs: {max_objectives: 3,, max_key_results: 4}",
        "3 HBK010 +0 write: okrs: {max_objectives: 3, max_key_results: 4}",
    ),
    (
        SETTINGS,
        "calendar: [FR]",
        "calendar: [FR]\ntimezone: GMT+1",
        (
            "3 HBK303 +0 hours from Greenwich know no summer time: "
            "write continent and city of the clock, like Europe/Paris"
        ),
    ),
    (
        SPRING,
        "date: 2027-03-18",
        "date: 18. M\N{LATIN SMALL LETTER A WITH DIAERESIS}rz 2027",
        "3 HBK207 +0 write: 2027-03-18",
    ),
    (SPRING, "date: 2027-03-18", "date: 46464", "3 HBK207 +0 write: 2027-03-18"),
    (SPRING, "date: 2027-03-18", "date: Thu 18/03/2027", "3 HBK207 +0 write: 2027-03-18"),
    (SPRING, "date: 2027-03-18", "date: 03/04/2027", "3 HBK207 +0 write the one that is meant: 2027-04-03, 2027-03-04"),
    (SPRING, "date: 2027-03-18", "date: 2027-03-18.", "3 HBK207 +0 write: 2027-03-18"),
    (SPRING, "date: 2027-03-18", "date: 2027-03-18 (moved)", "3 HBK207 +0 write: 2027-03-18  # (moved)"),
    (SPRING, "effort: 12 days", "effort: 12 Tage", "8 HBK215 +0 write: 12 days"),
    (
        SPRING,
        "effort: 12 days",
        "effort: two weeks",
        "8 HBK215 +0 write: 2 weeks",
    ),
    (
        SPRING,
        "playbook: webinar\ndate: 2027-03-18",
        "playbook: webinar date: 2027-03-18",
        "2 HBK010 +0 write two lines: 'playbook: webinar' and 'date: 2027-03-18'",
    ),
    (
        SPRING,
        "budget: {planned: 1500 EUR}",
        "budget: 1500 EUR",
        "7 HBK211 +0 write: {planned: 1500 EUR}",
    ),
    (SPRING, "status: active", "statut: active", "4 HBK201 +0 did you mean 'status'?"),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\ndone:\n  brief: 2026-11-02\nlive: 2026-11-03",
        "11 HBK012 +0 write:   live: 2026-11-03",
    ),
    (SPRING, "effort: 12 days", "effort: 12 days\ncalendar: FR + DE", "9 HBK210 +0 write: [FR, DE]"),
    (TOM, "manager: camille", "email: Tom Leroy <tom@nova.example>", "3 HBK212 +0 write: tom@nova.example"),
    (TOM, "manager: camille", "account: https://git.example.com/tom", "3 HBK212 +0 write it like tom"),
    (ROLE, "person: camille", "person: camille / tom", "3 PPL201 +0 one name stands here; choose one of: camille, tom"),
    (GOALS, "  - id: o1", "   - id: o1", "4 HBK012 +0 give the line as many spaces as its neighbours"),
    (WEBINAR, "- Invite three", "\N{BULLET} Invite three", "34 HBK164 +0 begin the line with a hyphen and a space"),
    (
        WEBINAR,
        "### Write the brief {#brief}",
        "###Write the brief {#brief}",
        "24 HBK165 +0 write a space behind the signs",
    ),
    (WEBINAR, "---\ntitle: Webinar", "title: Webinar", "1 HBK151 +0 write '---' as the first line"),
    (SETTINGS, "calendar: [FR]", "calendar: [FR]\nlanguages: [français]", "3 HBK209 +0 did you mean 'fr'?"),
    (SETTINGS, "calendar: [FR]", "calendar: [FR]\ntimezone: Madrid", "3 HBK303 +0 did you mean 'Europe/Madrid'?"),
    (
        TOM,
        "started: 2025-03-03",
        "started: 2025-03-03\naway: [{from: 2027-01-04, to: 2027-01-08}], {from: 2027-02-04, to: 2027-02-08}",
        "5 HBK010 +0 write: away: [{from: 2027-01-04, to: 2027-01-08}, {from: 2027-02-04, to: 2027-02-08}]",
    ),
    (
        TOM,
        "started: 2025-03-03",
        "started: 2025-03-03\naway: 23.12. - 31.12.2026",
        "5 HBK210 +0 write: [{from: 2026-12-23, to: 2026-12-31}]",
    ),
    (
        TOM,
        "started: 2025-03-03",
        "started: 2025-03-03\nemail: [tom@nova.example](mailto:tom@nova.example)",
        "5 HBK212 +0 write: tom@nova.example",
    ),
    (
        TOOL,
        "last_used: {date: 2026-11-16, evidence: Webinar invitation}",
        "last_used: 16.11.2026",
        "9 HBK211 +0 write: {date: 2026-11-16}",
    ),
    (
        TOOL,
        "last_used: {date: 2026-11-16, evidence: Webinar invitation}",
        "last_used: {date: 2027-11-16}",
        "9 HBK167 +0 write the day on which it happened: is the year or the month a slip?",
    ),
    (
        SPRING,
        "effort: 12 days",
        'effort: 12 days\nsteps: {live: {skip: true, reason: Asked for, see mail: "Again"}}',
        "9 HBK028 +0 write: steps: {live: {skip: true, reason: 'Asked for, see mail: \"Again\"'}}",
    ),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\nsteps: {live: {skip: true, reason: Asked for by sales, and they said: yes}}",
        '9 HBK028 +0 write: steps: {live: {skip: true, reason: "Asked for by sales, and they said: yes"}}',
    ),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\ndone: {brief: 2.11.2026, live 9.11.2026}",
        "9 HBK207 +0 write: 2026-11-02, live: 2026-11-09",
    ),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\ndone: brief 2026-11-02, live 2026-11-09",
        "9 HBK211 +0 write: {brief: 2026-11-02, live: 2026-11-09}",
    ),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\ndates: {registration_opens: 2026-02-25}",
        "9 CAM142 +0 did you mean '2027-02-25'?",
    ),
    (
        SPRING,
        "effort: 12 days",
        (
            "effort: 12 days\ndates: {opens: 2027-04-01}\nsteps:\n  brief: {when: opens - 2wd, reason: Asked}\n"
            "  go: {title: Go or no go, when: opens - 1, owner: event-manager, done_when: It is written, reason: New,\n"
            "    milestone: go-no-go, after: [brief]}"
        ),
        "9 CAM143 +2 correct this day: is its month or its year a slip?",
    ),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\ndates: {ends: 2027-04-01}\nsteps:\n  brief: {when: D+1, reason: Asked}",
        "11 CAM105 +0 plan 'brief' earlier, or 'live' later",
    ),
    (SPRING, "owner: camille", "responsible: camille", "5 HBK201 +0 did you mean 'owner'?"),
    (SPRING, "owner: camille", "owner: Roy, Camille", "5 PPL201 +0 did you mean 'camille'?"),
    (
        SPRING,
        "supports: [2027-q1/marketing/o1/kr1]",
        "supports: [Q1 2027 Marketing O1 KR1]",
        "6 OKR201 +0 did you mean '2027-q1/marketing/o1/kr1'?",
    ),
    (SPRING, "status: active\n", "status: active\n// ask Camille\n", "5 HBK010 +0 write: # ask Camille"),
    (
        SPRING,
        "status: active\n",
        "\nThis was moved by a week in October\nstatus: active\n",
        "5 HBK010 +0 write: # This was moved by a week in October",
    ),
    (
        SPRING,
        "status: active\n",
        "status: active\n| brief | D-42 | camille |\n",
        "5 HBK010 +0 write its cells as the lines beside it have them: '- {key: value, key: value}'",
    ),
    (
        WEBINAR,
        "summary: From the idea to the debrief in six weeks.",
        "summary: From the idea to the debrief in six weeks.\nFor all markets: France and Belgium.",
        '4 HBK010 +0 write: summary: "From the idea to the debrief in six weeks. For all markets: France and Belgium."',
    ),
    (
        WEBINAR,
        "---\ntitle: Webinar",
        "# Webinar\n\n---\ntitle: Webinar",
        "1 HBK151 +0 remove what stands above the first '---'",
    ),
    (
        WEBINAR,
        "---\ntitle: Webinar",
        "Please read this first.\n---\ntitle: Webinar",
        "1 HBK151 +0 move what stands above the first '---' below the second",
    ),
    (WEBINAR, "after: [brief]", "after: Write the brief", "18 HBK210 +0 write: [brief]"),
    (WEBINAR, "after: [brief]", "after: [The Brief (write)]", "18 PLB110 +0 did you mean 'brief'?"),
    (WEBINAR, "after: [live]", "after: live and Write the brief", "19 HBK210 +0 write: [live, brief]"),
    (WEBINAR, "after: [live]", "after: [live & brief]", "19 PLB110 +0 write: live, brief"),
    (WEBINAR, "after: [live]", "after: [live and xyzzy]", "19 PLB110 +0 choose one of: brief, live"),
    (
        SPRING,
        "supports: [2027-q1/marketing/o1/kr1]",
        "supports: 2027-q1/marketing/o1/kr1 & 2027-q1/company/o1",
        "6 HBK210 +0 write: [2027-q1/marketing/o1/kr1, 2027-q1/company/o1]",
    ),
    (WEBINAR, "after: [brief]", "after: [Write the]", "18 PLB110 +0 choose one of: brief"),
    (WEBINAR, "when: D+7", "when: D plus 7", "19 HBK213 +0 write: D+7"),
    (
        WEBINAR,
        "## Best practices",
        "## Tips and tricks",
        "33 PLB101 +0 is it this one? Then its line is: ## Tips and tricks {#best-practices}",
    ),
    (GOALS, "    owner: camille", "  owner: camille", "5 HBK012 +0 write:     owner: camille"),
    (
        GOALS,
        "target: 40",
        "target: 40 %",
        "9 HBK205 +0 the unit here is 'calls': write 40 if so many are meant, and not a part in per cent",
    ),
    (
        TOOL,
        "name: HubSpot\ncategory: CRM\nowner: event-manager",
        "**Name:** HubSpot\n**Category:** CRM\n**Owner:** event-manager",
        "1 HBK010 +0 write: name: HubSpot",
    ),
    (
        SETTINGS,
        "calendar: [FR]",
        "calendar: [FR]\nclosures: [24.12.2026 - 01.01.2027]",
        "3 HBK211 +0 write: {from: 2026-12-24, to: 2027-01-01}",
    ),
    (
        SPRING,
        "budget: {planned: 1500 EUR}",
        "budget: {planned: 1.500,-}",
        "7 HBK214 +0 write 1500, and the currency behind it in three capitals, like EUR or GBP",
    ),
    (
        SPRING,
        "budget: {planned: 1500 EUR}",
        "budget: {planned: 24k}",
        "7 HBK214 +0 write 24000, and the currency behind it in three capitals, like EUR or GBP",
    ),
    (
        SPRING,
        "budget: {planned: 1500 EUR}",
        "budget: {planned: 1200-1500 EUR}",
        "7 HBK214 +0 one amount stands here: write the higher, 1500 EUR",
    ),
    (
        TOOL,
        "seats: 4",
        "seats: unlimited",
        "5 HBK206 +0 write digits alone, like 10; take out 'seats' where there is no number",
    ),
    (TOOL, "seats: 4", "seats: 2,5", "5 HBK206 +0 only whole numbers are counted here: write 3, or 2"),
    (TOOL, "seats: 4", "seats: half", "5 HBK206 +0 only whole numbers are counted here: write 1, or 0"),
    (TOOL, "notice: 30 days", "notice: 3 mois avant échéance", "8 HBK215 +0 did you mean '3 months'?"),
    (
        TOOL,
        "reviewed: 2026-11-02",
        "reviewed: 30.11.",
        "10 HBK207 +0 the year is missing: write it before month and day, YYYY-11-30",
    ),
    (
        TOOL,
        "reviewed: 2026-11-02",
        "reviewed: 2 novembre",
        "10 HBK207 +0 the year is missing: write it before month and day, YYYY-11-02",
    ),
    (WEBINAR, "when: D,", "when: D, on: [Tuesday-Thursday],", "18 HBK209 +0 write: tue, wed, thu"),
    (WEBINAR, "when: D,", "when: D, on: [mardi à jeudi],", "18 HBK209 +0 write: tue, wed, thu"),
    (
        TOM,
        "started: 2025-03-03",
        "started: 2025-03-03\naway: 13-15 January 2027 (Pongal)",
        "5 HBK210 +0 write: [{from: 2027-01-13, to: 2027-01-15, title: Pongal}]",
    ),
    (
        TOM,
        "started: 2025-03-03",
        "started: 2025-03-03\naway: 13.-15.1.2027",
        "5 HBK210 +0 write: [{from: 2027-01-13, to: 2027-01-15}]",
    ),
    (
        GOALS,
        "target: 40",
        "target: 40, dropped: yes",
        "9 HBK211 +0 write dropped: {date: …, reason: …}; it may have: date, reason",
    ),
    (SPRING, "effort: 12 days", "effort: 12 days\ndone:\nbrief\t2026-11-02", "10 HBK010 +0 write:   brief: 2026-11-02"),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\ndebrief: {keep: The title, change: The hour, results: {Registrations: 214, Rate: 4,6 %}}",
        "9 HBK205 +0 write: 4.6",
    ),
    (SPRING, "date: 2027-03-18", "date: postponed to 25 March 2027", "3 HBK207 +0 did you mean '2027-03-25'?"),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\ndone: {brief: 2026-11-02 by Camille}",
        "9 HBK207 +0 did you mean '2026-11-02'?",
    ),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\ndone: {brief: 13.11.}",
        "9 HBK207 +0 the year is missing: write it before month and day, YYYY-11-13",
    ),
    (
        SPRING,
        "budget: {planned: 1500 EUR}",
        "budget: {planned: 120 EUR + 60 USD}",
        "7 HBK214 +0 one amount in one currency stands here: add them up, like 1200 EUR",
    ),
    (
        SPRING,
        "budget: {planned: 1500 EUR}",
        "budget: {planned: up to 1500}",
        "7 HBK214 +0 write 1500, and the currency behind it in three capitals, like EUR or GBP",
    ),
    (SPRING, "effort: 12 days", "effort: 2-3 weeks", "8 HBK215 +0 one length stands here: write the longer, 3 weeks"),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\nlinks: https://drive.example.com/x",
        '9 HBK211 +0 write links: {…: "https://drive.example.com/x"}',
    ),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\ndone:\n- brief: 2026-11-02",
        "10 HBK211 +0 a key has no hyphen before it; write:   brief: 2026-11-02",
    ),
    (
        SPRING,
        "effort: 12 days",
        "effort: 12 days\nlinks:\n  - slack: '#spring'\n  - folder: https://x.example.com",
        "10 HBK211 +0 a key has no hyphen before it; write:     slack: '#spring'",
    ),
    (
        TOOL,
        "seats: 4",
        "seats: 4\nlayers: [2027-02-01: Revenue]",
        "6 HBK201 +0 write the item like {date: 2027-02-01, title: Revenue}",
    ),
    (
        TOOL,
        "renewal: 2027-06-01",
        "renewal: unlimited",
        "7 HBK207 +0 write year-month-day without quotes, like 2027-03-18; take out 'renewal' until the day is known",
    ),
    (
        WEBINAR,
        "### Write the brief {#brief}",
        "### Write the brief (#brief)",
        "24 HBK153 +1 write: ### Write the brief {#brief}",
    ),
    (
        WEBINAR,
        "### Write the brief {#brief}",
        "### Write the brief #brief",
        "24 HBK153 +1 write: ### Write the brief {#brief}",
    ),
    (GOALS, "current: 4,", "current: 14/40,", "9 HBK205 +0 did you mean '14'?"),
    (SPRING, "status: active", "status: in progress", "4 HBK209 +0 did you mean 'active'?"),
    (SPRING, "status: active", "status: terminé", "4 HBK209 +0 did you mean 'done'?"),
    (TOM, "started: 2025-03-03", "started: 2025-03-03\nlevel: senior", "5 HBK209 +0 did you mean 'expert'?"),
    (
        SPRING,
        "supports: [2027-q1/marketing/o1/kr1]",
        "supports: [marketing KR1]",
        "6 OKR201 +0 did you mean '2027-q1/marketing/o1/kr1'?",
    ),
    (
        SPRING,
        "supports: [2027-q1/marketing/o1/kr1]",
        "supports: marketing KR1",
        "6 OKR201 +0 did you mean '2027-q1/marketing/o1/kr1'?",
    ),
    (SPRING, "owner: camille", "owner: Camille Roy (until March)", "5 PPL201 +0 did you mean 'camille'?"),
    (SETTINGS, "calendar: [FR]", "calendar: [FR]\nlanguages: English, French", "3 HBK210 +0 write: [en, fr]"),
    (SETTINGS, "calendar: [FR]", "calendar: [FR]\ncurrency: €", "3 HBK212 +0 write: EUR"),
    (SETTINGS, "calendar: [FR]", "calendar: [FR]\ntools: {review_every: twice a year}", "3 HBK215 +0 write: 6 months"),
    (
        SETTINGS,
        "calendar: [FR]",
        "calendar: [FR]\ntools: {review_every: every 6 months}",
        "3 HBK215 +0 write: 6 months",
    ),
    (
        TOM,
        "started: 2025-03-03",
        "started: March 2025",
        "4 HBK207 +0 the day is missing: write it behind the month, 2025-03-DD",
    ),
    (
        TOM,
        "started: 2025-03-03",
        "started: 03/2025",
        "4 HBK207 +0 the day is missing: write it behind the month, 2025-03-DD",
    ),
    (
        WEBINAR,
        "when: D-42",
        "when: 4 February",
        "17 HBK213 +0 count from the day of the event, as in D-42 or D-10wd, or from another step: brief + 3wd",
    ),
    (
        TOOL,
        "url: https://www.hubspot.com",
        "url: https://www.hubspot.com, https://app.hubspot.com",
        "12 HBK217 +0 one address stands here: write https://www.hubspot.com, or the other",
    ),
    (WEBINAR, "templates/brief.md", "templates/brieff.md", "40 HBK305 +1 did you mean 'templates/brief.md'?"),
    (
        SPRING,
        "date: 2027-03-18",
        "date: to be confirmed",
        "3 CAM146 +0 add `date: 2027-01-28`; or, until the day is known, `status: draft` or `status: postponed`",
    ),
    (
        SPRING,
        "budget: {planned: 1500 EUR}",
        "budget: {planned: 24 000 € HT}",
        f"7 HBK214 +0 {NO_TAX_HERE.format('24000')}",
    ),
    (
        SPRING,
        "budget: {planned: 1500 EUR}",
        "budget: {planned: 1500 EUR excl. VAT}",
        f"7 HBK214 +0 {NO_TAX_HERE.format('1500')}",
    ),
    (TOM, "manager: camille", "manager: Camille R.", "3 PPL201 +0 did you mean 'camille'?"),
    (
        TOM,
        "started: 2025-03-03",
        "started: 2025-03-03\naway: [{from: 2026-12-21, to: 2026-12-31} {from: 2027-02-15, to: 2027-02-19}]",
        "5 HBK010 +0 write: away: [{from: 2026-12-21, to: 2026-12-31}, {from: 2027-02-15, to: 2027-02-19}]",
    ),
    (
        WEBINAR,
        "budget: 1500 EUR\n---",
        "budget: 1500 EUR",
        "11 HBK151 +0 write '---' on a line of its own below line 11",
    ),
    (ROLE, "\n---\n", "\n\n", "5 HBK151 +0 write '---' on a line of its own below line 5"),
    (
        TOOL,
        "cost: 1200 EUR",
        "cost: {amount: 15, currency: EUR, per: seat and month}",
        "4 HBK209 +0 write: seat/month",
    ),
    (TOOL, "notice: 30 days", "notice: one month before", "8 HBK215 +0 did you mean '1 month'?"),
    (TOOL, "notice: 30 days", "notice: deux mois", "8 HBK215 +0 write: 2 months"),
    (
        WEBINAR,
        "[Brief](templates/brief.md)",
        "[Brief](templates/brief.md) ![](C:\\Users\\camille\\deck.png)",
        "40 HBK305 +0 it lies on somebody's own computer: put it beside this file, and write its name",
    ),
    (
        GOALS,
        "target: 40",
        "target: under 40",
        "9 HBK205 +0 a level that is not to be passed: write 40, and beside it: keep: below",
    ),
    (SPRING, "effort: 12 days", "effort: 12", "8 HBK215 +0 did you mean '12 days'?"),
    (
        TOM,
        "started: 2025-03-03",
        "started: 2025-03-03\nemail: tom(at)nova.example",
        "5 HBK212 +0 write: tom@nova.example",
    ),
    (SPRING, "effort: 12 days", "effort: 12 days\noptions: M", "9 HBK211 +0 write options: {…: M}"),
    (TOOL, "cost: 1200 EUR", "cost: {amount: 1200, currency: EUR, per: an}", "4 HBK209 +0 write: year"),
    (GOALS, "supports: company/o1", "supports: o1", "6 OKR201 +0 did you mean '2027-q1/company/o1'?"),
    (TOM, "started: 2025-03-03", "started: 2025-03-03\nemail: tom", "5 HBK212 +0 write it like name@company.example"),
    (
        TOM,
        "started: 2025-03-03",
        "started: 2025-03-03\nleft: end of January 2027",
        "5 HBK207 +0 did you mean '2027-01-31'?",
    ),
    (
        TOM,
        "started: 2025-03-03",
        "started: 2025-03-03\nleft: fin février 2027",
        "5 HBK207 +0 did you mean '2027-02-28'?",
    ),
    (
        SPRING,
        "supports: [2027-q1/marketing/o1/kr1]",
        "supports: Q1 2027, marketing O1",
        "6 HBK210 +0 write each goal in full, in brackets: [2027-q1/marketing/o1]",
    ),
    (
        SPRING,
        "supports: [2027-q1/marketing/o1/kr1]",
        "supports: Meetings",
        "6 HBK210 +0 write: [2027-q1/marketing/o1/kr1]",
    ),
    (
        GOALS,
        KR1,
        f"{KR1}\n      {KR1.replace('Meetings', 'Calls')}",
        "10 OKR109 +0 give the second one another id, such as kr2",
    ),
]


def said(root: Path) -> list[str]:
    """Line, code, number of those that it explains, and hint of each finding."""
    found = check(root, TODAY).report.findings
    return [f"{one.span.line} {one.rule.code} +{len(one.followers)} {one.hint('en')}" for one in found]


@pytest.mark.parametrize(("path", "old", "typed", "finding"), ROWS)
def test_one_cause_is_one_finding_with_its_remedy(
    tmp_path: Path, path: str, old: str, typed: str, finding: str
) -> None:
    assert old in HANDBOOK[path]
    write_handbook(tmp_path, {path: HANDBOOK[path].replace(old, typed, 1)})
    assert said(tmp_path) == [finding]
    meant = finding.partition("write: ")[2]
    if meant:
        handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
        assert meant in (tmp_path / path).read_text("utf-8")
        assert not any(finding.split()[1] in other for other in said(tmp_path))


def test_a_text_of_several_lines_with_a_colon_is_put_in_quotes_to_its_end(tmp_path: Path) -> None:
    text = "summary: From the idea: a debrief\nin six weeks and a day."
    write_handbook(tmp_path, {WEBINAR: HANDBOOK[WEBINAR].replace(SUMMARY, text)})
    assert said(tmp_path) == ['3 HBK014 +0 write: summary: "From the idea: a debrief in six weeks and a day."']
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    mended = 'summary: "From the idea: a debrief\n  in six weeks and a day."'
    assert (tmp_path / WEBINAR).read_text("utf-8") == HANDBOOK[WEBINAR].replace(SUMMARY, mended)


def test_the_fences_around_a_whole_playbook_are_taken_out(tmp_path: Path) -> None:
    write_handbook(tmp_path, {WEBINAR: f"Here it is:\n```markdown\n{HANDBOOK[WEBINAR]}```\n"})
    assert said(tmp_path) == ["1 HBK029 +0 remove the line"]
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    assert (tmp_path / WEBINAR).read_text("utf-8").rstrip("\n") == HANDBOOK[WEBINAR].rstrip("\n")


def test_of_two_indentations_the_one_of_fewer_items_changes(tmp_path: Path) -> None:
    term = "- term: {en: %s, fr: %s}\n  meaning: {en: A word, fr: Un mot}\n"
    indented = "".join(f"  {line}\n" for word in ("Beta", "Gamma") for line in (term % (word, word)).splitlines())
    write_handbook(tmp_path, {"company/glossary.yml": f"terms:\n{term % ('Alpha', 'Alpha')}{indented}"})
    assert said(tmp_path) == ["2 HBK012 +0 write:   - term: {en: Alpha, fr: Alpha}"]
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    whole = "".join(f"  {line}\n" for line in (term % ("Alpha", "Alpha")).splitlines())
    assert (tmp_path / "company/glossary.yml").read_text("utf-8") == f"terms:\n{whole}{indented}"


def test_keys_two_levels_too_far_left_are_moved_in_one_go(tmp_path: Path) -> None:
    before = "name: Leads\nunit: leads\nmeaning: Who asked\nowner: camille\nsource: CRM\nshows: input\nbetter: higher\n"
    kpi = "company/kpis/leads.yml"
    head = f"{before}values:\n  2026-q3:\n    value: 3\n    says: Fine\n"
    write_handbook(tmp_path, {kpi: f"{head}2026-q4:\nvalue: 4\nsays: Better\n"})
    found = [line for line in said(tmp_path) if "HBK" in line]
    assert found == ["13 HBK012 +0 write:   value: 4"]
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    assert (tmp_path / kpi).read_text("utf-8") == f"{head}  2026-q4:\n    value: 4\n    says: Better\n"


def test_a_link_to_a_page_that_the_handbook_makes_is_told_where_its_folder_has_another_name(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"docs/charter.md": "# Charter\nSee [what we try](experiment/index.md).\n"})
    assert said(tmp_path) == ["2 HBK305 +0 did you mean 'experiments/index.md'?"]


def test_a_file_of_goals_under_another_name_explains_who_misses_it(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    (tmp_path / GOALS).rename(tmp_path / "okrs/2027-q1/Marketing OKRs.yml")
    assert said(tmp_path) == ["1 HBK101 +1 rename the file to 'marketing.yml'"]


def test_a_step_waits_for_none_that_waits_for_it(tmp_path: Path) -> None:
    write_handbook(tmp_path, {WEBINAR: HANDBOOK[WEBINAR].replace("after: [brief]", "after: [xyzzy]")})
    assert said(tmp_path) == ["18 PLB110 +0 take it out, or choose one of: brief"]


def test_the_fences_inside_those_of_the_steps_are_taken_out(tmp_path: Path) -> None:
    twice = HANDBOOK[WEBINAR].replace("```yaml steps", "```yaml steps\n```yaml").replace("\n```\n", "\n```\n```\n", 1)
    write_handbook(tmp_path, {WEBINAR: twice})
    assert said(tmp_path) == ["17 HBK029 +0 remove the line"]
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    assert (tmp_path / WEBINAR).read_text("utf-8") == HANDBOOK[WEBINAR]


def test_an_item_below_the_bracket_of_its_list_is_taken_in(tmp_path: Path) -> None:
    first, second = "{from: 2026-12-21, to: 2026-12-31}", "{from: 2027-02-15, to: 2027-02-19, title: Ski}"
    write_handbook(tmp_path, {TOM: f"{HANDBOOK[TOM]}away: [{first}]\n  {second}\n"})
    assert said(tmp_path) == [f"6 HBK010 +0 write: away: [{first}, {second}]"]
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    assert (tmp_path / TOM).read_text("utf-8") == f"{HANDBOOK[TOM]}away: [{first},\n    {second}]\n"


@pytest.mark.parametrize(
    "typed", ["Camille Roy <camille@nova.example>", "c.roy@nova.example", "X <c.roy@nova.example>"]
)
def test_a_person_is_found_by_name_and_address(tmp_path: Path, typed: str) -> None:
    camille = "company/people/camille.yml"
    write_handbook(tmp_path, {camille: f"{HANDBOOK[camille]}email: c.roy@nova.example\n"})
    spring = (tmp_path / SPRING).read_text("utf-8")
    (tmp_path / SPRING).write_text(spring.replace("owner: camille", f"owner: {typed}"), "utf-8")
    assert said(tmp_path) == ["5 PPL201 +0 did you mean 'camille'?"]


def test_the_lines_of_an_item_are_moved_to_its_first_key(tmp_path: Path) -> None:
    item = HANDBOOK[GOALS].split("\n")[8]
    lines = [
        "      - id: kr2",
        *(
            f"       {key}"
            for key in (
                "title: Calls",
                "baseline: 0",
                "target: 9",
                "current: 1",
                "unit: calls",
                "as_of: 2026-11-20",
                "source: CRM",
            )
        ),
    ]
    write_handbook(tmp_path, {GOALS: HANDBOOK[GOALS].replace(item, "\n".join([item, *lines]))})
    assert said(tmp_path) == ["11 HBK012 +0 write:         title: Calls"]
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    assert (tmp_path / GOALS).read_text("utf-8").count("\n        ") == len(lines) - 1


REPOSITORY = "https://git.example.com/nova/handbook"
AT_HOME = {"handbook.yml": f"{HANDBOOK[SETTINGS]}repository: {REPOSITORY}.git\n"}


@pytest.mark.parametrize("view", ["/-/blob/main/", "/blob/main/", "/blob/HEAD/", "/src/branch/main/", "/"])
def test_an_address_of_a_file_that_the_handbook_does_not_have_becomes_the_path_of_the_one_meant(
    tmp_path: Path, view: str
) -> None:
    link = f"{REPOSITORY}{view}playbooks/templates/breif.md?plain=1#brief"
    write_handbook(tmp_path, AT_HOME | {WEBINAR: HANDBOOK[WEBINAR].replace("templates/brief.md", link)})
    assert said(tmp_path)[0] == "40 HBK305 +1 did you mean 'templates/brief.md'?"
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    assert "- [Brief](templates/brief.md#brief)\n" in (tmp_path / WEBINAR).read_text("utf-8")


@pytest.mark.parametrize(
    "rest",
    [
        *(
            "",
            "/",
            "/issues/7",
            "/-/merge_requests/3",
            "-old/blob/main/playbooks/breif.md",
            "/blob/v1/playbooks/breif.md",
        ),
        *(
            "/blob/main/src/breif.md",
            "/blob/main/playbooks/webinar.md#L4",
            "/tree/main/playbooks",
            "/tree/main/playbooks/",
        ),
    ],
)
def test_an_address_of_what_is_there_or_nobody_knows_is_left_alone(tmp_path: Path, rest: str) -> None:
    text = HANDBOOK[WEBINAR].replace("Open the room", f"See [it]({REPOSITORY}{rest}). Open the room")
    write_handbook(tmp_path, AT_HOME | {WEBINAR: text})
    assert said(tmp_path) == []


def test_an_address_in_a_field_stays_one(tmp_path: Path) -> None:
    start = f"{REPOSITORY}/blob/main/playbooks"
    spring = f"{HANDBOOK[SPRING]}links: {{brief: {start}/templates/breif.md, page: {start}/xyzzy.md}}\n"
    page = f"# Start\n[The brief]({start}/templates/breif.md)\n"
    write_handbook(tmp_path, AT_HOME | {SPRING: spring, "docs/start.md": page})
    gone = "correct the address; or bring the file back, or take the address out"
    assert said(tmp_path) == [
        f"9 HBK305 +0 did you mean '{start}/templates/brief.md'?",
        f"9 HBK305 +0 {gone}",
        "2 HBK305 +0 did you mean '../playbooks/templates/brief.md'?",
    ]
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    assert f"brief: {start}/templates/brief.md," in (tmp_path / SPRING).read_text("utf-8")


FRENCH = """\
---
title: Webinaire
---
## Étapes {#steps}

### Écrire le brief {#brief}
Partez des questions que les commerciaux ont entendues, jusqu'au [bilan](#debrief) et aux [pièges](#pitfalls).

### Animer le direct {#live}
Ouvrez la salle trente minutes avant.
"""
SECTIONS = "\n## Bonnes pratiques\n- Invitez tôt.\n\n## Pièges\n- Un titre creux.\n\n## Modèles\n- Le brief.\n"
DEBRIEF = "\n### Écrire le bilan {#debrief}\nUne page.\n"
TRANSLATED = {"handbook.yml": f"{HANDBOOK[SETTINGS]}languages: [en, fr]\n"}


@pytest.mark.parametrize(
    ("words", "parts", "heading"),
    [
        (FRENCH + SECTIONS, ["debrief"], "### … {#debrief}"),
        (FRENCH + DEBRIEF + SECTIONS.replace("Pièges", "Divers"), ["pitfalls"], "## … {#pitfalls}"),
        (FRENCH + DEBRIEF + SECTIONS, [], ""),
        ("---\ntitle: Webinaire\n---\n", [], ""),
    ],
)
def test_a_part_that_a_translation_lost_is_told_and_links_to_it_are_right(
    tmp_path: Path, words: str, parts: list[str], heading: str
) -> None:
    write_handbook(tmp_path, TRANSLATED | {"playbooks/webinar.fr.md": words})
    found = check(tmp_path, TODAY).report.findings
    hint = f"translate each below a heading with its id, as in {heading}; until then its page shows the original"
    told = [(one.path, one.span.line, one.rule.code, one.params["parts"], one.hint("en")) for one in found]
    assert told == ([("playbooks/webinar.fr.md", 2, "PLB126", parts, hint)] if parts else [])


def test_a_part_under_another_id_is_not_lost_besides(tmp_path: Path) -> None:
    words = (FRENCH + DEBRIEF + SECTIONS).replace("{#live}", "{#lve}")
    write_handbook(tmp_path, TRANSLATED | {"playbooks/webinar.fr.md": words})
    assert said(tmp_path) == ["9 PLB104 +1 did you mean 'live'?"]


@pytest.mark.parametrize(
    ("typed", "finding"),
    [
        ("hubspot and figma", "8 HBK210 +0 write: [hubspot, figma]"),
        ("HubSpot & Figma", "8 HBK210 +0 write: [hubspot, figma]"),
        ("hubspot figma", "8 HBK210 +0 write: [hubspot, figma]"),
        ("Figma & xyzzy tool", "8 TOL201 +0 choose one of: figma, hubspot"),
    ],
)
def test_names_without_brackets_become_the_list_that_they_mean(tmp_path: Path, typed: str, finding: str) -> None:
    figma = HANDBOOK[TOOL].replace("HubSpot", "Figma").replace("CRM", "Design")
    files = {WEBINAR: HANDBOOK[WEBINAR].replace("tools: [hubspot]", f"tools: {typed}", 1)}
    write_handbook(tmp_path, files | {"company/tools/figma.yml": figma})
    assert [one for one in said(tmp_path) if "TOL105" not in one] == [finding]


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "playbooks\\templates\\brief.md",
            ".\\templates\\brief.md",
            "templates\\breif.md",
            "/playbooks/templates/brief.md",
        ),
        *(
            "C:\\Our texts\\nova\\playbooks\\templates\\brief.md",
            "file:///home/camille/nova/playbooks/templates/brief.md",
        ),
    ],
)
def test_a_path_of_another_system_or_from_the_top_becomes_the_one_from_this_file(tmp_path: Path, typed: str) -> None:
    write_handbook(tmp_path, {WEBINAR: HANDBOOK[WEBINAR].replace("templates/brief.md", typed)})
    assert said(tmp_path) == ["40 HBK305 +1 did you mean 'templates/brief.md'?"]
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    assert (tmp_path / WEBINAR).read_text("utf-8") == HANDBOOK[WEBINAR]


def test_a_step_before_two_that_it_waits_for_is_one_finding(tmp_path: Path) -> None:
    text = HANDBOOK[WEBINAR].replace("after: [live]", "after: [brief, live]").replace("when: D+7", "when: D-50")
    write_handbook(tmp_path, {WEBINAR: text})
    assert said(tmp_path) == ["19 PLB113 +1 plan 'brief' earlier, or 'debrief' later"]


def test_a_campaign_that_lies_too_deep_explains_that_its_playbook_was_not_run(tmp_path: Path) -> None:
    yearly = HANDBOOK[WEBINAR].replace("type: event", "type: event\nevery: 12 months")
    write_handbook(tmp_path, {WEBINAR: yearly, "campaigns/old/spring.yml": HANDBOOK[SPRING]})
    (tmp_path / SPRING).unlink()
    hint = "move it directly into campaigns/, or for objectives into campaigns/<quarter>/"
    assert [one for one in said(tmp_path) if "OKR" not in one] == [f"1 HBK107 +1 {hint}"]


def test_the_longer_name_is_meant_before_one_of_nearly_these_letters(tmp_path: Path) -> None:
    fields = "  name: {type: text}\n  contract_end: {type: date}\n  contact: {type: text}\n"
    head = "title: Partners\nnoun: a partner\nfields:\n"
    checks = "table: [contact]\nchecks: [{ends_within: {contract: 60 days}}]\n"
    write_handbook(tmp_path, {"registers/partner.yml": f"{head}{fields}{checks}"})
    assert said(tmp_path) == ["8 REG002 +0 did you mean 'contract_end'?"]


@pytest.mark.parametrize("typed", ["Pass five million of yearly revenue", "Q1 2027 Company O1"])
def test_a_goal_by_its_title_is_written_by_its_id(tmp_path: Path, typed: str) -> None:
    write_handbook(tmp_path, {GOALS: HANDBOOK[GOALS].replace("supports: company/o1", f"supports: {typed}")})
    assert said(tmp_path) == ["6 OKR201 +0 did you mean '2027-q1/company/o1'?"]
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    assert (tmp_path / GOALS).read_text("utf-8") == HANDBOOK[GOALS]


def test_a_goal_of_another_quarter_by_its_title_is_written_with_its_quarter(tmp_path: Path) -> None:
    before = {"okrs/2026-q4/company.yml": HANDBOOK["okrs/2027-q1/company.yml"].replace("Pass five", "Pass four")}
    typed = "    continues: Pass four million of yearly revenue\n    horizon: long"
    goals = HANDBOOK["okrs/2027-q1/company.yml"].replace("    horizon: long", typed)
    write_handbook(tmp_path, before | {"okrs/2027-q1/company.yml": goals})
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    text = (tmp_path / "okrs/2027-q1/company.yml").read_text("utf-8")
    assert text == goals.replace("Pass four million of yearly revenue", "2026-q4/company/o1")


@pytest.mark.parametrize(("first", "second"), [("Tom Leroy", "Camille Roy"), ("Tom Leroy", "Tom Roy"), ("Ann", "Bob")])
def test_two_files_that_hold_each_what_the_other_is_called_after_are_told(
    tmp_path: Path, first: str, second: str
) -> None:
    camille = HANDBOOK["company/people/camille.yml"].replace("Camille Roy", first)
    tom = HANDBOOK[TOM].replace("Tom Leroy", second)
    write_handbook(tmp_path, {"company/people/camille.yml": camille, TOM: tom})
    swapped = ["1 HBK170 +0 swap what the two files hold, or their names"]
    assert said(tmp_path) == (swapped if (first, second) == ("Tom Leroy", "Camille Roy") else [])


def test_a_translation_that_was_begun_as_a_copy_is_one_finding_and_keeps_its_words(tmp_path: Path) -> None:
    write_handbook(tmp_path, TRANSLATED | {"playbooks/webinar.fr.md": HANDBOOK[WEBINAR]})
    keys = "type, owner, reviewed, tools, kpis, effort, budget"
    assert said(tmp_path) == [f"4 HBK201 +1 take out {keys}: the playbook itself says them, for its translations too"]
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    lines = HANDBOOK[WEBINAR].split("\n")
    kept = [line for line in lines if not line.startswith((*keys.split(", "), "```", "- {id: "))]
    assert (tmp_path / "playbooks/webinar.fr.md").read_text("utf-8") == "\n".join(kept)


def test_a_picture_is_no_record_and_a_readme_is_none_of_it(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"campaigns/README.md": "# About\n", "company/people/photo.PNG": "x"})
    hint = "move it out of the folder: a picture lies beside the page that shows it"
    assert said(tmp_path) == [f"1 HBK104 +0 {hint}"]


def test_a_copy_that_a_file_share_made_is_known(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"campaigns/spring (Camille's conflicted copy 2026-11-20).yml": HANDBOOK[SPRING]})
    hint = "delete it, or give it a name of its own: small letters, digits and hyphens"
    assert said(tmp_path) == [f"1 HBK104 +0 {hint}"]


def test_a_role_without_a_person_is_one_finding_for_all_campaigns(tmp_path: Path) -> None:
    autumn = HANDBOOK[SPRING].replace("Spring", "Autumn").replace("2027-03-18", "2027-03-25")
    role = HANDBOOK[ROLE].replace("person: camille\nbackup: tom\n", "")
    person = HANDBOOK["company/people/camille.yml"].replace("roles: [event-manager]\n", "")
    files = {"campaigns/autumn.yml": autumn, ROLE: role, "company/people/camille.yml": person}
    write_handbook(tmp_path, files)
    where = "write who fills it in company/roles/event-manager.md: `person: <person>`"
    hint = f"{where}; or `people: {{event-manager: <person>}}` in each campaign"
    assert [one for one in said(tmp_path) if "CAM102" in one] == [f"2 CAM102 +1 {hint}"]


def test_keys_above_the_title_of_a_template_are_no_part_of_it(tmp_path: Path) -> None:
    brief = "playbooks/templates/brief.md"
    write_handbook(tmp_path, {brief: f"---\ntitle: Brief\n---\n{HANDBOOK[brief]}"})
    assert said(tmp_path) == []
