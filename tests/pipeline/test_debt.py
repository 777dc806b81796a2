"""What makes the debt, and how it went by the history."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repository import commit, edit
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.diagnostics.report import DebtShare
from handbook.loading.git import find_repository
from handbook.model.settings import DebtWeights
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build
from handbook.pipeline.site.debt_course import debt_course
from handbook.rules.debts import PARTS, debts, shares
from handbook.rules.registry import RULES

ROLE = "company/roles/event-manager.md"
TOOL = "company/tools/hubspot.yml"
ALONE = HANDBOOK[ROLE].replace("backup: tom\n", "")
NAMES = {name for names in PARTS.values() for name in names}
END = datetime.date(2026, 11, 23)


def test_each_part_is_weighed_and_counts_the_findings_of_some_rule() -> None:
    assert list(PARTS) == list(DebtWeights.model_fields)
    assert {rule.rule.debt for rule in RULES.values()} == {*PARTS, None}


@given(st.dictionaries(st.sampled_from(list(PARTS)), st.integers(0, 1000)), st.integers(0, 50))
def test_a_part_makes_its_number_times_its_weight(counts: dict[str, int], weight: int) -> None:
    weights = DebtWeights(unused_tools=weight)
    found = shares(counts, weights)
    assert list(found) == list(PARTS)
    assert found["unused_tools"] == DebtShare(counts.get("unused_tools", 0), counts.get("unused_tools", 0) * weight)


@pytest.mark.parametrize("days", [0, 38, 39, 73, 130, 131, 163, 300, 900])
def test_the_debt_of_a_day_holds_what_the_rules_find_on_it(tmp_path: Path, days: int) -> None:
    write_handbook(tmp_path, {ROLE: ALONE, TOOL: HANDBOOK[TOOL].replace("renewal: 2027-06-01\n", "")})
    day = TODAY + datetime.timedelta(days=days)
    dated = [one.dated for one in debts(check(tmp_path, TODAY).context)]
    found = [finding for finding in check(tmp_path, day).report.findings if finding.rule.name in NAMES]
    assert {one.finding.order for one in dated if one.holds_on(day)} == {finding.order for finding in found}


@pytest.mark.parametrize(
    ("files", "points"),
    [
        ({}, 0),
        ({ROLE: ALONE}, 5),
        ({ROLE: ALONE, "handbook.yml": "name: N\nhealth: {weights: {roles_without_backup: 8}}\n"}, 8),
        ({ROLE: ALONE, "handbook.yml": "name: N\nrules: {role-without-backup: off}\n"}, 0),
        ({ROLE: ALONE.replace("title:", "allow: [{rule: PPL102, until: 2026-11-23, reason: x}]\ntitle:", 1)}, 0),
        ({ROLE: ALONE.replace("title:", "allow: [{rule: PPL102, until: 2026-11-22, reason: x}]\ntitle:", 1)}, 7),
    ],
)
def test_what_is_turned_off_or_allowed_is_no_debt(tmp_path: Path, files: dict[str, str], points: int) -> None:
    write_handbook(tmp_path, files)
    assert sum(share.points for share in check(tmp_path, TODAY).report.debt.values()) == points


def _commit(root: Path, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_COMMITTER_DATE", f"{day}T12:00:00Z")
    commit(root, day)


def test_the_course_reads_each_quarter_s_last_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {ROLE: ALONE, TOOL: HANDBOOK[TOOL].replace("2026-11-16", "2025-09-30")}
    write_handbook(tmp_path, files)
    _commit(tmp_path, "2026-03-01", monkeypatch)
    edit(tmp_path / ROLE, "person: camille\n", "person: camille\nbackup: tom\n")
    _commit(tmp_path, "2026-06-30", monkeypatch)
    edit(tmp_path / TOOL, "2025-09-30", "2026-11-16")
    _commit(tmp_path, "2026-10-02", monkeypatch)
    course = debt_course(find_repository(tmp_path), END, DebtWeights(unused_tools=4))
    assert course == (
        (datetime.date(2026, 3, 31), 9),  # no backup: 5; six months of rest ended on the 30th: 4
        (datetime.date(2026, 6, 30), 4),
        (datetime.date(2026, 9, 30), 4),
    )
    pages = [dict(build(check(tmp_path, day)).pages) for day in (TODAY, TODAY + datetime.timedelta(days=500))]
    health = [found["health/index.md"].html for found in pages]
    assert health[0] == health[1]
    assert health[0].count("hb-debt__bar") == 3


def test_without_history_there_is_no_course(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    assert debt_course(find_repository(tmp_path), END, DebtWeights()) == ()
