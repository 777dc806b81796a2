"""A tool was cut, and nobody wrote down what was learnt.

## Why
In a year somebody proposes the same tool again. One sentence about what went wrong saves the trial.

## Fails
```yaml title="company/tools/hotjar.yml"
name: Hotjar
category: Website analytics
sunset: {date: 2026-09-30, reason: no-need}  # info: TOL113
```

## Passes
```diff title="company/tools/hotjar.yml"
-sunset: {date: 2026-09-30, reason: no-need}
+sunset: {date: 2026-09-30, reason: no-need, note: Five calls with customers tell more than recordings.}
```

## How to fix
Add `note:` to `sunset:`: what you expected, what happened, and what you do instead.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context

RULE = Rule(
    code="TOL113",
    name="sunset-without-lesson",
    severity="info",
    since="0.1.0",
    message={
        "en": "the `sunset` of '{name}' has no note",
        "fr": "le `sunset` de « {name} » n'a pas de note",
    },
    hint={
        "en": "add `note:` with what you learnt",
        "fr": "ajoutez `note:` avec ce que vous en avez appris",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each tool that was cut."""
    for record in context.handbook.tools.values():
        if record.model.sunset and record.model.sunset.note is None:
            yield RULE.of(record.source, ("sunset",), name=record.model.name)
