"""Numbers that were moved inside their quarter, in real repositories."""

import shutil
from pathlib import Path

import pytest
from repository import commit, edit, git
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

Q4 = "okrs/2026-q4/marketing.yml"
MARKETING = (
    HANDBOOK["okrs/2027-q1/marketing.yml"].replace("title: Meetings,", 'title: "Meetings, held",')
    + """\
      - {id: kr2, title: Cost of a meeting, baseline: 240, target: 180, current: 205, unit: EUR, as_of: 2026-11-20}
"""
)


def moved(title: str, numbers: str, day: str, post: str = "target") -> str:
    """The message of a move (`40 to 30`)."""
    return f"`{post}` of '{title}' was moved from {numbers} on {day}, inside the quarter, without a reason"


MOVED = (Q4, 9, moved("Meetings, held", "40 to 30", "2 Nov 2026"))


def said(root: Path, *select: str) -> list[tuple[str, int, str]]:
    """Path, line and message of each finding."""
    findings = check(root, TODAY, select=select or ["OKR117"]).report.findings
    return [(finding.path, finding.span.line, finding.message("en")) for finding in findings]


def reason(root: Path, what: str, day: str = "2026-11-02") -> None:
    """Add a line to the changes of the objective."""
    text = (root / Q4).read_text("utf-8")
    begin = "" if "changes:" in text else "    changes:\n"
    (root / Q4).write_text(
        f"{text}{begin}      - {{date: {day}, what: {what}, reason: Spain opened}}\n", encoding="utf-8"
    )


@pytest.fixture(params=[".", "team/handbook"])
def nova(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A handbook whose quarter was planned in September, alone in a repository or in a folder of a larger one."""
    git(tmp_path, "init", "-q")
    root = tmp_path / request.param
    write_handbook(root, {"okrs/2026-q4/company.yml": HANDBOOK["okrs/2027-q1/company.yml"], Q4: MARKETING})
    commit(root, "2026-09-21")
    return root


def test_a_target_that_moved(nova: Path) -> None:
    assert said(nova) == []
    edit(nova / Q4, "target: 40", "target: 30")
    commit(nova, "2026-11-02")
    edit(nova / Q4, "current: 4,", "current: 9,")
    commit(nova, "2026-11-09")
    assert said(nova) == [MOVED]
    (finding,) = check(nova, TODAY, select=["OKR117"]).report.findings
    assert finding.hint("en") == (
        "add to `changes:` of the objective: {date: 2026-11-02, what: kr1 target 40 -> 30, reason: ...}"
    )
    assert finding.message("fr") == (
        "`target` de « Meetings, held » est passé de 40 à 30 le 2 nov. 2026, en cours de trimestre, sans raison"
    )


def test_before_the_quarter_a_plan_is_a_plan(nova: Path) -> None:
    edit(nova / Q4, "target: 40", "target: 30")
    commit(nova, "2026-09-30")
    assert said(nova) == []


def test_what_is_not_committed_counts_from_today(nova: Path) -> None:
    edit(nova / Q4, "baseline: 240", "baseline: 220")
    assert said(nova) == [(Q4, 10, moved("Cost of a meeting", "240 to 220", "23 Nov 2026", "baseline"))]
    reason(nova, "kr2 baseline 240 -> 220", "2026-11-23")
    assert said(nova) == []


@pytest.mark.parametrize("what", ["kr1 target 40 -> 30", "KR1: fewer", "target lowered", "kr1 and kr2"])
def test_a_reason_in_the_same_commit(nova: Path, what: str) -> None:
    edit(nova / Q4, "target: 40", "target: 30")
    reason(nova, what)
    commit(nova, "2026-11-02")
    assert said(nova) == []


def test_a_reason_that_comes_later(nova: Path) -> None:
    edit(nova / Q4, "target: 40", "target: 30")
    commit(nova, "2026-11-02")
    assert said(nova) == [MOVED]
    reason(nova, "kr1 target 40 -> 30", "2026-11-20")
    assert said(nova) == []


def test_a_reason_written_the_day_before(nova: Path) -> None:
    reason(nova, "kr1 target 40 -> 30.0", "2026-11-01")
    commit(nova, "2026-11-01")
    edit(nova / Q4, "target: 40", "target: 30")
    commit(nova, "2026-11-02")
    assert said(nova) == []


@pytest.mark.parametrize(("what", "day"), [("kr2 target 180 -> 170", "2026-11-02"), ("kr1 fewer", "2026-09-30")])
def test_a_reason_for_something_else(nova: Path, what: str, day: str) -> None:
    edit(nova / Q4, "target: 40", "target: 30")
    reason(nova, what, day)
    commit(nova, "2026-11-02")
    assert said(nova) == [MOVED]


def test_a_second_move_needs_a_second_reason(nova: Path) -> None:
    edit(nova / Q4, "target: 40", "target: 35")
    reason(nova, "kr1 target 40 -> 35", "2026-10-12")
    commit(nova, "2026-10-12")
    edit(nova / Q4, "target: 35", "target: 30")
    commit(nova, "2026-11-02")
    assert said(nova) == [(Q4, 9, MOVED[2].replace("from 40", "from 35"))]


def test_several_moves_are_one_finding_and_none_when_it_went_back(nova: Path) -> None:
    for old, new, day in (("40", "35", "2026-10-12"), ("35", "30", "2026-11-02")):
        edit(nova / Q4, f"target: {old}", f"target: {new}")
        commit(nova, day)
    assert said(nova) == [MOVED]
    edit(nova / Q4, "target: 30", "target: 40")
    assert said(nova) == []


def test_two_branches_each_moved_their_own(nova: Path) -> None:
    git(nova, "switch", "-q", "-c", "cost")
    edit(nova / Q4, "target: 180", "target: 170")
    commit(nova, "2026-10-20")
    git(nova, "switch", "-q", "main")
    edit(nova / Q4, "team: marketing", "team: marketing  # ours")
    edit(nova / "okrs/2026-q4/company.yml", "target: 5.2", "target: 5.0")
    commit(nova, "2026-10-21")
    git(nova, "merge", "-q", "--no-edit", "cost")
    assert said(nova) == [
        ("okrs/2026-q4/company.yml", 8, moved("Revenue", "5.2 to 5", "21 Oct 2026")),
        (Q4, 10, moved("Cost of a meeting", "180 to 170", "20 Oct 2026")),
    ]


def test_dropped_goals_numbers_filled_in_and_renamed_files_are_left_alone(nova: Path) -> None:
    edit(nova / Q4, "target: 40", "target: 30, dropped: {date: 2026-11-02, reason: Nobody asked}")
    edit(nova / Q4, "baseline: 240, ", "")
    commit(nova, "2026-11-02")
    edit(nova / Q4, "target: 180", "baseline: 230, target: 180")
    commit(nova, "2026-11-03")
    (nova / "okrs/2026-q4/sales.yml").write_bytes((nova / Q4).read_bytes().replace(b"target: 180", b"target: 150"))
    (nova / Q4).unlink()
    commit(nova, "2026-11-04")
    assert said(nova) == []


def test_the_last_quarter_still_counts_and_what_lies_further_back_does_not(nova: Path) -> None:
    for quarter in ("2026-q3", "2026-q2"):
        (nova / f"okrs/{quarter}").mkdir()
        (nova / f"okrs/{quarter}/marketing.yml").write_text(MARKETING, encoding="utf-8")
    commit(nova, "2026-03-30")
    for quarter in ("2026-q3", "2026-q2"):
        edit(nova / f"okrs/{quarter}/marketing.yml", "target: 40", "target: 30")
    commit(nova, "2026-11-02")
    assert said(nova) == [(Q4.replace("q4", "q3"), *MOVED[1:])]


@pytest.mark.parametrize("depth", [1, 2])
def test_a_shallow_copy_tells_what_it_knows(tmp_path: Path, depth: int) -> None:
    origin, copy = tmp_path / "origin", tmp_path / "copy"
    write_handbook(origin, {"okrs/2026-q4/company.yml": HANDBOOK["okrs/2027-q1/company.yml"], Q4: MARKETING})
    commit(origin, "2026-09-21")
    edit(origin / Q4, "target: 40", "target: 30")
    commit(origin, "2026-11-02")
    git(tmp_path, "clone", "-q", "--depth", str(depth), origin.as_uri(), str(copy))
    assert said(copy) == ([MOVED] if depth == 2 else [])


def test_without_git(nova: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(nova / Q4, "target: 40", "target: 30")
    monkeypatch.setenv("PATH", "")
    assert said(nova) == []


def test_outside_git(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"okrs/2026-q4/company.yml": HANDBOOK["okrs/2027-q1/company.yml"], Q4: MARKETING})
    assert said(tmp_path) == []


def test_git_runs_once_for_all_commits_and_twice_for_the_texts_of_goals_and_of_playbooks(
    nova: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(nova / Q4, "target: 40", "target: 30")
    commit(nova, "2026-11-02")
    real, folder, log = shutil.which("git"), tmp_path / "counting", tmp_path / "runs"
    folder.mkdir()
    (folder / "git").write_text(f'#!/bin/sh\necho "$8" >> "{log}"\nexec "{real}" "$@"\n')
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    assert MOVED in said(nova, "OKR", "CAM")
    assert len(log.read_text().splitlines()) <= 1 + 2 + 2
