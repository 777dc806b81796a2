"""Open steps over all campaigns: one person's, and the team's week."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from written_site import TODAY, site_of

from handbook.kinds.people.pages.page import person_page
from handbook.kinds.people.work.asked import approvals, stand_ins
from handbook.kinds.people.work.mine import MyWork, WorkWeek, my_work
from handbook.kinds.people.work.rows import WorkRow
from handbook.kinds.people.work.week_page import TeamWeek, WeekView, WorkDay, week_page, week_view
from handbook.model.settings import PeopleSettings
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build
from handbook.planning.full_weeks import full_weeks
from handbook.rendering.avatars import Avatar
from handbook.rendering.dated import DatedBadge, Day
from handbook.rendering.named import Named
from handbook.rendering.site import Site
from handbook.rendering.stamp import Stamp

PLAYBOOK = """\
---
title: Webinar
owner: host
reviewed: 2026-10-02
---
Why.

## Retroplan
```yaml steps
- {id: topic, when: D-8, days: 2}
- {id: invite, when: D-2, owner: writer, done_when: It has left}
- {id: live, when: D, at: "11:00"}
```
## Steps
### Choose the `topic` {#topic}
### Send the invitation {#invite}
### Go live {#live}
"""
FILES = {
    "handbook.yml": "name: Test\npeople: {max_steps_a_day: 1}\n",
    "playbooks/webinar.md": PLAYBOOK,
    "campaigns/first.yml": (
        "title: First\nplaybook: webinar\ndate: 2027-01-28\nstatus: active\ndone: {topic: 2027-01-19}\n"
        "steps: {gift: {title: Pack <b>, when: D, owner: host}}\n"
    ),
    "campaigns/next.yml": "title: Next\nplaybook: webinar\ndate: 2027-02-05\ntimezone: Asia/Kolkata\n",
    "campaigns/over.yml": "title: Over\nplaybook: webinar\ndate: 2027-01-28\nstatus: done\n",
    "company/roles/host.md": "---\ntitle: Host\nperson: ana\nbackup: bo\n---\n",
    "company/roles/writer.md": "---\ntitle: Writer\n---\n",
    "company/people/ana.yml": "name: Ana Roy\n",
    "company/people/bo.yml": "name: Bo Li\n",
}
HERE = "people/ana/index.md"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return site_of(tmp_path, FILES)


def row(campaign: str, step: str, title: str, due: Day, **differs: object) -> WorkRow:
    """A row of the page of Ana; `differs` are fields."""
    plain = WorkRow(
        key=f"{campaign}:{step}",
        step=Named(title, f"../../campaigns/{campaign}/#step-{step}"),
        label=title,
        campaign=Named(campaign.title(), f"../../campaigns/{campaign}/"),
        is_draft=campaign == "next",
        due=due,
        time="",
        person=Avatar("Ana Roy", "AR", sum(b"ana") % 8, "./"),
        approver=None,
        done_when="",
        how=f"../../playbooks/webinar/#{step}",
    )
    return replace(plain, **differs)


LIVE = row("first", "live", "Go live", Day("2027-01-28", "Thu 28 Jan"), time="11:00")
GIFT = row("first", "gift", "Pack <b>", Day("2027-01-28", "Thu 28 Jan"), how="")
TOPIC = row("next", "topic", "Choose the <code>topic</code>", Day("2027-01-28", "Thu 28 Jan"), label="Choose the topic")
LAST = row("next", "live", "Go live", Day("2027-02-05", "Fri 5 Feb"), time="11:00 (Kolkata)")


def test_a_person_has_the_open_steps_of_all_open_campaigns_week_by_week(site: Site) -> None:
    assert my_work(site, HERE, "ana") == MyWork(
        weeks=(
            WorkWeek("Week of 25 Jan 2027", (LIVE, GIFT, TOPIC)),
            WorkWeek("Week of 1 Feb 2027", (LAST,)),
        ),
        full_weeks=(DatedBadge("25 Jan", "warn", end="2027-02-01"),),
        full_why="more than 1 step due on one day, or more than 5 days of work",
    )


def test_who_has_nothing_to_do_has_no_week(site: Site) -> None:
    assert my_work(site, HERE, "bo").weeks == ()
    assert "No open step in any campaign." in person_page(site, site.handbook.people["bo"]).html


@pytest.mark.parametrize(
    ("steps", "most_due", "mondays"),
    [
        ("- {id: a, when: D-1, days: 5}\n", 1, []),
        ("- {id: a, when: D-1, days: 5}\n- {id: b, when: D-2, days: 1}\n", 1, [date(2027, 1, 25)]),
        ("- {id: a, when: D-1}\n- {id: b, when: D-1}\n", 2, []),
        ("- {id: a, when: D-1}\n- {id: b, when: D-1}\n", 1, [date(2027, 1, 25)]),
        ("- {id: a, when: D-1, days: 9}\n- {id: b, when: D-8, days: 2}\n", 1, [date(2027, 1, 18)]),
        ("- {id: a, when: D-1, days: 0}\n- {id: b, when: D-2, days: 5}\n", 1, []),
    ],
)
def test_a_week_is_full_by_its_days_of_work_or_by_one_crowded_day(
    tmp_path: Path, steps: str, most_due: int, mondays: list[date]
) -> None:
    playbook = f"---\ntitle: Work\nowner: host\n---\n## Retroplan\n```yaml steps\n{steps}```\n"
    campaign = "title: C\nplaybook: work\ndate: 2027-01-30\nstatus: active\n"
    files = {
        "playbooks/work.md": playbook,
        "campaigns/c.yml": campaign,
        "company/roles/host.md": FILES["company/roles/host.md"],
        "company/people/ana.yml": "name: Ana\n",
    }
    work = [(plan, step) for plan in site_of(tmp_path, files).plans.values() for step in plan.steps]
    assert list(full_weeks(work, PeopleSettings(max_steps_a_day=most_due))) == mondays
    assert full_weeks([], PeopleSettings(max_steps_a_day=0)) == ()


def test_the_team_sees_each_week_by_day_and_person(site: Site) -> None:
    def on_week(found: WorkRow) -> WorkRow:
        """The row as the page of the week links it."""
        up = {"../../": "../", "./": "../people/ana/"}
        step, campaign = (Named(name.text, name.href.replace("../../", "../")) for name in (found.step, found.campaign))
        person = found.person and replace(found.person, href=up[found.person.href])
        return replace(found, step=step, campaign=campaign, person=person, how=found.how.replace("../../", "../"))

    def invitation(campaign: str, due: Day) -> WorkRow:
        return on_week(row(campaign, "invite", "Send the invitation", due, person=None, done_when="It has left"))

    tuesday, thursday = Day("2027-01-26", "Tue 26 Jan"), Day("2027-01-28", "Thu 28 Jan")
    wednesday, friday = Day("2027-02-03", "Wed 3 Feb"), Day("2027-02-05", "Fri 5 Feb")
    assert week_view(site) == WeekView(
        index=Named("Campaigns", "../campaigns/"),
        calendar="../data/team.ics",
        stamp=Stamp(None, "", None),
        weeks=(
            TeamWeek(
                "2027-01-25",
                "Week of 25 Jan 2027",
                (
                    WorkDay(tuesday, (invitation("first", tuesday),)),
                    WorkDay(thursday, tuple(on_week(found) for found in (LIVE, GIFT, TOPIC))),
                ),
            ),
            TeamWeek(
                "2027-02-01",
                "Week of 1 Feb 2027",
                (WorkDay(wednesday, (invitation("next", wednesday),)), WorkDay(friday, (on_week(LAST),))),
            ),
        ),
    )


def test_rows_of_a_day_stand_by_the_name_of_the_person_nobody_first(tmp_path: Path) -> None:
    files = {**FILES, "campaigns/first.yml": FILES["campaigns/first.yml"].replace("D, owner: host", "D, owner: bo")}
    late = "title: Zero\nplaybook: webinar\ndate: 2027-01-30\nstatus: active\n"
    weeks = week_view(site_of(tmp_path, {**files, "campaigns/zero.yml": late})).weeks
    thursday = next(day for week in weeks for day in week.days if day.day.iso == "2027-01-28")
    names = [(row.person.name if row.person else "", row.key) for row in thursday.rows]
    assert names == [
        ("", "zero:invite"),
        ("Ana Roy", "first:live"),
        ("Ana Roy", "next:topic"),
        ("Bo Li", "first:gift"),
    ]


def test_what_is_typed_stays_text_in_titles_and_in_labels(site: Site) -> None:
    for html in (week_page(site).html, person_page(site, site.handbook.people["ana"]).html):
        assert 'href="../' in html
        assert ">Pack &lt;b&gt;</a>" in html
        assert 'aria-label="Pack &lt;b&gt;"' in html
        assert 'aria-label="Choose the topic"' in html


def test_a_person_sees_the_roles_backed_up_and_when_playbooks_are_due_for_review(site: Site) -> None:
    ana, bo = (person_page(site, site.handbook.people[name]).html for name in ("ana", "bo"))
    assert 'Next review <time datetime="2027-04-02">2 Apr 2027</time>' in ana
    assert '<span class="hb-badge hb-badge--warn" hidden data-hb-from="2027-04-03">Review overdue</span>' in ana
    assert "Backup for" not in ana
    assert '<dt>Backup for</dt><dd><a href="../../roles/host/">Host</a></dd>' in bo


def test_sheets_bear_their_address_and_version(tmp_path: Path) -> None:
    site = site_of(tmp_path, FILES, address="https://h.example/", version="abc")
    for html in (week_page(site).html, person_page(site, site.handbook.people["ana"]).html):
        assert html.count('class="hb-qr"') == 1
        assert "<span>Version abc</span>" in html
    assert "<span>https://h.example/week/</span>" in week_page(site).html


def test_the_week_is_a_page_of_the_site_that_home_and_campaigns_lead_to(tmp_path: Path) -> None:
    site_of(tmp_path, FILES)
    pages = dict(build(check(tmp_path, TODAY), language="fr").pages)
    week = pages["week/index.md"]
    assert (week.title, week.section, week.searchable) == ("La semaine de l'équipe", "campaigns/index.md", False)
    assert "Semaine du 1er févr. 2027" in week.html
    for uri, href in (("index.md", "week/"), ("campaigns/index.md", "../week/")):
        assert f'<a href="{href}">La semaine de toute l&#39;équipe' in pages[uri].html


def test_what_others_ask_has_its_days(tmp_path: Path) -> None:
    """A yes is asked for in the four weeks before its step is due; who stands in is told two weeks ahead."""
    away = "away: [{from: 2027-01-20, to: 2027-01-22}]\n"
    files = {
        **FILES,
        "playbooks/webinar.md": PLAYBOOK.replace("{id: live,", "{id: live, approver: writer,"),
        "campaigns/next.yml": FILES["campaigns/next.yml"] + "people: {writer: bo, host: ana}\n",
        "campaigns/first.yml": FILES["campaigns/first.yml"] + "people: {writer: bo}\n",
        "company/people/ana.yml": FILES["company/people/ana.yml"] + away,
    }
    site, here = site_of(tmp_path, files), "people/bo/index.md"
    asked = [(asked.row.campaign.text, asked.row.label, asked.first) for asked in approvals(site, here, "bo")]
    assert asked == [("First", "Go live", "2026-12-31"), ("Next", "Go live", "2027-01-08")]
    assert approvals(site, here, "ana") == ()
    (entry,) = stand_ins(site, here, "bo")
    assert (entry.person.text, [role.text for role in entry.roles]) == ("Ana Roy", ["Host"])
    assert (entry.first_day.iso, entry.last_day.iso, entry.first, entry.end) == (
        *("2027-01-20", "2027-01-22"),
        *("2027-01-06", "2027-01-23"),
    )
    assert stand_ins(site, here, "ana") == ()
