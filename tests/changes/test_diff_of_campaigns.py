"""A campaign that stops, runs again or is opened is told with what somebody has to know to agree."""

from pathlib import Path

import pytest
from compared import Files, compared, told
from smallest import HANDBOOK

from handbook.exports.changes_markdown import changes_markdown

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


WHOLE = {"playbooks/webinar.md": HANDBOOK["playbooks/webinar.md"]}
BROKEN = {"playbooks/webinar.md": HANDBOOK["playbooks/webinar.md"].replace("days: 2", "days: two")}


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (SPENT, None, "is removed; its day D was Thu 18 Mar 2027 (active): €400 of €1,500 is spent"),
        (
            SPENT.replace("effort: 12 days", "effort: long"),
            None,
            "is removed; its day D was Thu 18 Mar 2027 (active): €400 of €1,500 is spent",
        ),
        (
            SPENT,
            SPENT.replace("status: active", "status: cancelled"),
            "is cancelled (before: active): €400 of €1,500 is spent",
        ),
    ],
)
def test_a_mistake_elsewhere_hides_no_end(tmp_path: Path, before: str, after: str | None, line: str) -> None:
    lines = told(tmp_path, {SPRING: before, **BROKEN}, {SPRING: after, **BROKEN})[1]
    assert lines[lines.index("Campaigns") :] == ["Campaigns", f"  ! Spring webinar: {line}"]


def test_of_a_playbook_with_a_mistake_no_step_is_compared(tmp_path: Path) -> None:
    after = {SPRING: SPENT.replace("2027-03-18", "2027-03-25") + "people: {event-manager: tom}\n", **BROKEN}
    for name, sides in {
        "now": ({SPRING: SPENT}, after),
        "before": ({SPRING: SPENT, **BROKEN}, {**after, **WHOLE}),
    }.items():
        assert compared(tmp_path / name / "gate", *sides).summary.lost > 0
        lines = told(tmp_path / name, *sides)[1]
        assert lines[lines.index("Campaigns") :] == [
            "Campaigns",
            "  Spring webinar",
            "    ! day D moves from Thu 18 Mar 2027 to Thu 25 Mar 2027, no reason given",
            "    - people / “Event manager”: now Tom Leroy",
        ]


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


def test_what_is_gone_is_told_before_what_is_new_and_that_before_what_speaks_against_it(tmp_path: Path) -> None:
    autumn = SPENT.replace("Spring", "Autumn").replace("2027-03-18", "2026-12-17").replace("1500", "900")
    new = autumn.replace("effort: 12 days", "effort: 3 days").replace("owner: camille", "owner: tom")
    lines = told(tmp_path, {}, {SPRING: None, "campaigns/autumn.yml": new})[1]
    assert [line.partition(":")[0].partition(" is ")[0] for line in lines[:4]] == [
        "Campaigns",
        "  ! Spring webinar",
        "  Autumn webinar",
        "    ! new campaign with playbook “Webinar” on Thu 17 Dec 2026 (active, 3 steps)",
    ]
    assert lines[4].startswith("    ! 1 open step is due on a day that is past")


def test_what_runs_is_told_before_drafts_which_are_marked(tmp_path: Path) -> None:
    autumn = DRAFT.replace("Spring", "Autumn")
    before = {SPRING: SPENT, "campaigns/autumn.yml": autumn}
    after = {path: text.replace("2027-03-18", "2027-03-25") for path, text in before.items()}
    after |= {SPRING: SPENT.replace("effort: 12", "effort: 13"), "campaigns/new.yml": autumn.replace("Autumn", "New")}
    files: Files = {**after}
    assert told(tmp_path, before, files)[1] == [
        "Campaigns",
        "  - Spring webinar: effort: 12 days → 13 days",
        "  Autumn webinar (draft)",
        "    ! day D moves from Thu 18 Mar 2027 to Thu 25 Mar 2027",
        "    - 3 dates move:",
        "        “Write the brief”: Thu 4 Feb 2027 → Thu 11 Feb 2027",
        "        “Run the live session”: Thu 18 Mar 2027 → Thu 25 Mar 2027",
        "        “Write the debrief”: Thu 25 Mar 2027 → Thu 1 Apr 2027",
        (
            "  - New webinar: new campaign with playbook “Webinar” on Thu 18 Mar 2027 (draft, 3 steps): "
            "run by Camille Roy; serves “Meetings”; budget €1,500"
        ),
    ]


def test_the_mark_of_a_draft_stands_behind_its_link(tmp_path: Path) -> None:
    found = changes_markdown(compared(tmp_path, {SPRING: DRAFT}, {SPRING: DRAFT.replace("12 days", "13 days")}, "fr"))
    assert found.endswith(
        "\n- **[Spring webinar](campaigns/spring.yml)** (brouillon) : effort : 12\xa0jours → 13\xa0jours"
    )


def test_a_new_campaign_whose_playbook_is_not_there(tmp_path: Path) -> None:
    new = SPENT.replace("playbook: webinar", "playbook: fair").replace("supports: [2027-q1/marketing/o1/kr1]\n", "")
    assert told(tmp_path, {}, {"campaigns/fair.yml": new.replace("Spring", "New")})[1] == [
        "Campaigns",
        (
            "  ! New webinar: new campaign on Thu 18 Mar 2027 (active) without dates, because its playbook “fair” is "
            "missing or cannot be read: run by Camille Roy; budget €1,500"
        ),
    ]


def test_a_campaign_that_runs_again(tmp_path: Path) -> None:
    past = SPENT.replace("2027-03-18", "2026-12-10")
    first, lines = told(tmp_path, {SPRING: past.replace("status: active", "status: cancelled")}, {SPRING: past})
    assert first.startswith("1 campaign runs again, ")
    assert lines[:4] == [
        "Campaigns",
        "  Spring webinar",
        "    ! runs again (before: cancelled); day D is Thu 10 Dec 2026: €400 of €1,500 is spent",
        "    ! 1 open step is due on a day that is past: “Write the brief” (Thu 29 Oct 2026)",
    ]


APPROVED = SPENT.replace("spent: 400 EUR", "approved_by: camille")
RAISED = APPROVED.replace("1500 EUR", "6000 EUR")


@pytest.mark.parametrize(
    ("after", "lines"),
    [
        (
            RAISED.replace("approved_by: camille", "spent: 90 EUR"),
            [
                (
                    "  ! Spring webinar: the budget is €6,000 (before: €1,500), "
                    "and the approval of Camille Roy is removed: budget / spent: now €90"
                ),
            ],
        ),
        (RAISED, ["  - Spring webinar: budget / planned: €1,500 → €6,000"]),
        (
            SPENT.replace(", spent: 400 EUR", ""),
            ["  - Spring webinar: budget / approved by: removed (before: Camille Roy)"],
        ),
    ],
)
def test_an_amount_that_is_raised_without_its_approval(tmp_path: Path, after: str, lines: list[str]) -> None:
    assert told(tmp_path, {SPRING: APPROVED}, {SPRING: after})[1] == ["Campaigns", *lines]


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        (
            "",
            "{brief: {skip: true, reason: We know it}}",
            [
                (
                    "  - Spring webinar: 1 step is left out: "
                    "“Write the brief” (was due Thu 4 Feb 2027, Camille Roy), because: We know it"
                ),
            ],
        ),
        (
            "{brief: {skip: true, reason: We know it}}",
            "",
            ["  - Spring webinar: 1 more step: “Write the brief”, due Thu 4 Feb 2027, Camille Roy"],
        ),
        (
            "",
            '{live: {at: "15:00", reason: Spain}}',
            [
                "    - “Run the live session” is at 15:00",
                "    - “Run the live session” / reason: now Spain",
            ],
        ),
        (
            "{live: {reason: Spain}}",
            '{live: {at: "15:00", reason: Spain}}',
            ["  - Spring webinar: “Run the live session” is at 15:00"],
        ),
        (
            "",
            "{book: {title: Book the room, when: D-30, owner: camille, reason: It fits}}",
            [
                "  - Spring webinar: 1 more step: “Book the room”, due Tue 16 Feb 2027, Camille Roy, because: It fits",
            ],
        ),
        (
            "{book: {title: Book the room, when: D-30, owner: camille, reason: It is full}}",
            "",
            ["  - Spring webinar: 1 step is left out: “Book the room” (was due Tue 16 Feb 2027, Camille Roy)"],
        ),
    ],
)
def test_what_is_different_about_a_step_is_told_once(tmp_path: Path, before: str, after: str, lines: list[str]) -> None:
    sides: list[Files] = [{SPRING: SPENT + (f"steps: {steps}\n" if steps else "")} for steps in (before, after)]
    head = ["Campaigns", *(["  Spring webinar"] if len(lines) > 1 else [])]
    assert told(tmp_path, *sides)[1] == [*head, *lines]


@pytest.mark.parametrize(
    ("done", "before", "after", "line"),
    [
        ("brief: 2026-11-20", "brief: {days: 3}", "brief: {days: 4}", "“Write the brief” / days: 3 → 4"),
        (
            "",
            "brief: {skip: true, days: 3}",
            "brief: {skip: true, days: 4}",
            "“Write the brief” / days: 3 → 4",
        ),
    ],
)
def test_what_no_plan_tells_of_a_step_is_told(tmp_path: Path, done: str, before: str, after: str, line: str) -> None:
    sides: list[Files] = [{SPRING: f"{SPENT}done: {{{done}}}\nsteps: {{{steps}}}\n"} for steps in (before, after)]
    assert told(tmp_path, *sides)[1] == ["Campaigns", f"  - Spring webinar: {line}"]


def test_of_a_campaign_that_is_over_all_is_told_of_its_steps(tmp_path: Path) -> None:
    over = SPENT.replace("status: active", "status: done")
    lines = told(tmp_path, {SPRING: over}, {SPRING: over + "steps: {brief: {skip: true, reason: We know it}}\n"})[1]
    assert lines == [
        "Campaigns",
        "  - Spring webinar: 2 fields differ:",
        "      “Write the brief” / skip: no → yes",
        "      “Write the brief” / reason: now We know it",
    ]


def test_open_steps_that_use_a_tool_after_it_is_cut(tmp_path: Path) -> None:
    tool = "company/tools/hubspot.yml"
    cut, later = (
        {tool: HANDBOOK[tool] + f"sunset: {{date: {day}, reason: no-need, note: We write ourselves}}\n"}
        for day in ("2027-01-31", "2027-03-18")
    )
    lines = told(tmp_path / "cut", {}, {**cut})[1]
    assert lines[:2] == [
        "Campaigns",
        (
            "  ! Spring webinar: 1 open step uses HubSpot after it is cut on Sun 31 Jan 2027: "
            "“Run the live session” (Thu 18 Mar 2027)"
        ),
    ]
    assert "Campaigns" not in told(tmp_path / "later", {}, {**later})[1]
    assert told(tmp_path / "as before", {**cut}, {**cut, SPRING: SPENT})[1] == [
        "Campaigns",
        "  - Spring webinar: budget / spent: now €400",
    ]


def test_a_tool_that_is_removed_is_told_with_its_cost_and_the_steps_that_need_it(tmp_path: Path) -> None:
    assert told(tmp_path, {}, {"company/tools/hubspot.yml": None})[1] == [
        "Campaigns",
        "  ! Spring webinar: 1 open step uses HubSpot, which is removed: “Run the live session” (Thu 18 Mar 2027)",
        "Tools",
        "  ! HubSpot: is removed, and 1 file still names it: 1 playbook (“Webinar”); it cost €1,200",
    ]


def test_a_price_that_changed_is_told_with_what_it_was(tmp_path: Path) -> None:
    tool = "company/tools/hubspot.yml"
    seat = "cost: {amount: 45, currency: EUR, per: seat/month, tax: excluded}\n"
    new = seat + "former_costs: [{until: 2026-12-31, amount: 1200, currency: EUR}]"
    assert told(tmp_path, {}, {tool: HANDBOOK[tool].replace("cost: 1200 EUR", new)})[1] == [
        "Tools",
        "  - HubSpot: 2 fields differ:",
        "      cost: €1,200 → €45 excl. tax a seat a month",
        "      former_costs: now €1,200 until 31 Dec 2026",
    ]


def test_a_price_that_changed_is_told_with_what_it_makes_in_a_year(tmp_path: Path) -> None:
    tool, cost = "company/tools/hubspot.yml", "cost: {amount: 45, currency: EUR, per: seat/month}"
    before = HANDBOOK[tool].replace("cost: 1200 EUR", cost)
    after = before.replace("45", "49").replace("seats: 4", "seats: 5")
    assert told(tmp_path, {tool: before}, {tool: after})[1] == [
        "Tools",
        "  HubSpot",
        "    - costs €2,940 a year (before: €2,160 a year)",
        "    - 2 fields differ:",
        "        cost: €45 a seat a month → €49 a seat a month",
        "        seats: 4 → 5",
    ]


AUTUMN = "title: Autumn\nplaybook: webinar\nstatus: draft\nowner: camille\nbudget: {planned: 900 EUR}\n"
WITH_DAY = AUTUMN + "date: 2027-09-16\n"
POSTPONED = SPENT.replace("status: active", "status: postponed")
WHY = POSTPONED + "moved: [{from: 2027-03-18, reason: The hall is closed}]\n"


@pytest.mark.parametrize(
    ("path", "before", "after", "lines"),
    [
        (
            "campaigns/autumn.yml",
            None,
            AUTUMN,
            [
                (
                    "  - Autumn: new campaign with playbook “Webinar”, which has no day yet (draft): "
                    "run by Camille Roy; budget €900"
                )
            ],
        ),
        ("campaigns/autumn.yml", AUTUMN, WITH_DAY, ["  ! Autumn (draft): has a day: day D is Thu 16 Sep 2027"]),
        (
            "campaigns/autumn.yml",
            WITH_DAY,
            AUTUMN,
            ["  ! Autumn (draft): has no day any more; day D was Thu 16 Sep 2027"],
        ),
        ("campaigns/autumn.yml", AUTUMN, None, ["  ! Autumn: is removed; it had no day yet (draft)"]),
        (
            SPRING,
            SPENT,
            WHY,
            [
                "  Spring webinar",
                "    ! has no day any more; day D was Thu 18 Mar 2027: The hall is closed",
                "    - is postponed (before: active)",
            ],
        ),
    ],
)
def test_a_day_that_is_not_known(
    tmp_path: Path, path: str, before: str | None, after: str | None, lines: list[str]
) -> None:
    _, found = told(tmp_path, {path: before} if before else {}, {path: after})
    assert found[1:] == lines


FAIR = {
    "playbooks/webinar.md": HANDBOOK["playbooks/webinar.md"].replace(
        "live, when: D,", 'live, when: D, days: 2, at: "09:00",'
    )
}


def test_an_event_of_several_days_moves_with_all_of_them_and_its_reason(tmp_path: Path) -> None:
    after = SPENT.replace("2027-03-18", "2027-04-13")
    lines = told(tmp_path / "none", {SPRING: SPENT, **FAIR}, {SPRING: after, **FAIR})[1]
    assert "    ! day D moves from Thu 18 Mar 2027 to Tue 13 Apr 2027, no reason given" in lines
    assert (
        "        \u201cRun the live session\u201d: Thu 18 \u2013 Fri 19 Mar 2027 \u2192 Tue 13 \u2013 Wed 14 Apr 2027"
        in lines
    )
    reason = after + "moved: [{from: 2027-03-18, reason: Strike}]\n"
    lines = told(tmp_path / "why", {SPRING: SPENT, **FAIR}, {SPRING: reason, **FAIR})[1]
    assert "    ! day D moves from Thu 18 Mar 2027 to Tue 13 Apr 2027: Strike" in lines
    postponed = SPENT.replace("active", "postponed")
    lines = told(tmp_path / "no", {SPRING: SPENT}, {SPRING: postponed})[1]
    assert "    ! has no day any more; day D was Thu 18 Mar 2027, no reason given" in lines


def test_hours_on_another_clock_are_told_with_what_they_were(tmp_path: Path) -> None:
    after = SPENT + "timezone: Asia/Kolkata\n"
    hours = "\u201cRun the live session\u201d at 09:00 is 04:30 in Europe/Paris"
    said = f"    ! 1 hour is on the clock of Asia/Kolkata now (before: Europe/Paris): {hours}"
    assert told(tmp_path / "a", {SPRING: SPENT, **FAIR}, {SPRING: after, **FAIR})[1] == [
        "Campaigns",
        "  Spring webinar",
        said,
        "    - time zone: now Asia/Kolkata",
    ]
    assert told(tmp_path / "b", {SPRING: SPENT}, {SPRING: after})[1] == [
        "Campaigns",
        "  - Spring webinar: time zone: now Asia/Kolkata",
    ]


def test_an_event_that_lasts_longer_says_up_to_which_day(tmp_path: Path) -> None:
    longer = {path: text.replace("days: 2, at", "days: 3, at") for path, text in FAIR.items()}
    lines = told(tmp_path, {SPRING: SPENT, **FAIR}, {SPRING: SPENT, **longer})[1]
    said = "\u201cRun the live session\u201d lasts 3 days, up to Sat 20 Mar 2027 (before: 2)"
    assert f"  - Spring webinar: {said}" in lines


@pytest.mark.parametrize(("meant", "is_told"), [("weekday: sat\n", False), ("", True)])
def test_an_event_that_is_meant_on_a_saturday_falls_on_no_day_off(
    tmp_path: Path,
    meant: str,
    is_told: bool,  # noqa: FBT001 -- what is expected
) -> None:
    before = HANDBOOK[SPRING].replace("2027-03-18", "2027-03-20") + meant
    _, lines = told(tmp_path, {SPRING: before}, {SPRING: before.replace("2027-03-20", "2027-03-13")})
    told_off = ["    ! 1 step falls on a day off: “Run the live session” on Sat 13 Mar 2027 (weekend)"]
    assert [line for line in lines if "day off" in line] == (told_off if is_told else [])
