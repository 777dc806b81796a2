"""What the site offers to programs."""

import datetime
import json
from pathlib import Path

from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build


def test_calendars_and_tasks_have_stable_addresses_and_are_the_same_bytes_again(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    assets = build(check(tmp_path, TODAY)).assets
    feeds = {uri for uri in assets if uri.endswith((".ics", ".json"))}
    assert feeds == {
        "data/tasks.json",
        "data/tasks.schema.json",
        "data/freshness.json",
        "data/freshness.schema.json",
        "data/team.ics",
        "data/renewals.ics",
        "tools/hubspot/calendar.ics",
        "campaigns/spring/calendar.ics",
        "people/camille/calendar.ics",
        "people/tom/calendar.ics",
    }
    again = build(check(tmp_path, TODAY + datetime.timedelta(days=400))).assets
    assert {uri: again[uri] for uri in feeds} == {uri: assets[uri] for uri in feeds}
    assert [task["due"] for task in json.loads(assets["data/tasks.json"])["tasks"]] == [
        "2027-02-04",
        "2027-03-18",
        "2027-03-25",
    ]


def test_each_calendar_holds_the_steps_of_its_campaign_and_of_its_person_alone(tmp_path: Path) -> None:
    spring = HANDBOOK["campaigns/spring.yml"]
    summer = spring.replace("Spring", "Summer").replace("2027-03-18", "2027-06-17") + "people: {event-manager: tom}\n"
    draft = spring.replace("Spring", "Draft").replace("status: active", "status: done")
    write_handbook(tmp_path, {"campaigns/summer.yml": summer, "campaigns/draft.yml": draft})
    assets = build(check(tmp_path, TODAY)).assets
    steps = ("Write the brief", "Run the live session", "Write the debrief")
    of_spring, of_summer, of_draft = ([f"{step} ({name} webinar)" for step in steps] for name in NAMES)
    expected = {
        "campaigns/draft/calendar.ics": of_draft,
        "campaigns/spring/calendar.ics": of_spring,
        "campaigns/summer/calendar.ics": of_summer,
        "people/camille/calendar.ics": of_spring,
        "people/tom/calendar.ics": of_summer,
        "data/team.ics": [*of_spring, *of_summer],
    }
    assert {uri: _summaries(assets[uri]) for uri in expected} == expected


NAMES = ("Spring", "Summer", "Draft")


def _summaries(calendar: str) -> list[str]:
    return [line.removeprefix("SUMMARY:") for line in _lines(calendar) if line.startswith("SUMMARY:")]


def test_a_cancelled_campaign_leaves_the_team_and_cancels_its_own_events(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    campaign = tmp_path / "campaigns/spring.yml"
    campaign.write_text(campaign.read_text().replace("status: active", "status: cancelled"))
    assets = build(check(tmp_path, TODAY)).assets
    assert json.loads(assets["data/tasks.json"])["tasks"] == []
    assert "BEGIN:VEVENT" not in assets["data/team.ics"]
    assert assets["campaigns/spring/calendar.ics"].count("STATUS:CANCELLED") == 3


def _lines(text: str) -> list[str]:
    """The lines of a calendar as they were before folding (RFC 5545, 3.1)."""
    return text.replace("\r\n ", "").split("\r\n")


def test_a_renewal_is_told_as_long_before_the_last_day_of_notice_as_a_decision_takes(tmp_path: Path) -> None:
    settings = "name: Nova handbook\nsite: https://handbook.nova.example/\ntools: {decide_within: 30 days}\n"
    write_handbook(tmp_path, {"handbook.yml": settings})
    lines = _lines(build(check(tmp_path, TODAY)).assets["data/renewals.ics"])
    # It renews on 1 June 2027; 30 days of notice end on 2 May, and 30 days before that is 2 April.
    assert lines[lines.index("BEGIN:VEVENT") : -2] == [
        "BEGIN:VEVENT",
        "UID:tool.hubspot.renewal@handbook.nova.example",
        "DTSTAMP:20000101T000000Z",
        "DTSTART;VALUE=DATE:20270402",
        "DTEND;VALUE=DATE:20270403",
        "TRANSP:TRANSPARENT",
        "SUMMARY:Keep HubSpot? It renews on 1 Jun 2027",
        "DESCRIPTION:Decide by 2 May 2027: the last day to cancel.\\nOwner: Event manager",
        "STATUS:CONFIRMED",
        "URL:https://handbook.nova.example/tools/hubspot/",
        "END:VEVENT",
    ]


def test_a_tool_that_was_cut_leaves_the_renewals_and_cancels_its_own_event(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    tool = tmp_path / "company/tools/hubspot.yml"
    tool.write_text(tool.read_text() + "sunset: {date: 2026-11-20, reason: no-need}\n")
    assets = build(check(tmp_path, TODAY)).assets
    assert "BEGIN:VEVENT" not in assets["data/renewals.ics"]
    assert assets["tools/hubspot/calendar.ics"].count("STATUS:CANCELLED") == 1


def test_a_hostile_name_and_the_first_day_of_all_are_one_event(tmp_path: Path) -> None:
    name = r'"A\r\nEND:VCALENDAR\r\nBEGIN:VEVENT, ; \\n"'
    text = f"name: {name}\ncategory: CRM\nrenewal: 0001-01-02\nnotice: 9 months\n"
    write_handbook(tmp_path, {"company/tools/hubspot.yml": text})
    calendar = build(check(tmp_path, TODAY)).assets["data/renewals.ics"]
    assert [line for line in _lines(calendar) if line.startswith(("BEGIN", "DTSTART", "END:VC"))] == [
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "DTSTART;VALUE=DATE:00010101",
        "END:VCALENDAR",
    ]
