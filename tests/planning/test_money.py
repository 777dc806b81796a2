"""Costs of a year in one currency. The figures are worked out by hand."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from handbook.model.settings import Settings
from handbook.model.values import Money
from handbook.planning.money import Exchange

EURO = Exchange("EUR", {"USD": Decimal("0.92"), "GBP": Decimal("1.17")})


def money(amount: str, currency: str, per: str | None = None) -> Money:
    return Money.model_validate({"amount": Decimal(amount), "currency": currency, "per": per})


def shown(cost: Money) -> tuple[str, str]:
    return f"{cost.amount:f}", cost.currency


def test_a_cost_of_a_month_is_twelve_times_as_much_at_the_rate() -> None:
    assert shown(EURO.a_year(money("49.90", "USD", "month"))) == ("550.8960", "EUR")  # 49.90 x 12 x 0.92
    assert shown(EURO.a_year(money("100", "GBP", "quarter"))) == ("468.00", "EUR")  # 100 x 4 x 1.17
    assert shown(EURO.a_year(money("1188", "EUR"))) == ("1188", "EUR")


def test_a_currency_without_rate_keeps_its_own_sum_beside_the_others() -> None:
    costs = [money("4000", "NOK"), money("100", "USD"), money("8", "EUR"), money("5", "NOK", "month")]
    assert [*map(shown, EURO.sums(costs))] == [("100.00", "EUR"), ("4060", "NOK")]  # 92 + 8; 4000 + 60
    assert EURO.sums([]) == ()


def test_the_settings_own_currency_needs_no_rate_and_takes_none() -> None:
    settings = Settings.model_validate({"name": "N", "currency": "USD", "rates": {"USD": 2, "EUR": Decimal("1.09")}})
    exchange = Exchange.of(settings)
    assert shown(exchange.a_year(money("10", "USD"))) == ("10", "USD")
    assert shown(exchange.a_year(money("10", "EUR"))) == ("10.90", "USD")
    assert not exchange.knows("GBP")


@given(st.lists(st.tuples(st.decimals(0, 10**9, places=2), st.sampled_from(["EUR", "USD", "GBP", "NOK"]))))
def test_the_order_of_costs_changes_no_sum_and_nothing_is_lost(drawn: list[tuple[Decimal, str]]) -> None:
    costs = [Money(amount=amount, currency=currency) for amount, currency in drawn]
    assert EURO.sums(costs) == EURO.sums(reversed(costs))
    euros = sum(
        amount * {"EUR": 1, "USD": Decimal("0.92"), "GBP": Decimal("1.17")}.get(code, 0) for amount, code in drawn
    )
    assert sum(cost.amount for cost in EURO.sums(costs) if cost.currency == "EUR") == euros


def test_the_largest_amount_that_can_be_typed_has_a_year() -> None:
    assert shown(EURO.a_year(money("999999999999999999", "EUR", "month"))) == ("11999999999999999988", "EUR")
