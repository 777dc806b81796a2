import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY
from tiny_site import site_of

from handbook.kinds.tools.pages import facts as tool_facts
from handbook.kinds.tools.pages.audit import audit_page
from handbook.kinds.tools.pages.costs import Cost, cost_of, rates_note, total
from handbook.kinds.tools.pages.index import tools_index
from handbook.kinds.tools.pages.page import tool_page
from handbook.model.company import LastUse, Tool
from handbook.model.costs import Cost as Charged
from handbook.model.values import Duration, Money
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build
from handbook.rendering.dated import DatedBadge

HOTJAR = """\
name: Hotjar
category: Analytics
owner: tom
cost: {amount: 99, currency: EUR, per: month}
renewal: 2027-01-20
notice: 30 days
last_used: {date: 2026-03-18, evidence: A recording}
"""
TOOL = "company/tools/hubspot.yml"
RATES = """\
name: Nova handbook
currency: EUR
rates: {USD: 0.92}
rates_as_of: 2026-11-01
"""
ZOOM = """\
name: Zoom
category: Calls
cost: {amount: 480, currency: USD, per: year}
sunset: {date: 2026-09-30, reason: replaced, note: Livestorm does it}
"""


def test_costs_of_a_year_are_summed_in_one_currency_and_beside_it_where_there_is_no_rate(tmp_path: Path) -> None:
    costs = [
        Money.model_validate({"amount": 99, "currency": "EUR", "per": "month"}),
        None,
        Money.model_validate({"amount": 12, "currency": "EUR", "per": "year"}),
        Money.model_validate({"amount": 100, "currency": "USD", "per": "quarter"}),
    ]
    assert total(site_of(tmp_path / "none"), costs) == "€1,200 + $400"
    site = site_of(tmp_path / "rates", {"handbook.yml": RATES})
    assert total(site, costs) == "€1,568"  # 1200 + 400 x 0.92
    assert rates_note(site, costs) == "Other currencies are converted at the rates of 1 Nov 2026: 1 USD = 0.92 EUR."


def test_a_small_rate_is_shown_with_all_of_its_decimals(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"handbook.yml": RATES.replace("USD: 0.92", "VND: 0.000035")})
    cost = Money.model_validate({"amount": 100, "currency": "VND", "per": "month"})
    shown = "Other currencies are converted at the rates of 1 Nov 2026: 1 VND = 0.000035 EUR."
    assert rates_note(site, [cost]) == shown


def test_what_is_paid_once_comes_again_only_where_it_renews(tmp_path: Path) -> None:
    site, cost, day = site_of(tmp_path), Charged.model_validate("600 EUR"), date(2026, 10, 10)
    tools = (
        Tool(name="A", category="B", cost=cost, bought=day),
        Tool(name="A", category="B", cost=cost, bought=day, renewal=date(2027, 10, 10)),
        Tool(name="A", category="B", cost=cost),
    )
    again = "paid once, and again at each renewal"
    assert [found.invoice for tool in tools if (found := cost_of(site, tool))] == ["paid once", again, again]


def test_a_price_of_seats_that_nobody_counted_is_shown_as_such(tmp_path: Path) -> None:
    hotjar = HOTJAR.replace("per: month", "per: seat/3 months")
    html = tools_index(site_of(tmp_path, {"company/tools/hotjar.yml": hotjar})).html
    assert 'data-hb-sort="">€99 a seat every 3 months, seats unknown</td>' in html


def test_a_tool_counts_as_unused_the_day_after_the_allowed_time(tmp_path: Path) -> None:
    tool = Tool(name="Hotjar", category="Analytics", last_used=LastUse(date=date(2026, 3, 18)))
    assert tool_facts.use_badges(site_of(tmp_path), tool) == (DatedBadge("unused for 6 months", "bad", "2026-09-19"),)


def test_a_renewal_asks_for_a_decision_then_comes_then_is_past(tmp_path: Path) -> None:
    tool = Tool(name="A", category="B", renewal=date(2027, 1, 20), notice=Duration.parse("30 days"))
    assert tool_facts.renewal_badges(site_of(tmp_path), tool) == (
        DatedBadge("decide", "bad", "2026-11-21", "2026-12-22", "2026-12-21"),
        DatedBadge("renews", "warn", "2026-12-22", "2027-01-21", "2027-01-20"),
        DatedBadge("date is past", "warn", "2027-01-21"),
    )


def test_the_index_keeps_cut_tools_apart(tmp_path: Path) -> None:
    page = tools_index(site_of(tmp_path, {"company/tools/hotjar.yml": HOTJAR, "company/tools/zoom.yml": ZOOM}))
    kept, graveyard = page.html.split('<h2 id="graveyard"')
    assert page.description == "2 tools · €2,388 a year"
    assert 'href="hotjar/"' in kept
    assert 'data-hb-amount="1188" data-hb-currency="EUR" data-hb-unused="2026-09-19"' in kept
    ending = kept.split('<h2 id="ending"')[1]
    assert kept.count('href="zoom/"') == ending.count('href="zoom/"') == 1
    assert '<tr hidden data-hb-from="" data-hb-end="2026-10-01"><th scope="row"><a href="zoom/"' in ending
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


def facts(root: Path, *left_out: str) -> dict[str, str]:
    """Name -> what the page of HubSpot says of it, where the file goes without some of its keys."""
    lines = HANDBOOK["company/tools/hubspot.yml"].splitlines(keepends=True)
    kept = "".join(line for line in lines if not line.startswith(left_out))
    site = site_of(root, {"company/tools/hubspot.yml": kept})
    html = tool_page(site, site.handbook.tools["hubspot"]).html
    pairs = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", html)
    return {name: " ".join(re.sub(r"<[^>]*>", "", text).split()) for name, text in pairs}


def test_a_tool_page_says_what_the_file_says(tmp_path: Path) -> None:
    assert facts(tmp_path) == FACTS
    assert facts(tmp_path / "free", "cost:") == {**without(FACTS, "Cost a year"), "Seats": "4"}
    assert facts(tmp_path / "bare", "cost:", "seats:", "bought:") == without(FACTS, "Cost a year", "Seats", "Bought")


FACTS = {
    "Category": "CRM",
    "Owner": "Event manager",
    "Cost a year": "€1,200 a year (paid once, and again at each renewal)",
    "Seats": "4 (€300 a seat)",
    "Bought": "6 Jan 2025",
    "Renewal": "1 Jun 2027 decide renews date is past",
    "Last day to cancel": "2 May 2027",
    "Last use": "16 Nov 2026 unused for 6 months Webinar invitation",
    "Reviewed": "2 Nov 2026",
    "Address": "https://www.hubspot.com",
}


def without(found: dict[str, str], *names: str) -> dict[str, str]:
    return {name: text for name, text in found.items() if name not in names}


def test_a_cut_tool_asks_for_no_decision(tmp_path: Path) -> None:
    cut = HOTJAR + "sunset: {date: 2026-11-01, reason: too-costly}\n"
    site = site_of(tmp_path, {"company/tools/hotjar.yml": cut})
    html = tool_page(site, site.handbook.tools["hotjar"]).html
    assert "Cut on 1 Nov 2026: too costly." in html
    assert re.findall('data-hb-from="[^"]*"[^>]*>[^<]*', html) == [
        'data-hb-from="" data-hb-end="2026-11-02">Will be cut on 1 Nov 2026: too costly.',
        'data-hb-from="2026-11-02">Cut on 1 Nov 2026: too costly.',
    ]


def test_names_are_text_wherever_they_are_shown(tmp_path: Path) -> None:
    hostile = HOTJAR.replace("Hotjar", '"<img src=x onerror=alert(1)>"').replace("A recording", "<script>1</script>")
    site = site_of(tmp_path, {"company/tools/hotjar.yml": hostile})
    for page in (tools_index(site), tool_page(site, site.handbook.tools["hotjar"]), audit_page(site)):
        assert "&lt;img src=x onerror=alert(1)&gt;" in page.html
        assert "<img" not in page.html
        assert "<script" not in page.html


def test_a_cost_keeps_what_the_invoice_says_and_is_shared_by_its_seats(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"handbook.yml": RATES})
    dollars = Tool(name="A", category="B", seats=7, cost=Money(amount=Decimal(36), currency="USD", per="month"))
    # 36 x 12 x 0.92 = 397.44; a seventh of it is 56.777...
    assert cost_of(site, dollars) == Cost("€397", "$36 a month", "€57 a seat", "397.44", "EUR")
    euros = Tool(name="A", category="B", seats=0, cost=Money(amount=Decimal(480), currency="EUR"))
    assert cost_of(site, euros) == Cost("€480", "paid once, and again at each renewal", "", "480", "EUR")
    unknown = Tool(name="A", category="B", cost=Money(amount=Decimal(900), currency="NOK", per="year"))
    assert cost_of(site, unknown) == Cost("NOK900", "NOK900 a year", "", "900", "NOK")


def test_the_largest_cost_and_the_largest_rate_have_a_page(tmp_path: Path) -> None:
    rates = "name: Nova handbook\nrates: {USD: 999999999}\n"
    cost = "name: A\ncategory: B\ncost: {amount: 999999999999999999, currency: USD, per: month}\nseats: 3\n"
    site = site_of(tmp_path, {"handbook.yml": rates, "company/tools/a.yml": cost})
    assert "tools" in tools_index(site).html


def test_the_index_says_who_uses_a_tool_and_by_when_to_cancel_it(tmp_path: Path) -> None:
    role = "---\ntitle: Event manager\nperson: camille\ntools: [hubspot]\n---\nI do events.\n"
    html = tools_index(site_of(tmp_path, {"company/roles/event-manager.md": role})).html
    row = html.split('<tr data-hb-category="CRM"')[1].split("</tr>")[0]
    assert '<a href="../playbooks/webinar/">Webinar</a>' in row
    assert '<a href="../roles/event-manager/">Event manager</a>' in row
    assert "Ask Camille for a seat." in row
    assert "cancel by 2 May 2027" in row
    assert "€300 a seat" in row  # 1200 for 4


def test_without_a_script_every_candidate_to_cut_is_listed_with_its_day(tmp_path: Path) -> None:
    silent = "name: Slack\ncategory: Chat\n"
    html = tools_index(site_of(tmp_path, {"company/tools/hotjar.yml": HOTJAR, "company/tools/slack.yml": silent})).html
    part = html.split('<h2 id="to-cut"')[1].split("</section>")[0]
    assert part.count("<tr data-hb-from=") == 2
    assert part.index('<tr data-hb-from="2026-09-19">') < part.index('<tr data-hb-from="2027-05-17">')
    assert "1 tool does not say when it was last used" in part


def test_tools_of_one_category_stand_side_by_side(tmp_path: Path) -> None:
    files = {"company/tools/hotjar.yml": HOTJAR.replace("Analytics", "crm"), "company/tools/zoom.yml": ZOOM}
    html = tools_index(site_of(tmp_path, files)).html
    part = html.split('<h2 id="overlap"')[1].split("</section>")[0]
    assert "<strong>CRM</strong> · €2,388 a year" in part  # 1200 + 12 x 99
    assert part.index("HubSpot") < part.index("Hotjar")
    assert "nobody" in part.split("Hotjar")[1]


def test_the_graveyard_tells_what_was_learnt_and_what_is_saved(tmp_path: Path) -> None:
    html = tools_index(site_of(tmp_path, {"handbook.yml": RATES, "company/tools/zoom.yml": ZOOM})).html
    part = html.split('<h2 id="graveyard"')[1]
    assert "€442 a year is no longer paid." in part  # 480 x 0.92
    assert "Livestorm does it" in part


def test_a_tool_is_paid_until_its_last_day_and_saves_from_the_next(tmp_path: Path) -> None:
    ending = HOTJAR + "sunset: {date: 2027-06-30, reason: no-need}\n"
    files = {"handbook.yml": RATES, "company/tools/zoom.yml": ZOOM, "company/tools/hotjar.yml": ending}
    html = tools_index(site_of(tmp_path, files)).html
    found = re.findall(r'<span( hidden)? data-hb-from="([^"]*)" data-hb-end="([^"]*)">([^<]*a year[^<]*)<', html)
    assert found == [
        (" hidden", "", "2026-10-01", "3 tools · €2,830 a year"),
        (" hidden", "2026-10-01", "2027-07-01", "2 tools · €2,388 a year"),
        ("", "2027-07-01", "", "1 tool · €1,200 a year"),
        (" hidden", "2026-10-01", "2027-07-01", "€442 a year is no longer paid."),
        ("", "2027-07-01", "", "€1,630 a year is no longer paid."),
    ]
    assert re.findall(r"<tr[^>]*data-hb-from[^>]*>", html.split('<h2 id="ending"')[1]) == [
        '<tr hidden data-hb-from="" data-hb-end="2026-10-01">',
        '<tr hidden data-hb-from="" data-hb-end="2027-07-01">',
        '<tr data-hb-from="2027-07-01">',
        '<tr data-hb-from="2026-10-01">',
    ]


def test_a_tool_page_shows_its_ladder_and_what_it_was_bought_for(tmp_path: Path) -> None:
    more = (
        "supports: [2027-q1/marketing/o1, 2030-q1/none/o1]\n"
        "layers:\n  - {date: 2027-02-01, title: <b>Scores</b>}\n  - {date: 2026-02-02, title: Emails, note: Weekly}\n"
    )
    site = site_of(tmp_path, {"company/tools/hotjar.yml": HOTJAR + more})
    html = tool_page(site, site.handbook.tools["hotjar"]).html
    assert html.index("Emails") < html.index("&lt;b&gt;Scores&lt;/b&gt;")
    assert 'data-hb-from="" data-hb-end="2027-02-01">planned' in html
    assert "The next layer may come from 1 Aug 2027 on." in html
    assert '<a href="../../okrs/2027-q1/#marketing-o1">Be the first source of qualified meetings</a>' in html
    assert "2030-q1/none/o1" in html
    assert 'href="calendar.ics" download' in html


def test_the_audit_sheet_has_a_line_for_each_kept_tool_owner_by_owner(tmp_path: Path) -> None:
    lost = "name: Airtable\ncategory: Tables\n"
    files = {"company/tools/airtable.yml": lost, "company/tools/hotjar.yml": HOTJAR, "company/tools/zoom.yml": ZOOM}
    page = audit_page(site_of(tmp_path, files))
    lines = page.html.split("<tbody>")[1].split("<tr>")[1:]
    assert [line.split("</a>")[0].rsplit(">", 1)[1] for line in lines] == ["HubSpot", "Hotjar", "Airtable"]
    assert all(line.count("hb-audit__box") == 4 for line in lines)


def test_a_tool_called_audit_keeps_its_page(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"company/tools/audit.yml": "name: Audit\ncategory: Tables\n"})
    built = build(check(tmp_path, TODAY))
    assert [page.title for page in built.pages.values() if page.uri == "tools/audit/index.md"] == ["Audit"]
    assert "Audit sheet" not in tools_index(site).html


TAXED = {
    "handbook.yml": "name: Nova handbook\ntax: {shown: excluded, rate: 20 %}\n",
    "company/tools/hubspot.yml": (
        "name: HubSpot\ncategory: CRM\nseats: 10\ncost: {amount: 12, currency: EUR, per: seat/month, tax: included}\n"
        "former_costs:\n"
        "  - {until: 2025-06-01, amount: 8, currency: EUR, per: seat/month, tax: included}\n"
        "  - {until: 2026-06-30, amount: 100, currency: EUR, per: 3 months}\n"
    ),
    "company/tools/zoom.yml": "name: Zoom\ncategory: Calls\ncost: {amount: 45, currency: EUR, per: seat/month}\n",
}


def test_a_page_says_what_is_in_a_sum_and_what_it_was_before(tmp_path: Path) -> None:
    site = site_of(tmp_path, TAXED)
    hubspot = site.handbook.tools["hubspot"].model
    # 12 x 10 x 12 / 1.2 = 1200, a tenth of it for each seat
    year, invoice = "€1,200 excl. tax", "€12 incl. tax a seat a month"
    assert cost_of(site, hubspot) == Cost(
        year, invoice, "€120 a seat", "1200", "EUR", "excl. tax", "from 1 Jul 2026 on"
    )
    page = tool_page(site, site.handbook.tools["hubspot"]).html
    assert f"{year} a year ({invoice}) from 1 Jul 2026 on" in page
    assert "€100 every 3 months until 30 Jun 2026, €8 incl. tax a seat a month until 1 Jun 2025" in page
    assert "What was written the other way is converted at its rate of tax." in page
    assert "€45 a seat a month" in tool_page(site, site.handbook.tools["zoom"]).html
    assert f"2 tools · {year} a year" in tools_index(site).html
    assert f"All tools together: {year} a year." in audit_page(site).html


def test_a_page_in_french_says_it_in_french(tmp_path: Path) -> None:
    site = site_of(tmp_path, TAXED, "fr")
    page = tool_page(site, site.handbook.tools["hubspot"]).html.replace("\N{NO-BREAK SPACE}", " ")
    assert "1 200 € HT par an (12 € TTC par licence par mois) à partir du 1er juil. 2026".replace(
        " ", " "
    ) in page.replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert (
        "100 € tous les 3 mois jusqu&#39;au 30 juin 2026, 8 € TTC par licence par mois jusqu&#39;au 1er juin 2025"
        in page
    )


@pytest.mark.parametrize(
    ("cost", "year", "whole"),
    [
        ("1199.40 EUR", "€1,199.40", "€1,199"),  # as it was written
        ("{amount: 99.95, currency: EUR, per: month}", "€1,199", "€1,199"),
        ("9.99 EUR", "€9.99", "€10"),
        ("9.49 USD", "€8.73", "€8.73"),
        ("12.50 EUR", "€12.50", "€13"),
    ],
)
def test_what_is_worked_out_has_no_cents_but_where_it_is_a_few_units(
    tmp_path: Path, cost: str, year: str, whole: str
) -> None:
    site = site_of(tmp_path, {"handbook.yml": RATES, TOOL: HANDBOOK[TOOL].replace("1200 EUR", cost)})
    tool = site.handbook.tools["hubspot"].model
    shown = cost_of(site, tool)
    assert shown
    assert (shown.year, total(site, [tool.whole_cost])) == (year, whole)
