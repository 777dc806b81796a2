"""One file makes its dates: what the check, the plan, the pages and the comparison say of a campaign that repeats."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from compared import told
from smallest import TODAY, write_handbook
from tiny_site import site_of

from handbook.exports.plan_document import plan_object
from handbook.exports.plan_table import plan_table
from handbook.exports.planned import Planned
from handbook.kinds.campaigns.calendar.page import calendar_view
from handbook.kinds.campaigns.pages.index import campaigns_view
from handbook.kinds.campaigns.pages.page import campaign_page, campaign_view, date_page
from handbook.kinds.home.page import home_page
from handbook.loading.folder import load_handbook
from handbook.pipeline.answers.exporting import Export, campaign_tasks
from handbook.pipeline.answers.planning import Wanted, plan_of
from handbook.pipeline.checks.addresses import addresses
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.publishing import public_handbook

PATH = "campaigns/letter.yml"
HEAD = """\
title: Weekly letter
playbook: letter
date: 2027-01-12
"""
RULE = """\
repeats:
  every: 1 week
  on: [tue]
  until: 2027-02-09
  except: [{from: 2027-01-26, reason: Nobody is here}]
  moved: [{from: 2027-02-02, to: 2027-02-03, reason: Candlemas}]
"""
JUDGED = """\
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
"""
EACH = """\
each:
  2027-01-12: {done: {write: 2026-11-20}, people: {event-manager: camille}}
  2027-02-09: {status: cancelled, title: The last letter}
"""
LETTER = HEAD + RULE + JUDGED + EACH
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
FILES = {PATH: LETTER, "playbooks/letter.yml": PLAYBOOK}
MISFIT = "the days of this series do not fit: a place in the month goes with months, and not with days or weeks"
BESIDE = "'Weekly letter' repeats, and its `until:` stands beside `repeats:`, where it is the last day of one event"
RUNS = ["letter-2027-01-12", "letter-2027-01-19", "letter-2027-02-02", "letter-2027-02-09"]


def _files(letter: str = LETTER) -> dict[str, str]:
    return {**FILES, PATH: letter}


def _found(root: Path, letter: str, *, select: list[str] | None = None) -> list[tuple[int, str, str]]:
    """Line, code and sentence of what is found in the letter."""
    write_handbook(root, _files(letter))
    report = check(root, TODAY, select=select or []).report
    return [(each.span.line, each.rule.code, each.message("en")) for each in report.findings if each.path == PATH]


def test_one_file_makes_a_record_a_date(tmp_path: Path) -> None:
    write_handbook(tmp_path, _files())
    handbook = load_handbook(tmp_path)

    runs = handbook.dates["letter"]

    assert [run.id for run in runs] == RUNS
    assert [(run.model.title, run.model.status, run.model.place_in_time) for run in runs] == [
        ("Weekly letter (12 Jan 2027)", "active", date(2027, 1, 12)),
        ("Weekly letter (19 Jan 2027)", "active", date(2027, 1, 19)),
        ("Weekly letter (3 Feb 2027)", "active", date(2027, 2, 3)),
        ("The last letter (9 Feb 2027)", "cancelled", date(2027, 2, 9)),
    ]
    assert runs[0].model.done == {"write": date(2026, 11, 20)}
    assert [*handbook.campaigns] == ["letter", "spring"]
    assert [*handbook.runs] == [*RUNS, "spring"]


def test_a_series_in_order_has_no_finding(tmp_path: Path) -> None:
    assert _found(tmp_path, LETTER) == []


def test_the_whole_is_judged_once(tmp_path: Path) -> None:
    bare = HEAD + RULE + "status: active\n"

    assert [(line, code) for line, code, _ in _found(tmp_path, bare)] == [
        (1, "CAM101"),
        (1, "CAM106"),
        (1, "CAM113"),
    ]


def test_what_is_alike_in_several_dates_is_one_finding(tmp_path: Path) -> None:
    write_handbook(
        tmp_path, {**_files(), "playbooks/letter.yml": PLAYBOOK.replace("when: D,", "when: D, weekday: wed,")}
    )

    (found,) = check(tmp_path, TODAY, select=["weekday-differs"]).report.findings

    assert (found.span.line, found.message("en")) == (
        3,
        "the day is Tue 12 Jan 2027, not a Wed (1 more finding may come from this)",
    )


def test_a_finding_stands_where_the_date_says_it(tmp_path: Path) -> None:
    wrong = LETTER.replace("{write: 2026-11-20}", "{writ: 2026-11-20}").replace("cancelled", "done")

    assert [(line, code) for line, code, _ in _found(tmp_path, wrong)] == [(15, "CAM108"), (16, "CAM138")]


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("  until: 2027-02-09\n", "", [(4, "CAM160", "'Weekly letter' repeats, and nothing says until when")]),
        ("on: [tue]", "on: first mon", [(6, "CAM161", MISFIT)]),
        ("except: [{from: 2027-01-26,", "except: [{from: 2027-01-27,",
         [(8, "CAM163", "Wed 27 Jan 2027 is no date of this series")]),
        ("  2027-02-09: {status", "  2027-02-30: {status", [(16, "CAM163", "2027-02-30 is no date of this series")]),
        ("every: 1 week", "every: weekly",
         [(5, "HBK230", "'every' must say how long it is from one date to the next, found 'weekly'")]),
        ("on: [tue]", "on: [tuesday the 3rd]",
         [(6, "HBK231", "'on' must say on which days it repeats, found 'tuesday the 3rd'")]),
    ],
)  # fmt: skip
def test_what_makes_no_series_is_told(tmp_path: Path, was: str, now: str, expected: list[tuple[int, str, str]]) -> None:
    assert _found(tmp_path, LETTER.replace(was, now)) == expected


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("weekly", "1 week"),
        ("hebdomadaire", "1 week"),
        ("every other week", "2 weeks"),
        ("every three weeks", "3 weeks"),
        ("every 2 months", "2 months"),
        ("tous les deux mois", "2 months"),
        ("chaque trimestre", "1 quarter"),
        ("week", "1 week"),
        ("every second year", "2 years"),
    ],
)
def test_how_often_in_words_is_mended(tmp_path: Path, typed: str, meant: str) -> None:
    write_handbook(tmp_path, _files(LETTER.replace("every: 1 week", f"every: {typed}")))

    (found,) = check(tmp_path, TODAY, select=["HBK230"]).report.findings

    assert [edit.text for edit in found.edits] == [meant]


@pytest.mark.parametrize(
    ("typed", "either"),
    [
        ("tous les 15 jours", "2 weeks, 15 days"),
        ("tous les huit jours", "1 week, 8 days"),
        ("quinze jours", "2 weeks, 15 days"),
    ],
)
def test_days_of_which_french_means_weeks_are_asked(tmp_path: Path, typed: str, either: str) -> None:
    write_handbook(tmp_path, _files(LETTER.replace("every: 1 week", f"every: {typed}")))
    [found] = [found for found in check(tmp_path, TODAY).report.findings if found.rule.code == "HBK230"]
    assert found.hint("en") == f"write the one that is meant: {either}"
    assert not found.edits


@pytest.mark.parametrize("typed", ["whenever", "twice a week", "every tuesday", "1.5 weeks", "0 weeks"])
def test_how_often_is_not_guessed(tmp_path: Path, typed: str) -> None:
    write_handbook(tmp_path, _files(LETTER.replace("every: 1 week", f"every: {typed}")))

    (found,) = check(tmp_path, TODAY, select=["HBK230"]).report.findings

    assert found.edits == ()


def test_the_end_is_asked_about_four_weeks_before(tmp_path: Path) -> None:
    write_handbook(tmp_path, _files(LETTER))

    told_on = [bool(check(tmp_path, day, select=["CAM165"]).report.findings) for day in
               (date(2027, 1, 11), date(2027, 1, 12), date(2027, 3, 1))]  # fmt: skip

    assert told_on == [False, True, True]


def test_plan_tells_all_dates_or_one(tmp_path: Path) -> None:
    write_handbook(tmp_path, _files())

    whole, one = (plan_of(tmp_path, Wanted(name)) for name in ("letter", RUNS[2]))

    assert isinstance(whole, Planned)
    assert isinstance(one, Planned)
    document = json.loads(json.dumps(plan_object(whole)))
    assert (document["date"], document["dates"]) == (None, ["2027-01-12", "2027-01-19", "2027-02-03", "2027-02-09"])
    assert [(step.id, step.due) for step in one.plan.steps] == [("write", date(2027, 2, 2)), ("send", date(2027, 2, 3))]


def test_each_date_is_a_row_of_the_export(tmp_path: Path) -> None:
    write_handbook(tmp_path, _files())

    found = campaign_tasks(tmp_path, "letter")

    assert isinstance(found, Export)
    assert [(task.campaign, task.step, task.due, task.done) for task in found.tasks.tasks] == [
        ("letter-2027-01-12", "write", date(2027, 1, 11), date(2026, 11, 20)),
        ("letter-2027-01-12", "send", date(2027, 1, 12), None),
        ("letter-2027-01-19", "write", date(2027, 1, 18), None),
        ("letter-2027-01-19", "send", date(2027, 1, 19), None),
        ("letter-2027-02-02", "write", date(2027, 2, 2), None),
        ("letter-2027-02-02", "send", date(2027, 2, 3), None),
        ("letter-2027-02-09", "write", date(2027, 2, 8), None),
        ("letter-2027-02-09", "send", date(2027, 2, 9), None),
    ]


def test_the_index_and_the_calendar_have_one_line(tmp_path: Path) -> None:
    site = site_of(tmp_path, _files())

    rows = [row for group in campaigns_view(site).open for row in group.rows]
    chart = calendar_view(site).chart

    assert [(row.name.text, row.day.text) for row in rows] == [
        ("Weekly letter", "12 Jan \N{EN DASH} 9 Feb 2027"),
        ("Spring webinar", "18 Mar 2027"),
    ]
    assert [(badge.words, badge.first, badge.end) for badge in rows[0].next_dates] == [
        ("next: 12 Jan 2027", "", "2027-01-13"),
        ("next: 19 Jan 2027", "2027-01-13", "2027-01-20"),
        ("next: 3 Feb 2027", "2027-01-20", "2027-02-04"),
    ]
    assert chart is not None
    assert [(len(bar.events), bar.is_dense) for bar in chart.bars] == [(4, False), (1, False)]


def test_dates_that_are_near_to_each_other_are_ticks(tmp_path: Path) -> None:
    daily = HEAD + "repeats: {every: 1 day, times: 9}\n" + JUDGED
    long = HEAD + "repeats: {every: 1 week, times: 60}\n" + JUDGED

    charts = [calendar_view(site_of(tmp_path, _files(letter))).chart for letter in (daily, long)]

    assert [chart.bars[0].is_dense for chart in charts if chart] == [True, True]


@pytest.mark.parametrize(
    ("as_of", "shown"),
    [
        (date(2026, 11, 23), "12 Jan 2027"),
        (date(2027, 1, 12), "12 Jan 2027"),
        (date(2027, 1, 20), "19 Jan 2027"),
    ],
)
def test_home_has_one_line_for_all_dates(tmp_path: Path, as_of: date, shown: str) -> None:
    site = replace(site_of(tmp_path, _files()), as_of=as_of)
    html = home_page(site).html
    assert re.findall(r"<li(?! hidden)[^>]*><a[^>]*>(Weekly letter[^<]*)</a>", html) == [f"Weekly letter ({shown})"]


def test_the_page_of_the_series_lists_its_dates(tmp_path: Path) -> None:
    site = site_of(tmp_path, _files())

    series = campaign_view(site, site.handbook.campaigns["letter"]).series

    assert series is not None
    assert series.rhythm == "every week, on Tuesday"
    assert [(line.day.text, line.status, line.instead, line.name.href) for line in series.dates] == [
        ("Tue 12 Jan 2027", "", "", "../letter-2027-01-12/"),
        ("Tue 19 Jan", "", "", "../letter-2027-01-19/"),
        ("Wed 3 Feb", "", "instead of Tue 2 Feb: Candlemas", "../letter-2027-02-02/"),
        ("Tue 9 Feb", "Cancelled", "", "../letter-2027-02-09/"),
    ]
    assert (series.note, series.left_out) == ("4 dates", (("Tue 26 Jan 2027", "Nobody is here"),))


def test_each_date_has_a_page_that_leads_to_the_series(tmp_path: Path) -> None:
    site = site_of(tmp_path, _files())
    uris = [address.uri for address in addresses(site.handbook)]

    page, series = date_page(site, RUNS[1]), campaign_page(site, site.handbook.campaigns["letter"])

    assert [uri for uri in uris if "letter" in uri and uri.startswith("campaigns/")] == [
        *(f"campaigns/{run}/index.md" for run in RUNS),
        "campaigns/letter/index.md",
    ]
    assert '<a href="../letter/">Weekly letter</a>' in page.html
    assert page.found.standing > series.found.standing


def test_the_public_sees_the_same_dates_without_the_debriefs(tmp_path: Path) -> None:
    write_handbook(tmp_path, _files(LETTER + "  2027-01-19: {debrief: {keep: Secret}}\n"))

    runs = public_handbook(load_handbook(tmp_path)).dates["letter"]

    assert [(run.id, run.model.debrief) for run in runs] == [(run, None) for run in RUNS]


def test_a_later_end_and_a_date_that_falls_out_are_told(tmp_path: Path) -> None:
    later = LETTER.replace("until: 2027-02-09", "until: 2027-02-16").replace("2027-01-26", "2027-01-19")

    _, lines = told(tmp_path, FILES, _files(later))

    assert [line.strip() for line in lines if "dates" in line or "date " in line] == [
        "! 1 date less: Tue 19 Jan 2027",
        "- 2 dates more; the last one is Tue 16 Feb 2027:",
    ]


@pytest.mark.parametrize(
    ("was", "now", "expected"),
    [
        ("every: 1 week", "every: 2 weeks",
         ["! 2 dates less; the last one is Tue 9 Feb 2027:",
          "- takes place every 2 weeks, on Tuesday (before: every week, on Tuesday)"]),
        ("date: 2027-01-12\n", "date: 2027-01-12\neach:\n  2027-01-19: {status: cancelled}\n",
         ["! Weekly letter: 1 date is cancelled: Tue 19 Jan 2027"]),
        ("date: 2027-01-12\n", "date: 2027-01-12\neach:\n  2027-01-19: {status: draft, title: Extra}\n",
         ["- 1 date stands otherwise: Tue 19 Jan 2027: draft (before: active)",
          "- each / 2027-01-19: now title: Extra"]),
        ("date: 2027-01-12\n", "date: 2027-01-12\neach:\n  2027-01-19: {status: postponed}\n",
         ["- Weekly letter: 1 date stands otherwise: Tue 19 Jan 2027: postponed (before: active)"]),
        ("to: 2027-02-03", "to: 2027-02-04",
         ["! Weekly letter: 1 date is on another day: Wed 3 Feb 2027 → Thu 4 Feb 2027, because: Candlemas"]),
    ],
)  # fmt: skip
def test_what_changes_in_the_dates_is_told_by_its_name(tmp_path: Path, was: str, now: str, expected: list[str]) -> None:
    letter = HEAD + RULE.replace("  except: [{from: 2027-01-26, reason: Nobody is here}]\n", "") + JUDGED

    _, lines = told(tmp_path, _files(letter), _files(letter.replace(was, now)))

    assert [line.strip() for line in lines if line.strip()[:1] in ("!", "-")] == expected


def test_a_playbook_moves_steps_of_all_dates(tmp_path: Path) -> None:
    letter = HEAD + RULE.replace("2027-02-09", "2027-01-19") + JUDGED
    playbook = {"playbooks/letter.yml": PLAYBOOK.replace("D-1wd", "D-2wd")}

    figures, lines = told(tmp_path, _files(letter), {**_files(letter), **playbook})

    assert "2 dates move in 1 running campaign" in figures
    assert [line.strip() for line in lines if " dates move" in line or "2027 →" in line] == [
        "- Weekly letter: 2 dates move, because the playbook changes:",
        "for Tue 12 Jan 2027: “Write it”: Mon 11 Jan 2027 → Fri 8 Jan 2027",
        "for Tue 19 Jan 2027: “Write it”: Mon 18 Jan 2027 → Fri 15 Jan 2027",
    ]


def test_what_is_the_same_for_all_dates_is_told_once(tmp_path: Path) -> None:
    playbook = {"playbooks/letter.yml": PLAYBOOK.replace("when: D,", 'when: D, at: "09:00",')}

    _, lines = told(tmp_path, _files(), {**_files(), **playbook})

    assert [line.strip() for line in lines if "is at 09:00" in line] == ["- Weekly letter: “Send it” is at 09:00"]


WAITING = HEAD + RULE + JUDGED.replace("active", "postponed") + "moved: [{from: 2027-01-12, reason: The hall}]\n"


@pytest.mark.parametrize(
    ("was", "now", "figures", "expected"),
    [
        (WAITING, WAITING.replace("postponed", "active").replace("date: 2027-01-12", "date: 2027-01-19"),
         "1 finding mended",
         ["has 3 dates, from Tue 19 Jan 2027 to Tue 9 Feb 2027 (the first one before: Tue 12 Jan 2027)",
          "runs (before: postponed); its first date is Tue 19 Jan 2027"]),
        (HEAD + RULE + JUDGED, WAITING, "1 running campaign has no dates any more",
         ["4 dates less, because: The hall; there is none any more:", "is postponed (before: active)"]),
        (HEAD + RULE + JUDGED.replace("active", "cancelled"), HEAD + RULE + JUDGED, "1 campaign runs again",
         ["Weekly letter: runs again (before: cancelled); its first date is Tue 12 Jan 2027: budget €1,500"]),
        (HEAD + RULE + JUDGED, HEAD + RULE.replace("to: 2027-02-03", "to: 2027-02-04") + JUDGED,
         "1 date of what repeats is on another day",
         ["Weekly letter: 1 date is on another day: Wed 3 Feb 2027 → Thu 4 Feb 2027, because: Candlemas"]),
        (HEAD + RULE + JUDGED, HEAD + RULE.replace("until: 2027-02-09", "until: 2027-02-02") + JUDGED,
         "1 date of what repeats falls out",
         ["Weekly letter: 1 date less; the last one is Wed 3 Feb 2027: Tue 9 Feb 2027"]),
    ],
)  # fmt: skip
def test_what_becomes_of_a_series_is_told(
    tmp_path: Path, was: str, now: str, figures: str, expected: list[str]
) -> None:
    first, lines = told(tmp_path, _files(was), _files(now))

    assert figures in first
    assert [line.strip(" -!·") for line in lines if line.strip()[:1] in ("!", "-")] == expected


def test_a_new_series_is_one_sentence(tmp_path: Path) -> None:
    _, lines = told(tmp_path, {"playbooks/letter.yml": PLAYBOOK}, FILES)

    assert any("new campaign with playbook “Letter”, with 4 dates from Tue 12 Jan 2027" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HEAD + JUDGED + EACH, [(9, "CAM163", "2027-01-12 is no date of this series")]),
        (
            LETTER.replace("  2027-01-12: {done", "  12/01/2027: {done"),
            [(15, "HBK207", "'12/01/2027' must be a date, found '12/01/2027'")],
        ),
        (HEAD + "until: 2027-02-09\nrepeats: {every: 1 week}\n" + JUDGED,
         [(4, "CAM160", BESIDE)]),
    ],
)  # fmt: skip
def test_what_is_said_in_the_wrong_place_is_told(
    tmp_path: Path, text: str, expected: list[tuple[int, str, str]]
) -> None:
    assert _found(tmp_path, text) == expected


POSTPONED = LETTER.replace("cancelled, title: The last letter", "postponed") + "  2027-02-02: {status: postponed}\n"


def test_a_date_that_waits_for_its_day_is_told_by_the_day_that_it_had(tmp_path: Path) -> None:
    site = site_of(tmp_path, _files(POSTPONED))

    series = campaign_view(site, site.handbook.campaigns["letter"]).series
    (row, _), chart = (row for group in campaigns_view(site).open for row in group.rows), calendar_view(site).chart
    one = campaign_view(site, site.handbook.runs[RUNS[3]]).head

    assert series is not None
    assert [(line.day.text, line.status, line.instead) for line in series.dates[2:]] == [
        ("Wed 3 Feb", "Postponed", "instead of Tue 2 Feb: Candlemas"),
        ("Tue 9 Feb", "Postponed", ""),
    ]
    assert (row.day.text, [badge.words for badge in row.next_dates]) == (
        "12 Jan \N{EN DASH} 9 Feb 2027",
        ["next: 12 Jan 2027", "next: 19 Jan 2027"],
    )
    assert chart is not None
    assert [len(bar.events) for bar in chart.bars] == [2, 1]
    assert (one.event.text, one.former) == ("No day yet", (("9 Feb 2027", ""),))


def test_the_plan_and_exports_of_a_date_that_waits(tmp_path: Path) -> None:
    write_handbook(tmp_path, _files(POSTPONED))

    whole = plan_of(tmp_path, Wanted("letter"))
    table, calendar = (campaign_tasks(tmp_path, "letter", target) for target in ("csv", "ics"))

    assert isinstance(whole, Planned)
    assert "\n  Wed 2027-02-03  postponed; instead of Tue 2027-02-02: Candlemas\n  Tue 2027-02-09  postponed\n" in (
        plan_table(whole)
    )
    assert isinstance(table, Export)
    assert isinstance(calendar, Export)
    assert list(dict.fromkeys(task.campaign for task in table.tasks.tasks)) == RUNS[:2]
    assert list(dict.fromkeys((task.campaign, task.is_off) for task in calendar.tasks.tasks)) == [
        *((run, False) for run in RUNS[:2]),
        *((run, True) for run in RUNS[2:]),
    ]


def test_what_is_wrong_with_a_moved_day_stands_where_it_is_moved(tmp_path: Path) -> None:
    settings = "name: Nova handbook\ncalendar: [FR]\ncampaigns: {send_on: [tue]}\n"
    sent = PLAYBOOK.replace("after: [write],", "after: [write], send: true,")
    write_handbook(tmp_path, {**_files(), "playbooks/letter.yml": sent, "handbook.yml": settings})

    (found,) = check(tmp_path, TODAY, select=["CAM118"]).report.findings

    assert (found.path, found.span.line, found.message("en")) == (
        PATH,
        9,
        "step 'send' is due on Wed 3 Feb 2027, which is none of its days: Tue",
    )
