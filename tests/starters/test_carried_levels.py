"""A level that is kept goes on as what it is, and a weight with it."""

from pathlib import Path

from smallest import HANDBOOK, TODAY, write_handbook

from handbook.kinds.goals.starters.okr import NewOkrs
from handbook.pipeline.checks.checking import check

BEFORE = "okrs/2027-q1/marketing.yml"


def test_a_level_has_no_start_in_the_next_quarter_either(tmp_path: Path) -> None:
    numbers = 'target: 99.9, keep: above, current: 99.5, unit: "%", weight: 2'
    files = {BEFORE: HANDBOOK[BEFORE].replace("baseline: 0, target: 40, current: 4, unit: calls", numbers)}
    write_handbook(tmp_path, files)
    text = NewOkrs("2027-q2/marketing").starter(check(tmp_path, TODAY).handbook).text
    (line,) = (line.strip() for line in text.splitlines() if "kr1" in line)
    assert line == f"- {{id: kr1, title: Meetings, {numbers}, as_of: 2026-11-20, source: CRM}}"
