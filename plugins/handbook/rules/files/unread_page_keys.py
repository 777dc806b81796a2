"""The keys at the top of a page that is written by hand cannot be read.

## Why
MkDocs then takes them for text: the page begins with them, and its title, its description and its words for the search
are lost.

## Fails
```markdown title="docs/start.md"
---
title: Start
description: Where to begin: by what you do  # error: HBK163
---
# Start
```

## Passes
```diff title="docs/start.md"
-description: Where to begin: by what you do
+description: "Where to begin: by what you do"
```

## How to fix
Put text with unusual signs in double quotes, and begin each key at the start of its line.
"""

from collections.abc import Iterator
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import CORRECTED
from handbook.loading.front_matter import front_matter
from handbook.loading.yaml.reader import read_yaml
from handbook.rules.context import Context
from handbook.rules.links import written_pages

RULE = Rule(
    code="HBK163",
    name="unread-page-keys",
    severity="error",
    since="0.1.0",
    message={
        "en": "the keys at the top of this page cannot be read, so the page shows them as text",
        "fr": "les clés en haut de cette page ne peuvent pas être lues : la page les montre comme du texte",
    },
    hint={
        "en": "put text with unusual signs in double quotes, and begin each key at the start of its line",
        "fr": "mettez tout texte aux signes inhabituels entre guillemets droits, et chaque clé en début de ligne",
    },
)

_REFUSED: Final = frozenset(
    {"bad-indent", "colon-in-value", "invalid-yaml", "tab-indent", "unclosed-quote", "unquoted-at", "unquoted-percent"}
)
"""What no reader of YAML takes; a handbook asks for more than a page has to."""


def check(context: Context) -> Iterator[Finding]:
    """The first mistake in the keys of each page; text above them makes text of them too, and is meant so."""
    for path, lines in written_pages(context.handbook):
        begin, end, problem, _ = front_matter(lines)
        if end and not problem:
            read = read_yaml("\n".join(lines[begin : end - 1]), first_line=begin + 1)
            refused = (problem for problem in read.problems if problem.rule in _REFUSED)
            for problem in [*refused][:1]:
                fix = problem.params.get("fix")
                yield RULE.at(path, problem.span, hint=CORRECTED if fix else None, fix=fix)
