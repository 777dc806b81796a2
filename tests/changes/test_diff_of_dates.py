"""Which version of its playbook a campaign follows, which dates it loses, and what moves others."""

from pathlib import Path

import pytest
from compared import told
from smallest import HANDBOOK

SPRING = "campaigns/spring.yml"
SPENT = HANDBOOK[SPRING].replace("{planned: 1500 EUR}", "{planned: 1500 EUR, spent: 400 EUR}")
DRAFT = SPENT.replace("status: active", "status: draft")
NOW = "playbook_version: 68fbf6f35c\n"


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ("playbook_version: aaaaaaaaaa\n", NOW, "- Spring webinar: follows its playbook as it is now"),
        (
            NOW,
            "playbook_version: aaaaaaaaaa\ndone: {outline: 2026-11-20}\n",
            "! Spring webinar: goes back to an older version of its playbook",
        ),
        (
            "playbook_version: aaaaaaaaaa\n",
            "playbook_version: bbbbbbbbbb\n",
            "- Spring webinar: follows another version of its playbook",
        ),
    ],
)
def test_the_version_that_a_campaign_follows(tmp_path: Path, before: str, after: str, line: str) -> None:
    assert told(tmp_path, {SPRING: SPENT + before}, {SPRING: SPENT + after})[1] == ["Campaigns", f"  {line}"]


def test_dates_that_are_lost_are_in_the_first_line(tmp_path: Path) -> None:
    text = HANDBOOK["playbooks/webinar.md"]
    after = "\n".join(line for line in text.split("\n") if "id: debrief" not in line)
    assert told(tmp_path / "step", {SPRING: SPENT}, {SPRING: SPENT, "playbooks/webinar.md": after})[0].startswith(
        "1 date is lost in 1 running campaign"
    )
    first = told(tmp_path / "all", {SPRING: SPENT}, {SPRING: SPENT, "playbooks/webinar.md": None})[0]
    assert first.startswith("1 running campaign has no dates any more, ")
    skipped = SPENT + "steps: {brief: {skip: true, reason: We know it}}\n"
    assert told(tmp_path / "skip", {SPRING: SPENT}, {SPRING: skipped})[0] == "1 step is left out in 1 running campaign"
    draft = {SPRING: DRAFT + "steps: {brief: {skip: true, reason: We know it}}\n"}
    assert told(tmp_path / "draft", {SPRING: DRAFT}, {**draft})[0] == "1 change"


@pytest.mark.parametrize(
    ("settings", "cause"),
    [
        ("closures: [{from: 2027-02-04, to: 2027-02-04, title: Move}]\n", "the days off change"),
        ("working_week: [mon, tue, wed, fri]\n", "the working week changes"),
        (
            "working_week: [mon, tue, wed, fri]\nclosures: [{from: 2027-02-03, to: 2027-02-03, title: Move}]\n",
            "the days off and the working week change",
        ),
    ],
)
def test_what_moves_dates_is_named(tmp_path: Path, settings: str, cause: str) -> None:
    lines = told(tmp_path, {SPRING: SPENT}, {SPRING: SPENT, "handbook.yml": HANDBOOK["handbook.yml"] + settings})[1]
    assert [line.partition("because ")[2].partition(":")[0] for line in lines if "because " in line] == [cause]
