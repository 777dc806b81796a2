"""A folder with another name is one sentence, however many records lie in it, and says nothing of them or of others."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from compared import Files, compared, told
from smallest import HANDBOOK

AUTUMN = HANDBOOK["campaigns/spring.yml"].replace("Spring", "Autumn").replace("active", "done")
MARKETS = {
    "registers/market.yml": "title: Markets\nnoun: a market\nfields: {calendar: text}\n",
    "registers/market/in.yml": "calendar: IN\n",
    "registers/market/fr.yml": "calendar: FR\n",
}


def _moved(files: Files, old: str, new: str) -> Iterator[tuple[str, str | None]]:
    for path, text in {**HANDBOOK, **files}.items():
        if path.startswith(f"{old}/"):
            yield path, None
            yield path.replace(old, new, 1), text


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "campaigns",
            "programmes",
            (
                "campaigns/: 2 files are not read any more, as this folder is programmes/ now: "
                "running: 1 campaign (“Spring webinar”); 1 campaign (“Autumn webinar”)"
            ),
        ),
        (
            "company/people",
            "company/team-members",
            (
                "company/people/: 2 files are not read any more, as this folder is company/team-members/ now: "
                "2 people (Camille Roy, Tom Leroy)"
            ),
        ),
        (
            "company/tools",
            "archive/tools",
            "company/tools/: 1 file is not read any more, as this folder is archive/tools/ now: 1 tool (HubSpot)",
        ),
        (
            "registers/market",
            "registers/markets",
            (
                "registers/market/: 2 files are not read any more, as this folder is registers/markets/ now: "
                "Markets: 2 (“fr”, “in”)"
            ),
        ),
    ],
)
def test_a_folder_that_is_called_otherwise_is_told_once(tmp_path: Path, old: str, new: str, said: str) -> None:
    before: Files = {**MARKETS, "campaigns/autumn.yml": AUTUMN}
    after: Files = {**before, **dict(_moved(before, old, new))}
    assert told(tmp_path, before, after)[1] == ["Files that cannot be read, or only in part", f"  ! {said}"]


def test_templates_move_with_their_playbooks_and_campaigns_lose_their_dates(tmp_path: Path) -> None:
    lines = told(tmp_path, {}, dict(_moved({}, "playbooks", "howto")))[1]
    assert lines == [
        "Files that cannot be read, or only in part",
        "  ! playbooks/: 1 file is not read any more, as this folder is howto/ now: 1 playbook (“Webinar”)",
        "Campaigns",
        "  ! Spring webinar: has no dates any more, because its playbook is gone or cannot be read",
    ]


def test_running_campaigns_in_such_a_folder_are_in_the_first_line(tmp_path: Path) -> None:
    after = dict(_moved({}, "campaigns", "programmes"))
    assert told(tmp_path / "text", {}, after)[0].startswith("1 running campaign is not read any more")
    assert compared(tmp_path, {}, after).summary.stopped == 1


READ_ELSEWHERE = "their register is read from company/markets/ now"


@pytest.mark.parametrize(
    ("register", "why", "rest"),
    [
        (None, "registers/market.yml is removed", ["Registers", "  - Markets: is removed"]),
        (
            MARKETS["registers/market.yml"] + "folder: company/markets\n",
            READ_ELSEWHERE,
            ["Registers", "  - Markets: folder: now company/markets"],
        ),
    ],
)
def test_what_lies_in_the_folder_of_a_register_that_is_not_read_there_is_told_once(
    tmp_path: Path, register: str | None, why: str, rest: list[str]
) -> None:
    after: Files = {path: text for path, text in {**MARKETS, "registers/market.yml": register}.items() if text}
    assert told(tmp_path, MARKETS, after)[1] == [
        "Files that cannot be read, or only in part",
        f"  ! registers/market/: 2 files are not read any more, as {why}: Markets: 2 (“fr”, “in”)",
        *rest,
    ]


def test_records_that_are_removed_with_their_register_are_no_files_that_stay(tmp_path: Path) -> None:
    assert told(tmp_path, MARKETS, {})[1] == [
        "Registers",
        "  - Markets: is removed",
        "Markets",
        "  - fr: is removed",
        "  - in: is removed",
    ]


def test_what_comes_from_a_folder_that_is_not_read_is_not_told_again(tmp_path: Path) -> None:
    before: Files = {**MARKETS, "campaigns/autumn.yml": AUTUMN + "markets: [fr]\n"}
    after: Files = {**before, **dict(_moved(before, "registers/market", "registers/markets"))}
    details = [detail for change in compared(tmp_path, before, after).changes for detail in change.details]
    assert [detail.what for detail in details] == ["users", "finding-told"]
