"""Sources: Code du travail, L3133-1 (France) and L3134-13 (Alsace-Moselle); gov.uk/bank-holidays; ECB, TARGET days."""

from collections.abc import Mapping
from datetime import date

import pytest

from handbook.planning.calendar import is_known_calendar, known_calendars, public_holidays

FRANCE_2027 = {
    "2027-01-01": "Jour de l'an",
    "2027-03-29": "Lundi de Pâques",
    "2027-05-01": "Fête du Travail",
    "2027-05-06": "Ascension",
    "2027-05-08": "Fête de la Victoire",
    "2027-05-17": "Lundi de Pentecôte",
    "2027-07-14": "Fête nationale",
    "2027-08-15": "Assomption",
    "2027-11-01": "Toussaint",
    "2027-11-11": "Armistice",
    "2027-12-25": "Noël",
}


def by_iso(names: Mapping[date, str]) -> dict[str, str]:
    return {day.isoformat(): name for day, name in names.items()}


def test_the_eleven_public_holidays_of_france() -> None:
    assert by_iso(public_holidays(["FR"], [2027], "fr")) == FRANCE_2027


@pytest.mark.parametrize("code", ["FR-57", "FR-Moselle", "FR-6AE", "FR-Alsace"])
def test_alsace_moselle_has_good_friday_and_saint_stephens_day_too(code: str) -> None:
    own = {"2027-03-26": "Vendredi saint", "2027-12-26": "Saint-Étienne"}
    names = by_iso(public_holidays([code], [2027], "fr"))
    spelt = {day: name.replace("Saint Étienne", "Saint-Étienne") for day, name in names.items()}  # as before 0.101
    assert spelt == FRANCE_2027 | own


def test_combined_calendars_have_the_holidays_of_each_and_both_names_of_a_shared_day() -> None:
    names = public_holidays(["FR", "GB-ENG", "GB-SCT"], [2027], "fr")
    shown = {
        day: names.get(date.fromisoformat(day)) for day in ("2027-07-14", "2027-11-30", "2027-03-29", "2027-03-30")
    }
    assert shown == {
        "2027-07-14": "Fête nationale",
        "2027-11-30": "Saint Andrew's Day",
        "2027-03-29": "Lundi de Pâques / Easter Monday",
        "2027-03-30": None,
    }


def test_a_name_that_two_countries_share_stands_once() -> None:
    assert public_holidays(["GB-ENG", "GB-WLS"], [2027], "en")[date(2027, 5, 31)] == "Spring Bank Holiday"


def test_a_holiday_on_a_weekend_is_also_taken_on_the_substitute_day() -> None:
    assert {date(2027, 12, 27), date(2027, 12, 28)} <= public_holidays(["GB-ENG"], [2027], "en").keys()


def test_the_calendar_of_a_market() -> None:
    assert date(2027, 3, 26) in public_holidays(["XECB"], [2027], "en")


def test_names_do_not_follow_the_language_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANGUAGE", "uk")
    assert public_holidays(["DE"], [2031], "fr")[date(2031, 12, 25)] == "Erster Weihnachtstag"


def test_names_are_those_that_the_country_itself_uses() -> None:
    """Its own English before American: Whit Monday, which the library calls Pentecost Monday in `en_US`."""
    assert public_holidays(["VG"], [2024], "en")[date(2024, 5, 20)] == "Whit Monday"


def test_an_unknown_code_has_no_holidays() -> None:
    assert by_iso(public_holidays(["FR", "Atlantis", "FR-Nowhere"], [2027], "fr")) == FRANCE_2027


@pytest.mark.parametrize("year", [1, 1500, 2040, 2150, 9999])
def test_any_year_may_be_asked_for(year: int) -> None:
    assert all(day.year == year for day in public_holidays(["FR", "GB-ENG", "IN", "IL", "MY"], [year], "en"))


@pytest.mark.parametrize("code", ["FR", "FR-57", "FR-La Réunion", "GB-ENG", "UK", "US-CA", "XECB", "NYSE"])
def test_codes_that_are_known(code: str) -> None:
    assert is_known_calendar(code)


@pytest.mark.parametrize("code", ["FR-Alsace-Moselle", "FR-", "-57", "fr", "", "HolidayBase", "date", "GB-57"])
def test_codes_that_are_not(code: str) -> None:
    assert not is_known_calendar(code)


def test_every_listed_code_is_known_and_the_list_is_sorted() -> None:
    codes = known_calendars()
    assert [code for code in codes if not is_known_calendar(code)] == []
    assert list(codes) == sorted(set(codes))
    assert {"FR", "FR-57", "GB-ENG", "US-CA", "XECB"} <= set(codes)
