"""A link names a part of a page that the page does not have.

## Why
The reader lands at the top of a long page, and looks for what the link promised.

## Fails
```markdown title="playbooks/templates/brief.md"
# Brief
See [how to write it](../webinar.md#breif).  # warning: HBK171
```

## Passes
```markdown title="playbooks/templates/brief.md"
# Brief
See [how to write it](../webinar.md#brief).
```

## How to fix
Write the id of a heading of that page, or leave the part out: `../webinar.md`.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.rules.context import Context
from handbook.rules.links import SCHEME, WrittenLink, file_of
from handbook.rules.parts_of_pages import Page

RULE = Rule(
    code="HBK171",
    name="unknown-part",
    severity="warning",
    since="0.1.0",
    is_about_prose=True,
    message={
        "en": "the link to '{target}' leads to no part of that page",
        "fr": "le lien vers « {target} » ne mène à aucune partie de cette page",
    },
    hint={
        "en": "write the id of one of its headings, or the page alone: {page}",
        "fr": "écrivez l'identifiant d'un de ses titres, ou la page seule : {page}",
    },
)


_NUMBERED = re.compile(r"_\d+\Z")
"""What a page adds to the id of a heading whose words it has already."""


class _Part(NamedTuple):
    """A link to a part of another text: who has it, that text, and the part."""

    path: str
    link: WrittenLink
    other: str
    name: str


def check(context: Context) -> Iterator[Finding]:
    """The links from a text to a part of a playbook, a role, a template or a written page."""

    @cache
    def parts(path: str) -> Names:
        return Page(context.handbook, path).parts

    for one in _parts(context):
        if one.name not in parts(one.other) and not _NUMBERED.search(one.name):
            yield _finding(context, one, parts(one.other))


def _parts(context: Context) -> Iterator[_Part]:
    root = context.handbook.root.resolve()
    for path, links in (*context.links.items(), *context.page_links.items()):
        for link in links:
            page, _, name = link.target.partition("#")
            if page and name and not link.fault and not SCHEME.match(page):
                file = file_of(context.handbook, path, page)
                other = file.relative_to(root).as_posix() if file and file.is_relative_to(root) else ""
                if other in context.links or other in context.page_links:
                    yield _Part(path, link, other, f"{name}")


def _finding(context: Context, one: _Part, parts: Names) -> Finding:
    page, (close, sure) = one.link.target.partition("#")[0], (parts.nearest(one.name), parts.surely_meant(one.name))
    hint, nearest = (DID_YOU_MEAN, f"{page}#{close}") if close else (None, None)
    facts = {"target": one.link.target, "page": page, "nearest": nearest}
    found = RULE.at(one.path, one.link.span, hint=hint, **facts).about(f"part {one.other}#{one.name}")
    found = found.resting_on(Basis(one.other))
    can_mend = sure and one.path in context.handbook.sources
    return found.mended_by((Edit(one.link.span, f"{page}#{sure}"),)) if can_mend else found
