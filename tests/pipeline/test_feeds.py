"""What the site offers to programs."""

import datetime
import json
from pathlib import Path

from smallest import TODAY, write_handbook

from handbook.pipeline.building import build
from handbook.pipeline.checking import check


def test_calendars_and_tasks_have_stable_addresses_and_are_the_same_bytes_again(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    assets = build(check(tmp_path, TODAY)).assets
    feeds = {uri for uri in assets if uri.endswith((".ics", ".json"))}
    assert feeds == {
        "data/tasks.json",
        "data/tasks.schema.json",
        "data/team.ics",
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


def test_a_cancelled_campaign_leaves_the_team_and_cancels_its_own_events(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    campaign = tmp_path / "campaigns/spring.yml"
    campaign.write_text(campaign.read_text().replace("status: active", "status: cancelled"))
    assets = build(check(tmp_path, TODAY)).assets
    assert json.loads(assets["data/tasks.json"])["tasks"] == []
    assert "BEGIN:VEVENT" not in assets["data/team.ics"]
    assert assets["campaigns/spring/calendar.ics"].count("STATUS:CANCELLED") == 3
