"""Where nobody can tell from the settings what may be published, nothing is."""

from pathlib import Path

import pytest

from handbook.loading.folder import settings_of
from handbook.loading.kinds import installed_kinds
from handbook.model.audience import AUDIENCES
from handbook.pipeline.site.doubt import unclear


def _doubts(root: Path, settings: str) -> list[str]:
    """What is not clear for a site as the settings say, for the team and for the public."""
    (root / "handbook.yml").write_text(settings, "utf-8")
    said = (unclear(*settings_of(root), asked, installed_kinds()) for asked in (None, *AUDIENCES))
    return [text.split("'")[1] if text else "" for text in said]


@pytest.mark.parametrize(
    "line",
    [
        "audience: publik",
        "audience: Public",
        "audience:",
        "audience: [public]",
        "audience: 'public '",
        "audiance: public",
        "Audience: public",
        "audience public",
        "audience: internal\naudience: public",
        "people:\n  max_reports: 7\n  audience: public",
        "okrs: {audience: public}",
        "okrs: {max_objectives: 3}\nokrs:\n  audience: public",
        "peeple:\n  - {audiance: public}",
        "<<<<<<< ours\ntracking: x\n=======\naudience: public\n>>>>>>> theirs",
    ],
)
def test_a_slip_in_whom_it_is_for(tmp_path: Path, line: str) -> None:
    told = _doubts(tmp_path, f"name: Nova\n{line}\n")
    assert told[:2] == ["audience", ""]


@pytest.mark.parametrize(
    "line",
    [
        "confidential: tool",
        "confidential: {tool: yes}",
        "confidential:",
        "confidential: [tool, 3]",
        "confidental: [tool]",
        "confidential: [tool.seat]",
        "confidential: [tool]\nconfidential: [person]",
        "confidential [tool]",
        "people:\n  max_reports: 7\n  confidential: [tool]",
    ],
)
def test_a_slip_in_what_is_held_back(tmp_path: Path, line: str) -> None:
    told = _doubts(tmp_path, f"name: Nova\naudience: public\n{line}\n")
    assert (told[0] in ("audience", "confidential"), told[1:]) == (True, ["", "confidential"])
    assert _doubts(tmp_path, f"name: Nova\n{line}\n")[1:] == ["", "confidential"]


def test_settings_that_cannot_be_used_at_all(tmp_path: Path) -> None:
    assert _doubts(tmp_path, "audience: public\nconfidential: [tool]\n") == ["audience", "", "confidential"]
    for text in ("- audience: public\n", "", "# nothing\n"):
        assert _doubts(tmp_path, text) == ["audience", "", "confidential"]
    (tmp_path / "handbook.yml").write_bytes(b"name: Nova\naudience: public\xff\n")
    assert "'audience'" in (unclear(*settings_of(tmp_path), None, installed_kinds()) or "")


@pytest.mark.parametrize(
    "settings",
    [
        "name: Nova\n",
        "name: Nova\naudience: public\nconfidential: [tool.seats, team]\n",
        "name: Nova\naudience: public\ncurency: EUR\nclosures: [xmas]\n",
        "calendar: [FR]\n",
    ],
)
def test_no_other_mistake_makes_a_doubt(tmp_path: Path, settings: str) -> None:
    assert _doubts(tmp_path, settings) == ["", "", ""]
