"""The installed command: what other tests run in their own process is what a user gets."""

from pathlib import Path
from shutil import copytree

import pytest
from repository import commit, edit
from running import Run, handbook, process
from smallest import write_handbook

CALLS = (
    ("init", "team", "--ci", "github"),
    ("new", "tool", "airtable"),
    ("check",),
    ("check", "--output-format", "sarif"),
    ("check", "--fix"),
    ("plan", "spring", "--lang", "fr"),
    ("diff", "HEAD"),
    ("rebase", "spring"),
    ("export", "spring", "--to", "csv"),
    ("explain", "CAM201"),
    ("schema", "tool"),
    ("stage", "out"),
    ("nosuch",),
    ("--version",),
)
"""One call a command, some of which find something, or fail."""


@pytest.mark.parametrize("arguments", CALLS, ids=" ".join)
def test_a_command_does_the_same_as_a_process_of_its_own(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    write_handbook(one)
    commit(one)
    edit(one / "campaigns/spring.yml", "playbook: webinar", "playbook: webinr")
    edit(one / "playbooks/webinar.md", "when: D-42", "when: D-35")
    copytree(one, other)
    runs = handbook(one, *arguments), process(other, *arguments)
    assert runs[0] == Run(runs[1].code, runs[1].out.replace(str(other), str(one)), runs[1].err)
    assert _files(one) == _files(other)


def _files(root: Path) -> dict[str, bytes]:
    inside = (path for path in root.rglob("*") if path.is_file() and ".git" not in path.parts)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in inside}
