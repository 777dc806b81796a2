"""A campaign that stops, runs again or is opened is told with what somebody has to know to agree."""

from pathlib import Path

import pytest
from compared import Files, compared, told
from smallest import HANDBOOK

SPRING = "campaigns/spring.yml"
SPENT = HANDBOOK[SPRING].replace("{planned: 1500 EUR}", "{planned: 1500 EUR, spent: 400 EUR}")
DONE = SPENT + "done: {brief: 2026-11-20}\n"
DRAFT = SPENT.replace("status: active", "status: draft")


@pytest.mark.parametrize(
    ("after", "headline", "line"),
    [
        (
            DONE.replace("status: active", "status: cancelled"),
            "1 running campaign is cancelled",
            "  ! Spring webinar: is cancelled (before: active): 2 steps are open; €400 of €1,500 is spent",
        ),
        (
            DONE.replace("status: active", "status: draft").replace("03-18", "03-25"),
            "1 running campaign is a draft now, 2 dates move in 1 running campaign",
            "    ! is a draft (before: active): 2 steps are open; €400 of €1,500 is spent",
        ),
        (
            None,
            "1 running campaign is removed",
            (
                "  ! Spring webinar: is removed; its day D was Thu 18 Mar 2027 (active): "
                "2 steps are open; €400 of €1,500 is spent"
            ),
        ),
    ],
)
def test_a_running_campaign_that_stops_is_told_first(
    tmp_path: Path, after: str | None, headline: str, line: str
) -> None:
    first, lines = told(tmp_path / "text", {SPRING: DONE}, {SPRING: after})
    assert first.startswith(headline)
    assert line in lines
    summary = compared(tmp_path, {SPRING: DONE}, {SPRING: after}).summary
    assert (summary.stopped, summary.serious > 0) == (1, True)


@pytest.mark.parametrize("after", [None, DRAFT.replace("status: draft", "status: cancelled")])
def test_of_a_draft_nothing_is_lost(tmp_path: Path, after: str | None) -> None:
    assert compared(tmp_path, {SPRING: DRAFT}, {SPRING: after}).summary.stopped == 0


@pytest.mark.parametrize(
    ("done", "line"),
    [
        ("done: {brief: 2026-11-20}\n", "  ! Spring webinar: is done (before: active): 2 steps are open"),
        (
            "done: {brief: 2026-11-20, live: 2026-11-20, debrief: 2026-11-20}\n",
            "  - Spring webinar: is done (before: active)",
        ),
    ],
)
def test_a_campaign_that_is_done_with_steps_that_are_not(tmp_path: Path, done: str, line: str) -> None:
    before: Files = {SPRING: SPENT + done}
    after: Files = {SPRING: SPENT.replace("status: active", "status: done") + done}
    assert told(tmp_path, before, after)[1] == ["Campaigns", line]
