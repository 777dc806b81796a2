"""Hours make an order among the steps of one day: in checks, on pages and in exports; they are no load."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.kinds.campaigns.plans import plans_of
from handbook.kinds.playbooks.pages.order import by_day
from handbook.loading.folder import load_handbook
from handbook.model.settings import PeopleSettings
from handbook.pipeline.answers.exporting import all_tasks
from handbook.pipeline.checks.checking import check
from handbook.planning.full_weeks import full_weeks
from handbook.planning.load import load_by_week

CAMPAIGN = HANDBOOK["campaigns/spring.yml"]
DAY_D = next(line for line in HANDBOOK["playbooks/webinar.md"].split("\n") if "id: live" in line)
_EVENING = """\
steps:
  doors: {title: Open the doors, when: D, at: "19:00", owner: camille, reason: An evening}
  live: {at: "18:00", after: [doors], reason: An evening}
"""


def found(root: Path, files: Mapping[str, str], select: str, language: str = "en") -> list[tuple[str, int, str]]:
    write_handbook(root, files)
    report = check(root, TODAY, select=[select]).report
    return [(one.path, one.span.line, one.message(language)) for one in report.findings]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        (
            "en",
            "step 'live' is due on 18 Mar 2027 at 18:00, before 'doors' on 18 Mar 2027 at 19:00, which it waits for",
        ),
        (
            "fr",
            "l'étape « live » est due le 18 mars 2027 à 18:00, avant « doors » le 18 mars 2027 à 19:00, qu'elle attend",
        ),
    ],
)
def test_a_step_at_an_hour_before_that_of_what_it_waits_for_is_told(
    tmp_path: Path, language: str, message: str
) -> None:
    files = {"campaigns/spring.yml": CAMPAIGN + _EVENING}
    assert found(tmp_path, files, "CAM105", language) == [("campaigns/spring.yml", 11, message)]


def test_a_step_that_waits_for_an_earlier_hour_or_for_none_is_in_order(tmp_path: Path) -> None:
    later = (
        _EVENING.replace("18:00", "19:00") + "  end: {title: Close, when: D, after: [live], owner: tom, reason: x}\n"
    )
    assert found(tmp_path, {"campaigns/spring.yml": CAMPAIGN + later}, "CAM105") == []


def test_a_playbook_with_the_hours_of_a_day_in_the_wrong_order_is_told_there_alone(tmp_path: Path) -> None:
    doors = '- {id: doors, when: D, at: "19:00", done_when: They are open}\n'
    playbook = HANDBOOK["playbooks/webinar.md"].replace(
        DAY_D, doors + DAY_D.replace("when: D,", 'when: D, at: "18:00",').replace("[brief]", "[doors]")
    )
    told = [found(tmp_path, {"playbooks/webinar.md": playbook}, rule) for rule in ("PLB113", "CAM105")]
    message = "step 'live' (D at 18:00) is due before 'doors' (D at 19:00), which it waits for"
    assert told == [[("playbooks/webinar.md", 19, message)], []]


def _run_sheet(*hours: str) -> str:
    """A campaign with a step of Camille at each of these hours on day D; an empty one has none."""
    told = [f'at: "{hour}", ' if hour else "" for hour in hours]
    lines = [f"  s{n}: {{title: Step {n}, when: D, owner: camille, {at}reason: x}}\n" for n, at in enumerate(told)]
    return CAMPAIGN + "steps:\n" + "".join(lines)


TEN = [f"{hour:02}:00" for hour in range(9, 19)]


def test_a_run_sheet_is_no_load(tmp_path: Path) -> None:
    """Day D of the smallest handbook has `live` too: with ten hours, two things to do and two days of work."""
    assert found(tmp_path, {"campaigns/spring.yml": _run_sheet(*TEN)}, "CAM120") == []
    plans = plans_of(load_handbook(tmp_path))
    monday = date(2027, 3, 15)
    assert load_by_week(plans.values())["camille"][monday] == 2
    work = [(plan, step) for plan in plans.values() for step in plan.steps if step.due == date(2027, 3, 18)]
    assert full_weeks(work, PeopleSettings(max_steps_a_day=2)) == ()
    assert full_weeks(work, PeopleSettings(max_steps_a_day=1)) == (monday,)


def test_steps_without_an_hour_count_one_by_one_beside_a_run_sheet(tmp_path: Path) -> None:
    files = {"campaigns/spring.yml": _run_sheet("10:00", "09:00", "", "")}
    assert found(tmp_path, files, "CAM120") == [
        (
            "campaigns/spring.yml",
            11,
            (
                "Camille Roy has 4 steps due on Thu 18 Mar 2027, more than 3: "
                "spring: 'Run the live session', spring: 'Step 1', spring: 'Step 2', spring: 'Step 3'"
            ),
        )
    ]


def test_the_steps_of_a_day_come_by_their_hours_and_what_has_none_stays(tmp_path: Path) -> None:
    found(tmp_path, {"campaigns/spring.yml": _run_sheet("18:00", "", "09:30", "12:00")}, "CAM105")
    (plan,) = plans_of(load_handbook(tmp_path)).values()
    assert [step.id for step in plan.steps] == ["brief", "live", "s2", "s1", "s3", "s0", "debrief"]


def test_tasks_of_several_campaigns_come_by_the_instant_of_their_hours(tmp_path: Path) -> None:
    """14:00 in Kolkata (UTC+5:30) is 9:30 in Paris."""
    summit = _run_sheet("14:00").replace("Spring", "Summit") + "timezone: Asia/Kolkata\n"
    found(tmp_path, {"campaigns/spring.yml": _run_sheet("10:00", "09:00"), "campaigns/summit.yml": summit}, "CAM105")
    tasks = [task for task in all_tasks(tmp_path).tasks.tasks if task.time]
    assert [(task.campaign, task.time) for task in tasks] == [
        ("spring", "09:00"),
        ("summit", "14:00"),
        ("spring", "10:00"),
    ]


def test_the_page_of_a_playbook_has_the_hours_of_one_day_in_order(tmp_path: Path) -> None:
    steps = (
        '- {id: talk, when: D, at: "11:00", done_when: x}\n- {id: eve, when: D-1, done_when: x}\n'
        '- {id: tidy, when: D, done_when: x}\n- {id: doors, when: D, at: "09:00", done_when: x}\n'
    )
    playbook = HANDBOOK["playbooks/webinar.md"].replace(DAY_D + "\n", steps)
    write_handbook(tmp_path, {"playbooks/webinar.md": playbook})
    ordered = by_day(load_handbook(tmp_path).playbooks["webinar"].model.steps)
    assert [step.id for step in ordered] == ["brief", "eve", "doors", "tidy", "talk", "debrief"]


@pytest.mark.parametrize(
    ("until", "when", "at", "message"),
    [
        (
            "22:00",
            "D",
            "20:00",
            "step 'strike' is due on 18 Mar 2027 at 20:00, before 'live' on 18 Mar 2027 at 22:00, which it waits for",
        ),
        (
            "03:00",
            "D+1",
            "01:00",
            "step 'strike' is due on 19 Mar 2027 at 01:00, before 'live' on 19 Mar 2027 at 03:00, which it waits for",
        ),
        ("22:00", "D", "22:00", None),
        ("03:00", "D+1", "03:00", None),
    ],
)
def test_what_waits_for_something_begins_when_that_is_over(
    tmp_path: Path, until: str, when: str, at: str, message: str | None
) -> None:
    strike = f'{{title: Strike, when: {when}, at: "{at}", after: [live], owner: tom, reason: x}}'
    steps = f'steps:\n  live: {{at: "18:00", until: "{until}", reason: x}}\n  strike: {strike}\n'
    told = found(tmp_path, {"campaigns/spring.yml": CAMPAIGN + steps}, "CAM105")
    assert [one[2] for one in told] == ([message] if message else [])
