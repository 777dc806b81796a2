"""What tools cost: for each seat, every so many months, taxed, and at the price of its time. Worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest

from handbook.loading.yaml.reader import read_yaml
from handbook.model.company import Tool
from handbook.model.costs import Cycle, cycle_of
from handbook.model.days import Days
from handbook.model.quarter import Quarter
from handbook.model.settings import Settings
from handbook.model.values import Money
from handbook.model.years import CALENDAR
from handbook.planning.money import Exchange, tax_of
from handbook.planning.tool_costs import taken_in

Q1 = Days(date(2027, 1, 1), date(2027, 3, 31))
EUROS = Exchange("EUR", {"USD": Decimal("0.5")})


def tool(text: str) -> Tool:
    return Tool.model_validate(read_yaml(f"name: A\ncategory: B\n{text}\n").value)


def taxed(settings: str) -> Exchange:
    return Exchange.of(Settings.model_validate(read_yaml(f"name: N\ntax: {settings}\n").value))


def said(*costs: Money) -> list[tuple[str, str, str | None]]:
    return [(f"{cost.amount.quantize(Decimal('0.01')):f}", cost.currency, tax_of(cost)) for cost in costs]


@pytest.mark.parametrize(
    ("per", "cycle"),
    [
        (None, Cycle(is_for_each=False)),
        ("month", Cycle(is_for_each=False, count=1, unit="month")),
        ("3 months", Cycle(is_for_each=False, count=3, unit="month")),
        ("2 years", Cycle(is_for_each=False, count=2, unit="year")),
        ("seat/year", Cycle(is_for_each=True, count=1, unit="year")),
        ("seat/6 months", Cycle(is_for_each=True, count=6, unit="month")),
        ("seat", Cycle(is_for_each=True)),
        *((typed, None) for typed in ("", "seat/", "week", "0 months", "seat/seat", "months 3")),
    ],
)
def test_a_period_says_how_often_and_whether_for_each_seat(per: str | None, cycle: Cycle | None) -> None:
    assert cycle_of(per) == cycle


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("cost: {amount: 12, currency: EUR, per: seat/month}\nseats: 25", "3600"),  # 12 x 25 x 12
        ("cost: {amount: 90, currency: EUR, per: 3 months}", "360"),  # 90 x 4
        ("cost: {amount: 1000, currency: EUR, per: 2 years}", "500"),
        ("cost: {amount: 30, currency: EUR, per: seat/2 years}\nseats: 4", "60"),  # 30 x 4 / 2
        ("cost: {amount: 30, currency: EUR, per: seat}\nseats: 4", "120"),  # once
        ("cost: {amount: 30, currency: EUR, per: seat/year}\nseats: 0", "0"),
    ],
)
def test_a_year_of_all_seats(text: str, year: str) -> None:
    cost = tool(text).whole_cost
    assert cost is not None
    assert cost.a_year == Decimal(year)


def test_the_price_of_a_seat_is_no_sum_while_nobody_counts_them() -> None:
    unknown = tool("cost: {amount: 12, currency: EUR, per: seat/month}")
    assert unknown.whole_cost is None
    assert taken_in(unknown, Q1, 3, EUROS) == 0


COSTS = [
    tool(f"cost: {{amount: {amount}, currency: EUR, per: year{more}}}").cost
    for amount, more in (
        (1200, ", tax: included"),
        (100, ", tax: excluded"),
        (10, ""),
        (110, ", tax: included, tax_rate: 10 %"),
    )
]


def test_sums_are_with_or_without_tax_as_the_settings_say() -> None:
    costs = [cost for cost in COSTS if cost]
    # 1200 / 1.2 = 1000; 100; 10, of which nothing is said; 110 / 1.1 = 100
    assert said(*taxed("{shown: excluded, rate: 20 %}").sums(costs)) == [("1210.00", "EUR", "excluded")]
    # 1200; 100 x 1.2 = 120; 10; 110
    assert said(*taxed("{shown: included, rate: 20 %}").sums(costs)) == [("1440.00", "EUR", "included")]


def test_without_a_rate_nothing_is_converted_and_without_a_setting_nothing_is_joined() -> None:
    costs = [cost for cost in COSTS if cost]
    # 100 + 10, and 100 by its own rate; what is with tax and has no rate stays
    assert said(*taxed("{shown: excluded}").sums(costs)) == [
        ("210.00", "EUR", "excluded"),
        ("1200.00", "EUR", "included"),
    ]
    assert said(*EUROS.sums(costs)) == [
        *(("10.00", "EUR", None), ("100.00", "EUR", "excluded"), ("1310.00", "EUR", "included")),
    ]


FORMER = "former_costs: [{until: %s, amount: 100, currency: EUR, per: month}]\n"
NOW = "cost: {amount: 120, currency: EUR, per: month}"


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        (NOW, "360"),  # 3 x 120
        (FORMER % "2026-12-31" + NOW, "360"),
        (FORMER % "2027-01-31" + NOW, "340"),  # 100 + 2 x 120
        (FORMER % "2027-03-31" + NOW, "300"),
        (FORMER % "2027-02-14" + NOW, "330"),  # 100; half of February at either price: 50 + 60; 120
        (
            "former_costs:\n"
            "  - {until: 2027-02-28, amount: 90, currency: EUR, per: month}\n"
            "  - {until: 2027-01-31, amount: 5, currency: USD, per: seat/month, seats: 10}\n" + NOW,
            "235",  # 5 x 10 x 0.5 = 25; 90; 120
        ),
        ("cost: {amount: 200, currency: EUR, per: 3 years}", "16.666667"),  # 200 / 12
        ("cost: 800 EUR", "0"),
        ("bought: 2027-01-02\ncost: 800 EUR", "800"),
        ("bought: 2025-02-01\nrenewal: 2027-02-01\ncost: 800 EUR", "800"),
        ("bought: 2025-02-01\nrenewal: 2027-04-01\ncost: 800 EUR", "0"),
        ("bought: 2027-04-01\n" + NOW, "0"),
        ("sunset: {date: 2026-12-31, reason: no-need}\n" + NOW, "0"),
        ("cost: {amount: 120, currency: CHF, per: month}", "0"),
    ],
)
def test_a_quarter_takes_the_price_of_its_days(text: str, taken: str) -> None:
    assert taken_in(tool(text), Q1, 3, EUROS) == Decimal(taken)


HALF = Days(date(2027, 1, 1), date(2027, 6, 30))
YEAR = Days(date(2027, 1, 1), date(2027, 12, 31))
CUT = "sunset: {date: %s, reason: no-need}\n"


@pytest.mark.parametrize(
    ("text", "quarter", "half", "year"),
    [
        ("bought: 2027-03-01\n" + NOW, "120", "480", "1200"),
        ("bought: 2027-03-17\n" + NOW, "58.064516", "418.064516", "1138.064516"),  # 120 x 15/31; 3, and 9 months more
        ("bought: 2027-12-01\n" + NOW, "0", "0", "120"),
        (CUT % "2027-01-31" + NOW, "120", "120", "120"),
        (CUT % "2027-04-15" + NOW, "360", "420", "420"),  # 3 x 120, and half of April
        (
            "bought: 2027-02-15\n" + CUT % "2027-04-15" + NOW,
            "180",
            "240",
            "240",
        ),  # half of February, March, half of April
        # February at 100, March and half of April at 120
        ("bought: 2027-02-01\n" + FORMER % "2027-02-28" + CUT % "2027-04-15" + NOW, "220", "280", "280"),
        ("bought: 2027-02-01\nrenewal: 2027-05-01\n" + CUT % "2027-04-15" + "cost: 800 EUR", "800", "800", "800"),
        ("bought: 2028-01-01\n" + NOW, "0", "0", "0"),
        ("bought: 2027-01-01\n" + CUT % "2027-12-31" + NOW, "360", "720", "1440"),
    ],
)
def test_a_period_takes_the_days_on_which_a_tool_is_kept(text: str, quarter: str, half: str, year: str) -> None:
    found = [taken_in(tool(text), days, months, EUROS) for days, months in ((Q1, 3), (HALF, 6), (YEAR, 12))]
    assert found == [Decimal(quarter), Decimal(half), Decimal(year)]


def test_an_envelope_takes_what_can_be_converted() -> None:
    text = "cost: {amount: 120, currency: EUR, per: month, tax: included}"
    assert taken_in(tool(text), Q1, 3, taxed("{shown: excluded, rate: 20 %}")) == 300  # 3 x 100
    assert taken_in(tool(text), Q1, 3, taxed("{shown: excluded}")) == 0
    assert taken_in(tool(text), Q1, 3, taxed("{shown: included}")) == 360


def test_the_former_prices_are_told_by_day_in_any_order() -> None:
    found = tool(
        "former_costs:\n"
        "  - {until: 2026-12-31, amount: 2, currency: EUR}\n"
        "  - {until: 2025-12-31, amount: 1, currency: EUR}\n"
        "cost: 3 EUR"
    )
    days = [CALENDAR.days(Quarter(name)).first for name in ("2025-q4", "2026-q1", "2026-q4", "2027-q1")]
    assert [cost.amount for day in days if (cost := found.cost_on(day))] == [1, 2, 2, 3]
