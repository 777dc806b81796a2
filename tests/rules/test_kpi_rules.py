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
