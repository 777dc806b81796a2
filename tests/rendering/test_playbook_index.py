import re
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from smallest import HANDBOOK, TODAY
from tiny_site import site_of

from handbook.kinds.playbooks.pages.index import PlaybookCard, PlaybooksView, playbooks_index, playbooks_view
from handbook.kinds.playbooks.pages.template_page import template_page
from handbook.pipeline.checks.checking import check
from handbook.rendering.dated import Day
from handbook.rendering.named import Named
from handbook.rendering.review import ReviewDays

BARE = "---\ntitle: audit <b>\ntype: process\n---\n"
BRIEF = "# The *brief*\nWho is it for?\n\n## Then\n[Webinar](../webinar.md)\n"


def test_the_index_lists_playbooks_by_title_and_their_templates(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"playbooks/audit.md": BARE})
    assert playbooks_view(site) == PlaybooksView(
        cards=(
            PlaybookCard(Named("audit <b>", "audit/"), "", "", "process", None, "", "no campaign yet", None),
            PlaybookCard(
                name=Named("Webinar", "webinar/"),
                summary="From the idea to the debrief in six weeks.",
                foreign="",
                type="event",
                owner=Named("Event manager", "../roles/event-manager/"),
                length="About 7 weeks",
                campaigns="1 campaign",
                review=ReviewDays(Day("2026-10-02", "2 Oct 2026"), Day("2027-04-02", "2 Apr 2027"), "2027-04-03"),
            ),
        ),
        types=("event", "process"),
        templates=(Named("Brief", "templates/brief/"),),
        new_href=None,
    )


def test_a_new_playbook_opens_in_the_web_editor_and_is_valid_as_it_stands(tmp_path: Path) -> None:
    host = {"handbook.yml": "name: N\ncalendar: [FR]\nrepository: https://git.example.com/nova\n"}
    html = playbooks_index(site_of(tmp_path, host)).html
    address = unescape(re.search(r'href="(https://git\.example\.com/nova/new/main[^"]+)"', html)[1])
    [path], [text] = parse_qs(urlsplit(address).query).values()
    assert path == "playbooks/my-playbook.md"
    (tmp_path / path).write_text(text, encoding="utf-8")
    assert [finding.path for finding in check(tmp_path, TODAY).report.findings if finding.severity == "error"] == []


def test_a_card_can_be_found_by_its_type_and_shows_text_as_text(tmp_path: Path) -> None:
    html = playbooks_index(site_of(tmp_path, {"playbooks/audit.md": BARE})).html
    assert '<article class="hb-card" data-hb-item data-hb-type="process">' in html
    assert '<a href="audit/">audit &lt;b&gt;</a>' in html
    assert 'hidden data-hb-from="2027-04-03">Review overdue</span>' in html


def test_a_template_is_a_page_called_by_its_heading(tmp_path: Path) -> None:
    files = {"playbooks/templates/brief.md": BRIEF, "playbooks/audit.md": f"{BARE}[Webinar](webinar.md)\n"}
    page = template_page(site_of(tmp_path, files), "playbooks/templates/brief.md")
    assert (page.uri, page.title, page.source) == (
        "playbooks/templates/brief/index.md",
        "The brief",
        "playbooks/templates/brief.md",
    )
    head = page.html.split("hb-template")[0]
    assert '<a href="../../webinar/">Webinar</a>' in head
    assert "audit" not in head
    assert "<em>brief</em>" not in page.html
    assert (
        "<p>Who is it for?</p>\n<h2>Then</h2>\n"
        '<p><a href="../../webinar/" rel="noopener noreferrer">Webinar</a></p>' in page.html
    )


def test_a_template_without_heading_is_called_by_its_file(tmp_path: Path) -> None:
    for text in ("No title.\n\n# Later\n", "", "## Second\n"):
        page = template_page(site_of(tmp_path, {"playbooks/templates/brief.md": text}), "playbooks/templates/brief.md")
        assert page.title == "brief"


def test_a_template_of_other_bytes_and_tags_is_shown_as_text(tmp_path: Path) -> None:
    path = "playbooks/templates/brief.md"
    site = site_of(tmp_path, {path: HANDBOOK[path]})
    (tmp_path / path).write_bytes(b"\xef\xbb\xbf# <script>alert(1)</script>\n\n\xff <script>alert(2)</script>\n")
    page = template_page(site, path)
    assert page.title == "<script>alert(1)</script>"
    assert "<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>" in page.html
    assert "<script" not in page.html
