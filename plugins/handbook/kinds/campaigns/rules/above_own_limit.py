"""A budget is above what its owner decides alone, and nobody has approved it.

## Why
Who may decide a sum alone does not wait for anybody. That holds only while everybody knows the sum, and asks above it.

## Fails
```yaml title="company/roles/event-manager.md"
---
title: Event manager
person: camille
backup: tom
onboarding: webinar
decides_alone: 2000 EUR
---
I turn a date into a room full of the right people.
```
```markdown title="company/roles/head.md"
---
title: Head of marketing
person: tom
backup: camille
onboarding: webinar
decides_alone: 20000 EUR
---
I decide what we do and what we leave.
```
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 2500 EUR}  # error: CAM133
```

## Passes
```diff title="campaigns/spring.yml"
-budget: {planned: 2500 EUR}
+budget: {planned: 2500 EUR, approved_by: tom}
```

## How to fix
Ask somebody who may decide as much, and write who said yes in `approved_by:`. What a role decides alone is
`decides_alone:` in its file; whoever has several roles decides the largest of their sums. An owner with no such role is
not asked; whoever approves needs one that is large enough.
"""

from collections.abc import Iterator, Mapping

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.kinds.people.hats import roles_worn
from handbook.loading.records import Handbook
from handbook.model.values import Money
from handbook.planning.budgets import taken
from handbook.planning.money import Exchange
from handbook.planning.sums import is_whole
from handbook.rules.budgeted import Budgeted, budgeted
from handbook.rules.context import Context

RULE = Rule(
    code="CAM133",
    name="above-own-limit",
    severity="error",
    since="0.1.0",
    message={
        "en": "{money} is more than '{owner}' decides alone ({limit}), and {yes}",
        "fr": "{money}, c'est plus que ce que « {owner} » décide seul ({limit}), et {yes}",
    },
    hint={
        "en": "ask somebody who decides as much, then add `approved_by:` to the budget",
        "fr": "demandez à quelqu'un qui peut décider autant, puis ajoutez `approved_by:` au budget",
    },
)

_NOBODY: Words = {"en": "nobody has approved it", "fr": "personne ne l'a validé"}
_NOT_THEY: Words = {
    "en": "'{approver}', who approved it, does not decide as much either",
    "fr": "« {approver} », qui l'a validé, ne décide pas non plus autant",
}
Limits = Mapping[str, Money]
"""A role or a person -> the largest sum that it decides alone, in the handbook's currency where that has a rate."""


def check(context: Context) -> Iterator[Finding]:
    """Each open campaign and experiment with a budget, unless a limit, or who approved it, could not be read."""
    if context.was_left_out("decides_alone"):
        return
    limits = _limits(context.handbook)
    for found in budgeted(context.handbook):
        if found.is_open and not found.source.lacks(("budget", "approved_by")):
            yield from _limited(context, found, limits)


def _limited(context: Context, found: Budgeted, limits: Limits) -> Iterator[Finding]:
    """The finding, if the owner may not decide the sum and nobody else who may has said yes."""
    takes = taken(found.budget, is_over=False)
    if not is_whole(takes):
        return
    money, limit = Exchange.of(context.handbook.settings).exchanged(takes), limits.get(found.owner or "")
    approver = found.budget.approved_by
    is_unknown = approver is not None and not _is_somebody(context.handbook, approver)
    if limit is None or is_unknown or not _is_more(money, limit):
        return
    if approver and approver != found.owner and not _is_too_much(money, limits.get(approver)):
        return
    owner, other = (_called(context.handbook, who) for who in (found.owner, approver))
    yes = _NOBODY if approver in (None, found.owner) else {t: w.format(approver=other) for t, w in _NOT_THEY.items()}
    facts = {"money": takes, "owner": owner, "limit": limit, "yes": yes}
    key = "planned" if takes is found.budget.planned else "spent"
    yield RULE.of(found.source, ("budget", key), key=False, hint=None, **facts)


def _is_somebody(handbook: Handbook, who: str) -> bool:
    return who in handbook.ids["person"] or who in handbook.ids["role"]


def _is_too_much(money: Money, limit: Money | None) -> bool:
    """Whether somebody may not decide a sum: whoever has no limit decides nothing for others."""
    return limit is None or _is_more(money, limit)


def _is_more(money: Money, limit: Money) -> bool:
    return money.currency == limit.currency and money.amount > limit.amount


def _limits(handbook: Handbook) -> Limits:
    exchange, found = Exchange.of(handbook.settings), dict[str, Money]()
    for name, who in (*((name, name) for name in handbook.roles), *roles_worn(handbook)):
        role = handbook.roles.get(name)
        if role and role.model.decides_alone and is_whole(role.model.decides_alone):
            limit = exchange.exchanged(role.model.decides_alone)
            found[who] = max(limit, found.get(who, limit), key=lambda money: money.amount)
    return found


def _called(handbook: Handbook, who: str | None) -> str | None:
    """What a person, or else a role, is called."""
    record = handbook.people.get(who or "") or handbook.roles.get(who or "")
    return record.name if record else who
