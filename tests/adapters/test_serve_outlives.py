"""Both `serve` commands outlive whatever is broken: the fault stands in the place of the site until it is mended."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from serving import served, wait_for
from sites import MKDOCS, write_site

FAULT = "This site cannot be shown"
STEPS: dict[str, tuple[str, bytes | None, str]] = {
    "a tab": ("mkdocs.yml", b"site_name: Test\n\tplugins: [handbook]\n", "parsing the configuration file"),
    "an unknown plugin": ("mkdocs.yml", MKDOCS.replace("search,", "search, nosuch,").encode(), "nosuch"),
    "no settings": ("mkdocs.yml", None, "does not exist"),
    "a garbled page": ("docs/about.md", b"# A\xff\n", "UnicodeDecodeError"),
    "no handbook": ("handbook.yml", None, "there is no handbook.yml"),
}
"""What is broken -> the file, what is written into it (None: it is taken away), and what is told then."""


@pytest.fixture(params=["handbook", "mkdocs"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A page of a site that is served by one of the two commands."""
    write_site(tmp_path)
    with served(tmp_path, request.param) as found:
        yield f"{found}/campaigns/spring/"


def test_a_fault_is_shown_until_it_is_mended(address: str, tmp_path: Path) -> None:
    wait_for(address, lambda html: "Run the live session" in html)
    for path, data, told in STEPS.values():
        file = tmp_path / path
        good = file.read_bytes()
        if data is None:
            file.unlink()
        else:
            file.write_bytes(data)
        wait_for(address, lambda html, told=told: FAULT in html and told in html)
        file.write_bytes(good)
        wait_for(address, lambda html: "Run the live session" in html and FAULT not in html)


def test_the_folder_of_pages_may_come_later(tmp_path: Path) -> None:
    """It is missing when the server starts, then the settings name one that is not there yet."""
    write_site(tmp_path)
    (tmp_path / "docs").rename(tmp_path / "written")
    with served(tmp_path) as found:
        page = f"{found}/about/"
        wait_for(page, lambda html: FAULT in html)
        (tmp_path / "written").rename(tmp_path / "docs")
        wait_for(page, lambda html: FAULT not in html and "About" in html)
        (tmp_path / "mkdocs.yml").write_text(f"{MKDOCS}docs_dir: later\n")
        wait_for(page, lambda html: FAULT in html)
        (tmp_path / "docs").rename(tmp_path / "later")
        wait_for(page, lambda html: FAULT not in html and "About" in html)
