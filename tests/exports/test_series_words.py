"""How often something repeats, in words of both languages."""

from datetime import date

import pytest

from handbook.exports.series_words import gaps_of, rule_text
from handbook.locales import wording
from handbook.model.series import Series
from handbook.model.settings import Settings
from handbook.planning.calendar import WorkCalendar
from handbook.planning.series import dates_of

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


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ({"every": "1 day", "times": 4}, ["Sat 2 Jan weekend", "Sun 3 Jan weekend"]),
        ({"every": "1 day", "times": 40}, ["Sat 2 Jan Sun 21 Feb weekends"]),
        ({"every": "1 day", "on": "mon-fri", "times": 40}, []),
        ({"every": "10 days", "times": 4}, ["Sun 31 Jan weekend"]),
    ],
)
def test_weekends_that_are_left_out_are_told(rule: dict[str, object], expected: list[str]) -> None:
    calendar = WorkCalendar.of(Settings.model_validate({"name": "Nova", "calendar": []}))
    series = Series.model_validate({**rule, "roll": "skip"})
    found = gaps_of(wording("en"), dates_of(date(2027, 1, 1), series, calendar))
    told = [
        " ".join((*(f"{day:%a %-d %b}" for day in dict.fromkeys((first, last))), why)) for first, last, why in found
    ]
    assert told == expected
