"""The grammar of `when`: what is read, and what is refused with which facts."""

import re
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from handbook.model.when import When
from handbook.model.when_words import Unit

WHEN = TypeAdapter(When)


def refusal(value: object) -> dict[str, Any]:
    with pytest.raises(ValidationError) as caught:
        WHEN.validate_python(value)
    (error,) = caught.value.errors()
    assert error["type"] == "bad_when"
    return error["ctx"]


READ: list[tuple[str, str, int, Unit, int | None, str]] = [
    ("D", "D", 0, "d", None, "D"),
    ("j", "D", 0, "d", None, "J"),
    ("T+7", "D", 7, "d", None, "T"),
    ("D-42", "D", -42, "d", None, "D"),
    ("D-42d", "D", -42, "d", None, "D"),
    ("J-42j", "D", -42, "d", None, "J"),
    ("D-10wd", "D", -10, "wd", None, "D"),
    ("D-10bd", "D", -10, "wd", None, "D"),
    ("J-10jo", "D", -10, "wd", None, "J"),
    ("D - 10 wd", "D", -10, "wd", None, "D"),
    ("J\u00a0-\u00a010\u00a0jo", "D", -10, "wd", None, "J"),
    ("D-10WD", "D", -10, "wd", None, "D"),
    ("D-6w", "D", -6, "w", None, "D"),
    ("D-6w thu", "D", -6, "w", 3, "D"),
    ("D-6w Mon", "D", -6, "w", 0, "D"),
    ("D+0w fri", "D", 0, "w", 4, "D"),
    ("J-6w mar", "D", -6, "w", 1, "J"),
    ("J-6w dim", "D", -6, "w", 6, "J"),
    ("d-3m", "D", -3, "m", None, "D"),
    ("D-99999", "D", -99999, "d", None, "D"),
    ("registration_opens - 5wd", "registration_opens", -5, "wd", None, ""),
    ("brief + 3wd", "brief", 3, "wd", None, ""),
    ("brief+3wd", "brief", 3, "wd", None, ""),
    ("brief - 3wd", "brief", -3, "wd", None, ""),
    ("brief -3wd", "brief", -3, "wd", None, ""),
    ("brief", "brief", 0, "d", None, ""),
    ("phase-2", "phase-2", 0, "d", None, ""),
    ("phase-2 + 1w ven", "phase-2", 1, "w", 4, ""),
    ("t-shirt - 2", "t-shirt", -2, "d", None, ""),
    ("t-2-x", "t-2-x", 0, "d", None, ""),
]


@pytest.mark.parametrize(("text", "anchor", "count", "unit", "weekday", "letter"), READ)
def test_what_is_written_is_read(  # noqa: PLR0913 -- a row of the table
    text: str, anchor: str, count: int, unit: Unit, weekday: int | None, letter: str
) -> None:
    assert WHEN.validate_python(f" {text} ") == When(text, anchor, count, unit, weekday, letter)


@pytest.mark.parametrize("text", [row[0] for row in READ])
def test_editors_accept_what_is_read(text: str) -> None:
    assert re.search(WHEN.json_schema()["pattern"], text)


@pytest.mark.parametrize(
    ("text", "problem", "fix"),
    [
        ("D\u221210wd", "minus-sign", "D-10wd"),
        ("D\u201310wd", "minus-sign", "D-10wd"),
        ("J\u201410", "minus-sign", "J-10"),
        ("D\u201310 days", "minus-sign", "D-10"),
        ("brief \u2013 3wd", "minus-sign", "brief - 3wd"),
        ("brief\u22123wd", "minus-sign", "brief - 3wd"),
        ("D\u2013", "minus-sign", None),
        ("D-10 days", "unit", "D-10"),
        ("D-2 weeks", "unit", "D-2w"),
        ("J-10 jours ouvrés", "unit", "J-10wd"),
        ("J-10 jours ouvrables", "unit", None),  # Monday to Saturday: no unit of ours
        ("brief + 3 working days", "unit", "brief + 3wd"),
        ("D-6 weeks thursday", "unit", "D-6w thu"),
        ("D-10 days thursday", "unit", None),
        ("D-10x", "unit", None),
        ("D-10%", "unit", None),
        ("D-6w thursday", "weekday", "D-6w thu"),
        ("J-6w jeudi", "weekday", "J-6w jeu"),
        ("D-6w thx", "weekday", None),
        ("D-10wd tue", "weekday", None),
        ("D-42 thu", "weekday", None),
        ("brief- 3wd", "syntax", "brief - 3wd"),
        ("Brief + 3wd", "syntax", "brief + 3wd"),
        ("D-", "syntax", None),
        ("D--7", "syntax", None),
        ("-7", "syntax", "D-7"),
        ("D0", "syntax", "D"),
        ("D-six weeks", "syntax", "D-6w"),
        ("Thursday 6 weeks before", "syntax", "D-6w thu"),
        ("J-0.3w", "syntax", None),
        ("D-100000", "syntax", None),
        ("D-\u0663", "syntax", None),
        ("D+7 - 3", "syntax", None),
        ("two weeks before", "syntax", "D-2w"),
        ("deux semaines avant", "syntax", "J-2w"),
        ("a fortnight before", "syntax", "D-2w"),
        ("six months out", "syntax", "D-6m"),
        ("2 trimestres avant", "syntax", "J-6m"),
        ("W-2", "syntax", "D-2w"),
        ("S-2", "syntax", "D-2w"),
        ("H-2", "syntax", None),
        ("A-1", "syntax", None),
        ("D-1 year", "unit", "D-12m"),
        ("J-15 ouvres", "unit", "J-15wd"),
        ("J-15 jours ouvrables", "unit", None),
        ("", "syntax", None),
    ],
)
def test_a_mistake_is_named_and_mended_where_one_text_is_right(text: str, problem: str, fix: str | None) -> None:
    assert refusal(text) == {"problem": problem, "value": text} | ({"fix": fix} if fix else {})


@pytest.mark.parametrize(
    ("value", "problem", "either"),
    [
        ("D10", "syntax", ["D-10", "D+10"]),
        ("J10", "syntax", ["J-10", "J+10"]),
        (12, "not-text", ["D-12", "D+12"]),
        ("D-1.5w", "syntax", ["D-10", "D-11"]),
        ("le lundi d'avant", "syntax", ["J-0w mon", "J-1w mon"]),
    ],
)
def test_what_may_be_two_days_is_asked(value: object, problem: str, either: list[str]) -> None:
    assert refusal(value) == {"problem": problem, "value": str(value), "either": either}


@pytest.mark.parametrize("value", [None, True, ["D"]])
def test_only_text_is_read(value: object) -> None:
    assert refusal(value) == {"problem": "not-text", "value": str(value)}


@pytest.mark.parametrize("text", ["D", "J+0", "D-0wd", "T"])
def test_the_event_day_is_known(text: str) -> None:
    assert When.parse(text).is_event


@pytest.mark.parametrize("text", ["D+1", "D+0w fri", "live"])
def test_other_days_are_not_the_event_day(text: str) -> None:
    assert not When.parse(text).is_event


@pytest.mark.parametrize("text", ["D -" + " " * 200_000 + "x", "1-" * 100_000 + "!", "a" * 200_000 + " -"])
def test_hostile_text_is_refused_at_once(text: str) -> None:
    assert refusal(text)["problem"] == "syntax"
