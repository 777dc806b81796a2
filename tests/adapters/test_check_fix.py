"""`handbook check --fix`, `--diff` and `--watch`: what is written, what is said, and what stays."""

import json
import os
import signal
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import pytest
from repository import commit, git
from running import COMMAND, Run, handbook
from smallest import HANDBOOK, write_handbook

DAY = ("--today", "2026-11-23")
CAMPAIGN, PLAYBOOK, PERSON = "campaigns/spring.yml", "playbooks/webinar.md", "company/people/camille.yml"
CLEAN = "no findings in 11 files\n"
MISTAKES = {
    CAMPAIGN: [
        ("title: Spring webinar", "title: Spring: the webinar  # ours"),
        ("webinar\ndate", "webinarr\ndate"),
        ("2027-03-18", "18/03/2027"),
        ("owner:", "onwer:"),
        ("status: active", "status: “active”"),
    ],
    PLAYBOOK: [("D-42", "D−42"), ("after: [brief]", "after: [breif]")],  # noqa: RUF001 -- the mistake
}
MENDED = {
    CAMPAIGN: [
        ("title: Spring webinar", 'title: "Spring: the webinar"  # ours'),
        ("status: active", 'status: "active"'),
    ],
    PLAYBOOK: [],
}
SAID = """\
campaigns/spring.yml:1: Spring: the webinar -> "Spring: the webinar"
campaigns/spring.yml:4: “active” -> "active"
campaigns/spring.yml:5: onwer -> owner
playbooks/webinar.md:17: D−42 -> D-42
campaigns/spring.yml:3: 18/03/2027 -> 2027-03-18
"""  # noqa: RUF001


def _with(path: str, pairs: list[tuple[str, str]]) -> str:
    text = HANDBOOK[path]
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return text


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    write_handbook(tmp_path, {path: _with(path, pairs) for path, pairs in MISTAKES.items()})
    return tmp_path


def _texts(root: Path) -> dict[str, str]:
    return {path: (root / path).read_text("utf-8") for path in HANDBOOK}


def test_what_has_one_right_answer_is_mended(broken: Path) -> None:
    run = handbook(broken, "check", "--fix", *DAY)
    assert (run.code, run.out) == (0, CLEAN)
    assert sorted(run.err.splitlines()) == sorted(
        [
            *SAID.splitlines(),
            "campaigns/spring.yml:2: webinarr -> webinar",
            "playbooks/webinar.md:18: breif -> brief",
        ]
    )
    assert _texts(broken) == {**HANDBOOK, **{path: _with(path, pairs) for path, pairs in MENDED.items()}}
    assert handbook(broken, "check", "--fix", *DAY) == Run(0, CLEAN, "")


def test_diff_is_what_git_would_apply_and_changes_nothing(broken: Path) -> None:
    for path in (CAMPAIGN, PLAYBOOK):
        (broken / path).write_bytes((broken / path).read_bytes().rstrip().replace(b"\n", b"\r\n"))
    before = _texts(broken)
    run = subprocess.run(
        [COMMAND, "check", "--fix", "--diff", *DAY], cwd=broken, capture_output=True, check=False, timeout=120
    )
    assert (run.returncode, run.stderr) == (1, b"")
    assert _texts(broken) == before
    (broken / "change.patch").write_bytes(run.stdout)
    git(broken, "apply", "change.patch")
    patched = {path: (broken / path).read_bytes() for path in (CAMPAIGN, PLAYBOOK)}
    git(broken, "apply", "-R", "change.patch")
    handbook(broken, "check", "--fix", *DAY)
    assert patched == {path: (broken / path).read_bytes() for path in (CAMPAIGN, PLAYBOOK)}
    assert handbook(broken, "check", "--diff", *DAY) == Run(0, "", "")


def test_only_what_was_asked_for_is_mended(broken: Path) -> None:
    before = _texts(broken)
    assert handbook(broken, "check", "--fix", *DAY, "--select", "TOL,OKR").err == ""
    assert handbook(broken, "check", "--fix", *DAY, "okrs").err == ""
    assert _texts(broken) == before
    handbook(broken, "check", "--fix", *DAY, "campaigns")
    assert (broken / PLAYBOOK).read_text("utf-8") == before[PLAYBOOK]
    said = "playbooks/webinar.md:18: breif -> brief\n"
    assert handbook(broken, "check", "--fix", *DAY, "--select", "PLB").err == said


def test_what_would_bring_other_findings_is_left(tmp_path: Path) -> None:
    text = HANDBOOK[CAMPAIGN].replace("playbook: webinar", "playbook: webinarr")
    text = text.replace("effort", "done: {breakfast: 2026-11-20, lunch: 2026-11-20}\neffort")
    write_handbook(tmp_path, {CAMPAIGN: text})
    run = handbook(tmp_path, "check", "--fix", *DAY)
    assert run.err == "campaigns/spring.yml:2: left as it is, for the correction brings other findings\n"
    assert (tmp_path / CAMPAIGN).read_text("utf-8") == text
    assert "--fix" not in run.out
    assert "--fix" not in handbook(tmp_path, "check", *DAY).out


def test_what_the_right_value_means_does_not_keep_it_from_being_written(tmp_path: Path) -> None:
    """A warning that only the right value brings is no reason to keep the error."""
    camille = f"{HANDBOOK[PERSON]}away: [{{from: 2027-03-15, to: 2027-03-19}}]\n"
    text = HANDBOOK[CAMPAIGN].replace("owner: camille", "owner: camile")
    write_handbook(tmp_path, {CAMPAIGN: text, PERSON: camille})
    run = handbook(tmp_path, "check", "--fix", *DAY)
    assert run.err == "campaigns/spring.yml:5: camile -> camille\n"
    assert (run.code, "CAM103" in run.out) == (0, True)


def test_a_name_that_is_used_more_often_than_the_other_is_not_the_slip(tmp_path: Path) -> None:
    text = HANDBOOK[PLAYBOOK].replace("id: brief,", "id: breif,")
    write_handbook(tmp_path, {PLAYBOOK: text})
    run = handbook(tmp_path, "check", "--fix", *DAY)
    assert (run.code, run.err) == (1, "")
    assert (tmp_path / PLAYBOOK).read_text("utf-8") == text


@pytest.mark.parametrize("name", ["not UTF-8", "a link", "read only"])
def test_what_must_not_be_written_is_not(tmp_path: Path, name: str) -> None:
    write_handbook(tmp_path)
    file = tmp_path / CAMPAIGN
    data = HANDBOOK[CAMPAIGN].replace("owner", "onwer").encode() + (b"# \xe9\n" if name == "not UTF-8" else b"")
    file.write_bytes(data)
    if name == "a link":
        (tmp_path / "real.yml").write_bytes(data)
        file.unlink()
        file.symlink_to("../real.yml")
    if name == "read only":
        file.chmod(0o444)
    run = handbook(tmp_path, "check", "--fix", *DAY)
    if name == "read only" and os.geteuid() == 0:
        return  # root may write it
    assert (run.code, file.read_bytes(), file.is_symlink()) == (1, data, name == "a link")
    assert ("was not written" in run.err) == (name == "read only")


def test_where_only_a_link_leads_nothing_is_said_to_be_mendable(tmp_path: Path) -> None:
    """The handbook itself may be reached by one."""
    write_handbook(tmp_path / "nova", {CAMPAIGN: HANDBOOK[CAMPAIGN].replace("owner", "onwer")})
    (tmp_path / "short").symlink_to("nova")
    (tmp_path / "nova/campaigns").rename(tmp_path / "nova/lists")
    (tmp_path / "nova/campaigns").symlink_to("lists")
    asked = ("-C", "short", "check", "--output-format", "json", "--select", "unknown-key", *DAY)
    found = json.loads(handbook(tmp_path, *asked).out)["findings"]
    assert [finding["fixable"] for finding in found] == [False]
    (tmp_path / "nova/campaigns").unlink()
    (tmp_path / "nova/lists").rename(tmp_path / "nova/campaigns")
    found = json.loads(handbook(tmp_path, *asked).out)["findings"]
    assert [finding["fixable"] for finding in found] == [True]


def test_nobody_signs_a_review_for_somebody(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    (tmp_path / PLAYBOOK).unlink()
    commit(tmp_path)
    text = HANDBOOK[PLAYBOOK].replace("reviewed: 2026-10-02\n", "")
    (tmp_path / PLAYBOOK).write_text(text, "utf-8")
    run = handbook(tmp_path, "check", "--fix", *DAY)
    hint = "read it from top to bottom, then add a line with the day, such as `reviewed: 2026-01-28`"
    assert (run.err, (tmp_path / PLAYBOOK).read_text("utf-8")) == ("", text)
    assert (f"= hint: {hint}\n" in run.out, "\n0 errors, 1 warning, 0 notes in " in run.out) == (True, True)


def test_french_says_how_many(broken: Path) -> None:
    assert handbook(broken, "check", *DAY, "--lang", "fr").out.endswith("peuvent être corrigés avec --fix\n")


def test_watch_reports_again_after_each_change_and_ends_cleanly(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    assert handbook(tmp_path, "check", "--watch", "--fix").code == 2
    command = [COMMAND, "check", "--watch", "--output-format", "concise", *DAY]
    with _running(command, tmp_path) as watch:
        assert watch.stdout
        assert watch.stderr
        assert watch.stderr.readline().count(":") == 2
        (tmp_path / CAMPAIGN).write_bytes(b"title: [\xe9\n")
        assert watch.stdout.readline().startswith("campaigns/spring.yml:")
        time.sleep(1)
        (tmp_path / CAMPAIGN).write_text(HANDBOOK[CAMPAIGN].replace("owner", "onwer"), "utf-8")
        lines = iter(watch.stdout.readline, "")
        assert any("unknown-key" in line for line in lines)
        watch.send_signal(signal.SIGINT)
        _, errors = watch.communicate()
    assert watch.returncode == 1
    assert "Traceback" not in errors


@contextmanager
def _running(command: list[str], folder: Path) -> Generator[subprocess.Popen[str]]:
    """A command that hears Ctrl-C and is ended with the block, so that no other test finds it.

    Where the tests run in the background, their shell has them ignore that signal, and what they start would too.
    """
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        with subprocess.Popen(
            command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as running:
            try:
                yield running
            finally:
                running.kill()
    finally:
        signal.signal(signal.SIGINT, heard)
