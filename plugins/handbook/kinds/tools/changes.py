"""What is different about a tool: bought, cut, kept after all, and what it costs."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from handbook.changes.change import Change, Detail, Term
from handbook.changes.pairing import Pair
from handbook.changes.records import change_of, other_fields, removed, renamed, retitled, said_of_users, users_still
from handbook.changes.state import State
from handbook.loading.records import Record
from handbook.model.company import Tool
from handbook.planning.money import Exchange

_IN_USE: Final = "sunset-tool-in-use"
"""The rule that tells who still uses a tool that is cut."""


def tool_changes(pair: Pair, old: State, new: State) -> Iterator[Change]:
    """The sentences about one tool."""
    before = old.handbook.tools[pair.old.id] if pair.old else None
    after = new.handbook.tools[pair.new.id] if pair.new else None
    if after is None:
        if before:
            yield _removed(before, old, new)
        return
    if before is None:
        yield _bought(after, new)
    yield from renamed(pair, new)
    yield from retitled(pair, old, new)
    yield from _sunset(before, after, new)
    told = ("name", "sunset") if _has_another_end(before, after) else ("name",)
    yield from other_fields(pair, old, new, told)
    yield from _of_a_year(before, after, new)


def _of_a_year(before: Record[Tool] | None, after: Record[Tool], new: State) -> Iterator[Change]:
    """What all seats cost in a year, at the rates of now, where that is another sum than before."""
    was, now = before and before.model.whole_cost, after.model.whole_cost
    if was is None or now is None or after.model.sunset:
        return
    exchange = Exchange.of(new.handbook.settings)
    sums = exchange.sums([was]), exchange.sums([now])
    if sums[0] != sums[1] and was.per and now.per:
        yield change_of(after, new, "tool-of-a-year", old=sums[0], new=sums[1])


def _bought(after: Record[Tool], new: State) -> Change:
    cost = after.model.cost
    return change_of(after, new, "tool-new-cost", cost=cost) if cost else change_of(after, new, "new")


def _removed(before: Record[Tool], old: State, new: State) -> Change:
    """A tool that is gone, with who still names it, and what it cost."""
    gone, cost = removed(before, old, new), before.model.cost
    if cost is None or gone.path:
        return gone
    facts = {**gone.facts, "count": sum(each.count for each in gone.details)}
    return replace(gone, facts=facts, details=(*gone.details, Detail("tool-cost", {"cost": cost})))


def _has_another_end(before: Record[Tool] | None, after: Record[Tool]) -> bool:
    """Whether the day is another one; other words about the same day are no news."""
    was, now = before and before.model.sunset, after.model.sunset
    return (was and was.date) != (now and now.date)


def _sunset(before: Record[Tool] | None, after: Record[Tool], new: State) -> Iterator[Change]:
    was, now = before and before.model.sunset, after.model.sunset
    if was and now is None:
        yield change_of(after, new, "tool-kept")
    elif now and _has_another_end(before, after):
        users = users_still("tool", after.id, new)
        facts = {"day": now.date, "reason": Term(f"tool.reason-{now.reason}")}
        what = f"{'tool-cut' if now.date < new.today else 'tool-sunset'}{'-in-use' if users else ''}"
        change = change_of(after, new, what, "serious" if users else "notable", users, **facts)
        yield replace(change, says=said_of_users("tool", after.id, new, _IN_USE))
