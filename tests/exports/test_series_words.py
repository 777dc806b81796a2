"""How often something repeats, in words of both languages."""

from datetime import date

import pytest

from handbook.exports.series_words import rule_text
from handbook.locales import wording
from handbook.model.series import Series

TUESDAY = date(2027, 3, 2)


@pytest.mark.parametrize(
    ("rule", "english", "french"),
    [
        ({"every": "1 week"}, "every week, on Tuesday", "chaque semaine, le mardi"),
        (
            {"every": "2 weeks", "on": ["tue", "thu"]},
            "every 2 weeks, on Tuesday, Thursday",
            "toutes les 2 semaines, le mardi, le jeudi",
        ),
        ({"every": "1 month", "on": "last thu"}, "every month, on the last Thursday", "chaque mois, le dernier jeudi"),
        (
            {"every": "1 quarter", "on": "first tue"},
            "every quarter, on the first Tuesday",
            "chaque trimestre, le premier mardi",
        ),
        ({"every": "1 month", "on": [1, 15]}, "every month, on day 1, day 15", "chaque mois, le 1, le 15"),
        ({"every": "1 month", "on": "last day"}, "every month, on the last day", "chaque mois, le dernier jour"),
        (
            {"every": "1 month", "on": "last working day"},
            "every month, on the last working day",
            "chaque mois, le dernier jour ouvré",
        ),
        (
            {"every": "1 month", "on": "5th working day"},
            "every month, on the 5th working day",
            "chaque mois, le 5e jour ouvré",
        ),
        ({"every": "1 day", "on": "working days"}, "each working day", "chaque jour ouvré"),
        ({"every": "1 year"}, "every year", "chaque année"),
    ],
)
def test_how_often_and_on_which_days(rule: dict[str, object], english: str, french: str) -> None:
    series = Series.model_validate({**rule, "times": 3})
    assert [rule_text(wording(language), series, TUESDAY) for language in ("en", "fr")] == [english, french]
