"""The page of a campaign: what its checklist says, and that nothing typed becomes HTML."""

import re
from datetime import date
from pathlib import Path

import pytest
from written_site import TODAY, site_of

from handbook.kinds.campaigns.pages.checklist import LeftOut, Row
from handbook.kinds.campaigns.pages.gate import Gate
from handbook.kinds.campaigns.pages.head import ServedGoal
from handbook.kinds.campaigns.pages.index import campaigns_index, campaigns_view
from handbook.kinds.campaigns.pages.page import CampaignView, OwnStep, campaign_page, campaign_view
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build
from handbook.rendering.avatars import Avatar, initials
from handbook.rendering.beside import Beside
from handbook.rendering.dated import Day
from handbook.rendering.named import Named
from handbook.rendering.site import Site

PLAYBOOK = """\
---
title: Webinar
event: the live session
owner: host
options: {format: [online, on-site]}
kpis: [{name: Registrations, target: 200}]
---
Why.

## Retroplan
```yaml steps
- {id: topic, when: D-12, days: 2, milestone: brief, approver: host}
- {id: room, when: D-5, only: {format: [on-site]}}
- {id: invite, when: D-3wd, owner: writer, done_when: It has left}
- {id: live, when: D, at: "11:00"}
```
## Steps
### Choose the `topic` {#topic}
### Book the room {#room}
### Send the invitation {#invite}
### Go live {#live}
"""
CAMPAIGN = """\
title: Prove it
playbook: webinar
date: 2027-01-28
status: active
owner: ana
supports: [2027-q1/marketing/o1/kr1]
steps:
  invite: {when: D-2wd, reason: Short month}
  gift: {title: Pack the gifts, when: D-1, owner: writer, reason: Asked for}
done: {topic: 2027-01-14}
budget: {planned: 100 EUR, spent: 150 EUR}
links: {chat: "#prove", folder: "https://x.example/a?b=1&c=2", bad: "javascript:alert(1)"}
"""
FILES = {
    "handbook.yml": "name: Test\nrepository: https://git.example/nova\n",
    "playbooks/webinar.md": PLAYBOOK,
    "campaigns/prove.yml": CAMPAIGN,
    "company/roles/host.md": "---\ntitle: Host\nperson: ana\n---\n",
    "company/roles/writer.md": "---\ntitle: Writer\n---\n",
    "company/people/ana.yml": "name: Ana de la Roy\n",
    "company/teams/marketing.yml": "name: Marketing\n",
    "okrs/2027-q1/marketing.yml": (
        "team: marketing\nobjectives:\n- id: o1\n  title: Meet\n"
        "  key_results: [{id: kr1, title: Six webinars, baseline: 0, target: 6, current: 1}]\n"
    ),
}
ANA = Avatar("Ana de la Roy", "AR", sum(b"ana") % 8, "../../people/ana/")


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return site_of(tmp_path, FILES, address="https://h.example/", version="abc · 2026-11-22")


def view_of(site: Site, campaign: str = "prove") -> CampaignView:
    return campaign_view(site, site.handbook.campaigns[campaign])


def row(**differs: object) -> Row:
    plain = {
        "time": "",
        "moved": "",
        "has_no_room": False,
        "approver": "",
        "approver_id": "",
        "done_when": "",
        "done": "",
        "done_on": "",
        "how": "",
    }
    return Row(**{**plain, "is_extra": False, "is_changed": False, "note": "", "is_last": True, **differs})


def test_steps_are_rows_under_their_week(site: Site) -> None:
    schedule = view_of(site).schedule
    nobody = {"person": None, "person_id": "", "role": "Writer"}
    ana = {"person": ANA, "person_id": "ana", "role": "Host"}
    assert schedule.behind_label == "Weeks that are done: 1 step"
    assert [(week.heading, week.rows) for week in schedule.behind] == [
        (
            "Week of 11 Jan 2027",
            (
                row(
                    id="topic",
                    title="Choose the <code>topic</code>",
                    short="D\N{MINUS SIGN}12",
                    why=("12 days before Thu 28 Jan 2027 is Sat 16 Jan 2027; moved to Fri 15 Jan 2027, skipping Sat",),
                    due=Day("2027-01-15", "Fri 15 Jan"),
                    moved="moved from Sat 16 Jan: weekend",
                    approver="Ana de la Roy",
                    approver_id="ana",
                    done="done Thu 14 Jan",
                    done_on="2027-01-14",
                    how="../../playbooks/webinar/#topic",
                    **ana,
                ),
            ),
        ),
    ]
    assert [(week.heading, week.rows) for week in schedule.weeks] == [
        (
            "Week of 25 Jan 2027",
            (
                row(
                    id="invite",
                    title="Send the invitation",
                    short="D\N{MINUS SIGN}2 wd",
                    why=("2 working days before Thu 28 Jan 2027", "May be late by 1 working day"),
                    due=Day("2027-01-26", "Tue 26 Jan"),
                    done_when="It has left",
                    how="../../playbooks/webinar/#invite",
                    is_changed=True,
                    note="Short month",
                    **nobody,
                ),
                row(
                    id="gift",
                    title="Pack the gifts",
                    short="D\N{MINUS SIGN}1",
                    why=("1 day before Thu 28 Jan 2027", "No room"),
                    has_no_room=True,
                    due=Day("2027-01-27", "Wed 27 Jan"),
                    is_extra=True,
                    note="Asked for",
                    **nobody,
                ),
                row(
                    id="live",
                    title="Go live",
                    short="D",
                    why=("the live session is Thu 28 Jan 2027",),
                    due=Day("2027-01-28", "Thu 28 Jan"),
                    time="11:00",
                    how="../../playbooks/webinar/#live",
                    **ana,
                ),
            ),
        ),
    ]


def test_a_row_says_what_it_waits_for_in_the_language_of_the_site_and_holidays_too(tmp_path: Path) -> None:
    campaign = """\
title: T
playbook: webinar
date: 2027-01-28
calendar: [FR]
timezone: Asia/Kolkata
steps:
  topic: {when: D-19wd, after: [invite], at: "09:30", reason: Late}
  invite: {when: D-19wd, days: 2, reason: Late}
"""
    settings = "name: Test\nlanguages: [en, fr]\n"
    site_of(tmp_path, {**FILES, "handbook.yml": settings, "campaigns/prove.yml": campaign})
    pages = build(check(tmp_path, TODAY), language="fr").pages.values()
    html = next(page.html for page in pages if page.uri == "campaigns/prove/index.md")
    row = html[html.index('id="step-topic"') : html.index('id="step-live"')]
    assert re.findall(r'<span class="hb-step__why">(.*?)</span>', row) == [
        "19 jours ouvrés avant jeu. 28 janv. 2027, sans compter sam., dim., ven. 1er janv. (Jour de l&#39;an)",
        "Attend : Send the invitation",
        "Peut avoir 18 jours ouvrés de retard",
        "19 jours ouvrés avant jeu. 28 janv. 2027, sans compter sam., dim., ven. 1er janv. (Jour de l&#39;an)",
        "Peut avoir 16 jours ouvrés de retard",
    ]
    assert "09:30 (Kolkata)" in row


def test_head_names_the_goal_and_opens_only_addresses(site: Site) -> None:
    head = view_of(site).head
    assert (head.event.text, head.event_name, head.status) == ("Thursday 28 January 2027", "the live session", "Active")
    assert head.playbook == Named("Webinar", "../../playbooks/webinar/")
    assert head.supports == (ServedGoal(Named("Meet", "../../okrs/2027-q1/#marketing-o1"), "KR1 Six webinars"),)
    assert head.gate == Gate("serves an objective", "good")
    assert (head.budget, head.is_overspent) == ("€150 of €100 spent", True)
    assert head.links == (
        ("Chat", Named("#prove")),
        ("Folder", Named("https://x.example/a?b=1&c=2", "https://x.example/a?b=1&c=2")),
        ("Bad", Named("javascript:alert(1)")),
    )


def test_progress_filters_and_what_is_left_out(site: Site) -> None:
    schedule = view_of(site).schedule
    assert (schedule.progress.text, schedule.progress.percent) == ("1 of 4 steps done", 25)
    assert [(choice.key, choice.label, choice.count) for choice in schedule.filters] == [
        ("ana", "Ana de la Roy", 2),
        ("", "Nobody yet", 2),
    ]
    assert schedule.left_out == (LeftOut("Book the room", "only for format: on-site"),)


def test_a_skipped_step_keeps_its_reason_and_one_without_says_so(tmp_path: Path) -> None:
    skips = "steps: {topic: {skip: true, reason: Known}, live: {skip: true}}\n"
    campaign = f"title: T\nplaybook: webinar\ndate: 2027-01-28\noptions: {{format: on-site}}\n{skips}"
    site = site_of(tmp_path, {**FILES, "campaigns/prove.yml": campaign})
    assert view_of(site).schedule.left_out == (
        LeftOut("Choose the <code>topic</code>", "Known"),
        LeftOut("Go live", "nobody said why"),
    )


def test_a_step_without_a_date_is_listed(tmp_path: Path) -> None:
    campaign = "title: T\nplaybook: webinar\ndate: 2027-01-28\nsteps: {invite: {when: nothing + 3}}\n"
    site = site_of(tmp_path, {**FILES, "campaigns/prove.yml": campaign})
    assert view_of(site).schedule.undated == ("Send the invitation",)


def test_a_holiday_and_a_closure_say_their_names(tmp_path: Path) -> None:
    campaign = (
        "title: T\nplaybook: webinar\ndate: 2027-07-20\ncalendar: [FR]\n"
        "steps: {topic: {when: D-6}, invite: {when: D+1}}\n"
    )
    settings = "name: T\nclosures: [{from: 2027-07-21, to: 2027-07-22, title: Inventory}]\n"
    site = site_of(tmp_path, {**FILES, "handbook.yml": settings, "campaigns/prove.yml": campaign})
    moved = {step.id: step.moved for week in view_of(site).schedule.weeks for step in week.rows if step.moved}
    assert moved == {
        "topic": "moved from Wed 14 Jul: National Day",
        "invite": "moved from Wed 21 Jul: Inventory",
    }


def test_a_campaign_without_a_readable_playbook_says_what_it_knows(tmp_path: Path) -> None:
    site = site_of(tmp_path, {**FILES, "playbooks/webinar.md": "---\ntitle: [\n---\n"})
    view = view_of(site)
    assert view.schedule is None
    assert view.head.playbook == Named("webinar", "../../playbooks/webinar/")
    assert view.own_steps == (
        OwnStep("topic", "14 Jan 2027", ""),
        OwnStep("invite", "", "Short month"),
        OwnStep("Pack the gifts", "", "Asked for"),
    )
    assert "cannot be read" in campaign_page(site, site.handbook.campaigns["prove"]).html


def test_a_debrief_stands_beside_the_targets(tmp_path: Path) -> None:
    debrief = "debrief: {keep: 'Calls, *early*', results: {Registrations: 214, Mood: 7.5}}\n"
    site = site_of(tmp_path, {**FILES, "campaigns/prove.yml": CAMPAIGN.replace("active", "done") + debrief})
    view = view_of(site)
    assert [(result.name, result.value, result.target) for result in view.debrief.results] == [
        ("Registrations", "214", "200"),
        ("Mood", "7.5", ""),
    ]
    assert view.debrief.keep == "<p>Calls, <em>early</em></p>"
    assert not view.is_open


HOSTILE = "<img src=x onerror=alert(1)>\\\"'{{ 7*7 }}"


def test_typed_text_stays_text(tmp_path: Path) -> None:
    campaign = CAMPAIGN
    for typed in ("Prove it", "Short month", "Pack the gifts", "#prove"):
        campaign = campaign.replace(f'"{typed}"', typed).replace(typed, f'"{HOSTILE}"')
    person = f'name: "{HOSTILE}"\n'
    site = site_of(tmp_path, {**FILES, "campaigns/prove.yml": campaign, "company/people/ana.yml": person})
    for page in (campaign_page(site, site.handbook.campaigns["prove"]), campaigns_index(site)):
        assert "&lt;img src=x onerror=alert(1)&gt;" in page.html
        assert "<img" not in page.html
        assert "49" not in re.sub(r'"[^"]*"', "", page.html)


def test_boxes_are_one_a_step_with_a_label_each(site: Site) -> None:
    html = campaign_page(site, site.handbook.campaigns["prove"]).html
    boxes = re.findall(r'<input class="hb-step__box" type="checkbox" id="([^"]+)"([^>]*)>', html)
    assert boxes == [("box-topic", " checked disabled"), ("box-invite", ""), ("box-gift", ""), ("box-live", "")]
    assert all(f'for="{box}"' in html for box, _ in boxes)


def test_the_code_for_paper_holds_the_public_address(site: Site, tmp_path: Path) -> None:
    view = view_of(site)
    assert (view.stamp.address, view.stamp.version) == ("https://h.example/campaigns/prove/", "abc · 2026-11-22")
    assert '<span class="hb-qr" role="img"' in view.stamp.qr
    nowhere = view_of(site_of(tmp_path / "other", FILES))
    assert (nowhere.stamp.address, nowhere.stamp.qr) == (None, "")


def test_the_page_knows_its_section_its_headings_and_its_source(site: Site) -> None:
    page = campaign_page(site, site.handbook.campaigns["prove"])
    assert (page.uri, page.section, page.source) == (
        "campaigns/prove/index.md",
        "campaigns/index.md",
        "campaigns/prove.yml",
    )
    assert [entry.id for entry in page.toc] == re.findall(r'<h2 id="([^"]+)"', page.html)
    assert page.edit_url == "https://git.example/nova/edit/main/campaigns/prove.yml"


def test_a_french_site_has_french_days(tmp_path: Path) -> None:
    site = site_of(tmp_path, {**FILES, "campaigns/prove.yml": CAMPAIGN.replace("01-28", "02-01")}, language="fr")
    view = view_of(site)
    assert view.head.event.text == "lundi 1er février 2027"
    behind, ahead = view.schedule.behind, view.schedule.weeks
    assert [week.heading for week in behind] == ["Semaine du 18 janv. 2027"]
    assert [week.heading for week in ahead] == ["Semaine du 25 janv. 2027", "Semaine du 1er févr."]


def test_a_window_with_hours_is_told_from_its_first_day(tmp_path: Path) -> None:
    gift = 'gift: {title: Pack the gifts, when: D-9..D-6, at: "09:00", until: "10:00",'
    campaign = CAMPAIGN.replace("gift: {title: Pack the gifts, when: D-1,", gift)
    site = site_of(tmp_path, {**FILES, "campaigns/prove.yml": campaign})
    rows = [row for week in view_of(site).schedule.weeks for row in week.rows if row.id == "gift"]
    assert [row.why[0] for row in rows if not row.is_pointer] == [
        "9 days before the live session is Tue 19 Jan 2027, for 4 days, up to Fri 22 Jan 2027"
    ]


def test_a_campaign_leads_to_its_neighbours_and_a_date_to_those_of_its_series(tmp_path: Path) -> None:
    def campaign(day: str, more: str = "") -> str:
        return f"title: At {day}\nplaybook: webinar\ndate: {day}\n{more}"

    files = {
        "campaigns/prove.yml": campaign("2027-03-01"),
        "campaigns/first.yml": campaign("2027-02-01"),
        "campaigns/weekly.yml": campaign("2027-04-01", "repeats: {every: 1 week, times: 3}\n"),
    }
    site = site_of(tmp_path, {**FILES, **files})
    assert view_of(site).beside == Beside(Named("At 2027-02-01", "../first/"), Named("At 2027-04-01", "../weekly/"))
    first = campaign_view(site, site.handbook.runs["weekly-2027-04-01"]).beside
    assert first == Beside(None, Named("At 2027-04-01 (8 Apr 2027)", "../weekly-2027-04-08/"))


def test_open_campaigns_come_first_and_the_latest_of_the_others(tmp_path: Path) -> None:
    def campaign(status: str, day: str) -> str:
        return f"title: {status} {day}\nplaybook: webinar\ndate: {day}\nstatus: {status}\n"

    days = {"a": ("active", "2027-05-01"), "b": ("active", "2027-03-01"), "c": ("draft", "2027-01-01")}
    days |= {"d": ("done", "2026-01-01"), "e": ("cancelled", "2026-09-01")}
    files = {f"campaigns/{name}.yml": campaign(*told) for name, told in days.items()}
    files["campaigns/prove.yml"] = campaign("active", "2027-04-01")
    view = campaigns_view(site_of(tmp_path, {**FILES, **files}))
    assert [(group.heading, [row.name.text for row in group.rows]) for group in view.open] == [
        ("Active", ["active 2027-03-01", "active 2027-04-01", "active 2027-05-01"]),
        ("Draft", ["draft 2027-01-01"]),
    ]
    assert [row.name.text for row in view.closed] == ["cancelled 2026-09-01", "done 2026-01-01"]
    assert [row.is_open for row in view.closed] == [False, False]


def test_pages_do_not_depend_on_the_day_of_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = []
    for day in ("2027-01-20", "2027-06-30"):  # what was over before the last change is not told
        monkeypatch.setattr("written_site.TODAY", date.fromisoformat(day))
        site = site_of(tmp_path, FILES)
        pages.append((campaigns_index(site), campaign_page(site, site.handbook.campaigns["prove"])))
    assert pages[0] == pages[1]


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Camille Roy", "CR"),
        ("Ana de la Roy", "AR"),
        ("Cher", "C"),
        ("Anne-Marie", "AM"),
        ("(x) -", ""),
        ("李 明", "李明"),
    ],
)
def test_initials_are_the_first_and_the_last(name: str, letters: str) -> None:
    assert initials(name) == letters
