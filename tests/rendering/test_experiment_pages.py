"""Experiments: the register, the hit rate, and the lessons of what failed."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from tiny_site import site_of

from handbook.kinds.experiments.pages.index import experiments_index, hit_rate
from handbook.kinds.experiments.pages.page import experiment_page
from handbook.kinds.experiments.pages.rows import status_of
from handbook.model.experiment import Experiment
from handbook.rendering.dated import DatedBadge

FILM = """\
title: Film <b>of a minute</b>
owner: tom
lever: Film
persona: Visitors
hypothesis: A film brings more
kpi: meetings
started: 2026-10-05
ends: 2026-10-23
status: {status}
supports: [2027-q1/marketing/o1]
budget: {{planned: 900 EUR, spent: 1000 EUR}}
result: Three more
lesson: Leave <b>it</b>
"""
FILES = {
    "company/kpis/meetings.yml": "name: Meetings\n",
    "experiments/film.yml": FILM.format(status="failed"),
    "experiments/idea.yml": "title: An idea\n",
}


@pytest.mark.parametrize(
    ("statuses", "words"),
    [
        (["won"] * 4 + ["failed"] * 7, "4 of 11 tests worked: more than the one in three to expect."),
        (["won"] + ["failed"] * 2 + ["stopped"], "1 of 3 tests worked: the one in three to expect."),
        (["failed"], "0 of 1 test worked: fewer than the one in three to expect."),
        (["running", "planned", "stopped"], ""),
    ],
)
def test_the_hit_rate_is_held_against_one_in_three(tmp_path: Path, statuses: Sequence[str], words: str) -> None:
    experiments = [Experiment.model_validate({"title": "A", "status": status}) for status in statuses]
    assert hit_rate(site_of(tmp_path), experiments) == words


def test_the_register_keeps_open_from_closed_and_lists_the_lessons(tmp_path: Path) -> None:
    page = experiments_index(site_of(tmp_path, FILES))
    assert [(entry.id, entry.title) for entry in page.toc] == [
        ("open", "Running and planned"),
        ("lessons", "Lessons of what failed"),
        ("closed", "Closed"),
    ]
    opened, rest = page.html.split('id="lessons"')
    lessons, closed = rest.split('id="closed"')
    assert '<a href="idea/">An idea</a>' in opened
    assert "<strong>Leave &lt;b&gt;it&lt;/b&gt;</strong>" in lessons
    assert '<a href="../kpis/meetings/">Meetings</a>' in closed
    assert "<b>" not in page.html


def test_a_page_has_the_guess_the_result_and_the_way_back_to_the_goal(tmp_path: Path) -> None:
    site = site_of(tmp_path, FILES)
    page = experiment_page(site, site.handbook.experiments["film"])
    assert (page.uri, page.section) == ("experiments/film/index.md", "experiments/index.md")
    for expected in (
        "A film brings more",
        "Three more",
        "5 Oct 2026 → 23 Oct 2026",
        "€1,000 of €900 spent",
        '<a href="../../okrs/2027-q1/#marketing-o1">Be the first source of qualified meetings</a>',
        '<a href="../../kpis/meetings/">Meetings</a>',
    ):
        assert expected in page.html
    bare = experiment_page(site, site.handbook.experiments["idea"])
    for expected in (
        "Nobody has written what was expected.",
        "There is no result yet.",
        "No lesson is written down yet.",
    ):
        assert expected in bare.html


def test_one_that_runs_past_its_end_is_asked_for_its_answer(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"experiments/film.yml": FILM.format(status="running")})
    film = site.handbook.experiments["film"].model
    assert status_of(site, film).over == (DatedBadge("time is up, the result is due", "warn", "2026-10-24"),)
    assert status_of(site, film.model_copy(update={"status": "won"})).over == ()
    assert status_of(site, film.model_copy(update={"ends": None})).over == ()
