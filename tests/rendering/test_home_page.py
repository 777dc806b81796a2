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
