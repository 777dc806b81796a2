"""The page of what was changed in the last month: from the commits, never from the day of the build."""

import re
from pathlib import Path

import pytest
from repository import git
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build

SPRING = "campaigns/spring.yml"
AUTUMN, CAMILLE = "campaigns/autumn.yml", "company/people/camille.yml"
HOSTILE = "<script>alert(1)</script>"


class Saved:
    """A folder whose every change is a commit of a day."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root, self._patch = root, monkeypatch
        git(root, "init", "-q")

    def save(self, day: str, subject: str, files: dict[str, str] | None = None) -> None:
        for path, text in (files or {}).items():
            (self.root / path).write_text(text, "utf-8")
        self._patch.setenv("GIT_COMMITTER_DATE", f"{day}T12:00:00Z")
        git(self.root, "add", "-A")
        git(self.root, "commit", "-q", "-m", subject)


def _lines(root: Path) -> list[str]:
    (html,) = [page.html for page in build(check(root, TODAY)).pages.values() if page.uri == "changes/index.md"]
    told = re.findall(r"<h2>(.*?)</h2>|<li>(.*?)</li>|<p>(.*?)</p>", html, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]*>", " ", "".join(parts)).split()) for parts in told]


def test_each_record_stands_once_under_the_day_of_its_last_change(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_handbook(tmp_path, {})
    folder, autumn = Saved(tmp_path, monkeypatch), HANDBOOK[SPRING].replace("Spring", "Autumn")
    folder.save("2026-10-01", "All of it")
    folder.save("2026-11-20", "Budget agreed", {SPRING: HANDBOOK[SPRING] + "# a\n", "notes.txt": "No record"})
    folder.save("2026-11-21", "Autumn begins", {AUTUMN: autumn})
    folder.save("2026-11-22", HOSTILE, {AUTUMN: autumn + "# b\n", CAMILLE: HANDBOOK[CAMILLE] + "# c\n"})
    assert _lines(tmp_path) == [
        "Sun 22 Nov 2026",
        "Autumn webinar · Campaigns new &lt;script&gt;alert(1)&lt;/script&gt;",
        "Camille Roy · People &lt;script&gt;alert(1)&lt;/script&gt;",
        "Fri 20 Nov 2026",
        "Spring webinar · Campaigns Budget agreed",
    ]


def test_a_handbook_in_a_folder_has_its_own_changes_and_what_the_first_commit_brings_is_not_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_handbook(tmp_path / "team", {})
    folder = Saved(tmp_path, monkeypatch)
    folder.save("2026-11-20", "All of it")
    folder.save("2026-12-10", "Ours and theirs", {f"team/{SPRING}": HANDBOOK[SPRING] + "# a\n", "spring.yml": "a: 1"})
    told = _lines(tmp_path / "team")
    assert told[:3] == ["Thu 10 Dec 2026", "Spring webinar · Campaigns Ours and theirs", "Fri 20 Nov 2026"]
    assert not any(" new " in line for line in told)


def test_without_a_history_it_says_so(tmp_path: Path) -> None:
    write_handbook(tmp_path, {})
    assert _lines(tmp_path) == ["Nothing is known of the last month."]
