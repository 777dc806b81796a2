"""The run of show of a campaign: its days by the hour, who is there, and what is taken along."""

from pathlib import Path

import pytest
from markupsafe import Markup
from tiny_site import site_of

from handbook.kinds.campaigns.pages.day_sheet import Contact, DaySheet, EventDay, Moment
from handbook.kinds.campaigns.pages.page import campaign_page, campaign_view
from handbook.rendering.avatars import Avatar
from handbook.rendering.named import Named

FAIR = """\
---
title: Fair
owner: event-manager
---
## Retroplan
```yaml steps
- {id: book, when: D-6w, owner: ana}
- {id: post, when: D-1w..D+1, owner: helper}
- {id: live, when: D, at: "09:00", until: "18:00", days: 2}
- {id: pack, when: end, at: "18:00"}
- {id: breakfast, when: D, at: "08:00"}
- {id: news, when: D}
```
## Steps
### Book <i> {#book}
### Post {#post}
### Hold the *booth* {#live}
### Pack {#pack}
### Breakfast {#breakfast}
### News {#news}
## Templates
[Boxes](templates/boxes.md), [not a form](webinar.md), [gone](templates/gone.md),
[boxes](templates/boxes.md) again
"""
FILES = {
    "playbooks/fair.md": FAIR,
    "playbooks/templates/boxes.md": "# Boxes <b>\n",
    "company/roles/helper.md": "---\ntitle: Helper\nperson: tom\n---\n",
    "company/people/ana.yml": "name: Ana Roy\nteam: marketing\n",
    "company/people/tom.yml": "name: Tom Leroy\nemail: tom?cc@nova.example\nteam: marketing\n",
    "campaigns/fair.yml": "title: The fair\nplaybook: fair\ndate: 2027-03-17\nstatus: active\nowner: camille\n",
}
CAMILLE = Avatar("Camille Roy", "CR", sum(b"camille") % 8, "../../people/camille/")
ANA = Avatar("Ana Roy", "AR", sum(b"ana") % 8, "../../people/ana/")
TOM = Avatar("Tom Leroy", "TL", sum(b"tom") % 8, "../../people/tom/")


def _sheet(root: Path, campaign: str = "") -> DaySheet | None:
    site = site_of(root, {**FILES, "campaigns/fair.yml": campaign or FILES["campaigns/fair.yml"]})
    return campaign_view(site, site.handbook.campaigns["fair"]).day


def test_each_day_is_told_by_the_hour_with_the_windows_that_are_open(tmp_path: Path) -> None:
    live = Moment("09:00\N{EN DASH}18:00", Markup("Hold the <em>booth</em>"), "#step-live", CAMILLE, "")
    assert _sheet(tmp_path) == DaySheet(
        days=(
            EventDay(
                "Wednesday 17 March 2027",
                (
                    Moment("", "News", "#step-news", CAMILLE, ""),
                    Moment("08:00", "Breakfast", "#step-breakfast", CAMILLE, ""),
                    live,
                    Moment("", "Post", "#step-post", TOM, "due Thu 18 Mar"),
                ),
            ),
            EventDay(
                "Thursday 18 March 2027",
                (
                    Moment("", "Post", "#step-post", TOM, ""),
                    live,
                    Moment("18:00", "Pack", "#step-pack", CAMILLE, ""),
                ),
            ),
        ),
        contacts=(
            Contact(CAMILLE, None),
            Contact(TOM, Named("tom?cc@nova.example", "mailto:tom%3Fcc@nova.example")),
            Contact(ANA, None),
        ),
        templates=(Named("Boxes <b>", "../../playbooks/templates/boxes/"),),
    )


@pytest.mark.parametrize(
    "differs",
    [
        "date: 2027-03-17\nstatus: cancelled\n",
        "date: 2027-03-17\nuntil: 2027-05-17\nstatus: active\n",
        "status: draft\n",
        "date: 2027-03-17\nstatus: active\nsteps:\n"
        + "".join(f"  {each}: {{skip: true, reason: No}}\n" for each in ("post", "live", "pack", "breakfast", "news")),
    ],
)
def test_there_is_none_where_the_day_is_off_long_unknown_or_empty(tmp_path: Path, differs: str) -> None:
    assert _sheet(tmp_path, f"title: The fair\nplaybook: fair\nowner: camille\n{differs}") is None


def test_the_page_leads_to_it_and_typed_text_stays_text(tmp_path: Path) -> None:
    campaign = f"{FILES['campaigns/fair.yml']}links: {{hall: 'Hall 4, stand <b>'}}\n"
    site = site_of(tmp_path, {**FILES, "campaigns/fair.yml": campaign})
    page = campaign_page(site, site.handbook.campaigns["fair"])
    assert '<a class="hb-button" href="#day">Run of show</a>' in page.html
    assert ("day", "Run of show") in [(entry.id, entry.title) for entry in page.toc]
    sheet = page.html.split('<section class="hb-day">')[1].split('<section class="hb-timeline">')[0]
    assert "Hall 4, stand &lt;b&gt;" in sheet
    assert "Boxes &lt;b&gt;" in sheet
    assert '<a href="mailto:tom%3Fcc@nova.example">' in sheet
    assert "<b>" not in sheet
