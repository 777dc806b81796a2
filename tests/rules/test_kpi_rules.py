"""Rules about experiments and KPIs, where an example on their page would be too long."""

import datetime
from pathlib import Path

import pytest
from smallest import TODAY, write_handbook

from handbook.pipeline.checks.checking import check

KPI = "name: Meetings\nmeaning: Talks\nsource: CRM\nvalues: {2026-q4: {value: 25, says: Good}}\n"
GUESS = (
    "lever: Sujet\npersona: Gérants\nhypothesis: Un chiffre attire\nkpi: meetings\nsupports: [2027-q1/marketing/o1]\n"
)
BUDGET = "budget: {planned: 0 EUR}\n"
FAILED = "status: failed\nresult: Nothing\nlesson: Leave it\n"

Found = list[tuple[str, str, str]]


def found(root: Path, files: dict[str, str], today: datetime.date = TODAY) -> Found:
    """Path, code and message of every finding."""
    write_handbook(root, {"company/kpis/meetings.yml": KPI, **files})
    findings = check(root, today).report.findings
    return [(finding.path, finding.rule.code, finding.message("en")) for finding in findings]


def test_a_repetition_names_the_failure_and_its_lesson(tmp_path: Path) -> None:
    again = GUESS.replace("Gérants", "gerants").replace("Un chiffre", "UN  chiffre")
    files = {
        "experiments/first.yml": f"title: First\n{GUESS}started: 2026-01-05\n{FAILED}",
        "experiments/second.yml": f"title: Second\n{again}started: 2026-05-04\n{FAILED}",
        "experiments/third.yml": f"title: Third\n{again}{BUDGET}",
        "experiments/worked.yml": f"title: Worked\n{again}started: 2026-06-01\nstatus: won\nresult: It did\n",
    }
    assert found(tmp_path, files) == [
        (
            f"experiments/{name}.yml",
            "OKR136",
            f"experiment '{title}' repeats 'First', which has failed; its lesson: Leave it",
        )
        for name, title in (("second", "Second"), ("third", "Third"))
    ]


@pytest.mark.parametrize(("day", "codes"), [((2027, 1, 29), []), ((2027, 1, 30), ["OKR139"])])
def test_a_kpi_may_wait_four_weeks_for_its_number(tmp_path: Path, day: tuple[int, int, int], codes: list[str]) -> None:
    later = found(
        tmp_path, {"campaigns/spring.yml": "title: A\nplaybook: webinar\ndate: 2027-03-18\n"}, datetime.date(*day)
    )
    assert [code for path, code, _ in later if path.startswith("company/kpis")] == codes


def test_the_envelope_is_passed_once_and_only_by_its_own_currency(tmp_path: Path) -> None:
    guess = "lever: Sujet\npersona: Gérants\nkpi: meetings\nsupports: [2027-q1/marketing/o1]\n"
    budgets = {"a": "600 EUR", "b": "600 USD", "c": "600 EUR", "d": "600 EUR"}
    files = {
        f"experiments/{name}.yml": f"title: {name}\nhypothesis: {name}\n{guess}started: 2026-11-0{day}\n"
        f"budget: {{planned: {budget}}}\n"
        for day, (name, budget) in enumerate(budgets.items(), 1)
    }
    settings = {"handbook.yml": "name: Nova handbook\ncalendar: [FR]\nexperiments: {budget: 1000 EUR}\n"}
    message = "with 'c' the experiments of 2026-q4 take 1,200 EUR of 1,000 EUR"
    no_rate = "there is no rate for USD: the money of 'b' is missing from the sums in EUR"
    assert found(tmp_path, files | settings) == [
        ("experiments/b.yml", "TOL111", no_rate),
        ("experiments/c.yml", "OKR140", message),
    ]


def test_a_closed_experiment_may_name_who_left(tmp_path: Path) -> None:
    files = {
        "company/people/lea.yml": "name: Léa\nteam: marketing\nmanager: camille\nleft: 2026-08-31\n",
        "experiments/open.yml": f"title: Open\nowner: lea\n{GUESS}{BUDGET}",
        "experiments/closed.yml": f"title: Closed\nowner: lea\n{GUESS}status: won\nresult: It did\n",
    }
    assert [(path, code) for path, code, _ in found(tmp_path, files)] == [("experiments/open.yml", "PPL104")]


def test_what_cannot_be_read_of_an_experiment_is_not_missing_too(tmp_path: Path) -> None:
    files = {"experiments/film.yml": f"title: Film\n{BUDGET}{GUESS.replace('persona: Gérants', 'persona: [A, B]')}"}
    assert [code for _, code, _ in found(tmp_path, files)] == ["HBK204"]


KEY_RESULT = """\
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    horizon: long
    key_results: [{id: kr1, as_of: 2026-11-20, source: CRM, %s}]
"""


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("title: Delay, unit: days, baseline: 65, target: -15, current: 60", ["target: 50"]),
        ("title: Délai, unit: jours, baseline: 65.5, target: -65.5, current: 60", ["target: 0.0"]),
        ("title: Churn, unit: '%', baseline: 12, target: -2.5, current: 12", ["target: 9.5"]),
        ("title: Delay, unit: days, baseline: 65, target: 50, current: 60", []),
        ("title: Stock, unit: pieces, baseline: 3, target: -5, current: 3", []),  # more than there is of it
        ("title: Cash cycle, unit: days, baseline: 12, target: -5, current: -1", []),
        ("title: Lead of the plan, unit: days, baseline: -12, target: -5, current: -6", []),
        ("title: Lead of the plan, unit: days, baseline: 0, target: -5, current: 0", []),
        ("title: Net churn, unit: '%', baseline: 3, target: -2, current: 2", []),
        ("title: NPS, unit: points, baseline: 30, target: -10, current: 20", []),
        ("title: Freezer, unit: °C, baseline: 20, target: -18, current: 20", []),
        ("title: Écart au budget, unit: '%', baseline: 8, target: -2, current: 5", []),
        ("title: Delay, unit: days, keep: below, baseline: 65, target: -15, current: 60", []),
    ],
)
def test_a_target_below_zero_may_be_what_goes_off(tmp_path: Path, typed: str, told: list[str]) -> None:
    write_handbook(tmp_path, {"okrs/2027-q1/marketing.yml": KEY_RESULT % typed})
    findings = check(tmp_path, TODAY, select=["OKR158"]).report.findings
    assert [str(each.params["meant"]) for each in findings] == [line.removeprefix("target: ") for line in told]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ("{2026-q3: {value: 80}, 2026-q4: {value: 65}}", ["write the number to reach: `target: 50` is 15 less"]),
        ("{2026-q3: {value: -1}, 2026-q4: {value: 65}}", []),
        ("{2026-q4: {value: 10}}", []),
    ],
)
def test_a_kpi_to_lose_more_than_it_has_is_meant(tmp_path: Path, values: str, told: list[str]) -> None:
    text = f"name: Delay\nunit: days\nbetter: lower\ntarget: -15\nvalues: {values}\n"
    write_handbook(tmp_path, {"company/kpis/delay.yml": text})
    findings = check(tmp_path, TODAY, select=["OKR159"]).report.findings
    assert [each.hint("en") for each in findings] == told
