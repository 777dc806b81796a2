"""A title has signs of a web page in it.

## Why
A title is plain text: what a web page or an e-mail has between its letters, `<br>` or `&nbsp;`, is shown as it stands,
in headings, menus, calendars and on paper.

## Fails
```yaml title="campaigns/spring.yml"
title: Spring&nbsp;webinar<br>  # warning: HBK169
playbook: webinar
date: 2027-03-18
status: active
owner: camille
supports: [2027-q1/marketing/o1/kr1]
budget: {planned: 1500 EUR}
```

## Passes
```diff title="campaigns/spring.yml"
-title: Spring&nbsp;webinar<br>
+title: Spring webinar
```

## How to fix
Type the title as it is read. `handbook check --fix` does it.
"""

import html
import re
from collections.abc import Iterator
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import CORRECTED
from handbook.loading.source_file import SourceFile, values_in
from handbook.loading.yaml.quoting import in_flow
from handbook.model.document import TITLES
from handbook.model.references import Route
from handbook.rules.context import Context

RULE = Rule(
    code="HBK169",
    name="markup-in-title",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{sign}' is shown as it stands: a title is plain text",
        "fr": "« {sign} » s'affiche tel quel : un titre est du texte simple",
    },
    hint=CORRECTED,
)

_SIGN: Final = re.compile(
    r"</?(?:a|b|br|div|em|h[1-6]|i|li|p|small|span|strong|sub|sup|u|ul)\b[^<>]*>|&(?:#\d+|[a-z]+);"
)


def check(context: Context) -> Iterator[Finding]:
    """Each title of a record, or of a part of it, with such a sign."""
    for record in context.handbook.records:
        if "<" in record.source.text or "&" in record.source.text:
            for route, value in values_in(record.source.raw):
                if route[-1] in TITLES and isinstance(value, str) and (found := _SIGN.search(value)):
                    yield _finding(record.source, route, value, found[0])


def _finding(source: SourceFile, route: Route, value: str, sign: str) -> Finding:
    plain = " ".join(html.unescape(_SIGN.sub(_plain, value)).split())
    found = RULE.of(source, route, sign=sign, fix=in_flow(plain))
    return found.mended_by(source.replacing(found.span, value, in_flow(plain)))


def _plain(sign: re.Match[str]) -> str:
    """A sign as text: a break is a blank, other tags are nothing, and the name of a letter is that letter."""
    return sign[0] if sign[0].startswith("&") else " " if sign[0].startswith("<br") else ""
