"""Teams of juniors only: who counts, and who is passed over."""

from pathlib import Path

import pytest
from smallest import TODAY, write_handbook

from handbook.pipeline.checks.checking import check


@pytest.mark.parametrize(
    ("levels", "is_told"),
    [
        (["junior"], True),
        (["junior", "junior", None], True),
        (["junior", None], False),
        (["junior", "junior", "confirmed"], False),
        ([None], False),
    ],
)
def test_a_team_of_juniors(levels: list[str | None], *, is_told: bool, tmp_path: Path) -> None:
    people = {
        f"company/people/p{number}.yml": f"name: P{number}\nteam: content\n" + (f"level: {level}\n" if level else "")
        for number, level in enumerate(levels)
    }
    left = "name: Old\nteam: content\nlevel: expert\nleft: 2026-11-01\n"
    files = {"company/teams/content.yml": "name: Content\nparent: marketing\n", "company/people/old.yml": left}
    write_handbook(tmp_path, {**files, **people})
    assert bool(check(tmp_path, TODAY, select=["juniors-only"]).report.findings) is is_told
