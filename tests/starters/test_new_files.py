"""A new file of each kind: it loads as it is, and says what is left to do."""

import datetime
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.kinds.campaigns.starters.campaign import NewCampaign
from handbook.kinds.experiments.starters.experiment import NewExperiment
from handbook.kinds.goals.starters.okr import NewOkrs
from handbook.kinds.kpis.starters.kpi import NewKpi
from handbook.kinds.people.starters.person import NewPerson
from handbook.kinds.people.starters.role import NewRole
from handbook.kinds.people.starters.team import NewTeam
from handbook.kinds.playbooks.starters.playbook import NewPlaybook
from handbook.kinds.playbooks.starters.playbook_copy import PlaybookCopy
from handbook.kinds.tools.starters.tool import NewTool
from handbook.loading.kinds import installed_kinds
from handbook.loading.schemas import file_schemas
from handbook.model.values import LANGUAGES, Language
from handbook.pipeline.checks.checking import check
from handbook.pipeline.files.starting import NotStarted, start
from handbook.starters.wish import Starter, Wish

PLAYBOOK = "playbooks/webinar.md"
SETTINGS = """\
name: Nova
languages: [{language}]
calendar: [FR]
playbooks:
  required_sections: [steps, best-practices, templates, retroplan, budget]
  required_steps: {{all: [brief, legal-check, debrief], event: [rehearsal, live, photos], process: [sign-off]}}
rules: {{missing-required-step: off, missing-section: off}}
"""
LAST_QUARTER: Mapping[str, str] = {
    "company/people/lea.yml": "name: Lea\nleft: 2026-11-01\n",
    "okrs/2027-q2/company.yml": """\
team: company
objectives:
  - {id: o1, title: Be known in Spain, owner: camille}
  - {id: o7, title: Pass six million, owner: camille, continues: 2027-q1/company/o1}
""",
    "okrs/2027-q1/marketing.yml": """\
team: marketing
objectives:
  - id: o1
    title: "Be first: always # really"
    owner: lea
    supports: company/o1
    horizon: long
    key_results:
      - {id: kr1, title: Meetings, baseline: 0, target: 40, current: 40, unit: calls}
      - {id: kr2, title: Cost, baseline: 200, target: 150, current: 180.5, unit: EUR, as_of: 2027-03-20, source: CRM}
      - {id: kr3, title: Share, baseline: 10, target: 5, unit: "%"}
      - {id: kr4, title: Fairs, baseline: 0, target: 2, current: 1, unit: x, dropped: {date: 2027-02-01, reason: No}}
  - id: o2
    title: Done
    key_results: [{id: kr1, title: A, baseline: 2, target: 1, current: 1, unit: x}]
  - {id: o3, title: Given up, dropped: {date: 2027-02-01, reason: No}}
  - {id: o4, title: Second}
  - {id: o5, title: Third}
""",
}
A_KPI = {"company/kpis/meetings.yml": "name: Meetings\n"}
REVIEW, TO_WRITE = "playbook-without-review", "sample-text"
PERSON = NewPerson("zoe-lu", None, "marketing")
WISHES: Sequence[tuple[Wish, Sequence[str]]] = (
    (NewPlaybook("meetup", None, "event"), [REVIEW, TO_WRITE, TO_WRITE]),
    (NewPlaybook("audit"), [REVIEW, TO_WRITE, TO_WRITE]),
    (PlaybookCopy("show", "webinar", "Trade show: 2027 #1", "event-manager"), [REVIEW]),
    (NewTool("zoom"), ["tool-nobody-uses", TO_WRITE]),
    (NewRole("writer"), ["role-without-backup", TO_WRITE]),
    (NewTeam("sales"), []),
    (PERSON, ["person-without-role"]),
    (NewKpi("calls"), ["number-without-meaning", "number-without-source", "kpi-without-number-this-quarter"]),
    (NewExperiment("reels"), ["experiment-serves-nothing", "experiment-without-budget", *[TO_WRITE] * 3]),
    (NewOkrs("2027-q2/marketing"), []),
)
"""A wish, and the rules that say what is left: none of them an error."""


def started(root: Path, wish: Wish) -> Starter:
    found = start(root, wish)
    assert isinstance(found, Starter)
    return found


def text_of(root: Path, wish: Wish) -> str:
    return (root / started(root, wish).path).read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("wish", "left"), WISHES, ids=lambda value: getattr(value, "id", None))
def test_a_new_file_has_no_error(tmp_path: Path, wish: Wish, left: Sequence[str], language: Language) -> None:
    settings = f"name: Nova\nlanguages: [{language}]\ncalendar: [FR]\n"
    company = "okrs/2027-q2/company.yml"
    files = {"handbook.yml": settings, company: LAST_QUARTER[company], **A_KPI}
    write_handbook(tmp_path, files)
    path = started(tmp_path, wish).path
    found = [finding for finding in check(tmp_path, TODAY).report.findings if finding.path == path]
    assert [finding.rule.name for finding in found] == list(left)
    assert [finding for finding in found if finding.severity == "error"] == []


@pytest.mark.parametrize("kind", ["event", "process", "campaign"])
def test_a_new_playbook_has_what_the_settings_require_and_can_be_dated(tmp_path: Path, kind: str) -> None:
    settings = SETTINGS.format(language="en")
    write_handbook(tmp_path, {"handbook.yml": settings})
    text_of(tmp_path, NewPlaybook("meetup", None, kind))
    day, goals = datetime.date(2027, 3, 18), ("2027-q1/company/o1",)
    campaign = tmp_path / started(tmp_path, NewCampaign("first", "meetup", day, "camille", supports=goals)).path
    campaign.write_text(campaign.read_text("utf-8").replace("# budget", "budget"), "utf-8")
    (tmp_path / "handbook.yml").write_text(settings.rpartition("rules:")[0])
    checked = check(tmp_path, TODAY)
    found = {(finding.path, finding.rule.name) for finding in checked.report.findings if "webinar" not in finding.path}
    assert found == {("playbooks/meetup.md", REVIEW), ("playbooks/meetup.md", TO_WRITE)}
    names = [step.id for step in checked.context.plans["first"].steps]
    assert (
        names
        == {
            "event": ["brief", "legal-check", "photos", "go-no-go", "rehearsal", "live", "follow-up", "debrief"],
            "process": ["brief", "legal-check", "sign-off", "deliver", "debrief"],
            "campaign": ["brief", "legal-check", "deliver", "debrief"],
        }[kind]
    )


def test_a_copied_playbook_differs_in_title_owner_and_review_alone(tmp_path: Path) -> None:
    text = HANDBOOK[PLAYBOOK].replace("owner: event-manager\n", "").replace("D, ", "D, ")
    write_handbook(tmp_path, {PLAYBOOK: text.replace("\n", "\r\n"), "playbooks/webinar.fr.md": "---\ntitle: W\n---\n"})
    wish = PlaybookCopy("trade-show", "webinar", None, "event-manager")
    found = started(tmp_path, wish)
    assert (tmp_path / found.path).read_text("utf-8") == text.replace(
        "title: Webinar", "title: Trade show\nowner: event-manager"
    ).replace("reviewed: 2026-10-02", "# reviewed:  # the day when its owner has read it through, as in 2026-01-28")
    assert found.notes[0] == (
        "The text is that of playbooks/webinar.md; nobody has reviewed it as this playbook yet. "
        "Its translations (fr) were not copied."
    )


def test_a_playbook_that_cannot_be_changed_safely_is_not_copied(tmp_path: Path) -> None:
    write_handbook(tmp_path, {PLAYBOOK: HANDBOOK[PLAYBOOK].replace("title: Webinar", "title: >\n  Webinar\n  two")})
    reason = "playbooks/webinar.md is written in a way that cannot be changed safely: copy it yourself"
    assert start(tmp_path, PlaybookCopy("show", "webinar")) == NotStarted(reason)
    assert not (tmp_path / "playbooks/show.md").exists()


CAMPAIGN = """\
title: Spring webinar
playbook: webinar
date: 2027-03-18
dates: {opens: 2027-03-01}
status: done
owner: tom
calendar: [FR, GB-ENG]
supports: [2027-q1/marketing/o1/kr1]
people: {event-manager: tom, ghost: camille}
steps:
  debrief: {when: D+10, reason: "Holidays: everybody"}
  live: {at: "10:30", reason: Late}
  booth: {title: Print it, when: D-20, owner: tom, reason: New}
  gone: {skip: true, reason: Not here}
done: {brief: 2027-01-02}
budget: {planned: 1500 EUR, spent: 1700 EUR}
effort: 12 days
links: {slack: "#x"}
debrief: {keep: All}
"""


def test_a_campaign_is_run_again_without_what_came_of_it(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"campaigns/spring.yml": CAMPAIGN})
    found = started(tmp_path, NewCampaign("again", "spring", datetime.date(2027, 3, 25)))
    assert found.notes[0] == (
        "Taken over from campaign spring: title, owner, dates, supports, people, budget, steps, calendar, effort. "
        "What was done, spent and learned stays there."
    )
    assert (
        (tmp_path / found.path).read_text("utf-8")
        == """\
title: "Spring webinar, March 2027"
playbook: webinar
playbook_version: "68fbf6f35c"  # the playbook as it is today; 'handbook rebase again' follows it later
date: 2027-03-25  # day D
dates: {opens: 2027-03-08}  # other days that the playbook counts from
status: draft  # draft, active, done or cancelled
owner: tom
calendar: [FR, GB-ENG]
effort: 12 days
supports: [2027-q1/marketing/o1/kr1]  # which goal it serves
people:
  event-manager: tom
budget: {planned: 1500 EUR}  # what it may cost
steps:  # what differs from the playbook, each with its reason
  debrief: {when: D+10, reason: "Holidays: everybody"}
  live: {at: "10:30", reason: Late}
  booth: {title: Print it, when: D-20, owner: tom, reason: New}
  # gone: {skip: true, reason: Not here}  # the playbook has no such step any more
"""
    )
    assert [finding for finding in check(tmp_path, TODAY).report.findings if finding.path == found.path] == []


@pytest.mark.parametrize(("language", "title"), [("en", "Webinar, July 2027"), ("fr", "Webinar, juillet 2027")])
def test_a_title_that_is_taken_says_its_month(tmp_path: Path, language: str, title: str) -> None:
    taken = HANDBOOK["campaigns/spring.yml"].replace(
        "title: Spring webinar", f"title: {title.replace('July', 'March').replace('juillet', 'mars')}"
    )
    settings = f"name: Nova\nlanguages: [{language}]\n"
    write_handbook(tmp_path, {"handbook.yml": settings, "campaigns/spring.yml": taken})
    day = datetime.date(2027, 7, 1)
    assert f'title: "{title}"\n' in text_of(
        tmp_path, NewCampaign("summer", "spring", day, supports=("2027-q1/company/o1",))
    )


def test_the_days_that_a_playbook_counts_from_have_a_line(tmp_path: Path) -> None:
    write_handbook(tmp_path, {PLAYBOOK: HANDBOOK[PLAYBOOK].replace("when: D-42", "when: opens - 5wd")})
    wish = NewCampaign("talk", "webinar", datetime.date(2027, 3, 25), "tom", supports=("2027-q1/company/o1",))
    text = text_of(tmp_path, wish)
    assert "dates: {opens: 2027-03-25}  # other days that the playbook counts from\n" in text
    names = [finding.rule.name for finding in check(tmp_path, TODAY).report.findings if "talk" in finding.path]
    assert "unknown-anchor" not in names


def test_objectives_begin_where_the_last_quarter_ended(tmp_path: Path) -> None:
    settings = "name: Nova\nokrs: {max_objectives: 2}\n"
    write_handbook(tmp_path, {**LAST_QUARTER, "handbook.yml": settings})
    found = started(tmp_path, NewOkrs("2027-q2/marketing", "tom"))
    assert found.notes == (
        "2 unfinished objectives were taken over from 2027-q1/marketing.",
        f"Now open {found.path}, say what each number should be at the end of the period, and run 'handbook check'.",
    )
    assert (
        (tmp_path / found.path).read_text("utf-8")
        == """\
team: marketing
# at most 2 objectives, and 4 key results each; a blank line between two of them lets two people edit
# reached: Be first: always # really: Meetings
# dropped: Be first: always # really: Fairs
# reached: Done
# dropped: Given up
# no room: Third
objectives:
  - id: o1
    title: "Be first: always # really"
    owner: tom  # one person
    supports: company/o7  # the objective of this period that it serves
    continues: 2027-q1/marketing/o1
    horizon: long  # short or long
    key_results:
      - {id: kr2, title: Cost, baseline: 180.5, target: 150, current: 180.5, unit: EUR, as_of: 2027-03-20, source: CRM}

      - {id: kr3, title: Share, baseline: 10, target: 5, current: 10, unit: "%"}

  - id: o4
    title: Second
    owner: tom  # one person
    # supports: company/o1  # the objective of this period that it serves
    continues: 2027-q1/marketing/o4
    horizon: short  # short or long
"""
    )


def test_the_first_objectives_ever_are_a_comment_that_becomes_a_file(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    found = started(tmp_path, NewOkrs("2028-q1/marketing"))
    text = (tmp_path / found.path).read_text("utf-8")
    assert "'handbook new okr 2028-q1/company'" in found.notes[0]
    lines = [line.removeprefix("#") for line in text.replace(" []", "").replace("...", "x").split("\n")[2:]]
    (tmp_path / found.path).write_text("\n".join([text.split("\n")[0], *lines]), "utf-8")
    checked = check(tmp_path, TODAY)
    assert [goal.title for goal in checked.handbook.okrs["2028-q1/marketing"].model.objectives] == [
        "What will be different at the end of the quarter"
    ]
    names = [finding.rule.name for finding in checked.report.findings if finding.path == found.path]
    assert names == [TO_WRITE, "objective-serves-nothing", TO_WRITE]


@pytest.mark.parametrize("wish", [wish for wish, _ in WISHES], ids=lambda wish: wish.id)
def test_a_handbook_with_schemas_tells_the_editor_which_one(tmp_path: Path, wish: Wish) -> None:
    write_handbook(tmp_path, A_KPI)
    for found in file_schemas(installed_kinds()):
        (tmp_path / found.path).parent.mkdir(exist_ok=True)
        (tmp_path / found.path).write_text("{}")
    path = tmp_path / started(tmp_path, wish).path
    first = path.read_text("utf-8").split("\n")[0]
    if path.suffix == ".md":
        assert first == "---"
    else:
        assert (path.parent / first.removeprefix("# yaml-language-server: $schema=")).resolve() == (
            tmp_path / f"schemas/{wish.kind}.schema.json"
        )


@pytest.mark.parametrize("wish", [wish for wish, _ in WISHES], ids=lambda wish: wish.id)
def test_no_file_is_ever_overwritten(tmp_path: Path, wish: Wish) -> None:
    write_handbook(tmp_path, A_KPI)
    path = tmp_path / started(tmp_path, wish).path
    path.write_text("mine")
    found = start(tmp_path, wish)
    assert isinstance(found, NotStarted)
    assert (found.reason.endswith("is there already: choose another id"), path.read_text()) == (True, "mine")


@pytest.mark.parametrize(
    ("wish", "reason"),
    [
        (NewOkrs("2027-q5/marketing"),
         "'2027-q5/marketing' cannot be an id: use a quarter and a team, as in 2027-q1/marketing"),
        (NewOkrs("2027-q2/marketin"), "no team is called 'marketin': did you mean 'marketing'?"),
        (NewOkrs("2027-q2/marketing", "event-manager"), "nobody in company/people is called 'event-manager'"),
        (NewOkrs("2027-q4/marketing"), "okrs/2027-q3/marketing.yml cannot be read: run 'handbook check'"),
        (NewTool("a", owner="tim"), "no role or person is called 'tim': did you mean 'tom'?"),
        (NewOkrs("2027-q2/sales"), "no team is called 'sales': begin with 'handbook new team sales'"),
        (NewPlaybook("a", owner="tom"), "'tom' is a person: name a role"),
        (NewPlaybook("a", owner="Camille Roy"),
         "'Camille Roy' is a person: name a role (this person has: event-manager)"),
        (NewPlaybook("a", owner="Chief editor"),
         "no role is called 'Chief editor': begin with 'handbook new role chief-editor'"),
        (PlaybookCopy("a", "webinr"), "no playbook is called 'webinr': did you mean 'webinar'?"),
        (NewPerson("a", team="markting"), "no team is called 'markting': did you mean 'marketing'?"),
        (NewKpi("A b"), "'A b' cannot be an id: use small letters, digits and hyphens, as in a-b"),
    ],
)  # fmt: skip
def test_what_cannot_be_begun(tmp_path: Path, wish: Wish, reason: str) -> None:
    write_handbook(tmp_path, {"okrs/2027-q3/marketing.yml": "team: [\n"})
    before = sorted(tmp_path.rglob("*"))
    assert start(tmp_path, wish) == NotStarted(reason)
    assert sorted(tmp_path.rglob("*")) == before
