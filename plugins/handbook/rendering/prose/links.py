"""What may stand in the attributes of prose: links that lead somewhere safe, classes that the theme knows."""

import posixpath
import re
from collections.abc import Callable
from urllib.parse import unquote

from handbook.rendering.site import Site

AttributeFilter = Callable[[str, str, str], str | None]
"""Tag, attribute and value -> the value to keep, None to drop the attribute."""

_CLASSES = re.compile(
    r"(?:admonition|note|tip|info|warning|danger|example|quote|success|question|failure|bug|abstract"
    r"|admonition-title|task-list|task-list-item|task-list-control|task-list-indicator|highlight|language-[a-z0-9]+)\Z"
)
_OUTSIDE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_ALIGNMENT = re.compile(r"text-align: (?:left|right|center);?")


def attribute_filter(site: Site, source: str, here: str) -> AttributeFilter:
    """The filter for prose of the file `source` on the page `here`."""

    def keep(tag: str, attribute: str, value: str) -> str | None:
        match tag, attribute:
            case _, "class":
                return " ".join(name for name in value.split() if _CLASSES.match(name)) or None
            case _, "style":
                return value if _ALIGNMENT.fullmatch(value) else None
            case "input", "type":
                return "checkbox"
            case "a", "href":
                return value if _OUTSIDE.match(value) else _inside(site, value, source, here)
            case "img", "src":  # a picture from outside would be a request
                return _inside(site, value, source, here)
            case _:
                return value

    return keep


def _inside(site: Site, target: str, source: str, here: str) -> str | None:
    """The target as seen from the page, if it is a place of the handbook that the site shows."""
    path, _, fragment = target.partition("#")
    if not path:
        return target
    file = posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(path)))
    place = site.places.get(file)
    return site.href(here, place[0], fragment or place[1]) if place else None
