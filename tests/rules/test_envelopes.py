"""Money: what is taken out of an envelope, what one may decide alone, and what was spent."""

from pathlib import Path
from typing import Final

import pytest
from smallest import HANDBOOK, TODAY, write_handbook
from tiny_site import site_of

from handbook.kinds.goals.envelopes import Cost, costs_of
from handbook.kinds.goals.pages.money import MoneyRow, MoneyTable, money_table
from handbook.model.quarter import Quarter
from handbook.pipeline.checks.checking import check
from handbook.rendering.named import Named

Q1: Final = Quarter("2027-q1")
GOALS: Final = "okrs/2027-q1/marketing.yml"


def goals(envelope: str) -> str:
    return HANDBOOK[GOALS].replace("team: marketing\n", f"team: marketing\nenvelope: {envelope}\n")


def campaign(day: str, budget: str, status: str = "active", owner: str = "camille") -> str:
    return f"title: Run\nplaybook: webinar\ndate: {day}\nstatus: {status}\nowner: {owner}\nbudget: {budget}\n"


def experiment(started: str, budget: str, status: str = "running", owner: str = "event-manager") -> str:
    return f"title: Test\nowner: {owner}\nstarted: {started}\nstatus: {status}\nbudget: {budget}\n"


def tool(cost: str, more: str = "bought: 2025-01-06\n", owner: str = "event-manager") -> str:
    return f"name: Tool\ncategory: CRM\nowner: {owner}\ncost: {cost}\n{more}"


MONTHLY = "{amount: 300, currency: USD, per: month}"
SPENDING: Final = {
    "handbook.yml": "name: Nova\ncalendar: [FR]\nrates: {USD: 0.5}\n",
    "company/teams/content.yml": "name: Content\nparent: marketing\n",
    "company/teams/sales.yml": "name: Sales\nparent: company\n",
    "company/people/lea.yml": "name: Léa\nteam: content\n",
    "company/people/max.yml": "name: Max\nteam: sales\n",
    "campaigns/a.yml": campaign("2027-01-01", "{planned: 100 EUR, spent: 300 EUR}"),
    "campaigns/b.yml": campaign("2027-03-31", "{planned: 100 EUR, spent: 40 EUR}", "done", "lea"),
    "campaigns/c.yml": campaign("2027-02-01", "{planned: 900 EUR, spent: 7 EUR}", "cancelled"),
    "campaigns/d.yml": campaign("2027-04-01", "{planned: 5000 EUR}"),
    "campaigns/e.yml": campaign("2027-02-01", "{planned: 5000 EUR}", "active", "max"),
    "campaigns/f.yml": campaign("2027-02-01", "{planned: 5000 CHF}"),
    "experiments/a.yml": experiment("2027-01-04", "{planned: 200 EUR, spent: 90 EUR}"),
    "experiments/b.yml": experiment("2026-12-31", "{planned: 200 EUR}"),
    "company/tools/hubspot.yml": tool("1200 EUR"),
    "company/tools/monthly.yml": tool(MONTHLY),
    "company/tools/once.yml": tool("80 EUR", "bought: 2027-01-02\n"),
    "company/tools/cut.yml": tool(MONTHLY, "sunset: {date: 2026-12-31, reason: no-need}\n"),
    "company/tools/later.yml": tool(MONTHLY, "bought: 2027-04-01\n"),
    "company/tools/theirs.yml": tool(MONTHLY, "bought: 2026-04-01\n", "max"),
}
TAKEN: Final = [
    Cost("campaign", "a", 300),
    Cost("campaign", "b", 40),
    Cost("campaign", "c", 7),
    Cost("campaign", "spring", 1500),
    Cost("experiment", "a", 200),
    Cost("tool", "monthly", 450),
    Cost("tool", "once", 80),
]


def test_a_quarter_takes_what_its_team_and_those_within_it_plan_or_have_spent(tmp_path: Path) -> None:
    write_handbook(tmp_path, {**SPENDING, GOALS: goals("{total: 1 EUR}")})
    assert costs_of(check(tmp_path, TODAY).handbook)["marketing", Q1] == TAKEN


def test_the_company_pays_for_all_of_its_teams(tmp_path: Path) -> None:
    write_handbook(tmp_path, {**SPENDING, GOALS: goals("{total: 1 EUR}")})
    ids = {(cost.kind, cost.id) for cost in costs_of(check(tmp_path, TODAY).handbook)["company", Q1]}
    assert ids == {*((cost.kind, cost.id) for cost in TAKEN), ("campaign", "e"), ("tool", "theirs")}


def told(root: Path, files: dict[str, str], *rules: str) -> list[tuple[int, str]]:
    write_handbook(root, files)
    return [(found.span.line, found.message("en")) for found in check(root, TODAY, select=rules).report.findings]


OVER = "team 'marketing' takes €2,577 of €2,576 in 2027-q1, €1 too much: campaigns €1,847, experiments €200, tools €530"


@pytest.mark.parametrize(
    ("envelope", "found"),
    [
        ("{total: 2577 EUR, experiments: 200 EUR}", []),
        ("{total: 2576 EUR}", [(2, OVER)]),
        (
            "{total: 9999 EUR, experiments: 199 EUR}",
            [(2, "team 'marketing' takes €200 of €199 in 2027-q1, €1 too much: experiments €200")],
        ),
        ("{total: 5153 USD}", [(2, OVER.replace("of €2,576", "of €2,576.50").replace("€1 too", "€0.50 too"))]),
        ("{total: 1 CHF}", []),
    ],
)
def test_an_envelope_holds_to_the_last_unit(envelope: str, found: list[object], tmp_path: Path) -> None:
    assert told(tmp_path, {**SPENDING, GOALS: goals(envelope)}, "over-envelope") == found


def test_the_page_shows_the_envelope_with_what_is_taken(tmp_path: Path) -> None:
    site = site_of(tmp_path, {**SPENDING, GOALS: goals("{total: 3000 EUR, experiments: 150 EUR}")})
    record = next(found for found in site.handbook.okrs.values() if found.model.envelope)
    spring = (Named("Spring webinar", "../../campaigns/spring/"), "€1,500")
    assert money_table(site, "okrs/2027-q1/index.md", record) == MoneyTable(
        rows=(
            MoneyRow(
                "Campaigns",
                (
                    spring,
                    *(
                        (Named("Run", f"../../campaigns/{name}/"), money)
                        for name, money in zip("abc", ("€300", "€40", "€7"), strict=True)
                    ),
                ),
                "€1,847",
                "",
                is_over=False,
            ),
            MoneyRow("Experiments", ((Named("Test", "../../experiments/a/"), "€200"),), "€200", "€150", is_over=True),
            MoneyRow(
                "Tools",
                ((Named("Tool", "../../tools/monthly/"), "€450"), (Named("Tool", "../../tools/once/"), "€80")),
                "€530",
                "",
                is_over=False,
            ),
        ),
        total=MoneyRow("Together", (), "€2,577", "€3,000", is_over=False),
        left="€423 left",
    )


def of_tools(limit: str, *costs: str) -> dict[str, str]:
    """Tools that cost so much a month, and what may be spent in the quarter."""
    tool = "name: Tool %s\ncategory: C%s\nowner: tom\ncost: {amount: %s, currency: EUR, per: month}\n"
    files = {f"company/tools/t{n}.yml": tool % (n, n, cost) for n, cost in enumerate(costs)}
    own = {"company/tools/hubspot.yml": HANDBOOK["company/tools/hubspot.yml"].replace("cost: 1200 EUR\n", "")}
    later = HANDBOOK["campaigns/spring.yml"].replace("date: 2027-03-18", "date: 2027-05-18")
    return {**own, **files, "campaigns/spring.yml": later, GOALS: goals(f"{{total: {limit} EUR}}")}


@pytest.mark.parametrize(
    ("limit", "costs", "rows", "together", "left"),
    [
        # 99.99 and 29.97 are 129.96, in units 100 + 30 = 130
        ("240", ("33.33", "9.99"), ("€100", "€30"), "€130", "€110 left"),
        # 10.41 each, 20.82 together: 10 + 10 is not 21
        ("240", ("3.47", "3.47"), ("€10.41", "€10.41"), "€20.82", "€219.18 left"),
        # 239.70 of 239.80: 240 would be too much
        ("239.8", ("79.90",), ("€239.70",), "€239.70", "€0.10 left"),
        ("240.10", ("80.05",), ("€240.15",), "€240.15", ""),
    ],
)
def test_what_stands_together_adds_up(  # noqa: PLR0913 -- costs, and each number that is shown
    tmp_path: Path, limit: str, costs: tuple[str, ...], rows: tuple[str, ...], together: str, left: str
) -> None:
    site = site_of(tmp_path, of_tools(limit, *costs))
    record = next(found for found in site.handbook.okrs.values() if found.model.envelope)
    table = money_table(site, "okrs/2027-q1/index.md", record)
    assert table
    assert tuple(money for row in table.rows for _, money in row.records) == rows
    assert (table.total.amount, table.left) == (together, left)


def test_a_cent_too_much_is_told_in_cents(tmp_path: Path) -> None:
    found = "team 'marketing' takes €240.15 of €240.10 in 2027-q1, €0.05 too much: tools €240.15"
    assert told(tmp_path, of_tools("240.10", "80.05"), "over-envelope") == [(2, found)]


LIMITED: Final = {
    "company/roles/event-manager.md": HANDBOOK["company/roles/event-manager.md"].replace(
        "person: camille", "person: camille\ndecides_alone: 2000 EUR"
    ),
    "company/roles/head.md": "---\ntitle: Head\nperson: tom\ndecides_alone: 9000 EUR\n---\nI decide.\n",
    "company/people/lea.yml": "name: Léa\nteam: marketing\n",
}
ALONE = "€{} is more than 'Camille Roy' decides alone (€2,000), and nobody has approved it"
NEITHER = (
    "€{} is more than 'Camille Roy' decides alone (€2,000), and '{}', who approved it, does not decide as much either"
)


@pytest.mark.parametrize(
    ("budget", "owner", "message"),
    [
        ("{planned: 2000 EUR}", "camille", None),
        ("{planned: 2001 EUR}", "camille", ALONE.format("2,001")),
        ("{planned: 2001 EUR}", "lea", None),
        ("{planned: 9000 EUR}", "tom", None),
        ("{planned: 9000 EUR, approved_by: head}", "camille", None),
        ("{planned: 9000 EUR, approved_by: tom}", "camille", None),
        ("{planned: 9001 EUR, approved_by: tom}", "camille", NEITHER.format("9,001", "Tom Leroy")),
        ("{planned: 9001 EUR, approved_by: lea}", "camille", NEITHER.format("9,001", "Léa")),
        ("{planned: 2001 EUR, approved_by: camille}", "camille", ALONE.format("2,001")),
        ("{planned: 2001 EUR, approved_by: event-manager}", "camille", NEITHER.format("2,001", "Event manager")),
        ("{planned: 1900 EUR, spent: 2100 EUR}", "camille", ALONE.format("2,100")),
    ],
)
def test_above_what_a_role_decides_alone_somebody_says_yes(
    budget: str, owner: str, message: str | None, tmp_path: Path
) -> None:
    files = {**LIMITED, "campaigns/a.yml": campaign("2027-02-01", budget, owner=owner)}
    assert [found for _, found in told(tmp_path, files, "above-own-limit")] == ([message] if message else [])


@pytest.mark.parametrize(
    ("budget", "message"),
    [
        ("{planned: 1000 EUR, spent: 1100 EUR}", None),
        ("{planned: 1000 EUR, spent: 1101 EUR}", "'Run' has cost €1,101 of €1,000, 11 % more than planned"),
        ("{planned: 0 EUR, spent: 5 EUR}", "'Run' has cost €5 of €0, 100 % more than planned"),
        ("{planned: 1000 EUR, spent: 5000 CHF}", None),
    ],
)
def test_far_more_than_planned_is_told(budget: str, message: str | None, tmp_path: Path) -> None:
    files = {"campaigns/a.yml": campaign("2027-02-01", budget, "done")}
    assert [found for _, found in told(tmp_path, files, "overspent")] == ([message] if message else [])


@pytest.mark.parametrize(
    ("today", "started", "status", "is_told"),
    [
        ("2027-01-30", None, "running", False),
        ("2027-01-31", None, "running", True),
        ("2027-03-31", None, "running", True),
        ("2027-04-01", None, "running", False),
        ("2027-02-15", "2027-01-04", "failed", False),
        ("2027-02-15", "2026-12-01", "running", False),
        ("2027-02-15", "2026-12-01", "failed", True),
        ("2027-02-15", "2027-04-01", "planned", True),
    ],
)
def test_money_for_tests_is_there_to_be_used(
    today: str, started: str | None, status: str, *, is_told: bool, tmp_path: Path
) -> None:
    tests = {"experiments/a.yml": experiment(started, "{planned: 1 EUR}", status)} if started else {}
    write_handbook(tmp_path, {GOALS: goals("{total: 9999 EUR, experiments: 500 EUR}"), **tests})
    found = check(tmp_path, TODAY.fromisoformat(today), select=["no-experiment"]).report.findings
    said = "team 'marketing' has €500 for experiments in 2027-q1, and none was begun"
    assert [each.message("en") for each in found] == ([said] if is_told else [])


MONTH: Final = "{amount: 200, currency: EUR, per: month}"
ALL_OF_IT: Final = "write what all payments make together, without `per:`"


@pytest.mark.parametrize(
    ("path", "text", "line", "hint"),
    [
        (
            GOALS,
            goals(f"{{total: {MONTH}}}"),
            2,
            "write 600 EUR, which is what €200 a month make in 3 months; or 200 EUR",
        ),
        (GOALS, goals(f"{{total: 5000 EUR, experiments: {MONTH}}}"), 2, "write 600 EUR, which is what"),
        ("campaigns/spring.yml", HANDBOOK["campaigns/spring.yml"].replace("1500 EUR", MONTH), 7, ALL_OF_IT),
        (
            "company/roles/event-manager.md",
            HANDBOOK["company/roles/event-manager.md"].replace("---\n", f"---\ndecides_alone: {MONTH}\n", 1),
            2,
            ALL_OF_IT,
        ),
        ("handbook.yml", f"{HANDBOOK['handbook.yml']}experiments: {{budget: {MONTH}}}\n", 3, "write 600 EUR, which"),
        (GOALS, goals("{total: {amount: 6000, currency: EUR, per: quarter}}"), 0, ""),
        (
            "handbook.yml",
            f"{HANDBOOK['handbook.yml']}experiments: {{budget: {MONTH}}}\n".replace("month", "quarter"),
            0,
            "",
        ),
    ],
)
def test_one_sum_for_the_whole_has_no_period_of_another_length(
    tmp_path: Path, path: str, text: str, line: int, hint: str
) -> None:
    write_handbook(tmp_path, {path: text})
    found = check(tmp_path, TODAY).report.findings
    assert [(each.rule.code, each.span.line, (each.hint("en") or "")[: len(hint)]) for each in found] == (
        [("HBK176", line, hint)] if line else []
    )
