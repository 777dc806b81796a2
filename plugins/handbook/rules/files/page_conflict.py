"""A written page, a tool or a person has the address of a page that the handbook makes itself.

## Why
A site can hold only one of the two. The other would disappear without a word.

## Fails
````markdown title="docs/playbooks/webinar.md"
# How we run webinars <!-- error: HBK304 -->
````

```yaml title="company/people/away.yml"
name: Ana Way  # error: HBK304
team: marketing
manager: camille
roles: [event-manager]
```

## Passes
````markdown title="docs/guides/webinar.md"
# How we run webinars
````

```yaml title="company/people/ana-way.yml"
name: Ana Way
team: marketing
manager: camille
roles: [event-manager]
```

## How to fix
Rename the file in `docs/`, or move it to another folder there. Of tools `audit` is taken, of people `org-chart`, `away`
and `bus-factor`: rename the file, and write the new id wherever the old one stood.
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
        "en": "rename this file, or move it to another folder of docs/",
        "fr": "renommez ce fichier, ou déplacez-le dans un autre dossier de docs/",
    },
)

_NEW_ID: Words = {
    "en": "rename this file: its name is its id, which changes wherever it is named",
    "fr": "renommez ce fichier : son nom est son identifiant, à changer partout où il figure",
}


def check(context: Context) -> Iterator[Finding]:
    """The Markdown files below `docs/`, and the records that are called as a page of every handbook."""
    for path, uri in context.taken_uris.items():
        yield RULE.at(path, FILE_START, hint=_NEW_ID, uri=uri.removesuffix("index.md"))
    docs = context.handbook.root / "docs"
    for path in sorted(docs.rglob("*.md")):
        inside = path.relative_to(docs).as_posix()
        uri = inside if path.name == "index.md" else f"{inside.removesuffix('.md')}/index.md"
        if uri in context.page_uris:
            yield RULE.at(f"docs/{inside}", FILE_START, uri=uri.removesuffix("index.md"))
