"""A place is counted in the lines that the reader counts, however a file begins and whatever ends its lines."""

from pathlib import Path

import pytest
from smallest import TODAY, write_handbook

from handbook.diagnostics.outputs.text import render
from handbook.pipeline.checks.checking import check

PERSON, PAGE, TEMPLATE = "company/people/tom.yml", "docs/start.md", "playbooks/templates/note.md"


@pytest.mark.parametrize(
    ("path", "data", "shown"),
    [
        (PERSON, b"name: Tom\rteem: marketing\r", "2 | teem: marketing\n  | ^^^^\n"),
        (PERSON, b"name: Tom\r\nteem: marketing\r\n", "2 | teem: marketing\n  | ^^^^\n"),
        (PERSON, b"\xef\xbb\xbfname: Tom L\xe9\n", "1 | name: Tom L\ufffd\n  |            ^\n"),
        (PERSON, b"name: Tom\n \t  team: marketing\n", "2 |     team: marketing\n  |  ^^^\n"),
        (
            PAGE,
            b"# Start\n\n[a](../playbooks/gone.md)\n",
            "3 | [a](../playbooks/gone.md)\n  |     ^^^^^^^^^^^^^^^^^^^^\n",
        ),
        (TEMPLATE, b"# Note\x0bto all\n[a](gone.md)\n", "2 | [a](gone.md)\n  |     ^^^^^^^\n"),
    ],
)
def test_the_line_that_is_meant_is_shown(path: str, data: bytes, shown: str, tmp_path: Path) -> None:
    write_handbook(tmp_path)
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_bytes(data)
    blocks = render(check(tmp_path, TODAY).report, "en").split("\n\n")
    excerpts = [block.split("\n", 2)[2] for block in blocks if block.startswith(path)]
    assert any(excerpt.startswith(shown) for excerpt in excerpts), excerpts
