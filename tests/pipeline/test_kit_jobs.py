"""What the jobs of the kits do besides the check: their own lines, run in a shell, on a handbook in a repository.

`gh` and `curl` are stand-ins that note what they are asked, and answer with what a test says.
"""

import os
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from repository import commit, edit, git
from running import COMMAND
from smallest import HANDBOOK, write_handbook

from handbook.pipeline.files.kits import kit_files

STAND_IN = """\
#!/bin/sh
echo "$@" >> "$CALLS"
case "$*" in *per_page*) printf '%s' "$ANSWER" ;; esac
for argument in "$@"; do
  case $argument in body*@*) cat "${argument#body*@}" > "$CALLS.body" ;; esac
done
"""
WARNED = {"campaigns/spring.yml": HANDBOOK["campaigns/spring.yml"].replace("owner: camille\n", "")}
PREFIX = "our team/"


@pytest.fixture(name="place")
def _place(tmp_path: Path) -> Path:
    """A repository with a handbook in a folder of it, and the stand-ins."""
    (tmp_path / "repository").mkdir()
    write_handbook(tmp_path / "repository" / PREFIX)
    commit(tmp_path / "repository")
    git(tmp_path / "repository", "update-ref", "refs/remotes/origin/main", "HEAD")
    (tmp_path / "bin").mkdir()
    for name in ("gh", "curl"):
        (tmp_path / "bin" / name).write_text(STAND_IN)
        (tmp_path / "bin" / name).chmod(0o755)
    return tmp_path


def job(kit: str, name: str) -> dict[str, Any]:
    path = {"github": ".github/workflows/handbook.yml", "gitlab": ".gitlab-ci.yml"}[kit]
    document = yaml.safe_load(kit_files(kit, "en", PREFIX)[path])
    return (document["jobs"] if kit == "github" else document)[name]


def shell(place: Path, folder: str, lines: str, **environment: str) -> tuple[int, list[str]]:
    """The exit code of lines of a job, and what was asked of the code host meanwhile."""
    calls = place / "calls"
    calls.write_text("")
    path = os.pathsep.join((str(place / "bin"), str(COMMAND.parent), os.environ["PATH"]))
    known = {"PATH": path, "CALLS": str(calls), "RUNNER_TEMP": str(place), "GITHUB_REPOSITORY": "nova/handbook"}
    known |= {"GITHUB_STEP_SUMMARY": str(place / "summary.md"), "GITHUB_OUTPUT": str(place / "output")}
    known |= {"CI_PROJECT_DIR": str(place / "repository"), "ANSWER": "", **environment}
    done = subprocess.run(
        ["bash", "-e", "-c", lines], cwd=place / folder, env={**os.environ, **known}, timeout=120, check=False
    )
    return done.returncode, calls.read_text().splitlines()


def step(kit_job: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for each in kit_job["steps"] if each.get("name") == name)


def move_the_date(place: Path) -> None:
    edit(place / "repository" / PREFIX / "campaigns/spring.yml", "2027-03-18", "2027-03-25")
    commit(place / "repository")


def test_what_a_pull_request_changes_stands_in_the_summary(place: Path) -> None:
    lines = step(job("github", "changes"), "Say it in words")["run"]
    move_the_date(place)
    assert shell(place, f"repository/{PREFIX}", lines, GITHUB_BASE_REF="main") == (0, [])
    told = (place / "summary.md").read_text()
    assert "25 Mar 2027" in told
    assert told == (place / "changes.md").read_text()


def test_where_it_cannot_be_told_the_reason_is_and_nothing_is_red(place: Path) -> None:
    lines = step(job("github", "changes"), "Say it in words")["run"]
    assert shell(place, f"repository/{PREFIX}", lines, GITHUB_BASE_REF="gone") == (0, [])
    assert (place / "summary.md").read_text().startswith("    handbook: ")


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        ("", "--method POST repos/nova/handbook/issues/7/comments"),
        ("31\n", "--method PATCH repos/nova/handbook/issues/comments/31"),
    ],
)
def test_a_pull_request_has_one_comment_with_the_preview_and_the_changes(place: Path, answer: str, asked: str) -> None:
    comment = step(job("github", "comment"), "Keep one comment")
    (place / "changes.md").write_text("### What changes\n\n- `$(touch gone)` ${{ x }}\n")
    given = {**comment["env"], "NUMBER": "7", "PREVIEW": "https://example.com/1", "ANSWER": answer}
    code, calls = shell(place, ".", comment["run"], **given)
    assert (code, len(calls)) == (0, 2)
    assert f"{asked} -F body=@comment.md" in calls[1]
    assert (place / "calls.body").read_text() == (
        "<!-- handbook-changes -->\n"
        "**[Preview of the handbook](https://example.com/1)**: download it, unpack the file (on Windows: right-click,"
        " Extract All), then open index.html.\n"
        "\n### What changes\n\n- `$(touch gone)` ${{ x }}\n"
    )
    assert not (place / "gone").exists()


def test_a_comment_holds_what_fits_and_says_where_the_rest_is(place: Path) -> None:
    comment = step(job("github", "comment"), "Keep one comment")
    (place / "changes.md").write_text("- moved\n" * 20_000)
    assert shell(place, ".", comment["run"], **{**comment["env"], "NUMBER": "7", "PREVIEW": ""})[0] == 0
    body = (place / "calls.body").read_text()
    assert len(body) < 65_536
    assert body.endswith("The rest is in the job that wrote this.\n")
    assert "There is no preview: the site did not build." in body


def test_only_the_job_that_comments_may_write_and_it_runs_nothing_of_the_pull_request() -> None:
    comment = job("github", "comment")
    assert comment["permissions"] == {"pull-requests": "write"}
    assert not any(
        "checkout" in each.get("uses", "") or "handbook " in each.get("run", "") for each in comment["steps"]
    )
    assert "head.repo.full_name == github.repository" in comment["if"]
    assert job("github", "changes")["permissions"] == job("github", "site")["permissions"] == {"contents": "read"}


@pytest.mark.parametrize(
    ("files", "answer", "asked"),
    [
        (WARNED, "", ["--method POST repos/nova/handbook/issues -f title=Handbook: what is due"]),
        (WARNED, "4\n", ["--method PATCH repos/nova/handbook/issues/4 -f state=open"]),
        ({}, "4\n", ["--method PATCH repos/nova/handbook/issues/4 -f state=closed"]),
        ({}, "", []),
    ],
)
def test_each_monday_one_issue_says_what_is_due(
    place: Path, files: dict[str, str], answer: str, asked: list[str]
) -> None:
    due = job("github", "due")
    write_handbook(place / "repository" / PREFIX, files)
    folder = f"repository/{PREFIX}"
    assert shell(place, folder, step(due, "See what is due today")["run"]) == (0, [])
    assert (place / "output").read_text() == f"code={int(bool(files))}\n"
    keep = step(due, "Keep one issue")
    code, calls = shell(place, folder, keep["run"], **{**keep["env"], "CODE": str(int(bool(files))), "ANSWER": answer})
    assert (code, len(calls)) == (0, 1 + len(asked))
    assert all(part in call for part, call in zip(asked, calls[1:], strict=True))
    if asked:
        assert (place / "calls.body").read_text().startswith("<!-- handbook-due -->\n## What the check says\n")


def test_a_check_that_cannot_run_on_a_monday_is_red(place: Path) -> None:
    (place / "repository" / PREFIX / "handbook.yml").unlink()
    assert shell(place, f"repository/{PREFIX}", step(job("github", "due"), "See what is due today")["run"])[0] != 0


@pytest.mark.parametrize(("files", "code"), [({}, 0), (WARNED, 1)])
def test_on_gitlab_the_job_of_the_week_fails_where_something_is_due(
    place: Path, files: dict[str, str], code: int
) -> None:
    write_handbook(place / "repository" / PREFIX, files)
    assert shell(place, f"repository/{PREFIX}", "\n".join(job("gitlab", "due")["script"]))[0] == code


@pytest.mark.parametrize(
    ("answer", "asked"),
    [("[]", "--request POST"), ('[{"id": 5, "body": "<!-- handbook-changes -->"}]', "--request PUT")],
)
def test_a_merge_request_has_one_note(place: Path, answer: str, asked: str) -> None:
    base = git(place / "repository", "rev-parse", "HEAD")
    move_the_date(place)
    lines = "\n".join(job("gitlab", "changes")["script"])
    assert shell(place, f"repository/{PREFIX}", lines, CI_MERGE_REQUEST_DIFF_BASE_SHA=base) == (0, [])
    note = job("gitlab", "note")
    given = {"CI_API_V4_URL": "api", "CI_PROJECT_ID": "1", "CI_MERGE_REQUEST_IID": "2", "HANDBOOK_TOKEN": "secret"}
    given |= {**note["variables"], "HANDBOOK_PREVIEW": "https://example.com/1", "ANSWER": answer}
    code, calls = shell(place, "repository", "\n".join(note["script"]), **given)
    assert (code, len(calls)) == (0, 2)
    assert asked in calls[1]
    assert "api/projects/1/merge_requests/2/notes" in calls[1]
    body = (place / "calls.body").read_text()
    assert body.startswith(
        "<!-- handbook-changes -->\n**[Preview of the handbook](https://example.com/1)**: click index"
    )
    assert "25 Mar 2027" in body
    assert shell(place, "repository", "\n".join(note["script"]), **{**given, "HANDBOOK_PREVIEW": ""})[0] == 0
    assert "\nThere is no preview: the site did not build." in (place / "calls.body").read_text()
