"""`handbook new campaign`: a file to begin with, that loads as it is."""

from pathlib import Path

import pytest
from running import Run, handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

PLAYBOOK = "playbooks/webinar.md"
HERE = ("new", "campaign", "2027-05-talk", "--from", "webinar", "--date", "2027-02-18", "--owner", "tom")
GOAL = ("--supports", "2027-q1/company/o1")
NEXT = "Now fill in the lines that you know and take away their #, then run "
NEXT += "'handbook plan 2027-05-talk' and 'handbook check'.\n"


@pytest.fixture
def nova(tmp_path: Path) -> Path:
    options = 'options: {format: [online, on-site], size: ["1:1", "yes # no"]}\nbudget: 1500 EUR'
    write_handbook(tmp_path, {PLAYBOOK: HANDBOOK[PLAYBOOK].replace("budget: 1500 EUR", options)})
    return tmp_path


def test_the_file(nova: Path) -> None:
    assert handbook(nova, *HERE, *GOAL) == Run(0, "campaigns/2027-05-talk.yml\n", NEXT)
    assert (
        (nova / "campaigns/2027-05-talk.yml").read_text("utf-8")
        == """\
title: "Webinar"
playbook: webinar
playbook_version: "5f3028c22b"  # the playbook as it is today; 'handbook rebase 2027-05-talk' follows it later
date: 2027-02-18  # day D
status: draft  # draft, active, done or cancelled
owner: tom
options:
  format: online  # one of online, on-site
  size: "1:1"  # one of "1:1", "yes # no"
supports: [2027-q1/company/o1]  # which goal it serves
# people:  # who fills a role this time; without this:
#   event-manager: camille
budget: {planned: 1500 EUR}  # what it may cost
# steps:  # what differs from the playbook, each with its reason
#   brief: {when: D-28, reason: why}
"""
    )


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_missing_in_it(nova: Path, language: str) -> None:
    (nova / "handbook.yml").write_text(f"name: Nova\nlanguages: [{language}]\ncalendar: [FR]\n")
    assert handbook(nova, *HERE, *GOAL).code == 0
    assert check(nova, TODAY).report.findings == ()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_nothing_is_missing_once_the_comments_are_filled_in(nova: Path, language: str) -> None:
    (nova / "handbook.yml").write_text(f"name: Nova\nlanguages: [{language}]\ncalendar: [FR]\n")
    assert handbook(nova, *HERE, *GOAL).code == 0
    file = nova / "campaigns/2027-05-talk.yml"
    lines = [line.removeprefix("# ") for line in file.read_text("utf-8").split("\n")]
    file.write_text("\n".join(lines), "utf-8")
    assert check(nova, TODAY).report.findings == ()


def test_hostile_words_of_a_playbook_stay_text(nova: Path) -> None:
    text = (nova / PLAYBOOK).read_text("utf-8")
    title, choice = '"A: \\"b\\" # c\\n\\td"', '"x\\ny: z"'
    text = text.replace("title: Webinar", f"title: {title}").replace('"1:1"', choice)
    text = text.replace("budget: 1500 EUR", "budget: {amount: 0.125, currency: EUR, per: month}")
    (nova / PLAYBOOK).write_text(text, "utf-8")
    assert handbook(nova, *HERE, *GOAL).code == 0
    campaign = check(nova, TODAY).handbook.campaigns["2027-05-talk"].model
    assert (campaign.title, campaign.options["size"]) == ('A: "b" # c\n\td', "x\ny: z")
    assert campaign.budget
    assert str(campaign.budget.planned.amount) == "0.125"


def test_a_small_handbook_gets_its_folder(tmp_path: Path) -> None:
    (tmp_path / "playbooks").mkdir()
    (tmp_path / "handbook.yml").write_text("name: Small\n")
    (tmp_path / "playbooks/talk.yml").write_text("title: Talk\n")
    (tmp_path / "handbook.yml").write_text("name: Small\ncampaigns: {serve_goals: [event]}\n")
    (tmp_path / "company/people").mkdir(parents=True)
    (tmp_path / "company/people/tom.yml").write_text("name: Tom\n")
    run = handbook(tmp_path, "-q", "new", "campaign", "first", "--from", "talk", "--date", "2027-02-18")
    assert run == Run(0, "campaigns/first.yml\n", "")


def test_a_file_is_never_overwritten(nova: Path) -> None:
    before = (nova / "campaigns/spring.yml").read_text()
    run = handbook(nova, "new", "campaign", "spring", "--from", "webinar", "--date", "2027-05-20")
    assert run == Run(2, "", "handbook: campaigns/spring.yml is there already: choose another id\n")
    assert (nova / "campaigns/spring.yml").read_text() == before


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("Spring Talk", "--from", "webinar"),
         "'Spring Talk' cannot be an id: use small letters, digits and hyphens, as in spring-talk"),
        (("../talk", "--from", "webinar"),
         "'../talk' cannot be an id: use small letters, digits and hyphens, as in talk"),
        (("talk", "--from", "webinr"), "no playbook or campaign is called 'webinr': did you mean 'webinar'?"),
        (("talk", "--from", "broken"), "playbooks/broken.md cannot be read: run 'handbook check'"),
        (("talk", "--from", "webinar", "--owner", "tim"),
         "nobody in company/people is called 'tim': did you mean 'tom'?"),
    ],
)  # fmt: skip
def test_what_cannot_be_opened(nova: Path, arguments: tuple[str, ...], reason: str) -> None:
    (nova / "playbooks/broken.md").write_text("---\ntitle: [\n---\n")
    run = handbook(nova, "new", "campaign", *arguments, "--date", "2027-05-20")
    assert run == Run(2, "", f"handbook: {reason}\n")
    assert [path.name for path in (nova / "campaigns").iterdir()] == ["spring.yml"]


def test_a_folder_that_leads_out_of_the_handbook(nova: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (nova / "campaigns/spring.yml").unlink()
    (nova / "campaigns").rmdir()
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (nova / "campaigns").symlink_to(elsewhere)
    run = handbook(nova, *HERE, *GOAL)
    assert run == Run(2, "", "handbook: campaigns is a link that leads out of the handbook\n")
    assert list(elsewhere.iterdir()) == []
