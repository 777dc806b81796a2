"""Steps that take a day from the campaign under their own name, and long plans that are on time."""

from pathlib import Path

from smallest import HANDBOOK, TODAY, write_handbook

from handbook.kinds.campaigns.plans import plans_of
from handbook.loading.folder import load_handbook
from handbook.pipeline.checks.checking import check

CAMPAIGN, PLAYBOOK = HANDBOOK["campaigns/spring.yml"], HANDBOOK["playbooks/webinar.md"]
OWN_DAY = PLAYBOOK.replace("- {id: live, when: D,", "- {id: live, when: live,")
_CIRCLES = ("PLB111", "PLB112", "CAM105", "CAM115")


def told(root: Path) -> list[tuple[str, int, str, str]]:
    """Path, line, message and advice of each finding about circles, anchors and order, where each stands."""
    report = check(root, TODAY, select=_CIRCLES).report
    return [(one.path, one.span.line, one.message("en"), one.hint("en")) for one in report.findings]


def test_a_step_that_is_counted_from_its_own_name_takes_the_campaigns_date(tmp_path: Path) -> None:
    campaign = CAMPAIGN + "dates: {live: 2027-03-17}\n"
    write_handbook(tmp_path, {"playbooks/webinar.md": OWN_DAY, "campaigns/spring.yml": campaign})
    assert told(tmp_path) == []
    (plan,) = plans_of(load_handbook(tmp_path)).values()
    assert [(step.id, f"{step.due}") for step in plan.steps] == [
        ("brief", "2027-02-04"),
        ("live", "2027-03-17"),
        ("debrief", "2027-03-25"),
    ]


def test_a_step_of_its_own_day_is_held_against_the_one_that_it_waits_for(tmp_path: Path) -> None:
    campaign = CAMPAIGN + "dates: {live: 2027-01-20}\n"
    write_handbook(tmp_path, {"playbooks/webinar.md": OWN_DAY, "campaigns/spring.yml": campaign})
    assert told(tmp_path) == [
        (
            "campaigns/spring.yml",
            3,
            "step 'live' is due on 20 Jan 2027, before 'brief' on 4 Feb 2027, which it waits for",
            "plan 'brief' earlier, or 'live' later",
        )
    ]


def test_the_campaign_that_lacks_the_date_is_told_alone(tmp_path: Path) -> None:
    campaign = CAMPAIGN.replace("Spring", "Summit") + "dates: {live: 2027-03-17}\n"
    write_handbook(tmp_path, {"playbooks/webinar.md": OWN_DAY, "campaigns/summit.yml": campaign})
    assert told(tmp_path) == [
        (
            "campaigns/spring.yml",
            3,
            "a step cannot wait for itself: live",
            "count it from day D, or give the campaigns its day: `dates: {live: <day>}`",
        )
    ]


def test_a_step_that_is_counted_from_its_own_name_has_no_day_where_no_campaign_sets_it(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"playbooks/webinar.md": OWN_DAY})
    assert told(tmp_path) == [
        (
            "playbooks/webinar.md",
            18,
            "a step cannot wait for itself: live",
            "count it from day D, or give the campaigns its day: `dates: {live: <day>}`",
        )
    ]


def test_a_date_opens_a_circle_of_steps_counted_from_each_other(tmp_path: Path) -> None:
    circle = PLAYBOOK.replace("when: D-42", "when: live - 6w").replace("when: D,", "when: brief + 6w,")
    dated, bare = CAMPAIGN + "dates: {live: 2027-03-18}\n", CAMPAIGN.replace("Spring", "Summit")
    files = {"playbooks/webinar.md": circle, "campaigns/spring.yml": dated, "campaigns/summit.yml": bare}
    write_handbook(tmp_path, files)
    assert told(tmp_path) == [
        (
            "campaigns/summit.yml",
            3,
            "these steps wait for each other: brief → live → brief",
            "take one of them out of the circle",
        )
    ]


def test_a_plan_of_years_is_not_too_old_while_its_days_lie_ahead(tmp_path: Path) -> None:
    """Begun in February 2026; told once day D and the week of the debrief are past."""
    steps = "steps:\n  study: {title: Study the market, when: D-26m, reason: A plan of three years}\n"
    years = CAMPAIGN.replace("2027-03-18", "2028-04-28") + steps
    write_handbook(tmp_path, {"campaigns/spring.yml": years})
    found = [check(tmp_path, day, select=["CAM123"]).report.findings for day in (TODAY, TODAY.replace(year=2028))]
    assert [[one.message("en") for one in each] for each in found] == [
        [],
        ["this campaign began on 27 Feb 2026 and is still open; it was to end by 5 May 2028"],
    ]
