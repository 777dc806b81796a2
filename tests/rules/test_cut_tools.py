"""A tool that was cut and is still named: once a file, with its places, and taken out where nothing replaces it."""

from pathlib import Path

import pytest
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

PLAYBOOK = HANDBOOK["playbooks/webinar.md"]
FAX = "name: Fax\ncategory: Phone\nsunset: {{date: 2026-11-02, reason: {}}}\n"


def text(*lists: str) -> str:
    """The playbook with these tools, or without the key: its own, then those of the step `live`."""
    own, live = lists
    return PLAYBOOK.replace("tools: [hubspot]\nkpis", f"tools: {own}\nkpis" if own else "kpis").replace(
        "tools: [hubspot], done", f"tools: {live}, done" if live else "done"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (("[fax]", "[fax]"), ("", "")),
        (("[fax, hubspot]", "[hubspot, fax]"), ("[hubspot]", "[hubspot]")),
        (("[hubspot, fax, slack]", "[ fax ]"), ("[hubspot, slack]", "")),
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


def test_a_tool_in_several_files_is_one_finding_and_taken_out_of_all(tmp_path: Path) -> None:
    role, playbook, prose = (
        "company/roles/event-manager.md",
        "playbooks/webinar.md",
        "Open [it](../company/tools/fax.yml)",
    )
    used = {
        role: HANDBOOK[role].replace("onboarding: webinar", "onboarding: webinar\ntools: [hubspot, fax]"),
        playbook: PLAYBOOK.replace("after: [live],", "after: [live], tools: [fax],").replace("Open the room", prose),
    }
    write_handbook(tmp_path, {"company/tools/fax.yml": FAX.format("no-need"), **used})
    (found,) = check(tmp_path, TODAY, select=["TOL104"]).report.findings
    told = [(one.path, one.span.line, one.hint("en")) for one in (found, *found.followers)]
    hint = "name the tool that replaces it, or take it out; texts name it too: playbooks/webinar.md:28"
    assert told == [(role, 6, hint), (playbook, 19, hint)]
    handbook(tmp_path, "check", "--fix", "--select", "TOL104", "--today", str(TODAY))
    assert (tmp_path / role).read_text("utf-8") == used[role].replace("[hubspot, fax]", "[hubspot]")
    assert (tmp_path / playbook).read_text("utf-8") == used[playbook].replace(" tools: [fax],", "")


@pytest.mark.parametrize("before", ["[fax]", "[hubspot, fax]"])
def test_a_step_that_a_campaign_changes_does_not_get_the_tools_of_its_playbook(before: str, tmp_path: Path) -> None:
    spring = f"{HANDBOOK['campaigns/spring.yml']}steps: {{live: {{tools: %s, reason: New}}}}\n"
    write_handbook(tmp_path, {"company/tools/fax.yml": FAX.format("no-need"), "campaigns/spring.yml": spring % before})
    handbook(tmp_path, "check", "--fix", "--select", "TOL104", "--today", str(TODAY))
    after = before.replace("hubspot, fax", "hubspot")
    assert (tmp_path / "campaigns/spring.yml").read_text("utf-8") == spring % after
