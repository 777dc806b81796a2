"""Where the program came from, as pip notes it (PEP 610), is what the jobs of a handbook install."""

import json
from pathlib import Path

import pytest

from handbook.pipeline.files.kits import kit_files
from handbook.pipeline.files.origin import Origin, origin_of

GIT = {"vcs": "git", "commit_id": "9fb73dd0b9a8cb4b4b5f4b5f4b5f4b5f4b5f4b5f", "requested_revision": "main"}


@pytest.mark.parametrize(
    ("note", "line"),
    [
        ({}, "mkdocs-handbook==1.2.0"),
        (
            {"url": "https://git.example.com/hb.git", "vcs_info": GIT},
            f"mkdocs-handbook @ git+https://git.example.com/hb.git@{GIT['commit_id']}",
        ),
        (
            {"url": "https://example.com/hb-1.2.0-py3-none-any.whl", "archive_info": {}},
            "mkdocs-handbook @ https://example.com/hb-1.2.0-py3-none-any.whl",
        ),
        ({"url": "file:///home/me/hb", "vcs_info": GIT}, "mkdocs-handbook==1.2.0"),
        ({"url": "file:///home/me/hb", "dir_info": {"editable": True}}, "mkdocs-handbook==1.2.0"),
        ({"url": "file:///home/me/gone-1.2.0-py3-none-any.whl", "archive_info": {}}, "mkdocs-handbook==1.2.0"),
    ],
)
def test_a_line_that_another_machine_can_follow(note: dict[str, object], line: str) -> None:
    assert origin_of(json.dumps(note), "1.2.0") == Origin(line)


def test_a_wheel_of_this_machine_goes_with_the_handbook(tmp_path: Path) -> None:
    wheel = tmp_path / "hb-1.2.0-py3-none-any.whl"
    wheel.write_bytes(b"wheel")
    came_from = origin_of(json.dumps({"url": wheel.as_uri(), "archive_info": {}}), "1.2.0")
    assert came_from == Origin("./hb-1.2.0-py3-none-any.whl", wheel)
    files = kit_files("gitlab", "en", "team/", came_from)
    assert files["team/hb-1.2.0-py3-none-any.whl"] == b"wheel"
    assert files["team/requirements-handbook.txt"].endswith(b"\n./hb-1.2.0-py3-none-any.whl\n")
