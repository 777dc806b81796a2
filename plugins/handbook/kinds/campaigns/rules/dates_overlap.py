"""A date of a campaign that repeats begins while the one before it goes on.

## Why
Nobody is at two meetings of the same kind at once: the days were counted wrongly, or one of the two has another end.

## Fails
```yaml title="campaigns/workshop.yml"
title: Two days in the workshop
playbook: workshop
date: 2027-01-12
repeats: {every: 1 day, times: 3}  # warning: CAM157
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```
```yaml title="playbooks/workshop.yml"
title: Workshop
owner: event-manager
reviewed: 2026-10-02
effort: 1 day
days: 2
steps:
  - {id: meet, title: Meet, when: D, done_when: It is over, how: Meet.}
sections:
  best-practices: {title: Best practices, text: Short.}
  pitfalls: {title: Pitfalls, text: Long.}
  templates: {title: Templates, text: The list.}
```

## Passes
```diff title="campaigns/workshop.yml"
-repeats: {every: 1 day, times: 3}
+repeats: {every: 2 days, times: 3}
```

## How to fix
Leave more room in `every:`, or say how long one lasts: `days:` in the playbook, `until:` below its day in `each:`. A
date that was moved needs another day in `to:`.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import MOST_SHOWN, Words, listed
from handbook.loading.records import Record
from handbook.model.campaign import Campaign
from handbook.model.references import Route
from handbook.rules.context import Context
from handbook.rules.spoken_days import dated
from handbook.rules.uses import Use, open_uses

RULE = Rule(
    code="CAM157",
    name="dates-overlap",
    severity="warning",
    since="0.1.0",
    message={
        "en": "dates of '{title}' that begin while the one before goes on: {count} ({days})",
        "fr": "dates de « {title} » qui commencent pendant la précédente : {count} ({days})",
    },
    hint={
        "en": "leave more room in `every:`, or say how long one lasts: `days:` in the playbook",
        "fr": "espacez-les avec `every:`, ou dites combien dure chacune : `days:` dans le playbook",
    },
)

_MOVED: Words = {
    "en": "write another day in `to:`, or the last day of the other one below it in `each:`, `until:`",
    "fr": "écrivez un autre jour dans `to:`, ou le dernier jour de l'autre sous sa date dans `each:`, `until:`",
}
_UNTIL: Words = {
    "en": "write an earlier day in `until:`, or move the next one below `repeats:`, `moved: [{{from: ..., to: ...}}]`",
    "fr": (
        "écrivez un jour plus tôt dans `until:`, ou déplacez la suivante sous `repeats:`, "
        "`moved: [{{from: ..., to: ...}}]`"
    ),
}


def check(context: Context) -> Iterator[Finding]:
    """Each campaign that repeats: what its rule brings in one finding, and one for each place that says otherwise."""
    several: dict[str, list[Use]] = {}
    for use in open_uses(context):
        if use.campaign.part_of:
            several.setdefault(use.campaign.part_of, []).append(use)
    for series, uses in several.items():
        yield from _overlaps(context.handbook.campaigns[series], sorted(uses, key=attrgetter("plan.date")))


def _overlaps(series: Record[Campaign], uses: Sequence[Use]) -> Iterator[Finding]:
    """`uses` are in the order of their days."""
    found: dict[Route, list[Use]] = {}
    moved = series.model.repeats.moved if series.model.repeats else ()
    moves = {move.from_: place for place, move in enumerate(moved)}
    longest: Use | None = None
    for use in uses:
        if longest and use.plan.date <= longest.plan.until:
            found.setdefault(_place(series, moves, longest, use), []).append(use)
        longest = max(longest or use, use, key=attrgetter("plan.until"))
    for route, later in found.items():
        hint = _MOVED if "moved" in route else _UNTIL if "until" in route else None
        days = listed([dated(use.plan.date) for use in later[: MOST_SHOWN + 1]])
        facts = {"title": series.model.title, "count": len(later), "days": days}
        yield later[0].judged(RULE.of(series.source, route, key=route == ("repeats",), hint=hint, **facts))


def _place(series: Record[Campaign], moves: Mapping[date, int], first: Use, second: Use) -> Route:
    """What makes them overlap: a day that one was moved to, an end of its own, else the rule.

    `moves` maps the day that a date had -> the place of its move in the file.
    """
    for day in (second.campaign.rule_day, first.campaign.rule_day):
        if day and day in moves:
            return ("repeats", "moved", moves[day], "to")
    own = first.campaign.model.until
    keys = (day.isoformat() for day in (first.campaign.rule_day, first.plan.date) if day)
    key = next((key for key in keys if key in series.model.each), None)
    return ("each", key, "until") if own and key else ("repeats",)
