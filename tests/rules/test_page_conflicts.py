"""No page of every handbook disappears behind a record of the same name without a word."""

from pathlib import Path

import pytest
from smallest import TODAY, write_handbook

from handbook.pipeline.checks.checking import check

TOOL = "name: Audit\ncategory: Tables\nowner: event-manager\ncost: 0 EUR\n"
PERSON = "name: Away Day\nteam: marketing\n"


@pytest.mark.parametrize(
    ("path", "text", "uri"),
    [
        ("company/tools/audit.yml", TOOL, "tools/audit/"),
        ("company/people/away.yml", PERSON, "people/away/"),
        ("company/people/bus-factor.yml", PERSON, "people/bus-factor/"),
        ("company/people/org-chart.yml", PERSON, "people/org-chart/"),
    ],
)
def test_a_record_called_as_a_page_of_every_handbook_is_told_so(tmp_path: Path, path: str, text: str, uri: str) -> None:
    write_handbook(tmp_path, {path: text})
    report = check(tmp_path, TODAY, select=["page-conflict"]).report
    assert [(each.path, each.span.line, each.message("en")) for each in report.findings] == [
        (path, 1, f"the handbook makes a page of its own at '{uri}'")
    ]
    assert report.findings[0].hint("en") == "rename this file: its name is its id, which changes wherever it is named"


def test_files_shown_on_a_shared_page_and_teams_called_as_pages_of_people_are_in_nobodys_way(tmp_path: Path) -> None:
    files = {
        "company/strategy.yml": "north_star: {id: calls, title: Calls, since: 2026-01-01}\n",
        "company/teams/away.yml": "name: Away\nlead: camille\nparent: company\n",
    }
    write_handbook(tmp_path, files)
    assert check(tmp_path, TODAY, select=["page-conflict"]).report.findings == ()
