"""Machines that do not speak UTF-8 by themselves, as Windows does not: nothing fails, programs get what they expect."""

import json
import os
import pty
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from running import COMMAND
from smallest import HANDBOOK, write_handbook

OLD = {"PYTHONIOENCODING": "cp1252"}
"""Standard streams as a Windows of Western Europe has them."""
PATH = "Critical path: brief → live\n"


@pytest.fixture
def nova(tmp_path: Path) -> Path:
    """A handbook with one fault, beside a name that no old code page has."""
    write_handbook(
        tmp_path, {"campaigns/spring.yml": HANDBOOK["campaigns/spring.yml"].replace("camille", "Zoë → Łucja")}
    )
    return tmp_path


def printed(root: Path, *arguments: str) -> bytes:
    done = subprocess.run(
        [COMMAND, *arguments],
        cwd=root,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=120,
        env={**os.environ, **OLD},
    )
    return done.stdout


def test_a_file_or_program_gets_utf8(nova: Path) -> None:
    assert printed(nova, "plan", "spring").decode().endswith(PATH)
    assert "'Zoë → Łucja'" in printed(nova, "check").decode()
    assert "'Zoë → Łucja'" in printed(nova, "check", "--output-format", "concise").decode()
    (finding,) = json.loads(printed(nova, "check", "--output-format", "gitlab"))
    assert "'Zoë → Łucja'" in finding["description"]
    (failure,) = ElementTree.fromstring(printed(nova, "check", "--output-format", "junit")).iter("failure")  # noqa: S314 -- our own
    assert "'Zoë → Łucja'" in failure.get("message", "")


def test_an_old_screen_shows_a_question_mark(nova: Path) -> None:
    ours, theirs = pty.openpty()
    done = subprocess.run([COMMAND, "plan", "spring"], cwd=nova, stdout=theirs, check=False, env={**os.environ, **OLD})
    os.close(theirs)
    shown = os.read(ours, 100_000).decode("cp1252")
    os.close(ours)
    assert (done.returncode, shown.splitlines()[-1]) == (0, "Critical path: brief ? live")
