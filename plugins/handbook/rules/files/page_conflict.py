"""A written page has the address of a page that the handbook makes itself.

## Why
A site can hold only one of the two. The other would disappear without a word.

## Fails
````markdown title="docs/playbooks/webinar.md"
# How we run webinars <!-- error: HBK304 -->
````

## Passes
````markdown title="docs/guides/webinar.md"
# How we run webinars
````

## How to fix
Rename the file in `docs/`, or move it to another folder there.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.span import FILE_START
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


def check(context: Context) -> Iterator[Finding]:
    """The Markdown files below `docs/`."""
    docs = context.handbook.root / "docs"
    for path in sorted(docs.rglob("*.md")):
        inside = path.relative_to(docs).as_posix()
        uri = inside if path.name == "index.md" else f"{inside.removesuffix('.md')}/index.md"
        if uri in context.page_uris:
            yield RULE.at(f"docs/{inside}", FILE_START, uri=uri.removesuffix("index.md"))
