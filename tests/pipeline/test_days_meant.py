"""Days of the calendar in the steps of a campaign, days of long plans, and names of files with a point in them."""

from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook
from tiny_site import site_of

from handbook.kinds.campaigns.pages.page import campaign_view
from handbook.pipeline.checks.checking import check

SPRING, WEBINAR = "campaigns/spring.yml", "playbooks/webinar.md"

WEEK = "a week is no day: write the day of it that is meant as year-month-day, like 2027-03-18"
PLANNED = (
    "write the day that you plan with, like D-10wd: it may move later; without 'when' a step of the playbook keeps "
    "the day that it has there"
)


def said(root: Path) -> list[str]:
    """Line, code and hint of each finding."""
    found = check(root, TODAY).report.findings
    return [f"{one.span.line} {one.rule.code} {one.hint('en')}" for one in found]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("2027-02-04", []),
        ('"2027-02-04 + 1wd"', []),
        ("2027-02-02..2027-02-04", []),
        ("4 February 2027", ["9 HBK213 did you mean '2027-02-04'?"]),
        ("04.02.2027", ["9 HBK213 did you mean '2027-02-04'?"]),
        ("4 February", ["9 HBK213 the year is missing: write it before month and day, YYYY-02-04"]),
        ("week of 1 February", ["9 HBK213 the year is missing: write it before month and day, YYYY-02-01"]),
        ("04/02", ["9 HBK213 the year is missing: write the day that is meant, YYYY-02-04 or YYYY-04-02"]),
        ("February 2027", ["9 HBK213 the day is missing: write it behind the month, 2027-02-DD"]),
        ("2027-W05", ["9 HBK213 a week is no day: write the day of it that is meant; it begins on 2027-02-01"]),
        ("semaine 5", [f"9 HBK213 {WEEK}"]),
        ("W5", [f"9 HBK213 {WEEK}"]),
        ("dès que possible", [f"9 HBK213 {PLANNED}"]),
        ("asap", [f"9 PLB112 {PLANNED}"]),
        ("S-5", ["9 HBK213 write: D-5w"]),
        ("2027-02-04..2027-02-02", ["9 HBK213 write: 2027-02-02..2027-02-04"]),
    ],
)
def test_a_step_of_a_campaign_may_have_a_day_of_the_calendar(tmp_path: Path, typed: str, told: list[str]) -> None:
    steps = f"steps: {{brief: {{when: {typed}, reason: The agency asks for it}}}}\n"
    write_handbook(tmp_path, {SPRING: HANDBOOK[SPRING] + steps})
    assert said(tmp_path) == told


@pytest.mark.parametrize(
    "typed",
    [
        *("2027-02-04", '"2027-02-04"', "2027-02-02..2027-02-04", '"2027-02-04 + 1wd"'),
        *("2027-W05", "W5", "semaine 5", "February 2027", "le 4 février", "04/02"),
    ],
)
def test_one_of_a_playbook_has_none(tmp_path: Path, typed: str) -> None:
    write_handbook(tmp_path, {WEBINAR: HANDBOOK[WEBINAR].replace("when: D-42", f"when: {typed}")})
    hint = "count from the day of the event, as in D-42 or D-10wd, or from another step: brief + 3wd"
    assert said(tmp_path) == [f"17 HBK213 {hint}"]


@pytest.mark.parametrize(
    ("typed", "short"),
    [
        ("2027-02-06", "6 Feb 2027"),
        ("2027-02-04..2027-02-06", "4 Feb 2027 \N{EN DASH} 6 Feb 2027"),
        ("2027-02-04 + 1wd", "4 Feb 2027 + 1 wd"),
    ],
)
def test_its_page_says_the_day(tmp_path: Path, typed: str, short: str) -> None:
    steps = f'steps: {{brief: {{when: "{typed}", reason: The agency asks for it}}}}\n'
    site = site_of(tmp_path, {SPRING: HANDBOOK[SPRING] + steps})
    schedule = campaign_view(site, site.handbook.campaigns["spring"]).schedule
    assert schedule
    assert [row.short for week in schedule.weeks for row in week.rows if row.id == "brief"] == [short]


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2026-02-25", ["4 CAM142 did you mean '2027-02-25'?"]),
        ("2028-03-25", ["4 CAM142 did you mean '2027-03-25'?"]),
        ("2026-04-25", []),  # a year later it would be a day after the event
    ],
)
def test_a_day_of_a_long_plan_is_no_slip(tmp_path: Path, day: str, told: list[str]) -> None:
    text = HANDBOOK[SPRING].replace("date: 2027-03-18\n", f"date: 2027-03-18\ndates: {{opens: {day}}}\n")
    playbook = HANDBOOK[WEBINAR].replace("- {id: live", "- {id: open, when: opens, done_when: It is open}\n- {id: live")
    write_handbook(tmp_path, {SPRING: text, WEBINAR: playbook.replace("### Run", "### Open {#open}\nOpen.\n\n### Run")})
    assert [line for line in said(tmp_path) if "CAM142" in line] == told


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("steps: {brief: {when: 2026-02-04, reason: R}}\n", ["9 CAM142 did you mean '2027-02-04'?"]),
        ("steps: {brief: {when: 2027-02-01..2028-02-04, reason: R}}\n", ["9 CAM142 did you mean '2027-02-04'?"]),
        ("days_off: [{from: 2027-03-04, to: 2028-03-05}]\n", ["9 CAM142 did you mean '2027-03-05'?"]),
    ],
)
def test_a_year_that_is_a_slip_is_told_wherever_a_campaign_names_a_day(
    tmp_path: Path, more: str, told: list[str]
) -> None:
    write_handbook(tmp_path, {SPRING: HANDBOOK[SPRING] + more})
    assert [line for line in said(tmp_path) if "CAM142" in line] == told


@pytest.mark.parametrize(
    ("moved", "told"),
    [
        ("{from: 2027-03-25, to: 2026-03-26}", ["9 CAM142 did you mean '2027-03-26'?"]),
        ("{from: 2027-03-25, to: 2028-03-26}", ["9 CAM142 did you mean '2027-03-26'?"]),
        ("{from: 2027-03-25, to: 2027-03-26}", []),
        (
            "{from: 2027-03-25, to: 2027-03-26}, {from: 2027-03-26, to: 2027-03-27}",
            ["9 CAM163 the nearest one is Thu 25 Mar 2027"],
        ),
    ],
)
def test_a_date_of_a_series_moves_once_and_within_its_year(tmp_path: Path, moved: str, told: list[str]) -> None:
    rule = f"repeats: {{every: 1 week, times: 3, moved: [{moved}]}}\n"
    write_handbook(tmp_path, {SPRING: HANDBOOK[SPRING] + rule})
    found = [line for line in said(tmp_path) if "CAM142" in line or "CAM163" in line]
    assert found == told


def test_what_follows_an_event_of_several_days_is_counted_from_its_last(tmp_path: Path) -> None:
    text = HANDBOOK[SPRING].replace("date: 2027-03-18\n", "date: 2027-03-18\nuntil: 2027-03-26\n")
    write_handbook(tmp_path, {SPRING: text})
    assert [line for line in said(tmp_path) if "CAM169" in line] == [
        "4 CAM169 count from the last day: `when: end + 7`"
    ]
    (tmp_path / SPRING).write_text(text.replace("03-26", "03-24"), encoding="utf-8")
    assert [line for line in said(tmp_path) if "CAM169" in line] == []


def test_a_name_with_a_point_is_no_id_and_takes_that_of_nobody(tmp_path: Path) -> None:
    spring = HANDBOOK[SPRING].replace("title: Spring webinar", "title: Another")
    write_handbook(tmp_path, {"campaigns/webinar-3.12.yml": spring, "campaigns/webinar-3.13.yml": spring})
    found = check(tmp_path, TODAY, select=["HBK101", "HBK102"]).report.findings
    assert [(one.path, one.message("en"), one.hint("en")) for one in found] == [
        (
            f"campaigns/webinar-3.{minor}.yml",
            f"'webinar-3.{minor}' is no id: expected small letters, digits and hyphens",
            f"rename the file to 'webinar-3-{minor}.yml'",
        )
        for minor in (12, 13)
    ]


def test_a_quarter_without_goals_asks_for_no_effort_on_them(tmp_path: Path) -> None:
    text = HANDBOOK[SPRING].replace(
        "supports: [2027-q1/marketing/o1/kr1]", "off_okr: {reason: R, approved_by: camille}"
    )
    later = text.replace("2027-03-18", "2028-03-16")
    write_handbook(tmp_path, {SPRING: text, "campaigns/later.yml": later.replace("Spring", "Later")})
    found = check(tmp_path, TODAY, select=["OKR126"]).report.findings
    assert [(one.path, one.params["quarter"]) for one in found] == [(SPRING, "2027-q1")]


def test_a_named_day_of_another_year_says_its_year(tmp_path: Path) -> None:
    text = HANDBOOK[SPRING] + "dates: {opens: 2026-12-01, closes: 2027-02-01}\n"
    site = site_of(tmp_path, {SPRING: text})
    head = campaign_view(site, site.handbook.campaigns["spring"]).head
    assert head.dates == (("Opens", "Tue 1 Dec 2026"), ("Closes", "Mon 1 Feb"))
