"""A playbook whose steps cannot be read: nothing says that there is nothing to do."""

from pathlib import Path

import pytest
from running import handbook
from smallest import HANDBOOK, write_handbook

WEBINAR = "playbooks/webinar.md"
UNREAD = {
    WEBINAR: HANDBOOK[WEBINAR].replace("when: D-42,", "when: 8 weeks before or so,").replace("steps\n", "steps\n", 1)
}


@pytest.mark.parametrize(
    "arguments",
    [
        ("plan", "webinar", "--date", "2027-03-18"),
        ("plan", "spring"),
        ("export", "spring", "--to", "csv", "-o", "-"),
        ("export", "spring", "--to", "ics", "-o", "-"),
    ],
)
def test_nothing_is_planned_from_it(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    write_handbook(tmp_path, UNREAD)
    run = handbook(tmp_path, *arguments)
    assert (run.code, run.out) == (2, "")
    assert run.err
