import re
from pathlib import Path

from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.home.first_week import FirstWeek, WeekDay, WeekStep, first_week
from handbook.kinds.home.page import home_page
from handbook.rendering.named import Named


def test_the_first_week_has_the_steps_from_the_first_day_on(tmp_path: Path) -> None:
    playbook = HANDBOOK["playbooks/webinar.md"].replace("when: D-42", "when: D+1wd")
    week = first_week(site_of(tmp_path, {"playbooks/webinar.md": playbook}), "index.md")
    owner = Named("Event manager", "roles/event-manager/")
    live = Named("Run the live session", "playbooks/webinar/#live")
    brief = Named("Write the brief", "playbooks/webinar/#brief")
    days = (WeekDay("Day 1", (WeekStep(live, owner),)), WeekDay("Day 2", (WeekStep(brief, owner),)))
    assert week == FirstWeek(Named("Webinar", "playbooks/webinar/"), days)


def test_without_onboarding_there_is_no_first_week(tmp_path: Path) -> None:
    role = "---\ntitle: Event manager\nperson: camille\n---\nI do events.\n"
    page = home_page(site_of(tmp_path, {"company/roles/event-manager.md": role}))
    assert [entry.id for entry in page.toc] == ["who-does-what"]


def test_home_has_running_campaigns_with_the_next_open_step(tmp_path: Path) -> None:
    draft = "title: Later\nplaybook: webinar\ndate: 2027-06-18\nstatus: draft\nowner: camille\n"
    html = home_page(site_of(tmp_path, {"campaigns/later.yml": draft})).html
    assert '<a href="campaigns/spring/">Spring webinar</a>' in html
    assert "next: Write the brief" in html
    assert 'data-hb-relative="2027-02-04"' in html
    assert "Later" not in html


def test_without_a_script_the_newest_quarter_is_shown(tmp_path: Path) -> None:
    html = home_page(site_of(tmp_path, {"okrs/2026-q4/company.yml": "team: company\nobjectives: []\n"})).html
    assert 'data-hb-quarter="2027-q1" data-hb-start="2027-01-01" data-hb-last="2027-03-31">' in html
    assert 'data-hb-quarter="2026-q4" data-hb-start="2026-10-01" data-hb-last="2026-12-31" hidden>' in html


def test_the_name_of_the_handbook_is_text(tmp_path: Path) -> None:
    html = home_page(site_of(tmp_path, {"handbook.yml": "name: <i>Nova</i> {{ 7*7 }}\n"})).html
    assert "<h1>Welcome to the &lt;i&gt;Nova&lt;/i&gt; {{ 7*7 }}</h1>" in html


def test_home_leads_by_task(tmp_path: Path) -> None:
    glossary = "terms:\n  - {term: Lead, meaning: Somebody who may buy}\n"
    html = home_page(site_of(tmp_path, {"company/glossary.yml": glossary})).html
    titles = [re.sub(r"<[^>]+>", "", title).strip() for title in re.findall(r"<h2.*?</h2>", html)]
    assert titles[:4] == ["Run something", "Find out", "See what is due", "Whom to ask"]
    cards = html.split('<h2 id="where-we-stand">')[0]
    assert re.findall(r'<a href="([^"]+)"', cards) == [
        *("#first-week", "#", "playbooks/webinar/", "playbooks/", "glossary/", "tools/", "okrs/", "changes/"),
        *("campaigns/spring/", "campaigns/", "week/", "campaigns/"),
        *("roles/event-manager/", "#who-does-what", "people/"),
    ]


def test_the_step_that_is_due_first_stands_first(tmp_path: Path) -> None:
    spring = HANDBOOK["campaigns/spring.yml"]
    done = spring.replace("Spring webinar", "Early").replace("2027-03-18", "2027-03-11") + "done: {brief: 2026-11-20}\n"
    html = home_page(site_of(tmp_path, {"campaigns/early.yml": done})).html
    assert re.findall(r'<li><a href="campaigns/([a-z]+)/">', html) == ["spring", "early"]


def test_the_playbooks_that_are_followed_most_stand_on_home(tmp_path: Path) -> None:
    webinar = HANDBOOK["playbooks/webinar.md"]
    others = {f"playbooks/a{number}.md": webinar.replace("title: Webinar", f"title: A{number}") for number in range(7)}
    html = home_page(site_of(tmp_path, others)).html
    shown = re.findall(r'<li><a href="playbooks/([a-z0-9]+)/">', html)
    assert shown == ["webinar", "a0", "a1", "a2", "a3", "a4"]
