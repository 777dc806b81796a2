"""Groups whose keys stand no further to the right than their name: one finding, and what was meant."""

from pathlib import Path

import pytest
from running import handbook
from smallest import TODAY, write_handbook

from handbook.pipeline.checks.checking import check

SPRING, TOOL, GOALS = "campaigns/spring.yml", "company/tools/hubspot.yml", "okrs/2027-q1/marketing.yml"
BUDGET = (
    SPRING,
    "title: A\nplaybook: webinar\ndate: 2027-03-18\nsupports: [2027-q1/company/o1]\nbudget:\n{}owner: tom\n",
)
RIGHT = "  planned: 1500 EUR\n\n  spent: 20 EUR\n"
STEPS = (SPRING, BUDGET[1].replace("budget", "steps"))
STEP = "  brief:\n    when: D-30\n    reason: x\n"
COST = (TOOL, "name: HubSpot\ncategory: CRM\ncost:\n{}owner: tom\n")
WHOLE = "  amount: 40\n  currency: EUR\n  per: month\n"


@pytest.mark.parametrize(
    ("file", "typed", "meant", "line"),
    [
        (BUDGET, "planned: 1500 EUR\n\nspent: 20 EUR\n", RIGHT, 6),
        (BUDGET, "planned: 1500 EUR\n\n  spent: 20 EUR\n", RIGHT, 6),
        (COST, "amount: 40\ncurrency: EUR\n  per: month\n", WHOLE, 4),
        (COST, "  amount: 40\ncurrency: EUR\nper: month\n", WHOLE, 5),
        (COST, "amount: 40 # each\ncurrency: EUR\nper: month\n", WHOLE.replace("40", "40 # each"), 4),
        (STEPS, "brief:\n  when: D-30\n  reason: x\n", STEP, 6),
    ],
)
def test_keys_that_lost_their_indentation_are_one_finding_and_mended(
    tmp_path: Path, file: tuple[str, str], typed: str, meant: str, line: int
) -> None:
    path, form = file
    write_handbook(tmp_path, {path: form.format(typed)})
    found = [one for one in check(tmp_path, TODAY).report.findings if one.severity == "error"]
    assert [(one.path, one.span.line, one.rule.name, one.message("en")) for one in found] == [
        (path, line, "bad-indent", "this line is indented by 0, expected 2 spaces")
    ]
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    assert (tmp_path / path).read_text("utf-8") == form.format(meant)


def test_in_the_front_matter_of_a_playbook_nothing_is_concluded_from_the_group(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    playbook, campaign = tmp_path / "playbooks/webinar.md", tmp_path / SPRING
    text = playbook.read_text("utf-8").replace("\n---\n", "\noptions:\n{}tier: [S, M]\n---\n", 1)
    playbook.write_text(text.replace("{}", ""), "utf-8")
    campaign.write_text(campaign.read_text("utf-8") + "options: {tier: M}\n", "utf-8")
    assert [one.rule.name for one in check(tmp_path, TODAY).report.findings] == ["bad-indent"]
    handbook(tmp_path, "check", "--fix", "--today", "2026-11-23")
    assert playbook.read_text("utf-8") == text.replace("{}", "  ")


def test_a_key_that_may_stand_on_both_sides_stays_where_it_is(tmp_path: Path) -> None:
    write_handbook(tmp_path, {TOOL: "name: HubSpot\ncategory: CRM\ncost: 40 EUR\nsunset:\nowner: tom\n"})
    assert [one.rule.name for one in check(tmp_path, TODAY).report.findings] == ["empty-value"]
