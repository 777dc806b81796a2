"""Numbers with their units, as English and French write them (Unicode CLDR 45)."""

from decimal import Decimal
from pathlib import Path

import pytest
from tiny_site import site_of

from handbook.rendering.measures import amount, measure, unit_word

SIGNS = {ord("_"): "\N{NO-BREAK SPACE}", ord("-"): "\N{MINUS SIGN}"}
"""How the cases below write what cannot be told apart by eye."""
CASES: list[tuple[str, str | None, str, str]] = [
    ("72", "%", "72%", "72\N{NO-BREAK SPACE}%"),
    ("7.25", "%", "7.25%", "7,25\N{NO-BREAK SPACE}%"),
    ("1.6", "% per month", "1.6%_per_month", "1,6\N{NO-BREAK SPACE}%_per_month"),
    ("-3", "%", "-3%", "-3\N{NO-BREAK SPACE}%"),
    ("205", "EUR", "€205", "205_€"),
    ("9800.5", "EUR", "€9,800.50", "9\N{NARROW NO-BREAK SPACE}800,50_€"),
    ("-20", "EUR per call", "-€20_per_call", "-20_€_per_call"),
    ("4.52", "M EUR", "4.52_M_EUR", "4,52_M_EUR"),
    ("-1500", "meetings", "-1,500_meetings", "-1\N{NARROW NO-BREAK SPACE}500_meetings"),
    ("0.1235", None, "0.1235", "0,1235"),
    ("99.9995", "%", "99.9995%", "99,9995_%"),
    ("99.9995", "points", "99.9995_points", "99,9995_points"),
    ("-1234.56789", None, "-1,234.56789", "-1\N{NARROW NO-BREAK SPACE}234,56789"),
    ("0.125", "EUR", "0.125_EUR", "0,125_EUR"),
    ("0.125", "EUR per click", "0.125_EUR_per_click", "0,125_EUR_per_click"),
    ("0.10", "EUR", "€0.10", "0,10_€"),
    ("63.50", "NPS", "63.5_NPS", "63,5_NPS"),
    ("0", "TOP pages", "0_TOP_pages", "0_TOP_pages"),
]


@pytest.mark.parametrize(("number", "unit", "english", "french"), CASES)
def test_a_number_with_its_unit(tmp_path: Path, number: str, unit: str | None, english: str, french: str) -> None:
    for language, expected in (("en", english), ("fr", french)):
        site = site_of(tmp_path, {}, language)
        assert measure(site, Decimal(number), unit) == expected.translate(SIGNS)


def test_a_number_that_nobody_knows(tmp_path: Path) -> None:
    assert (amount(site_of(tmp_path), None, "%"), unit_word("%")) == ("?", "")
