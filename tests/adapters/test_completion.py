"""Tab in a shell: the protocol that the shell's own function speaks."""

import os
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from running import Run, handbook, process
from smallest import write_handbook


def offered(folder: Path, *words: str, run: Callable[[Path], Run] = handbook) -> list[str]:
    """What bash is told once the last word was typed so far (click's protocol: a type and a value a line)."""
    environment = {
        "_HANDBOOK_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(("handbook", *words)),
        "COMP_CWORD": str(len(words)),
    }
    with patch.dict(os.environ, environment):
        done = run(folder)
    assert (done.code, done.err) == (0, "")
    return [line.split(",", 1)[1] for line in done.out.splitlines() if line]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("plan", ""), ["spring", "webinar"]),
        (("rebase", "s"), ["spring"]),
        (("export", "sp"), ["spring"]),
        (("export", "--person", "t"), ["tom"]),
        (("new", "campaign", "x", "--from", "web"), ["webinar"]),
        (("new", "tool", "x", "--owner", ""), ["event-manager", "camille", "tom"]),
        (("new", "okr", "2199"), []),
        (("explain", "cam20"), ["CAM201"]),
        (("explain", "unknown-pl"), ["unknown-playbook"]),
        (("schema", "pe"), ["person"]),
    ],
)
def test_what_is_offered(tmp_path: Path, words: tuple[str, ...], found: list[str]) -> None:
    write_handbook(tmp_path, {"playbooks/Bad Name.md": "", "campaigns/broken.txt": ""})
    assert offered(tmp_path, *words) == found


def test_the_handbook_named_with_c_is_looked_at(tmp_path: Path) -> None:
    write_handbook(tmp_path / "there")
    assert offered(tmp_path, "-C", "there", "plan", "w") == ["webinar"]
    assert offered(tmp_path, "plan", "w") == []


def test_okrs_that_are_still_to_be_written(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    found = offered(tmp_path, "new", "okr", "")
    assert {name.split("/")[1] for name in found} == {"company", "marketing"}
    assert not {"2027-q1/company", "2027-q1/marketing"} & set(found)


def test_a_process_is_told_the_same(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    assert offered(tmp_path, "new", "tool", "x", "--owner", "", run=process) == ["event-manager", "camille", "tom"]
