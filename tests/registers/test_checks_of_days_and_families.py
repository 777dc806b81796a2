"""Checks of registers that look at days, at quarters that run, and at records that others are made from."""

import datetime
from pathlib import Path

import pytest
from smallest import write_handbook

from handbook.pipeline.checks.checking import check

REGISTER = """\
title: Things
noun: a thing
fields:
  name: text, required
  form: webinar | article
  made_from: {{type: thing, label: Made from}}
  share: {{type: quarter -> percent, label: Share}}
  held: {{type: date, label: Held}}
  ends: {{type: date, label: Ends}}
checks:
  - {check}
"""


def told(root: Path, rule: str, records: dict[str, str], today: str = "2026-11-23") -> list[tuple[str, str]]:
    files = {f"registers/thing/{name}.yml": f"name: {name}\n{text}" for name, text in records.items()}
    write_handbook(root, {"registers/thing.yml": REGISTER.format(check=rule), **files})
    found = check(root, datetime.date.fromisoformat(today)).report.findings
    return [(each.path, each.message("en")) for each in found if each.path.startswith("registers/")]


FAMILY = "{count: {at_least: 2, per: made_from, for: {form: webinar}}, where: {form: article}}"


def test_each_record_that_is_picked_has_its_own_number_also_where_that_is_none(tmp_path: Path) -> None:
    records = {
        "live": "form: webinar\n",
        "talk": "form: webinar\n",
        "full": "form: webinar\n",
        "text": "form: article\n",
        **dict.fromkeys(("a", "b"), "form: article\nmade_from: full\n"),
        "c": "form: article\nmade_from: live\n",
        "d": "form: webinar\nmade_from: live\n",
        "e": "form: article\nmade_from: text\n",
    }
    assert told(tmp_path, FAMILY, records) == [
        (f"registers/thing/{name}.yml", f"'{name}' (a thing): found {number}; it should be 2 at least")
        for name, number in (("d", 0), ("live", 1), ("talk", 0))
    ]


@pytest.mark.parametrize(
    ("rule", "message"),
    [
        (
            FAMILY.replace("per: made_from, ", ""),
            "'for' needs `per` to be a reference to this register, and 'per' is none",
        ),
        (
            FAMILY.replace("made_from", "form"),
            "'for' needs `per` to be a reference to this register, and 'form' is none",
        ),
        (FAMILY.replace("form: webinar", "form: webinr"), "'webinr' is no value of the field 'form'"),
        (FAMILY.replace("{form: webinar}", "{from: webinar}"), "there is no field 'from' in this register"),
    ],
)
def test_a_check_for_nothing_says_so(rule: str, message: str, tmp_path: Path) -> None:
    assert [said.split(": ", 1)[-1] if said.startswith("check") else said for _, said in told(tmp_path, rule, {})] == [
        message
    ]


@pytest.mark.parametrize(
    ("today", "values"),
    [
        ("2026-12-31", [("2026-q4", 45), ("2027-q2", 41)]),
        ("2027-01-01", [("2027-q2", 41)]),
        ("2028-01-01", [("2027-q2", 41)]),
    ],
)
def test_a_plan_does_not_hide_how_this_quarter_is(today: str, values: list[tuple[str, int]], tmp_path: Path) -> None:
    records = {"search": "share: {2026-q3: 50 %, 2026-q4: 45 %, 2027-q1: 20 %, 2027-q2: 41 %}\n"}
    assert [said for _, said in told(tmp_path, "at_most: {share: 40 %}", records, today)] == [
        f"'search' (a thing): 'Share, {quarter}' is {value}%; it may be 40% at most" for quarter, value in values
    ]


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-11-30", "'Held' is 1 Dec 2026, a day to come: write it once it is over"),
        ("2026-12-01", None),
        ("2026-12-31", None),
        ("2027-01-02", "'Held' was on 1 Dec 2026; the next was due on 1 Jan 2027"),
    ],
)
def test_what_was_held_was_held_in_the_past(today: str, said: str | None, tmp_path: Path) -> None:
    found = told(tmp_path, "not_older_than: {held: 1 month}", {"a": "held: 2026-12-01\n"}, today)
    assert [each for _, each in found] == ([f"'a' (a thing): {said}"] if said else [])


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2026-11-20", None),
        ("2026-11-21", "the day of 'Ends' is 1 Dec 2026"),
        ("2026-12-01", "the day of 'Ends' is 1 Dec 2026"),
        ("2026-12-02", "the day of 'Ends', 1 Dec 2026, is past"),
    ],
)
def test_what_has_ended_is_not_about_to(today: str, said: str | None, tmp_path: Path) -> None:
    found = told(tmp_path, "ends_within: {ends: 10 days}", {"a": "ends: 2026-12-01\n"}, today)
    assert [each for _, each in found] == ([f"'a' (a thing): {said}"] if said else [])
