"""A new file that lacks something is new, and a file that says two things is told with both."""

from pathlib import Path

import pytest
from compared import Files, compared, told
from smallest import HANDBOOK

SPRING, HUBSPOT = "campaigns/spring.yml", "company/tools/hubspot.yml"
REGISTER, SHARE = "registers/market.yml", "share: {type: percent, label: Share}"
MARKETS = f"title: Markets\nnoun: a market\nfields: {{{SHARE}}}\n"
ASKING = MARKETS.replace("share: {", "size: {type: 'text, required', label: Size}, share: {")
FRANCE, SPAIN = {"registers/market/fr.yml": "share: 30 %\n"}, {"registers/market/es.yml": "share: 20 %\n"}
UNREAD = "Files that cannot be read, or only in part"


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        # the column is new: the record is one of those that lack it
        (
            {REGISTER: MARKETS, **FRANCE},
            {REGISTER: ASKING, **FRANCE, **SPAIN},
            [
                "Registers",
                "  - Markets: new column “Size”",
                "Markets",
                "  ! 2 records lack the new required field “Size”: “fr”; “es”",
                "  - es: is new: Share: 20%",
            ],
        ),
        # the column is not
        (
            {REGISTER: ASKING},
            {REGISTER: ASKING, **SPAIN},
            ["Markets", "  ! es: is new and lacks “Size”: Share: 20%"],
        ),
        # no column: a kind of the program
        (
            {},
            {"campaigns/autumn.yml": "title: Autumn\ndate: 2027-09-16\nbudget: {planned: 900 EUR}\n"},
            ["Campaigns", "  ! Autumn: is new and lacks playbook:"],
        ),
        # more is wrong with it than that
        (
            {REGISTER: ASKING},
            {REGISTER: ASKING, "registers/market/es.yml": "- share\n"},
            [UNREAD, "  ! registers/market/es.yml: is new and cannot be read, so nothing is told of it"],
        ),
        # what can be read of a new file with a mistake
        (
            {},
            {"company/tools/miro.yml": HANDBOOK[HUBSPOT].replace("seats: 4", "seats: four")},
            [
                UNREAD,
                "  company/tools/miro.yml",
                "    ! is new and has a mistake, so not everything is told of it",
                "    - what can be read of it:",
            ],
        ),
    ],
)
def test_a_new_file_that_lacks_something_is_told(tmp_path: Path, before: Files, after: Files, lines: list[str]) -> None:
    said = told(tmp_path, before, after)[1]
    assert [line for line in said if not line.startswith("      ")] == lines


def test_a_new_file_with_a_mistake_is_told_by_its_name_too(tmp_path: Path) -> None:
    miro = "name: Miro\ncategory: Boards\nseats: four\n"
    assert told(tmp_path, {}, {"company/tools/miro.yml": miro})[1][3:] == [
        "    - what can be read of it:",
        "        name: Miro",
        "        category: Boards",
    ]
    draft = HANDBOOK[SPRING].replace("2027-03-18", "2027-02-30").replace("Spring", "Autumn")
    lines = told(tmp_path / "campaign", {}, {"campaigns/autumn.yml": draft})[1]
    assert lines[:4] == [
        UNREAD,
        "  campaigns/autumn.yml",
        "    ! is new and has a mistake, so not everything is told of it",
        "    - what can be read of it:",
    ]
    assert lines[4:] == [
        "        title: Autumn webinar",
        "        playbook: “Webinar”",
        "        status: active",
        "        owner: Camille Roy",
        "        supports: “Meetings”",
        "        budget: planned: €1,500",
        "        and 1 more",
    ]


TWICE = HANDBOOK[SPRING] + "budget: {planned: 3500 EUR}\n"


@pytest.mark.parametrize(
    ("after", "first", "lines"),
    [
        (
            TWICE,
            "1 new error",
            [
                "1 value is given more than once, so nobody knows which one holds: budget / planned: €1,500 or €3,500",
            ],
        ),
        (
            HANDBOOK[SPRING] + "date: 2027-03-25\n",
            "1 running campaign cannot be compared, 1 new error",
            [
                (
                    "1 value is given more than once, so nobody knows which one holds: "
                    "date: Thu 18 Mar 2027 or Thu 25 Mar 2027"
                ),
            ],
        ),
        (
            TWICE.replace("status: active", "status: draft") + "budget: {planned: 9 EUR}\nowner: tom\n",
            None,
            [
                "3 values are given more than once, so nobody knows which ones hold:",
                "budget / planned: €1,500 or €3,500",
                "budget / planned: €1,500 or €9",
                "owner: Camille Roy or Tom Leroy",
            ],
        ),
        (
            HANDBOOK[SPRING].replace("{planned: 1500 EUR}", "{planned: 1500 EUR, planned: 2500 EUR}"),
            "1 new error",
            [
                "1 value is given more than once, so nobody knows which one holds: budget / planned: €1,500 or €2,500",
            ],
        ),
        (
            HANDBOOK[SPRING] + "effort: much\n",
            "1 new error",
            ["1 value is given more than once, so nobody knows which one holds: effort: 12 days or much"],
        ),
    ],
)
def test_both_values_are_told_where_one_is_given_twice(
    tmp_path: Path, after: str, first: str | None, lines: list[str]
) -> None:
    headline, said = told(tmp_path, {}, {SPRING: after})
    assert first in (None, headline)
    assert said[0] == UNREAD
    assert [line.strip().removeprefix(f"! {SPRING}: ") for line in said[1 : 1 + len(lines)]] == lines


def test_what_was_given_twice_before_is_no_news_and_stops_no_gate(tmp_path: Path) -> None:
    more = TWICE.replace("effort: 12 days", "effort: 13 days")
    assert told(tmp_path / "told", {SPRING: TWICE}, {SPRING: more})[1] == [
        "Campaigns",
        "  - Spring webinar: effort: 12 days → 13 days",
    ]
    dates = {SPRING: HANDBOOK[SPRING] + "date: 2027-03-25\n"}
    gates = [
        compared(tmp_path / name, {}, after).summary.lost for name, after in (("d", dates), ("b", {SPRING: TWICE}))
    ]
    assert gates == [1, 0]
