from datetime import date
from pathlib import Path

from tiny_site import site_of

from handbook.model.company import LastUse, Tool
from handbook.model.values import Duration, Money
from handbook.rendering.dated import DatedBadge
from handbook.rendering.tools import facts as tool_facts
from handbook.rendering.tools.index import tools_index
from handbook.rendering.tools.page import tool_page

HOTJAR = """\
name: Hotjar
category: Analytics
owner: tom
cost: {amount: 99, currency: EUR, per: month}
renewal: 2027-01-20
notice: 30 days
last_used: {date: 2026-03-18, evidence: A recording}
"""
ZOOM = """\
name: Zoom
category: Calls
cost: {amount: 480, currency: USD, per: year}
sunset: {date: 2026-09-30, reason: replaced, note: Livestorm does it}
"""


def test_costs_of_a_year_are_summed_by_currency(tmp_path: Path) -> None:
    costs = [
        Money.model_validate({"amount": 99, "currency": "EUR", "per": "month"}),
        None,
        Money.model_validate({"amount": 12, "currency": "EUR", "per": "year"}),
        Money.model_validate({"amount": 100, "currency": "USD", "per": "quarter"}),
    ]
    assert tool_facts.total(site_of(tmp_path), costs) == "€1,200 + $400"


def test_a_tool_counts_as_unused_the_day_after_the_allowed_time(tmp_path: Path) -> None:
    tool = Tool(name="Hotjar", category="Analytics", last_used=LastUse(date=date(2026, 3, 18)))
    assert tool_facts.use_badges(site_of(tmp_path), tool) == (DatedBadge("unused for 6 months", "bad", "2026-09-19"),)


def test_a_renewal_asks_for_a_decision_then_comes_then_is_past(tmp_path: Path) -> None:
    tool = Tool(name="A", category="B", renewal=date(2027, 1, 20), notice=Duration.parse("30 days"))
    assert tool_facts.renewal_badges(site_of(tmp_path), tool) == (
        DatedBadge("cancel by 21 Dec 2026", "bad", "2026-11-21", "2026-12-22"),
        DatedBadge("renews", "warn", "2026-12-22", "2027-01-21", "2027-01-20"),
        DatedBadge("date is past", "warn", "2027-01-21"),
    )


def test_the_index_keeps_cut_tools_apart(tmp_path: Path) -> None:
    page = tools_index(site_of(tmp_path, {"company/tools/hotjar.yml": HOTJAR, "company/tools/zoom.yml": ZOOM}))
    kept, graveyard = page.html.split('id="graveyard"')
    assert page.description == "2 tools · €2,388 a year"
    assert 'href="hotjar/"' in kept
    assert 'data-hb-amount="1188" data-hb-currency="EUR" data-hb-unused="2026-09-19"' in kept
    assert 'href="zoom/"' not in kept
    assert 'href="zoom/"' in graveyard
    assert "Livestorm does it" in graveyard


def test_a_tool_page_names_the_steps_and_roles_that_use_it(tmp_path: Path) -> None:
    role = "---\ntitle: Event manager\nperson: camille\ntools: [hubspot]\n---\nI do events.\n"
    site = site_of(tmp_path, {"company/roles/event-manager.md": role})
    page = tool_page(site, site.handbook.tools["hubspot"])
    assert (page.uri, page.section, page.title) == ("tools/hubspot/index.md", "tools/index.md", "HubSpot")
    assert '<a href="../../playbooks/webinar/#live">Run the live session</a>' in page.html
    roles = page.html.split("Roles that work with it:")[1]
    assert '<a href="../../roles/event-manager/">Event manager</a>' in roles
    assert "Ask Camille for a seat." in page.html


def test_a_cut_tool_asks_for_no_decision(tmp_path: Path) -> None:
    cut = HOTJAR + "sunset: {date: 2026-11-01, reason: too-costly}\n"
    site = site_of(tmp_path, {"company/tools/hotjar.yml": cut})
    html = tool_page(site, site.handbook.tools["hotjar"]).html
    assert "Cut on 1 Nov 2026: too costly." in html
    assert "data-hb-from" not in html


def test_names_are_text_wherever_they_are_shown(tmp_path: Path) -> None:
    hostile = HOTJAR.replace("Hotjar", '"<img src=x onerror=alert(1)>"').replace("A recording", "<script>1</script>")
    site = site_of(tmp_path, {"company/tools/hotjar.yml": hostile})
    for page in (tools_index(site), tool_page(site, site.handbook.tools["hotjar"])):
        assert "&lt;img src=x onerror=alert(1)&gt;" in page.html
        assert "<img" not in page.html
        assert "<script" not in page.html
