"""The target or the baseline of a key result was moved once its quarter had begun, and nobody says why.

## Why
Holding course is what a goal is for. A target that slips quietly is always reached; one that moves with a reason
teaches the next quarter something.

## Fails
In a handbook that is kept in git, `target: 40` becomes `target: 30` in November, and the `changes:` of the objective
stay as they were. Where a copy lacks the history
(`fetch-depth: 1`), `cut-off-history` says so.

## Passes
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    horizon: long
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 30, current: 4, unit: meetings}
    changes:
      - {date: 2027-02-02, what: kr1 target 40 -> 30, reason: The fair in Lyon was cancelled}
```

## How to fix
Add a line to `changes:` of the objective: the day, what was moved, and why. One does not count that names another key
result only, that is dated before the quarter, or that was there before the number moved and does not name the new one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.goals import objectives
from handbook.planning.goal_moves import POSTS, Move, Moved, Reasons, number_of
from handbook.rules.context import Context
from handbook.rules.targets import ResultPlace

RULE = Rule(
    code="OKR117",
    name="target-changed-without-reason",
    severity="error",
    since="0.1.0",
    message={
        "en": "`{post}` of '{title}' was moved from {old} to {new} on {day}, inside the quarter, without a reason",
        "fr": "`{post}` de « {title} » est passé de {old} à {new} le {day}, en cours de trimestre, sans raison",
    },
    hint={
        "en": "add to `changes:` of the objective: {fix}",
        "fr": "ajoutez aux `changes:` de l'objectif : {fix}",
    },
    uses_today=True,
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each number that is not what it was when the quarter began; one that went back has not moved."""
    moves = {file: _by_number(found) for file, found in context.moves.items() if found}
    for parent in objectives(context.handbook):
        if own := moves.get(parent.record.id):
            first_day = context.handbook.years.days(parent.quarter).first
            reasons = Reasons(parent.objective)
            for position, result in enumerate(parent.objective.key_results):
                yield from _unsaid(ResultPlace(parent, position, result), own, reasons, first_day)


def _unsaid(
    place: ResultPlace, moves: Mapping[Moved, Sequence[Move]], reasons: Reasons, first_day: date
) -> Iterator[Finding]:
    for post in POSTS if not place.is_dropped else ():
        moved = Moved(place.parent.objective.id, place.result.id, post)
        own = moves.get(moved, ())
        unsaid = [move for move in own if not reasons.explanation(move.new, place.result, move.known, first_day)]
        if unsaid and own[0].old != number_of(place.result, post):
            yield _finding(place, moved, unsaid)


def _by_number(moves: Sequence[Move]) -> Mapping[Moved, Sequence[Move]]:
    found: defaultdict[Moved, list[Move]] = defaultdict(list)
    for move in moves:
        found[move.moved].append(move)
    return found


def _finding(place: ResultPlace, moved: Moved, moves: Sequence[Move]) -> Finding:
    old, new, day = moves[0].old, moves[-1].new, moves[-1].day
    fix = f"{{date: {day}, what: {moved.key_result} {moved.post} {old:f} -> {new:f}, reason: ...}}"
    return place.finding(RULE, moved.post, post=moved.post, old=old, new=new, day=day, fix=fix)
