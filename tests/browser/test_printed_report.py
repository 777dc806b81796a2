"""The report on paper: a full quarter fits on two sheets, with every number and its sentence."""

import io
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser
from sites import build, write_site

from conftest import MKDOCS

pytestmark = pytest.mark.browser

MEANING = "Talks with a company that has the problem, the money and somebody who decides; ten of them make a customer."
SAYS = "Counted on 20 November. At this pace the quarter ends near 120: more than ever, and ten short of the promise."


def goals(team: str, supports: str) -> str:
    objectives = "".join(
        f"  - id: o{number}\n    title: A goal of {team} with the number {number}\n    owner: camille\n{supports}"
        f"    key_results:\n"
        + "".join(
            f"      - {{id: kr{each}, title: Key result {each} of {team}, baseline: 0, target: 40, current: 30}}\n"
            for each in range(1, 5)
        )
        for number in range(1, 4)
    )
    return f"team: {team}\nobjectives:\n{objectives}"


def full_quarter() -> dict[str, str]:
    """Three teams with as many goals as they may have; six KPIs, six campaigns, six experiments."""
    files = {
        "company/teams/sales.yml": "name: Sales\nlead: camille\nparent: company\n",
        "okrs/2027-q1/company.yml": goals("company", ""),
        "okrs/2027-q1/marketing.yml": goals("marketing", "    supports: company/o1\n"),
        "okrs/2027-q1/sales.yml": goals("sales", "    supports: company/o2\n"),
    }
    for number in range(6):
        files[f"company/kpis/k{number}.yml"] = (
            f"name: KPI {number} of the house\nunit: EUR\nmeaning: {MEANING}\ntarget: 130\n"
            "benchmark: {value: 90, source: Exchange with eight heads of marketing, date: 2026-05-12}\nvalues:\n"
            + "".join(f"  2026-q{each}: {{value: {each}00, says: Fine}}\n" for each in range(1, 5))
            + f"  2027-q1:\n    value: 11{number}\n    says: '{SAYS}'\n"
        )
        files[f"campaigns/c{number}.yml"] = (
            f"title: Campaign {number}\nplaybook: webinar\ndate: 2027-02-0{number + 1}\nstatus: done\n"
            "budget: {planned: 1500 EUR, spent: 1200 EUR}\n"
            "debrief: {keep: The sum of the brief, known before we paid, change: Ask before the deposit is paid}\n"
        )
        files[f"experiments/e{number}.yml"] = (
            f"title: Experiment {number}\nstarted: 2027-01-0{number + 1}\nends: 2027-02-0{number + 1}\nstatus: failed\n"
            "budget: {planned: 500 EUR, spent: 480 EUR}\nresult: Three conversations\nlesson: Ask partners first\n"
        )
    return files


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_full_quarter_fits_on_two_sheets(browser: Browser, tmp_path: Path, language: str) -> None:
    write_site(tmp_path, full_quarter(), MKDOCS.replace("theme:\n", f"theme:\n  language: {language}\n"))
    run = build(tmp_path)
    assert run.code == 0, run.err
    page = browser.new_page(color_scheme="dark")
    page.goto(f"file://{tmp_path}/site/report/2027-q1/index.html")
    letter = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="Letter")))
    assert len(letter) == 2
    pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
    page.context.close()
    texts = [" ".join(sheet.get_textpage().get_text_bounded().split()) for sheet in pdf]
    assert len(texts) == 2
    whole = " ".join(texts)
    assert all(f"KPI {number} of the house {MEANING}" in whole for number in range(6))
    assert whole.count(SAYS) == 6
    assert all(whole.count(f"{name} {number}") >= 2 for name in ("Campaign", "Experiment") for number in range(6))
    assert bytes(pdf[0].render(scale=1).buffer)[:3] == b"\xff\xff\xff"
