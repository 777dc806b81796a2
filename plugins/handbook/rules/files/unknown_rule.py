"""The settings name a rule that does not exist.

## Why
A rule that you wanted quiet still speaks, or one that you wanted loud stays quiet.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
rules: {stale-playbok: info}  # error: HBK301
```

## Passes
```yaml title="handbook.yml"
name: Nova handbook
rules: {unknown-key: warning}
```

## How to fix
Write the name that stands in brackets at the end of a finding, not its code.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.loading.kinds import SETTINGS_FILE
from handbook.rules.context import Context

RULE = Rule(
    code="HBK301",
    name="unknown-rule",
    severity="error",
    since="0.1.0",
    message={"en": "no rule is called '{id}'", "fr": "aucune règle ne s'appelle « {id} »"},
    hint={"en": "copy the name in brackets from a finding", "fr": "recopiez le nom entre crochets d'un constat"},
)


def check(context: Context) -> Iterator[Finding]:
    """The names below `rules` in the settings."""
    source, known = context.handbook.sources[SETTINGS_FILE], Names(context.rule_names)
    for name in context.handbook.settings.rules:
        if name not in known:
            close, meant = known.nearest(name), known.surely_meant(name)
            hint = DID_YOU_MEAN if close else None
            yield RULE.misnamed(source, ("rules", name), name, meant, key=True, hint=hint, nearest=close)
