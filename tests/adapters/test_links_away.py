"""Links that lead out of the handbook: told once each, and never followed, neither by a check nor by a site."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from repository import git
from running import handbook
from sites import MKDOCS, build, write_site

HIDDEN = "rosebud"
OUTSIDE = "a place outside the handbook"
INSIDE = "another place in the handbook"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A handbook in a folder of its repository, and a folder of somebody else outside of that."""
    for name in ("away/secret.md", "away/secret.txt", "team/shared.md", "team/nova/lists/names.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"# {HIDDEN if 'secret' in name else 'Shared'}\n")
    git(tmp_path / "team", "init", "-q")
    write_site(tmp_path / "team/nova")
    return tmp_path / "team/nova"


def link(root: Path, links: Mapping[str, str]) -> None:
    for path, target in links.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).symlink_to(target)


def told(root: Path) -> dict[str, str]:
    """Path -> message of each finding."""
    found = json.loads(handbook(root, "check", "--output-format", "json").out)["findings"]
    return {finding["path"]: finding["message"] for finding in found}


def sentence(path: str, place: str = OUTSIDE) -> str:
    return f"{path} leads to {place}, so it is not read"


@pytest.mark.parametrize("engine", ["mkdocs", "stage"])
def test_what_a_link_leads_to_outside_is_told_and_not_shown(root: Path, engine: str) -> None:
    away = str(root.parent.parent / "away")
    linked = {
        "docs/page.md": f"{away}/secret.md",
        "docs/text.txt": f"{away}/secret.txt",
        "docs/folder": away,
        "playbooks/templates/away.md": f"{away}/secret.md",
        "playbooks/templates/folder": away,
    }
    (root.parent / ".env").write_text(HIDDEN)
    within = {"docs/up": "..", "docs/config.txt": "../../.git/config", "campaigns/lists": "../lists"}
    within["docs/env.txt"] = "../../.env"
    link(root, {**linked, **within, "lists/away.md": f"{away}/secret.md", "docs/lists": "../lists"})
    link(root, {"docs/shared.md": "../../shared.md", "docs/spring.yml": "../campaigns/spring.yml"})
    inside = {"docs/up", "campaigns/lists"}
    assert told(root) == {path: sentence(path, INSIDE if path in inside else OUTSIDE) for path in {**linked, **within}}
    run = build(root) if engine == "mkdocs" else handbook(root, "stage", "site")
    assert run.code == 0, run.err
    shown = {path.relative_to(root / "site").as_posix(): path for path in (root / "site").rglob("*") if path.is_file()}
    assert [path for path, file in shown.items() if HIDDEN.encode() in file.read_bytes()] == []
    assert not {"spring.yml", "config.txt"}.intersection(shown)
    assert [path for path in shown if path.startswith("up/")] == []
    if engine == "mkdocs":
        assert {"shared/index.html", "lists/names/index.html"} <= shown.keys()


@pytest.mark.parametrize("folder", ["campaigns", "company", "company/teams", "okrs", "playbooks", "docs"])
@pytest.mark.parametrize("target", ["away", "team/nova"])
def test_a_folder_that_is_a_link_is_one_finding(root: Path, folder: str, target: str) -> None:
    shutil.rmtree(root / folder)
    link(root, {folder: str(root.parent.parent / target)})
    found = json.loads(handbook(root, "check", "--output-format", "json", "--select", "HBK").out)["findings"]
    place = OUTSIDE if target == "away" else INSIDE
    assert [(finding["path"], finding["message"]) for finding in found] == [(folder, sentence(folder, place))]


def test_pages_of_a_site_elsewhere_are_not_ours_to_hold_back(root: Path) -> None:
    (root / "mkdocs.yml").write_text(f"{MKDOCS}docs_dir: ../pages\n")
    link(root, {"../pages/page.md": str(root.parent.parent / "away/secret.md")})
    assert told(root) == {}
    assert build(root).code == 0
    assert HIDDEN in (root / "site/page/index.html").read_text()
