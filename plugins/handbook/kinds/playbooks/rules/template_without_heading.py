"""A template does not begin with a heading.

## Why
Its heading is its title: without one the page, the list of templates and the search call it by the name of its file.

## Fails
```markdown title="playbooks/templates/brief.md"
🎯 Brief  <!-- warning: PLB125 -->
Who is it for?
```

## Passes
```diff title="playbooks/templates/brief.md"
-🎯 Brief
+# 🎯 Brief
```

## How to fix
Let the first line be `# ` and the title.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.span import Span
from handbook.diagnostics.words import CORRECTED, Words
from handbook.kinds.playbooks.template_title import split_title
from handbook.loading.front_matter import front_matter
from handbook.rules.context import Context
from handbook.rules.links import templates

RULE = Rule(
    code="PLB125",
    name="template-without-heading",
    severity="warning",
    since="0.1.0",
    is_about_prose=True,
    message={
        "en": "this template has no title: it is called '{name}' as its file is",
        "fr": "ce modèle n'a pas de titre : il s'appelle « {name} », comme son fichier",
    },
    hint={
        "en": "begin it with a line like '# Brief'",
        "fr": "commencez-le par une ligne comme « # Brief »",
    },
)

_NEVER_CLOSED: Words = {
    "en": "take out the keys above its heading, or close them: write '---' below line {line}",
    "fr": "retirez les clés au-dessus de son titre, ou refermez-les : écrivez « --- » sous la ligne {line}",
}
_LONGEST_TITLE: Final = 60
"""Characters; a longer line is text."""


def check(context: Context) -> Iterator[Finding]:
    """Each template without one; where a short line begins it, that is the title."""
    for path, lines in templates(context.handbook):
        front = front_matter(lines)
        begin = front.end
        if front.problem and (last := front.problem.params.get("below")):
            yield RULE.at(path, front.problem.span, hint=_NEVER_CLOSED, name=PurePosixPath(path).stem, line=last)
            continue
        if split_title("\n".join(lines))[0] is None:
            text = enumerate(lines[begin:], begin + 1)
            number, first = next(((at, line) for at, line in text if line.strip()), (1, ""))
            place = Span(number, 1, number, len(first) + 1)
            title = first.strip(" #*_")
            hint = CORRECTED if 0 < len(title) <= _LONGEST_TITLE and title[-1] not in ".:!?" else None
            yield RULE.at(path, place, hint=hint, name=PurePosixPath(path).stem, fix=f"# {title}")
