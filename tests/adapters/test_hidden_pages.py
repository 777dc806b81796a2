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


def test_search_has_nothing_of_a_page_that_is_locked_before_it_looks(tmp_path: Path) -> None:
    write_site(tmp_path, {"lock.py": IN_CONTENT}, mkdocs=MKDOCS)
    build(tmp_path)
    index = (tmp_path / "site/search/search_index.json").read_text("utf-8")
    assert [secret for secret in SECRETS if secret in index] == []


@pytest.mark.parametrize("search", ["search", "material/search"])
def test_search_reads_words_and_other_plugins_the_whole_page(tmp_path: Path, search: str) -> None:
    hook = "def on_page_context(context, page, **_):\n    page.content = page.content.replace('thirty', 'forty')\n"
    mkdocs = MKDOCS.replace("[search,", f"[{search},")
    write_site(tmp_path, {"lock.py": hook}, mkdocs=mkdocs)
    build(tmp_path, "--strict")
    docs = json.loads((tmp_path / "site/search/search_index.json").read_text("utf-8"))["docs"]
    live = next(entry for entry in docs if entry["location"] == "playbooks/webinar/#live")
    assert "Open the room" in live["text"]
    assert "<" not in live["text"]
    html = pages(tmp_path / "site")["playbooks/webinar/index.html"]
    assert "Open the room forty minutes early" in html
    assert '<div class="hb-page">' in html


def test_what_is_not_to_be_searched_is_in_no_index(tmp_path: Path) -> None:
    for theme in ("material", "mkdocs"):
        write_site(tmp_path, mkdocs=f"site_name: Test\ntheme: {theme}\nplugins: [search, handbook]\n")
        run = build(tmp_path)
        assert run.code == 0, run.err
        docs = json.loads((tmp_path / "site/search/search_index.json").read_text("utf-8"))["docs"]
        found = {entry["location"].split("#")[0] for entry in docs}
        assert "playbooks/webinar/" in found
        assert not [location for location in found if location.startswith(("rules/", "tools/audit"))]
