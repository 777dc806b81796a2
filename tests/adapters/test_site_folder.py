"""Where a build may write its site: MkDocs clears that folder, so nothing of anybody lies there."""

from pathlib import Path

import pytest
from repository import git
from running import Run, handbook
from sites import build, write_site

OWN = "handbook: {} is where files of the handbook lie: name another folder\n"
OTHERS = "handbook: {} holds other files: name a new folder, or empty this one\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A handbook in a repository, beside a folder of somebody else."""
    (tmp_path / "foreign").mkdir()
    (tmp_path / "foreign/notes.txt").write_text("keep me")
    write_site(tmp_path / "nova")
    git(tmp_path, "init", "-q")
    (tmp_path / "nova/link").symlink_to("campaigns")
    return tmp_path / "nova"


def files(folder: Path) -> list[str]:
    """What is there, but for what git keeps."""
    return sorted(str(path) for path in folder.rglob("*") if ".git" not in path.parts)


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        (".", OWN),
        ("..", OWN),
        ("company/..", OWN),
        ("docs", OWN),
        ("docs/new", OWN),
        ("campaigns", OWN),
        ("company/people/new", OWN),
        ("link", OWN),
        ("link/new", OWN),
        ("../foreign", OTHERS),
        ("../.git", OTHERS),
        ("mkdocs.yml", "handbook: {} is no folder: name a new one\n"),
    ],
)
def test_a_folder_that_holds_anything_else_is_left_alone(root: Path, folder: str, told: str) -> None:
    before = files(root.parent)
    assert handbook(root, "build", "-d", folder) == Run(2, "", told.format(folder))
    assert files(root.parent) == before


def test_the_settings_of_the_site_name_no_such_folder_either(root: Path) -> None:
    before = files(root.parent)
    with (root / "mkdocs.yml").open("a") as settings:
        settings.write("site_dir: campaigns\n")
    assert handbook(root, "build") == Run(2, "", OWN.format(root / "campaigns"))
    ours = build(root, site="campaigns")
    assert (ours.code, "campaigns is where files of the handbook lie" in ours.err) == (1, True)
    assert files(root.parent) == before


def test_a_former_site_is_built_again(root: Path) -> None:
    site = root / "site"
    assert build(root).code == 0  # MkDocs leaves no marker of ours
    for _ in range(2):
        (site / "old.html").write_text("")
        assert handbook(root, "-q", "build") == Run(0, "", "")
    (site / "sitemap.xml").unlink()  # as a build that was ended leaves it
    (site / "old.html").write_text("")
    assert handbook(root, "-q", "build") == Run(0, "", "")
    assert not (site / "old.html").exists()


@pytest.mark.parametrize(
    ("languages", "told"), [("en, fr", "the site is ready: open "), ("fr", "le site est prêt : ouvrez ")]
)
def test_where_to_look_is_said_last(languages: str, told: str, root: Path) -> None:
    (root / "handbook.yml").write_text(f"name: Nova\nlanguages: [{languages}]\n")
    run = handbook(root, "build")
    assert (run.code, run.err.splitlines()[-1]) == (0, f"{told}{root / 'site' / 'index.html'}")
    assert (root / "site/index.html").is_file()


def test_a_branch_of_pages_is_built_into(root: Path) -> None:
    """A work tree for a branch of pages is empty at first, but for what git keeps there."""
    pages = root.parent / "pages"
    pages.mkdir()
    git(pages, "init", "-q")
    assert handbook(root, "-q", "build", "-d", "../pages") == Run(0, "", "")
    assert (pages / ".git/HEAD").is_file()
