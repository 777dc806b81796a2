"""Numbers to reach that lie below zero, where what has to go off a number was probably meant: `target: -15`."""

import re
from decimal import Decimal
from typing import Final

_MAY_BE_BELOW: Final = re.compile(
    r"°|\b(?:nps|net|nets|nette|promoter|points?|pts|scores?|degrees?|degrés?|temperatures?|températures?|celsius"
    r"|balances?|soldes?|margins?|marges?|profits?|losse?s?|bénéfices?|pertes?|ebitda?|results?|résultats?"
    r"|cash|trésorerie|dette|debt|days? of working|bfr|growth|croissance|changes?|évolutions?|variations?|variances?"
    r"|deltas?|differences?|différences?|écarts?|gaps?|deviations?|trends?|tendances?|db|carbon|carbone|co2)\b",
    re.IGNORECASE,
)
"""What is counted may lie below zero: scores, temperatures, what remains of money, and what is itself a change."""


def target_meant(base: Decimal | None, target: Decimal | None, *said: str | None) -> Decimal | None:
    """What is left of a number where the target is probably what goes off it; None where it is a level.

    `said` is what the number is called, and its unit. Nothing can lose more than there is of it.
    """
    if base is None or target is None or not 0 < -target <= base:
        return None
    return None if any(_MAY_BE_BELOW.search(text) for text in said if text) else base + target
