"""What search reads of a page: its headings and its words, without the furniture."""

import re

_FURNITURE = re.compile(
    r'<svg\b.*?</svg>|<span class="hb-avatar\b[^>]*>[^<]*</span>'
    r'|<span class="hb-term__meaning\b.*?</span>|<button\b.*?</button>|<a class="hb-edit\b.*?</a>',
    re.DOTALL,
)
_TAG_BUT_HEADING = re.compile(r"<(?!/?h[1-6]\b)[^>]*>")
_SPACE = re.compile(r"\s+")


def search_text(html: str) -> str:
    """The page as HTML that has no tags but headings: an index of half the size, made in a fraction of the time.

    Attributes hold no bare `>`, for whatever makes our HTML escapes it; text stays escaped.
    """
    return _SPACE.sub(" ", _TAG_BUT_HEADING.sub(" ", without_furniture(html)))


def without_furniture(html: str) -> str:
    """The page without what is no word of it: pictures, buttons, initials, meanings that are shown on demand."""
    return _FURNITURE.sub(" ", html)
