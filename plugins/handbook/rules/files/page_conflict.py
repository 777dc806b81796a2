"""Two files of the handbook want the same page, or one wants a page that every handbook has.

## Why
A site can hold only one of the two. The other would disappear without a word.

## Fails
```yaml title="company/people/away.yml"
name: Ana Way  # error: HBK304
team: marketing
manager: camille
roles: [event-manager]
```

````markdown title="playbooks/webinar/index.md"
# Before you invite <!-- error: HBK304 -->
````

## Passes
```yaml title="company/people/ana-way.yml"
name: Ana Way
team: marketing
manager: camille
roles: [event-manager]
```

````markdown title="playbooks/webinar/before-you-invite.md"
# Before you invite
````

## How to fix
Rename the file. Of tools `audit` is taken, of people `org-chart`, `away` and `bus-factor`: the name of such a file is
its id, so write the new one wherever the old one stood. A file beside a playbook may not be called as its page.

A page in `docs/` is never an error: where it has the address of a page of the handbook, it stands there instead.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.span import FILE_START
from handbook.diagnostics.words import Words
from handbook.rules.context import Context

RULE = Rule(
    code="HBK304",
    name="page-conflict",
    severity="error",
    since="0.1.0",
    message={
        "en": "the handbook makes a page of its own at '{uri}'",
        "fr": "le handbook crée lui-même une page à « {uri} »",
    },
    hint={
        "en": "rename this file, or move it to another folder",
        "fr": "renommez ce fichier, ou déplacez-le dans un autre dossier",
    },
)

_NEW_ID: Words = {
    "en": "rename this file: its name is its id, which changes wherever it is named",
    "fr": "renommez ce fichier : son nom est son identifiant, à changer partout où il figure",
}


def check(context: Context) -> Iterator[Finding]:
    """The records, and what lies beside playbooks, whose page has a name that is taken."""
    records = {record.source.path for record in context.handbook.records}
    for path, uri in context.taken_uris.items():
        hint = _NEW_ID if path in records else None
        yield RULE.at(path, FILE_START, hint=hint, uri=uri.removesuffix("index.md").removesuffix("index.html"))
