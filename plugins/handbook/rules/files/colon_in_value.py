"""A value without quotes has a colon and a space in it.

## Why
A colon followed by a space ends a key. YAML then finds two keys on one line and does not know what was meant.

## Fails
```yaml title="campaigns/spring.yml"
title: Webinar: prove the return  # error: HBK014
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
```

## Passes
```yaml title="campaigns/spring.yml"
title: "Webinar: prove the return"
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
effort: 12 days
```

## How to fix
Put the whole value in double quotes.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK014",
    name="colon-in-value",
    severity="error",
    since="0.1.0",
    message={
        "en": "there is a colon in '{text}', so it needs quotes",
        "fr": "il y a un deux-points dans « {text} » : il faut des guillemets droits",
    },
    hint={
        "en": "put quotes around the value, or a comma before the next key",
        "fr": "mettez la valeur entre guillemets droits, ou une virgule avant la clé suivante",
    },
)
