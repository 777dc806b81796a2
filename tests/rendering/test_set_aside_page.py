"""What serves no objective, and the share of the work that does."""

from pathlib import Path

import pytest
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.campaigns.pages.gate import Gate, gate
from handbook.kinds.goals.pages.gaps import Gap
from handbook.kinds.goals.pages.gauge import Gauge, company_gauge, team_gauges
from handbook.kinds.goals.pages.set_aside_page import AsideCard, set_aside_page, set_aside_view
from handbook.model.quarter import Quarter
from handbook.rendering.named import Named

SPRING = HANDBOOK["campaigns/spring.yml"]
OFF = SPRING.replace(
    "supports: [2027-q1/marketing/o1/kr1]", "off_okr: {reason: A <b>promise, approved_by: event-manager}"
)
FILES = {
    "campaigns/off-cancelled.yml": OFF.replace("active", "cancelled").replace("12 days", "2 weeks"),
    "campaigns/off-draft.yml": OFF.replace("active", "draft"),
    "campaigns/off-running.yml": OFF.replace("12 days", "4.5 days"),
    "campaigns/off-done.yml": OFF.replace("active", "done").replace("effort: 12 days\n", ""),
    "campaigns/stopped.yml": SPRING.replace("active", "cancelled") + "debrief: {change: Ask before the deposit}\n",
    "okrs/2027-q1/sales.yml": "team: sales\nobjectives: [{id: o1, title: Sign, supports: company/o1}]\n",
}


def test_each_campaign_has_its_reason_and_a_way_back(tmp_path: Path) -> None:
    view = set_aside_view(site_of(tmp_path, FILES))
    assert {group.id: [card.id for card in group.cards] for group in view.groups} == {
        "aside": ["off-cancelled", "off-draft"],
        "runs": ["off-done", "off-running"],
        "stopped": ["stopped"],
    }
    assert view.groups[0].cards[0] == AsideCard(
        id="off-cancelled",
        name=Named("Spring webinar", "../../campaigns/off-cancelled/"),
        status="Cancelled",
        status_tone="hb-badge--bad",
        day="18 Mar 2027",
        reason="A <b>promise",
        approver=Named("Event manager", "../../roles/event-manager/"),
        effort="2 weeks",
        budget="€1,500 planned",
        served=(),
        way_back="name the objective or key result of a coming quarter that it would move, under supports: in",
        edit_href=None,
        path="campaigns/off-cancelled.yml",
    )
    (stopped,) = view.groups[2].cards
    assert (stopped.reason, stopped.served) == (
        "Ask before the deposit",
        (Named("Meetings", "../2027-q1/#marketing-o1"),),
    )
    assert view.summary == "2 ideas set aside: 10 working days kept for the objectives"
    assert (view.wanted_in, view.wanted) == ("Q1 2027", (Gap("sales", Named("Sign", "../2027-q1/#sales-o1")),))


def test_the_page_escapes_reasons_and_says_when_there_is_nothing(tmp_path: Path) -> None:
    assert "A &lt;b&gt;promise" in set_aside_page(site_of(tmp_path / "some", FILES)).html
    assert "Nothing was set aside so far." in set_aside_page(site_of(tmp_path / "none")).html


@pytest.mark.parametrize(
    ("campaign", "expected"),
    [
        (SPRING, Gate("serves an objective", "good")),
        (OFF, Gate("outside the objectives", "warn", "../../okrs/set-aside/")),
        (SPRING.replace("supports: [2027-q1/marketing/o1/kr1]\n", ""), Gate("names no objective", "bad")),
    ],
)
def test_a_campaign_passes_the_gate_or_says_why_not(tmp_path: Path, campaign: str, expected: Gate) -> None:
    site = site_of(tmp_path, {"campaigns/spring.yml": campaign})
    assert gate(site, site.handbook.campaigns["spring"].model, "campaigns/spring/index.md") == expected


def test_the_gauge_of_a_team_and_of_all(tmp_path: Path) -> None:
    """12 days of 12 + 12 + 4.5 + 14 of the playbook serve an objective: 28.2 %; with the others 50 of 80.5: 62.1 %."""
    other = SPRING.replace("camille", "paul").replace("12 days", "38 days")
    person = "name: Paul\nteam: sales\nmanager: camille\n"
    site = site_of(tmp_path, {**FILES, "campaigns/other.yml": other, "company/people/paul.yml": person}, "fr")
    nbsp = "\N{NO-BREAK SPACE}"
    low = Gauge("28", "80", f"28{nbsp}%", f"80{nbsp}%", "12 jours ouvrés sur 42,5", is_enough=False)
    full = Gauge("100", "80", f"100{nbsp}%", f"80{nbsp}%", "38 jours ouvrés sur 38", is_enough=True)
    assert team_gauges(site, Quarter("2027-q1")) == {"marketing": low, "sales": full}
    assert company_gauge(site, Quarter("2027-q1")) == Gauge(
        "62", "80", f"62{nbsp}%", f"80{nbsp}%", "50 jours ouvrés sur 80,5", is_enough=False
    )
    assert (company_gauge(site, Quarter("2026-q4")), team_gauges(site, Quarter("2026-q4"))) == (None, {})


def test_almost_enough_is_not_shown_as_enough(tmp_path: Path) -> None:
    """39.5 days of 49.5 are 79.8 %."""
    aligned, off = SPRING.replace("12 days", "39.5 days"), OFF.replace("12 days", "10 days")
    site = site_of(tmp_path, {"campaigns/spring.yml": aligned, "campaigns/off.yml": off})
    found = company_gauge(site, Quarter("2027-q1"))
    assert found
    assert (found.percent, found.is_enough) == ("79%", False)
