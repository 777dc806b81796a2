"""A template lies beside the playbooks, and nothing leads to it.

## Why
Who needs it does not know that it is there, and writes another one.

## Fails
```markdown title="playbooks/templates/old-brief.md"
# Brief of last year  # info: PLB123
Who is it for?
```

## Passes
```markdown title="playbooks/templates/old-brief.md"
# Brief of last year
Who is it for?
```
```markdown title="company/roles/event-manager.md"
---
title: Event manager
person: camille
backup: tom
onboarding: webinar
---
I turn a date into a room full of people, [as last year](../../playbooks/templates/old-brief.md).
```

## How to fix
Link to it where it is used, in a step or below `## Templates`: `[Brief](templates/old-brief.md)`. If nobody needs it
any more, delete it.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.span import FILE_START
from handbook.loading.records import Handbook
from handbook.rules.context import Context
from handbook.rules.links import file_of

RULE = Rule(
    code="PLB123",
    name="unlinked-template",
    severity="info",
    since="0.1.0",
    message={
        "en": "nothing leads to this template",
        "fr": "rien ne mène à ce modèle",
    },
    hint={
        "en": "link to it where it is used, or delete it",
        "fr": "mettez un lien là où il sert, ou supprimez-le",
    },
    is_about_absence=True,
    is_about_uses=True,
)

_NAME = re.compile(r"[\w.-]+\.md\b")


def check(context: Context) -> Iterator[Finding]:
    """Each Markdown file beside the playbooks that no text names."""
    handbook = context.handbook
    templates = [path for path in context.links if path not in handbook.sources]
    if not templates:
        return
    linked, named = _linked(context), _named_in_yaml(handbook)
    root = handbook.root.resolve()
    for path in templates:
        file = Path(path)
        if (root / file).resolve() not in linked and file.name not in named and file.stem.upper() != "README":
            yield context.resting_on_all(RULE.at(path, FILE_START), "playbook")


def _linked(context: Context) -> set[Path | None]:
    """The files to which a Markdown text leads."""
    texts = (*context.links.items(), *context.page_links.items())
    return {file_of(context.handbook, path, link.target) for path, links in texts for link in links}


def _named_in_yaml(handbook: Handbook) -> set[str]:
    """The names of Markdown files that stand in a file of YAML, be it as a link or not."""
    sources = (source for path, source in handbook.sources.items() if not path.endswith(".md"))
    return {name for source in sources for line in source.lines if ".md" in line for name in _NAME.findall(line)}
