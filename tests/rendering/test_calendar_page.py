"""The editorial calendar: campaigns on one axis, clashes with their numbers, the load by person and week."""

import datetime
import re
from pathlib import Path

import pytest
from written_site import site_of

from handbook.kinds.campaigns.calendar.chart import CalendarChart, CampaignBar, ClashWeek, Send
from handbook.kinds.campaigns.calendar.load import LoadCell, LoadRow, LoadTable, LoadWeek, load_tables
from handbook.kinds.campaigns.calendar.page import CalendarView, ClashLine, ClashSide, calendar_page, calendar_view
from handbook.kinds.campaigns.pages.index import campaigns_index
from handbook.rendering.avatars import Avatar
from handbook.rendering.dated import Day
from handbook.rendering.gantt.axis import Shade, Tick
from handbook.rendering.named import Named
from handbook.rendering.page import TocEntry
from handbook.rendering.site import Site

D = datetime.date
ANA = Avatar("Ana Roy", "AR", 0, "../people/ana/")
HOSTILE = "<b onclick=x>Fair</b>"
MAILING = """\
---
title: Mailing
owner: ana
---
## Retroplan
```yaml steps
- {id: write, when: D-7, days: 3}
- {id: send, when: D, send: true}
- {id: again, when: D+1, send: true, owner: writer}
```
"""
FILES = {
    "company/people/ana.yml": "name: Ana Roy\n",
    "company/roles/writer.md": "---\ntitle: Writer\n---\n",
    "playbooks/mailing.md": MAILING,
    "campaigns/a-later.yml": (
        "title: Later\nplaybook: mailing\ndate: 2027-01-14\nstatus: active\nowner: ana\nsegments: [france, all]\n"
    ),
    "campaigns/sooner.yml": (
        f"title: '{HOSTILE}'\nplaybook: mailing\ndate: 2027-01-12\nstatus: draft\nsegments: [all]\n"
    ),
    "campaigns/over.yml": "title: Over\nplaybook: mailing\ndate: 2027-01-13\nstatus: done\nsegments: [all]\n",
}
SOONER, LATER = Named(HOSTILE, "../campaigns/sooner/"), Named("Later", "../campaigns/a-later/")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return site_of(tmp_path, FILES)


def shares(days: float) -> str:
    return f"{100 * days / 21:.3f}%"


def test_open_campaigns_stand_on_one_axis_in_the_order_of_day_d(site: Site) -> None:
    """The first step of the sooner one takes 1, 4 and 5 January; the axis begins on Monday 28 December."""
    assert calendar_view(site).chart == CalendarChart(
        description=(
            "2 open campaigns from 1 Jan 2027 to 15 Jan 2027. The campaigns' pages have the same dates as text."
        ),
        ticks=(Tick(shares(0), "28 Dec", "2026"), Tick(shares(7), "", "2027"), Tick(shares(14), "11 Jan", "")),
        shades=tuple(Shade(shares(start), shares(2), "weekend", "Weekend") for start in (5, 12, 19)),
        bars=(
            CampaignBar(
                name=SOONER,
                day=Day("2027-01-12", "12 Jan"),
                top=43,
                height=14,
                middle=50,
                bottom=66,
                x=shares(4),
                width=shares(13),
                events=(shares(15.5),),
                is_dense=False,
                sends=(Send(shares(16.5), "Message on Wed 13 Jan"),),
                clashes=(ClashWeek(shares(14), shares(7), "1"),),
                classes="hb-gantt__bar hb-gantt__bar--nobody",
                tip=f"{HOSTILE} · 1 Jan 2027 → 13 Jan 2027 · Day of the event Tue 12 Jan · Nobody yet",
                note="?",
                note_x=shares(4),
                note_classes="hb-gantt__note hb-gantt__note--before hb-gantt__note--clear",
            ),
            CampaignBar(
                name=LATER,
                day=Day("2027-01-14", "14 Jan"),
                top=75,
                height=14,
                middle=82,
                bottom=98,
                x=shares(8),
                width=shares(11),
                events=(shares(17.5),),
                is_dense=False,
                sends=(Send(shares(18.5), "Message on Fri 15 Jan"),),
                clashes=(ClashWeek(shares(14), shares(7), "1"),),
                classes="hb-gantt__bar hb-colour--0",
                tip="Later · 5 Jan 2027 → 15 Jan 2027 · Day of the event Thu 14 Jan · Ana Roy",
                note="AR",
                note_x=shares(8),
                note_classes="hb-gantt__note hb-gantt__note--before hb-gantt__note--clear",
            ),
        ),
        first="2026-12-28",
        days=21,
        width=126,
        height=98,
        head=34,
        row=32,
        has_sends=True,
        has_ticks=False,
    )


def test_a_clash_is_told_in_words_below(site: Site) -> None:
    assert calendar_view(site).clashes == (
        ClashLine(
            "11 Jan 2027",
            "all",
            (ClashSide(SOONER, Day("2027-01-12", "Tue 12 Jan")), ClashSide(LATER, Day("2027-01-14", "Thu 14 Jan"))),
        ),
    )


def test_clashes_are_numbered_by_their_weeks_and_share_a_mark_in_the_same_week(tmp_path: Path) -> None:
    """The third campaign meets both others in the week of its day D; it repeats its message a week earlier."""
    third = (
        "title: Third\nplaybook: mailing\ndate: 2027-01-15\nstatus: active\nsegments: [all]\n"
        "steps: {teaser: {title: Teaser, when: D-10, send: true, reason: A test}}\n"
    )
    early = FILES["campaigns/sooner.yml"].replace("2027-01-12", "2027-01-05")
    view = calendar_view(site_of(tmp_path, {**FILES, "campaigns/third.yml": third, "campaigns/sooner.yml": early}))
    assert view.chart is not None
    assert [(line.week, [side.campaign.text for side in line.sides]) for line in view.clashes] == [
        ("4 Jan 2027", [HOSTILE, "Third"]),
        ("11 Jan 2027", ["Later", "Third"]),
    ]
    assert [[week.numbers for week in bar.clashes] for bar in view.chart.bars] == [["1"], ["2"], ["1", "2"]]
    both = site_of(tmp_path / "both", {**FILES, "campaigns/third.yml": third})
    chart = calendar_view(both).chart
    assert chart is not None
    assert [[week.numbers for week in bar.clashes] for bar in chart.bars] == [["1, 2"], ["1, 3"], ["2, 3"]]


def test_the_load_counts_the_working_days_of_open_steps(tmp_path: Path) -> None:
    """Writing takes 1, 4 and 5 January, and 4, 5 and 7 January: the 6th is closed. A message takes a day."""
    closed = "name: Test\nclosures: [{from: 2027-01-06, to: 2027-01-06, title: Epiphany}]\n"
    done = FILES["campaigns/sooner.yml"] + "done: {send: 2026-11-20}\n"
    last, first = calendar_view(site_of(tmp_path, {**FILES, "handbook.yml": closed, "campaigns/sooner.yml": done})).load
    assert [(row.person, row.cells[-1].days) for row in last.rows] == [(ANA, "1")]
    assert (first.title, len(first.weeks)) == ("Q1 2027", 12)
    assert first.weeks[:2] == (LoadWeek("W1", "4 Jan", "2027-01-04"), LoadWeek("W2", "11 Jan", "2027-01-11"))
    rows = [(row.person, [cell.days for cell in row.cells[:3]]) for row in first.rows]
    assert rows == [(ANA, ["5", "1", ""]), (None, ["", "2", ""])]


def test_a_day_of_which_half_is_off_is_half_the_load(tmp_path: Path) -> None:
    """As above, but that half of Thursday 7 January is off too, on which one step of Ana is written."""
    closed = (
        "name: Test\nclosures: [{from: 2027-01-06, to: 2027-01-06, title: Epiphany}, "
        "{from: 2027-01-07, to: 2027-01-07, half: morning, title: Move}]\n"
    )
    done = FILES["campaigns/sooner.yml"] + "done: {send: 2026-11-20}\n"
    _, first = calendar_view(site_of(tmp_path, {**FILES, "handbook.yml": closed, "campaigns/sooner.yml": done})).load
    assert first.rows[0].cells[0].days == "4.5"


def test_a_week_is_counted_to_the_quarter_of_its_thursday_and_more_than_five_days_are_too_many(site: Site) -> None:
    load = {None: {D(2026, 12, 28): 5}, "ana": {D(2026, 12, 28): 6, D(2027, 1, 4): 12}}
    last, first = load_tables(site, "calendar/index.md", load)
    assert (last.title, last.weeks[0].iso, last.weeks[-1].iso) == ("Q4 2026", "2026-09-28", "2026-12-28")
    none = LoadCell("", "0.0", is_over=False)
    assert last.rows == (
        LoadRow(ANA, (*13 * [none], LoadCell("6", "0.6", is_over=True))),
        LoadRow(None, (*13 * [none], LoadCell("5", "0.5", is_over=False))),
    )
    assert first == LoadTable(
        "Q1 2027", first.weeks, (LoadRow(ANA, (LoadCell("12", "1.0", is_over=True), *11 * [none])),)
    )


@pytest.mark.parametrize("monday", [D(1, 1, 1), D(9999, 12, 27)])
def test_the_first_and_the_last_week_of_all_have_a_quarter(site: Site, monday: D) -> None:
    (table,) = load_tables(site, "calendar/index.md", {"ana": {monday: 1}})
    assert monday.isoformat() in [week.iso for week in table.weeks]


def test_a_campaign_without_a_plan_is_its_day(tmp_path: Path) -> None:
    lost = "title: Lost\nplaybook: gone\ndate: 2027-01-12\nstatus: active\n"
    view = calendar_view(site_of(tmp_path, {"campaigns/lost.yml": lost}))
    assert view.chart is not None
    (bar,) = view.chart.bars
    assert (view.chart.first, bar.x, bar.width, bar.events) == ("2027-01-11", "14.286%", "14.286%", ("21.429%",))
    assert (view.clashes, view.load) == ((), ())


def test_without_open_campaigns_there_is_nothing_to_draw(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"campaigns/over.yml": FILES["campaigns/over.yml"]})
    assert calendar_view(site) == CalendarView(Named("Campaigns", "../campaigns/"), None, (), (), 5)
    assert "No campaign is open." in calendar_page(site).html
    assert calendar_page(site).toc == ()


def test_the_page_has_a_named_picture_and_a_real_table_and_typed_text_stays_text(site: Site) -> None:
    page = calendar_page(site)
    assert (page.uri, page.title, page.section) == ("calendar/index.md", "Editorial calendar", "campaigns/index.md")
    assert page.toc == tuple(TocEntry(*found) for found in re.findall(r'<h2 id="([^"]+)">([^<]+)', page.html))
    assert "<b " not in page.html
    assert not re.search(r"<svg.*<a .*</svg>", page.html, re.DOTALL)
    assert 'role="img" aria-labelledby="hb-calendar-title hb-calendar-desc"' in page.html
    assert '<th scope="row"><span class="hb-person">' in page.html
    assert '<th scope="col" data-hb-monday="2027-01-04">' in page.html


def test_a_full_week_is_told_by_a_sign_and_in_words(tmp_path: Path) -> None:
    long = MAILING.replace("days: 3", "days: 9")
    page = calendar_page(site_of(tmp_path, {**FILES, "playbooks/mailing.md": long}))
    assert '>10<span class="hb-load__sign" aria-hidden="true">▲</span>' in page.html
    assert "too much for one week" in page.html


def test_the_calendar_in_french(tmp_path: Path) -> None:
    site = site_of(tmp_path, FILES, language="fr")
    view = calendar_view(site)
    assert view.chart is not None
    assert [bar.day.text for bar in view.chart.bars] == ["12 janv.", "14 janv."]
    assert [(table.title, table.weeks[-1]) for table in view.load] == [
        ("T4 2026", LoadWeek("S53", "28 déc.", "2026-12-28")),
        ("T1 2027", LoadWeek("S12", "22 mars", "2027-03-22")),
    ]
    assert "Semaine du 11 janv. 2027" in calendar_page(site).html


def test_the_index_of_campaigns_leads_to_the_calendar(site: Site) -> None:
    assert '<a href="../calendar/">Editorial calendar</a>' in campaigns_index(site).html


def test_the_page_does_not_depend_on_the_day_of_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = []
    for day in ("2026-01-01", "2027-06-30"):
        monkeypatch.setattr("written_site.TODAY", D.fromisoformat(day))
        pages.append(calendar_page(site_of(tmp_path, FILES)))
    assert pages[0] == pages[1]
