"""Deadlines that others published, in their own units.

Sources: Electoral Commission, timetables for the polls of 6 May 2021 (as published by Southend and Stroud), 2 May 2024
(as published by ALDC and Kingston) and 4 July 2024; Nuneaton and Bedworth for 7 May 2026; kubernetes/sig-release,
releases/release-1.24/README.md.
"""

import pytest
from plan_builder import due

POLLS = {
    "2024-07-04": {
        25: "2024-05-30",
        24: "2024-05-31",
        22: "2024-06-04",
        19: "2024-06-07",
        12: "2024-06-18",
        11: "2024-06-19",
        6: "2024-06-26",
        5: "2024-06-27",
    },
    "2021-05-06": {
        25: "2021-03-29",
        19: "2021-04-08",
        18: "2021-04-09",
        12: "2021-04-19",
        11: "2021-04-20",
        6: "2021-04-27",
        5: "2021-04-28",
        4: "2021-04-29",
    },
    "2024-05-02": {
        25: "2024-03-26",
        19: "2024-04-05",
        12: "2024-04-16",
        11: "2024-04-17",
        6: "2024-04-24",
        5: "2024-04-25",
        4: "2024-04-26",
    },
    "2026-05-07": {
        19: "2026-04-09",
        18: "2026-04-10",
        12: "2026-04-20",
        11: "2026-04-21",
        6: "2026-04-28",
        5: "2026-04-29",
    },
}
ROWS = [(poll, count, deadline) for poll, deadlines in POLLS.items() for count, deadline in deadlines.items()]


@pytest.mark.parametrize(("poll", "count", "deadline"), ROWS)
def test_deadlines_of_english_polls(poll: str, count: int, deadline: str) -> None:
    assert due(poll, f"D-{count}wd", ["GB-ENG"]) == deadline


def test_weekends_alone_miss_the_deadlines_beyond_a_bank_holiday() -> None:
    missed = {(poll, count) for poll, count, deadline in ROWS if due(poll, f"D-{count}wd") != deadline}
    before_easter_2024 = {("2024-05-02", 25)}
    before_may_day = {(poll, count) for poll in ("2021-05-06", "2026-05-07") for count in POLLS[poll]}
    assert missed == before_easter_2024 | before_may_day


CYCLE_OF_KUBERNETES_1_24 = [
    ("D", "2022-01-10"),
    ("D+0w fri", "2022-01-14"),
    ("D+2w tue", "2022-01-25"),
    ("D+2w thu", "2022-01-27"),
    ("D+3w tue", "2022-02-01"),
    ("D+3w thu", "2022-02-03"),
    ("D+5w tue", "2022-02-15"),
    ("D+10w mon", "2022-03-21"),
    ("D+10w wed", "2022-03-23"),
    ("D+11w wed", "2022-03-30"),
    ("D+12w tue", "2022-04-05"),
    ("D+13w fri", "2022-04-15"),
    ("D+14w tue", "2022-04-19"),
    ("D+15w thu", "2022-04-28"),
]


@pytest.mark.parametrize(("when", "published"), CYCLE_OF_KUBERNETES_1_24)
def test_milestones_of_a_release_cycle_counted_forward(when: str, published: str) -> None:
    assert due("2022-01-10", when) == published


def test_a_release_on_good_friday_moves_where_good_friday_is_a_holiday() -> None:
    assert due("2022-01-10", "D+13w fri", ["GB-ENG"]) == "2022-04-19"
