"""Objectives that are carried on from quarter to quarter."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from smallest import write_handbook

from handbook.loading.folder import load_handbook
from handbook.loading.goals import Goal, find_goal, history, successors
from handbook.loading.records import Handbook


def _handbook(root: Path, continues: dict[str, str]) -> Handbook:
    """One objective `o1` of sales a quarter; `continues` maps a quarter -> what its objective carries on."""
    files = {
        f"okrs/{quarter}/sales.yml": f"team: sales\nobjectives: [{{id: o1, title: {quarter}, continues: {before}}}]\n"
        for quarter, before in continues.items()
    }
    write_handbook(root, files)
    return load_handbook(root)


def _goal(handbook: Handbook, reference: str) -> Goal:
    goal = find_goal(handbook, reference)
    assert goal
    return goal


def _refs(goals: Sequence[Goal]) -> list[str]:
    return [goal.objective_ref for goal in goals]


def test_the_history_of_an_objective_begins_with_the_oldest(tmp_path: Path) -> None:
    handbook = _handbook(
        tmp_path, {"2026-q3": "2027-q1/sales/o1", "2026-q4": "2026-q3/sales/o1", "2027-q1": "2026-q4/sales/o1"}
    )
    chain = ["2026-q3/sales/o1", "2026-q4/sales/o1", "2027-q1/sales/o1"]
    assert _refs(history(handbook, _goal(handbook, "2027-q1/sales/o1"), 12)) == chain
    assert {before: _refs(after) for before, after in successors(handbook).items()} == {
        "2026-q3/sales/o1": ["2026-q4/sales/o1"],
        "2026-q4/sales/o1": ["2027-q1/sales/o1"],
    }


@pytest.mark.parametrize(
    "before", ["2026-q4/sales/o1", "sales/o1", "2027-q1/company/o1", "2026-q3/sales/o1", "2026-q4/sales"]
)
def test_what_is_not_of_an_earlier_quarter_is_not_carried_on(tmp_path: Path, before: str) -> None:
    handbook = _handbook(tmp_path, {"2026-q4": before})
    assert _refs(history(handbook, _goal(handbook, "2026-q4/sales/o1"), 12)) == ["2026-q4/sales/o1"]
    assert successors(handbook) == {}


def test_a_key_result_that_is_carried_on_means_its_objective(tmp_path: Path) -> None:
    handbook = _handbook(tmp_path, {"2027-q2": "2027-q1/marketing/o1/kr1"})
    chain = ["2027-q1/marketing/o1", "2027-q2/sales/o1"]
    assert _refs(history(handbook, _goal(handbook, "2027-q2/sales/o1"), 12)) == chain


def test_a_chain_of_five_hundred_quarters_is_followed(tmp_path: Path) -> None:
    quarters = [f"{year:04}-q{number}" for year in range(2000, 2125) for number in range(1, 5)]
    before = dict(zip(quarters[1:], (f"{quarter}/sales/o1" for quarter in quarters), strict=False))
    handbook = _handbook(tmp_path, {"2000-q1": "x/y/z", **before})
    last = _goal(handbook, "2124-q4/sales/o1")
    assert len(history(handbook, last, 1000)) == 500
    assert _refs(history(handbook, last, 2)) == ["2124-q3/sales/o1", "2124-q4/sales/o1"]
