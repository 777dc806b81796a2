"""A campaign follows one version of its playbook, and the check says what has changed since: in real repositories."""

import shutil
from pathlib import Path

import pytest
from repository import commit, edit, git
from smallest import TODAY, write_handbook

from handbook.diagnostics.words import fill
from handbook.loading.folder import load_handbook
from handbook.pipeline.checks.checking import check
from handbook.pipeline.files.rebasing import Rebased, rebase
from handbook.planning.difference_words import change_text
from handbook.planning.version import version_of

PLAYBOOK, CAMPAIGN = "playbooks/webinar.md", "campaigns/spring.yml"
INTRO = "the playbook has changed since this campaign was opened: "


def _said(root: Path, *select: str) -> list[str]:
    """What the rule says of the handbook: the place and what has changed."""
    findings = check(root, TODAY, select=select).report.findings
    return [
        f"{finding.path}:{finding.span.line} {finding.message('en').removeprefix(INTRO)}"
        for finding in findings
        if finding.rule.name == "playbook-changed"
    ]


def _pin(root: Path, version: str | None = None) -> str:
    """Let the campaign follow the playbook as it is now, or a version."""
    version = version or version_of(load_handbook(root).playbooks["webinar"].model)
    edit(root / CAMPAIGN, "playbook: webinar\n", f'playbook: webinar\nplaybook_version: "{version}"\n')
    return version


@pytest.fixture(params=[".", "team/handbook"])
def nova(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    """A handbook in its first commit, alone in a repository or in a folder of a larger one."""
    git(tmp_path, "init", "-q")
    root = tmp_path / request.param
    write_handbook(root)
    commit(root)
    return root


def test_without_a_version_since_the_first_commit_of_the_campaign(nova: Path) -> None:
    assert check(nova, TODAY).context.drifts == {}
    edit(nova / PLAYBOOK, "when: D-42", "when: D-35")
    expected = ["campaigns/spring.yml:2 brief: D-42 is now D-35: 4 Feb 2027 becomes 11 Feb 2027"]
    assert _said(nova) == expected
    commit(nova)
    edit(nova / CAMPAIGN, "effort: 12 days", "effort: 13 days")
    commit(nova)
    assert _said(nova) == expected


def test_what_could_not_be_read_at_first_is_no_step_that_came(nova: Path) -> None:
    """A playbook with a slip is committed with a campaign and mended afterwards: nothing was agreed before."""
    shutil.copy(nova / CAMPAIGN, nova / "campaigns/autumn.yml")
    edit(nova / PLAYBOOK, "when: D-42", "when: D-42 sem")
    commit(nova)
    edit(nova / PLAYBOOK, "when: D-42 sem", "when: D-42")
    commit(nova)
    assert _said(nova) == []


def test_a_version_is_found_however_old_it_is(nova: Path) -> None:
    _pin(nova)
    for old, new in (("D-42", "D-41"), ("D-41", "D-40"), ("D-40", "D-35")):
        edit(nova / PLAYBOOK, f"when: {old}", f"when: {new}")
        commit(nova)
    assert _said(nova) == ["campaigns/spring.yml:3 brief: D-42 is now D-35: 4 Feb 2027 becomes 11 Feb 2027"]


def test_back_to_what_it_was(nova: Path) -> None:
    _pin(nova)
    for old, new in (("D-42", "D-41"), ("D-41", "D-42")):
        edit(nova / PLAYBOOK, f"when: {old}", f"when: {new}")
        commit(nova)
    assert _said(nova) == []


def test_prose_changes_nothing(nova: Path) -> None:
    _pin(nova)
    edit(nova / PLAYBOOK, "Write the brief", "Write the one-page brief")
    assert _said(nova) == []


def test_what_the_campaign_says_itself_stays(nova: Path) -> None:
    edit(nova / CAMPAIGN, "effort:", "steps:\n  brief: {when: D-28, reason: Agency closed}\neffort:")
    _pin(nova)
    edit(nova / PLAYBOOK, "when: D-42", "when: D-35")
    assert _said(nova) == []


def test_what_is_done_stays(nova: Path) -> None:
    edit(nova / CAMPAIGN, "effort:", "done: {brief: 2026-11-20}\neffort:")
    _pin(nova)
    edit(nova / PLAYBOOK, "when: D-42", "when: D-35")
    assert _said(nova) == []


@pytest.mark.parametrize("status", ["done", "cancelled"])
def test_what_is_over_stays(nova: Path, status: str) -> None:
    edit(nova / CAMPAIGN, "status: active", f"status: {status}")
    edit(nova / PLAYBOOK, "when: D-42", "when: D-35")
    assert _said(nova) == []


UNKNOWN = "campaigns/spring.yml:3 what changed is not in this copy's history"


@pytest.mark.parametrize("hostile", ["0000000000", "HEAD", "--help", "../../etc", "$(touch ran)", "é {x} %s <b>"])
def test_a_version_that_never_was(nova: Path, hostile: str) -> None:
    _pin(nova, hostile)
    assert _said(nova) == [UNKNOWN]


def test_a_shallow_copy_says_that_it_cannot_know(tmp_path: Path) -> None:
    origin = tmp_path / "origin"
    write_handbook(origin)
    autumn = (origin / CAMPAIGN).read_text("utf-8").replace("title: Spring", "title: Autumn")
    (origin / "campaigns/autumn.yml").write_text(autumn, "utf-8")
    _pin(origin)
    commit(origin)
    edit(origin / PLAYBOOK, "when: D-42", "when: D-35")
    commit(origin)
    git(tmp_path, "clone", "-q", "--depth", "1", origin.as_uri(), "copy")
    assert _said(tmp_path / "copy") == [UNKNOWN]
    (finding,) = check(tmp_path / "copy", TODAY, select=["CAM116"]).report.findings
    assert fill(finding.remedy, finding.params, "en") == (
        "fetch the whole history (`fetch-depth: 0`), or run `handbook rebase spring`"
    )


def test_without_git(nova: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edit(nova / PLAYBOOK, "when: D-42", "when: D-35")
    monkeypatch.setenv("PATH", "")
    assert _said(nova) == []
    _pin(nova, "0123456789")
    assert _said(nova) == [UNKNOWN]


def test_without_a_repository_nobody_is_told_to_fetch(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    _pin(tmp_path, "0123456789")
    (finding,) = check(tmp_path, TODAY, select=["CAM116"]).report.findings
    assert finding.message("en") == (
        "the playbook has changed since this campaign was opened: what changed is not known, as the handbook lies in "
        "no git repository"
    )
    assert finding.hint("en") == "look at the playbook, then run `handbook rebase spring`"


@pytest.fixture
def git_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git that notes each of its runs on a line of this file."""
    real, folder, log = shutil.which("git"), tmp_path / "counting", tmp_path / "runs"
    folder.mkdir()
    (folder / "git").write_text(f'#!/bin/sh\necho run >> "{log}"\nexec "{real}" "$@"\n')
    (folder / "git").chmod(0o755)
    log.touch()
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    return log


def test_git_runs_three_times_at_most(nova: Path, git_runs: Path) -> None:
    for number in range(5):
        text = (nova / CAMPAIGN).read_text("utf-8").replace("title: Spring", f"title: Spring {number}")
        (nova / f"campaigns/c{number}.yml").write_text(text, "utf-8")
    commit(nova)
    edit(nova / PLAYBOOK, "when: D-42", "when: D-35")
    git_runs.write_text("")
    assert len(_said(nova)) == 6
    assert git_runs.read_text() == "run\n" * 3  # the commits, the sizes of what they hold, and the files themselves


def test_git_does_not_run_for_nothing(nova: Path, git_runs: Path) -> None:
    edit(nova / PLAYBOOK, "when: D-42", "when: D-35")
    check(nova, TODAY, select=["OKR"])
    check(nova, TODAY, ignore=["playbook-changed"])
    _pin(nova)
    check(nova, TODAY)
    assert git_runs.read_text() == ""


SERIES = "repeats: {every: 2 weeks, times: 3}\neach: {2027-04-01: {status: cancelled}, 2027-04-15: {title: The last}}\n"


def _repeats(root: Path, rule: str = SERIES) -> None:
    """Let the campaign repeat, in a commit of its own."""
    edit(root / CAMPAIGN, "effort:", f"{rule}effort:")
    commit(root)


def test_what_repeats_tells_dates_that_it_has(nova: Path) -> None:
    _repeats(nova)
    edit(nova / PLAYBOOK, "when: D-42", "when: D-35")
    moved = "4 Feb 2027 becomes 11 Feb 2027 (the first of 2 dates)"
    assert _said(nova) == [f"campaigns/spring.yml:2 brief: D-42 is now D-35: {moved}"]
    done = rebase(nova, "spring", TODAY)
    assert isinstance(done, Rebased)
    assert [change_text(change, "fr") for change in done.changes or ()] == [
        "brief : D-42 devient D-35 : le 4 févr. 2027 passe au 11 févr. 2027 (la première de 2 dates)"
    ]


def test_dates_on_which_a_step_is_done_concern_nobody(nova: Path) -> None:
    _repeats(nova, "repeats: {every: 2 weeks, times: 2}\neach: {2027-03-18: {done: {brief: 2026-11-20}}}\n")
    edit(nova / PLAYBOOK, "when: D-42", "when: D-35")
    assert _said(nova) == ["campaigns/spring.yml:2 brief: D-42 is now D-35: 18 Feb 2027 becomes 25 Feb 2027"]


@pytest.mark.parametrize("more", ["", "repeats: {every: 1 week, times: 2}\n"])
def test_what_waits_for_a_day_has_offsets_alone(nova: Path, more: str) -> None:
    edit(nova / CAMPAIGN, "status: active", f"{more}status: postponed")
    edit(nova / PLAYBOOK, "when: D-42", "when: D-35")
    done = rebase(nova, "spring", TODAY)
    assert isinstance(done, Rebased)
    assert [change_text(change, "en") for change in done.changes or ()] == ["brief: D-42 is now D-35"]
