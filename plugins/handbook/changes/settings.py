"""What is different about the settings: rules that speak louder or not at all, limits, days off."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, cast

from handbook.changes.change import Change, Detail, MonthName, Route, Setting, Term, Title
from handbook.changes.fields import Side, field_changes
from handbook.changes.state import State
from handbook.loading.kinds import SETTINGS_FILE
from handbook.model.costs import Cost
from handbook.planning.money import Exchange

GROUP: Final = "settings"


def settings_changes(old: State, new: State) -> Iterator[Change]:
    """The sentences about `handbook.yml`; none where one side could not be read."""
    if not old.is_there:
        yield Change(GROUP, GROUP, Title(SETTINGS_FILE), SETTINGS_FILE, "handbook-new")
    if not (old.has_settings and new.has_settings):
        return
    was, now = old.handbook.settings, new.handbook.settings
    title = Title(SETTINGS_FILE)
    for rule in sorted({*was.rules, *now.rules}):
        before, after = was.rules.get(rule), now.rules.get(rule)
        if before != after:
            what, weight = ("rule-off-now", "serious") if after == "off" else ("rule-severity", "notable")
            default = new.severities.get(rule, "unset")
            facts = {"rule": rule, "old": _loudness(before or default), "new": _loudness(after or default)}
            yield Change(GROUP, GROUP, title, SETTINGS_FILE, what, weight, facts)
    if details := field_changes(Side.within(was, old), Side.within(now, new), ("rules",)):
        yield Change(GROUP, GROUP, title, SETTINGS_FILE, "fields", "notable", {}, tuple(map(named, details)))
    yield from _sums(old, new)


def _sums(old: State, new: State) -> Iterator[Change]:
    """What all tools cost together in a year, on each side, where other rates or another tax make another sum of them.

    Told of the whole of both states, as their pages show it, so that tools that come, go and change are in it.
    """
    before, after = (_costs(state) for state in (old, new))
    was, now = (Exchange.of(state.handbook.settings) for state in (old, new))
    facts = {"old": was.sums(before), "new": now.sums(after)}
    if facts["old"] != now.sums(before) or was.sums(after) != facts["new"]:
        yield Change(GROUP, GROUP, Title(SETTINGS_FILE), SETTINGS_FILE, "tools-of-a-year", "notable", facts)


def _costs(state: State) -> Sequence[Cost]:
    """What the tools cost that are paid today, also those that will be cut."""
    tools = (tool.model for tool in state.handbook.tools.values() if tool.model.is_kept_on(state.today))
    return [cost for tool in tools if (cost := tool.whole_cost)]


def named(detail: Detail) -> Detail:
    """A difference between settings, which have words instead of keys."""
    parts = cast("Route", detail.facts["field"]).parts
    values = {side: _in_words(parts, detail.facts[side]) for side in ("old", "new") if side in detail.facts}
    return replace(detail, facts={**detail.facts, **values, "field": Setting(parts)})


def _in_words(parts: tuple[str, ...], value: object) -> object:
    """A choice of a setting as people call it; any other value as it is."""
    match parts, value:
        case ("fiscal_year_begins",), str():
            return MonthName(value)
        case ("tax", "shown"), str():
            return Term(f"changes.tax-{value}")
        case _:
            return value


def _loudness(setting: str) -> Term:
    return Term(f"changes.rule-{setting}")
