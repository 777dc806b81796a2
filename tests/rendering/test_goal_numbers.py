"""Scores and numbers of goals as readers see them, worked by hand; French writes a comma and no-break spaces.

A no-break space stands before %, a narrow one between thousands (Imprimerie nationale; CLDR).
"""

from decimal import Decimal
from pathlib import Path

import pytest
from tiny_site import site_of

from handbook.model.okrs import KeyResult
from handbook.model.values import Language
from handbook.planning.scores import key_result_score

NARROW, SPACE, MINUS = "\N{NARROW NO-BREAK SPACE}", "\N{NO-BREAK SPACE}", "\N{MINUS SIGN}"


@pytest.mark.parametrize(
    ("baseline", "target", "current", "english", "french"),
    [
        ("0", "6", "4", "67%", "67"),  # 4 / 6
        ("0", "3", "1", "33%", "33"),
        ("1900", "2600", "2310", "59%", "59"),  # 410 / 700 = 0.5857
        ("240", "180", "205", "58%", "58"),  # 35 / 60 = 0.5833, a cost
        ("74", "55", "63", "58%", "58"),  # 11 / 19 = 0.5789, days
        ("54", "75", "68", "67%", "67"),  # percentages: 14 / 21
        ("1.6", "1.0", "1.3", "50%", "50"),  # a percentage that should fall
        ("-20", "30", "5", "50%", "50"),  # a net score from below zero
        ("-20", "-5", "-17", "20%", "20"),  # a loss: 3 / 15
        ("5", "-5", "0", "50%", "50"),  # through zero
        ("0", "-8", "-2", "25%", "25"),
        ("6", "0", "6", "0%", "0"),  # to zero, not begun
        ("6", "0", "0", "100%", "100"),
        ("0", "6", "-3", "0%", "0"),  # worse than the start
        ("0", "6", "9", "100%", "100"),  # beyond the target
        ("0", "200", "1", "0%", "0"),  # 0.005: half is rounded to even
        ("0", "200", "3", "2%", "2"),  # 0.015
        ("0", "1000000", "999999", "100%", "100"),
    ],
)
def test_scores(baseline: str, target: str, current: str, english: str, french: str, tmp_path: Path) -> None:  # noqa: PLR0913 -- a row of the table
    numbers = {"baseline": Decimal(baseline), "target": Decimal(target), "current": Decimal(current)}
    score = key_result_score(KeyResult.model_validate({"id": "kr1", "title": "Test", **numbers}))
    assert score is not None
    assert site_of(tmp_path, language="en").percent(score) == english
    assert site_of(tmp_path, language="fr").percent(score) == f"{french}{SPACE}%"


@pytest.mark.parametrize(
    ("language", "number", "text"),
    [
        ("en", "1234567.5", "1,234,567.5"),
        ("fr", "1234567.5", f"1{NARROW}234{NARROW}567,5"),
        ("en", "4.52", "4.52"),
        ("fr", "4.52", "4,52"),
        ("en", "-0.5", f"{MINUS}0.5"),
        ("fr", "-0.5", f"{MINUS}0,5"),
        ("en", "5.0", "5"),
        ("fr", "5.0", "5"),
        ("en", "0", "0"),
        ("fr", "9800", f"9{NARROW}800"),
        ("en", "0.12345", "0.123"),
        ("fr", "99.9996", "100"),
    ],
)
def test_numbers(language: Language, number: str, text: str, tmp_path: Path) -> None:
    assert site_of(tmp_path, language=language).number(Decimal(number)) == text
