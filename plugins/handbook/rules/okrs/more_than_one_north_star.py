"""The strategy has more than one main indicator.

## Why
One number settles which of two good ideas comes first. With two, each team follows the one that suits it.

## Fails
```yaml title="company/strategy.yml"
north_star:
  - {id: weekly-planners, title: Companies that plan a week with us, since: 2026-07-01}  # error: OKR123
  - {id: sign-ups, title: Sign-ups, since: 2024-01-01}
```

## Passes
```yaml title="company/strategy.yml"
north_star:
  id: weekly-planners
  title: Companies that plan a week with us
  since: 2026-07-01
former:
  - {id: sign-ups, title: Sign-ups, since: 2024-01-01, until: 2026-06-30, reason: Half of them never came back}
```

## How to fix
Keep one below `north_star:`, without a hyphen. What was given up goes below `former:` with its last day, `until:`.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="OKR123",
    name="more-than-one-north-star",
    severity="error",
    since="0.1.0",
    message={
        "en": "there is one north star at a time, found {count}",
        "fr": "il y a une seule étoile polaire à la fois, trouvé {count}",
    },
    hint={
        "en": "keep one below `north_star:`, and move the others to `former:` with `until:`",
        "fr": "gardez-en une sous `north_star:`, et déplacez les autres dans `former:` avec `until:`",
    },
)
