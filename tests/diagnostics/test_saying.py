"""Values in sentences: those of findings and those of changes say the same, and none of it looks like Python."""

import datetime
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner
from smallest import TODAY, write_handbook

from handbook.adapters.cli import main
from handbook.diagnostics.outputs.text import render
from handbook.diagnostics.words import fill, say
from handbook.exports.fact_words import Facts, Style
from handbook.loading.kinds import installed_kinds
from handbook.model.quarter import Quarter
from handbook.model.values import LANGUAGES, Duration, Money
from handbook.model.when import When
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build

NARROW, SPACE, MINUS = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}", "\N{MINUS SIGN}"
VALUES = (
    (Money(amount=Decimal("1188.00"), currency="EUR"), "€1,188", f"1{NARROW}188{SPACE}€"),
    (Money(amount=Decimal("9.5"), currency="EUR", per="month"), "€9.50 a month", f"9,50{SPACE}€ par mois"),
    (Duration.parse("4 weeks"), "4 weeks", f"4{SPACE}semaines"),
    (When.parse("D-10wd"), "D-10wd", "D-10wd"),
    (Quarter("2026-q4"), "2026-q4", "2026-q4"),
    (Decimal("-1234.5"), f"{MINUS}1,234.5", f"{MINUS}1{NARROW}234,5"),
    (["a", "b"], "a, b", "a, b"),
    (datetime.date(2027, 5, 1), "1 May 2027", "1er mai 2027"),
)
PLAIN = Style(str, str)
PYTHON = re.compile(r"\b(Money|Decimal|Duration|When|Days|Quarter|date)\(|\['")


@pytest.mark.parametrize(("value", "english", "french"), VALUES)
def test_a_value_is_written_as_its_language_does(value: object, english: str, french: str) -> None:
    assert [say(value, language) for language in LANGUAGES] == [english, french]
    assert fill({"en": "it is {it}"}, {"it": value}, "en") == f"it is {english}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_says_values_as_a_finding_does(language: str) -> None:
    facts = Facts(language, PLAIN, installed_kinds())
    for value, *_ in VALUES[:-2]:
        assert facts.say(value) == say(value, language)
    assert facts.say(("a", "b")) == "a, b"
    assert not PYTHON.search(facts.say(VALUES[-1][0]))


def test_pages_and_exports_write_no_value_as_python_does(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"company/kpis/leads.yml": "name: Leads\nvalues: {2026-q4: {value: 7.5}}\n"})
    pages = {
        page.uri: page.html
        for page in build(check(tmp_path, TODAY)).pages.values()
        if not page.uri.startswith("rules/")
    }
    exports = {
        target: CliRunner().invoke(main, ["-C", str(tmp_path), "export", "spring", "--to", target]).output
        for target in ("csv", "ics", "json", "jira")
    }
    assert [name for name, text in (pages | exports).items() if PYTHON.search(text)] == []


def test_a_place_that_a_finding_explains_twice_is_named_once(tmp_path: Path) -> None:
    write_handbook(
        tmp_path, {"campaigns/spring.yml": "title: Spring\nplaybook: webinar\ndate: 2027-03-18\nowner: nobody\n"}
    )
    report = check(tmp_path, TODAY, select=("unknown-person",)).report
    (finding,) = report.findings
    other = replace(finding, span=finding.span._replace(line=1, end_line=1))
    told = render(replace(report, findings=(finding.followed_by((finding, other, other)),)), "en")
    assert [line for line in told.splitlines() if "= also:" in line] == ["  = also: campaigns/spring.yml:1"]
