"""Deadlines that others published, through `handbook plan`; the sources stand beside the rows in deadlines.yml."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from published_tables import planned, table

DEADLINES = table("deadlines")
NAMES = [f"{block['date']} {block['calendar']}" for block in DEADLINES]


def themselves(block: Mapping[str, Any]) -> dict[str, str]:
    return {when: when for when in block["rows"]}


@pytest.mark.parametrize("block", DEADLINES, ids=NAMES)
def test_every_published_deadline(block: Mapping[str, Any], tmp_path: Path) -> None:
    assert planned(tmp_path, block["date"], block["calendar"], themselves(block)) == block["rows"]


@pytest.mark.parametrize("block", DEADLINES, ids=NAMES)
def test_weekends_alone_miss_the_deadlines_beyond_a_holiday(block: Mapping[str, Any], tmp_path: Path) -> None:
    dues = planned(tmp_path, block["date"], "", themselves(block))
    missed = {when for when, published in block["rows"].items() if dues[when] != published}
    assert missed == set(block["beyond_a_holiday"])


def test_scotland_alone_works_on_the_easter_monday_that_its_polls_disregard(tmp_path: Path) -> None:
    """Easter Monday, 28 March 2016, lies between D-23wd and D-28wd: the published dates are a working day earlier."""
    whens = {"D-23wd": "D-23wd", "D-28wd": "D-28wd", "D-35wd": "D-35wd"}
    assert planned(tmp_path, "2016-05-05", "GB-SCT", whens) == {
        "D-23wd": "2016-04-01",
        "D-28wd": "2016-03-24",
        "D-35wd": "2016-03-15",
    }
