"""Facts as text: what a sentence about a change is filled with."""

from decimal import Decimal

import pytest
from pydantic import TypeAdapter

from handbook.exports.fact_words import Facts, Style
from handbook.loading.kinds import installed_kinds
from handbook.locales.quantities import duration_text, number_text
from handbook.model.values import Duration

FACTS = {language: Facts(language, Style(str, str), installed_kinds()) for language in ("en", "fr")}


@pytest.mark.parametrize(
    ("count", "language", "last"),
    [(0, "en", []), (6, "en", []), (7, "en", ["and 1 more"]), (9, "en", ["and 3 more"]), (9, "fr", ["et 3 autres"])],
)
def test_six_things_are_told_and_the_others_counted(count: int, language: str, last: list[str]) -> None:
    told = FACTS[language].limited(range(count), str)
    assert told == [*"012345"[:count], *last]


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [
        ("1234567.5", "1,234,567.5", "1\u202f234\u202f567,5"),
        ("-0.25", "\N{MINUS SIGN}0.25", "\N{MINUS SIGN}0,25"),
        ("0.12349", "0.123", "0,123"),
        ("4.50", "4.5", "4,5"),
    ],
)
def test_a_number_has_the_signs_of_the_language(number: str, english: str, french: str) -> None:
    assert [number_text(Decimal(number), language) for language in ("en", "fr")] == [english, french]


@pytest.mark.parametrize(
    ("length", "english", "french"),
    [("1 day", "1 day", "1 jour"), ("14 days", "14 days", "14 jours"), ("6 months", "6 months", "6 mois")],
)
def test_a_length_of_time_is_told_in_the_language(length: str, english: str, french: str) -> None:
    known = TypeAdapter(Duration).validate_python(length)
    assert [duration_text(known, language).replace("\xa0", " ") for language in ("en", "fr")] == [english, french]
