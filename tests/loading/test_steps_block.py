"""The block of steps, spoilt at its fences: one finding, at the fence, and the rest of the file is read."""

from pathlib import Path

import pytest
from running import handbook
from smallest import TODAY, write_handbook

from handbook.pipeline.checks.checking import check

PLAYBOOK = "playbooks/webinar.md"
OPENING, FENCE_LINE = "```yaml steps\n", 16


def _found(root: Path, text: str) -> list[tuple[str, int, int]]:
    """Rule, line and last column of each finding about the playbook."""
    (root / PLAYBOOK).write_text(text, encoding="utf-8")
    findings = check(root, TODAY).report.findings
    return [(found.rule.name, found.span.line, found.span.end_column) for found in findings if found.path == PLAYBOOK]


@pytest.fixture
def written(tmp_path: Path) -> str:
    write_handbook(tmp_path)
    text = (tmp_path / PLAYBOOK).read_text("utf-8")
    assert text.split("\n")[FENCE_LINE - 1] == OPENING.strip()
    return text


def _unclosed(text: str) -> str:
    before, steps = text.split(OPENING)
    return before + OPENING + steps.replace("```\n", "", 1)


def test_a_block_that_is_never_closed_ends_at_the_next_heading(tmp_path: Path, written: str) -> None:
    assert _found(tmp_path, _unclosed(written)) == [("unclosed-steps-block", FENCE_LINE, 14)]
    steps = check(tmp_path, TODAY).handbook.playbooks["webinar"].model.steps
    assert [step.id for step in steps] == ["brief", "live", "debrief"]


def test_a_block_that_only_another_one_closes(tmp_path: Path, written: str) -> None:
    text = _unclosed(written) + "```text\nDear all\n```\n"
    assert _found(tmp_path, text) == [("unclosed-steps-block", FENCE_LINE, 14)]


def test_a_block_that_nothing_ends_is_read_to_the_end_of_the_file(tmp_path: Path, written: str) -> None:
    before, fence, after = _unclosed(written).partition(OPENING)
    text = before + fence + after.partition("\n## ")[0]
    assert ("unclosed-steps-block", FENCE_LINE, 14) in _found(tmp_path, text)
    assert len(check(tmp_path, TODAY).handbook.playbooks["webinar"].model.steps) == 3


def test_the_steps_before_the_end_are_checked_all_the_same(tmp_path: Path, written: str) -> None:
    text = _unclosed(written).replace("when: D+7", "when: D+x")
    assert _found(tmp_path, text) == [("unclosed-steps-block", FENCE_LINE, 14), ("bad-when", FENCE_LINE + 3, 26)]


def test_a_comment_that_looks_like_a_heading_ends_no_block_that_is_closed(tmp_path: Path, written: str) -> None:
    assert _found(tmp_path, written.replace(OPENING, f"{OPENING}## the first weeks\n")) == []


@pytest.mark.parametrize("fence", ["```yaml step", "```yml steps", "```yaml-steps", "``` steps"])
def test_a_mistyped_fence_is_what_is_shown(tmp_path: Path, written: str, fence: str) -> None:
    found = _found(tmp_path, written.replace(OPENING, f"{fence}\n"))
    assert found == [("playbook-without-steps", FENCE_LINE, len(fence) + 1)]


def test_another_block_is_no_mistyped_one(tmp_path: Path, written: str) -> None:
    text = written.replace(OPENING, "```yaml\nname: An example\n")
    assert _found(tmp_path, text) == [("playbook-without-steps", 2, 15)]


@pytest.mark.parametrize("fence", ["```yaml", "```", "~~~"])
def test_a_block_of_steps_that_does_not_say_so_is_mended(tmp_path: Path, written: str, fence: str) -> None:
    text = written.replace(OPENING, f"{fence}\n").replace("```", fence[:3])
    assert _found(tmp_path, text) == [("playbook-without-steps", FENCE_LINE, len(fence) + 1)]
    assert handbook(tmp_path, "check", "--fix", "--today", str(TODAY)).code == 0
    assert f"\n{fence[:3]}yaml steps\n" in (tmp_path / PLAYBOOK).read_text("utf-8")
