"""A value begins with @ or a backtick and has no quotes.

## Why
YAML keeps these two characters for itself, so that a value cannot begin with them.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
links:
  linkedin: @nova  # error: HBK017
```

## Passes
```yaml title="campaigns/spring.yml"
title: Spring webinar
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
links:
  linkedin: "@nova"
```

## How to fix
Put the value in double quotes; `handbook check --fix` does it.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK017",
    name="unquoted-at",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{text}' needs quotes because of its first character",
        "fr": "« {text} » doit être entre guillemets droits à cause de son premier caractère",
    },
    hint={"en": "put the value in double quotes", "fr": "mettez la valeur entre guillemets droits doubles"},
)
