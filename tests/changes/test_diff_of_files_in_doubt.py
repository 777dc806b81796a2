"""A file that cannot be read whole changes nothing of what others say, and mends nothing."""

import datetime
from pathlib import Path

import pytest
from compared import Files, compared, told
from smallest import HANDBOOK

SPRING, CAMILLE, ROLE = "campaigns/spring.yml", "company/people/camille.yml", "company/roles/event-manager.md"
PLAYBOOK, SETTINGS, TOOL = "playbooks/webinar.md", "handbook.yml", "company/tools/hubspot.yml"
AWAY = HANDBOOK[CAMILLE] + "away: [{from: 2027-03-18, to: 2027-03-18, title: Leave}]\n"
RENAMED = HANDBOOK[SPRING].replace("Spring webinar", "Spring talk")


def _mended(root: Path, before: Files, after: Files) -> list[object]:
    changes = compared(root, before, after).changes
    return [each.facts["rule"] for change in changes if change.what.startswith("mended") for each in change.details]


@pytest.mark.parametrize(
    "after",
    [
        {SPRING: HANDBOOK[SPRING].replace("2027-03-18", "2027-03-1B"), CAMILLE: AWAY},
        {SPRING: "<<<<<<< main\n" + HANDBOOK[SPRING], CAMILLE: AWAY},
        {CAMILLE: AWAY.replace("to: 2027-03-18", "to: 2027-03-1Z")},
        {ROLE: HANDBOOK[ROLE].replace("title: ", "title "), CAMILLE: AWAY},
        {PLAYBOOK: HANDBOOK[PLAYBOOK].replace("title: ", "title "), CAMILLE: AWAY},
        {PLAYBOOK: None, CAMILLE: AWAY, SPRING: RENAMED},
        {SETTINGS: "calendar: [FX]\nname: Nova handbook\n", CAMILLE: AWAY, SPRING: RENAMED},
        {SPRING: None, "campaigns/2027/spring.yml": HANDBOOK[SPRING], CAMILLE: AWAY},
    ],
)
def test_what_is_only_hidden_is_not_mended(tmp_path: Path, after: Files) -> None:
    before = {CAMILLE: AWAY}
    assert _mended(tmp_path / "truly", before, {}) == ["owner-away"]
    assert _mended(tmp_path / "hidden", before, after) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # the file itself was mended, and what is in doubt elsewhere is nothing to it
        (
            {TOOL: HANDBOOK[TOOL].replace("owner: event-manager", "owner: nobody")},
            {SPRING: HANDBOOK[SPRING].replace("2027-03-18", "2027-03-1B")},
            ["unknown-role"],
        ),
        # of two mistakes one is mended
        (
            {TOOL: HANDBOOK[TOOL].replace("seats: 4", "seats: four").replace("bought: 2025-01-06", "bought: once")},
            {TOOL: HANDBOOK[TOOL].replace("seats: 4", "seats: four")},
            ["not-a-date"],
        ),
        # a file that is gone says nothing any more
        ({"company/people/zoe.yml": "name: Zoe\nteam: sales\n"}, {}, ["unknown-team"]),
    ],
)
def test_what_is_mended_is_told(tmp_path: Path, before: Files, after: Files, expected: list[str]) -> None:
    assert _mended(tmp_path, before, after) == expected


def test_what_waits_for_its_file_is_neither_mended_nor_new(tmp_path: Path) -> None:
    """Of a file with a mistake nobody knows what it lacks."""
    without = HANDBOOK[SPRING].replace("supports: [2027-q1/marketing/o1/kr1]\n", "")
    sides = {SPRING: without}, {SPRING: without + "colour: red\n"}
    for name, (before, after) in {"now": sides, "again": sides[::-1]}.items():
        changes = compared(tmp_path / name, before, after).changes
        told = [
            (each.what, *(detail.facts["rule"] for detail in each.details)) for each in changes if "-er" in each.what
        ]
        assert told == [("new-error" if name == "now" else "mended-error", "unknown-key")]
        assert not [each for each in changes if each.what in ("new-warning", "mended-warning")]


CLOSED = "calendar: [FR]\nname: Nova handbook\nclosures: [{from: 2027-02-04, to: 2027-02-05, title: Move}]\n"
NO_DATES = "has a mistake now, so not everything is told of it, and dates are not compared"
LATER = HANDBOOK[SPRING].replace("2027-03-18", "2027-03-25")
MARKETS = "title: Markets\nnoun: a market\nfields: {calendar: text}\n"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (CLOSED, CLOSED.replace("2027-02-05", "2027-02-0x"), f"  ! handbook.yml: {NO_DATES}"),
        (CLOSED, "", f"  ! handbook.yml: {NO_DATES}"),
        # what the reader can guess is no more than that
        (
            CLOSED,
            CLOSED.replace("to: 2027-02-05", "to: 2027-02-12").replace("}]", "}"),
            f"  ! handbook.yml: {NO_DATES}",
        ),
        (CLOSED, CLOSED.replace("[FR]", "[FR, DE"), f"  ! handbook.yml: {NO_DATES}"),
        (CLOSED, CLOSED + "working_week: [mon, tue\n", f"  ! handbook.yml: {NO_DATES}"),
        (
            CLOSED.replace("2027-02-05", "2027-02-0x"),
            CLOSED,
            "  - handbook.yml: had a mistake and can be read whole again; dates are not compared",
        ),
        (
            CLOSED.replace("2027-02-05", "2027-02-0x"),
            CLOSED.replace("2027-02-05", "2027-02-0y"),
            "  ! handbook.yml: has a mistake, as before, so not everything is told of it, and dates are not compared",
        ),
    ],
)
def test_settings_with_a_mistake_move_no_dates(tmp_path: Path, before: str, after: str, expected: str) -> None:
    moved = "  ! Spring webinar: day D moves from Thu 18 Mar 2027 to Thu 25 Mar 2027, no reason given"
    sides: tuple[Files, Files] = {SETTINGS: before}, {SETTINGS: after, SPRING: LATER}
    assert told(tmp_path / "text", *sides)[1] == [
        "Files that cannot be read, or only in part",
        expected,
        "Campaigns",
        moved,
    ]
    assert compared(tmp_path / "gate", {SETTINGS: before}, {SETTINGS: after}).summary.lost == 1


def test_what_can_be_read_of_settings_is_told_and_dates_that_rest_on_others_are_compared(tmp_path: Path) -> None:
    unknown = {SETTINGS: CLOSED.replace("FR", "FX")}
    assert told(tmp_path / "calendar", {SETTINGS: CLOSED}, unknown)[1] == [
        "Files that cannot be read, or only in part",
        "  handbook.yml",
        f"    ! {NO_DATES}",
        "    - public holidays: FR → FX",
    ]
    other = CLOSED + "languages: [en, xx]\nokrs: {max_objectives: 5}\n"
    for name, sides in {"now": (CLOSED, other), "again": (other, CLOSED)}.items():
        first, said = told(tmp_path / name, {SETTINGS: sides[0]}, {SETTINGS: sides[1], SPRING: LATER})
        assert first.startswith("3 dates move in 1 running campaign, 1 ")
        assert said[:2] == ["Files that cannot be read, or only in part", "  handbook.yml"]
        assert [line for line in said[2:5] if "objectives" in line] == [
            f"    - most objectives of a team in a quarter: {'3 → 5' if name == 'now' else '5 → 3'}"
        ]


def test_a_new_part_with_a_mistake_hides_nothing_of_what_stands_beside_it(tmp_path: Path) -> None:
    after = HANDBOOK[SPRING].replace("1500 EUR", "1500 EUR, spent: 240 EUR").replace("active", "done")
    after += "done: {brief: 2026-11-20}\ndebrief: {keep: [The day], change: [The hour]}\n"
    assert told(tmp_path, {}, {SPRING: after})[1] == [
        "Files that cannot be read, or only in part",
        f"  {SPRING}",
        "    ! has a mistake now, so not everything is told of it",
        "    ! is done (before: active)",
        "    - 2 fields differ:",
        "        done / “Write the brief”: now Fri 20 Nov 2026",
        "        budget / spent: now €240",
    ]


def test_days_off_that_nobody_knows_move_no_dates(tmp_path: Path) -> None:
    own = HANDBOOK[SPRING] + "calendar: [FR]\n"
    after = {SPRING: own.replace("FR", "FX")}
    unknown = "its dates are not compared, because its public holidays are not known"
    changes = [f"    ! {unknown}", "    - calendar: FR → FX"]
    assert told(tmp_path / "own", {SPRING: own}, after)[1] == ["Campaigns", "  Spring webinar", *changes]
    assert compared(tmp_path / "gate", {SPRING: own}, after).summary.lost == 1
    market = {"registers/market.yml": MARKETS}
    day = HANDBOOK[SPRING].replace("2027-03-18", "2027-05-06") + "markets: [in]\n"
    before = {**market, "registers/market/in.yml": "calendar: IN\n", SPRING: day}
    after = {**before, "registers/market/in.yml": "calendar: [IN\n"}
    uncompared = "    ! the dates of 1 running campaign are not compared: “Spring webinar”"
    assert [line for line in told(tmp_path / "market", before, after)[1] if "Spring" in line] == [uncompared]


@pytest.mark.parametrize(
    "broken",
    [
        {ROLE: HANDBOOK[ROLE].replace("title: ", "title ")},
        {ROLE: HANDBOOK[ROLE].replace("person: camille", "person: [camille]")},
        {CAMILLE: AWAY.replace("started: 2024", "started: since 2024")},
    ],
)
def test_a_role_or_a_person_with_a_mistake_hands_over_nothing(tmp_path: Path, broken: Files) -> None:
    path = next(iter(broken))
    whole: Files = {path: AWAY if path == CAMILLE else HANDBOOK[path]}
    for name, sides in {"now": (whole, broken), "before": (broken, whole)}.items():
        lines = told(tmp_path / name, *sides)[1]
        assert [line.split(":")[0].strip(" !-") for line in lines] == [
            "Files that cannot be read, or only in part",
            path,
        ]


@pytest.mark.parametrize("mistake", [("fields:", "fields"), ("{calendar", "{colour: [, calendar")])
def test_records_of_a_register_with_a_mistake_are_not_told_as_gone(tmp_path: Path, mistake: tuple[str, str]) -> None:
    register = MARKETS + "folder: company/markets\n"
    files = {"registers/market.yml": register, "company/markets/in.yml": "calendar: IN\n"}
    broken = {**files, "registers/market.yml": register.replace(*mistake)}
    for name, sides in {"now": (files, broken), "before": (broken, files)}.items():
        groups = [line for line in told(tmp_path / name, *sides)[1] if not line.startswith(" ")]
        assert groups == ["Files that cannot be read, or only in part"]


def test_a_translation_with_a_mistake_is_not_told_as_gone(tmp_path: Path) -> None:
    french = (
        "---\ntitle: Webinaire\nevent: le direct\n---\nUne heure.\n\n## Étapes {#steps}\n\n### Écrire {#brief}\nOui.\n"
    )
    files = {"playbooks/webinar.fr.md": french}
    for number, mistake in enumerate(("title", "title: [")):
        broken = {"playbooks/webinar.fr.md": french.replace("title:", mistake)}
        assert told(tmp_path / str(number), files, broken)[1] == []


def test_what_lies_where_nothing_is_read_is_not_told_as_removed(tmp_path: Path) -> None:
    goals = "okrs/2027-q1/marketing.yml"
    moved = {
        SPRING: "campaigns/2027/spring.yml",
        ROLE: "company/roles/2027/event-manager.md",
        goals: "okrs/q1/marketing.yml",
    }
    after: Files = {**dict.fromkeys(moved), **{path: HANDBOOK[old] for old, path in moved.items()}}
    first, lines = told(tmp_path, {}, after, today=datetime.date(2027, 2, 1))
    assert first.startswith("1 running campaign is not read any more, ")
    assert lines == [
        "Campaigns",
        (
            "  ! Spring webinar: is not read any more, as it lies at campaigns/2027/spring.yml now; "
            "its day D was Thu 18 Mar 2027 (active)"
        ),
        "Objectives and key results",
        "  ! Marketing, Q1 2027: is not read any more, as it lies at okrs/q1/marketing.yml now",
        "Roles",
        (
            "  ! Event manager: is not read any more, as it lies at company/roles/2027/event-manager.md now, "
            "and 3 files still name it: 1 playbook (“Webinar”); 1 tool (HubSpot); 1 person (Camille Roy)"
        ),
    ]


def test_a_finding_with_other_words_is_neither_new_nor_mended(tmp_path: Path) -> None:
    text = HANDBOOK["campaigns/spring.yml"].replace("owner: camille\n", "")
    other = text.replace("title: Spring webinar", "title: Webinar in spring")
    found = compared(tmp_path, {"campaigns/spring.yml": text}, {"campaigns/spring.yml": other})
    assert (found.summary.new_errors, found.summary.new_warnings, found.summary.mended) == (0, 0, 0)
    assert [change.what for change in found.changes] == ["retitled", "finding-changed"]


def test_of_a_playbook_with_a_mistake_the_campaigns_are_named_that_rest_on_it(tmp_path: Path) -> None:
    draft = RENAMED.replace("status: active", "status: draft")
    files: Files = {"campaigns/draft.yml": draft}
    broken: Files = {**files, PLAYBOOK: HANDBOOK[PLAYBOOK].replace("D-42", "D-40").replace("days: 2", "days: two")}
    uncompared = "    ! the dates of 1 running campaign are not compared: “Spring webinar”"
    assert told(tmp_path / "now", files, broken)[1] == [
        "Files that cannot be read, or only in part",
        f"  {PLAYBOOK}",
        "    ! has a mistake now, so not everything is told of it",
        uncompared,
    ]
    assert uncompared in told(tmp_path / "before", broken, files)[1]
    assert compared(tmp_path, broken, files).summary.lost == 1


CANVAS = HANDBOOK[TOOL].replace("cost: 1200 EUR", "cost: 1300 EUR").replace("seats: 4", "seats: 6")


@pytest.mark.parametrize(
    ("path", "sides", "headline", "lines"),
    [
        (
            SPRING,
            (
                HANDBOOK[SPRING].replace("status: active", "status: actif"),
                HANDBOOK[SPRING].replace("1500 EUR", "1800 EUR").replace("owner: camille", "owner: tom"),
            ),
            "1 finding mended",
            [
                "    - 2 fields differ:",
                "        owner: Camille Roy → Tom Leroy",
                "        budget / planned: €1,500 → €1,800",
            ],
        ),
        (
            SPRING,
            (
                HANDBOOK[SPRING],
                HANDBOOK[SPRING].replace("active", "cancelled").replace("effort: 12 days", "effort: long"),
            ),
            "1 running campaign is cancelled",
            ["    ! is cancelled (before: active)"],
        ),
        (
            TOOL,
            (HANDBOOK[TOOL].replace("seats: 4", "seats: four"), CANVAS.replace("seats: 6", "seats: six")),
            "",
            ["    - cost: €1,200 → €1,300"],
        ),
        (TOOL, (HANDBOOK[TOOL], CANVAS.replace("seats: 6", "seat: 6")), "", ["    - cost: €1,200 → €1,300"]),
    ],
)
def test_what_can_be_read_beside_a_mistake_is_told(
    tmp_path: Path, path: str, sides: tuple[str, str], headline: str, lines: list[str]
) -> None:
    first, said = told(tmp_path, {path: sides[0]}, {path: sides[1]})
    assert first.startswith(headline)
    assert said[:2] == ["Files that cannot be read, or only in part", f"  {path}"]
    assert [line for line in said[2:] if "mistake" not in line] == lines


def test_a_day_that_changes_beside_a_mistake_is_told_and_stops_the_gate(tmp_path: Path) -> None:
    spring = HANDBOOK["campaigns/spring.yml"]
    wrong, moved = spring.replace("active", "actif"), spring.replace("2027-03-18", "2027-03-25")
    found = compared(tmp_path, {"campaigns/spring.yml": wrong}, {"campaigns/spring.yml": moved})
    (told,) = (change for change in found.changes if change.what == "day-in-doubt")
    assert (told.facts, found.summary.lost) == (
        {"old": datetime.date(2027, 3, 18), "new": datetime.date(2027, 3, 25)},
        1,
    )


BAD = HANDBOOK[SETTINGS] + "closures: [{from: 2027-02-04, to: 2027-02-0x, title: Move}]\n"


@pytest.mark.parametrize(
    ("before", "after", "first"),
    [
        ({}, {SETTINGS: BAD}, "1 running campaign cannot be compared, 1 new error"),
        ({SETTINGS: BAD}, {}, "1 running campaign cannot be compared, 1 finding mended"),
        ({}, {SETTINGS: BAD, SPRING: LATER}, "the day of 1 running campaign moves, 1 new error"),
        ({}, {SPRING: LATER.replace("active", "actif")}, "the day of 1 running campaign moves, 1 new error"),
        (
            {},
            {SPRING: HANDBOOK[SPRING].replace("active", "actif")},
            "1 running campaign cannot be compared, 1 new error",
        ),
        ({}, {SPRING: "- Spring\n"}, "1 running campaign cannot be compared, 1 new error"),
        (
            {},
            {PLAYBOOK: HANDBOOK[PLAYBOOK].replace("days: 2", "days: two")},
            "1 running campaign cannot be compared, 1 new error",
        ),
    ],
)
def test_what_is_not_compared_is_in_the_first_line(tmp_path: Path, before: Files, after: Files, first: str) -> None:
    assert told(tmp_path, before, after)[0] == first


def test_of_a_draft_with_a_mistake_the_first_line_says_nothing(tmp_path: Path) -> None:
    draft = HANDBOOK[SPRING].replace("active", "draft")
    sides: tuple[Files, Files] = {SPRING: draft}, {SPRING: draft.replace("owner: camille", "owner: [camille]")}
    assert told(tmp_path, *sides)[0] == "1 new error"


PAGE = HANDBOOK[SPRING] + "dates: {doors: 2027-03-17, page: 2027-01-05}\n"


@pytest.mark.parametrize(
    ("sides", "lines"),
    [
        # a day that does not exist is not removed, and hides nothing of what stands beside it
        (
            (PAGE, PAGE.replace("2027-01-05", "2027-02-30").replace("1500 EUR", "1900 EUR")),
            ["    - budget / planned: €1,500 → €1,900"],
        ),
        ((PAGE, PAGE.replace("2027-01-05", "2027-02-30").replace("doors: 2027-03-17, ", "")), None),
        # nor does the one without which there is no campaign
        (
            (HANDBOOK[SPRING], HANDBOOK[SPRING].replace("2027-03-18", "2027-02-30").replace("1500 EUR", "1900 EUR")),
            ["    - budget / planned: €1,500 → €1,900"],
        ),
        (
            (HANDBOOK[SPRING].replace("2027-03-18", "2027-02-30"), HANDBOOK[SPRING].replace("12 days", "13 days")),
            ["    - effort: 12 days → 13 days"],
        ),
    ],
)
def test_a_day_that_does_not_exist_hides_only_itself(
    tmp_path: Path, sides: tuple[str, str], lines: list[str] | None
) -> None:
    said = told(tmp_path, {SPRING: sides[0]}, {SPRING: sides[1]})[1]
    expected = ["    - dates / doors: removed (before: Wed 17 Mar 2027)"] if lines is None else lines
    assert said[:2] == ["Files that cannot be read, or only in part", f"  {SPRING}"]
    assert [line for line in said[2:] if "mistake" not in line and "read again" not in line] == expected
