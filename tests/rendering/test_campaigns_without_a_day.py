"""What pages and plans say of a campaign whose day nobody knows, and of one that lasts."""

import json
from pathlib import Path

import pytest
from written_site import site_of

from handbook.exports.plan_document import plan_document
from handbook.exports.plan_table import plan_table
from handbook.exports.planned import Planned
from handbook.kinds.campaigns.calendar.page import calendar_view
from handbook.kinds.campaigns.pages.checklist import Pointer, Row
from handbook.kinds.campaigns.pages.index import campaigns_view
from handbook.kinds.campaigns.pages.page import CampaignView, campaign_page, campaign_view
from handbook.kinds.people.work.week_page import week_page, week_view
from handbook.pipeline.answers.planning import Wanted, plan_of
from handbook.rendering.avatars import Avatar
from handbook.rendering.dated import Day

PLAYBOOK = """\
---
title: Fair
event: the fair
owner: host
---
Why.

## Retroplan
```yaml steps
- {id: book, when: D-10m..D-9m}
- {id: build, when: D-1wd, at: "13:00", until: "16:00"}
- {id: live, when: D, days: 3, after: [build], at: "09:00", until: "18:00"}
- {id: leave, when: end, at: "18:00"}
- {id: thank, when: live + 2wd}
```
## Steps
### Book the hall {#book}
Soon.
### Build the booth {#build}
Soon.
### Hold the booth {#live}
Soon.
### Leave {#leave}
Soon.
### Thank {#thank}
Soon.
"""
FILES = {
    "playbooks/fair.md": PLAYBOOK,
    "company/roles/host.md": "---\ntitle: Host\nperson: ana\n---\n",
    "company/people/ana.yml": "name: Ana de la Roy\n",
}


def view_of(root: Path, campaign: str, language: str = "en") -> CampaignView:
    site = site_of(root, {**FILES, "campaigns/f.yml": campaign}, language=language)
    return campaign_view(site, site.handbook.campaigns["f"])


def days(view: CampaignView) -> list[tuple[str, Day, str]]:
    """Step, day and hours of each row."""
    rows = (row for week in (view.schedule.weeks if view.schedule else ()) for row in week.rows)
    return [(row.id, row.due, row.time) for row in rows if isinstance(row, Row)]


def pointers(view: CampaignView) -> list[tuple[str, Pointer]]:
    """The lines that point to a row of another week, each with the heading of its own."""
    weeks = view.schedule.weeks if view.schedule else ()
    return [(week.heading, row) for week in weeks for row in week.rows if isinstance(row, Pointer)]


def test_a_fair_of_three_days(tmp_path: Path) -> None:
    view = view_of(tmp_path, "title: F\nplaybook: fair\ndate: 2027-03-16\nstatus: active\n")
    assert view.head.event == Day("2027-03-18", "Tuesday 16 \N{EN DASH} Thursday 18 March 2027", "2027-03-16")
    assert days(view) == [
        ("book", Day("2026-06-16", "Sat 16 May \N{EN DASH} Tue 16 Jun", begins="2026-05-16"), ""),
        ("build", Day("2027-03-15", "Mon 15 Mar"), "13:00\N{EN DASH}16:00"),
        ("live", Day("2027-03-18", "Tue 16 \N{EN DASH} Thu 18 Mar", "2027-03-16"), "09:00\N{EN DASH}18:00"),
        ("leave", Day("2027-03-18", "Thu 18 Mar"), "18:00"),
        ("thank", Day("2027-03-22", "Mon 22 Mar"), ""),
    ]
    assert view.schedule
    assert [week.heading for week in view.schedule.weeks] == [
        "Week of 11 May 2026",
        "Week of 15 Jun",
        "Week of 15 Mar 2027",
        "Week of 22 Mar",
    ]


def test_a_window_stands_where_it_opens_and_an_event_where_it_ends(tmp_path: Path) -> None:
    ana, campaign = Avatar("Ana de la Roy", "AR", sum(b"ana") % 8, "../../people/ana/"), "title: F\nplaybook: fair\n"
    begun = Pointer("book", "Book the hall", "begins Mon 19 Jan", "due Thu 19 Feb", ana, "ana", is_done=False)
    friday = view_of(
        tmp_path / "a", f"{campaign}date: 2026-11-19\nstatus: active\ndone: {{live: 2026-11-23}}\nuntil: 2026-11-23\n"
    )
    ends = Pointer("live", "Hold the booth", "ends Mon 23 Nov", "", ana, "ana", is_done=True, is_last=True)
    assert pointers(friday) == [("Week of 19 Jan 2026", begun), ("Week of 23 Nov", ends)]
    winter = view_of(tmp_path / "b", f"{campaign}date: 2027-10-08\n", "fr")
    days = ("commence le mar. 8 d\xe9c. 2026", "\xe0 finir le ven. 8 janv. 2027")
    opened = Pointer("book", "Book the hall", *days, ana, "ana", is_done=False)
    assert pointers(winter) == [("Semaine du 7 d\xe9c. 2026", opened)]
    assert winter.schedule
    assert [row.due.text for row in winter.schedule.weeks[1].rows if isinstance(row, Row)] == [
        "mar. 8 d\xe9c. 2026 \N{EN DASH} ven. 8 janv. 2027"
    ]


def test_a_pointer_has_no_box_and_leads_to_its_row(tmp_path: Path) -> None:
    site = site_of(tmp_path, {**FILES, "campaigns/f.yml": "title: F\nplaybook: fair\ndate: 2027-03-16\n"})
    html = campaign_page(site, site.handbook.campaigns["f"]).html
    line = html[html.index("data-hb-pointer") : html.index("Week of 15 Jun")]
    assert 'data-hb-person="ana"' in line
    assert '<a class="hb-step__title" href="#step-book">Book the hall</a>' in line
    assert "begins Sat 16 May" in line
    assert "due Tue 16 Jun" in line
    assert "<input" not in line


def test_its_page_tells_the_scripts_both_ends(tmp_path: Path) -> None:
    files = {**FILES, "campaigns/f.yml": "title: F\nplaybook: fair\ndate: 2027-03-16\nstatus: active\n"}
    site = site_of(tmp_path, files, language="fr")
    html = campaign_page(site, site.handbook.campaigns["f"]).html
    assert '<time datetime="2027-03-16">mardi 16 \N{EN DASH} jeudi 18 mars 2027</time>' in html
    assert 'data-hb-relative="2027-03-16" data-hb-last="2027-03-18"' in html
    assert 'data-hb-due="2027-03-18" data-hb-first="2027-03-16"' in html
    assert html.count("data-hb-first") == 2  # the row, and the chart


@pytest.mark.parametrize("day", ["", "date: TBC\n", "date: à définir\n"])
def test_a_draft_without_a_day_has_its_steps_in_order(tmp_path: Path, day: str) -> None:
    view = view_of(tmp_path, f"title: F\nplaybook: fair\n{day}")
    assert view.head.event == Day("", "No day yet")
    assert days(view) == [
        ("book", Day("", "between 10 months before the fair and 9 months before the fair"), ""),
        ("build", Day("", "1 working day before the fair"), "13:00\N{EN DASH}16:00"),
        ("live", Day("", "on the day of the fair, for 3 days"), "09:00\N{EN DASH}18:00"),
        ("leave", Day("", "the last day of the fair"), "18:00"),
        (
            "thank",
            Day("", "2 working days after \N{LEFT DOUBLE QUOTATION MARK}Hold the booth\N{RIGHT DOUBLE QUOTATION MARK}"),
            "",
        ),
    ]
    assert view.schedule
    assert [week.heading for week in view.schedule.weeks] == ["Steps in their order"]
    assert not view.schedule.gantt


def test_nothing_on_its_page_is_a_date(tmp_path: Path) -> None:
    site = site_of(tmp_path, {**FILES, "campaigns/f.yml": "title: F\nplaybook: fair\n"})
    html = campaign_page(site, site.handbook.campaigns["f"]).html
    assert "2025" not in html
    assert "<time" not in html
    assert "data-hb-due" not in html
    assert "This campaign has no day yet" in html
    group = campaigns_view(site).open[0]
    assert [(row.name.text, row.day, row.is_open) for row in group.rows] == [("F", Day("", "No day yet"), False)]


def test_the_former_days_stand_in_the_head(tmp_path: Path) -> None:
    moved = "moved: [{from: 2027-03-16, reason: Hall closed}, {from: 2027-04-20, reason: Strike}]\n"
    view = view_of(tmp_path, f"title: F\nplaybook: fair\ndate: 2027-05-18\nstatus: active\n{moved}")
    assert view.head.former == (("16 Mar 2027", "Hall closed"), ("20 Apr 2027", "Strike"))
    postponed = view_of(tmp_path, "title: F\nplaybook: fair\ndate: 2027-03-16\nstatus: postponed\n")
    assert (postponed.head.event.text, postponed.head.status) == ("No day yet", "Postponed")
    assert postponed.head.former == (("16 Mar 2027", ""),)


def planned(root: Path, campaign: str) -> Planned:
    site_of(root, {**FILES, "campaigns/f.yml": campaign})
    found = plan_of(root, Wanted("f"))
    assert isinstance(found, Planned)
    return found


def test_the_plan_of_a_campaign_without_a_day(tmp_path: Path) -> None:
    found = planned(tmp_path, "title: F\nplaybook: fair\ndate: 2027-03-16\nstatus: postponed\n")
    assert plan_table(found).splitlines() == [
        "f: postponed, no day yet; the steps in their order",
        "before: Tue 2027-03-16",
        "",
        "counted                   step             who",
        "D-10m..D-9m               Book the hall    Ana de la Roy",
        "D-1wd 13:00\N{EN DASH}16:00         Build the booth  Ana de la Roy",
        "D for 3 days 09:00\N{EN DASH}18:00  Hold the booth   Ana de la Roy",
        "end 18:00                 Leave            Ana de la Roy",
        "live + 2wd                Thank            Ana de la Roy",
    ]
    document = json.loads(plan_document(found))
    assert (document["date"], document["until"]) == (None, None)
    assert [(step["id"], step["due"], step["derivation"]) for step in document["steps"]] == [
        (name, None, None) for name in ("book", "build", "live", "leave", "thank")
    ]


MOVED = "moved: [{from: 2027-03-16, reason: Hall closed}, {from: 2027-04-20, reason: Strike}]\n"


@pytest.mark.parametrize(
    ("campaign", "lines"),
    [
        (
            f"date: 2027-05-18\nstatus: active\n{MOVED}",
            [
                "f: day D is Tue 2027-05-18 \N{EN DASH} Thu 2027-05-20 (weekends only)",
                "before: Tue 2027-03-16 (Hall closed)",
                "before: Tue 2027-04-20 (Strike)",
                "hours on the clock of Europe/Paris",
            ],
        ),
        (
            f"date: 2027-04-20\nstatus: postponed\n{MOVED}",
            [
                "f: postponed, no day yet; the steps in their order",
                "before: Tue 2027-03-16 (Hall closed)",
                "before: Tue 2027-04-20 (Strike)",
            ],
        ),
    ],
)
def test_a_plan_begins_with_the_days_that_the_campaign_had(tmp_path: Path, campaign: str, lines: list[str]) -> None:
    found = planned(tmp_path, f"title: F\nplaybook: fair\n{campaign}")
    text = plan_table(found)
    assert text[: text.index("\n\n")].splitlines() == lines
    assert json.loads(plan_document(found))["former"] == [
        {"date": "2027-03-16", "reason": "Hall closed"},
        {"date": "2027-04-20", "reason": "Strike"},
    ]


def test_a_postponed_campaign_is_listed_and_a_fair_stands_in_each_of_its_weeks(tmp_path: Path) -> None:
    postponed = "title: P\nplaybook: fair\ndate: 2027-03-16\nstatus: postponed\n"
    running = "title: F\nplaybook: fair\ndate: 2027-03-20\nstatus: active\n"
    files = {**FILES, "campaigns/p.yml": postponed, "campaigns/f.yml": running}
    site = site_of(tmp_path, files)
    assert [(group.heading, [row.name.text for row in group.rows]) for group in campaigns_view(site).open] == [
        ("Active", ["F"]),
        ("Postponed", ["P"]),
    ]
    assert [one.text for one in calendar_view(site).without_day] == ["P"]
    weeks = {week.monday: [[row.label for row in day.rows] for day in week.days] for week in week_view(site).weeks}
    assert (weeks["2027-03-15"], weeks["2027-03-22"]) == (
        [["Build the booth"], ["Hold the booth"]],
        [["Hold the booth", "Leave"], ["Thank"]],
    )


def test_a_window_stands_in_the_team_s_week_in_which_it_opens(tmp_path: Path) -> None:
    site = site_of(
        tmp_path, {**FILES, "campaigns/f.yml": "title: F\nplaybook: fair\ndate: 2027-03-16\nstatus: active\n"}
    )
    due = Day("2026-06-16", "Sat 16 May \N{EN DASH} Tue 16 Jun", begins="2026-05-16")
    found = [
        (week.monday, day.day.iso, [row.due for row in day.begun], [row.label for row in day.rows])
        for week in week_view(site).weeks[:2]
        for day in week.days
    ]
    assert found == [
        ("2026-05-11", "2026-05-16", [due], []),
        ("2026-06-15", "2026-06-16", [], ["Book the hall"]),
    ]
    html = week_page(site).html
    begun = html[html.index("Sat 16 May</time>") : html.index("Tue 16 Jun</time></h3>")]
    assert begun.count("Book the hall") == 1
    assert ">begins</span>" in begun
    assert "<input" not in begun
