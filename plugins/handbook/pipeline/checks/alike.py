"""What is found alike in several dates of one campaign that repeats is one finding."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import replace

from handbook.diagnostics.finding import Finding
from handbook.loading.records import Handbook

_Key = tuple[object, ...]


def alike(findings: Iterable[Finding], handbook: Handbook) -> Sequence[Finding]:
    """The findings in their order; of those that a rule has at one place of a series, and of one step, the first date.

    The others follow from it: what is mended for one date is mended for all.
    """
    series = {record.source.path for record in handbook.campaigns.values() if record.model.repeats}
    groups: dict[_Key, list[Finding]] = {}
    for finding in findings:
        key = _place(finding) if finding.path in series and finding.rule.judges else (id(finding),)
        groups.setdefault(key, []).append(finding)
    return [_first(group) for group in groups.values()]


def _place(finding: Finding) -> _Key:
    return finding.rule.name, finding.path, finding.span, str(finding.params.get("step"))


def _first(group: Sequence[Finding]) -> Finding:
    """The one of the earliest day, with the others as what it explains."""
    if len(group) == 1:
        return group[0]
    first, *others = sorted(group, key=_day)
    return replace(first, followers=(*first.followers, *others))


def _day(finding: Finding) -> tuple[datetime.date, str]:
    days = [value for value in finding.params.values() if isinstance(value, datetime.date)]
    return min(days, default=datetime.date.max), str(finding.params.get("campaign", ""))
