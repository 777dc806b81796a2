"""Goals that companies published, typed in: what our limits say of them, and nothing else says anything.

Each file of `published_okrs` names its organisation and quarter; numbers are facts, the words are ours.
"""

from decimal import Decimal
from pathlib import Path

import pytest
from smallest import HANDBOOK, write_handbook

from handbook.loading.folder import load_handbook
from handbook.model.quarter import Quarter
from handbook.model.years import CALENDAR
from handbook.pipeline.checks.checking import check
from handbook.planning.scores import key_result_score, objective_score

FOLDER = Path(__file__).parent / "published_okrs"
PUBLISHED = sorted(path.stem for path in FOLDER.glob("*.yml"))
SALES = "sourcegraph-sales-and-marketing-2020-q1"


def _write(root: Path, name: str, max_key_results: int) -> str:
    """A handbook in which a team has these goals; gives their quarter."""
    quarter = name[-len("2020-q1") :]
    write_handbook(
        root,
        {
            "handbook.yml": f"name: Nova\nokrs: {{max_objectives: 3, max_key_results: {max_key_results}}}\n",
            "company/teams/published.yml": "name: Published\nlead: camille\nparent: company\n",
            f"okrs/{quarter}/company.yml": HANDBOOK["okrs/2027-q1/company.yml"],
            f"okrs/{quarter}/published.yml": (FOLDER / f"{name}.yml").read_text("utf-8"),
        },
    )
    return quarter


def _said(root: Path, name: str, max_key_results: int = 4) -> list[tuple[str, int, str]]:
    """Path, line and message of every finding about goals on the last day of the quarter.

    The handbook around them is of 2026: its tools and reviews lie in the future of these quarters. What is published
    has no day beside each number: the one finding that asks for it is left out.
    """
    last_day = CALENDAR.days(Quarter(_write(root, name, max_key_results))).last
    findings = check(root, last_day, select=["OKR"]).report.findings
    return [
        (finding.path, finding.span.line, finding.message("en"))
        for finding in findings
        if finding.rule.name != "number-without-day"
    ]


@pytest.mark.parametrize("name", [name for name in PUBLISHED if name != SALES])
def test_published_goals_pass(name: str, tmp_path: Path) -> None:
    assert _said(tmp_path, name) == []


def test_a_quarter_of_seven_goals_is_told_once(tmp_path: Path) -> None:
    message = "team 'published' has 7 objectives in 2020-q1; the limit is 3"
    assert _said(tmp_path, SALES) == [("okrs/2020-q1/published.yml", 29, message)]


def test_four_key_results_pass_at_four_and_fail_at_three(tmp_path: Path) -> None:
    message = "objective 'A good choice in a market of candidates' has 4 key results; the limit is 3"
    assert _said(tmp_path, "sourcegraph-talent-2022-q1", 4) == []
    assert _said(tmp_path, "sourcegraph-talent-2022-q1", 3) == [("okrs/2022-q1/published.yml", 22, message)]


@pytest.mark.parametrize(
    ("name", "scores", "means"),
    [
        ("gitlab-support-2018-q3", ["1", "0.8737", "0.9789", "0.9895"], ["0.9368", "0.9842"]),
        ("sourcegraph-support-2021-q4", ["1", "1", "0.8889"], ["0.9630"]),
    ],
)
def test_final_scores(name: str, scores: list[str], means: list[str], tmp_path: Path) -> None:
    """By hand: 83 / 95, 93 / 95, 94 / 95; more than 95, more than 60, 80 / 90; and their means."""
    quarter = _write(tmp_path, name, 4)
    goals = load_handbook(tmp_path).okrs[f"{quarter}/published"].model.objectives
    found = [key_result_score(result) for goal in goals for result in goal.key_results]
    assert [score and round(score, 4) for score in found] == [Decimal(score) for score in scores]
    assert [round(objective_score(goal) or 0, 4) for goal in goals] == [Decimal(mean) for mean in means]
