"""The first month of somebody who joins, on their own page: from which playbook, from which day, and until when."""

from pathlib import Path

import pytest
from tiny_site import site_of

from handbook.kinds.people.pages.first_month import first_month
from handbook.kinds.people.pages.page import person_page
from handbook.kinds.people.work.mine import my_work
from handbook.rendering.named import Named

HERE = "people/lea/index.md"
WELCOME = """\
---
title: Welcome
owner: event-manager
reviewed: 2026-11-02
options: {place: [office, remote]}
---
Why.

## Retroplan
```yaml steps
- {id: laptop, when: D-5wd, done_when: It starts}
- {id: hello, when: D, at: "09:30", done_when: Everybody has said hello}
- {id: parcel, when: D+1wd, only: {place: [remote]}}
- {id: task, when: D+8, owner: writer}
```
## Steps
### Prepare the laptop {#laptop}
### Say `hello` {#hello}
### Send the parcel {#parcel}
### Do a first task {#task}
"""
WRITER = "---\ntitle: Writer\nperson: lea\nonboarding: welcome\n---\nI write.\n"
LEA = "name: Léa\nteam: marketing\nmanager: camille\nstarted: 2026-12-23\n"
JOINING = {"playbooks/welcome.md": WELCOME, "company/roles/writer.md": WRITER, "company/people/lea.yml": LEA}


def test_it_is_the_playbook_of_the_role_from_the_first_day_on(tmp_path: Path) -> None:
    site = site_of(tmp_path, JOINING)
    month = first_month(site, HERE, "lea")
    assert month is not None
    people = {step.id: step.person.name for week in month.weeks for step in week.steps if step.person}
    assert people == {"hello": "Camille Roy", "task": "Léa"}
    assert [(week.heading, [(step.id, step.due.iso, step.time) for step in week.steps]) for week in month.weeks] == [
        ("Week of 21 Dec 2026", [("hello", "2026-12-23", "09:30")]),
        ("Week of 28 Dec 2026", [("task", "2026-12-31", "")]),
    ]
    assert month.playbook == Named("Welcome", "../../playbooks/welcome/")
    assert [(step.id, step.due.iso) for week in month.before for step in week.steps] == [("laptop", "2026-12-16")]
    assert (month.end, month.who) == ("2027-01-01", "Writer · Marketing · Camille Roy")
    hello = month.weeks[0].steps[0]
    assert (hello.step, hello.label) == (Named("Say <code>hello</code>", "../../playbooks/welcome/#hello"), "Say hello")
    assert hello.done_when == "Everybody has said hello"


@pytest.mark.parametrize(
    "files",
    [
        {"company/people/lea.yml": "name: Léa\nteam: marketing\n"},
        {"company/people/lea.yml": "name: Léa\nteam: marketing\nstarted: 2026-11-09\n"},
        {"company/roles/writer.md": WRITER.replace("onboarding: welcome\n", "")},
        {"company/roles/writer.md": WRITER.replace("person: lea", "person: tom")},
        {"handbook.yml": "name: Nova\ncalendar: [FR]\naudience: public\n"},
    ],
    ids=["no first day", "over", "no playbook", "no role", "public"],
)
def test_there_is_none_where_nothing_is_to_be_shown(files: dict[str, str], tmp_path: Path) -> None:
    assert first_month(site_of(tmp_path, {**JOINING, **files}), HERE, "lea") is None


def test_the_page_ends_it_by_itself_and_keeps_it_out_of_the_search(tmp_path: Path) -> None:
    late = LEA.replace("2026-12-23", "2026-11-16")
    site = site_of(tmp_path, {**JOINING, "company/people/lea.yml": late})
    page = person_page(site, site.handbook.people["lea"])
    section = page.html.split('<section class="hb-checklist hb-month"')[1].split(">")[0]
    assert 'data-hb-checklist="onboarding-lea"' in section
    assert 'data-hb-over="2026-11-25" data-search-exclude' in section
    assert [entry.id for entry in page.toc][:2] == ["first-month", "steps"]


def test_who_helps_has_the_steps_among_their_own(tmp_path: Path) -> None:
    site = site_of(
        tmp_path, {**JOINING, "campaigns/spring.yml": "title: A\nplaybook: webinar\ndate: 2026-10-01\nstatus: done\n"}
    )
    rows = [row for week in my_work(site, "people/camille/index.md", "camille").weeks for row in week.rows]
    assert [(row.step.href, row.due.iso, row.campaign) for row in rows] == [
        ("../lea/#step-laptop", "2026-12-16", Named("Léa", "../lea/")),
        ("../lea/#step-hello", "2026-12-23", Named("Léa", "../lea/")),
    ]
    assert my_work(site, HERE, "lea").weeks == ()
