"""What makes the debt: findings that are put off, each from the day on which it is one."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from handbook.diagnostics.report import DebtShare
from handbook.model.days import next_day
from handbook.model.settings import DebtWeights
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.registry import RULES, RuleEntry
from handbook.rules.waivers import last_waivers

PARTS: Mapping[str, tuple[str, ...]] = {
    part: tuple(name for name, entry in RULES.items() if entry.rule.debt == part) for part in DebtWeights.model_fields
}
"""Part of the debt, as the settings weigh it -> the rules whose findings it counts."""


class Debt(NamedTuple):
    """Something that was put off, and the part of the debt that it belongs to."""

    part: str
    dated: Dated


def debts(context: Context) -> Iterator[Debt]:
    """Everything that is put off now, or will be one day if no file changes, part by part.

    What the settings turn off is no debt; what a file allows is none until its waiver has ended.
    """
    allowed = last_waivers(context.handbook, context.waivable)
    for part, names in PARTS.items():
        for name in names:
            if context.handbook.settings.rules.get(name) != "off":
                for dated in _dated(RULES[name], context):
                    waiver = allowed.get((dated.finding.path, name))
                    first = max(dated.first, next_day(waiver.until)) if waiver else dated.first
                    if first <= dated.last:  # and the waiver does not outlast it
                        yield Debt(part, dated._replace(first=first))


def debt_on(context: Context, day: date, weights: DebtWeights) -> Mapping[str, DebtShare]:
    """Part -> its share of the debt of a day."""
    return shares(Counter(debt.part for debt in debts(context) if debt.dated.holds_on(day)), weights)


def _dated(entry: RuleEntry, context: Context) -> Iterator[Dated]:
    found = entry.find(context) if entry.find else ()
    return (dated for dated in found if dated.finding.rule.name == entry.rule.name)  # and not that it failed


def shares(counts: Mapping[str, int], weights: DebtWeights) -> Mapping[str, DebtShare]:
    """Part -> its share, in the order of the settings: each thing makes as many points as its part weighs."""
    return {part: DebtShare(things := counts.get(part, 0), things * weight) for part, weight in weights}
