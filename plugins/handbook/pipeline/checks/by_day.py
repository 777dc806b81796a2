"""What the check tells on each day, if no file changes: the same findings as it gives, with the days of each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from handbook.diagnostics.finding import Finding, Order
from handbook.loading.records import Handbook
from handbook.model.days import ALWAYS, Days, next_day, previous_day
from handbook.pipeline.checks.alike import alike
from handbook.pipeline.checks.as_set import as_set, waits
from handbook.pipeline.checks.causes import folded
from handbook.pipeline.checks.checking import Checked
from handbook.rules.dated import Dated
from handbook.rules.registry import RULES, UNNEEDED_WAIVER
from handbook.rules.waivers import last_waivers, rule_meant, waivers

_SLIPS: Final = 50
"""So many of what ends with a day are kept where nobody knows which days are past: a slip in a year ends late."""


_NOBODY_BEFORE: Final = date(2026, 1, 1)
"""The year of the first version: nobody reads what was wrong before, as that a day was ten years away."""


class ToldByDay(NamedTuple):
    """What is told on every day, and what on some; both in the order of the report."""

    lasting: tuple[Finding, ...]
    dated: tuple[Dated, ...]


def told_by_day(checked: Checked, since: date | None) -> ToldByDay:
    """All findings from `since` on; without it (no history says when the files were written) of any day.

    What may be another finding on another day, and nobody knows which (what the history of this copy holds), is left
    out.
    """
    found = [*_as_set(checked)]
    found = [*_beyond_waivers(checked, found), *_idle(checked, found)]
    known = _since(found) if since is None else since
    told = sorted(_merged(_led([one for one in found if one.last >= known], checked.handbook)), key=_order)
    lasting = tuple(one.finding for one in told if one.days == ALWAYS)
    return ToldByDay(lasting, tuple(one for one in told if one.days != ALWAYS))


def _order(dated: Dated) -> tuple[Order, date]:
    return dated.finding.order, dated.first


def _since(found: Iterable[Dated]) -> date:
    ends = sorted(one.last for one in found if one.first == date.min and one.last < date.max)
    return max(ends[-_SLIPS] if len(ends) > _SLIPS else date.min, _NOBODY_BEFORE)


def _as_set(checked: Checked) -> Iterator[Dated]:
    handbook = checked.handbook
    for finding, first, last in checked.found:
        if RULES[finding.rule.name].knows_days and not waits(finding, handbook):
            yield from (Dated(one, first, last) for one in as_set([finding], handbook))


def _beyond_waivers(checked: Checked, found: Iterable[Dated]) -> Iterator[Dated]:
    """Each finding from the day on which its file no longer allows it."""
    allowed = last_waivers(checked.handbook, checked.context.waivable)
    for one in found:
        waiver = allowed.get((one.finding.path, one.finding.rule.name))
        first = max(one.first, next_day(waiver.until)) if waiver else one.first
        if first <= one.last:
            yield one._replace(first=first)


def _idle(checked: Checked, found: Iterable[Dated]) -> Iterator[Dated]:
    """The waivers in force, in the days in which they cover nothing; none while a file cannot be read whole."""
    handbook, context, entry = checked.handbook, checked.context, RULES[UNNEEDED_WAIVER]
    covered = defaultdict[tuple[str, str], list[Days]](list)
    for one in found:
        covered[one.finding.path, one.finding.rule.name].append(one.days)
    for place in waivers(handbook) if checked.found else ():
        rule = rule_meant(place.waiver.rule, context.waivable)
        if rule and entry.check and RULES[rule].knows_days:
            told = as_set(entry.check(replace(context, idle_waivers=[place])), handbook)
            for days in _beside(Days(last=place.waiver.until), covered[place.source.path, rule]):
                yield from (Dated(finding, *days) for finding in told)


def _beside(days: Days, taken: Iterable[Days]) -> Sequence[Days]:
    left = [days]
    for each in taken:
        left = [part for stretch in left for part in stretch.without(each)]
    return left


def _led(found: Sequence[Dated], handbook: Handbook) -> Iterator[Dated]:
    """What is to be read of it, by day: what explains another finding does so on the days of both.

    What is explained by something of every day stays with it, so that each such group is looked at by itself. Once a
    cause comes or goes, or stands for two findings, any error may be the next one: these are looked at together.
    """
    every = {one.finding.order: one.finding for one in found}
    lasting = {one.finding.order for one in found if one.days == ALWAYS}
    told = _fold(every.values(), handbook)
    moving = {one.order for one in told if one.order not in every or (one.followers and one.order not in lasting)}
    errors = {one.order for one in told if one.severity == "error"} if moving else set[Order]()
    groups = {order: one for one in told if one.order not in moving | errors for order in _orders(one)}
    members = defaultdict[Order | None, list[Dated]](list)
    for one in found:
        leader = groups.get(one.finding.order)
        members[leader.order if leader else None].append(one)
    for group in members.values():
        yield from _by_stretch(group, handbook)


def _orders(finding: Finding) -> Iterator[Order]:
    """Its own, and those of all that it explains."""
    yield finding.order
    for follower in finding.followers:
        yield from _orders(follower)


def _by_stretch(group: Sequence[Dated], handbook: Handbook) -> Iterator[Dated]:
    """What is to be read of findings that have to do with each other, in the days between two changes."""
    if len({one.finding.order for one in group}) <= 1:
        yield from group
        return
    for days in _stretches(group):
        told = (one.finding for one in group if one.holds_on(days.first))
        yield from (Dated(finding, *days) for finding in _fold(told, handbook))


def _fold(findings: Iterable[Finding], handbook: Handbook) -> Sequence[Finding]:
    unique = {finding.order: finding for finding in findings}
    return folded(alike([unique[order] for order in sorted(unique)], handbook), handbook.sources)


def _stretches(found: Iterable[Dated]) -> Iterator[Days]:
    """The days from one change to the next, from the first of all days to the last."""
    changes = {day for one in found for day in (one.first, next_day(one.last))}
    starts = sorted({date.min, *changes} - {date.max})
    yield from (Days(first, previous_day(following)) for first, following in pairwise(starts))
    yield Days(starts[-1])


def _merged(found: Iterable[Dated]) -> Iterator[Dated]:
    """The same with stretches that meet put together."""
    groups = defaultdict[object, list[Dated]](list)
    for one in found:
        followers = tuple(follower.order for follower in one.finding.followers)
        groups[one.finding.order, one.finding.severity, followers].append(one)
    for group in groups.values():
        first, *others = sorted(group, key=lambda one: one.first)
        for one in others:
            if one.first <= next_day(first.last):
                first = first._replace(last=max(first.last, one.last))
            else:
                yield first
                first = one
        yield first
