"""A line has more than 20,000 characters.

## Why
Nobody can read such a line, nor see in a comparison what changed in it. It is nearly always pasted data.

## Fails
A line of 20,001 characters.

## Passes
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
```

## How to fix
Break the line, or keep the data in a file of its own outside the handbook and link to it.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK005",
    name="long-line",
    severity="error",
    since="0.1.0",
    message={
        "en": "this line has {length} characters; at most {limit} are read",
        "fr": "cette ligne a {length} caractères ; {limit} au plus sont lus",
    },
    hint={"en": "break the line into several", "fr": "coupez la ligne en plusieurs"},
)
