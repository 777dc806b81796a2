"""Codes of calendars that mean nothing, and events in school holidays.

Sources: ISO 3166-2; Code du travail L3134-13 (Alsace and Moselle); education.gouv.fr, calendrier scolaire 2026-2027;
KMK, Ferientermine 2026/2027 (Berlin).
"""

from collections.abc import Mapping
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check
from handbook.pipeline.files.mending import mend, write

CAMPAIGN = HANDBOOK["campaigns/spring.yml"]
LETTERS = "letters do not say where: write the place whose clock it is, one of"


def told(root: Path, files: Mapping[str, str], select: str, language: str = "en") -> list[tuple[str, int, str, str]]:
    write_handbook(root, files)
    found = check(root, TODAY, select=[select]).report.findings
    return [(one.path, one.span.line, one.message(language), one.hint(language)) for one in found]


@pytest.mark.parametrize(
    ("code", "language", "hint"),
    [
        ("FR-75", "en", "it has no holidays of its own: write FR"),
        ("FR-75", "fr", "elle n'a pas de jours fériés à elle : écrivez FR"),
        ("FR-67", "en", "it has no holidays of its own: write FR-6AE"),
        ("FR-IDF", "en", "it has no holidays of its own: write FR"),
        ("GB-LND", "en", "write GB, or a part that has holidays of its own: GB-ENG, GB-NIR, GB-SCT, GB-WLS"),
        ("france", "en", "did you mean 'FR'?"),
        ("Deutschland", "en", "did you mean 'DE'?"),
        ("GER", "en", "did you mean 'DE'?"),
        ("JP-13", "en", "it has no holidays of its own: write JP"),
        ("gb_eng", "en", "did you mean 'GB-ENG'?"),
        ("EN", "en", "write the two letters of the country, like FR, or of a part of it, like GB-ENG"),
        ("FRR", "en", "write the two letters of the country, like FR, or of a part of it, like GB-ENG"),
        (
            "BE-French",
            "en",
            (
                "it is a zone of school holidays, with the public holidays of BE: write BE here, and the zone in "
                "`school_holidays:` of handbook.yml"
            ),
        ),
    ],
)
def test_a_code_that_means_nothing_is_refused_with_what_to_write(
    tmp_path: Path, code: str, language: str, hint: str
) -> None:
    files = {"campaigns/spring.yml": f"{CAMPAIGN}calendar: [{code}]\n"}
    what = {"en": f"no calendar of public holidays is called '{code}'"}
    what["fr"] = f"aucun calendrier de jours fériés ne s'appelle « {code} »"
    assert told(tmp_path, files, "HBK302", language) == [("campaigns/spring.yml", 9, what[language], hint)]


@pytest.mark.parametrize(
    "code", ["FR-57", "FR-Moselle", "GB", "UK", "GB-SCT", "US-CA", "US-California", "DE-Augsburg", "XECB"]
)
def test_a_code_that_means_something_is_taken(tmp_path: Path, code: str) -> None:
    assert told(tmp_path, {"campaigns/spring.yml": f"{CAMPAIGN}calendar: [{code}]\n"}, "HBK302") == []


def test_school_holidays_that_are_not_known_are_refused(tmp_path: Path) -> None:
    settings = "name: Nova\nschool_holidays: [DE-BE, DE, US]\n"
    found = told(tmp_path, {"handbook.yml": settings}, "HBK302")
    zones = "school holidays differ between its zones; write one of: DE-BB, DE-BE, DE-BW, DE-BY, DE-HB"
    assert [(line, message, hint[: len(zones)]) for _, line, message, hint in found] == [
        (2, "no calendar of school holidays is called 'DE'", zones),
        (
            2,
            "no calendar of school holidays is called 'US'",
            "its school holidays are not known to this program; take it out",
        ),
    ]


@pytest.mark.parametrize(
    ("codes", "day", "zones"),
    [
        ("[FR]", "2027-02-22", ["FR-Zone A"]),  # zone A: 13 February to 1 March 2027
        ("[FR]", "2027-03-09", []),
        ("[IN]", "2027-02-22", []),
        ("[DE-BY, FR]", "2027-02-03", ["DE-BE"]),  # Berlin: 1 to 6 February 2027
        ("[]", "2027-02-03", ["DE-BE"]),
    ],
)
def test_an_event_in_the_school_holidays_of_its_countries_is_told(
    tmp_path: Path, codes: str, day: str, zones: list[str]
) -> None:
    settings = "name: Nova\nschool_holidays: [FR-Zone A, DE-BE]\n"
    campaign = CAMPAIGN.replace("2027-03-18", day) + f"calendar: {codes}\n"
    found = told(tmp_path, {"handbook.yml": settings, "campaigns/spring.yml": campaign}, "CAM148")
    assert [message.split(" school holidays of ")[1].split(" (")[0] for _, _, message, _ in found] == zones


@pytest.mark.parametrize(
    ("zone", "hint"),
    [
        ("Zone A", "did you mean 'FR-Zone A'?"),
        ("fr-zone b", "did you mean 'FR-Zone B'?"),
        ("FR-C", "did you mean 'FR-Zone C'?"),
        ("Berlin", "did you mean 'DE-BE'?"),
        ("A", "did you mean 'FR-Zone A'?"),
        ("zones a et c", "write all of them: FR-Zone A, FR-Zone C"),
        ("all zones", "write all of them: FR-Zone A, FR-Zone B, FR-Zone C"),
        (
            "Zone Q",
            "school holidays differ between its zones; write one of: FR-Zone A, FR-Zone B, FR-Zone C",
        ),
    ],
)
def test_a_zone_of_school_holidays_is_known_by_its_name(tmp_path: Path, zone: str, hint: str) -> None:
    settings = f"name: Nova\ncalendar: [FR]\nschool_holidays: [{zone}]\n"
    message = f"no calendar of school holidays is called '{zone}'"
    assert told(tmp_path, {"handbook.yml": settings}, "HBK302") == [("handbook.yml", 3, message, hint)]


def test_a_letter_is_a_zone_of_no_country_that_the_handbook_does_not_have(tmp_path: Path) -> None:
    """`B` is on the number plates of Burgenland too."""
    settings = "name: Nova\ncalendar: [GB-ENG]\nschool_holidays: [B]\n"
    hint = "write the zone with its country before it, like FR-Zone A or DE-BE"
    found = told(tmp_path, {"handbook.yml": settings}, "HBK302")
    assert found == [("handbook.yml", 3, "no calendar of school holidays is called 'B'", hint)]


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("[A, B, C]", "[FR-Zone A, FR-Zone B, FR-Zone C]"),
        ("[toutes les zones]", "[FR-Zone A, FR-Zone B, FR-Zone C]"),
        ("\n  - zones A et B\n  - DE-BE", "\n  - FR-Zone A\n  - FR-Zone B\n  - DE-BE"),
        ("Zone C", "[FR-Zone C]"),
        ("toutes les zones", "[FR-Zone A, FR-Zone B, FR-Zone C]"),
        ("A et B", "[FR-Zone A, FR-Zone B]"),
        ("A, DE-BE", "[FR-Zone A, DE-BE]"),
        ("Zone Q", "Zone Q"),
    ],
)
def test_zones_are_mended_where_they_are_those_of_the_calendar(tmp_path: Path, typed: str, mended: str) -> None:
    """French ministry of education: zones A, B and C."""
    settings = "name: Nova\ncalendar: [FR]\nschool_holidays: {}\n"
    write_handbook(tmp_path, {"handbook.yml": settings.format(typed)})
    write(tmp_path, mend(tmp_path, TODAY))
    assert (tmp_path / "handbook.yml").read_text("utf-8") == settings.format(mended)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("IST", f"{LETTERS} Asia/Kolkata, Europe/Dublin, Asia/Jerusalem"),
        ("jst", f"{LETTERS} Asia/Tokyo"),
        ("UTC+2", "hours from Greenwich know no summer time: write continent and city of the clock, like Europe/Paris"),
        ("Europe/Lyon", "write continent and city in English, like Europe/Paris"),
    ],
)
def test_a_clock_is_that_of_a_place(tmp_path: Path, typed: str, hint: str) -> None:
    files = {"campaigns/spring.yml": f"{CAMPAIGN}timezone: {typed}\n"}
    assert told(tmp_path, files, "HBK303") == [("campaigns/spring.yml", 9, f"no time zone is called '{typed}'", hint)]
