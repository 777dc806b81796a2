"""What is known of the site around a handbook without MkDocs, and without running anything of it."""

from pathlib import Path

import pytest

from handbook.loading.host_site import HostSite, handbook_below, repository_path, site_around


def write(root: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text)


@pytest.mark.parametrize(
    ("text", "docs"),
    [
        ("site_name: A\n", "docs"),
        ("docs_dir: content/en\n", "content/en"),
        ("docs_dir: !ENV [DOCS, written]\n", "written"),
        ("docs_dir: [\n", "docs"),
        ("docs_dir: 3\n", "docs"),
        ("x: !!python/object/apply:os.system ['touch ran']\ndocs_dir: a\n", "a"),
        ("x: &x {y: 1}\nz: *x\ndocs_dir: a\n", "a"),
        ("INHERIT: base.yml\n", "inherited"),
        ("INHERIT: base.yml\ndocs_dir: own\n", "own"),
        ("INHERIT: mkdocs.yml\n", "docs"),
        ("INHERIT: missing.yml\n", "docs"),
    ],
)
def test_the_folder_of_written_pages_is_read_and_nothing_is_run(tmp_path: Path, text: str, docs: str) -> None:
    write(tmp_path, {"mkdocs.yml": text, "base.yml": "docs_dir: inherited\n"})
    assert site_around(tmp_path).docs == docs
    assert sorted(path.name for path in tmp_path.iterdir()) == ["base.yml", "mkdocs.yml"]


@pytest.mark.parametrize(
    "plugins",
    [
        "[search, {handbook: {root: team/book, prefix: book/, home: false, pages: [tools]}}]",
        "{search: {}, handbook: {root: ./team/book, prefix: book/, home: false, pages: [tools]}}",
    ],
)
def test_settings_above_count_where_they_name_the_folder(tmp_path: Path, plugins: str) -> None:
    book = tmp_path / "team/book"
    write(tmp_path, {"mkdocs.yml": f"plugins: {plugins}\n", "team/book/handbook.yml": "name: A\n"})
    site = site_around(book)
    assert (site.config, site.docs) == (tmp_path / "mkdocs.yml", "../../docs")
    assert [site.has(group) for group in ("home", "tools", "people")] == [False, True, False]
    assert handbook_below(tmp_path) == book


def test_settings_above_that_name_no_folder_are_somebody_elses(tmp_path: Path) -> None:
    write(tmp_path, {"mkdocs.yml": "plugins: [handbook]\n", "book/handbook.yml": "name: A\n"})
    assert site_around(tmp_path / "book") == HostSite()
    (tmp_path / "mkdocs.yml").write_text("plugins: [{handbook: {root: book}}]\n")
    (tmp_path / "book/.git").mkdir()
    assert site_around(tmp_path / "book") == HostSite()


def test_where_a_folder_lies_in_its_repository(tmp_path: Path) -> None:
    (tmp_path / "team/book").mkdir(parents=True)
    assert repository_path(tmp_path / "team/book") == ""
    (tmp_path / ".git").write_text("gitdir: elsewhere\n")
    assert (repository_path(tmp_path / "team/book"), repository_path(tmp_path)) == ("team/book/", "")
