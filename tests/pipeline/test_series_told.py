"""What the check says of the rule of a campaign that repeats: each slip once, in words that can be acted on."""

from datetime import date
from pathlib import Path

import pytest
from smallest import write_handbook

from handbook.pipeline.checks.checking import check

PATH = "campaigns/letter.yml"
TODAY = date(2026, 11, 23)
HEAD = "title: Letter\nplaybook: letter\n"
JUDGED = "status: active\nowner: camille\nsupports: [2027-q1/marketing/o1/kr1]\nbudget: {planned: 1500 EUR}\n"
PLAYBOOK = """\
title: Letter
owner: event-manager
reviewed: 2026-10-02
effort: 1 day
steps:
  - {id: write, title: Write it, when: D-1wd, done_when: It is written, how: Write.}
  - {id: send, title: Send it, when: D, after: [write], done_when: It is out, how: Send.}
sections:
  best-practices: {title: Best practices, text: Short.}
  pitfalls: {title: Pitfalls, text: Long.}
  templates: {title: Templates, text: The letter.}
"""


def _found(root: Path, rule: str, *, first: str = "2027-01-12", more: str = "") -> list[tuple[str, str, str]]:
    """Code, sentence and hint of what is found in a letter that repeats by this rule."""
    letter = f"{HEAD}date: {first}\nrepeats: {{{rule}}}\n{JUDGED}{more}"
    write_handbook(root, {"playbooks/letter.yml": PLAYBOOK, PATH: letter})
    findings = check(root, TODAY).report.findings
    return [(each.rule.code, each.message("en"), each.hint("en")) for each in findings if each.path == PATH]


WEEKLY = "every: 1 week, times: 4"
ON_ONE_DAY = (
    "two dates of this series are on Tue 26 Jan 2027, that of Tue 19 Jan 2027 and that of Tue 26 Jan 2027",
    "write another day in `to:`, or leave one of them out: `except: [2027-01-19]`",
)
NONE_LEFT = "write a later end, or take out what leaves its days out; `status: cancelled` where it is over"
MISFIT = "the days of this series do not fit: "
BESIDE = "'Letter' repeats, and its `until:` stands beside `repeats:`, where it is the last day of one event"
LOAD = (
    "Camille Roy has 3 steps due on Mon 11 Jan 2027, more than 2: a-2027-01-12: 'Write it', "
    "b-2027-01-12: 'Write it', c-2027-01-12: 'Write it' (7 more findings may come from this)"
)
LAST_DAY = "add `on: last day`, or choose a day up to the 28th"


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (f"{WEEKLY}, moved: [{{from: 2027-01-19, to: 2027-01-26}}]", [("CAM149", *ON_ONE_DAY)]),
        (f"{WEEKLY}, moved: [{{from: 2027-01-19, to: 2027-01-26}}, {{from: 2027-01-26, to: 2027-01-27}}]", []),
        (f"{WEEKLY}, moved: [{{from: 2027-01-19, to: 2027-01-20}}, {{from: 2027-01-19, to: 2027-01-21}}]",
         [("CAM149",
           "two dates of this series are on Thu 21 Jan 2027, that of Tue 19 Jan 2027 and that of Tue 19 Jan 2027",
           "it is moved twice: take one of the lines out")]),
        (f"{WEEKLY}, except: [2027-01-26], moved: [{{from: 2027-01-19, to: 2027-01-26}}]", []),
        ("every: 1 week, until: 2027-01-26, not_in: [jan]",
         [("CAM150", "'Letter' has no date left: all days of its rule are left out (`not_in`)", NONE_LEFT)]),
        ("every: 1 week, until: 2027-01-19, except: [{from: 2027-01-04, to: 2027-01-29}]",
         [("CAM150", "'Letter' has no date left: all days of its rule are left out (`except`)", NONE_LEFT)]),
        (f"{WEEKLY}, except: [{{from: 2027-01-20, to: 2027-01-12}}]",
         [("HBK407", "ends on 12 Jan 2027, before it begins on 20 Jan 2027",
           "write the last day in `to:`, 20 Jan 2027 or later, or correct `from:`")]),
        ("every: 1 week, on: mon, times: 12",  # Easter Monday is among what it gives
         [("CAM161",
           f"{MISFIT}its first date, Tue 12 Jan 2027, is none of them; the next one is Mon 18 Jan 2027",
           "write `date: 2027-01-18`, or correct `on:`")]),
        *((f"every: {days} days, on: tue, times: 4",
           [("CAM161", f"{MISFIT}of every {days} days the weekdays in `on:` come only after {apart} days again",
             f"write weeks, like `every: {weeks}`, or take out `on:`")])
          for days, apart, weeks in ((15, 105, "2 weeks"), (10, 70, "1 week"), (2, 14, "1 week"))),
        ("every: 14 days, on: tue, times: 3", []),
        ("every: 1 day, on: [tue, thu], times: 3", []),
        (f"{WEEKLY}, skip: [2027-01-19]", [("HBK201", "there is no key 'skip' here", "did you mean 'except'?")]),
    ],
)  # fmt: skip
def test_a_slip_in_the_rule_is_told_once(tmp_path: Path, rule: str, expected: list[tuple[str, str, str]]) -> None:
    assert _found(tmp_path, rule) == expected


def test_a_day_that_some_months_lack_makes_no_dates(tmp_path: Path) -> None:
    found = _found(tmp_path, "every: 1 month, on: [32], times: 4", first="2027-03-02")  # 2 May is a Sunday

    assert [code for code, *_ in found] == ["HBK231"]


def test_what_has_too_many_dates_tells_no_days_off(tmp_path: Path) -> None:
    found = _found(tmp_path, "every: 1 day, until: 2047-12-31")

    assert [code for code, *_ in found if code.startswith("CAM16")] == ["CAM162"]


@pytest.mark.parametrize(("roll", "codes"), [("", ["CAM164"]), (", roll: none", []), (", roll: skip", [])])
def test_days_off_that_are_meant_are_not_told(tmp_path: Path, roll: str, codes: list[str]) -> None:
    found = _found(tmp_path, f"every: 1 week, times: 2{roll}", first="2027-03-22")  # Easter Monday follows

    assert [code for code, *_ in found] == codes


def test_not_each_year_has_a_leap_day(tmp_path: Path) -> None:
    assert _found(tmp_path, "every: 1 year, times: 3", first="2028-02-29") == [
        (
            "CAM161",
            f"{MISFIT}not every year has the day of its first date, Tue 29 Feb 2028",
            LAST_DAY,
        )
    ]


@pytest.mark.parametrize(
    ("rule", "hint"),
    [
        (
            WEEKLY,
            "where each date lasts that long, write `days: 2` in the playbook; for one date `until:` below `each:`",
        ),
        ("every: 1 week", "write it below: `repeats: {every: ..., until: 2027-01-13}`"),
    ],
)
def test_a_last_day_beside_the_rule_is_either(tmp_path: Path, rule: str, hint: str) -> None:
    assert _found(tmp_path, rule, more="until: 2027-01-13\n") == [("CAM160", BESIDE, hint)]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("date: 2027-01-20", "a date is moved below `repeats:`: `moved: [{from: 2027-01-19, to: 2027-01-20}]`"),
        ("budget: {planned: 50 EUR}", "it is said once, for all dates, at the top of the file: take it out here"),
        ("dones: {write: 2026-11-20}", "did you mean 'done'?"),
    ],
)
def test_what_one_date_cannot_say_has_its_place_named(tmp_path: Path, typed: str, hint: str) -> None:
    name = typed.partition(":")[0]

    found = _found(tmp_path, WEEKLY, more=f"each:\n  2027-01-19: {{{typed}}}\n")

    assert found == [("HBK201", f"there is no key '{name}' here", hint)]


def test_how_long_it_lasts_is_said_in_the_playbook(tmp_path: Path) -> None:
    assert _found(tmp_path, WEEKLY, more="days: 2\n") == [
        (
            "HBK201",
            "there is no key 'days' here",
            "how many days it lasts stands in the playbook, `days: 2`; here is its last day, `until:`",
        )
    ]


def test_a_date_that_is_left_out_cannot_be_moved(tmp_path: Path) -> None:
    assert _found(tmp_path, f"{WEEKLY}, except: [2027-01-19], moved: [{{from: 2027-01-19, to: 2027-01-20}}]") == [
        (
            "CAM163",
            "Tue 19 Jan 2027 is no date of this series",
            "`except` leaves it out: take it out there, or out of `moved`",
        )
    ]


def test_a_date_that_roll_would_skip_may_be_moved(tmp_path: Path) -> None:
    rule = "every: 1 week, times: 3, roll: skip, moved: [{from: 2027-03-29, to: 2027-03-31}]"  # Easter Monday

    assert _found(tmp_path, rule, first="2027-03-22") == []


@pytest.mark.parametrize(("last", "is_told"), [("2027-01-19", True), ("2027-01-20", False), ("2027-01-21", False)])
def test_a_date_does_not_end_before_it_begins(tmp_path: Path, last: str, is_told: bool) -> None:  # noqa: FBT001
    rule = f"{WEEKLY}, moved: [{{from: 2027-01-19, to: 2027-01-20}}]"

    found = _found(tmp_path, rule, more=f"each:\n  2027-01-19: {{until: {last}}}\n")

    told = ("CAM167", "this date is on Wed 20 Jan 2027, and ends before that, on Tue 19 Jan 2027")
    assert [each[:2] for each in found] == ([told] if is_told else [])


def test_an_ended_series_is_told_once(tmp_path: Path) -> None:
    assert [code for code, *_ in _found(tmp_path, "every: 1 week, times: 2", first="2026-10-06")] == ["CAM165"]


def test_a_weekday_is_told_of_the_first_date(tmp_path: Path) -> None:
    assert _found(tmp_path, WEEKLY, more="weekday: wed\n") == [
        (
            "CAM119",
            "the day is Tue 12 Jan 2027, not a Wed (3 more findings may come from this)",
            "correct the weekday, or the date",
        )
    ]


def test_the_load_of_a_person_is_told_once(tmp_path: Path) -> None:
    files = {
        f"campaigns/{name}.yml": f"{HEAD}date: 2027-01-12\nrepeats: {{{WEEKLY}}}\n{JUDGED}" for name in ("a", "b", "c")
    }
    settings = "name: Nova handbook\ncalendar: [FR]\npeople: {max_steps_a_day: 2}\n"
    write_handbook(tmp_path, {"playbooks/letter.yml": PLAYBOOK, "handbook.yml": settings, **files})

    found = check(tmp_path, TODAY, select=["CAM120"]).report.findings

    assert [(each.path, each.message("en")) for each in found] == [("campaigns/c.yml", LOAD)]


GOOD_FRIDAY = (
    "on days off, of the dates of 'Letter': 1 (Fri 26 Mar 2027, Good Friday)",
    "write a working day in `to:`",
)


@pytest.mark.parametrize(
    ("moved", "more", "expected"),
    [
        ("from: 2027-03-23, to: 2027-03-26", "", [("CAM164", *GOOD_FRIDAY)]),
        ("from: 2027-03-23, to: 2027-03-26", "each: {2027-03-23: {status: cancelled}}\n", []),
        ("from: 2027-03-23, to: 2027-03-27", "", []),  # a Saturday is meant
        ("from: 2027-03-23, to: 2027-03-23", "",
         [("CAM147", "campaign 'Letter' was moved from 23 Mar 2027, and 23 Mar 2027 is still its day",
           "write the new day in `to:`, or take the line out")]),
    ],
)  # fmt: skip
def test_a_day_that_somebody_chose_is_looked_at(
    tmp_path: Path, moved: str, more: str, expected: list[tuple[str, str, str]]
) -> None:
    calendar = "calendar: [GB-ENG]\n"
    rule = f"every: 1 week, times: 2, moved: [{{{moved}}}]"

    assert _found(tmp_path, rule, first="2027-03-16", more=f"{calendar}{more}") == expected


def test_a_date_that_stays_on_a_day_off_is_meant(tmp_path: Path) -> None:
    rule = "every: 1 week, times: 3, roll: skip, moved: [{from: 2027-05-17, to: 2027-05-17, reason: We are open}]"

    assert _found(tmp_path, rule, first="2027-05-10") == []  # Whit Monday


def test_a_date_on_a_day_off_that_is_cancelled_concerns_nobody(tmp_path: Path) -> None:
    cancelled = "each: {2027-05-17: {status: cancelled}}\n"

    assert _found(tmp_path, "every: 1 week, times: 2", first="2027-05-10", more=cancelled) == []


TIMES = "step '{step}' is due on Thu 11 Mar 2027 once for each date of this series, 3 times"
BELOW = "write it below the date that it is for: `each: {2027-03-16: "
OTHER_DAYS = """\
dates: {print: 2027-03-11}
each:
  2027-03-16: {dates: {print: 2027-03-08}}
  2027-03-23: {dates: {print: 2027-03-09}}
  2027-03-30: {done: {cat: 2026-11-20}}
"""
STEP = "steps:\n  cat: {title: Catalogue, owner: camille, when: "


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (f"{STEP}2027-03-11, reason: New}}\n",
         [("CAM168", TIMES.format(step="cat"), f"{BELOW}{{steps: {{cat: ...}}}}}}`")]),
        (f"dates: {{print: 2027-03-11}}\n{STEP}print, reason: New}}\n",
         [("CAM168", TIMES.format(step="cat"), f"{BELOW}{{dates: {{print: ...}}}}}}`")]),
        (f"{STEP}print, reason: New}}\n{OTHER_DAYS}", []),
        (f"{STEP}D-5, reason: New}}\n", []),
    ],
)  # fmt: skip
def test_one_day_for_all_dates_is_told(tmp_path: Path, more: str, expected: list[tuple[str, str, str]]) -> None:
    assert _found(tmp_path, "every: 1 week, times: 3", first="2027-03-16", more=more) == expected


def test_ticks_of_all_dates_are_not_of_another_year(tmp_path: Path) -> None:
    found = _found(tmp_path, "every: 1 year, times: 2", more="done: {write: 2026-11-20}\n")

    assert [code for code, *_ in found] == ["CAM166"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("après", "after"), ("Avant", "before"), ("sauter", "skip"), ("next working day", "after"), ("stays", "none")],
)
def test_what_becomes_of_a_day_off_is_understood(tmp_path: Path, typed: str, meant: str) -> None:
    found = _found(tmp_path, f"{WEEKLY}, roll: {typed}")

    assert found == [("HBK209", f"'roll' cannot be '{typed}'", f"did you mean '{meant}'?")]


MOVED_THERE = (
    "when the new day is known, write it below `repeats:`, `moved: [{from: 2027-01-19, to: ...}]`, and no status"
)
WAITS = "campaign 'Letter (19 Jan 2027)' has no day yet: its steps are told by what they are counted from"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("postponed", ("CAM145", WAITS, MOVED_THERE)),
        ("reportée", ("HBK209", "'status' cannot be 'reportée'", "did you mean 'postponed'?")),
    ],
)
def test_one_date_waits_for_another_day(tmp_path: Path, typed: str, expected: tuple[str, str, str]) -> None:
    assert _found(tmp_path, WEEKLY, more=f"each:\n  2027-01-19: {{status: {typed}}}\n") == [expected]


OVERLAP = "dates of 'Letter' that begin while the one before goes on: "
LONG = "write an earlier day in `until:`, or move the next one below `repeats:`, `moved: [{from: ..., to: ...}]`"
OTHER_DAY = "write another day in `to:`, or the last day of the other one below it in `each:`, `until:`"
UNTIL_13 = "each:\n  2027-01-12: {until: 2027-01-13}\n"


@pytest.mark.parametrize(
    ("rule", "more", "expected"),
    [
        ("every: 1 day, times: 2", UNTIL_13, [("CAM157", f"{OVERLAP}1 (Wed 13 Jan 2027)", LONG)]),
        ("every: 2 days, times: 2", UNTIL_13, []),
        ("every: 1 day, times: 3", UNTIL_13.replace("-13}", "-14}"),
         [("CAM157", f"{OVERLAP}2 (Wed 13 Jan 2027, Thu 14 Jan 2027)", LONG)]),
        ("every: 1 day, times: 2", UNTIL_13 + "  2027-01-13: {status: cancelled}\n", []),
        ("every: 1 week, times: 2, moved: [{from: 2027-01-19, to: 2027-01-13}]", UNTIL_13,
         [("CAM157", f"{OVERLAP}1 (Wed 13 Jan 2027)", OTHER_DAY)]),
    ],
)  # fmt: skip
def test_dates_that_overlap_are_told(
    tmp_path: Path, rule: str, more: str, expected: list[tuple[str, str, str]]
) -> None:
    assert _found(tmp_path, rule, more=more) == expected


@pytest.mark.parametrize(("named", "told"), [("2027-01-26", []), ("2027-01-27", ["CAM163"])])
def test_a_date_that_is_left_out_does_not_count_and_is_one_of_the_rule(
    tmp_path: Path, named: str, told: list[str]
) -> None:
    rule = f"every: 1 week, times: 2, except: [2027-01-19, {named}]"
    assert [code for code, *_ in _found(tmp_path, rule)] == told
