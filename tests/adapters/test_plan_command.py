"""`handbook plan`: the dated steps of a campaign, as people and programs read them."""

import json
from datetime import date
from pathlib import Path

import pytest
from running import Run, handbook
from smallest import write_handbook

from handbook.planning.calendar import public_holidays

WHIT_MONDAY = public_holidays(["FR"], [2027], "en")[date(2027, 5, 17)]
"""Later releases of the library call it otherwise."""


@pytest.fixture
def nova(tmp_path: Path) -> Path:
    write_handbook(tmp_path)
    return tmp_path


def test_text(nova: Path) -> None:
    assert handbook(nova, "plan", "spring") == Run(
        0,
        """\
spring: day D is Thu 2027-03-18 (FR)

due             step                  who          slack
Thu 2027-02-04  Write the brief       Camille Roy  29
  D-42 from Thu 18 Mar 2027
Thu 2027-03-18  Run the live session  Camille Roy  0
  D is Thu 18 Mar 2027
Thu 2027-03-25  Write the debrief     Camille Roy
  D+7 from Thu 18 Mar 2027

Critical path: brief → live
""",
        "",
    )


def test_json_is_the_contract(nova: Path) -> None:
    document = json.loads(handbook(nova, "plan", "spring", "--output-format", "json").out)
    first = document.pop("steps")[0]
    assert document == {
        "version": 1, "campaign": "spring", "playbook": "webinar", "date": "2027-03-18",
        "until": "2027-03-18", "status": "active", "calendar": ["FR"],
        "timezone": "Europe/Paris", "critical_path": ["brief", "live"],
    }  # fmt: skip
    assert first == {
        "id": "brief", "title": "Write the brief", "when": "D-42", "start": "2027-02-03", "due": "2027-02-04",
        "time": None, "until": None, "days": 2, "at": None, "weekday": "thu", "rolled_from": None, "anchor": "D",
        "anchor_date": "2027-03-18",
        "skipped": [], "derivation": "D-42 from Thu 18 Mar 2027", "slack": 29,
        "owner": "event-manager", "person": "camille", "after": [], "milestone": "brief", "done": None,
    }  # fmt: skip


def test_a_playbook_on_a_day_with_another_calendar(nova: Path) -> None:
    """The Friday before is 2 April 2027; Good Friday (26 March) and Easter Monday (29 March) are English holidays."""
    run = handbook(nova, "plan", "webinar", "--date", "2027-05-10", "--calendar", "GB-ENG", "--output-format", "json")
    steps = json.loads(run.out)["steps"]
    assert [(step["due"], step["rolled_from"]) for step in steps] == [
        ("2027-03-25", "2027-03-29"),
        ("2027-05-10", None),
        ("2027-05-17", None),
    ]


def test_each_date_says_where_it_comes_from(nova: Path) -> None:
    """New Year's Day and Republic Day (26 January) lie between; a time of day is the clock's of the market."""
    (nova / "campaigns/talk.yml").write_text("""\
title: Talk in Delhi
playbook: webinar
date: 2027-01-28
calendar: [FR, IN]
timezone: Asia/Kolkata
steps:
  brief: {when: D-20wd, at: "09:30", reason: Speakers are away}
""")
    first = json.loads(handbook(nova, "plan", "talk", "--output-format", "json").out)["steps"][0]
    told = ("id", "due", "at", "anchor", "anchor_date", "skipped", "derivation")
    assert {key: first[key] for key in told} == {
        "id": "brief",
        "due": "2026-12-29",
        "at": "2026-12-29T09:30:00+05:30",
        "anchor": "D",
        "anchor_date": "2027-01-28",
        "skipped": [
            {"date": "2027-01-01", "kind": "holiday", "name": "New Year's Day"},
            {"date": "2027-01-26", "kind": "holiday", "name": "Republic Day"},
        ],
        "derivation": "D-20wd from Thu 28 Jan 2027, skipping Sat, Sun, Fri 1 Jan (New Year's Day), "
        "Tue 26 Jan (Republic Day)",
    }


@pytest.mark.parametrize("clock", ["Europe", "Nowhere/Land", "../etc", "x" * 300])
def test_a_clock_that_is_none_leaves_the_hour_without_an_instant(nova: Path, clock: str) -> None:
    campaign = f"title: T\nplaybook: webinar\ndate: 2027-01-28\ntimezone: {clock}\nsteps: {{live: {{at: '11:00'}}}}\n"
    (nova / "campaigns/talk.yml").write_text(campaign)
    steps = json.loads(handbook(nova, "plan", "talk", "--output-format", "json").out)["steps"]
    assert [(step["time"], step["at"]) for step in steps] == [(None, None), ("11:00", None), (None, None)]


@pytest.mark.parametrize(
    ("language", "line"),
    [("en", "hours on the clock of Asia/Kolkata"), ("fr", "fuseau horaire des heures : Asia/Kolkata")],
)
def test_a_plan_with_hours_says_on_which_clock(nova: Path, language: str, line: str) -> None:
    campaign = nova / "campaigns/spring.yml"
    own = 'timezone: Asia/Kolkata\nsteps:\n  live: {at: "11:00", reason: The room is free}\n'
    campaign.write_text(campaign.read_text() + own)
    lines = handbook(nova, "plan", "spring", "--lang", language).out.splitlines()
    assert (lines[1], lines[6].split("  ")[0]) == (line, f"{'Thu' if language == 'en' else 'jeu.'} 2027-03-18 11:00")


def test_in_french(nova: Path) -> None:
    text = handbook(nova, "plan", "webinar", "--date", "2027-05-10", "--lang", "fr").out
    assert (
        text
        == """\
webinar : le jour J est le lun. 2027-05-10 (FR)

échéance         étape                 qui          marge
ven. 2027-03-26  Write the brief       Camille Roy  28
  D-42 à partir du lun. 10 mai 2027 tombe le lun. 29 mars 2027 ; déplacé au ven. 26 mars 2027, sans compter sam., \
dim., lun. 29 mars (Lundi de Pâques)
lun. 2027-05-10  Run the live session  Camille Roy  0
  D, c'est le lun. 10 mai 2027
mar. 2027-05-18  Write the debrief     Camille Roy
  D+7 à partir du lun. 10 mai 2027 tombe le lun. 17 mai 2027 ; déplacé au mar. 18 mai 2027, sans compter lun. 17 mai \
(Lundi de Pentecôte)

Chemin critique : brief → live
"""
    )


def test_candidate_days_side_by_side(nova: Path) -> None:
    """Camille is away around Easter; 1, 8 and 17 May 2027 are holidays; work for 17 December began in November."""
    person = nova / "company/people/camille.yml"
    person.write_text(person.read_text() + "away: [{from: 2027-03-22, to: 2027-04-02, title: Leave}]\n")
    days = ("--date", "2027-05-10", "--date", "2027-05-01", "--date", "2026-12-17", "--today", "2026-11-23")
    assert (
        handbook(nova, "plan", "webinar", *days).out
        == f"""\
webinar                               Thu 2026-12-17    Sat 2027-05-01    Mon 2027-05-10
first step begins                     Wed 2026-11-04    Thu 2027-03-18    Thu 2027-03-25
steps already past                    1                 -                 -
event on a day off                    -                 Labor Day         -
steps moved off a holiday or closure  -                 1                 2
people away                           -                 -                 1

Write the brief                       Thu 2026-11-05 *  Fri 2027-03-19    Fri 2027-03-26 *
Run the live session                  Thu 2026-12-17    Sat 2027-05-01    Mon 2027-05-10
Write the debrief                     Thu 2026-12-24    Mon 2027-05-10 *  Tue 2027-05-18 *

Thu 2026-12-17: 'Write the brief' should have begun on Wed 2026-11-04
Sat 2027-05-01: 'Write the debrief' would fall on Sat 2027-05-08 (Victory Day) and moves to Mon 2027-05-10
Mon 2027-05-10: 'Write the brief' would fall on Mon 2027-03-29 (Easter Monday) and moves to Fri 2027-03-26
Mon 2027-05-10: 'Write the debrief' would fall on Mon 2027-05-17 ({WHIT_MONDAY}) and moves to Tue 2027-05-18
Mon 2027-05-10: Camille Roy is away when this is due: Write the brief
"""
    )
    document = json.loads(handbook(nova, "plan", "webinar", *days, "--output-format", "json").out)
    assert {key: document[key] for key in ("version", "campaign", "playbook")} == {
        "version": 1,
        "campaign": None,
        "playbook": "webinar",
    }
    last = document["candidates"][-1]
    assert [step["due"] for step in last.pop("plan")["steps"]] == ["2027-03-26", "2027-05-10", "2027-05-18"]
    assert last == {
        "date": "2027-05-10",
        "day_off": None,
        "school_holidays": [],
        "start": "2027-03-25",
        "starts_in_the_past": [],
        "moved": [
            {"step": "brief", "date": "2027-03-29", "kind": "holiday", "name": "Easter Monday"},
            {"step": "debrief", "date": "2027-05-17", "kind": "holiday", "name": WHIT_MONDAY},
        ],
        "away": {"camille": ["brief"]},
    }


def test_candidate_days_are_held_against_school_holidays_and_have_all_days_of_an_event(nova: Path) -> None:
    """Zone A is off from 13 Feb to 1 Mar 2027 (education.gouv.fr)."""
    (nova / "handbook.yml").write_text("name: Nova handbook\ncalendar: [FR]\nschool_holidays: [FR-Zone A]\n")
    playbook = nova / "playbooks/webinar.md"
    playbook.write_text(playbook.read_text().replace("live, when: D,", "live, when: D, days: 2,"))
    days = ("--date", "2027-02-11", "--date", "2027-02-12", "--today", "2026-11-23")
    table = handbook(nova, "plan", "webinar", *days).out.splitlines()
    assert [line.split("  ")[-1].strip() for line in table if line.startswith(("event in school", "Run the live"))] == [
        "Winter Break (FR-Zone A)",
        "Fri 2027-02-12 \N{EN DASH} Sat 2027-02-13",
    ]
    document = json.loads(handbook(nova, "plan", "webinar", *days, "--output-format", "json").out)
    assert [each["school_holidays"] for each in document["candidates"]] == [[], ["FR-Zone A"]]


def test_a_campaign_on_another_day(nova: Path) -> None:
    run = handbook(nova, "plan", "spring", "--date", "2027-03-25", "--output-format", "json")
    assert [step["due"] for step in json.loads(run.out)["steps"]] == ["2027-02-11", "2027-03-25", "2027-04-01"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["sprign"], "handbook: no campaign or playbook is called 'sprign': did you mean 'spring'?\n"),
        (["webinar"], "handbook: 'webinar' is a playbook: add the day of the event, as in --date 2027-01-28\n"),
        (
            ["spring", "--calendar", "FRR"],
            (
                "handbook: no calendar of public holidays is called 'FRR': write the two letters of the country, "
                "like FR, or of a part of it, like GB-ENG\n"
            ),
        ),
        (
            ["spring", "--calendar", "FR-75"],
            "handbook: no calendar of public holidays is called 'FR-75': it has no holidays of its own: write FR\n",
        ),
        (["spring", "--option", "tier"], "handbook: --option tier: write NAME=CHOICE, as in tier=M\n"),
        (["spring", "--option", "tier="], "handbook: --option tier=: write NAME=CHOICE, as in tier=M\n"),
    ],
)
def test_what_cannot_be_planned_is_said(nova: Path, arguments: list[str], message: str) -> None:
    assert handbook(nova, "plan", *arguments) == Run(2, "", message)
