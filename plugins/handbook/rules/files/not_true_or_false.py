"""A value is neither true nor false where one of them is wanted.

## Why
`yes`, `oui` and `no` stay text in a handbook, so that the country code of Norway is not read as "no".

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
steps: {brief: {skip: yes, reason: Written last year}}  # error: HBK208
```

## Passes
```diff title="campaigns/spring.yml"
-steps: {brief: {skip: yes, reason: Written last year}}
+steps: {brief: {skip: true, reason: Written last year}}
```

## How to fix
Write `true` or `false`, without quotes.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK208",
    name="not-true-or-false",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{field}' must be true or false, found {typed}",
        "fr": "« {field} » doit être true ou false, trouvé : {typed}",
    },
    hint={"en": "write true or false", "fr": "écrivez true ou false"},
)


_MEANT = {"yes": "true", "oui": "true", "on": "true", "no": "false", "non": "false", "off": "false"}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """What the word means that was typed."""
    text = str(params["text"]).casefold()
    return {"fix": _MEANT.get(text, text if text in _MEANT.values() else "")}
