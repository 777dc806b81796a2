"""Findings that come by the passing of time hold from one day to another, whichever day is asked for."""

import datetime
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.model.values import Duration
from handbook.pipeline.checks.checking import check
from handbook.planning.periods import end_of, first_within
from handbook.rules.registry import RULES

day = datetime.date.fromisoformat
SPRING, TOOL, OKRS = "campaigns/spring.yml", "company/tools/hubspot.yml", "okrs/2027-q1/marketing.yml"
DONE = HANDBOOK[SPRING].replace("status: active", "status: done") + "debrief: {keep: A, change: B}\n"
CASES: Mapping[str, tuple[Mapping[str, str], str, str, str]] = {
    "start-already-past": ({SPRING: HANDBOOK[SPRING].replace("active", "draft")}, SPRING, "2027-02-04", ""),
    "done-in-the-future": ({SPRING: HANDBOOK[SPRING] + "done: {brief: 2027-02-01}\n"}, SPRING, "", "2027-01-31"),
    "done-before-its-day": ({SPRING: DONE}, SPRING, "", "2027-03-17"),
    "campaign-too-old": ({}, SPRING, "2028-02-04", ""),
    "reviewed-in-the-future": ({TOOL: HANDBOOK[TOOL].replace("2026-11-02", "2027-11-02")}, TOOL, "", "2027-11-01"),
    "day-to-come": ({TOOL: HANDBOOK[TOOL].replace("2026-11-16", "2027-11-16")}, TOOL, "", "2027-11-15"),
    "long-waiver": (
        {TOOL: HANDBOOK[TOOL] + "allow: [{rule: tool-without-cost, until: 2028-02-29, reason: Soon}]\n"},
        TOOL,
        "",
        "2027-02-28",
    ),
    "old-benchmark": (
        {"company/kpis/a.yml": "name: A\nbenchmark: {value: 1, source: Panel, date: 2026-03-01}\n"},
        "company/kpis/a.yml",
        "2027-03-02",
        "",
    ),
    "kpi-without-number-this-quarter": (
        {"company/kpis/a.yml": "name: A\nvalues: {2026-q4: {value: 1, says: Good}}\n"},
        "company/kpis/a.yml",
        "2027-01-30",
        "2027-03-31",
    ),
}
"""Rule -> files, the path of the finding, and its first and last day; empty: no bound."""


@pytest.mark.parametrize("name", CASES)
def test_a_finding_comes_and_goes_on_its_days(name: str, tmp_path: Path) -> None:
    files, path, first, last = CASES[name]
    write_handbook(tmp_path, files)
    context, one = check(tmp_path, TODAY).context, datetime.timedelta(days=1)
    rule = RULES[name]
    assert rule.find
    assert (path, first, last) in {
        (dated.finding.path, _iso(dated.first), _iso(dated.last)) for dated in rule.find(context)
    }
    for bound, steps in ((first, (-1, 0)), (last, (0, 1))):
        told = [_tells(name, path, tmp_path, day(bound) + step * one) for step in steps if bound]
        assert told == ([False, True] if bound == first else [True, False])[: len(told)]


def _iso(bound: datetime.date) -> str:
    return "" if bound in (datetime.date.min, datetime.date.max) else bound.isoformat()


def _tells(name: str, path: str, root: Path, today: datetime.date) -> bool:
    return any(found.path == path for found in check(root, today, select=[name]).report.findings)


def test_only_what_the_copy_holds_is_known_on_its_day_alone() -> None:
    assert {name for name, entry in RULES.items() if not entry.knows_days} == {
        "cut-off-history",
        "unreadable-history",
        "target-changed-without-reason",
        "unneeded-waiver",  # what no rule finds, which is known once all have run
    }


@pytest.mark.parametrize("name", [name for name, entry in RULES.items() if entry.find and entry.knows_days])
def test_no_finding_depends_on_the_day_that_is_asked_for(name: str, tmp_path: Path) -> None:
    write_handbook(tmp_path, {"company/kpis/a.yml": "name: A\n", SPRING: DONE})
    context, find = check(tmp_path, TODAY).context, RULES[name].find
    assert find
    assert [*find(context)] == [*find(replace(context, today=day("2031-05-09")))]


def test_steps_to_come_of_what_is_done_are_told_day_by_day(tmp_path: Path) -> None:
    steps = "steps: {brief: {when: D+1d, reason: a}, more: {title: M, when: D+3d, owner: camille}}\n"
    write_handbook(tmp_path, {SPRING: DONE + steps + "done: {debrief: 2027-03-01}\n"})
    found = {
        today: [one.message("en") for one in check(tmp_path, day(today), select=["CAM139"]).report.findings]
        for today in ("2027-03-17", "2027-03-18", "2027-03-19", "2027-03-20", "2027-03-22", "2027-03-23")
    }
    said = "the campaign is done, and steps are still to come: "
    assert found == {
        "2027-03-17": [],
        "2027-03-18": [f"{said}live, brief, more"],
        "2027-03-19": [f"{said}brief, more"],
        "2027-03-20": [f"{said}more"],
        "2027-03-22": [f"{said}more"],
        "2027-03-23": [],
    }


@pytest.mark.parametrize("length", ["12 months", "1 months", "30 days", "0.5 months", "2 weeks"])
def test_the_first_day_within_a_length_is_the_first(length: str) -> None:
    count, unit = length.split()
    duration, one = Duration.parse(f"{count} {unit}"), datetime.timedelta(days=1)
    for ordinal in range(day("2027-12-20").toordinal(), day("2028-04-05").toordinal()):
        until = datetime.date.fromordinal(ordinal)
        first = first_within(until, duration)
        assert end_of(first, duration) >= until > end_of(first - one, duration)


def test_a_tool_that_was_bought_and_never_used_is_told_while_notice_may_be_given(tmp_path: Path) -> None:
    tool = HANDBOOK[TOOL].replace(
        "last_used: {date: 2026-11-16, evidence: Webinar invitation}\n", "bought: 2025-01-01\n"
    )
    write_handbook(tmp_path, {TOOL: tool.replace("2027-06-01", "2027-01-20") + "notice: 30 days\n"})
    told = [one.rule.name for one in check(tmp_path, day("2026-12-01"), select=["TOL101", "TOL106"]).report.findings]
    assert told == ["unused-tool"]
