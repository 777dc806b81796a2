"""Goals that two companies published for their own years, typed in as a user would: nothing lost, no false alarm.

Each folder of `published_years` is a company, with the folders of `okrs/` in it; numbers are facts, the words are ours.
"""

import re
from datetime import date
from pathlib import Path

import pytest
from smallest import write_handbook
from tiny_site import site_of

from handbook.kinds.goals.pages.page import quarter_page
from handbook.model.quarter import GoalPeriod
from handbook.pipeline.checks.checking import check
from handbook.planning.scores import objective_score

FOLDER = Path(__file__).parent / "published_years"
UNKNOWN = "cannot be scored yet: nobody has written where it starts from"


def _files(company: str) -> dict[str, str]:
    """Both companies begin their year in February."""
    goals = (FOLDER / company).rglob("*.yml")
    return {
        "handbook.yml": "name: Nova\nfiscal_year_begins: feb\n",
        "company/teams/sales.yml": "name: Sales\nlead: camille\nparent: company\n",
        "company/teams/talent.yml": "name: Talent\nlead: camille\nparent: company\n",
        **{f"okrs/{path.relative_to(FOLDER / company)}": path.read_text("utf-8") for path in goals},
    }


@pytest.mark.parametrize(
    ("company", "last_day", "told"),
    [
        (
            "sourcegraph",
            date(2021, 4, 30),
            [
                ("okrs/fy22-q1/talent.yml", f"key result 'Open roles with a plan for interviews' {UNKNOWN}"),
                ("okrs/fy22/company.yml", f"key result 'New colleagues whose first weeks went well' {UNKNOWN}"),
                ("okrs/fy22/marketing.yml", f"key result 'Qualified pipeline from marketing' {UNKNOWN}"),
            ],
        ),
        ("gitlab", date(2019, 7, 31), []),
    ],
)
def test_goals_of_a_company_s_own_year_pass(
    tmp_path: Path, company: str, last_day: date, told: list[tuple[str, str]]
) -> None:
    write_handbook(tmp_path, _files(company))
    findings = check(tmp_path, last_day, select=["OKR"]).report.findings
    own = [found for found in findings if found.rule.name != "number-without-day" and "/2027-" not in found.path]
    assert [(found.path, found.message("en")) for found in own] == told


@pytest.mark.parametrize(
    ("company", "period", "days"),
    [
        ("sourcegraph", "fy22", "1 Feb 2021 → 31 Jan 2022"),
        ("sourcegraph", "fy22-q1", "1 Feb 2021 → 30 Apr 2021"),
        ("gitlab", "fy20-q2", "1 May 2019 → 31 Jul 2019"),  # "from May 1, 2019 to July 31, 2019"
    ],
)
def test_the_days_are_those_that_the_companies_name(tmp_path: Path, company: str, period: str, days: str) -> None:
    html = quarter_page(site_of(tmp_path, _files(company)), GoalPeriod(period)).html
    assert days in re.sub(r"<[^>]+>", "", html)


def test_the_scores_are_those_worked_by_hand(tmp_path: Path) -> None:
    handbook = site_of(tmp_path, _files("sourcegraph")).handbook
    scores = {
        f"{file}/{goal.id}": None if score is None else round(float(score), 4)
        for file, record in handbook.okrs.items()
        if file.startswith("fy22")
        for goal, score in ((goal, objective_score(goal)) for goal in record.model.objectives)
    }
    assert scores == {
        "fy22-q1/sales/o1": 1.0,  # held
        "fy22-q1/talent/o1": 1.0,  # both held
        "fy22-q1/talent/o2": None,  # nobody knows where it starts from
        "fy22/company/o1": None,
        "fy22/company/o2": 0.0,
        "fy22/marketing/o1": 0.25,  # three not begun, one held
        "fy22/marketing/o2": 1.0,  # one has no score, one is held
        "fy22/sales/o1": 0.6667,  # 99.5 is not 100
    }
