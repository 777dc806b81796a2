"""What could not be read, or was never said, is not held against anybody."""

from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check


@pytest.mark.parametrize(
    ("levels", "is_told"),
    [
        (["junior"], True),
        (["junior", "junior", None], True),
        (["junior", None], False),
        (["junior", "junior", "confirmed"], False),
        ([None], False),
    ],
)
def test_a_team_of_juniors(levels: list[str | None], *, is_told: bool, tmp_path: Path) -> None:
    people = {
        f"company/people/p{number}.yml": f"name: P{number}\nteam: content\n" + (f"level: {level}\n" if level else "")
        for number, level in enumerate(levels)
    }
    left = "name: Old\nteam: content\nlevel: expert\nleft: 2026-11-01\n"
    files = {"company/teams/content.yml": "name: Content\nparent: marketing\n", "company/people/old.yml": left}
    write_handbook(tmp_path, {**files, **people})
    assert bool(check(tmp_path, TODAY, select=["juniors-only"]).report.findings) is is_told


@pytest.mark.parametrize(
    ("path", "old", "new", "rule"),
    [
        ("company/roles/event-manager.md", "decides_alone: 2000 EUR", "decides_alone: lots", "above-own-limit"),
        ("campaigns/spring.yml", "{planned: 2500 EUR}", "{planned: 2500 EUR, approved_by: [tom]}", "above-own-limit"),
    ],
)
def test_what_could_not_be_read_is_not_missing(path: str, old: str, new: str, rule: str, tmp_path: Path) -> None:
    role = HANDBOOK["company/roles/event-manager.md"].replace("backup:", "decides_alone: 2000 EUR\nbackup:")
    spring = HANDBOOK["campaigns/spring.yml"].replace("1500", "2500")
    files = {"company/roles/event-manager.md": role, "campaigns/spring.yml": spring}
    write_handbook(tmp_path, files)
    assert [found.rule.name for found in check(tmp_path, TODAY, select=[rule]).report.findings] == [rule]
    write_handbook(tmp_path, {**files, path: files[path].replace(old, new)})
    assert check(tmp_path, TODAY, select=[rule]).report.findings == ()


def test_a_quarter_that_is_none_is_called_one(tmp_path: Path) -> None:
    kpi = "name: Calls\nmeaning: M\nsource: S\nvalues: {2026-q5: {value: 1, says: A}}\n"
    write_handbook(tmp_path, {"company/kpis/calls.yml": kpi})
    found = check(tmp_path, TODAY, select=["wrong-form"]).report.findings
    assert [(each.message("en"), each.hint("en")) for each in found] == [
        ("'2026-q5' is not a quarter: the year and q1 to q4", "write it like 2026-q4")
    ]


GOALS = "okrs/2026-q4/marketing.yml"
OLD = (
    "  - {{id: o{}, title: G, owner: camille, supports: company/o1, key_results: "
    "[{{id: kr1, title: K, baseline: 0, target: 9, current: 1, unit: x, as_of: 2026-10-05{}}}]{}}}\n"
)
QUARTER = {
    "okrs/2026-q4/company.yml": HANDBOOK["okrs/2027-q1/company.yml"],
    "handbook.yml": "name: N\ncalendar: [FR]\nokrs: {max_objectives: 1}\n",
}


@pytest.mark.parametrize(
    ("result", "objective", "rules"),
    [
        ("", "", ["stale-number", "too-many-objectives", "stale-number"]),
        (", dropped: {date: autumn, reason: No}", "", ["stale-number", "too-many-objectives"]),
        ("", ", dropped: {date: autumn, reason: No}", ["stale-number"]),
        ("", ", dropped: {date: 2026-11-02, reason: No}", ["stale-number"]),
    ],
)
def test_a_goal_is_not_alive_because_nobody_can_read_when_it_was_given_up(
    result: str, objective: str, rules: list[str], tmp_path: Path
) -> None:
    goals = OLD.format(1, "", "") + OLD.format(2, result, objective)
    write_handbook(tmp_path, {**QUARTER, GOALS: f"team: marketing\nobjectives:\n{goals}"})
    found = check(tmp_path, TODAY, select=["stale-number", "too-many-objectives"]).report.findings
    assert [each.rule.name for each in found if each.path == GOALS] == rules


@pytest.mark.parametrize("done", ["{brief: yesterday, live: 2026-11-20}", "soon"])
def test_a_step_is_not_open_because_nobody_can_read_when_it_was_done(done: str, tmp_path: Path) -> None:
    campaign = HANDBOOK["campaigns/spring.yml"].replace("2027-03-18", "2026-11-20").replace("2027-q1", "2026-q4")
    approved = f"{campaign}steps: {{brief: {{approver: tom, reason: New}}}}\ndone: {done}\n"
    write_handbook(tmp_path, {**QUARTER, "campaigns/spring.yml": approved})
    found = check(tmp_path, TODAY, select=["CAM"]).report.findings
    assert [each.rule.name for each in found if each.path == "campaigns/spring.yml"] == []
