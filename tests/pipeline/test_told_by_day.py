"""What is told by day is what the check tells on each."""

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.diagnostics.finding import Finding
from handbook.model.days import next_day
from handbook.pipeline.checks.by_day import ToldByDay, told_by_day
from handbook.pipeline.checks.checking import check

ROLE, SPRING, TOOL, TOM = (
    "company/roles/event-manager.md",
    "campaigns/spring.yml",
    "company/tools/hubspot.yml",
    "company/people/tom.yml",
)
ONE = datetime.timedelta(days=1)
HANDBOOKS: Mapping[str, Mapping[str, str]] = {
    "nothing wrong": {},
    "who left is named in several files": {
        TOM: HANDBOOK[TOM] + "left: 2026-12-31\n",
        SPRING: HANDBOOK[SPRING].replace("owner: camille", "owner: tom"),
    },
    "a tool to cut, and a waiver that ends": {
        TOOL: HANDBOOK[TOOL].replace("2026-11-16", "2026-03-16").replace("2027-06-01", "2027-01-20")
        + "allow: [{rule: unused-tool, until: 2026-12-10, reason: Soon}]\n",
    },
    "a waiver that covers nothing yet": {
        ROLE: HANDBOOK[ROLE].replace(
            "backup: tom\n",
            "backup: tom\nreviewed: 2026-06-20\nallow: [{rule: HBK401, until: 2027-01-15, reason: Soon}]\n",
        ),
    },
    "an error that comes late, and one that explains others": {
        "handbook.yml": HANDBOOK["handbook.yml"] + "rules: {start-already-past: error, campaign-too-old: error}\n",
        SPRING: HANDBOOK[SPRING].replace("status: active", "status: draft"),
        "campaigns/autumn.yml": HANDBOOK[SPRING].replace("2027-03-18", "2026-11-05").replace("webinar", "webinr"),
    },
    "a playbook in doubt": {
        "playbooks/webinar.md": HANDBOOK["playbooks/webinar.md"].replace("effort: 14 days", "effort: many"),
        "company/kpis/a.yml": "name: A\nvalues: {2026-q4: {value: 1, says: Good}}\n",
        SPRING: HANDBOOK[SPRING].replace("status: active", "status: draft"),
    },
    "a series": {
        SPRING: HANDBOOK[SPRING].replace(
            "status: active", "status: active\nrepeats: {every: 1 week, times: 5}\ndone: {brief: 2027-01-01}"
        ),
    },
    "two mistakes at one value, and steps that are late": {
        SPRING: HANDBOOK[SPRING]
        .replace("active", "draft")
        .replace("[2027-q1/marketing/o1/kr1]", "2027-q1/marketing/o9"),
        "campaigns/autumn.yml": HANDBOOK[SPRING].replace("2027-03-18", "2026-11-05").replace("active", "dreft"),
        TOM: HANDBOOK[TOM] + "left: 2026-12-31\n",
    },
    "the sunset of a tool in use": {TOOL: HANDBOOK[TOOL] + "sunset: {date: 2026-12-31, reason: unused}\n"},
}


@pytest.mark.parametrize("name", HANDBOOKS)
def test_the_check_tells_the_same_on_each_day(name: str, tmp_path: Path) -> None:
    write_handbook(tmp_path, HANDBOOKS[name])
    told = told_by_day(check(tmp_path, TODAY), None)
    bounds = {day for one in told.dated for day in (one.first, next_day(one.last)) if 2026 <= day.year < 2029}
    for day in sorted({TODAY, *bounds, *(bound - ONE for bound in bounds)}):
        assert sorted(_on(told, day)) == sorted(map(_said, check(tmp_path, day).report.findings)), day


def _on(told: ToldByDay, day: datetime.date) -> Iterator[tuple[str, str, str, str]]:
    yield from map(_said, told.lasting)
    yield from (_said(one.finding) for one in told.dated if one.holds_on(day))


def _said(finding: Finding) -> tuple[str, str, str, str]:
    return finding.path, finding.rule.code, finding.severity, finding.message("en")


def test_what_was_over_before_is_left_out(tmp_path: Path) -> None:
    write_handbook(tmp_path, {SPRING: HANDBOOK[SPRING] + "done: {brief: 2026-11-20}\n"})
    ends = [
        [one.last for one in told_by_day(check(tmp_path, TODAY), since).dated if one.finding.rule.code == "CAM112"]
        for since in (datetime.date(2026, 11, 19), datetime.date(2026, 11, 20), None)
    ]
    assert ends == [[datetime.date(2026, 11, 19)], [], [datetime.date(2026, 11, 19)]]


def test_what_is_missing_has_no_day_though_ten_years_ago_it_was_another_mistake(tmp_path: Path) -> None:
    """Before 2017 the day of the campaign was more than ten years away, which explains all that is said of it."""
    write_handbook(tmp_path, {SPRING: HANDBOOK[SPRING].replace("budget: {planned: 1500 EUR}\n", "")})
    told = told_by_day(check(tmp_path, TODAY), None)
    assert [one.rule.code for one in told.lasting] == ["CAM113"]


def test_without_a_history_the_last_slips_are_kept(tmp_path: Path) -> None:
    day = datetime.date(2026, 9, 1)
    steps = {f"s{number}": day + number * ONE for number in range(70)}
    done = ", ".join(f"{step}: {when}" for step, when in steps.items())
    write_handbook(tmp_path, {SPRING: HANDBOOK[SPRING] + f"done: {{{done}, brief: 2036-11-01}}\n"})
    told = told_by_day(check(tmp_path, TODAY, select=["CAM112"]), None)
    assert "2036-11-01" in [str(one.finding.params["day"]) for one in told.dated]
    assert len(told.dated) == 50
