"""Values as people write them: what is read, what is mended with its one right answer, and what is explained."""

import re
from pathlib import Path

import pytest
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

GOALS = "okrs/2027-q1/marketing.yml"
TOM, TOOL, SETTINGS = "company/people/tom.yml", "company/tools/hubspot.yml", "handbook.yml"


DIGITS = "write digits alone, with a point before decimals, like 1500 or 4.5"
ONE_UNIT = "one number and one unit stand here: count all of it in days, like 30 days"
SEVERAL = "several are called so; write the one that is meant:"
SPRING, PLAYBOOK = "campaigns/spring.yml", "playbooks/webinar.md"
WITHOUT_WEEKDAY = "write the day that is meant, without its weekday"
NO_SUCH_DAY = "there is no such day: the last day of that month is"
A_WEEK = "a week is no day: write the day of it that is meant; it begins on"
NOT_YET = "write year-month-day without quotes, like 2027-03-18; take out 'date' until the day is known"
MEANT = "write the one that is meant:"
BELOW_ZERO = "what is paid is not below zero: write the amount without a sign, 0 EUR for what costs nothing"
WHOLE_SUM = "one sum for the whole time stands here: 1500 EUR if it is paid once, else all payments together"
NO_TAX_HERE = (
    "whether tax is in it is said once, by `tax:` in handbook.yml: write the sum as sums are shown there, 1500 EUR "
    "if it is so already"
)
WITH_CURRENCY = "write its currency too, like"
NO_TAX_NOR_CURRENCY = (
    f"{WITH_CURRENCY} 1500 EUR; whether tax is in it is said once, by `tax:` in handbook.yml, and the sum stands here "
    "as sums are shown there"
)
HALF_APART = (
    "half a day is an entry of its own: {from: 2026-12-24, to: 2026-12-24, half: afternoon}, "
    "beside that of the whole days"
)
BY_USE = (
    "what is paid by use has no price for each here: write what it comes to, like "
    "{amount: 1200, currency: EUR, per: year}"
)
OF_ALL = (
    "write in `amount:` what all of them cost together, and here one of: month, quarter, year, 3 months, 2 years, "
    "seat/month, seat/year"
)
AT_NOON = 'a day stands here: write 2027-03-18; its hour stands at the step that is the event, as at: "12:00"'
NO_DAY_EACH_WEEK = (
    "days off have dates, and a day off each week (Fri) has no line of its own: name those days on which work falls, "
    "like {from: 2027-03-18, to: 2027-03-18}"
)
FORMER = "write it with its keys, between braces: {amount: 4, currency: EUR, until: \N{HORIZONTAL ELLIPSIS}}"
WEEKLY = "no payment is told by the week: write what a year costs, 1040, and here year"
TAX_RATE = "choose one of: included, excluded; the rate has a key of its own beside it, tax_rate: 20 %"
EITHER_YEAR = "name the folder as the one that is meant: {}; `fy` is the company's own year"
PERIODS = "name the folder like 2027-q1, 2027-h1 or 2027; of the company's own year, like fy27-q1"
EMAIL = "team: marketing\nemail:"
SPRING_DAY = "write year-month-day without quotes, like 2027-03-18"
NO_DAY = f"{SPRING_DAY}; take out 'date' until the day is known"
MIDNIGHTS = 'each day has two: write "00:00" for that with which it begins; that with which it ends is the next day'
LAST_DAY = "the hour of the end stands here; the last day of an event is `until:` of the campaign, or `days:`"
RATE = "a rate is what 1 USD is worth in the currency of the sums, like 0.92"
COUNTED = "where all of them are counted so"


def said(root: Path) -> list[str]:
    """Each finding: its line, its code, its hint."""
    return [f"{found.span.line} {found.rule.code} {found.hint('en')}" for found in check(root, TODAY).report.findings]


def mended(root: Path, path: str) -> str:
    """The file after `check --fix`."""
    handbook(root, "check", "--fix", "--today", TODAY.isoformat())
    return (root / path).read_text("utf-8")


@pytest.mark.parametrize(
    "address",
    ["d'arc@nova.example", "tom+news@nova.example", "t.leroy@mail.nova.example", "#!$%&*/=?^_`{|}~-@nova.example"],
)
def test_an_address_is_what_a_mail_server_takes(tmp_path: Path, address: str) -> None:
    typed = f'"{address}"' if address.startswith("#") else address
    write_handbook(tmp_path, {TOM: f"{HANDBOOK[TOM]}email: {typed}\n"})
    assert said(tmp_path) == []


@pytest.mark.parametrize("address", [".tom@nova.example", "tom..leroy@nova.example", "tom@-nova.example", "tom@nova"])
def test_an_address_that_no_server_takes_is_told_and_left(tmp_path: Path, address: str) -> None:
    write_handbook(tmp_path, {TOM: f"{HANDBOOK[TOM]}email: {address}\n"})
    assert said(tmp_path) == ["5 HBK212 write it like name@company.example"]


@pytest.mark.parametrize("typed", ["mailto:tom@nova.example", "tom@nova.example.", "Tom <tom@nova.example>"])
def test_an_address_is_taken_out_of_what_stands_around_it(tmp_path: Path, typed: str) -> None:
    write_handbook(tmp_path, {TOM: f"{HANDBOOK[TOM]}email: {typed}\n"})
    assert said(tmp_path) == ["5 HBK212 write: tom@nova.example"]
    assert mended(tmp_path, TOM) == f"{HANDBOOK[TOM]}email: tom@nova.example\n"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12 EUR/user/month", "{amount: 12, currency: EUR, per: seat/month}"),
        ("12,50 € HT par utilisateur et par an", "{amount: 12.50, currency: EUR, per: seat/year, tax: excluded}"),
        ("1 200 € TTC tous les 2 ans", "{amount: 1200, currency: EUR, per: 2 years, tax: included}"),
        ("90 EUR every 3 months", "{amount: 90, currency: EUR, per: 3 months}"),
        ("500 EUR par semestre", "{amount: 500, currency: EUR, per: 6 months}"),
        ("1200 EUR excl. VAT", "{amount: 1200, currency: EUR, tax: excluded}"),
        ("{amount: 12, currency: EUR, per: user/month}", "seat/month"),
        ("{amount: 12, currency: EUR, per: par licence et par mois}", "seat/month"),
        ("{amount: 12, currency: EUR, per: semestre}", "6 months"),
        ("{amount: 12, currency: EUR, per: tous les deux ans}", "2 years"),
    ],
)
def test_a_cost_in_words_has_its_keys(tmp_path: Path, typed: str, meant: str) -> None:
    write_handbook(tmp_path, {TOOL: HANDBOOK[TOOL].replace("1200 EUR", typed)})
    assert said(tmp_path)[0].partition(" write: ")[2] == meant
    assert meant in mended(tmp_path, TOOL)
    assert said(tmp_path) == []


@pytest.mark.parametrize("per", ["bimonthly", "once", "every other fortnight"])
def test_a_period_that_is_none_of_ours_gets_no_other(tmp_path: Path, per: str) -> None:
    cost = f"{{amount: 12, currency: EUR, per: {per}}}"
    write_handbook(tmp_path, {TOOL: HANDBOOK[TOOL].replace("1200 EUR", cost)})
    choices = "month, quarter, year, 3 months, 2 years, seat/month, seat/year"
    assert said(tmp_path) == [f"4 HBK209 choose one of: {choices}"]


def test_a_cost_in_dollars_may_be_of_other_dollars(tmp_path: Path) -> None:
    write_handbook(tmp_path, {TOOL: HANDBOOK[TOOL].replace("1200 EUR", "$12 per user per month")})
    assert said(tmp_path) == ["4 HBK214 did you mean '{amount: 12, currency: USD, per: seat/month}'?"]


def test_costs_with_tax_and_without_it_are_told_until_somebody_says_how_to_add_them(tmp_path: Path) -> None:
    cost = "cost: {amount: 120, currency: EUR, per: year, tax: %s}"
    other = f"name: Zoom\ncategory: Calls\nowner: tom\n{cost % 'included'}\nreviewed: 2026-11-02\n"
    free = other.replace("Zoom", "Slack").replace(cost % "included", "cost: 0 EUR")
    files = {
        TOOL: HANDBOOK[TOOL].replace("cost: 1200 EUR", cost % "excluded"),
        "company/tools/zoom.yml": other,
        "company/tools/slack.yml": free,
    }
    hint = "say in handbook.yml which sums are shown, and the rate: `tax: {shown: excluded, rate: 20 %}`"
    write_handbook(tmp_path, files)
    assert [line for line in said(tmp_path) if "TOL116" in line] == [f"4 TOL116 {hint}"]
    settings = f"{HANDBOOK[SETTINGS]}tax: {{shown: excluded, rate: 20 %}}\n"
    write_handbook(tmp_path, {SETTINGS: settings})
    assert [line for line in said(tmp_path) if "TOL116" in line] == []


@pytest.mark.parametrize(
    ("folder", "hint"),
    [
        ("27-q1", EITHER_YEAR.format("2027-q1, fy27-q1")),
        ("Q1-27", EITHER_YEAR.format("2027-q1, fy27-q1")),
        ("exercice-2027", EITHER_YEAR.format("fy27, 2027")),
        ("2027-2028", "did you mean 'fy28'?"),
        ("FY27-28", "did you mean 'fy28'?"),
        ("2027-semestre-1", "did you mean '2027-h1'?"),
        ("2027-2029", PERIODS),
        ("27-13", PERIODS),
    ],
)
def test_a_folder_of_goals_is_called_after_its_time(tmp_path: Path, folder: str, hint: str) -> None:
    write_handbook(tmp_path, {f"okrs/{folder}/marketing.yml": HANDBOOK[GOALS]})
    assert f"1 HBK103 {hint}" in said(tmp_path)


def test_a_former_price_that_no_day_has_is_told(tmp_path: Path) -> None:
    price = "  - {until: %s, amount: 9, currency: EUR, per: month}\n"
    days = ("2026-05-31", "2026-05-31", "2025-01-05", "2025-01-06")
    write_handbook(tmp_path, {TOOL: HANDBOOK[TOOL] + "former_costs:\n" + "".join(price % day for day in days)})
    found = check(tmp_path, TODAY).report.findings
    assert [f"{each.span.line} {each.rule.code} {each.message('en')}" for each in found] == [
        "15 TOL117 the price of 'HubSpot' until 31 May 2026 never counts: another price ends on that day",
        "16 TOL117 the price of 'HubSpot' until 5 Jan 2025 never counts: the tool was bought on 6 Jan 2025",
    ]


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("currency: XYZ, per: month}", "4 TOL119 write its three letters, like EUR, USD or GBP"),
        ("currency: RMB, per: month}", "4 TOL119 did you mean 'CNY'?"),
        ("currency: EUR, per: month}\nformer_costs: [4 EUR]", f"5 HBK202 {FORMER}"),
    ],
)
def test_money_that_no_sum_can_take_is_told_with_what_to_write(tmp_path: Path, text: str, hint: str) -> None:
    write_handbook(tmp_path, {TOOL: HANDBOOK[TOOL].replace("1200 EUR", f"{{amount: 9, {text}")})
    assert said(tmp_path) == [hint]


def test_a_currency_of_ones_own_has_a_rate(tmp_path: Path) -> None:
    rates = f"{HANDBOOK[SETTINGS]}rates: {{XYZ: 2}}\nrates_as_of: 2026-11-01\n"
    tool = HANDBOOK[TOOL].replace("1200 EUR", "{amount: 9, currency: XYZ, per: month}")
    write_handbook(tmp_path, {SETTINGS: rates, TOOL: tool})
    assert said(tmp_path) == []


@pytest.mark.parametrize(("rate", "is_told"), [("EUR: 1.08", True), ("EUR: 1", False), ("USD: 0.92", False)])
def test_sums_need_no_rate_for_their_own_currency(tmp_path: Path, rate: str, is_told: bool) -> None:  # noqa: FBT001
    write_handbook(tmp_path, {SETTINGS: f"{HANDBOOK[SETTINGS]}rates: {{{rate}}}\nrates_as_of: 2026-11-01\n"})
    hint = "3 TOL120 write the other currency, and what 1 of it is worth in EUR"
    assert said(tmp_path) == ([hint] if is_told else [])


@pytest.mark.parametrize(("tax", "lines"), [("", [4, 14]), (", tax: excluded", []), (", tax: HT", [])])
def test_a_rate_of_tax_without_its_tax_is_told(tmp_path: Path, tax: str, lines: list[int]) -> None:
    cost = f"{{amount: 9, currency: EUR, per: month, tax_rate: 20 %{tax}}}"
    former = f"former_costs:\n  - {cost.replace('{', '{until: 2026-05-31, ')}\n"
    write_handbook(tmp_path, {TOOL: HANDBOOK[TOOL].replace("1200 EUR", cost) + former})
    hint = "add `tax: included` or `tax: excluded` beside it, or take `tax_rate:` out"
    assert [line for line in said(tmp_path) if "TOL118" in line] == [f"{line} TOL118 {hint}" for line in lines]


def test_rates_of_a_day_to_come_and_seats_of_none_are_told(tmp_path: Path) -> None:
    rates = f"{HANDBOOK[SETTINGS]}rates: {{USD: 0.92}}\nrates_as_of: 2027-11-01\n"
    cost = "{amount: 9, currency: EUR, per: seat/month}"
    tool = HANDBOOK[TOOL].replace("1200 EUR", cost).replace("seats: 4", "seats: 0")
    write_handbook(tmp_path, {SETTINGS: rates, TOOL: tool})
    assert said(tmp_path) == [
        "5 TOL121 write how many are paid for, or add `sunset:` where none is any more",
        "4 HBK167 write the day on which it happened: is the year or the month a slip?",
    ]


def test_a_tool_is_cut_after_it_was_bought(tmp_path: Path) -> None:
    days = "bought: 2025-01-06\nsunset: {date: 2024-06-30, reason: no-need, note: Nobody came}\n"
    write_handbook(tmp_path, {"company/tools/old.yml": f"name: Old\ncategory: CRM\nowner: tom\n{days}"})
    hint = "write the last day in `sunset.date:`, 6 Jan 2025 or later, or correct `bought:`"
    assert said(tmp_path) == [f"5 HBK407 {hint}"]


def test_what_a_tool_cost_before_is_not_below_zero_either(tmp_path: Path) -> None:
    first = "former_costs:\n  - {until: 2026-12-31, amount: 9, currency: EUR}\n"
    former = first + "  - {until: 2025-12-31, amount: -9, currency: EUR}\n"
    write_handbook(tmp_path, {TOOL: HANDBOOK[TOOL] + former})
    assert said(tmp_path) == ["15 HBK408 write the amount without a sign, 0 for what costs nothing"]


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        *(
            ("100k", "100000"),
            ("1.2M", "1200000"),
            ("1 000", "1000"),
            ("1.5 million", "1500000"),
            ("3bn", "3000000000"),
        ),
        *(
            ("1e3", "1000"),
            ("1_000", "1000"),
            ("1'000", "1000"),
            ("\N{VULGAR FRACTION ONE HALF}", "0.5"),
            (".5", "0.5"),
        ),
        *(("1.234.567", "1234567"), ("1.234,56", "1234.56"), ('"10"', "10"), ("+10", "10"), ('"0,999"', "0.999")),
        *(("2 millions", "2000000"), ("10.000,5", "10000.5"), ('"12,5"', "12.5"), ("12 k", "12000")),
    ],
)
def test_a_number_in_another_form_has_one_right_answer(tmp_path: Path, typed: str, number: str) -> None:
    write_handbook(tmp_path, {GOALS: HANDBOOK[GOALS].replace("target: 40", f"target: {typed}")})
    assert said(tmp_path)[0].partition(" write: ")[2] == number
    assert f"target: {number}," in mended(tmp_path, GOALS)


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("+5", "12, which is '+5' counted from 7, or 5"),
        ("+ 5 calls", "12, which is '+ 5 calls' counted from 7, or 5"),
        ("5 more", "12, which is '5 more' counted from 7, or 5"),
        ("+20 %", "8.4, which is '+20 %' counted from 7"),
        ("-10 %", "6.3, which is '-10 %' counted from 7"),
        ("20 % de moins", "5.6, which is '20 % de moins' counted from 7"),
        ("x2", "14, which is 'x2' counted from 7, or 2"),
        ("2 times", "14, which is '2 times' counted from 7, or 2"),
    ],
)
def test_a_number_with_a_sign_is_counted_from_the_baseline_or_asked(tmp_path: Path, typed: str, hint: str) -> None:
    goals = HANDBOOK[GOALS].replace("baseline: 0", "baseline: 7").replace("target: 40", f"target: {typed}")
    write_handbook(tmp_path, {GOALS: goals})
    assert said(tmp_path) == [f"9 HBK205 write the number to reach: {hint}"]
    assert mended(tmp_path, GOALS) == goals


def test_the_unit_of_a_kpi_is_that_of_its_numbers_below(tmp_path: Path) -> None:
    kpi = "name: Revenue\nreviewed: 2026-11-02\nunit: £k\nbenchmark: {value: 1.1 million, source: Press}\n"
    write_handbook(tmp_path, {"company/kpis/revenue.yml": kpi})
    assert [each for each in said(tmp_path) if "HBK205" in each] == ["4 HBK205 did you mean '1100'?"]


def test_a_limit_in_hours_is_none_of_what_is_counted_in_days(tmp_path: Path) -> None:
    goals = re.sub(r"baseline: 0.*unit: calls", "baseline: 5 days, target: under 48 hours, current: 4", HANDBOOK[GOALS])
    write_handbook(tmp_path, {GOALS: goals})
    told = [each.partition(" HBK205 ")[2] for each in said(tmp_path) if "HBK205" in each]
    several = "several units stand here (days, hours): write each number in one of them, and beside them: unit:"
    assert told == [several, several]


@pytest.mark.parametrize(
    ("numbers", "hint"),
    [
        ("baseline: 4.2, target: 6x, unit: turns", "did you mean '6'?"),
        ("baseline: 4.2, target: x6, unit: x", "did you mean '6'?"),
        ("baseline: 4.2, target: 6 fois, unit: tours", "did you mean '6'?"),
        ("baseline: 4.2, target: 6, current: 4.5x, unit: deals", "did you mean '4.5'?"),
        ("baseline: 0, target: 8.5x, unit: deals", "write the number that is reached, not by how much it changes"),
        ("baseline: 0, target: +10%, unit: deals", "write the number that is reached, not by how much it changes"),
        ("baseline: 2.1, target: 2.5 million, unit: £m", "did you mean '2.5'?"),
        ("baseline: 2.1, target: 3, current: 900k, unit: M€", "did you mean '0.9'?"),
        ("baseline: 2.1, target: 2.5bn, unit: £m", "did you mean '2500'?"),
        ("baseline: 2.1, target: 900 000 €, unit: M€", "did you mean '0.9'?"),
        ("baseline: 3, target: 4 et demi", "write: 4.5"),
        ("baseline: 3, target: 2 ans et demi", 'write 2.5, and beside it: unit: "ans"'),
        ("baseline: 3, target: 3 hours and a quarter", 'write 3.25, and beside it: unit: "hours"'),
        ("baseline: 5, target: 3 or fewer", "write: 3"),
        ("baseline: 5, target: 3 au maximum", "write: 3"),
        ("baseline: 1250, target: 1.1 kt, unit: t", "did you mean '1100'?"),
        ("baseline: 12, target: 900 g, unit: kg", "did you mean '0.9'?"),
        ("baseline: 12, target: 9 m, unit: kg", "write digits alone, with a point before decimals, like 1500 or 4.5"),
        (
            "baseline: 3, target: 2 j 1/2, unit: jours",
            "write digits alone, with a point before decimals, like 1500 or 4.5",
        ),
    ],
)
def test_no_number_is_told_that_its_unit_makes_another_one(tmp_path: Path, numbers: str, hint: str) -> None:
    typed = f"{numbers}, current: 1" if "current" not in numbers else numbers
    goals = re.sub(r"baseline: 0.*unit: calls", typed, HANDBOOK[GOALS])
    write_handbook(tmp_path, {GOALS: goals})
    assert [each.partition(" ")[2] for each in said(tmp_path) if "HBK205" in each] == [f"HBK205 {hint}"]


@pytest.mark.parametrize(
    ("path", "typed", "meant"),
    [
        ("campaigns/spring.yml", "location: Leeds", "did you mean 'links'?"),
        ("campaigns/spring.yml", "lieu: Leeds", "did you mean 'links'?"),
        ("company/tools/hubspot.yml", "licences: 10", None),
        ("company/people/tom.yml", "congés: []", "did you mean 'away'?"),
        ("company/people/tom.yml", "absences: []", "did you mean 'away'?"),
    ],
)
def test_a_key_goes_by_what_it_means(tmp_path: Path, path: str, typed: str, meant: str | None) -> None:
    write_handbook(tmp_path, {path: HANDBOOK[path] + f"{typed}\n"})
    [hint] = [each.partition(" HBK201 ")[2] for each in said(tmp_path) if " HBK201 " in each]
    assert hint == meant if meant else hint.startswith("choose one of: name, category")


def test_points_of_a_number_in_per_cent_are_added_to_it(tmp_path: Path) -> None:
    goals = HANDBOOK[GOALS].replace("baseline: 0, target: 40", "baseline: 29, target: +5 %")
    write_handbook(tmp_path, {GOALS: goals.replace("unit: calls", 'unit: "%"')})
    assert said(tmp_path) == ["9 HBK205 write the number to reach: 34, which is '+5 %' counted from 29, or 5"]


def test_the_target_of_a_kpi_is_counted_from_its_last_quarter(tmp_path: Path) -> None:
    values = "values: {2026-q3: {value: 310}, 2026-q2: {value: +9}}"
    write_handbook(tmp_path, {"company/kpis/leads.yml": f"name: Leads\nreviewed: 2026-11-02\ntarget: +12\n{values}\n"})
    assert [each for each in said(tmp_path) if "HBK205" in each] == [
        "3 HBK205 write the number to reach: 322, which is '+12' counted from 310, or 12",
        "4 HBK205 write the number that is reached, not by how much it changes: 9 if it is counted from 0",
    ]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("3-5", "one number stands here: write 3 or 5"),
        ("5 to 7", "one number stands here: write 5 or 7"),
        ("3 à 5", "one number stands here: write 3 or 5"),
        ("1/3", "write 1 for 1 of 3, or 0.3333 for the share of it"),
        ("1.500", "write 1500 or 1.5: a point stands before decimals only"),
        ("12 dozen", "write digits alone, with a point before decimals, like 1500 or 4.5"),
        ("4 m", "write digits alone, with a point before decimals, like 1500 or 4.5"),
        ("ten", "write digits alone, with a point before decimals, like 1500 or 4.5"),
        ("100k\N{EURO SIGN}", "did you mean '100000'?"),
    ],
)
def test_a_number_that_may_be_two_is_explained(tmp_path: Path, typed: str, hint: str) -> None:
    write_handbook(tmp_path, {GOALS: HANDBOOK[GOALS].replace("target: 40", f"target: {typed}")})
    assert said(tmp_path) == [f"9 HBK205 {hint}"]


@pytest.mark.parametrize(
    ("path", "old", "new", "hint"),
    [
        (SETTINGS, "calendar: [FR]", "calendar: [FR]\nrates: {USD: 92 %}", "3 HBK205 did you mean '0.92'?"),
        (SETTINGS, "calendar: [FR]", "calendar: [FR]\nrates: {USD: 0}", f"3 HBK177 {RATE}"),
        (
            SETTINGS,
            "calendar: [FR]",
            "calendar: [FR]\nplaybooks: {verdict_after: 0}",
            "3 HBK177 write a number above 0",
        ),
        (GOALS, "kr1,", "kr1, weight: 50 %,", f"9 HBK205 a weight has no unit: write 0.5, or 50 {COUNTED}"),
        (GOALS, "target: 40", "target: 4h30", "9 HBK205 did you mean '4.5'?"),
        (GOALS, "target: 40", "target: 4 hours 30 minutes", "9 HBK205 did you mean '4.5'?"),
        *((GOALS, "target: 40", f"target: {typed}", f"9 HBK205 {DIGITS}") for typed in ("0x10", "7 d 12 h", "4h20")),
        (GOALS, "target: 40", "target: 40m2", "9 HBK205 did you mean '40'?"),
        (TOOL, "1200 EUR", "1500.555 EUR", "4 HBK214 a sum has two decimals at most: write 1500.56 EUR"),
        (TOOL, "1200 EUR", "1.500,555 EUR", "4 HBK214 a sum has two decimals at most: write 1500.56 EUR"),
        (
            TOOL,
            "1200 EUR",
            "{amount: 1500.555, currency: EUR}",
            "4 HBK205 a sum has two decimals at most: write 1500.56",
        ),
        # 99 x 52 / 12 = 429; 100 x 52 = 5200, of which no month is exact; 50 x 26
        (TOOL, "1200 EUR", "99 EUR per week", "4 HBK214 did you mean '{amount: 429, currency: EUR, per: month}'?"),
        (TOOL, "1200 EUR", "100 EUR/week", "4 HBK214 did you mean '{amount: 5200, currency: EUR, per: year}'?"),
        (TOOL, "1200 EUR", "50 EUR every 2 weeks", "4 HBK214 did you mean '{amount: 1300, currency: EUR, per: year}'?"),
        (TOOL, "30 days", "2 mois 15 jours", f"8 HBK215 {ONE_UNIT}"),
        (TOOL, "30 days", "quinze jours", "8 HBK215 write the one that is meant: 15 days, 2 weeks"),
        (TOOL, "seats: 4", "seats: 3+2", "5 HBK206 did you mean '5'?"),
        (TOOL, "seats: 4", "seats: 1,200", "5 HBK206 did you mean '1200'?"),
        (TOOL, "seats: 4", "seats: ~5", "5 HBK206 did you mean '5'?"),
        (TOOL, "seats: 4", "seats: 5-10", "5 HBK206 one number stands here: write 5 or 10"),
        (SPRING, "1500 EUR", "1500 livres", "7 HBK214 did you mean '1500 GBP'?"),
        (SPRING, "1500 EUR", "15 00 EUR", "7 HBK214 write 1500 EUR or 15.00 EUR"),
        (SPRING, "1500 EUR", "1500 ¥", f"7 HBK214 {MEANT} 1500 JPY, 1500 CNY"),
        (SPRING, "1500 EUR", "kr 1500", f"7 HBK214 {MEANT} 1500 SEK, 1500 NOK, 1500 DKK"),
        (SPRING, "1500 EUR", "1 500 € HT", f"7 HBK214 {NO_TAX_HERE}"),
        (SPRING, "1500 EUR", "1500 euros hors taxes", f"7 HBK214 {NO_TAX_HERE}"),
        (SPRING, "1500 EUR", "1500 EUR incl. VAT", f"7 HBK214 {NO_TAX_HERE}"),
        (SPRING, "1500 EUR", "1500 GBP+VAT", f"7 HBK214 {NO_TAX_HERE.replace('EUR', 'GBP')}"),
        (SPRING, "1500 EUR", "1500 + VAT", f"7 HBK214 {NO_TAX_NOR_CURRENCY}"),
        (SPRING, "1500 EUR", "1500 HT", f"7 HBK214 {NO_TAX_NOR_CURRENCY}"),
        (TOOL, "1200 EUR", "450+VAT", f"4 HBK214 {WITH_CURRENCY} {{amount: 450, currency: EUR, tax: excluded}}"),
        (TOM, "started:", "away: [{from: Fridays, to: 2027-03-19}]\nstarted:", f"4 HBK207 {NO_DAY_EACH_WEEK}"),
        (TOM, "started:", "away: [{from: 24/12/2026 midi, to: 2027-01-01}]\nstarted:", f"4 HBK207 {HALF_APART}"),
        (
            TOM,
            "started:",
            "away: [{from: 24 Dec 2026 noon, to: 2026-12-24}]\nstarted:",
            "4 HBK207 half a day has a key of its own: write 2026-12-24, and beside it: half: afternoon",
        ),
        (
            TOM,
            "started:",
            "away: [{from: 2026-12-24 (morning), to: 2026-12-24}]\nstarted:",
            "4 HBK207 half a day has a key of its own: write 2026-12-24, and beside it: half: morning",
        ),
        (
            SPRING,
            "{planned: 1500 EUR}",
            "1500 EUR HT",
            "7 HBK211 write budget: {planned: …}; it may have: planned, spent, approved_by",
        ),
        (TOOL, "seats: 4", "seats: 1.2k", "5 HBK206 did you mean '1200'?"),
        (TOOL, "1200 EUR", "0.8 € per 1000 emails", f"4 HBK214 {BY_USE}"),
        (TOOL, "1200 EUR", "{amount: 10, currency: EUR, per: contact}", f"4 HBK209 {OF_ALL}"),
        (SPRING, "2027-03-18", "18 March 2027, noon", f"3 HBK207 {AT_NOON}"),
        (TOM, "started:", "away: [{from: every Friday, to: 2027-03-19}]\nstarted:", f"4 HBK207 {NO_DAY_EACH_WEEK}"),
        (SPRING, "1500 EUR", "1500€ par an", f"7 HBK214 {WHOLE_SUM}"),
        (SPRING, "1500 EUR", "3x 500 EUR", "7 HBK214 did you mean '1500 EUR'?"),
        (SPRING, "1500 EUR", "1500 EUR max", "7 HBK214 did you mean '1500 EUR'?"),
        (SPRING, "1500 EUR", "-20 EUR", f"7 HBK214 {BELOW_ZERO}"),
        (TOOL, "1200 EUR", "(20 EUR)", f"4 HBK214 {BELOW_ZERO}"),
        (TOOL, "1200 EUR", "{amount: 20 $, currency: EUR}", "4 HBK205 did you mean '20'?"),
        (SETTINGS, "calendar:", "currency: kr\ncalendar:", "2 HBK212 write the one that is meant: SEK, NOK, DKK"),
        (SETTINGS, "calendar:", "currency: $\ncalendar:", "2 HBK212 write it like USD"),
        (
            TOM,
            "team: marketing",
            "team: marketing\nemail: tom@nova.example, tom@home.example",
            "3 HBK212 one address stands here: write the one that is meant, tom@nova.example, tom@home.example",
        ),
        (SPRING, "2027-03-18", "March 27", "3 HBK207 the year is missing: write it before month and day, YYYY-03-27"),
        (SPRING, "2027-03-18", "Wednesday 18 March 2027", f"3 HBK207 2027-03-18 is a Thu: {WITHOUT_WEEKDAY}"),
        (SPRING, "2027-03-18", "31/02/2027", "3 HBK207 there is no such day: the last day of that month is 2027-02-28"),
        (SPRING, "2027-03-18", "29 février 2027", f"3 HBK207 {NO_SUCH_DAY} 2027-02-28"),
        (SPRING, "2027-03-18", "2027-W11", f"3 HBK207 {A_WEEK} 2027-03-15"),
        (SPRING, "2027-03-18", "semaine 11 2027", f"3 HBK207 {A_WEEK} 2027-03-15"),
        (SPRING, "2027-03-18", "Q1 2027", f"3 HBK207 {NOT_YET}"),
        (SPRING, "2027-03-18", "mi-mars 2027", f"3 HBK207 {NOT_YET}"),
        (SPRING, "2027-03-18", "2027-03-18T09:00", "3 HBK207 did you mean '2027-03-18'?"),
        (PLAYBOOK, "D-42", "quinze jours avant", "17 HBK213 write the one that is meant: J-2w, J-15"),
        *(
            (PLAYBOOK, "D-42", typed, f"17 HBK213 {MEANT} {days}")
            for typed, days in (
                ("D42", "D-42, D+42"),
                ("J 10 jo", "J-10jo, J+10jo"),
                ("42", "D-42, D+42"),
                ("D-1.5w", "D-10, D-11"),
                ("J-1,5 semaines", "J-10, J-11"),
                ("Monday before", "D-0w mon, D-1w mon"),
                ("le vendredi suivant", "J+0w fri, J+1w fri"),
            )
        ),
        (PLAYBOOK, "D-42", "huit jours avant live", "17 HBK213 write the one that is meant: live - 1w, live - 8"),
        (SETTINGS, "[FR]", "[US, Georgia]", f"2 HBK302 {SEVERAL} GE, US-GA"),
        (TOOL, "1200 EUR", "{amount: 20, currency: EUR, per: week}", f"4 HBK209 {WEEKLY}"),
        (TOOL, "1200 EUR", "{amount: 20, currency: EUR, per: year, tax: 20 %}", f"4 HBK209 {TAX_RATE}"),
        (TOOL, "30 days", "60 jours ouvrés", "8 HBK215 did you mean '12 weeks'?"),
        (TOOL, "30 days", "12 working days", "8 HBK215 did you mean '18 days'?"),
        (SETTINGS, "[FR]", "[Île-de-France]", "2 HBK302 did you mean 'FR'?"),
        (SETTINGS, "[FR]", "[London]", "2 HBK302 did you mean 'GB-ENG'?"),
        (SETTINGS, "[FR]", "[Bavière]", "2 HBK302 did you mean 'DE-BY'?"),
        (
            TOOL,
            "1200 EUR",
            "99 EUR per campaign",
            "4 HBK214 write the sum, its currency and what it covers, like {amount: 1200, currency: EUR, per: year}",
        ),
    ],
)
def test_no_value_becomes_another_quantity(tmp_path: Path, path: str, old: str, new: str, hint: str) -> None:
    spoilt = HANDBOOK[path].replace(old, new)
    write_handbook(tmp_path, {path: spoilt})
    assert said(tmp_path) == [hint]
    assert mended(tmp_path, path) == spoilt


@pytest.mark.parametrize(
    ("path", "old", "new", "right"),
    [
        *(
            (TOOL, "30 days", typed, right)
            for typed, right in (
                ("1 an et demi", "18 months"),
                ("2 weeks 3 days", "17 days"),
                ("2 mois et demi", "2.5 months"),
                ("1 trimestre", "3 months"),
                ("quarter", "3 months"),
                ("2 fortnights", "4 weeks"),
                ("trente jours", "30 days"),
                ("30 calendar days", "30 days"),
            )
        ),
        (TOOL, "seats: 4", "seats: 5,0", "seats: 5"),
        (TOOL, "seats: 4", "seats: 1 200", "seats: 1200"),
        (TOOL, "seats: 4", "seats: cinq", "seats: 5"),
        (TOOL, "1200 EUR", "US$ 1,500", "1500 USD"),
        *(
            (TOOL, "1200 EUR", f"{{amount: 20, currency: EUR, {typed}}}", f"{{amount: 20, currency: EUR, {right}}}")
            for typed, right in (("per: biennium", "per: 2 years"), ("vat: included", "tax: included"))
        ),
        (SETTINGS, "[FR]", "[BE-BRU, FR-Paris]", "[BE, FR]"),
        *(
            (SETTINGS, "calendar:", f"fiscal_year_begins: {typed}\ncalendar:", "fiscal_year_begins: apr\ncalendar:")
            for typed in ("1er avril", "1 April", "04-01", "01/04", "2027-04-01")
        ),
        (TOOL, "1200 EUR", "12 lakh INR", "1200000 INR"),
        (TOOL, "1200 EUR", "1,20,000 INR", "120000 INR"),
        (SPRING, "1500 EUR", "Fr. 1500.-", "1500 CHF"),
        (SPRING, "{planned: 1500 EUR}", "1,5k€", "{planned: 1500 EUR}"),
        (SPRING, "effort:", "repeats: every month\neffort:", "repeats: {every: 1 month}\neffort:"),
        (SPRING, "effort:", "repeats: Hebdomadaire\neffort:", "repeats: {every: 1 week}\neffort:"),
        (TOOL, "1200 EUR", "{amount: 20 €, currency: EUR, per: month}", "{amount: 20, currency: EUR, per: month}"),
        (
            TOM,
            "team: marketing",
            "team: marketing\nemail: o\N{RIGHT SINGLE QUOTATION MARK}neil@nova.example",
            f"{EMAIL} o'neil@nova.example",
        ),
        (TOM, "team: marketing", "team: marketing\nemail: tom@nova,example", f"{EMAIL} tom@nova.example"),
        (TOM, "team: marketing", "team: marketing\nemail: tom@nova.example;", f"{EMAIL} tom@nova.example"),
        (SPRING, "2027-03-18", "18 mars 27", "2027-03-18"),
        (SPRING, "2027-03-18", "20270318", "2027-03-18"),
        (SPRING, "2027-03-18", "2027-03-18T00:00:00Z", "2027-03-18"),
        (SPRING, "2027-03-18", "2027-W11-4", "2027-03-18"),
        (SPRING, "2027-03-18", "third Thursday of March 2027", "2027-03-18"),
        (SPRING, "2027-03-18", "le dernier jeudi de mars 2027", "2027-03-25"),
        (SPRING, "2027-03-18", "15 Fevrier 2027", "2027-02-15"),
        (SPRING, "2027-03-18", "jeudi 18 au samedi 20 mars 2027", "2027-03-18\nuntil: 2027-03-20"),
        (SPRING, "2027-03-18", "March 18, 27", "2027-03-18"),
        *(
            (PLAYBOOK, "when: D-42", f"when: {typed}", f"when: {day}")
            for typed, day in (
                ("s-3", "D-3w"),
                ("-42", "D-42"),
                ("D-six weeks", "D-6w"),
                ("le jeudi 6 semaines avant", "J-6w thu"),
                ('"6 weeks before, Thursday"', "D-6w thu"),
                ("le vendredi de la semaine d'avant", "J-1w fri"),
            )
        ),
        (PLAYBOOK, "when: D, owner", "when: D0, owner", "when: D, owner"),
    ],
)
def test_what_has_one_meaning_is_written_for_them(tmp_path: Path, path: str, old: str, new: str, right: str) -> None:
    write_handbook(tmp_path, {path: HANDBOOK[path].replace(old, new)})
    assert mended(tmp_path, path) == HANDBOOK[path].replace(old, right)


def test_three_decimals_are_a_number_and_three_zeros_may_be_thousands(tmp_path: Path) -> None:
    held = "baseline: 99.125, target: 99.995, current: 99.95"
    write_handbook(tmp_path, {GOALS: HANDBOOK[GOALS].replace("baseline: 0, target: 40, current: 4", held)})
    assert held in (tmp_path / GOALS).read_text("utf-8")
    assert said(tmp_path) == []
    write_handbook(tmp_path, {TOOL: HANDBOOK[TOOL].replace("1200 EUR", "{amount: 12.345, currency: EUR}")})
    assert said(tmp_path) == ["4 HBK205 a sum has two decimals at most: write 12.35, or 12345"]


def test_three_digits_behind_a_comma_are_thousands_here_and_decimals_there(tmp_path: Path) -> None:
    write_handbook(tmp_path, {GOALS: HANDBOOK[GOALS].replace("target: 40", "target: 99,995")})
    assert said(tmp_path) == ["9 HBK028 write: 99995 / 99.995"]
    assert mended(tmp_path, GOALS) == HANDBOOK[GOALS].replace("target: 40", "target: 99,995")


@pytest.mark.parametrize("typed", ["free", "gratuit"])
def test_what_costs_nothing_is_a_cost_too(tmp_path: Path, typed: str) -> None:
    write_handbook(tmp_path, {TOOL: HANDBOOK[TOOL].replace("1200 EUR", typed)})
    assert said(tmp_path) == ["4 HBK214 did you mean '0 EUR'?"]


def test_a_correction_that_mends_nothing_takes_no_promise_of_another_away(tmp_path: Path) -> None:
    files = {
        # more digits than are read, and written once more
        SPRING: f"{HANDBOOK[SPRING]}debrief: {{keep: A, change: B, results: {{Registrations: 1234567890123456789}}}}\n",
        TOOL: HANDBOOK[TOOL].replace("1200 EUR", "1 200,00 \N{EURO SIGN}"),
    }
    write_handbook(tmp_path, files)
    found = handbook(tmp_path, "check", "--today", TODAY.isoformat())
    assert found.out.splitlines()[-1] == "1 of these can be mended with --fix"


@pytest.mark.parametrize(
    ("field", "typed", "hint"),
    [
        ("at", "noon", 'write: "12:00"'),
        ("at", "Midi", 'write: "12:00"'),
        ("until", "midnight", 'write: "00:00"'),
        ("until", '"24:00"', 'write: "00:00"'),
        ("until", "minuit", 'write: "00:00"'),
        ("at", "minuit", MIDNIGHTS),
        ("at", "24h", MIDNIGHTS),
        ("until", "2027-03-19", LAST_DAY),
        ("until", '"2027-03-19"', LAST_DAY),
    ],
)
def test_an_hour_in_words_and_a_day_where_an_hour_stands(tmp_path: Path, field: str, typed: str, hint: str) -> None:
    other = 'at: "18:00", ' if field == "until" else ""
    text = HANDBOOK[PLAYBOOK].replace("live, when: D,", f"live, when: D, {other}{field}: {typed},")
    write_handbook(tmp_path, {PLAYBOOK: text})
    assert [found.hint("en") for found in check(tmp_path, TODAY, select=["HBK204", "HBK212"]).report.findings] == [hint]


@pytest.mark.parametrize("day", ["thu", "jeu"])
def test_a_weekday_has_its_letters_of_either_language(tmp_path: Path, day: str) -> None:
    text = HANDBOOK[PLAYBOOK].replace("brief, when: D-42,", f"brief, when: D-42, on: [{day}],")
    settings = f"{HANDBOOK[SETTINGS]}working_week: [lun, mar, wed, jeu, ven]\n"
    write_handbook(tmp_path, {PLAYBOOK: text, SPRING: f"{HANDBOOK[SPRING]}weekday: {day}\n", SETTINGS: settings})
    assert said(tmp_path) == []


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("20270318", "write: 2027-03-18"),
        ("20271318", SPRING_DAY),
        ("2027-W20", f"{A_WEEK} 2027-05-17"),
        ("semaine 20 2027", f"{A_WEEK} 2027-05-17"),
        ("S20 2027", f"{A_WEEK} 2027-05-17"),
        ("2027-W54", SPRING_DAY),
        ("Q2 2027", NO_DAY),
        ("S1 2027", NO_DAY),
        ('"2027"', NO_DAY),
        ("spring 2027", NO_DAY),
    ],
)
def test_a_period_is_no_day(tmp_path: Path, typed: str, hint: str) -> None:
    write_handbook(tmp_path, {SPRING: HANDBOOK[SPRING].replace("2027-03-18", typed).replace("active", "draft")})
    assert said(tmp_path) == [f"3 HBK207 {hint}"]


@pytest.mark.parametrize(("language", "letter"), [("en", "D"), ("fr", "J")])
@pytest.mark.parametrize(("typed", "offset"), [("S-2", "-2w"), ("W+1", "+1w"), ("M-3", "-3m")])
def test_weeks_and_months_before_the_event_have_the_letter_of_the_handbook(
    tmp_path: Path, language: str, letter: str, typed: str, offset: str
) -> None:
    settings = f"name: Nova\nlanguages: [{language}]\n"
    text = HANDBOOK[PLAYBOOK].replace("brief, when: D-42,", f"brief, when: {typed},")
    write_handbook(tmp_path, {PLAYBOOK: text, SETTINGS: settings})
    (found,) = check(tmp_path, TODAY, select=["HBK213"]).report.findings
    assert found.hint("en") == f"write: {letter}{offset}"


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("45 HT", "write 45, and beside it: tax: excluded"),
        ("45 € HT", "write 45, and beside it: tax: excluded"),
        ("45 incl. VAT", "write 45, and beside it: tax: included"),
        ("45 €", "write: 45"),
    ],
)
def test_what_an_amount_says_of_its_tax_is_not_dropped(tmp_path: Path, typed: str, hint: str) -> None:
    tool = HANDBOOK["company/tools/hubspot.yml"]
    cost = f"cost: {{amount: {typed}, currency: EUR, per: month}}"
    write_handbook(tmp_path, {"company/tools/hubspot.yml": tool.replace("cost: 1200 EUR", cost)})
    assert said(tmp_path) == [f"4 HBK205 {hint}"]


LEVEL = "c'est un seuil à tenir : écrivez {}, et à côté : keep: {}"
TWO_DAYS = "un seul jour se met ici : écrivez {} ; le dernier jour d'une campagne a sa ligne à lui, until: {}"
APART = (
    "un seul jour se met ici : écrivez 2027-03-18 ; les autres (2027-03-25) sont d'autres campagnes, ou des dates de "
    "`repeats:`"
)
LASTS = "sa durée en jours se met dans le playbook, `days: 2` ; ici son dernier jour, `until:`"
EACH_WEEK = (
    "un jour libre chaque semaine n'a pas de clé : écrivez ceux qui comptent pour un plan, un par un, ainsi : "
    "[{from: \N{HORIZONTAL ELLIPSIS}, to: \N{HORIZONTAL ELLIPSIS}}]"
)
LIVE, STARTED = "{id: live, when: D", "started: 2025-03-03"
AS_AT_THE_START = "écrivez le nombre d'aujourd'hui : 0, comme au départ, si l'on n'en connaît pas d'autre"
DAY, TARGET, PLANNED = "date: 2027-03-18", "baseline: 0, target: 40", "planned: 1500 EUR"


@pytest.mark.parametrize(
    ("path", "right", "typed", "told", "meant"),
    [
        (SPRING, PLANNED, 'planned: "1,234 €"', "7 HBK214 écrivez 1234 EUR ou 1.23 EUR", None),
        (
            SPRING,
            DAY,
            "date: les 18 et 19 mars 2027  # le jour J",
            f"3 HBK207 {TWO_DAYS.format('2027-03-18', '2027-03-19')}",
            "date: 2027-03-18  # le jour J\nuntil: 2027-03-19",
        ),
        (
            SPRING,
            DAY,
            "date: 18, 19 & 20 mars 2027",
            f"3 HBK207 {TWO_DAYS.format('2027-03-18', '2027-03-20')}",
            "date: 2027-03-18\nuntil: 2027-03-20",
        ),
        (
            SPRING,
            DAY,
            "date: 18/03 et 25/03/2027",
            f"3 HBK207 {APART}",
            None,
        ),
        (SPRING, DAY, "date: 18 fév. 27", "3 HBK207 écrivez : 2027-02-18", "date: 2027-02-18"),
        (SPRING, DAY, "date: 18-fevr-27", "3 HBK207 écrivez : 2027-02-18", "date: 2027-02-18"),
        (SPRING, DAY, f"{DAY}\njours: 3", f"4 HBK201 {LASTS}", None),
        (SPRING, DAY, f"{DAY}\nduree: 3 jours", f"4 HBK201 {LASTS}", None),
        (SPRING, DAY, "échéance: 2027-03-18", "3 HBK201 vouliez-vous dire « date » ?", DAY),
        (
            SPRING,
            "status: active",
            "status: à venir",
            "4 HBK209 au choix : draft, active, postponed, done, cancelled",
            None,
        ),
        (
            SPRING,
            "status: active",
            "status: active\ndéplacée: [{from: 2027-03-11, reason: La salle}]",
            "5 HBK201 vouliez-vous dire « moved » ?",
            "status: active\nmoved: [{from: 2027-03-11, reason: La salle}]",
        ),
        (
            SPRING,
            "status: active",
            "status: active\nsteps: {notice: {title: La notice, échéance: 2027-01-15, reason: Le salon}}",
            "5 HBK201 vouliez-vous dire « when » ?",
            "status: active\nsteps: {notice: {title: La notice, when: 2027-01-15, reason: Le salon}}",
        ),
        (PLAYBOOK, LIVE, f'{LIVE}, heure: "09:00"', "18 HBK201 vouliez-vous dire « at » ?", f'{LIVE}, at: "09:00"'),
        (
            PLAYBOOK,
            LIVE,
            f"{LIVE}, at: 18h30-23h",
            '18 HBK212 une seule heure se met ici : écrivez "18:30", et à côté : until: "23:00"',
            None,
        ),
        (
            PLAYBOOK,
            LIVE,
            f"{LIVE}, at: de 18h à 2h",
            '18 HBK212 une seule heure se met ici : écrivez "18:00", et à côté : until: "02:00"',
            None,
        ),
        (
            PLAYBOOK,
            LIVE,
            f'{LIVE}, at: "18:30", until: 2h du matin',
            '18 HBK212 écrivez : "02:00"',
            f'{LIVE}, at: "18:30", until: "02:00"',
        ),
        (TOOL, "notice: 30 days", "préavis: 30 days", "8 HBK201 vouliez-vous dire « notice » ?", "notice: 30 days"),
        (GOALS, "baseline: 0", "départ: 0", "9 HBK201 vouliez-vous dire « baseline » ?", "baseline: 0"),
        (GOALS, "current: 4", "current: n/c", f"9 HBK205 {AS_AT_THE_START}", None),
        (
            TOM,
            STARTED,
            f"{STARTED}\naway: [{{from: 2027-02-12, to: 2027-02-12, half: apres-midi}}]",
            "5 HBK209 vouliez-vous dire « afternoon » ?",
            f"{STARTED}\naway: [{{from: 2027-02-12, to: 2027-02-12, half: afternoon}}]",
        ),
        (
            TOM,
            STARTED,
            f"{STARTED}\naway: [{{from: 2027-02-12 après-midi, to: 2027-02-12}}]",
            "5 HBK207 une demi-journée a sa propre clé : écrivez 2027-02-12, et à côté : half: afternoon",
            None,
        ),
        (TOM, STARTED, f"{STARTED}\naway: tous les mercredis", f"5 HBK210 {EACH_WEEK}", None),
        (
            SETTINGS,
            "calendar: [FR]",
            "calendar: [FR]\nclosures: [{du: 2027-02-08, to: 2027-02-19}]",
            "3 HBK201 vouliez-vous dire « from » ?",
            "calendar: [FR]\nclosures: [{from: 2027-02-08, to: 2027-02-19}]",
        ),
        (
            SPRING,
            DAY,
            f"{DAY}\nrepeats: {{tous_les: 1 week, times: 3}}",
            "4 HBK201 vouliez-vous dire « every » ?",
            f"{DAY}\nrepeats: {{every: 1 week, times: 3}}",
        ),
        (
            SPRING,
            DAY,
            f"{DAY}\nrepeats: {{every: 1 week, times: 3, except: [du 25/10/2027 au 01/11/2027]}}",
            "4 HBK211 écrivez : {from: 2027-10-25, to: 2027-11-01}",
            f"{DAY}\nrepeats: {{every: 1 week, times: 3, except: [{{from: 2027-10-25, to: 2027-11-01}}]}}",
        ),
        (GOALS, TARGET, "baseline: 20, target: moins de 25", f"9 HBK205 {LEVEL.format('25', 'below')}", None),
        (GOALS, TARGET, 'baseline: 20, target: "15 ou plus"', f"9 HBK205 {LEVEL.format('15', 'above')}", None),
        (GOALS, TARGET, "baseline: 20, target: moins de 15", "9 HBK205 vouliez-vous dire « 15 » ?", None),
    ],
)
def test_values_that_french_people_write(  # noqa: PLR0913 -- what is right, typed, told and meant
    tmp_path: Path, path: str, right: str, typed: str, told: str, meant: str | None
) -> None:
    assert right in HANDBOOK[path]
    files = {SETTINGS: f"{HANDBOOK[SETTINGS]}languages: [fr]\n", path: HANDBOOK[path].replace(right, typed)}
    write_handbook(tmp_path, files)
    found = check(tmp_path, TODAY, select=["HBK"]).report.findings
    assert [f"{one.span.line} {one.rule.code} {one.hint('fr')}" for one in found] == [told]
    assert mended(tmp_path, path) == HANDBOOK[path].replace(right, meant or typed)


BESIDE = "une heure se met à côté : écrivez {}, et {}"
OF_WEEK = "écrivez J-1w jeu pour ce jour de la semaine, ou J-7, dont le jour vient de l'événement"
CLAIMED = "son jour de la semaine vient de l'événement : écrivez J-10, et pour le contrôler, weekday: jeu"
SIXTEENTH = "vouliez-vous dire « 2027-02-16..2027-02-17 » ?"


@pytest.mark.parametrize(
    ("typed", "hint", "meant"),
    [
        ("S-2", "écrivez : J-2w", "J-2w"),
        ("S-2 mardi", "écrivez : J-2w mar", "J-2w mar"),
        ("M-1", "écrivez : J-1m", "J-1m"),
        ("J-15 ouvrés", "écrivez : J-15jo", "J-15jo"),
        ("deux jours ouvrés avant", "écrivez : J-2jo", "J-2jo"),
        ("D-15 working days", "écrivez : D-15wd", "D-15wd"),
        ("le jeudi précédent", "écrivez celui qui est voulu : J-0w jeu, J-1w jeu", None),
        ("le mardi de la semaine d'avant", "écrivez : J-1w mar", "J-1w mar"),
        ("de J-30 à J-25", "écrivez : J-30..J-25", "J-30..J-25"),
        ("entre J-30 et J-25", "écrivez : J-30..J-25", "J-30..J-25"),
        ("from D-30 to D-25", "écrivez : D-30..D-25", "D-30..D-25"),
        ("J-30 / J-25", "vouliez-vous dire « J-30..J-25 » ?", None),
        ("J-30 à 14h", BESIDE.format("J-30", 'at: "14:00"'), None),
        ("D-30 at 2 pm", BESIDE.format("D-30", 'at: "14:00"'), None),
        ("J-30 de 14h à 16h30", BESIDE.format("J-30", 'at: "14:00", until: "16:30"'), None),
        ("15/02/2027 à 18h", BESIDE.format("2027-02-15", 'at: "18:00"'), None),
        ("H-2", 'écrivez le jour, J, et à côté l\'heure : at: "16:00"', None),
        ("J-7 (jeudi)", OF_WEEK, None),
        ("J-7 jeu.", OF_WEEK, None),
        ("J-10, jeudi", CLAIMED, None),
        ("avant le 15/02/2027", "vouliez-vous dire « 2027-02-15 » ?", None),
        ("au plus tard J-30", "vouliez-vous dire « J-30 » ?", None),
        ("16-17 février 2027", SIXTEENTH, None),
        ("du 16 au 17 février 2027", SIXTEENTH, None),
    ],
)
def test_days_of_steps_that_french_people_write(tmp_path: Path, typed: str, hint: str, meant: str | None) -> None:
    steps = 'steps:\n  brief:\n    when: "{}"\n    reason: Un essai\n'
    files = {SETTINGS: f"{HANDBOOK[SETTINGS]}languages: [fr]\n", SPRING: HANDBOOK[SPRING] + steps.format(typed)}
    write_handbook(tmp_path, files)
    (found,) = check(tmp_path, TODAY, select=["HBK213"]).report.findings
    assert found.hint("fr") == hint
    right = HANDBOOK[SPRING] + steps.replace('"{}"', meant or '"{}"').format(typed)
    assert mended(tmp_path, SPRING) == right


def test_a_day_before_a_date_of_the_campaign_has_spaces_around_its_sign(tmp_path: Path) -> None:
    steps = "dates: {rc1: 2027-01-12}\nsteps: {freeze: {title: Freeze, when: rc1-10wd, reason: The release}}\n"
    write_handbook(tmp_path, {SPRING: HANDBOOK[SPRING] + steps})
    assert said(tmp_path) == ["10 PLB112 did you mean 'rc1 - 10wd'?"]


def test_weekdays_of_a_month_that_share_their_name_may_have_it_in_the_plural(tmp_path: Path) -> None:
    repeats = "repeats: {every: 1 month, on: 1er et 3e jeudis, times: 4, roll: none}\n"
    write_handbook(tmp_path, {SPRING: HANDBOOK[SPRING] + repeats})
    assert [one for one in said(tmp_path) if "HBK" in one] == []


COUNTED = "target: 40, current: 4, unit: calls"
MONEY = "{amount: 1234, currency: EUR, per: year} or {amount: 1.23, currency: EUR, per: year}"


@pytest.mark.parametrize(
    ("path", "typed", "hint", "fixed"),
    [
        (SPRING, ("1500 EUR}", "1.234 EUR}"), "7 HBK214 write 1234 EUR or 1.23 EUR", None),
        (SPRING, ("1500 EUR}", "7.800 EUR}"), "7 HBK214 write: 7800 EUR", "7800 EUR}"),
        (SPRING, ("1500 EUR}", "0.125 EUR}"), "7 HBK214 a sum has two decimals at most: write 0.13 EUR", None),
        (TOOL, ("1200 EUR", "1.234 EUR a year"), f"4 HBK214 write {MONEY}", None),
        (
            GOALS,
            (COUNTED, "target: 20 k€, current: 4, unit: k€"),
            "9 HBK205 write: 20",
            "target: 20, current: 4, unit: k€",
        ),
        (GOALS, (COUNTED, "target: 20k, current: 4, unit: k€"), "9 HBK205 did you mean '20'?", None),
        (GOALS, (COUNTED, "target: 20k, current: 4, unit: £k"), "9 HBK205 did you mean '20'?", None),
        (GOALS, (COUNTED, "target: 20k, current: 4, unit: GBP k"), "9 HBK205 did you mean '20'?", None),
        (GOALS, (COUNTED, 'target: 20k, current: 4, unit: "\'000 GBP"'), "9 HBK205 did you mean '20'?", None),
        (GOALS, (COUNTED, "target: 20 000 €, current: 4, unit: k€"), "9 HBK205 did you mean '20'?", None),
    ],
)
def test_a_number_is_no_thousand_times_another(
    tmp_path: Path, path: str, typed: tuple[str, str], hint: str, fixed: str | None
) -> None:
    spoilt = HANDBOOK[path].replace(*typed)
    write_handbook(tmp_path, {path: spoilt})
    assert said(tmp_path) == [hint]
    assert mended(tmp_path, path) == (HANDBOOK[path].replace(typed[0], fixed) if fixed else spoilt)


@pytest.mark.parametrize(
    ("moved", "hint"),
    [
        ("2027-03-11, the room was taken", "write: [{from: 2027-03-11, reason: the room was taken}]"),
        ("from 11 March 2027 to 18 March 2027", "write it like [{from: 2027-03-11, reason: …}]"),
        ("from 11 to 18 March", "write it like [{from: …, reason: …}]"),
        ("the room was taken", "write it like [{from: …, reason: the room was taken}]"),
        ("{from: 2027-03-11, reason: taken}", "write it like [{from: 2027-03-11, reason: taken}]"),
    ],
)
def test_a_former_day_and_its_reason_are_told_apart(tmp_path: Path, moved: str, hint: str) -> None:
    text = HANDBOOK[SPRING].replace("date: 2027-03-18\n", f"date: 2027-03-18\nmoved: {moved}\n")
    write_handbook(tmp_path, {SPRING: text})
    assert said(tmp_path) == [f"4 HBK210 {hint}"]


@pytest.mark.parametrize("typed", ["2027-03-18 - 9h", "18 March 2027 at 9:00", "2027-03-18 09:00-11:00"])
def test_an_hour_behind_a_day_is_told_where_it_belongs(tmp_path: Path, typed: str) -> None:
    text = HANDBOOK[SPRING].replace("date: 2027-03-18", f"date: {typed}")
    write_handbook(tmp_path, {SPRING: text})
    hour = 'a day stands here: write 2027-03-18; its hour stands at the step that is the event, as at: "09:00"'
    assert said(tmp_path) == [f"3 HBK207 {hour}"]


CALLS = "current: 4, unit: calls"
HELD = "a level that is not to be passed: write "
CLOCK = (
    "hours are those of `timezone:`, in the campaign or else in handbook.yml: "
    'write "09:00" if EST is that clock, else the hour there'
)
NONE = "where there is none, take it out; otherwise choose one of:"
OFFERED = "it offers no options: take the line out, or offer it in the playbook, `options: {format: [online]}`"
SKIP = "to leave the step out, write `skip: true` in the place of `when:`"


@pytest.mark.parametrize(
    ("path", "old", "new", "hint"),
    [
        (TOM, "manager: camille", "manager: none", f"3 PPL201 {NONE} camille, tom"),
        (SPRING, "effort:", "options: {format: online}\neffort:", f"8 CAM110 {OFFERED}"),
        (SPRING, "effort:", "steps: {brief: {when: skip, reason: No money}}\neffort:", f"8 PLB112 {SKIP}"),
        (SPRING, "12 days", "2 hours", "8 HBK215 work is counted in days, of eight hours each: write 0.5 days"),
        (SPRING, "12 days", "half a day", "8 HBK215 write: 0.5 days"),
        (TOOL, "1200 EUR", "1 500 EUR une fois", "4 HBK214 write: 1500 EUR"),
        (SPRING, "2027-03-18", "15th of June 2027", "3 HBK207 write: 2027-06-15"),
        (SPRING, "2027-03-18", "lundi de Pentecôte 2027", "3 HBK207 write: 2027-05-17"),
        (SPRING, "2027-03-18", "Good Friday 2027", "3 HBK207 write: 2027-03-26"),
        (GOALS, COUNTED, 'target: "≤ 2 %", current: 1, unit: "%"', f"9 HBK205 {HELD}2, and beside it: keep: below"),
        (
            GOALS,
            "baseline: 0, " + COUNTED,
            f"baseline: 12, target: 15 max, {CALLS}",
            f"9 HBK205 {HELD}15, and beside it: keep: below",
        ),
        (GOALS, "baseline: 0, " + COUNTED, f"baseline: 20, target: max. 15, {CALLS}", "9 HBK205 did you mean '15'?"),
        (
            GOALS,
            COUNTED,
            "target: 12, current: n/a, unit: calls",
            "9 HBK205 write the number of today: 0, as at the beginning, where nobody knows another one",
        ),
        (
            GOALS,
            COUNTED,
            "target: 12, current: 58%, unit: calls",
            "9 HBK205 the unit here is 'calls': write 58 if so many are meant, and not a part in per cent",
        ),
        (GOALS, COUNTED, "target: 12 %, current: 4, unit: pour cent", "9 HBK205 did you mean '12'?"),
        (GOALS, COUNTED, 'target: 8 out of 10, current: 4, unit: "%"', "9 HBK205 did you mean '80'?"),
        (GOALS, COUNTED, f"target: 40, weight: 1/2, {CALLS}", "9 HBK205 did you mean '0.5'?"),
        (PLAYBOOK, "when: D,", "when: D, at: 4 o'clock,", '18 HBK212 write the one that is meant: "04:00" or "16:00"'),
        (PLAYBOOK, "when: D,", "when: D, at: 9:00 EST,", f"18 HBK212 {CLOCK}"),
        (PLAYBOOK, "when: D,", "when: D, by: 5pm,", "18 HBK201 did you mean 'at'?"),
        (TOOL, "seats: 4", 'seats: "4"', "5 HBK206 write it without quotes: 4"),
        (SPRING, "12 days", "1 month 1/2", "8 HBK215 write: 1.5 months"),
        (TOOL, "1200 EUR", "450 € le trimestre", "4 HBK214 write: {amount: 450, currency: EUR, per: quarter}"),
        (TOOL, "1200 EUR", "1 200 € annuels", "4 HBK214 write: {amount: 1200, currency: EUR, per: year}"),
        (TOOL, "1200 EUR", "£40 pcm", "4 HBK214 write: {amount: 40, currency: GBP, per: month}"),
        (TOOL, "1200 EUR", "EUR 40 monthly", "4 HBK214 write: {amount: 40, currency: EUR, per: month}"),
        (TOOL, "1200 EUR", "£80 fortnightly", "4 HBK214 did you mean '{amount: 2080, currency: GBP, per: year}'?"),
        (TOOL, "1200 EUR", "25 € billed annually", "4 HBK214 write: {amount: 25, currency: EUR, per: year}"),
        (
            TOOL,
            "1200 EUR",
            "12 €/mois, facturé annuellement",
            "4 HBK214 write: {amount: 12, currency: EUR, per: month}",
        ),
        (
            TOOL,
            "1200 EUR",
            "$25/user/mo billed annually",
            "4 HBK214 did you mean '{amount: 25, currency: USD, per: seat/month}'?",
        ),
        (TOOL, "1200 EUR", "free up to 500 contacts", "4 HBK214 did you mean '0 EUR'?"),
        (
            TOOL,
            "1200 EUR",
            "free trial, then 20 EUR",
            "4 HBK214 write the amount, then the currency in three capitals, like 1200 EUR",
        ),
        (TOOL, "1200 EUR", "£10.99 pcm", "4 HBK214 write: {amount: 10.99, currency: GBP, per: month}"),
        (GOALS, COUNTED, 'target: 3/5, current: 4, unit: "%"', "9 HBK205 did you mean '60'?"),
        (
            SPRING,
            "date: 2027-03-18",
            "date: Thursday 18 March",
            "3 HBK207 the year is missing: write it before month and day, YYYY-03-18",
        ),
        (SETTINGS, "[FR]", "[GB]", "2 HBK175 write the part where the work is done, of GB-ENG, GB-NIR, GB-SCT, GB-WLS"),
    ],
)
def test_what_is_there_for_nothing_is_told_with_what_to_do(
    tmp_path: Path, path: str, old: str, new: str, hint: str
) -> None:
    write_handbook(tmp_path, {path: HANDBOOK[path].replace(old, new)})
    assert said(tmp_path) == [hint]


@pytest.mark.parametrize(("typed", "meant"), [("juillet 2026", "2026-q3"), ("Jan-Mar 2026", "2026-q1")])
def test_a_month_in_the_place_of_a_quarter_is_asked_about(tmp_path: Path, typed: str, meant: str) -> None:
    head = "name: Readers\nowner: event-manager\nmeaning: All\nsource: CRM\nshows: demand\nreviewed: 2026-11-02\n"
    write_handbook(tmp_path, {"company/kpis/readers.yml": f"{head}values:\n  {typed}: {{value: 4, says: Few}}\n"})
    assert said(tmp_path) == [f"8 HBK212 did you mean '{meant}'?"]


@pytest.mark.parametrize(
    ("unit", "typed", "hint"),
    [
        ("k EUR", "45k", "did you mean '45'?"),
        ("k€", "45,5 k€", "write: 45.5"),
        ("M EUR", "4.1 M€", "did you mean '4.1'?"),
        ("hours", "90 min", "did you mean '1.5'?"),
        ("minutes", "1h30", "did you mean '90'?"),
        ("hours", "2 days", "write digits alone, with a point before decimals, like 1500 or 4.5"),
    ],
)
def test_a_reading_is_counted_in_the_unit_of_its_number(tmp_path: Path, unit: str, typed: str, hint: str) -> None:
    head = "name: Readers\nowner: event-manager\nmeaning: All\nsource: CRM\nshows: demand\nreviewed: 2026-11-02\n"
    values = f'unit: "{unit}"\nvalues: {{2026-q3: {{value: "{typed}", says: Few}}}}\n'
    write_handbook(tmp_path, {"company/kpis/readers.yml": head + values})
    assert said(tmp_path) == [f"8 HBK205 {hint}"]


@pytest.mark.parametrize(
    ("numbers", "hints"),
    [
        ("baseline: 1 day, target: 4 hours, current: 12 hours", ["several units stand here (day, hours): "] * 3),
        ("baseline: 9 hours, target: 4 hours, current: 8 hours", ["write 9, ", "write 4, ", "write 8, "]),
        ("baseline: 2 hours, target: 45 min, current: 90 minutes", ["several units stand here (hours, min): "] * 3),
    ],
)
def test_numbers_of_one_goal_are_counted_in_one_unit(tmp_path: Path, numbers: str, hints: list[str]) -> None:
    goals = re.sub(
        r"baseline: \S+, target: \S+, current: \S+?(?=[,}])", numbers, HANDBOOK[GOALS].replace("unit: calls, ", "")
    )
    write_handbook(tmp_path, {GOALS: goals})
    told = [line.partition(" HBK205 ")[2] for line in said(tmp_path) if " HBK205 " in line]
    assert len(told) == len(hints)
    assert all(hint.startswith(begins) for hint, begins in zip(told, hints, strict=True)), told


def test_a_mapping_where_a_number_stands_is_told_and_nothing_of_it(tmp_path: Path) -> None:
    tool = HANDBOOK[TOOL].replace("1200 EUR", "{amount: {}, currency: {}}")
    write_handbook(tmp_path, {TOOL: tool})
    assert [line[:8] for line in said(tmp_path)] == ["4 HBK205", "4 HBK204"]
    assert all(found.message("fr") for found in check(tmp_path, TODAY).report.findings)
