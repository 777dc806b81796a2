"""A file that cannot be read whole changes nothing of what others say, and mends nothing."""

from pathlib import Path

import pytest
from compared import Files, compared
from smallest import HANDBOOK

SPRING, CAMILLE, ROLE = "campaigns/spring.yml", "company/people/camille.yml", "company/roles/event-manager.md"
PLAYBOOK, SETTINGS, TOOL = "playbooks/webinar.md", "handbook.yml", "company/tools/hubspot.yml"
AWAY = HANDBOOK[CAMILLE] + "away: [{from: 2027-03-18, to: 2027-03-18, title: Leave}]\n"
RENAMED = HANDBOOK[SPRING].replace("Spring webinar", "Spring talk")


def _mended(root: Path, before: Files, after: Files) -> list[object]:
    changes = compared(root, before, after).changes
    return [each.facts["rule"] for change in changes if change.what.startswith("mended") for each in change.details]


@pytest.mark.parametrize(
    "after",
    [
        {SPRING: HANDBOOK[SPRING].replace("2027-03-18", "2027-03-1B"), CAMILLE: AWAY},
        {SPRING: "<<<<<<< main\n" + HANDBOOK[SPRING], CAMILLE: AWAY},
        {CAMILLE: AWAY.replace("to: 2027-03-18", "to: 2027-03-1Z")},
        {ROLE: HANDBOOK[ROLE].replace("title: ", "title "), CAMILLE: AWAY},
        {PLAYBOOK: HANDBOOK[PLAYBOOK].replace("title: ", "title "), CAMILLE: AWAY},
        {PLAYBOOK: None, CAMILLE: AWAY, SPRING: RENAMED},
        {SETTINGS: "calendar: [FX]\nname: Nova handbook\n", CAMILLE: AWAY, SPRING: RENAMED},
        {SPRING: None, "campaigns/2027/spring.yml": HANDBOOK[SPRING], CAMILLE: AWAY},
    ],
)
def test_what_is_only_hidden_is_not_mended(tmp_path: Path, after: Files) -> None:
    before = {CAMILLE: AWAY}
    assert _mended(tmp_path / "truly", before, {}) == ["owner-away"]
    assert _mended(tmp_path / "hidden", before, after) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # the file itself was mended, and what is in doubt elsewhere is nothing to it
        (
            {TOOL: HANDBOOK[TOOL].replace("owner: event-manager", "owner: nobody")},
            {SPRING: HANDBOOK[SPRING].replace("2027-03-18", "2027-03-1B")},
            ["unknown-role"],
        ),
        # of two mistakes one is mended
        (
            {TOOL: HANDBOOK[TOOL].replace("seats: 4", "seats: four").replace("bought: 2025-01-06", "bought: once")},
            {TOOL: HANDBOOK[TOOL].replace("seats: 4", "seats: four")},
            ["not-a-date"],
        ),
        # a file that is gone says nothing any more
        ({"company/people/zoe.yml": "name: Zoe\nteam: sales\n"}, {}, ["unknown-team", "person-without-role"]),
    ],
)
def test_what_is_mended_is_told(tmp_path: Path, before: Files, after: Files, expected: list[str]) -> None:
    assert _mended(tmp_path, before, after) == expected
