"""Plain text that does nothing where somebody else prints it as HTML, or takes it for a template."""

import html
import re

_OPENS_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_OPENS_TEMPLATE = re.compile(r"\{(?=[{%#])")


def inert(text: str) -> str:
    """A text that starts no tag, leaves no attribute, hides neither, and is no template of Jinja or Liquid.

    Titles and descriptions pass through themes, plugins and engines that encode them, or decode them, or evaluate them:
    nothing can be encoded for all of those. So signs that look alike stand for those that would do harm, and a text
    without any stays what it is.
    """
    if html.unescape(text) != text:
        text = text.replace("&", "\N{FULLWIDTH AMPERSAND}")
    for quote, alike in (('"', "\N{RIGHT DOUBLE QUOTATION MARK}"), ("'", "\N{RIGHT SINGLE QUOTATION MARK}")):
        if "=" in text.partition(quote)[2]:
            text = text.replace(quote, alike)
    text = _OPENS_TAG.sub("\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}", text)
    return _OPENS_TEMPLATE.sub("\N{FULLWIDTH LEFT CURLY BRACKET}", text)
