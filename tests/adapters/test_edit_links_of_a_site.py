"""Where pages are edited: as the site says of its own pages, as `handbook.yml` says, or not at all."""

import re
from pathlib import Path

import pytest
from sites import build
from smallest import HANDBOOK

DOCS = {"docs/index.md": "# Home\n", "docs/guide.md": "# Guide\n"}
GITHUB = "https://github.com/nova/site"
RECORD = "playbooks/webinar"


def edit_links(root: Path, settings: str = "", folder: str = "", own: str = "") -> tuple[str | None, str | None, bool]:
    """The links of the page written by hand and of a playbook, and whether parts of the playbook have their own."""
    theme = "theme: {name: material, font: false, features: [content.action.edit]}\n"
    mkdocs = f"site_name: Host\n{theme}plugins: [handbook]\n{settings}"
    handbook_yml = HANDBOOK["handbook.yml"] + own
    files = {**HANDBOOK, "handbook.yml": handbook_yml, "mkdocs.yml": mkdocs, **DOCS}
    for path, text in files.items():
        (root / folder / path).parent.mkdir(parents=True, exist_ok=True)
        (root / folder / path).write_text(text)
    (root / ".git").mkdir(exist_ok=True)
    run = build(root / folder)
    assert run.code == 0, run.err
    written, record = ((root / folder / f"site/{name}/index.html").read_text() for name in ("guide", RECORD))
    link = re.compile(r'<a href="([^"]*)" title="[^"]*" class="md-content__button md-icon" rel="edit">')
    found = [match[1] if (match := link.search(html)) else None for html in (written, record)]
    return (*found, 'class="hb-edit' in record)


@pytest.mark.parametrize(
    ("settings", "folder", "written", "record"),
    [
        (f"repo_url: {GITHUB}\n", "", "edit/master/docs/guide.md", f"edit/master/{RECORD}.md"),
        (f"repo_url: {GITHUB}\nedit_uri: edit/main/docs/\n", "", "edit/main/docs/guide.md", f"edit/main/{RECORD}.md"),
        (
            f"repo_url: {GITHUB}\nedit_uri: edit/dev/x/team/docs/\n",
            "team",
            "edit/dev/x/team/docs/guide.md",
            f"edit/dev/x/team/{RECORD}.md",
        ),
        (f"repo_url: {GITHUB}\nedit_uri: blob/main/docs/\n", "", "blob/main/docs/guide.md", f"blob/main/{RECORD}.md"),
    ],
)
def test_the_site_says_where(tmp_path: Path, settings: str, folder: str, written: str, record: str) -> None:
    found = edit_links(tmp_path, settings, folder)
    assert found[:2] == (f"{GITHUB}/{written}", f"{GITHUB}/{record}")
    assert found[2] is ("/edit/" in found[1])


@pytest.mark.parametrize(
    ("settings", "record"),
    [
        ("edit_uri_template: 'https://x.example/e?path=docs/{path}'\n", f"https://x.example/e?path={RECORD}.md"),
        (
            "edit_uri_template: 'https://x.example/e/docs%2F{path!q}/v'\n",
            "https://x.example/e/playbooks%2Fwebinar.md/v",
        ),
        ("edit_uri_template: 'https://x.example/wiki/{path_noext}'\n", None),
        ("edit_uri_template: 'https://x.example/mydocs/{path}'\n", None),
        ("repo_url: https://x.example/r\nedit_uri: '?query=docs/'\n", f"https://x.example/r?query={RECORD}.md"),
        ("repo_url: https://x.example/r\nedit_uri: edit/main/\n", None),
    ],
)
def test_other_ways_to_say_it(tmp_path: Path, settings: str, record: str | None) -> None:
    assert edit_links(tmp_path, settings)[1:] == (record, False)


def test_off_is_off(tmp_path: Path) -> None:
    own = f"repository: {GITHUB}\n"
    assert edit_links(tmp_path, f"repo_url: {GITHUB}\nedit_uri: ''\n", own=own) == (None, None, False)


def test_the_repository_of_the_handbook_counts_for_written_pages_too(tmp_path: Path) -> None:
    own = "repository: https://git.example.com/nova/book\nbranch: trunk\n"
    base = "https://git.example.com/nova/book/edit/trunk/team"
    assert edit_links(tmp_path, "", "team", own) == (f"{base}/docs/guide.md", f"{base}/{RECORD}.md", True)


def test_the_branch_of_the_handbook_counts_where_the_site_names_the_same_repository(tmp_path: Path) -> None:
    found = edit_links(tmp_path, f"repo_url: {GITHUB}/\n", own=f"repository: {GITHUB}\n")
    assert found == (f"{GITHUB}/edit/main/docs/guide.md", f"{GITHUB}/edit/main/{RECORD}.md", True)


def test_each_keeps_its_own_where_they_differ(tmp_path: Path) -> None:
    found = edit_links(tmp_path, f"repo_url: {GITHUB}\n", own="repository: https://gitlab.example.com/nova/book\n")
    ours = f"https://gitlab.example.com/nova/book/-/edit/main/{RECORD}.md"
    assert found == (f"{GITHUB}/edit/master/docs/guide.md", ours, True)


def test_a_branch_that_the_handbook_names_is_that_of_the_sites_repository(tmp_path: Path) -> None:
    found = edit_links(tmp_path, f"repo_url: {GITHUB}\n", own="branch: trunk\n")
    assert found == (f"{GITHUB}/edit/trunk/docs/guide.md", f"{GITHUB}/edit/trunk/{RECORD}.md", True)
