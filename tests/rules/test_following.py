"""What must come after a campaign: whether it was begun, when it may, and the file that begins it."""

import datetime
from collections.abc import Mapping
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.kinds.campaigns.starters.next_campaign import NextCampaign
from handbook.pipeline.checks.checking import check
from handbook.pipeline.files.starting import NotStarted, start
from handbook.starters.wish import Starter

WEBINAR = HANDBOOK["playbooks/webinar.md"]
TALK = WEBINAR.replace("title: Webinar", "title: Talk\nfollowed_by: {playbook: webinar, after: 2 weeks}", 1)


def campaign(playbook: str, day: str, status: str = "active", more: str = "") -> str:
    return f"title: Run\nplaybook: {playbook}\ndate: {day}\nstatus: {status}\nowner: camille\n{more}"


FOLLOWING = {
    "playbooks/talk.md": TALK,
    "campaigns/talk-a.yml": campaign("talk", "2026-11-05", "done"),
    "campaigns/spring.yml": campaign("webinar", "2027-03-18", "cancelled"),
}
NOBODY = "'Run' is done, and no campaign of 'Webinar' follows it; its day D is to be 19 Nov 2026"
BEGIN = "begin it: handbook new campaign ID --after talk-a"
IS_IT = "if it is 'next', write `follows: talk-a` into that file; else: handbook new campaign ID --after talk-a"


def told(root: Path, files: Mapping[str, str], rule: str) -> list[tuple[str, str | None]]:
    write_handbook(root, files)
    return [(found.message("en"), found.hint("en")) for found in check(root, TODAY, select=[rule]).report.findings]


@pytest.mark.parametrize(
    ("following", "found"),
    [
        (campaign("webinar", "2026-11-19", more="follows: talk-a\n"), []),
        (campaign("webinar", "2026-11-19", "cancelled", "follows: talk-a\n"), [(NOBODY, BEGIN)]),
        (campaign("talk", "2026-11-19", more="follows: talk-a\n"), [(NOBODY, BEGIN)]),
        (campaign("webinar", "2026-11-19"), [(NOBODY, IS_IT)]),
        (campaign("webinar", "2026-11-18"), [(NOBODY, BEGIN)]),
        (campaign("webinar", "2026-11-19", more="follows: next\n"), [(NOBODY, BEGIN)]),
    ],
)
def test_a_campaign_that_is_done_is_followed(following: str, found: list[object], tmp_path: Path) -> None:
    assert told(tmp_path, {**FOLLOWING, "campaigns/next.yml": following}, "campaign-not-followed") == found


@pytest.mark.parametrize("status", ["draft", "active", "cancelled"])
def test_only_what_is_done_needs_one(status: str, tmp_path: Path) -> None:
    files = {**FOLLOWING, "campaigns/talk-a.yml": campaign("talk", "2026-11-05", status)}
    assert told(tmp_path, files, "campaign-not-followed") == []


@pytest.mark.parametrize(
    ("day", "status", "count"), [("2026-11-18", "draft", 1), ("2026-11-19", "draft", 0), ("2026-11-18", "done", 0)]
)
def test_the_next_one_takes_place_once_there_is_something(day: str, status: str, count: int, tmp_path: Path) -> None:
    files = {**FOLLOWING, "campaigns/next.yml": campaign("webinar", day, status, "follows: talk-a\n")}
    early = "'Run' follows 'Run' of 5 Nov 2026, whose playbook hands over on 19 Nov 2026 at the earliest"
    hint = "move one of the two dates, or change `after:` under `followed_by:` in playbooks/talk.md"
    assert told(tmp_path, files, "follows-too-early") == [(early, hint)] * count


GOAL = ("2027-q1/company/o1",)
NEXT = """\
title: "Webinar"
playbook: webinar
playbook_version: "{version}"  # the playbook as it is today; 'handbook rebase next' follows it later
follows: talk-a
date: {day}  # day D
status: draft  # draft, active, done or cancelled
owner: tom
markets: [france]
segments: [firms]
"""


@pytest.mark.parametrize(("talk", "day"), [("2026-11-05", "2026-11-19"), ("2026-12-12", "2026-12-28")])
def test_the_file_that_begins_it_has_its_playbook_and_a_working_day(talk: str, day: str, tmp_path: Path) -> None:
    more = "markets: [france]\nsegments: [firms]\nbudget: {planned: 9 EUR}\neffort: 3 days\n"
    write_handbook(tmp_path, {**FOLLOWING, "campaigns/talk-a.yml": campaign("talk", talk, "done", more)})
    found = start(tmp_path, NextCampaign("next", "talk-a", owner="tom", supports=GOAL))
    assert isinstance(found, Starter)
    assert found.notes[0] == (
        "Taken over from campaign talk-a: markets, segments. What was done, spent and learned stays there."
    )
    text = (tmp_path / found.path).read_text("utf-8")
    version = text.split('"')[3]
    assert text.partition("supports:")[0] == NEXT.format(day=day, version=version)
    assert check(tmp_path, TODAY, select=["campaign-not-followed", "follows-too-early"]).report.findings == ()


NOT_SAID = "playbook 'webinar' does not say what comes next with `followed_by:`: give both --from and --date"


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        (NextCampaign("x", "talk-b"), "no campaign is called 'talk-b': did you mean 'talk-a'?"),
        (NextCampaign("x", "live"), NOT_SAID),
        (NextCampaign("x", "lost"), "playbook 'gone' cannot be used: run 'handbook check'"),
        (NextCampaign("x", "live", "webinar", datetime.date(2026, 12, 1), "tom", supports=GOAL), None),
    ],
)
def test_what_nobody_asked_for_is_named(wish: NextCampaign, reason: str | None, tmp_path: Path) -> None:
    lost = TALK.replace("playbook: webinar", "playbook: gone")
    files = {
        **FOLLOWING,
        "playbooks/lost.md": lost,
        "campaigns/live.yml": campaign("webinar", "2026-11-05"),
        "campaigns/lost.yml": campaign("lost", "2026-11-05"),
    }
    write_handbook(tmp_path, files)
    found = start(tmp_path, wish)
    assert (found.reason if isinstance(found, NotStarted) else None) == reason


@pytest.mark.parametrize(
    ("follows", "status", "why"),
    [
        ({"a": "a"}, "active", ["it is this campaign itself"]),
        ({"a": "b", "b": "a"}, "active", ["they follow each other in a circle"] * 2),
        ({"a": "b", "b": "c", "c": "b"}, "active", ["they follow each other in a circle"] * 2),
        ({"a": "b"}, "cancelled", ["it was cancelled"]),
        ({"a": "b", "b": "c"}, "active", []),
        ({"a": "gone"}, "active", []),
    ],
)
def test_nothing_is_handed_over_in_a_circle(
    follows: Mapping[str, str], status: str, why: list[str], tmp_path: Path
) -> None:
    files = {
        f"campaigns/{name}.yml": campaign(
            "webinar",
            "2027-03-18",
            status if name == "b" else "active",
            f"follows: {follows[name]}\n" if name in follows else "",
        )
        for name in "abc"
    }
    assert told(tmp_path, files, "follows-nothing") == [
        (f"'Run' cannot follow 'Run': {reason}", "name the campaign that hands over to it, or take `follows:` out")
        for reason in why
    ]


def test_a_second_one_that_follows_is_said(tmp_path: Path) -> None:
    write_handbook(
        tmp_path, {**FOLLOWING, "campaigns/next.yml": campaign("webinar", "2026-11-19", more="follows: talk-a\n")}
    )
    found = start(tmp_path, NextCampaign("again", "talk-a", owner="tom", supports=GOAL))
    assert isinstance(found, Starter)
    assert found.notes[0] == "Campaign talk-a is followed already, by next."


def test_what_cannot_be_read_is_not_called_missing(tmp_path: Path) -> None:
    write_handbook(tmp_path, {**FOLLOWING, "playbooks/talk.md": TALK.replace("2 weeks", "soon")})
    reason = "what follows playbook 'talk' cannot be read: run 'handbook check'"
    assert start(tmp_path, NextCampaign("next", "talk-a", owner="tom", supports=GOAL)) == NotStarted(reason)
