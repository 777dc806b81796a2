"""A line is indented with a tab.

## Why
YAML reads the layout of the lines, and a tab is not as wide everywhere. So it wants spaces.

## Fails
The second line of this block, when the space before `max_objectives` was typed with the tab key.

## Passes
```yaml title="handbook.yml"
name: Nova handbook
okrs:
  max_objectives: 3
```

## How to fix
Replace each tab at the start of a line by two spaces. Most editors do it with "convert indentation to spaces".
"""

from collections.abc import Mapping

from handbook.diagnostics.finding import Rule
from handbook.diagnostics.words import CORRECTED, Words

RULE = Rule(
    code="HBK011",
    name="tab-indent",
    severity="error",
    since="0.1.0",
    message={
        "en": "this line begins with a tab; only spaces may indent",
        "fr": "cette ligne commence par une tabulation ; seules des espaces peuvent décaler",
    },
    hint={"en": "replace the tab by spaces", "fr": "remplacez la tabulation par des espaces"},
)


_SEVERAL: Words = {
    "en": "replace the tabs by spaces, here and on the {lines} lines in all that begin so",
    "fr": "remplacez les tabulations par des espaces, sur les {lines} lignes qui commencent ainsi",
}


def remedy(params: Mapping[str, object]) -> Words:
    """The corrected line, if that is known to be right; where several lines begin so, how many."""
    if params["lines"] != 1:
        return _SEVERAL
    return CORRECTED if "fix" in params else RULE.hint
