"""Text that would keep a Markdown parser busy for minutes. Nobody writes it by hand, so it is shown as it is."""

import re
from typing import Final

_MAX_LENGTH: Final = 100_000
"""Some fifty pages: a file may be longer, one of its sections is not."""
_MAX_TAGS: Final = 5_000
_MAX_DECLARATIONS: Final = 100
_MAX_BRACKETS: Final = 1_000
"""Of one paragraph. The time grows with their square: 2,000 take a second, 20,000 two minutes."""
_NESTED: Final = re.compile(r"^[ \t]*(?:>[ \t]?|(?:[-*+]|\d+\.)[ \t]){50}|^[ \t]{400}", re.MULTILINE)


def is_tangled(text: str) -> bool:
    """Whether Markdown would take far longer to parse this than its length tells."""
    return (
        len(text) > _MAX_LENGTH
        or text.count("<") > _MAX_TAGS
        or text.count("<!") > _MAX_DECLARATIONS
        or sum(paragraph.count("[") ** 2 for paragraph in text.split("\n\n")) > _MAX_BRACKETS**2
        or _NESTED.search(text) is not None
    )
