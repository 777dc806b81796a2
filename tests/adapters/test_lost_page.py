"""An address that leads nowhere shows a page that helps."""

import re
from pathlib import Path

import pytest
from sites import MKDOCS, build, write_site


@pytest.mark.parametrize(
    ("language", "url", "top", "title"),
    [("en", "", "", "There is no such page"), ("fr", "https://a.example/team/", "/team", "Cette page n'existe pas")],
)
def test_a_page_that_is_not_there_leads_to_the_indexes(
    tmp_path: Path, language: str, url: str, top: str, title: str
) -> None:
    mkdocs = MKDOCS.replace("font: false", f"font: false, language: {language}") + (f"site_url: {url}\n" if url else "")
    write_site(tmp_path, {}, mkdocs)
    assert build(tmp_path).code == 0
    html = (tmp_path / "site/404.html").read_text("utf-8")
    content = html.partition("<article")[2].partition("</article>")[0]
    assert re.findall("<h1>(.*)</h1>", content) == [title.replace("'", "&#39;")]
    paths = ("", "playbooks/", "campaigns/", "okrs/", "tools/", "people/", "health/")
    assert re.findall(r'<li><a href="([^"]*)">', content) == [f"{top}/{path}" for path in paths]
