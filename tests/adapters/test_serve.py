"""`handbook serve`: it never dies, shows findings on the pages, and comes back when the file is mended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import served, wait_for
from sites import MKDOCS, write_site
from smallest import HANDBOOK

CAMPAIGN = HANDBOOK["campaigns/spring.yml"]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A served handbook in `tmp_path`, which asks for a policy."""
    write_site(tmp_path, mkdocs=MKDOCS.replace("handbook]", "handbook: {csp: true}]"))
    with served(tmp_path) as found:
        yield found


def test_a_broken_file_shows_its_findings_until_it_is_mended(address: str, tmp_path: Path) -> None:
    page = f"{address}/campaigns/spring/"
    wait_for(page, lambda html: "Run the live session" in html)
    broken = {
        "campaigns/spring.yml": (CAMPAIGN.replace("date: 2027-03-18", "date: 2027-02-30"), "2027-02-30"),
        "handbook.yml": ("name: [\n", "is never closed"),
    }
    for path, (text, sign) in broken.items():
        (tmp_path / path).write_text(text)
        wait_for(f"{address}/health/", lambda html, sign=sign: sign in html)
        (tmp_path / path).write_text(HANDBOOK[path])
        wait_for(f"{address}/health/", lambda html, sign=sign: html != "" and sign not in html)
    html = wait_for(page, lambda html: "Run the live session" in html)
    assert "livereload(" in html
    assert "Content-Security-Policy" not in html, "it would stop the script that the server adds"
