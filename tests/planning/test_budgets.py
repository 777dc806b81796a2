"""What a budget takes out of an envelope."""

import pytest

from handbook.model.campaign import Budget
from handbook.planning.budgets import taken


@pytest.mark.parametrize(
    ("spent", "open_takes", "over_takes"),
    [
        (None, "900 EUR", "900 EUR"),
        ("400 EUR", "900 EUR", "400 EUR"),
        ("1000 EUR", "1000 EUR", "1000 EUR"),
        ("1000 USD", "900 EUR", "1000 USD"),
    ],
)
def test_what_is_over_takes_what_was_spent_and_the_rest_the_larger(
    spent: str | None, open_takes: str, over_takes: str
) -> None:
    budget = Budget.model_validate({"planned": "900 EUR", "spent": spent})
    takes = [f"{money.amount} {money.currency}" for money in (taken(budget, is_over=over) for over in (False, True))]
    assert takes == [open_takes, over_takes]
