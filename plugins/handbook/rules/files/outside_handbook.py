"""A file or a folder is only a link to a place outside the handbook.

## Why
The others who open the handbook do not have that place on their computer. On a server, such a link could publish
private files. Links to folders are not followed in the handbook's own folders, wherever they lead.

Pages in `docs/` may be links to other files of the same repository; the site shows none that leads further.

## Fails
A link `campaigns/spring.yml` that leads to `/home/camille/spring.yml`, or a link `docs/minutes` to a folder outside.

## Passes
```yaml title="company/teams/sales.yml"
name: Sales
lead: camille
parent: company
```

## How to fix
Replace the link by the file or the folder itself.
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK105",
    name="outside-handbook",
    severity="error",
    since="0.1.0",
    message={
        "en": "{path} leads to {place}, so it is not read",
        "fr": "{path} mène {place}, donc il n'est pas lu",
    },
    hint={"en": "copy what it leads to to this place", "fr": "copiez à cet endroit ce vers quoi il mène"},
)

_OUTSIDE = {"en": "a place outside the handbook", "fr": "hors du handbook"}
_INSIDE = {"en": "another place in the handbook", "fr": "ailleurs dans le handbook"}


def facts(params: Mapping[str, object]) -> Mapping[str, object]:
    """Where the link leads."""
    return {"place": _INSIDE if params["is_inside"] else _OUTSIDE}
