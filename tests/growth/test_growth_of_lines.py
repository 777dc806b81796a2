"""A line or a text twice as long takes twice as long, whatever sign it is made of: what runs in C is held here too."""

from pathlib import Path

import pytest
from growing import cpu_seconds, grows_too_fast, write_grown
from growing_texts import LINES, PROSE
from smallest import TODAY
from tiny_site import site_of

from handbook.diagnostics.outputs.text import render
from handbook.pipeline.checks.checking import check
from handbook.rendering.holding_back import stripped, unlinked
from handbook.rendering.prose.html import inline_html, prose_html
from handbook.rendering.prose.search_text import search_text
from handbook.rendering.site import Site

pytestmark = pytest.mark.nightly

SIZES = (5_000, 20_000)
"""Characters: a line of 20,000 is read."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(tmp_path_factory.mktemp("site"))


@pytest.mark.parametrize("name", LINES)
def test_a_long_line_is_checked_in_time_that_grows_with_it(name: str, tmp_path: Path) -> None:
    def cost(size: int) -> float:
        root = write_grown(tmp_path / str(size), LINES[name](size))
        return cpu_seconds(lambda: render(check(root, TODAY).report, "en"))

    assert grows_too_fast(cost, SIZES) is None


@pytest.mark.parametrize("name", PROSE)
def test_long_prose_is_shown_in_time_that_grows_with_it(name: str, site: Site) -> None:
    def show(text: str) -> None:
        html = prose_html(site, text, "playbooks/webinar.md", "playbooks/webinar/index.md")
        inline_html(text)
        search_text(html)
        unlinked(html, "playbooks/webinar/", {"x"})
        stripped(html, "playbooks/webinar/index.md", {"x"})

    assert grows_too_fast(lambda size: cpu_seconds(lambda: show(PROSE[name](size))), SIZES) is None
