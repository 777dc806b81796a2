"""Playbooks that come back, to the day on both ends; and gates, however far before a step they stand."""

import datetime
from collections.abc import Mapping
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

AUDIT = HANDBOOK["playbooks/webinar.md"].replace("title: Webinar", "title: Audit\nevery: 6 months", 1)


def campaign(playbook: str, day: str, status: str = "active", more: str = "") -> str:
    return f"title: Run\nplaybook: {playbook}\ndate: {day}\nstatus: {status}\nowner: camille\n{more}"


def told(root: Path, files: Mapping[str, str], rule: str, today: datetime.date = TODAY) -> list[str]:
    write_handbook(root, files)
    return [found.message("en") for found in check(root, today, select=[rule]).report.findings]


RUNS = {
    "playbooks/audit.md": AUDIT,
    "campaigns/first.yml": campaign("audit", "2026-01-15", "done"),
    "campaigns/second.yml": campaign("audit", "2026-09-01"),
    "campaigns/none.yml": campaign("audit", "2026-08-01", "cancelled"),
    "campaigns/perhaps.yml": campaign("audit", "2026-08-02", "draft"),
}
NEVER = "'Audit' is to be run every 6 months; no campaign has run it yet"
LAST = "'Audit' is to be run every 6 months; it was last run on {}, and the next time was due on {}"


@pytest.mark.parametrize(
    ("today", "message"),
    [
        ("2026-01-14", NEVER),
        ("2026-01-15", None),
        ("2026-07-15", None),
        ("2026-07-16", LAST.format("15 Jan 2026", "15 Jul 2026")),
        ("2026-08-31", LAST.format("15 Jan 2026", "15 Jul 2026")),
        ("2026-09-01", None),
        ("2027-03-01", None),
        ("2027-03-02", LAST.format("1 Sep 2026", "1 Mar 2027")),
    ],
)
def test_a_run_holds_for_as_long_as_the_playbook_says(today: str, message: str | None, tmp_path: Path) -> None:
    found = told(tmp_path, RUNS, "playbook-not-run", datetime.date.fromisoformat(today))
    assert found == ([message] if message else [])


APPROVED = "steps: {brief: {approver: tom, reason: New}}\n"
OPEN = "step 'debrief' is done, and 'brief' before it, which 'tom' has to approve, is not"


@pytest.mark.parametrize(
    ("more", "messages"),
    [
        (f"{APPROVED}done: {{debrief: 2026-11-20}}\n", [OPEN]),
        (f"{APPROVED}done: {{brief: 2026-10-09, debrief: 2026-11-20}}\n", []),
        ("steps: {brief: {skip: true, reason: Not needed}}\ndone: {debrief: 2026-11-20}\n", []),
        ("done: {debrief: 2026-11-20}\n", []),
        (f"{APPROVED}done: {{}}\n", []),
    ],
)
def test_a_gate_counts_however_far_before_a_step_it_stands(more: str, messages: list[str], tmp_path: Path) -> None:
    files = {"campaigns/run.yml": campaign("webinar", "2026-11-20", more=more)}
    assert told(tmp_path, files, "done-before-approval") == messages


ROLE = "---\ntitle: Traffic manager\nperson: tom\nruns: {audit: 1 month}\n---\nI buy traffic.\n"


@pytest.mark.parametrize(
    ("owner", "last"),
    [
        ("tom", "it was last run on 1 Oct 2026, and the next time was due on 1 Nov 2026"),
        ("camille", "no campaign has run it yet"),
        ("lea", "it was last run on 1 Oct 2026, and the next time was due on 1 Nov 2026"),
    ],
)
def test_a_role_runs_a_playbook_in_a_rhythm_of_its_own(owner: str, last: str, tmp_path: Path) -> None:
    files = {
        "playbooks/audit.md": AUDIT,
        "company/roles/traffic.md": ROLE,
        "company/people/lea.yml": "name: Léa\nteam: marketing\nroles: [traffic]\n",
        "campaigns/first.yml": campaign("audit", "2026-10-01", "done").replace("camille", owner),
    }
    said = f"'Audit, Traffic manager' is to be run every 1 month; {last}"
    assert told(tmp_path, files, "playbook-not-run") == [said]
