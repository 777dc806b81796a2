"""When what is read again was read, is due and is late: by the check, by the pages and for programs."""

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from smallest import HANDBOOK, TODAY, write_handbook
from tiny_site import site_of

from handbook.kinds.people.pages.role_page import role_page
from handbook.kinds.tools.pages.page import tool_page
from handbook.loading.records import Handbook, Record
from handbook.loading.source_file import SourceFile
from handbook.model.company import Role
from handbook.model.settings import Settings
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build
from handbook.rules.reviews import review_of

ROLE = "company/roles/event-manager.md"
KPI = "company/kpis/meetings.yml"
SUNSET = "sunset: {date: 2026-01-01, reason: replaced}\n"
FILES = {
    "handbook.yml": "name: Nova\nsite: https://nova.example/\nrepository: https://git.example.com/nova\n",
    ROLE: HANDBOOK[ROLE].replace("title:", "reviewed: 2025-11-22\ntitle:", 1),
    KPI: "name: Meetings\nowner: tom\nmeaning: Who asks\nsource: CRM\nvalues: {2026-q4: {value: 3, says: Few}}\n",
    "company/tools/old.yml": "name: Old\ncategory: CRM\nreviewed: 2020-01-01\n" + SUNSET,
}


@pytest.mark.parametrize(
    ("today", "told"),
    [("2026-11-22", []), ("2026-11-23", ["stale-role"])],
)
def test_a_role_is_late_from_the_day_after(tmp_path: Path, today: str, told: list[str]) -> None:
    write_handbook(tmp_path, FILES)
    found = check(tmp_path, datetime.date.fromisoformat(today)).report.findings
    assert [finding.rule.name for finding in found if finding.path == ROLE] == told


def test_the_rhythm_of_a_record_goes_before_that_of_its_kind(tmp_path: Path) -> None:
    role = FILES[ROLE].replace("title:", "review_every: 13 months\ntitle:", 1)
    write_handbook(tmp_path, {ROLE: role, "handbook.yml": "name: Nova\nroles: {review_every: 1 month}\n"})
    assert check(tmp_path, TODAY).report.findings == ()
    write_handbook(tmp_path, {ROLE: FILES[ROLE]})
    assert [found.rule.name for found in check(tmp_path, TODAY).report.findings] == ["stale-role"]


@given(st.dates(), st.integers(1, 9999))
def test_a_review_is_never_due_before_it_was_done(reviewed: datetime.date, months: int) -> None:
    model = Role.model_validate({"title": "x", "reviewed": reviewed, "review_every": f"{months} months"})
    review = review_of(
        Record("role", "x", model, SourceFile("x", "")), Handbook(Path(), Settings(name="x"), {}, {}, {})
    )
    assert review
    assert reviewed <= review.due <= review.overdue_from


def test_programs_read_who_has_to_review_what_by_when(tmp_path: Path) -> None:
    write_handbook(tmp_path, FILES)
    assets = build(check(tmp_path, TODAY)).assets
    document = json.loads(assets["data/freshness.json"])
    Draft202012Validator(json.loads(assets["data/freshness.schema.json"])).validate(document)
    assert [(one["kind"], one["id"], one["reviewed"], one["due"]) for one in document["records"]] == [
        ("kpi", "meetings", None, None),
        ("role", "event-manager", "2025-11-22", "2026-11-22"),
        ("playbook", "webinar", "2026-10-02", "2027-04-02"),
        ("tool", "hubspot", "2026-11-02", "2027-05-02"),
    ]
    assert document["records"][2] == {
        "kind": "playbook",
        "id": "webinar",
        "title": "Webinar",
        "owner": "event-manager",
        "person": "camille",
        "reviewed": "2026-10-02",
        "due": "2027-04-02",
        "url": "https://nova.example/playbooks/webinar/",
        "edit_url": "https://git.example.com/nova/edit/main/playbooks/webinar.md",
    }
    assert [(one["owner"], one["person"]) for one in document["records"][:2]] == [
        ("tom", "tom"),
        ("event-manager", "camille"),
    ]


def test_pages_hold_the_day_from_which_they_are_late(tmp_path: Path) -> None:
    site = site_of(tmp_path, FILES)
    role = role_page(site, site.handbook.roles["event-manager"]).html
    tool = tool_page(site, site.handbook.tools["hubspot"]).html
    assert 'hidden data-hb-from="2026-11-23"><p>This page should have been read again by 22 Nov 2026.' in role
    assert 'hidden data-hb-from="2027-05-03"><p>This page should have been read again by 2 May 2027.' in tool
