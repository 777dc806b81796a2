"""Names, ids and days as a manager writes them: offered in the form of the files."""

import datetime
from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

import pytest
from running import Run, handbook
from smallest import write_handbook

from handbook.adapters.language import language_of
from handbook.locales.typed_days import last_of_month, meanings
from handbook.starters.wish import id_of

NOBODY = "small letters, digits and hyphens"


@pytest.mark.parametrize(
    ("typed", "english", "french"),
    [
        ("2027-10-21", ["2027-10-21"], ["2027-10-21"]),
        ("2027/10/21", ["2027-10-21"], ["2027-10-21"]),
        ("21/10/2027", ["2027-10-21"], ["2027-10-21"]),
        ("21-10-2027", ["2027-10-21"], ["2027-10-21"]),
        ("21/10/27", ["2027-10-21"], ["2027-10-21"]),
        ("October 21, 2027", ["2027-10-21"], ["2027-10-21"]),
        ("Thursday, Oct. 21st 2027", ["2027-10-21"], ["2027-10-21"]),
        ("le jeudi 21 octobre 2027", ["2027-10-21"], ["2027-10-21"]),
        ("vendredi 21 octobre 2027", [], []),
        ("27/05/01", [], []),
        ("10/21/2027", ["2027-10-21"], ["2027-10-21"]),
        ("03/04/2027", ["2027-04-03", "2027-03-04"], ["2027-04-03"]),
        ("3/3/2027", ["2027-03-03"], ["2027-03-03"]),
        ("03.04.2027", ["2027-04-03"], ["2027-04-03"]),
        ("10.21.2027", [], []),
        ("21 octobre 2027", ["2027-10-21"], ["2027-10-21"]),
        ("1er févr. 2027", ["2027-02-01"], ["2027-02-01"]),
        ("21 Oct 2027", ["2027-10-21"], ["2027-10-21"]),
        ("31/02/2027", [], []),
        ("21 brumaire 2027", [], []),
        ("tomorrow", [], []),
    ],
)
def test_what_a_day_can_mean(typed: str, english: Sequence[str], french: Sequence[str]) -> None:
    found = [[day.isoformat() for day in meanings(typed, language)] for language in ("en", "fr")]
    assert found == [english, french]


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("31/02/2027", "2027-02-28"),
        ("2028-02-30", "2028-02-29"),
        ("31 juin 2027", "2027-06-30"),
        ("32/01/2027", None),
        ("21/13/2027", None),
        ("soon", None),
    ],
)
def test_the_last_day_of_a_month_that_is_shorter(typed: str, day: str | None) -> None:
    found = last_of_month(typed)
    assert (found and found.isoformat()) == day


def planned(root: Path, day: str, language: str = "en") -> Run:
    write_handbook(root, {"handbook.yml": f"name: Nova\nlanguages: [{language}]\ncalendar: [FR]\n"})
    run = handbook(root, "plan", "webinar", "--date", day, "--output-format", "json")
    return Run(run.code, next((line for line in run.out.splitlines() if '"date"' in line), "").strip(), run.err)


def test_a_day_in_its_own_form_is_taken_and_told(tmp_path: Path) -> None:
    told = "21/10/2027 is read as 21 Oct 2027, 2027-10-21\n"
    assert planned(tmp_path, "21/10/2027") == Run(0, '"date": "2027-10-21",', told)


def test_in_french_the_day_comes_first(tmp_path: Path) -> None:
    told = "03/04/2027 : compris comme le 3 avr. 2027, 2027-04-03\n"
    assert planned(tmp_path, "03/04/2027", "fr") == Run(0, '"date": "2027-04-03",', told)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("10/21/2027", "10/21/2027 has its month first: write 2027-10-21"),
        (
            "03/04/2027",
            "03/04/2027 may be 3 Apr 2027 (2027-04-03) or 4 Mar 2027 (2027-03-04): write the one in brackets",
        ),
        ("31/02/2027", "there is no 31/02/2027: the last day of that month is 2027-02-28"),
        ("2027-02-31", "there is no 2027-02-31: the last day of that month is 2027-02-28"),
        ("soon", "'soon' is no day: write year-month-day, as in {today}"),
    ],
)
def test_a_day_that_is_none_is_told_with_the_one_to_write(tmp_path: Path, typed: str, reason: str) -> None:
    before, run, after = datetime.date.today(), planned(tmp_path, typed), datetime.date.today()  # noqa: DTZ011 -- as there
    assert run in [Run(2, "", f"handbook: {reason.format(today=day)}\n") for day in (before, after)]


@pytest.mark.parametrize(
    ("typed", "answer", "day"),
    [("10/21/2027", "y", "2027-10-21"), ("10/21/2027", "n", None), ("03/04/2027", "2", "2027-03-04")],
)
def test_at_a_terminal_a_day_is_asked(tmp_path: Path, typed: str, answer: str, day: str | None) -> None:
    with (
        patch("handbook.adapters.typed_day.may_ask", lambda: True),
        patch("click.termui.visible_prompt_func", lambda _: answer),
    ):
        run = planned(tmp_path, typed)
    assert run.out == (f'"date": "{day}",' if day else "")


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        ("Élodie Martin-Roy", "elodie-martin-roy"),
        ("Zoé Le Bœuf", "zoe-le-boeuf"),
        ("Anne d\N{RIGHT SINGLE QUOTATION MARK}Arc", "anne-d-arc"),
        ("Søren Groß", "soren-gross"),
        ("HubSpot CRM", "hubspot-crm"),
        ("日本", ""),
    ],
)
def test_the_id_of_a_name(typed: str, made: str) -> None:
    assert id_of(typed) == made


@pytest.mark.parametrize(
    ("arguments", "rule", "offered"),
    [
        (("person", "Élodie Martin"), NOBODY, "elodie-martin"),
        (("tool", "HubSpot CRM"), NOBODY, "hubspot-crm"),
        (("okr", "Q2 2027/Marketing"), "a quarter and a team", "2027-q2/marketing"),
        (("okr", "2027-T2 marketing"), "a quarter and a team", "2027-q2/marketing"),
        (("okr", "next/marketing"), "a quarter and a team", "2027-q1/marketing"),
        (("kpi", "!?"), NOBODY, "qualified-meetings"),
    ],
)
def test_the_id_is_offered(tmp_path: Path, arguments: tuple[str, str], rule: str, offered: str) -> None:
    write_handbook(tmp_path)
    reason = f"'{arguments[1]}' cannot be an id: use {rule}, as in {offered}"
    assert handbook(tmp_path, "new", *arguments) == Run(2, "", f"handbook: {reason}\n")


@pytest.mark.parametrize(("answer", "name"), [("y", "elodie-martin"), ("n", "n")])
def test_at_a_terminal_the_id_is_taken_when_one_says_yes_else_typed(tmp_path: Path, answer: str, name: str) -> None:
    write_handbook(tmp_path)
    with (
        patch("handbook.adapters.commands.new.may_ask", lambda: True),
        patch("click.termui.visible_prompt_func", lambda _: answer),
    ):
        run = handbook(tmp_path, "-q", "new", "person", "Élodie Martin")
    assert (run.code, run.out) == (0, f"company/people/{name}.yml\n")  # click prints the question, or the terminal
    assert (tmp_path / f"company/people/{name}.yml").read_text("utf-8").startswith("name: Élodie Martin\n")


def test_who_is_named_as_people_call_them_is_meant(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"company/people/other.yml": "name: Sam Wu\n", "company/people/sam.yml": "name: Sam Wu\n"})
    assert handbook(tmp_path, "new", "tool", "x", "--owner", "camille roy").code == 0
    assert "\nowner: camille  #" in (tmp_path / "company/tools/x.yml").read_text("utf-8")
    reason = "several are called 'Sam Wu': write the id of one: other, sam"
    assert handbook(tmp_path, "new", "tool", "y", "--owner", "Sam Wu") == Run(2, "", f"handbook: {reason}\n")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LC_MESSAGES": "fr_CA", "LANG": "de_DE"}, "fr"),
        ({"LANG": "de_DE"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_of_a_terminal(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language
