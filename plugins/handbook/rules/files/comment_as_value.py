"""A value begins with # and is taken for a comment.

## Why
From a space and # on, YAML reads nothing. The key before it has no value then, and nobody is told.

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
  slack: #webinar  # error: HBK019
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
  slack: "#webinar"
```

## How to fix
Put the value in double quotes.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK019",
    name="comment-as-value",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{value}' is a comment here, not a value",
        "fr": "« {value} » est ici un commentaire, pas une valeur",
    },
    hint={"en": "put the value in double quotes", "fr": "mettez la valeur entre guillemets droits doubles"},
)
