"""The money of a team's quarter: what its campaigns, experiments and tools take out of the envelope."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, NamedTuple

from handbook.kinds.goals.teams import teams_of_owners
from handbook.loading.records import Handbook
from handbook.model.campaign import Budget
from handbook.model.goal_reference import GoalReference
from handbook.model.quarter import GoalPeriod
from handbook.model.references import KindName
from handbook.model.values import Money
from handbook.planning.budgets import taken
from handbook.planning.money import Exchange
from handbook.planning.tool_costs import taken_in

PARTS: Final[Sequence[KindName]] = ("campaign", "experiment", "tool")
"""The kinds of record that cost a team money."""

_UNIT: Final = Decimal(1)
_CENT: Final = Decimal("0.01")


class Cost(NamedTuple):
    """What a record takes in a quarter, in the handbook's currency."""

    kind: KindName
    id: str
    amount: Decimal


Costs = Mapping[tuple[str, GoalPeriod], Sequence[Cost]]
"""(Team, quarter) -> what it spends then, kind by kind, in the order of the files."""


def costs_of(handbook: Handbook) -> Costs:
    """What each team spends, with the teams within it, in each quarter for which somebody has an envelope.

    A campaign counts in the quarter of its day D, an experiment where it starts: what was spent once it is over, else
    what is planned, or spent where that is more. A tool counts at the price of that time while it is kept (`taken_in`).
    What is in a currency without rate is left out.
    """
    exchange, teams = Exchange.of(handbook.settings), teams_of_owners(handbook)
    quarters = {GoalReference(file).quarter for file, record in handbook.okrs.items() if record.model.envelope}
    found: defaultdict[tuple[str, GoalPeriod], list[Cost]] = defaultdict(list)
    for kind, name, owner, quarter, cost in _all(handbook, sorted(quarters), exchange):
        if cost.amount and exchange.knows(cost.currency):
            for team in teams(owner):
                found[team, quarter].append(Cost(kind, name, exchange.exchanged(cost).amount))
    return found


def total(costs: Iterable[Cost], kind: KindName | None = None) -> Decimal:
    """The sum, of one kind or of all."""
    return sum((cost.amount for cost in costs if kind in (None, cost.kind)), Decimal(0))


def is_above(costs: Iterable[Cost], limit: Decimal) -> bool:
    """Whether they are more than a limit, by a cent at least."""
    return _rounded(total(costs), _CENT) > limit


def as_shown(costs: Sequence[Cost], *limits: Decimal) -> Sequence[Cost]:
    """The costs as they are shown, so that what stands together adds up.

    In whole units, for cents hide what a sum says; in cents where rounded units would make another sum of a kind or of
    all, or hide that one of the limits is exceeded.
    """
    units = [cost._replace(amount=_rounded(cost.amount, _UNIT)) for cost in costs]
    adds_up = all(total(units, kind) == _rounded(total(costs, kind), _UNIT) for kind in (None, *PARTS))
    if adds_up and all(is_above(units, limit) == is_above(costs, limit) for limit in limits):
        return units
    return [cost._replace(amount=_rounded(cost.amount, _CENT)) for cost in costs]


def _rounded(amount: Decimal, step: Decimal) -> Decimal:
    return amount.quantize(step, ROUND_HALF_UP)


def in_own(handbook: Handbook, amount: Decimal) -> Money:
    """An amount in the handbook's currency."""
    return Money.model_construct(amount=amount, currency=handbook.settings.currency, per=None)


_Taken = tuple[KindName, str, str | None, GoalPeriod, Money]


def _all(handbook: Handbook, quarters: Sequence[GoalPeriod], exchange: Exchange) -> Iterator[_Taken]:
    """Kind, id, owner, quarter and cost of everything that costs money."""
    days = {quarter: handbook.years.days(quarter) for quarter in quarters}
    for name, campaign in handbook.campaigns.items():
        model = campaign.model
        if model.budget and (cost := _of_campaign(model.budget, model.status)):
            on = [run.model.day for run in handbook.dates.get(name, (campaign,)) if run.model.day]
            for each in quarters:
                if held := sum(days[each].hold(day) for day in on):
                    yield "campaign", name, model.owner, each, _share(cost, held, len(on))
    for name, experiment in handbook.experiments.items():
        guess = experiment.model
        if guess.budget and guess.started:
            cost, day = taken(guess.budget, is_over=guess.is_closed), guess.started
            yield from (("experiment", name, guess.owner, each, cost) for each in quarters if days[each].hold(day))
    for quarter in quarters:
        for name, tool in handbook.tools.items():
            amount = taken_in(tool.model, days[quarter], quarter.months, exchange)
            cost = Money.model_construct(amount=amount, currency=exchange.currency)
            yield "tool", name, tool.model.owner, quarter, cost


def _share(cost: Money, held: int, dates: int) -> Money:
    """What one quarter takes of a budget, by the dates that lie in it."""
    return cost if held == dates else cost.model_copy(update={"amount": cost.amount * held / dates})


def _of_campaign(budget: Budget, status: str) -> Money | None:
    """One that was cancelled takes what was lost on it."""
    return budget.spent if status == "cancelled" else taken(budget, is_over=status == "done")
