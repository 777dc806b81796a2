"""A tool that was cut and is still named: once a file, with its places, and taken out where nothing replaces it."""

from pathlib import Path

import pytest
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

PLAYBOOK = HANDBOOK["playbooks/webinar.md"]
FAX = "name: Fax\ncategory: Phone\nsunset: {{date: 2026-11-02, reason: {}}}\n"


def text(*lists: str) -> str:
    """The playbook with these tools: its own, then those of the step `live`."""
    own, live = lists
    return PLAYBOOK.replace("tools: [hubspot]\nkpis", f"tools: {own}\nkpis").replace(
        "tools: [hubspot], done", f"tools: {live}, done"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("[fax]", "[fax]"), ("[]", "[]")),
        (("[fax, hubspot]", "[hubspot, fax]"), ("[hubspot]", "[hubspot]")),
        (("[hubspot, fax, slack]", "[ fax ]"), ("[hubspot, slack]", "[  ]")),
        (('["fax" , hubspot]', "[hubspot , 'fax']"), ("[hubspot]", "[hubspot ]")),
    ],
)
def test_what_nothing_replaces_is_taken_out(before: tuple[str, str], after: tuple[str, str], tmp_path: Path) -> None:
    slack = "name: Slack\ncategory: Chat\n"
    files = {"company/tools/fax.yml": FAX.format("no-need"), "company/tools/slack.yml": slack}
    write_handbook(tmp_path, {**files, "playbooks/webinar.md": text(*before)})
    found = check(tmp_path, TODAY, select=["sunset-tool-in-use"]).report.findings
    assert [(each.path, each.span.line, each.message("en")) for each in found] == [
        ("playbooks/webinar.md", 8, "'Fax' was cut on 2 Nov 2026, and is still used here (also in line 18)")
    ]
    run = handbook(tmp_path, "check", "--fix", "--select", "TOL104", "--today", str(TODAY))
    assert (run.code, (tmp_path / "playbooks/webinar.md").read_text("utf-8")) == (0, text(*after)), run.err


@pytest.mark.parametrize(
    ("reason", "own"), [("replaced", "[fax]"), ("no-need", "\n  - fax\n  - hubspot")], ids=["replaced", "in a column"]
)
def test_what_somebody_has_to_think_about_is_left(reason: str, own: str, tmp_path: Path) -> None:
    before = text(own, "[fax]")
    write_handbook(tmp_path, {"company/tools/fax.yml": FAX.format(reason), "playbooks/webinar.md": before})
    handbook(tmp_path, "check", "--fix", "--select", "TOL104", "--today", str(TODAY))
    assert (tmp_path / "playbooks/webinar.md").read_text("utf-8") == before
