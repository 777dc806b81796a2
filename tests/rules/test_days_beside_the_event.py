"""Hours beside the event, half days off, named days and lengths that nobody sees. Easter 2027 is 28 March (USNO)."""

from datetime import date
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

CAMPAIGN, PLAYBOOK = HANDBOOK["campaigns/spring.yml"], HANDBOOK["playbooks/webinar.md"]
CODES = ("CAM104", "CAM151", "CAM152", "CAM153", "CAM154", "CAM155", "CAM156", "CAM158", "PLB128", "PLB129")


def told(root: Path, campaign: str, day: str = "2027-03-18", live: str = "when: D") -> list[str]:
    """Code, line and message of each finding about days and hours of the campaign with these lines."""
    spring = CAMPAIGN.replace("2027-03-18", day) + campaign
    files = {"campaigns/spring.yml": spring, "playbooks/webinar.md": PLAYBOOK.replace("live, when: D", f"live, {live}")}
    write_handbook(root, files)
    found = check(root, TODAY, select=CODES).report.findings
    return [f"{one.rule.code} {one.span.line} {one.message('en')}" for one in found]


def step(what: str) -> str:
    return f"steps: {{build: {{title: Build, owner: tom, reason: A booth, {what}}}}}\n"


@pytest.mark.parametrize(
    ("day", "what", "said"),
    [
        (
            "2027-03-30",
            'when: D-1, at: "08:00"',
            ["at 08:00 would be on Mon 29 Mar 2027, a day off, and is planned for Fri 26 Mar 2027"],
        ),
        (
            "2027-03-19",
            'when: end + 1, at: "07:00", until: "15:00"',
            ["at 07:00 would be on Sat 20 Mar 2027, a day off, and is planned for Mon 22 Mar 2027"],
        ),
        ("2027-03-19", 'when: D+1, at: "10:00"', []),  # a letter of thanks goes on Monday
        ("2027-03-30", "when: D-1", []),
        ("2027-03-30", 'when: D-1, at: "08:00", roll: none', []),
        ("2027-03-30", 'when: D-1, at: "08:00", roll: before', []),
        ("2027-03-30", 'when: D-1, at: "08:00", send: true', []),
        ("2027-03-30", 'when: D-1wd, at: "08:00"', []),
        ("2027-03-30", 'when: D-3, at: "08:00"', []),
        ("2027-03-18", 'when: D-1, at: "08:00"', []),
    ],
)
def test_work_at_an_hour_beside_the_event_says_that_it_left_its_day(
    tmp_path: Path, day: str, what: str, said: list[str]
) -> None:
    line = [f"CAM151 9 step 'build' {each}" for each in said]
    assert told(tmp_path, step(what), day) == line


@pytest.mark.parametrize(
    ("half", "hour", "is_told"),
    [
        ("afternoon", "15:00", True),
        ("afternoon", "12:30", False),
        ("afternoon", "10:00", False),
        ("morning", "10:00", True),
        ("morning", "12:00", False),
    ],
)
def test_an_hour_in_the_half_of_a_day_that_is_off(tmp_path: Path, half: str, hour: str, *, is_told: bool) -> None:
    off = f"days_off: [{{from: 2027-03-12, to: 2027-03-12, half: {half}, title: Move}}]\n"
    said = f"CAM152 10 step 'build' is on Fri 12 Mar 2027 at {hour}, and the {half} is off (Move)"
    campaign = off + step(f'when: D-6, at: "{hour}"')
    assert told(tmp_path, campaign) == ([said] if is_told else [])


def test_a_named_day_that_is_off_is_told_where_it_is_written(tmp_path: Path) -> None:
    dates = "dates: {opens: 2027-01-02}\n"
    said = "CAM153 9 'opens' is on Sat 2 Jan 2027, a day off: step 'build' is planned for Thu 31 Dec 2026"
    assert told(tmp_path / "a", dates + step("when: opens")) == [said]
    for number, what in enumerate(("when: opens, roll: none", "when: opens + 1", "when: opens + 5")):
        assert told(tmp_path / str(number), dates + step(what)) == []


@pytest.mark.parametrize(("done", "is_told"), [("2026-11-17", True), ("2026-11-19", False)])
def test_an_event_is_done_when_its_last_day_is(tmp_path: Path, done: str, *, is_told: bool) -> None:
    said = "CAM154 9 step 'live' is done on Tue 17 Nov 2026, and it lasts up to Thu 19 Nov 2026"
    found = told(tmp_path, f"done: {{live: {done}}}\n", "2026-11-17", "when: D, days: 3")
    assert found == ([said] if is_told else [])


@pytest.mark.parametrize(
    ("dates", "what", "names"),
    [
        ("{d: 2027-03-02}", "when: D-1", ["d"]),
        ("{end: 2027-03-22}", "when: end + 1wd", ["end"]),
        ("{end: 2027-03-22}", "when: D-1", []),
        ("{opens: 2027-03-02}", "when: opens + 1wd", []),
    ],
)
def test_a_day_has_no_name_that_is_taken(tmp_path: Path, dates: str, what: str, names: list[str]) -> None:
    said = [f"CAM155 9 the day '{name}' has the name of a day of the event" for name in names]
    assert told(tmp_path, f"dates: {dates}\n{step(what)}") == said


@pytest.mark.parametrize(
    ("live", "said"),
    [
        (
            'when: D, at: "18:00", until: "18:00"',
            ["PLB128 {} step 'live' begins at 18:00 and ends at 18:00 of the next day"],
        ),
        ('when: D, at: "18:00", until: "19:00"', []),
        ("when: D, days: 2.5", ["PLB129 {} the event 'live' has 2.5 days, and takes place on 3"]),
        ("when: D, days: 0.5", []),
        ("when: D-1, days: 2.5", []),
    ],
)
def test_lengths_that_come_out_otherwise(tmp_path: Path, live: str, said: list[str]) -> None:
    line = next(number for number, text in enumerate(PLAYBOOK.split("\n"), 1) if "id: live" in text)
    assert told(tmp_path, "", live=live) == [each.format(line) for each in said]


@pytest.mark.parametrize(
    ("campaign", "live", "hint"),
    [
        ("", "when: D", ["choose a working day; where the weekend is meant, write `weekday: sat` below `date:`"]),
        ("weekday: sat\n", "when: D", []),
        ("", "when: D, weekday: sat", []),
    ],
)
def test_a_saturday_is_meant_where_its_weekday_is_written(
    tmp_path: Path, campaign: str, live: str, hint: list[str]
) -> None:
    told(tmp_path, campaign, "2027-03-20", live)
    assert [found.hint("en") for found in check(tmp_path, TODAY, select=["CAM104"]).report.findings] == hint


@pytest.mark.parametrize(
    ("calendar", "settings", "is_told"),
    [("[FR]", "[GB-ENG]", False), ("[GB-ENG]", "[GB-ENG]", True), ("[GB-ENG]", "[FR]", False)],
)
def test_a_zone_of_school_holidays_has_a_campaign(
    tmp_path: Path, calendar: str, settings: str, *, is_told: bool
) -> None:
    zone = f"name: Nova\ncalendar: {settings}\nschool_holidays: [FR-Zone A]\n"
    write_handbook(tmp_path, {"handbook.yml": zone, "campaigns/spring.yml": f"{CAMPAIGN}calendar: {calendar}\n"})
    said = "no campaign has FR in its calendar: none is held against the school holidays of FR-Zone A"
    found = [one.message("en") for one in check(tmp_path, TODAY, select=["CAM156"]).report.findings]
    assert found == ([said] if is_told else [])


@pytest.mark.parametrize(
    ("until", "live", "days"),
    [
        ("2027-03-20", "when: D", "1"),
        ("2027-03-20", "when: D", "2"),
        ("2027-03-18", "when: D", "2"),
        ("2027-03-20", "when: D, days: 5", "4"),
    ],
)
def test_a_number_of_days_beside_another_end_has_no_effect(tmp_path: Path, until: str, live: str, days: str) -> None:
    found = told(tmp_path, f"until: {until}\nsteps: {{live: {{days: {days}, reason: A fair}}}}\n", live=live)
    end = {"2027-03-20": "Sat 20 Mar 2027", "2027-03-18": "Thu 18 Mar 2027"}[until]
    says = f"'live' is the event, and takes place up to {end}, as `until:` says: `days: {days}` has no effect"
    assert found == [f"CAM158 10 {says}"]


@pytest.mark.parametrize(
    "campaign",
    [
        "until: 2027-03-20\nsteps: {live: {days: 3, reason: A fair}}\n",
        "until: 2027-03-20\nsteps: {live: {reason: A fair, owner: tom}}\n",
        "until: 2027-03-20\nsteps: {open: {title: Open, when: D, days: 1, owner: tom, reason: A fair}}\n",
        "until: 2027-03-16\nsteps: {live: {days: 1, reason: A fair}}\n",
        "steps: {live: {days: 3, reason: A fair}}\n",
    ],
)
def test_a_number_of_days_that_counts_is_not_told(tmp_path: Path, campaign: str) -> None:
    assert [line for line in told(tmp_path, campaign) if "CAM158" in line] == []


AFTER = "steps: {thank: {title: Thank, when: end + 2wd, after: [debrief], owner: tom, reason: A fair}}\n"
PAY = "steps: {pay: {title: Pay, when: D+30, owner: tom, reason: A fair}}\n"


@pytest.mark.parametrize(
    ("campaign", "today", "ticked"),
    [
        ("done: {debrief: 2026-11-20}\n", "2026-11-23", ["debrief"]),
        (f"{AFTER}done: {{thank: 2026-11-20}}\n", "2026-11-23", ["thank"]),
        ("done: {debrief: 2026-12-20}\n", "2026-12-19", []),  # that day is told as one to come
        ("done: {debrief: 2026-12-20}\n", "2026-12-20", ["debrief"]),
        ("done: {debrief: 2027-03-18}\n", "2027-03-20", []),
        ("done: {brief: 2026-11-20}\n", "2026-11-23", []),
        (f"{PAY}done: {{pay: 2026-11-20}}\n", "2026-11-23", []),  # what waits for nothing may be early
        ("done: {live: 2026-11-19, debrief: 2026-11-20}\n", "2026-11-23", []),  # it was held before its day
    ],
)
def test_what_waits_for_the_event_is_not_done_before_it(
    tmp_path: Path, campaign: str, today: str, ticked: list[str]
) -> None:
    write_handbook(tmp_path, {"campaigns/spring.yml": CAMPAIGN + campaign})
    found = check(tmp_path, date.fromisoformat(today), select=["CAM159"]).report.findings
    assert [one.params["step"] for one in found] == ticked


def test_each_day_off_of_an_event_that_lasts_is_told_with_its_reason(tmp_path: Path) -> None:
    """Ascension Day 2027 is 6 May, VE Day 8 May (Code du travail, L3133-1)."""
    settings = "name: Nova\ncalendar: [FR]\nlanguages: [fr]\nclosures: [{from: 2027-05-07, to: 2027-05-07}]\n"
    spring = CAMPAIGN.replace("date: 2027-03-18", "date: 2027-05-05\nuntil: 2027-05-08")
    write_handbook(tmp_path, {"handbook.yml": settings, "campaigns/spring.yml": spring})
    (found,) = check(tmp_path, TODAY, select=["CAM104"]).report.findings
    assert found.message("fr") == (
        "le 6 mai 2027 est un jour férié (Ascension) ; le 7 mai 2027 est un jour de fermeture (Fermeture) ; "
        "le 8 mai 2027 est un jour férié (Fête de la Victoire)"
    )
