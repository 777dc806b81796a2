"""The settings name a type that no playbook has.

## Why
A type that is misspelt asks nobody: no campaign has to serve an objective any more, and nothing says so.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
campaigns: {serve_goals: [evnet]}  # error: PLB124
```

## Passes
```diff title="handbook.yml"
-campaigns: {serve_goals: [evnet]}
+campaigns: {serve_goals: [event]}
```

## How to fix
Write the `type:` of a playbook.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import CHOICES
from handbook.loading.kinds import SETTINGS_FILE
from handbook.rules.context import Context
from handbook.rules.lookup import misnamed

RULE = Rule(
    code="PLB124",
    name="unknown-type",
    severity="error",
    since="0.1.0",
    message={
        "en": "no playbook is of the type '{id}'",
        "fr": "aucun playbook n'est du type « {id} »",
    },
    hint=CHOICES,
)


def check(context: Context) -> Iterator[Finding]:
    """The types whose campaigns must serve an objective, if all playbooks can be read."""
    handbook = context.handbook
    if len(handbook.playbooks) < len(handbook.ids["playbook"]):
        return
    types = {record.model.type for record in handbook.playbooks.values()} | set(
        handbook.settings.playbooks.required_steps
    )
    for place, name in enumerate(handbook.settings.campaigns.serve_goals):
        if name not in types:
            route = ("campaigns", "serve_goals", place)
            yield misnamed(RULE, handbook.sources[SETTINGS_FILE], route, name, types)
