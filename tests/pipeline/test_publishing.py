"""The handbook as the public may see it: what is marked is gone, and so is what cannot do without it."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from planting import marked, public_models, unsaid
from pydantic import BaseModel
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.loading.kind import Kind, SitePage
from handbook.loading.records import Handbook
from handbook.model.audience import AUDIENCES, Audience, Public, confidential_routes, without
from handbook.model.company import Person
from handbook.model.document import Reviewed
from handbook.model.values import Text
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build
from handbook.pipeline.site.publishing import public_handbook

MANUAL = Path("docs/managers/what-the-public-sees.md")
PUBLIC = {
    *("index.md", "campaigns/index.md", "campaigns/spring/index.md", "okrs/index.md", "okrs/2027-q1/index.md"),
    *("people/index.md", "people/camille/index.md", "people/tom/index.md", "roles/event-manager/index.md"),
    *("playbooks/index.md", "playbooks/webinar/index.md", "playbooks/templates/brief/index.md"),
    *("teams/company/index.md", "teams/marketing/index.md", "tools/index.md", "tools/hubspot/index.md"),
    "campaigns/spring/calendar.ics",
}
"""What a public site has, and nothing else."""
TEAM = {
    *("calendar/index.md", "week/index.md", "health/index.md", "format/index.md", "rules/index.md"),
    "changes/index.md",
    *("okrs/set-aside/index.md", "okrs/2027-q1/cascade/index.md", "okrs/2027-q1/review/index.md"),
    *("report/2027-q1/index.md", "kpis/index.md", "experiments/index.md", "tools/audit/index.md"),
    *("people/away/index.md", "people/bus-factor/index.md", "people/org-chart/index.md"),
    *("data/tasks.json", "data/tasks.schema.json", "data/team.ics", "data/renewals.ics"),
    *("data/freshness.json", "data/freshness.schema.json", "tools/hubspot/calendar.ics"),
    *("people/camille/calendar.ics", "people/tom/calendar.ics"),
}
"""What the team's site has besides, the pages of the rules left aside."""


def public(root: Path, files: Mapping[str, str] | None = None) -> Handbook:
    write_handbook(root, files)
    return public_handbook(check(root, TODAY).handbook)


def test_the_manual_lists_what_is_marked() -> None:
    table = "".join(line for line in MANUAL.read_text("utf-8").splitlines() if line.startswith("|"))
    listed = set(re.findall(r"`([a-z_.]+)`", table)) - {"handbook.yml"}
    assert listed == {".".join((kind, *path)) for kind, _, path in marked()}


@pytest.mark.parametrize("model", [*public_models()], ids=lambda model: model.__name__)
def test_every_field_says_whom_it_is_for(model: type[BaseModel]) -> None:
    """Yours does not? Write `Public[...]` or `Confidential[...]` around its type: until then nobody publishes it."""
    assert [*unsaid(model)] == []


def test_a_field_that_says_nothing_is_not_published() -> None:
    class Venue(Reviewed):
        """A venue."""

        title: Public[Text]
        phone: Text | None = None

    class Hall(Venue):
        """A venue that must have a phone."""

        phone: Text

    assert [[*unsaid(model)] for model in (Venue, Hall)] == [["phone"], ["phone"]]
    found = [Venue(title="Dome", phone="1"), Hall(title="Dome", phone="1")]
    assert [without(one, [*confidential_routes(one)]) for one in found] == [Venue(title="Dome"), None]


def test_every_page_and_every_feed_says_whom_it_is_for(tmp_path: Path) -> None:
    """Whoever adds one says so: with `is_public`, or the page that a feed belongs to; here; and in the manual."""
    write_handbook(tmp_path)
    made = {read_by: _made(tmp_path, read_by) for read_by in AUDIENCES}
    assert made["public"] == PUBLIC
    assert {uri for uri in made["internal"] if not re.match(r"rules/[a-z]{3}/", uri)} == PUBLIC | TEAM


def _made(root: Path, audience: Audience) -> set[str]:
    built = build(check(root, TODAY), audience=audience)
    return set(built.pages) | {uri for uri in built.assets if not uri.startswith("assets/")}


def test_a_page_and_a_feed_are_for_the_team_alone_unless_they_say_otherwise(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    built = build(check(tmp_path, TODAY), audience="public")
    assert not SitePage("a:page", "new/index.md").is_public
    assert not Kind("partner", "company/partners", (".yml",), Person, noun={}, title={}).is_public
    assert built.withheld >= TEAM


def test_whoever_reads_a_public_site_is_not_told_what_a_person_has_to_do(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    pages = dict(build(check(tmp_path, TODAY), audience="public").pages)
    camille = pages["people/camille/index.md"]
    assert "Run the live session" not in camille.html
    assert [entry.id for entry in camille.toc] == ["playbooks", "campaigns", "tools"]
    assert not [uri for uri, page in pages.items() if re.search(r"\.ics|\.json", page.html) and "campaigns/" not in uri]


def test_a_value_goes_back_to_its_default_and_a_required_one_takes_its_parent(tmp_path: Path) -> None:
    handbook = public(
        tmp_path, {"company/people/tom.yml": "name: Tom\nteam: marketing\naway: [{from: 2027-01-02, to: 2027-01-03}]\n"}
    )
    campaign, tool = handbook.campaigns["spring"].model, handbook.tools["hubspot"].model
    assert (campaign.budget, campaign.effort, campaign.owner) == (None, None, "camille")
    assert (tool.cost, tool.access, tool.seats, tool.name) == (None, None, 4, "HubSpot")
    assert handbook.people["tom"].model.away == []


def test_a_goal_that_was_dropped_stays_dropped(tmp_path: Path) -> None:
    okrs = "team: company\nobjectives:\n  - {id: o1, title: Grow, dropped: {date: 2027-01-20, reason: Too dear}}\n"
    dropped = public(tmp_path, {"okrs/2027-q1/company.yml": okrs}).okrs["2027-q1/company"].model.objectives[0].dropped
    assert dropped
    assert (dropped.date.isoformat(), dropped.reason) == ("2027-01-20", "")


def test_whoever_leaves_is_named_nowhere(tmp_path: Path) -> None:
    handbook = public(
        tmp_path, {"company/people/camille.yml": "name: Camille Roy\nteam: marketing\nleft: 2027-02-01\n"}
    )
    assert "camille" not in handbook.people
    assert handbook.ids["person"] == {"tom": "company/people/tom.yml"}
    named = [record.model for record in handbook.records]
    assert "camille" not in repr(named)


@pytest.mark.parametrize(
    "line",
    [
        "left: 2026-13-45",
        "left: last friday",
        "left:  # soon",
        "left: null\nleft: 2026-01-05",
        "leftt: 2026-11-20",
        "leaves: May",
    ],
)
def test_whoever_may_have_left_is_named_nowhere(tmp_path: Path, line: str) -> None:
    handbook = public(tmp_path, {"company/people/camille.yml": f"name: Camille Roy\nteam: marketing\n{line}\n"})
    assert list(handbook.people) == ["tom"]
    assert "camille" not in repr([record.model for record in handbook.records])


def test_whoever_has_an_error_in_their_file_is_not_shown(tmp_path: Path) -> None:
    """A lost colon and an indent make one name of two lines."""
    tom = {"company/people/tom.yml": "name: Tom Leroy\nteam: marketing\n left 2026-01-05\n"}
    write_handbook(tmp_path, {"handbook.yml": "name: Nova\naudience: public\n", **tom})
    assert not [page.uri for page in build(check(tmp_path, TODAY)).pages.values() if "Tom" in page.html]


def test_what_may_be_a_person_and_is_nobody_is_named_nowhere(tmp_path: Path) -> None:
    """An id that nothing resolves may be that of somebody who left, with a slip in it."""
    webinar = HANDBOOK["playbooks/webinar.md"].replace("owner: event-manager", "owner: camile", 1)
    tool = HANDBOOK["company/tools/hubspot.yml"].replace("owner: event-manager", "owner: camile")
    handbook = public(tmp_path, {"playbooks/webinar.md": webinar, "company/tools/hubspot.yml": tool})
    assert (handbook.playbooks["webinar"].model.owner, handbook.tools["hubspot"].model.owner) == (None, None)
    assert [step.owner for step in handbook.playbooks["webinar"].model.steps] == ["event-manager"] * 3


def test_settings_hold_back_more(tmp_path: Path) -> None:
    more = "name: Nova\nconfidential: [tool.seats, playbook.summary, okr.objectives.key_results.title, team]\n"
    words = "---\ntitle: Webinaire\nsummary: En six semaines.\n---\n"
    handbook = public(tmp_path, {"handbook.yml": more, "playbooks/webinar.fr.md": words})
    webinar = handbook.playbooks["webinar"]
    assert handbook.tools["hubspot"].model.seats is None
    assert (webinar.model.summary, webinar.translations["fr"].summary) == (None, None)
    assert handbook.teams == {}
    assert handbook.people["tom"].model.team is None
    assert handbook.okrs == {}, "the team of a file of objectives is required"


def test_a_file_that_cannot_be_read_has_no_page(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"handbook.yml": "name: Nova\naudience: public\n", "company/tools/zap.yml": "name: [\n"})
    built = build(check(tmp_path, TODAY))
    assert not [page.uri for page in built.pages.values() if "zap" in page.uri]
    assert not [page.uri for page in built.pages.values() if re.match("health|rules|kpis|report|week", page.uri)]


def test_the_address_of_one_audience_is_not_told_to_the_other(tmp_path: Path) -> None:
    site = "name: Nova\nsite: https://inside.example/\n"
    for settings, wanted in (
        (site, None),
        (site + "audience: public\n", "https://inside.example/"),
        (site + "public_site: https://outside.example/\n", "https://outside.example/"),
    ):
        assert public(tmp_path, {"handbook.yml": settings}).settings.site == wanted


def test_a_public_site_has_no_pages_of_rules_to_lead_to(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"handbook.yml": "name: Nova\naudience: public\nsite: https://nova.example/\n"})
    checked = check(tmp_path, TODAY)
    assert checked.report.site is None
    assert not any(page.uri.startswith("rules/") for page in build(checked).pages.values())


def test_a_finding_for_the_team_leads_to_the_page_of_its_rule(tmp_path: Path) -> None:
    address = "https://nova.example/"
    settings = f"name: Nova\nsite: {address}\n"
    write_handbook(
        tmp_path, {"handbook.yml": settings, "company/tools/zap.yml": "naem: Zap\nname: Zap\ncategory: CRM\n"}
    )
    report = check(tmp_path, TODAY).report
    assert report.site == address
    urls = {found.rule.code: found.url(report.site) for found in report.findings}
    assert urls["HBK201"] == f"{address}rules/hbk/#hbk201"
