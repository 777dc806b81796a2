"""Addresses that are none: a finding where a field wants one, and no page, feed or comparison that fails on it."""

from pathlib import Path

import pytest
from repository import commit, edit
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.exports.changed import Compared
from handbook.model.addresses import host_of
from handbook.pipeline.answers.comparing import compare
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build

PROSE = "[x](http://[y) ![x](//[z) <http://[y> [x](mailto:[) [x](http://a\u2100b.example)\n\n[r]: http://[y\n"


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://Handbook.example.com:8000/a", "handbook.example.com"),
        ("mailto:a@example.com", None),
        ("http://[::1]/", "::1"),
        *((address, None) for address in ("http://[y", "http://[::1", "http://a\u2100b/", "//[", "", None)),
    ],
)
def test_the_host_of_an_address(address: str | None, host: str | None) -> None:
    assert host_of(address) == host


@pytest.mark.parametrize("field", ["site", "public_site", "repository"])
@pytest.mark.parametrize("address", ["http://[::1", "https://[y/", "'http://a\u2100b/'"])
def test_an_address_whose_host_is_none_is_a_finding(tmp_path: Path, field: str, address: str) -> None:
    write_handbook(tmp_path, {"handbook.yml": HANDBOOK["handbook.yml"] + f"{field}: {address}\n"})
    checked = check(tmp_path, TODAY)
    assert [(found.rule.name, found.span.line) for found in checked.report.findings] == [("not-a-link", 3)]
    build(checked)


@pytest.mark.parametrize("field", ["site", "public_site", "repository"])
def test_an_address_to_write_to_has_no_host(tmp_path: Path, field: str) -> None:
    write_handbook(tmp_path, {"handbook.yml": HANDBOOK["handbook.yml"] + f"{field}: mailto:a@example.com\n"})
    assert set(build(check(tmp_path, TODAY)).pages) > {
        "index.md",
        "campaigns/spring/index.md",
    }


@pytest.mark.parametrize("audience", ["internal", "public"])
def test_such_links_in_prose_are_mere_text(tmp_path: Path, audience: str) -> None:
    write_handbook(tmp_path)
    commit(tmp_path)
    edit(tmp_path / "playbooks/webinar.md", "## Pitfalls\n", f"## Pitfalls\n{PROSE}")
    edit(tmp_path / "company/roles/event-manager.md", "I turn", f"{PROSE}\nI turn")
    edit(tmp_path / "campaigns/spring.yml", "status: active", 'status: active\nlinks: {chat: "http://[y"}')
    built = build(check(tmp_path, TODAY), audience=audience)  # pyright: ignore[reportArgumentType]
    (page,) = (page.html for page in built.pages.values() if page.uri == "playbooks/webinar/index.md")
    assert '<a rel="noopener noreferrer">http://[y</a>' in page
    assert 'href="http://[' not in page
    assert isinstance(compare(tmp_path, "HEAD", None, TODAY), Compared)
