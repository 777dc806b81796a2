"""A no-break space stands where a plain space belongs.

## Why
French keyboards and word processors put a no-break space before a colon. It looks like a space, and YAML takes it
for a letter.

## Fails
```yaml title="company/teams/marketing.yml"
name: Marketing  # error: HBK013
lead: camille
parent: company
```

## Passes
```yaml title="company/teams/marketing.yml"
name: Marketing
lead: camille
parent: company
```

## How to fix
Delete the space and type it again with the space bar.
"""  # noqa: RUF002 -- the no-break space is the fault

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK013",
    name="no-break-space",
    severity="error",
    since="0.1.0",
    message={
        "en": "there is a no-break space here where a plain space belongs",
        "fr": "il y a ici une espace insécable au lieu d'une espace simple",
    },
    hint={"en": "delete the space and type it again", "fr": "supprimez l'espace et retapez-la"},
)
