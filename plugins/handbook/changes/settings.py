"""What is different about the settings: rules that speak louder or not at all, limits, days off."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final, cast

from handbook.changes.change import Change, Detail, Route, Setting, Term, Title
from handbook.changes.fields import Side, field_changes
from handbook.changes.state import State
from handbook.loading.kinds import SETTINGS_FILE

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


def named(detail: Detail) -> Detail:
    """A difference between settings, which have words instead of keys."""
    return replace(detail, facts={**detail.facts, "field": Setting(cast("Route", detail.facts["field"]).parts)})


def _loudness(setting: str) -> Term:
    return Term(f"changes.rule-{setting}")
