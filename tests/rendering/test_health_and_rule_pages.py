from datetime import date
from pathlib import Path

import pytest
from smallest import HANDBOOK
from tiny_site import site_of

from handbook.kinds.tools.pages.page import tool_page
from handbook.kinds.upkeep.health.debt import debt_parts
from handbook.kinds.upkeep.health.page import health_page
from handbook.kinds.upkeep.rule_pages.pages import families, family_page, rules_index
from handbook.kinds.upkeep.rule_pages.text import Example, Line, Section, read_rule_page
from handbook.pipeline.checks.checking import check
from handbook.rendering.broken_page import broken_page
from handbook.rendering.findings import WaiverNote, notes_of, waiver_note
from handbook.rendering.named import Named
from handbook.rendering.page import Page
from handbook.rendering.site import Site
from handbook.rendering.uris import HEALTH
from handbook.rules.registry import RULES
from handbook.rules.waivers import waivers

FAMILIES = ("hbk", "plb", "cam", "okr", "tol", "reg", "ppl", "glo")
PAGE = """A tool has no owner.

## Why
Nobody `asks`.

## Fails
```yaml title="company/tools/a.yml"
name: A  # error: TOL101
```
````markdown title="playbooks/b.md"
```yaml steps
## Not a heading
```
````
And so on.

## Passes
```diff title="company/tools/a.yml"
 name: A
+owner: b
```
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(tmp_path_factory.mktemp("handbook"))


def test_a_rule_page_is_read_into_prose_and_examples() -> None:
    steps = tuple(Line(text) for text in ("```yaml steps", "## Not a heading", "```"))
    assert read_rule_page(PAGE) == (
        "A tool has no owner.",
        (
            Section("Why", ("Nobody `asks`.",)),
            Section(
                "Fails",
                (
                    Example("company/tools/a.yml", (Line("name: A  # error: TOL101", "marked"),)),
                    Example("playbooks/b.md", steps),
                    "And so on.",
                ),
            ),
            Section("Passes", (Example("company/tools/a.yml", (Line(" name: A"), Line("+owner: b", "added"))),)),
        ),
    )


def _family_pages(site: Site) -> list[Page]:
    return [family_page(site, family) for family in families(site.handbook)]


def test_a_page_a_family_tells_of_every_rule(site: Site) -> None:
    pages = _family_pages(site)
    assert [page.uri for page in pages] == [f"rules/{family}/index.md" for family in FAMILIES]
    assert [entry.id for page in pages for entry in page.toc] == [entry.rule.code.lower() for entry in RULES.values()]
    html = "".join(page.html for page in pages)
    for entry in RULES.values():
        anchors = (f'id="{entry.rule.code.lower()}-{part}"' for part in ("why", "fails", "passes", "how-to-fix"))
        assert all(anchor in html for anchor in anchors)
    assert html.count("<figcaption>") == sum(entry.page.count('title="') for entry in RULES.values())
    assert not any(page.searchable for page in pages)


def test_the_index_leads_to_every_rule(tmp_path: Path) -> None:
    html = rules_index(site_of(tmp_path)).html
    codes = [entry.rule.code.lower() for entry in RULES.values()]
    assert all(f'href="{code[:3]}/#{code}"' in html for code in codes)
    assert "handbook check --fix" in html


def test_a_rule_that_is_switched_off_says_so(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"handbook.yml": "name: Nova\nrules: {unknown-playbook: off}\n"})
    html = "".join(page.html for page in _family_pages(site))
    assert html.count('<span class="hb-badge hb-badge--off">off</span>') == 1


def test_a_healthy_handbook_has_nothing_to_mend(tmp_path: Path) -> None:
    page = health_page(site_of(tmp_path))
    assert "Nothing to mend." in page.html
    assert [entry.id for entry in page.toc] == [
        "debt",
        "overdue-reviews",
        "unused-tools",
        "campaigns-without-debrief",
        "stale-numbers",
        "by-day",
    ]


def test_health_lists_findings_by_severity_and_file(tmp_path: Path) -> None:
    hubspot = "name: HubSpot\ncategory: CRM\nowner: event-manager\nonwer: <b>\n"
    settings = "name: Nova\nrepository: https://git.example.com/nova\n"
    page = health_page(site_of(tmp_path, {"company/tools/hubspot.yml": hubspot, "handbook.yml": settings}))
    assert [entry.id for entry in page.toc if entry.id in ("by-rule", "error")] == ["by-rule", "error"]
    assert '<h3 class="hb-health__path">company/tools/hubspot.yml</h3>' in page.html
    assert '<a href="../rules/hbk/#hbk201">HBK201</a>' in page.html
    assert 'href="https://git.example.com/nova/edit/main/company/tools/hubspot.yml#L4"' in page.html


def test_health_has_the_day_from_which_each_thing_is_put_off(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"handbook.yml": "name: Nova\nrepository: https://git.example.com/nova\n"})
    parts = {part.id: part for part in debt_parts(site)}
    assert [(row.record.text, row.first, row.end) for row in parts["overdue-reviews"].rows] == [
        ("Webinar", "2027-04-03", ""),
        ("HubSpot", "2027-05-03", ""),
    ]
    (tool,) = parts["unused-tools"].rows
    assert (tool.record, tool.who, tool.first) == (
        Named("HubSpot", "../tools/hubspot/"),
        Named("Event manager", "../roles/event-manager/"),
        "2027-05-17",
    )
    assert tool.note.edit_href == "https://git.example.com/nova/edit/main/company/tools/hubspot.yml#L9"
    assert [row.record for row in parts["stale-numbers"].rows] == [
        Named("Objectives Q1 2027 · Nova", "../okrs/2027-q1/#company"),
        Named("Objectives Q1 2027 · Marketing", "../okrs/2027-q1/#marketing"),
    ]
    assert [(row.first, row.end) for row in parts["stale-numbers"].rows] == [("2027-01-01", "2027-04-01")] * 2


def test_health_names_whom_a_record_of_a_register_names_first(tmp_path: Path) -> None:
    lever = "title: Levers\nnoun: a lever\nreview_every: 3 months\nfields:\n  name: text, required\n  expert: person\n"
    site = site_of(
        tmp_path,
        {"registers/lever.yml": lever, "registers/lever/shows.yml": "name: Shows\nexpert: tom\nreviewed: 2026-01-05\n"},
    )
    rows = {row.record.text: row.who for part in debt_parts(site) for row in part.rows}
    assert rows["Shows"] == Named("Tom Leroy", "../people/tom/")


def test_health_lists_what_is_allowed(tmp_path: Path) -> None:
    allow = "allow: [{rule: TOL101, until: 2026-12-31, reason: '<b> decides'}]\n"
    path = "company/tools/hubspot.yml"
    settings = HANDBOOK["handbook.yml"] + "repository: https://git.example.com/nova\n"
    site = site_of(tmp_path, {path: HANDBOOK[path] + allow, "handbook.yml": settings})
    assert [waiver_note(site, HEALTH, place) for place in waivers(site.handbook)] == [
        WaiverNote(
            rule=Named("unused-tool", "../rules/tol/#tol101"),
            until="31 Dec 2026",
            end="2027-01-01",
            reason="<b> decides",
            path=path,
            line="line 13",
            edit_href=f"https://git.example.com/nova/edit/main/{path}#L13",
        )
    ]
    page = health_page(site)
    assert "Allowed until 31 Dec 2026:</strong> &lt;b&gt; decides" in page.html
    assert '<a href="../rules/tol/#tol101">unused-tool</a>' in page.html


def test_a_file_that_cannot_be_read_keeps_a_page_with_its_findings(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"company/tools/hotjar.yml": "name: <b>: x"})
    page = broken_page(site, "tool", "hotjar", "company/tools/hotjar.yml")
    assert (page.uri, page.title, page.section) == ("tools/hotjar/index.md", "hotjar", "tools/index.md")
    assert "company/tools/hotjar.yml, line 1" in page.html
    assert "<b>:" not in page.html


def test_the_page_of_a_record_has_what_the_check_tells_because_of_the_day(tmp_path: Path) -> None:
    tool = "company/tools/hubspot.yml"
    site = site_of(tmp_path, {tool: HANDBOOK[tool].replace("2026-11-16", "2026-03-18").replace("owner:", "who:")})
    notes = notes_of(site, "tools/hubspot/index.md", tool)
    today = "2026-11-23"
    shown = [note.code for note in notes.dated if note.first <= today and not "" < note.end <= today]
    told = [one for one in check(tmp_path, date.fromisoformat(today)).report.findings if one.path == tool]
    assert sorted([*(note.code for note in notes.lasting), *shown]) == sorted(one.rule.code for one in told)
    assert len(shown) == 1
    html = tool_page(site, site.handbook.tools["hubspot"]).html
    assert f'<summary data-hb-counts="{notes.count.by_day}" data-hb-one="{{count}} thing to mend in this file"' in html
