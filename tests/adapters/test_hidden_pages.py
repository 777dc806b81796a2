"""What other plugins do to the pages of a site, they do to ours: nothing stands in clear beside what they lock away."""

import json
from pathlib import Path

import pytest
from sites import build, pages, write_site

LOCK = '"<form><input type=password></form><p>c1ph3r</p>"'
IN_CONTENT = f"def on_page_content(html, page, **_):\n    return {LOCK}\n"
IN_CONTEXT = f"""\
def on_page_content(html, page, **_):
    page.locked = html

def on_page_context(context, page, **_):
    assert page.locked == page.content
    page.content = {LOCK}
"""
MKDOCS = "site_name: Test\ntheme: {name: material, font: false}\nhooks: [lock.py]\nplugins: [search, handbook]\n"
SECRETS = ("Start from the questions", "From the idea to the debrief", "Thu 18 Mar")


@pytest.mark.parametrize("hook", [IN_CONTENT, IN_CONTEXT])
def test_a_page_that_another_plugin_locks_tells_nothing(tmp_path: Path, hook: str) -> None:
    write_site(tmp_path, {"lock.py": hook}, mkdocs=MKDOCS)
    run = build(tmp_path, "--strict")
    assert run.code == 0, run.err
    built = pages(tmp_path / "site")
    assert {path for path, html in built.items() for secret in SECRETS if secret in html} == set()
    assert "c1ph3r" in built["playbooks/webinar/index.html"]


@pytest.mark.parametrize("site", ["handbook", "handbook: {home: false}"])
def test_search_has_nothing_of_a_page_that_is_locked_before_it_looks(tmp_path: Path, site: str) -> None:
    write_site(tmp_path, {"lock.py": IN_CONTENT}, mkdocs=MKDOCS.replace("handbook", site))
    build(tmp_path)
    read = [*(tmp_path / "site/search").iterdir(), *(tmp_path / "site/assets").rglob("search/*.js")]
    index = "".join(file.read_text("utf-8") for file in read)
    assert [secret for secret in SECRETS if secret in index] == []


@pytest.mark.parametrize("search", ["search", "material/search"])
def test_search_reads_words_and_other_plugins_the_whole_page(tmp_path: Path, search: str) -> None:
    hook = "def on_page_context(context, page, **_):\n    page.content = page.content.replace('thirty', 'forty')\n"
    mkdocs = MKDOCS.replace("[search, handbook", f"[{search}, handbook: {{home: false}}")
    write_site(tmp_path, {"lock.py": hook}, mkdocs=mkdocs)
    build(tmp_path, "--strict")
    docs = json.loads((tmp_path / "site/search/search_index.json").read_text("utf-8"))["docs"]
    live = next(entry for entry in docs if entry["location"] == "playbooks/webinar/#live")
    assert "Open the room" in live["text"]
    assert "<" not in live["text"]
    html = pages(tmp_path / "site")["playbooks/webinar/index.html"]
    assert "Open the room forty minutes early" in html
    assert '<div class="hb-page">' in html
    assert not (tmp_path / "site/assets/handbook/search").exists()


def test_our_search_reads_pages_as_other_plugins_left_them(tmp_path: Path) -> None:
    hook = "def on_page_content(html, page, **_):\n    return html.replace('thirty', 'forty')\n"
    written = "---\nsearch: {also: 7, boost: high}\n---\n# Seven\n"
    write_site(tmp_path, {"lock.py": hook, "docs/seven.md": written}, mkdocs=MKDOCS)
    run = build(tmp_path)
    assert run.code == 0, run.err
    prose = "".join(file.read_text("utf-8") for file in (tmp_path / "site/assets").rglob("search/prose-*.js"))
    assert ("forty" in prose, "thirty" in prose) == (True, False)
    assert json.loads((tmp_path / "site/search/search_index.json").read_text("utf-8"))["docs"] == []
    assert '"title":"Seven"' in (tmp_path / "site/assets/handbook/search/index.js").read_text("utf-8")


def test_what_is_not_to_be_searched_is_in_no_index_of_a_theme(tmp_path: Path) -> None:
    for theme, option in (("material", "{home: false}"), ("mkdocs", "{}")):
        mkdocs = f"site_name: Test\ntheme: {theme}\nplugins: [search, handbook: {option}]\n"
        write_site(tmp_path, mkdocs=mkdocs)
        run = build(tmp_path)
        assert run.code == 0, run.err
        docs = json.loads((tmp_path / "site/search/search_index.json").read_text("utf-8"))["docs"]
        found = {entry["location"].split("#")[0] for entry in docs}
        assert "playbooks/webinar/" in found
        assert not [location for location in found if location.startswith(("rules/", "tools/audit"))]
        assert (tmp_path / "site/assets/handbook/search/index.js").exists() == (theme == "mkdocs")
