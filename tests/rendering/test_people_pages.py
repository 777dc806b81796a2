import re
from pathlib import Path

import pytest
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.people.pages.index import people_index
from handbook.kinds.people.pages.page import person_page
from handbook.kinds.people.pages.role_facts import first_sentence, roles_of
from handbook.kinds.people.pages.role_page import role_page
from handbook.kinds.people.work.deciding import Decision, decisions
from handbook.rendering.dated import Day
from handbook.rendering.named import Named


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One. Two.", "One."),
        ("Is it v1.5? Yes", "Is it v1.5?"),
        ("No stop", "No stop"),
        ("", ""),
    ],
)
def test_the_first_sentence_ends_at_a_mark_before_a_space(text: str, sentence: str) -> None:
    assert first_sentence(text) == sentence


def test_a_person_has_the_steps_that_are_not_done_by_date(tmp_path: Path) -> None:
    later = _campaign("draft", "dates: {}").replace("2027-03-18", "2027-03-23")
    spring = _campaign("active", "done: {brief: 2027-02-03}")
    site = site_of(tmp_path, {"campaigns/spring.yml": spring, "campaigns/later.yml": later})
    html = person_page(site, site.handbook.people["camille"]).html
    steps = html.split('id="steps"')[1].split("hb-work__rest")[0]
    days = ["2027-02-09", "2027-03-18", "2027-03-23", "2027-03-25", "2027-03-30"]
    decision = "2027-05-02"  # HubSpot renews on 1 June, with 30 days of notice
    assert re.findall(r'<time datetime="([^"]+)"', steps) == [decision, *days]
    assert re.findall(r'data-hb-due="([^"]+)"', steps) == [decision, *days]


def test_who_owns_a_tool_is_asked_before_it_renews(tmp_path: Path) -> None:
    """One that is cut asks nobody, and a role asks whoever fills it: its own file and those of people say who does."""
    tool = HANDBOOK["company/tools/hubspot.yml"]
    tools = {
        "company/tools/cut.yml": tool + "sunset: {date: 2027-02-01, reason: no-need}\n",
        "company/tools/lasting.yml": tool.replace("renewal: 2027-06-01\nnotice: 30 days\n", ""),
        "company/tools/own.yml": tool.replace("owner: event-manager", "owner: tom").replace("notice: 30 days\n", ""),
    }
    site = site_of(tmp_path, tools)
    assert decisions(site, "people/camille/index.md", "camille") == (
        Decision(
            tool=Named("HubSpot", "../../tools/hubspot/"),
            last=Day("2027-05-02", "Sun 2 May"),
            renews=Day("2027-06-01", "1 Jun 2027"),
            first="2027-04-02",
            end="2027-05-03",
        ),
    )
    [own] = decisions(site, "people/tom/index.md", "tom")
    assert (own.tool.href, own.first, own.last.iso, own.end) == (
        "../../tools/own/",
        "2027-05-02",
        "2027-06-01",
        "2027-06-02",
    )


def test_a_campaign_that_is_over_leaves_no_open_step(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"campaigns/spring.yml": _campaign("done", "effort: 2 days")})
    assert "No open step in any campaign." in person_page(site, site.handbook.people["camille"]).html


def test_a_person_shows_what_is_in_their_hands(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    page = person_page(site, site.handbook.people["camille"])
    assert [entry.id for entry in page.toc] == ["steps", "playbooks", "campaigns", "tools"]
    for link in ("roles/event-manager/", "people/tom/", "campaigns/spring/", "playbooks/webinar/", "tools/hubspot/"):
        assert f'href="../../{link}"'.replace("../../people/", "../") in page.html


def test_roles_are_those_of_either_file(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"company/roles/writer.md": "---\ntitle: Writer\nperson: camille\n---\nI write.\n"})
    assert roles_of(site, "camille") == ["event-manager", "writer"]


def test_a_role_shows_its_mission_its_people_and_its_steps(tmp_path: Path) -> None:
    site = site_of(tmp_path)
    page = role_page(site, site.handbook.roles["event-manager"])
    assert '<nav class="hb-crumbs" aria-label="You are in"><span class="hb-crumbs__part">' in page.html
    assert '<a href="../../people/">People</a></span></nav>' in page.html
    assert page.description == "I turn a date into a room full of the right people."
    assert [entry.id for entry in page.toc] == ["mission", "playbooks"]
    assert "Tom Leroy" in page.html
    assert '<a href="../../playbooks/webinar/#debrief">Write the debrief</a>' in page.html


def test_a_role_that_nobody_fills_says_so(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"company/roles/writer.md": "---\ntitle: Writer\n---\n<script>1</script>Text\n"})
    html = role_page(site, site.handbook.roles["writer"]).html
    assert "hb-badge--bad" in html
    assert "<script" not in html


def test_managers_in_a_circle_do_not_stop_the_page(tmp_path: Path) -> None:
    circle = "name: Camille Roy\nmanager: tom\n"
    html = people_index(site_of(tmp_path, {"company/people/camille.yml": circle})).html
    assert "Without a team" in html
    assert "Camille Roy" in html


def test_who_left_is_a_former_colleague(tmp_path: Path) -> None:
    left = "name: Ana Sol\nteam: marketing\nleft: 2026-06-30\n"
    teams, former = people_index(site_of(tmp_path, {"company/people/ana.yml": left})).html.split('id="former"')
    assert "Ana Sol" not in teams
    assert '<a href="ana/">Ana Sol</a>' in former


def _campaign(status: str, more: str) -> str:
    return f"title: Spring webinar\nplaybook: webinar\ndate: 2027-03-18\nstatus: {status}\nowner: camille\n{more}\n"


def test_a_link_writes_to_an_address_as_it_is(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"company/people/tom.yml": 'name: Tom Leroy\nemail: "d\'arc+50%@nova.example"\n'})
    assert 'href="mailto:d%27arc%2B50%25@nova.example"' in person_page(site, site.handbook.people["tom"]).html
