"""Teams, the organisation chart, the bus factor, absences and hand-overs, as the smallest handbook has them."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.people.away.page import away_page, away_view
from handbook.kinds.people.handing_over.bus_factor import bus_factor_page, bus_view
from handbook.kinds.people.handing_over.hand_over import hand_over
from handbook.kinds.people.org_chart.page import org_chart_page, org_chart_view
from handbook.kinds.people.pages.index import people_index
from handbook.kinds.people.pages.page import person_page
from handbook.kinds.people.pages.span import SpanOfControl, spans
from handbook.kinds.people.pages.team_page import team_page, team_view
from handbook.rendering.avatars import Avatar, avatar
from handbook.rendering.dated import DatedBadge, DayCount
from handbook.rendering.named import Named, named_owner
from handbook.rendering.page import record_place
from handbook.rendering.site import Site

CAMILLE, TOM = "company/people/camille.yml", "company/people/tom.yml"
LEA = {"company/people/lea.yml": "name: Léa Marchand\nteam: marketing\nmanager: tom\nleft: 2027-01-29\n"}
DASH = "\N{EN DASH}"
HOSTILE = "<img src=x onerror=alert(1)>"


def away(person: str, *days: tuple[str, str]) -> str:
    return HANDBOOK[person] + "away:\n" + "".join(f"  - {{from: {a}, to: {b}, title: Leave}}\n" for a, b in days)


def test_a_team_has_a_page_of_its_own() -> None:
    assert record_place("team", "marketing") == ("teams/marketing/index.md", "")


def test_a_team_tells_who_is_in_it_and_what_it_answers_for(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    view = team_view(site, "teams/marketing/index.md", site.handbook.teams["marketing"])
    assert view.lead
    assert (view.name, view.lead.name, view.parent) == ("Marketing", "Camille Roy", Named("Nova", "../company/"))
    assert [(member.person.name, member.is_lead) for member in view.members] == [
        ("Camille Roy", True),
        ("Tom Leroy", False),
    ]
    assert {answer.id: [record.text for record in answer.records] for answer in view.answers} == {
        "roles": ["Event manager"],
        "playbooks": ["Webinar"],
        "campaigns": ["Spring webinar"],
        "tools": ["HubSpot"],
    }
    [quarter] = view.quarters
    assert quarter.title == Named("Objectives Q1 2027", "../../okrs/2027-q1/#marketing")
    assert (quarter.running.first, quarter.running.end) == ("2027-01-01", "2027-04-01")
    assert quarter.objectives == (
        Named("Be the first source of qualified meetings", "../../okrs/2027-q1/#marketing-o1"),
    )


def test_a_team_above_shows_its_teams_and_a_lead_from_elsewhere(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    view = team_view(site, "teams/company/index.md", site.handbook.teams["company"])
    assert view.parts == (Named("Marketing", "../marketing/"),)
    assert [member.person.name for member in view.members] == ["Camille Roy"]
    assert view.answers == ()  # what she answers for, she does in her own team


def test_absences_that_are_over_are_gone_and_the_rest_has_its_days(tmp_path: Path) -> None:
    days = (("2026-11-02", "2026-11-20"), ("2026-11-16", "2026-11-27"), ("2027-02-01", "2027-02-05"))
    site = site_of(tmp_path, {TOM: away(TOM, *days)})
    view = team_view(site, "teams/marketing/index.md", site.handbook.teams["marketing"])
    assert [(entry.person.name, entry.absence.first.iso, entry.absence.end) for entry in view.away] == [
        ("Tom Leroy", "2026-11-16", "2026-11-28"),
        ("Tom Leroy", "2027-02-01", "2027-02-06"),
    ]
    now, soon = view.away[1].absence.badges
    assert (now.first, now.end) == ("2027-02-01", "2027-02-06")
    assert (soon.first, soon.end) == ("2027-01-02", "2027-02-01")


def test_too_many_reports_are_shown_on_each_page_of_theirs(tmp_path: Path) -> None:
    lea = {"company/people/lea.yml": "name: Léa\nteam: marketing\nroles: [event-manager]\nmanager: camille\n"}
    site = site_of(tmp_path, {**lea, "handbook.yml": "name: Nova\ncalendar: [FR]\npeople: {max_reports: 1}\n"})
    people = site.handbook.people
    pages = (
        people_index(site),
        team_page(site, site.handbook.teams["marketing"]),
        person_page(site, people["camille"]),
    )
    assert all("2 people report, more than 1" in page.html for page in pages)
    assert "2 &gt; 1" in org_chart_page(site).html


@pytest.mark.parametrize(("most", "told"), [(1, True), (2, False), (3, False)])
def test_as_many_reports_as_one_may_have_are_not_too_many(tmp_path: Path, most: int, *, told: bool) -> None:
    settings = f"name: Nova\ncalendar: [FR]\npeople: {{max_reports: {most}}}\n"
    lea = "name: Léa\nteam: marketing\nroles: [event-manager]\nmanager: camille\n"
    site = site_of(tmp_path, {"company/people/lea.yml": lea, "handbook.yml": settings})
    found = [found for found in site.findings if found.rule.name == "too-many-reports"]
    assert [(found.path, found.span.line) for found in found] == [("company/people/camille.yml", 1)] * told
    forms = ("{count} person reports", "{count} people report")
    assert spans(site)["camille"] == SpanOfControl(2, told, most, DayCount(2, "", *forms), 2)


def test_who_leaves_is_counted_and_named_until_the_last_day(tmp_path: Path) -> None:
    """Léa reports to Tom until 29 January: in his list, on the chart, and as the owner of a tool."""
    tool = HANDBOOK["company/tools/hubspot.yml"].replace("owner: event-manager", "owner: lea")
    site = site_of(tmp_path, {**LEA, "company/tools/hubspot.yml": tool})
    assert (spans(site)["tom"].here.by_day, spans(site)["tom"].now, spans(site)["tom"].count) == (
        "1 2027-01-30:0",
        1,
        0,
    )
    assert org_chart_view(site).people.by_day == "3 2027-01-30:2"
    told = "Léa Marchand (until 29 Jan 2027)"
    assert avatar(site, "", "lea") == Avatar("Léa Marchand", "LM", sum(b"lea") % 8, "people/lea/", "2027-01-30")
    assert told in person_page(site, site.handbook.people["tom"]).html
    assert named_owner(site, "", "lea") == Named(told, "people/lea/")
    assert 'data-hb-counts="1 2027-01-30:0"' in people_index(site).html


def test_the_chart_draws_who_is_here_and_until_when(tmp_path: Path) -> None:
    gone = {"company/people/ana.yml": "name: Ana Sol\nteam: marketing\nmanager: camille\nleft: 2026-06-30\n"}
    view = org_chart_view(site_of(tmp_path, {**LEA, **gone}))
    assert [(box.name, box.line, box.is_leaving) for box in view.boxes] == [
        ("Camille Roy", "Event manager", False),
        ("Tom Leroy", "", False),
        ("Léa Marchand", "until 29 Jan 2027", True),
    ]
    assert [(row.person.name, row.opens, len(row.closes)) for row in view.rows] == [
        ("Camille Roy", True, 0),
        ("Tom Leroy", True, 0),
        ("Léa Marchand", False, 2),
    ]
    assert [box.end for box in view.boxes] == [row.end for row in view.rows] == ["", "", "2027-01-30"]
    assert [line.end for line in view.lines] == ["", "2027-01-30"]


def test_who_is_still_to_come_has_the_first_day_on_the_card(tmp_path: Path) -> None:
    noa = "name: Noa Blanc\nteam: marketing\nmanager: camille\nstarted: 2026-12-02\n"
    site = site_of(tmp_path, {"company/people/noa.yml": noa})
    members = team_view(site, "teams/marketing/index.md", site.handbook.teams["marketing"]).members
    [card] = [member for member in members if member.person.name == "Noa Blanc"]
    assert card.badges == (DatedBadge("from 2 Dec 2026", "", end="2026-12-02"),)


def test_a_last_day_keeps_its_year_in_the_box_in_french_too(tmp_path: Path) -> None:
    leaves = {"company/people/lea.yml": "name: Léa Marchand\nteam: marketing\nmanager: tom\nleft: 2027-09-01\n"}
    view = org_chart_view(site_of(tmp_path, leaves, "fr"))
    assert [box.line for box in view.boxes if box.is_leaving] == ["jusqu'au 1er sept. 2027"]


def test_the_list_beside_the_chart_is_well_formed_and_the_picture_has_no_link(tmp_path: Path) -> None:
    html = org_chart_page(site_of(tmp_path, LEA)).html
    assert html.count("<ul>") == html.count("</ul>") == 3
    assert len(re.findall("<li[ >]", html)) == html.count("</li>") == 3
    assert "<a" not in html.split("<svg")[1].split("</svg>")[0]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Maximiliane Alexandra von Hohenstein", "Maximiliane Alexand…"),
        ("Ana Sol", "Ana Sol"),
        ("田中太郎左衛門之助二三四", "田中太郎左衛門之助…"),
    ],
)
def test_a_name_too_long_for_its_box_is_cut(tmp_path: Path, name: str, shown: str) -> None:
    view = org_chart_view(site_of(tmp_path, {TOM: f"name: {name}\nteam: marketing\n"}))
    [box] = [box for box in view.boxes if box.tip.startswith(name)]
    assert box.name == shown


def test_managers_in_a_circle_do_not_stop_any_page(tmp_path: Path) -> None:
    site = site_of(tmp_path, {CAMILLE: "name: Camille Roy\nmanager: tom\n"})
    assert [box.name for box in org_chart_view(site).boxes] == ["Camille Roy", "Tom Leroy"]


def test_the_bus_factor_counts_what_lies_in_one_pair_of_hands(tmp_path: Path) -> None:
    view = bus_view(site_of(tmp_path))
    [row] = view.rows
    assert (row.person.name, row.alone, row.all, row.playbooks, row.share) == ("Camille Roy", 3, 6, 1, "100%")
    assert {group.title: [held.record.text for held in group.records] for group in row.groups} == {
        "Campaigns:": ["Spring webinar"],
        "Objectives:": ["Pass five million of yearly revenue", "Be the first source of qualified meetings"],
    }
    assert [held.end for held in row.groups[1].records] == ["2027-04-01", "2027-04-01"]
    assert view.lacks == ()


def test_without_a_backup_everything_of_the_role_lies_in_one_pair_of_hands(tmp_path: Path) -> None:
    role = HANDBOOK["company/roles/event-manager.md"].replace("backup: tom\n", "")
    alone = "name: Zoé\n"
    empty = "---\ntitle: Writer\n---\nI write.\n"
    files = {"company/roles/event-manager.md": role, "company/people/zoe.yml": alone, "company/roles/writer.md": empty}
    view = bus_view(site_of(tmp_path, files))
    assert (view.rows[0].alone, view.rows[0].all) == (6, 6)
    assert {lack.id: [record.text for record in lack.records] for lack in view.lacks} == {
        "no-holder": ["Writer"],
        "no-backup": ["Event manager"],
        "no-role": ["Tom Leroy", "Zoé"],
        "no-team": ["Zoé"],
    }


def test_absences_stand_in_their_quarters_with_what_is_due_and_what_lacks(tmp_path: Path) -> None:
    site = site_of(
        tmp_path,
        {
            CAMILLE: away(CAMILLE, ("2027-03-15", "2027-04-02")),  # live on 18, debrief on 25 March
            TOM: away(TOM, ("2026-11-02", "2026-11-06"), ("2027-04-01", "2027-04-09")),
        },
    )
    first, second = away_view(site).quarters
    assert (first.title, first.end, second.title, second.end) == ("Q1 2027", "2027-04-01", "Q2 2027", "2027-07-01")
    assert [(line.person.name, line.steps) for line in first.lines] == [("Camille Roy", 2)]
    assert [line.person.name for line in second.lines] == ["Camille Roy", "Tom Leroy"]
    assert first.gaps == ()
    [gap] = second.gaps
    assert (gap.role.text, gap.first, gap.last, gap.end) == ("Event manager", "1 Apr 2027", "2 Apr 2027", "2027-04-03")
    assert [len(row.gaps) for row in second.chart.rows] == [1, 1]
    # The second quarter is drawn from Monday 29 March on: 5 of 98 days are left of Camille's absence.
    [bar] = second.chart.rows[0].bars
    assert (bar.x, bar.width) == ("0.000%", f"{Decimal(500) / 98:.3f}%")


def test_the_days_on_which_nobody_works_are_told_by_name(tmp_path: Path) -> None:
    """Public holidays of France as published for 2026 and 2027; 8 May is worked here."""
    closures = (
        "closures: [{from: 2026-12-24, to: 2027-01-01, title: Winter closure}, {from: 2026-11-02, to: 2026-11-06}, "
        "{from: 2027-12-24, to: 2027-12-24, half: afternoon, title: Early end}, {from: 2028-01-03, to: 2028-01-04}]\n"
    )
    text = f"name: Nova\ncalendar: [FR]\nworking_days: [2027-05-08]\n{closures}"
    site = site_of(tmp_path, {"handbook.yml": text})
    page = away_page(site)
    assert [(day.days.text, day.title, day.end) for day in away_view(site).closed] == [
        (f"Thu 24 Dec 2026 {DASH} Fri 1 Jan 2027", "Winter closure", "2027-01-02"),
        ("Fri 25 Dec 2026", "Christmas Day", "2026-12-26"),
        ("Fri 1 Jan 2027", "New Year's Day", "2027-01-02"),
        ("Mon 29 Mar 2027", "Easter Monday", "2027-03-30"),
        ("Sat 1 May 2027", "Labor Day", "2027-05-02"),
        ("Thu 6 May 2027", "Ascension Day", "2027-05-07"),
        ("Mon 17 May 2027", "Pentecost Monday", "2027-05-18"),
        ("Wed 14 Jul 2027", "National Day", "2027-07-15"),
        ("Sun 15 Aug 2027", "Assumption Day", "2027-08-16"),
        ("Mon 1 Nov 2027", "All Saints' Day", "2027-11-02"),
        ("Thu 11 Nov 2027", "Armistice Day", "2027-11-12"),
        ("Fri 24 Dec 2027", "Early end (afternoon)", "2027-12-25"),
        ("Sat 25 Dec 2027", "Christmas Day", "2027-12-26"),
    ]
    assert page.found.parts
    [found] = page.found.parts
    assert found.line.startswith(
        f"Winter closure (Thu 24 Dec 2026 {DASH} Fri 1 Jan 2027), Christmas Day (Fri 25 Dec 2026), "
    )
    assert {"Winter closure", "Armistice Day", "bank holidays", "jours fériés"} <= {*found.words}
    assert "Closures and public holidays" in page.html
    assert "Closures and public" not in away_page(site_of(tmp_path / "b", {"handbook.yml": "name: Nova\n"})).html


def test_a_year_typed_wrong_makes_no_endless_page(tmp_path: Path) -> None:
    site = site_of(tmp_path, {TOM: away(TOM, ("2026-12-07", "9999-12-31"), ("0001-01-01", "2026-12-31"))})
    quarters = away_view(site).quarters
    assert [quarters[0].title, quarters[-1].title, len(quarters)] == ["Q4 2026", "Q3 2028", 8]


def test_who_leaves_hands_over_what_names_them_afterwards(tmp_path: Path) -> None:
    spring = HANDBOOK["campaigns/spring.yml"].replace("owner: camille", "owner: lea") + (
        "people: {event-manager: lea}\nsteps:\n  live: {approver: lea, reason: Asked}\n"
    )
    tool = HANDBOOK["company/tools/hubspot.yml"].replace("owner: event-manager", "owner: lea")
    okrs = HANDBOOK["okrs/2027-q1/marketing.yml"].replace("owner: camille", "owner: lea")
    site = site_of(
        tmp_path,
        {
            **LEA,
            "campaigns/spring.yml": spring,
            "campaigns/old.yml": spring.replace("active", "done"),
            "company/tools/hubspot.yml": tool,
            "okrs/2027-q1/marketing.yml": okrs,
            "okrs/2026-q4/marketing.yml": okrs.replace("company/o1", "2027-q1/company/o1"),
        },
    )
    sheet = hand_over(site, "people/lea/index.md", "lea", date(2027, 1, 29))
    assert [(row.record.text, row.what, row.detail, row.place.text, row.end) for row in sheet.rows] == [
        ("Spring webinar", "Owner", "", "campaigns/spring.yml:5", ""),
        ("Spring webinar", "Fills a role here", "Event manager", "campaigns/spring.yml:9", ""),
        ("Spring webinar", "Approves", "live", "campaigns/spring.yml:11", ""),
        (
            "Objectives Q1 2027 · Marketing",
            "Owner",
            "Be the first source of qualified meetings",
            "okrs/2027-q1/marketing.yml:5",
            "2027-04-01",
        ),
        ("HubSpot", "Owner", "", "company/tools/hubspot.yml:3", ""),
    ]
    # The brief is due on 4 February, the webinar on 18 March, the debrief on 25 March.
    assert [(late.step.text, late.due.iso) for late in sheet.steps] == [
        ("Write the brief", "2027-02-04"),
        ("Run the live session", "2027-03-18"),
        ("Write the debrief", "2027-03-25"),
    ]
    html = person_page(site, site.handbook.people["lea"]).html
    assert 'data-hb-from="" data-hb-end="2027-01-30"><p>The last day is 29 Jan 2027.' in html
    assert 'hidden data-hb-from="2027-01-30"><p>No longer here' in html


def test_who_stays_has_nothing_to_hand_over(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    assert "hb-handover" not in person_page(site, site.handbook.people["tom"]).html


def test_people_are_filtered_by_team_and_role_and_who_left_is_kept_apart(tmp_path: Path) -> None:
    gone = {"company/people/ana.yml": "name: Ana Sol\nteam: marketing\nleft: 2026-06-30\n"}
    html = people_index(site_of(tmp_path, {**LEA, **gone})).html
    items = re.findall(r'data-hb-team="([^"]*)" data-hb-role="([^"]*)"(?: data-hb-leaves="([^"]*)")?', html)
    assert items == [
        ("company", "event-manager", ""),
        ("marketing", "event-manager", ""),
        ("marketing", "", "2027-01-30"),
        ("marketing", "", ""),
    ]
    present, former = html.split('id="former"')
    assert "Ana Sol" not in present
    assert re.findall(r"<li( hidden)?[^>]*><a href=\"(\w+)/\"", former) == [(" hidden", "lea"), ("", "ana")]


def test_what_a_file_holds_is_text_on_every_page(tmp_path: Path) -> None:
    person = f"name: '{HOSTILE}'\nteam: marketing\nleft: 2027-01-29\n"
    person += f"away: [{{from: 2027-01-04, to: 2027-01-05, title: '{HOSTILE}'}}]\n"
    tool = f"name: '{HOSTILE}'\ncategory: CRM\nowner: bad\n"
    team = f"name: '{HOSTILE}'\nlead: bad\n"
    files = {"company/people/bad.yml": person, "company/tools/bad.yml": tool, "company/teams/bad.yml": team}
    for page in _pages(site_of(tmp_path, files)):
        assert "<img" not in page
        assert "&lt;img" in page


def _pages(site: Site) -> list[str]:
    made = (people_index(site), org_chart_page(site), away_page(site), bus_factor_page(site))
    return [
        *(page.html for page in made),
        person_page(site, site.handbook.people["bad"]).html,
        team_page(site, site.handbook.teams["bad"]).html,
    ]
