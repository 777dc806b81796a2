"""Whether a plan can work: the cases that are too long for the pages of the rules."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

CAMPAIGN = HANDBOOK["campaigns/spring.yml"]


def found(root: Path, files: Mapping[str, str], select: str) -> list[tuple[str, int, str]]:
    """Path, line and message of each finding of these rules, over the smallest handbook with `files` laid over it."""
    write_handbook(root, files)
    report = check(root, TODAY, select=[select]).report
    return [(finding.path, finding.span.line, finding.message("en")) for finding in report.findings]


def test_the_load_of_a_day_is_counted_over_all_campaigns(tmp_path: Path) -> None:
    settings = "name: Nova\ncalendar: [FR]\npeople: {max_steps_a_day: 1}\n"
    summit = CAMPAIGN.replace("Spring", "Summit")
    assert found(tmp_path, {"handbook.yml": settings, "campaigns/summit.yml": summit}, "CAM120") == [
        (
            "campaigns/summit.yml",
            3,
            f"Camille Roy has 2 steps due on {day}, more than 1: spring: '{step}', summit: '{step}'",
        )
        for day, step in (
            ("Thu 18 Mar 2027", "Run the live session"),
            ("Thu 25 Mar 2027", "Write the debrief"),
            ("Thu 4 Feb 2027", "Write the brief"),
        )
    ]


def test_steps_that_are_done_are_no_load(tmp_path: Path) -> None:
    settings = "name: Nova\ncalendar: [FR]\npeople: {max_steps_a_day: 1}\n"
    summit = CAMPAIGN.replace("Spring", "Summit") + "done: {brief: 2026-11-20, live: 2026-11-20, debrief: 2026-11-20}\n"
    assert found(tmp_path, {"handbook.yml": settings, "campaigns/summit.yml": summit}, "CAM120") == []


def test_a_send_hits_its_segment_as_the_event_does(tmp_path: Path) -> None:
    """The summit's reminder of Tuesday 16 March is in the week of the webinar of Thursday 18 March."""
    spring = CAMPAIGN + "segments: [installers]\n"
    summit = CAMPAIGN.replace("Spring", "Summit").replace("2027-03-18", "2027-04-13") + (
        "segments: [installers]\nsteps:\n  remind: {title: Remind, when: D-4w tue, send: true, reason: First try}\n"
    )
    files = {"campaigns/spring.yml": spring, "campaigns/summit.yml": summit}
    assert found(tmp_path, files, "CAM122") == [
        (
            "campaigns/summit.yml",
            9,
            (
                "'installers' hears from us twice in the week of 15 Mar 2027: here on Tue 16 Mar 2027, "
                "from 'spring' on Thu 18 Mar 2027"
            ),
        )
    ]


@pytest.mark.parametrize(("half", "count"), [("", 1), (", half: morning", 0), (", half: afternoon", 0)])
def test_who_is_away_for_half_a_day_does_what_is_due(half: str, count: int, tmp_path: Path) -> None:
    away = f"away: [{{from: 2027-03-18, to: 2027-03-18{half}}}]\n"
    person = HANDBOOK["company/people/camille.yml"] + away
    assert len(found(tmp_path, {"company/people/camille.yml": person}, "owner-away")) == count


def test_an_absence_that_is_over_is_told_no_more(tmp_path: Path) -> None:
    away = "away: [{from: 2027-03-16, to: 2027-03-19}]\n"
    write_handbook(tmp_path, {"company/people/camille.yml": HANDBOOK["company/people/camille.yml"] + away})
    told = [len(check(tmp_path, date(2027, 3, day), select=["CAM103"]).report.findings) for day in (15, 19, 20)]
    assert told == [1, 1, 0]


@pytest.mark.parametrize(
    ("owner", "days", "expected"),
    [
        (
            "tom",
            "2027-03-16, to: 2027-03-18",
            [(5, "Tom Leroy is away from 16 Mar 2027 to 18 Mar 2027; due in these days: the event itself")],
        ),
        ("tom", "2027-03-16, to: 2027-03-17", []),
        ("camille", "2027-03-16, to: 2027-03-17", []),
    ],
)
def test_who_runs_a_campaign_and_is_away_on_its_day_is_told(
    owner: str, days: str, expected: list[tuple[int, str]], tmp_path: Path
) -> None:
    """Tom has no step of it, Camille has all."""
    person = f"company/people/{owner}.yml"
    files = {
        person: HANDBOOK[person] + f"away: [{{from: {days}}}]\n",
        "campaigns/spring.yml": CAMPAIGN.replace("owner: camille", f"owner: {owner}"),
    }
    write_handbook(tmp_path, files)
    findings = check(tmp_path, TODAY, select=["CAM103"]).report.findings
    assert [(found.span.line, found.message("en")) for found in findings] == expected


@pytest.mark.parametrize(
    ("steps", "language", "title"),
    [
        ("", "en", "'Run the live session'"),
        ("", "fr", "« Animer, en direct »"),
        ("steps: {live: {title: Speak}}\n", "en", "'Speak'"),
        ("steps: {live: {title: Speak}}\n", "fr", "« Speak »"),
    ],
)
def test_the_steps_of_who_is_away_are_told_by_their_titles(
    steps: str, language: str, title: str, tmp_path: Path
) -> None:
    away = "away: [{from: 2027-03-18, to: 2027-03-18}]\n"
    french = "---\ntitle: Webinaire\n---\nPourquoi.\n\n## Étapes {#steps}\n### Animer, en direct {#live}\nFaire.\n"
    files = {
        "handbook.yml": HANDBOOK["handbook.yml"] + "languages: [en, fr]\n",
        "company/people/camille.yml": HANDBOOK["company/people/camille.yml"] + away,
        "campaigns/spring.yml": CAMPAIGN + steps,
        "playbooks/webinar.fr.md": french,
    }
    write_handbook(tmp_path, files)
    (finding,) = check(tmp_path, TODAY, select=["CAM103"]).report.findings
    assert finding.message(language).endswith(f" : {title}" if language == "fr" else f": {title}")


def test_a_finished_campaign_hits_nobody(tmp_path: Path) -> None:
    segments = "segments: [installers]\n"
    done = CAMPAIGN.replace("Spring", "Summit").replace("status: active", "status: done") + segments
    assert found(tmp_path, {"campaigns/spring.yml": CAMPAIGN + segments, "campaigns/summit.yml": done}, "CAM122") == []


def test_which_market_has_the_holiday(tmp_path: Path) -> None:
    campaign = CAMPAIGN.replace("2027-03-18", "2027-01-26") + "calendar: [FR, IN]\n"
    assert found(tmp_path, {"campaigns/spring.yml": campaign}, "CAM104") == [
        ("campaigns/spring.yml", 3, "26 Jan 2027 is a public holiday in IN (Republic Day)")
    ]


def test_a_campaign_has_a_clock_of_its_own(tmp_path: Path) -> None:
    campaign = CAMPAIGN + "timezone: Asia/Kolkatta\n"
    assert found(tmp_path, {"campaigns/spring.yml": campaign}, "HBK303") == [
        ("campaigns/spring.yml", 9, "no time zone is called 'Asia/Kolkatta'")
    ]


def test_the_path_that_does_not_fit_is_told_in_order(tmp_path: Path) -> None:
    """From Wednesday 3 February to Thursday 18 March 2027 there are 32 working days in France."""
    campaign = CAMPAIGN + (
        "steps:\n  film: {title: Film, when: D-1wd, days: 31, after: [brief], reason: New format}\n"
        "  live: {after: [film], reason: New format}\n"
    )
    assert found(tmp_path, {"campaigns/spring.yml": campaign}, "CAM121") == [
        (
            "campaigns/spring.yml",
            11,
            "brief → film → live need 34 working days one after the other; from 3 Feb 2027 to 18 Mar 2027 there are 32",
        )
    ]


@pytest.mark.parametrize("options", [30])
def test_a_flood_of_options_comes_back(tmp_path: Path, options: int) -> None:
    names = [f"o{number}" for number in range(options)]
    offered = ", ".join(f"{name}: [a, b, c]" for name in names)
    only = ", ".join(f"{name}: [a, b, c]" for name in names)
    playbook = HANDBOOK["playbooks/webinar.md"].replace("type: event\n", f"type: event\noptions: {{{offered}}}\n")
    playbook = playbook.replace("id: brief, ", f"id: brief, only: {{{only}}}, ")
    settings = "name: Nova\nplaybooks: {required_steps: {all: [brief]}}\n"
    assert found(tmp_path, {"handbook.yml": settings, "playbooks/webinar.md": playbook}, "PLB117") == []
