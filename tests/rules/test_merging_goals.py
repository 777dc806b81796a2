"""People who edit the goals of one quarter at the same time: git merges what they wrote, and the check passes.

The layout makes it so: one file a team, one line a key result, a blank line between two of them.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from repository import commit, edit, git
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

MARKETING, SALES = "okrs/2027-q1/marketing.yml", "okrs/2027-q1/sales.yml"
LINES = [
    "team: marketing",
    "objectives:",
    "  - id: o1",
    "    title: Be the first source of qualified meetings",
    "    owner: camille",
    "    supports: company/o1",
    "    horizon: long",
    "    key_results:",
    "      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 4, unit: calls, as_of: 2026-11-20}",
    "",
    "      - {id: kr2, title: Cost, baseline: 240, target: 180, current: 205, unit: EUR, as_of: 2026-11-20}",
    "",
    "      - {id: kr3, title: Webinars, baseline: 0, target: 3, current: 1, unit: webinars, as_of: 2026-11-20}",
    "  - id: o2",
    "    title: Make each contact useful for longer",
    "    owner: tom",
    "    supports: company/o1",
    "    key_results:",
    "      - {id: kr1, title: Readers, baseline: 1900, target: 2600, current: 2310, unit: readers, as_of: 2026-11-20}",
]
Edit = Callable[[Path], None]
"""What one person does to the handbook below a root."""


def _in(path: str, *changes: tuple[str, str]) -> Edit:
    def change(root: Path) -> None:
        for old, new in changes:
            edit(root / path, old, new)

    return change


def _add_sales(root: Path) -> None:
    (root / SALES).write_text(HANDBOOK[MARKETING].replace("marketing", "sales"), encoding="utf-8")


CASES: dict[str, tuple[Edit, Edit]] = {
    "two teams": (_in(MARKETING, ("current: 4,", "current: 9,")), _add_sales),
    "two objectives of a file": (
        _in(MARKETING, ("current: 4,", "current: 9,")),
        _in(MARKETING, ("current: 2310, unit: readers, as_of: 2026-11-20", "current: 2400, unit: readers")),
    ),
    "two key results, one below the other": (
        _in(MARKETING, ("current: 4,", "current: 9,")),
        _in(MARKETING, ("current: 205,", "current: 199,")),
    ),
    "a new objective and a number": (
        _in(MARKETING, ("current: 4,", "current: 9,")),
        _in(
            MARKETING,
            (LINES[-1], f"{LINES[-1]}\n" + "\n".join([LINES[2].replace("o1", "o3"), *LINES[3:9]])),
        ),
    ),
    "a reason and a number": (
        _in(MARKETING, ("current: 2310", "current: 2400")),
        _in(
            MARKETING,
            ("target: 40", "target: 50"),
            (
                LINES[7],
                "    changes: [{date: 2027-01-12, what: kr1 target 40 -> 50, reason: Two more sellers}]\n" + LINES[7],
            ),
        ),
    ),
    "the company and a team": (
        _in("okrs/2027-q1/company.yml", ("current: 4.6", "current: 4.7")),
        _in(MARKETING, ("horizon: long", "horizon: short"), ("    owner: tom", "    owner: camille")),
    ),
}


def _write(root: Path) -> None:
    team = {"company/teams/sales.yml": "name: Sales\nlead: camille\nparent: company\n"}
    write_handbook(root, {MARKETING: "\n".join(LINES) + "\n", **team})


@pytest.mark.parametrize("case", CASES)
def test_two_people_merge_without_conflict(case: str, tmp_path: Path) -> None:
    root, expected = tmp_path / "handbook", tmp_path / "expected"
    hers, his = CASES[case]
    _write(root)
    commit(root)
    git(root, "switch", "-q", "-c", "hers")
    hers(root)
    commit(root)
    git(root, "switch", "-q", "main")
    his(root)
    commit(root)
    git(root, "merge", "-q", "--no-edit", "hers")
    _write(expected)
    hers(expected)
    his(expected)
    assert _goals(root) == _goals(expected)
    assert check(root, TODAY).report.findings == ()


def _goals(root: Path) -> dict[str, str]:
    """Path below the goals -> text of each file."""
    return {str(path.relative_to(root)): path.read_text("utf-8") for path in sorted(root.glob("okrs/*/*.yml"))}
