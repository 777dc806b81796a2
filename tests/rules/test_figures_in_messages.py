"""The figures and days of a message are those of the example on the rule's page, worked out by hand."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from rule_pages import failing_cases
from smallest import TODAY, write_handbook

from handbook.pipeline.checks.checking import check
from handbook.rules.registry import RULES

MESSAGES: Mapping[str, str] = {
    # read again a year, half a year or four weeks after the last time
    "stale-role": "role 'Event manager' was last reviewed on 1 Sep 2025; its next review was due on 1 Sep 2026",
    "stale-playbook": "playbook 'Webinar' was last reviewed on 2 Mar 2026; its next review was due on 2 Sep 2026",
    "stale-tool-review": "tool 'HubSpot' was last reviewed on 2 Apr 2026; its next review was due on 2 Oct 2026",
    "stale-kpi": "KPI 'Qualified meetings' was last reviewed on 2 Apr 2026; its next review was due on 2 Oct 2026",
    "stale-number": "the number of 'Leads' dates from 5 Oct 2026; the next one was due on 2 Nov 2026",
    "old-benchmark": (
        "the benchmark of KPI 'Registrations a webinar' dates from 1 Sep 2025; it was good until 1 Sep 2026"
    ),
    "unused-tool": "nobody has used 'HubSpot' since 18 Mar 2026; a tool may rest until 18 Sep 2026",
    # a year from today, a year after it began, two weeks after day D, thirty days before it renews, half a year later
    "long-waiver": "'unused-tool' is allowed until 31 Dec 2030; nothing may be allowed for more than 12 months ahead",
    "campaign-too-old": "this campaign began on 8 Oct 2025 and is still open; it was to end by 8 Oct 2026",
    "campaign-without-debrief": (
        "campaign 'Spring webinar' took place on 22 Oct 2026; its debrief was due on 5 Nov 2026"
    ),
    "notice-period-begins": (
        "'HubSpot' is unused since 18 Mar 2026 and renews on 20 Jan 2027; notice must be given by 21 Dec 2026"
    ),
    "layers-too-close": (
        "'Lead scoring' comes on 1 Jun 2026, after 'Email campaigns' on 2 Feb 2026; the next layer may come from "
        "2 Aug 2026 on"
    ),
    # 42 days before 18 Mar 2027; 19 days before 23 Nov 2026; Wednesday 3 to Wednesday 17 March
    "role-nobody-fills": (
        "nobody fills the role 'event-manager', which has steps here (3); the first, 'Write the brief', "
        "is due on 4 Feb 2027"
    ),
    "start-already-past": "step 'Write the brief' had to begin on 4 Nov 2026, and the campaign is a draft",
    "campaign-too-short": (
        "brief → film → cut need 17 working days one after the other; from 3 Mar 2027 to 17 Mar 2027 there are 11"
    ),
    "owner-away": "Camille Roy is away from 1 Feb 2027 to 12 Feb 2027; due in these days: 'Write the brief'",
    "too-many-steps-a-day": (
        "Camille Roy has 2 steps due on Thu 4 Feb 2027, more than 1: spring: 'Write the brief', "
        "spring: 'Finish the slides'"
    ),
    "segment-hit-twice": (
        "'installers' hears from us twice in the week of 15 Mar 2027: here on Fri 19 Mar 2027, from 'spring' on "
        "Thu 18 Mar 2027"
    ),
    "send-on-wrong-day": "step 'remind' is due on Fri 12 Mar 2027, which is none of its days: Tue, Wed, Thu",
    "role-and-backup-away": (
        "nobody is there for 'Event manager' from 16 Dec 2026 to 18 Dec 2026: away are Camille Roy, Tom Leroy"
    ),
    # 12 of 12 + 8; 3 of 4; counted in the example
    "effort-off-objectives": (
        "team 'marketing' spends 60 % of its effort in 2027-q1 on objectives (12 of 20 days); 80 % are wanted"
    ),
    "owns-too-much": "Camille Roy owns 3 of 4 playbooks, more than 50 %: newsletter, podcast, webinar",
    "too-many-reports": "2 people report to Camille Roy, more than 1: Léa Marchand, Tom Leroy",
    "too-many-objectives": "team 'marketing' has 2 objectives in 2027-q1; the limit is 1",
    "too-many-key-results": ("objective 'Be the first source of qualified meetings' has 2 key results; the limit is 1"),
    "experiments-over-budget": ("with 'A film of a minute' the experiments of 2026-q4 take 2,400 EUR of 2,000 EUR"),
}


@pytest.mark.parametrize("name", MESSAGES)
def test_a_message_tells_the_figures_of_its_example(name: str, tmp_path: Path) -> None:
    write_handbook(tmp_path, failing_cases(RULES[name].page)[0].files)
    findings = check(tmp_path, TODAY, select=[name]).report.findings
    assert [found.message("en") for found in findings] == [MESSAGES[name]]
