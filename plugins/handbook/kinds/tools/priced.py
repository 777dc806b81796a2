"""The money of a handbook: all that is added to a sum, or held against one."""

from collections.abc import Iterator
from typing import NamedTuple

from handbook.kinds.tools.toolbox import kept_tools
from handbook.loading.source_file import SourceFile
from handbook.model.references import Route
from handbook.model.values import Money
from handbook.rules.budgeted import budgeted
from handbook.rules.context import Context


class Priced(NamedTuple):
    """Money that is added to a sum, or held against one, and where it stands."""

    name: str
    source: SourceFile
    route: Route
    money: Money


def priced(context: Context) -> Iterator[Priced]:
    """What kept tools cost, what campaigns and experiments may cost and have cost, envelopes, what roles decide."""
    handbook = context.handbook
    for tool in kept_tools(context):
        if tool.model.cost:
            yield Priced(tool.name, tool.source, ("cost",), tool.model.cost)
        for place, cost in enumerate(tool.model.former_costs):
            yield Priced(tool.name, tool.source, ("former_costs", place), cost)
    for found in budgeted(handbook):
        sums = (("planned", found.budget.planned), ("spent", found.budget.spent))
        yield from (Priced(found.name, found.source, ("budget", key), money) for key, money in sums if money)
    for goals in handbook.okrs.values():
        if envelope := goals.model.envelope:
            sums = (("total", envelope.total), ("experiments", envelope.experiments))
            yield from (Priced(goals.id, goals.source, ("envelope", key), money) for key, money in sums if money)
    for role in handbook.roles.values():
        if role.model.decides_alone:
            yield Priced(role.name, role.source, ("decides_alone",), role.model.decides_alone)
