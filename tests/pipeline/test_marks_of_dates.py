"""What marks a date of a campaign that repeats, in the plan, on pages and in tables: cancelled, moved, left out."""

import csv
import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from smallest import write_handbook
from tiny_site import site_of

from handbook.exports.plan_document import plan_object
from handbook.exports.plan_table import plan_table
from handbook.exports.planned import Planned
from handbook.exports.tables import table_text
from handbook.kinds.campaigns.pages.page import campaign_page, campaign_view, date_page
from handbook.kinds.campaigns.starters.campaign import NewCampaign
from handbook.pipeline.answers.exporting import Export, Unexportable, campaign_tasks
from handbook.pipeline.answers.planning import Unplannable, Wanted, plan_of
from handbook.pipeline.files.rebasing import NotRebased, rebase
from handbook.pipeline.files.starting import start
from handbook.starters.wish import Starter

PATH = "campaigns/letter.yml"
PLAYBOOK = """\
title: Letter
owner: event-manager
reviewed: 2026-10-02
effort: 1 day
days: 2
steps:
  - {id: send, title: Send it, when: D, done_when: It is out, how: Send.}
sections:
  best-practices: {title: Best practices, text: Short.}
  pitfalls: {title: Pitfalls, text: Long.}
  templates: {title: Templates, text: The letter.}
"""
HEAD = "title: Letter\nplaybook: letter\nstatus: active\nowner: camille\n"
# 29 March 2027 is Easter Monday, 6 April follows; the year changes at the end
RULE = """\
date: 2027-03-22
repeats:
  every: 1 week
  roll: after
  until: 2027-05-24
  not_in: [may]
  except: [{from: 2027-04-12, reason: Fair}]
  moved: [{from: 2027-04-19, to: 2027-04-21, reason: Room}, {from: 2027-04-26, to: 2028-01-03}]
each:
  2027-04-05: {status: cancelled}
"""
TO = "\N{EN DASH}"
FILES = {PATH: HEAD + RULE, "playbooks/letter.yml": PLAYBOOK}


def _plan(root: Path, name: str, letter: str = HEAD + RULE) -> Planned | Unplannable:
    write_handbook(root, {**FILES, PATH: letter})
    return plan_of(root, Wanted(name))


def _lines(planned: Planned | Unplannable, language: str = "en") -> list[str]:
    assert isinstance(planned, Planned)
    return plan_table(replace(planned, language=language)).split("\n")


def test_plan_marks_each_date_and_tells_the_days_without_one(tmp_path: Path) -> None:
    assert _lines(_plan(tmp_path, "letter"))[:-3] == [
        "letter: 5 dates, each with the steps below",
        f"  Mon 2027-03-22 {TO} Tue 2027-03-23",
        f"  Tue 2027-03-30 {TO} Wed 2027-03-31  instead of Mon 2027-03-29: Easter Monday",
        f"  Mon 2027-04-05 {TO} Tue 2027-04-06  cancelled",
        f"  Wed 2027-04-21 {TO} Thu 2027-04-22  instead of Mon 2027-04-19: Room",
        f"  Mon 2028-01-03 {TO} Tue 2028-01-04  instead of Mon 2027-04-26",
        "",
        "left out:",
        "  Mon 2027-04-12                   Fair",
        f"  Mon 2027-05-03 {TO} Mon 2027-05-24  none in May",
    ]


def test_plan_speaks_french(tmp_path: Path) -> None:
    lines = _lines(_plan(tmp_path, "letter"), "fr")

    assert [lines[3], lines[4], *lines[7:9]] == [
        f"  lun. 2027-04-05 {TO} mar. 2027-04-06  annulée",
        f"  mer. 2027-04-21 {TO} jeu. 2027-04-22  au lieu du lun. 2027-04-19 : Room",
        "exclues :",
        "  lun. 2027-04-12                    Fair",
    ]


@pytest.mark.parametrize(
    ("name", "mark"),
    [
        ("letter-2027-04-05", ["cancelled: nobody has to do this"]),
        ("letter-2027-04-19", ["before: Mon 2027-04-19 (Room)"]),
        ("letter-2027-04-26", ["before: Mon 2027-04-26"]),
        ("letter-2027-03-22", []),
    ],
)
def test_plan_of_one_date_says_what_became_of_it(tmp_path: Path, name: str, mark: list[str]) -> None:
    lines = _lines(_plan(tmp_path, name))

    assert lines[1 : lines.index("")] == mark


WAS = "moved: [{from: 2027-03-15, reason: The hall is closed}]\n"


@pytest.mark.parametrize(
    ("letter", "marks"),
    [
        (HEAD.replace("active", "cancelled") + RULE, ["cancelled: nobody has to do this"]),
        (HEAD.replace("active", "draft") + RULE, ["draft: not agreed yet"]),
        (HEAD.replace("active", "done") + RULE, ["done: it is over"]),
        (HEAD + WAS + RULE, ["before: Mon 2027-03-15 (The hall is closed)"]),
        (HEAD.replace("active", "postponed") + WAS.replace("15", "22") + RULE,
         ["before: Mon 2027-03-22 (The hall is closed)"]),
        (HEAD + RULE, []),
    ],
)  # fmt: skip
def test_plan_of_a_series_says_how_it_stands(tmp_path: Path, letter: str, marks: list[str]) -> None:
    lines = _lines(_plan(tmp_path, "letter", letter))

    assert [line for line in lines[1 : lines.index("")] if not line.startswith("  ")] == marks


def test_the_plan_of_programs_has_the_marks_too(tmp_path: Path) -> None:
    planned = _plan(tmp_path, "letter")
    assert isinstance(planned, Planned)
    found = plan_object(planned)

    assert isinstance(found["runs"], list)
    assert found["runs"][2:4] == [
        {"id": "letter-2027-04-05", "date": "2027-04-05", "until": "2027-04-06", "status": "cancelled", "former": []},
        {"id": "letter-2027-04-19", "date": "2027-04-21", "until": "2027-04-22", "status": None,
         "former": [{"date": "2027-04-19", "reason": "Room"}]},
    ]  # fmt: skip
    assert found["left_out"] == [
        {"date": "2027-04-12", "reason": "Fair"},
        *({"date": f"2027-05-{day}", "reason": "none in May"} for day in ("03", "10", "17", "24")),
    ]


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        ("{every: 1 week}", "'Letter' repeats, and nothing says until when (CAM160)"),
        ("{every: week, times: 3}",
         "'every' must say how long it is from one date to the next, found 'week' (HBK230)"),
        ("{every: 1 week, times: 3, on: [8th weekday]}",
         "'on' must say on which days it repeats, found '8th weekday' (HBK231)"),
        ("{every: 1 week, until: 2027-03-29, not_in: [mar]}",
         "'Letter' has no date left: all days of its rule are left out (`not_in`) (CAM150)"),
    ],
)  # fmt: skip
def test_plan_says_why_there_is_no_date(tmp_path: Path, rule: str, why: str) -> None:
    head = _lines(_plan(tmp_path, "letter", f"{HEAD}date: 2027-03-22\nrepeats: {rule}\n"))[0]

    assert head == f"letter: the dates cannot be worked out: {why}; the steps in their order"


def test_plan_says_how_something_without_a_day_repeats(tmp_path: Path) -> None:
    head = _lines(_plan(tmp_path, "letter", f"{HEAD}date: TBC\nrepeats: {{every: 2 weeks, times: 3}}\n"))[0]

    assert head == "letter: every 2 weeks, 3 times, no day yet; the steps in their order"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("letter-2027-04-21", ": the date on that day is 'letter-2027-04-19'"),
        ("letter-2027-05-10", ": that day is left out (none in May)"),
        ("letter-2027-03-23", ": did you mean 'letter-2027-03-22'?"),
        ("letter-2027-13-40", ""),
    ],
)
def test_a_date_is_known_by_the_day_of_its_rule(tmp_path: Path, name: str, said: str) -> None:
    planned, exported = _plan(tmp_path, name), campaign_tasks(tmp_path, name)

    assert planned == Unplannable(f"no campaign or playbook is called '{name}'{said}")
    assert exported == Unexportable(f"no campaign is called '{name}'{said}")


def test_what_is_done_with_a_file_names_the_series(tmp_path: Path) -> None:
    write_handbook(tmp_path, FILES)

    assert rebase(tmp_path, "letter-2027-03-22", date(2026, 11, 23)) == NotRebased(
        "'letter-2027-03-22' is one date of 'letter': write 'letter'"
    )


def _table(root: Path, preset: str) -> list[dict[str, str]]:
    write_handbook(root, FILES)
    found = campaign_tasks(root, "letter")
    assert isinstance(found, Export)
    return [*csv.DictReader(io.StringIO(table_text(found.tasks, preset, "en")))]


def test_tables_say_how_a_date_stands_and_where_it_was(tmp_path: Path) -> None:
    rows = _table(tmp_path, "csv")

    assert [(row["Start"], row["Status"], row["Former day"], row["Moved because"]) for row in rows] == [
        ("2027-03-22", "Active", "", ""),
        ("2027-03-30", "Active", "2027-03-29", "Easter Monday"),
        ("2027-04-05", "Cancelled", "", ""),
        ("2027-04-21", "Active", "2027-04-19", "Room"),
        ("2028-01-03", "Active", "2027-04-26", ""),
    ]


def test_a_calendar_without_a_status_says_so_in_its_words(tmp_path: Path) -> None:
    rows = _table(tmp_path, "gcal")

    assert [(row["Subject"], row["Description"].split("\n")[1]) for row in rows[2:4]] == [
        ("Cancelled: Send it", "Status: Cancelled"),
        ("Send it", "Before: Mon 19 Apr 2027 (Room)"),
    ]


@pytest.mark.parametrize(
    ("preset", "column", "names"),
    [
        ("asana", "Name", ["Cancelled: Send it (Letter (5 Apr 2027))", "Send it (Letter (21 Apr 2027))"]),
        ("jira", "Summary", ["Cancelled: Send it", "Send it"]),
        ("notion", "Name", ["Cancelled: Send it", "Send it"]),
        ("monday", "Name", ["Cancelled: Send it", "Send it"]),
        ("clickup", "Task Name", ["Cancelled: Send it", "Send it"]),
        ("trello", "Card Name", ["Cancelled: Send it", "Send it"]),
        ("csv", "Task", ["Send it", "Send it"]),
    ],
)
def test_a_tool_sees_by_the_name_what_is_cancelled(tmp_path: Path, preset: str, column: str, names: list[str]) -> None:
    assert [row[column] for row in _table(tmp_path, preset)[2:4]] == names


def test_a_new_campaign_has_the_rule_of_the_old_one_at_hand(tmp_path: Path) -> None:
    rule = "date: 2027-03-22\nrepeats: {every: 1 week, times: 3}\n"
    write_handbook(tmp_path, {**FILES, "campaigns/weekly.yml": HEAD + rule})

    found = start(
        tmp_path, NewCampaign("summer", "weekly", date(2027, 4, 5), "camille", supports=("2027-q1/marketing/o1",))
    )

    assert isinstance(found, Starter)
    lines = found.text.split("\n")
    note = "as before: where this one repeats too, with an end of its own"
    assert [line for line in lines if "repeats" in line] == [f"# repeats: {{every: 1 week, times: 3}}  # {note}"]


def test_the_page_of_the_series_says_the_same(tmp_path: Path) -> None:
    site = site_of(tmp_path, FILES)

    view = campaign_view(site, site.handbook.campaigns["letter"])

    assert view.series is not None
    assert [(line.day.text, line.status, line.instead) for line in view.series.dates] == [
        (f"Mon 22 {TO} Tue 23 Mar 2027", "", ""),
        (f"Tue 30 {TO} Wed 31 Mar", "", "instead of Mon 29 Mar: Easter Monday"),
        (f"Mon 5 {TO} Tue 6 Apr", "Cancelled", ""),
        (f"Wed 21 {TO} Thu 22 Apr", "", "instead of Mon 19 Apr: Room"),
        (f"Mon 3 {TO} Tue 4 Jan 2028", "", "instead of Mon 26 Apr"),
    ]
    assert view.series.left_out == (("Mon 12 Apr 2027", "Fair"), (f"Mon 3 {TO} Mon 24 May 2027", "none in May"))


def test_steps_are_ticked_on_the_page_of_their_date(tmp_path: Path) -> None:
    site = site_of(tmp_path, FILES)

    series, one = campaign_page(site, site.handbook.campaigns["letter"]).html, date_page(site, "letter-2027-04-19").html

    assert ('type="checkbox"' in series, 'type="checkbox"' in one) == (False, True)
    assert 'data-hb-before="  2027-04-19:\n    done:"' in one
    assert "<dt>Former day</dt><dd>19 Apr 2027 <span" in one
    assert "(Room)" in one


@pytest.mark.parametrize(
    ("rule", "day", "note"),
    [
        ("date: TBC\nrepeats: {every: 1 week, times: 3}\n", "No day yet", ("every week", "3 times, no day yet")),
        ("date: 2027-03-22\nrepeats: {every: 1 week}\n", "The dates cannot be worked out",
         ("every week, on Monday", "the dates cannot be worked out")),
    ],
)  # fmt: skip
def test_the_page_of_a_series_without_dates_says_why(
    tmp_path: Path, rule: str, day: str, note: tuple[str, str]
) -> None:
    site = site_of(tmp_path, {**FILES, PATH: HEAD + rule})

    view = campaign_view(site, site.handbook.campaigns["letter"])

    assert view.series is not None
    assert (view.head.event.text, (view.series.rhythm, view.series.note), view.series.dates) == (day, note, ())


def test_the_page_of_a_date_has_the_findings_of_what_is_said_of_it(tmp_path: Path) -> None:
    wrong = RULE.replace("{status: cancelled}", "{done: {sent: 2026-11-20}}").replace("  roll: after\n", "")
    files = {**FILES, PATH: HEAD + wrong + "  2027-04-19: {title: Extra}\n"}
    site = site_of(tmp_path, files)
    records = (*site.handbook.dates["letter"], site.handbook.campaigns["letter"])

    found = {each.id: [note.code for note in campaign_view(site, each).findings.lasting] for each in records}

    assert found == {
        "letter": ["CAM101", "CAM113", "CAM164", "CAM108"],
        **{f"letter-2027-{day}": list[str]() for day in ("03-22", "03-29", "04-05", "04-19", "04-26")},
        "letter-2027-04-05": ["CAM108"],
    }
