"""The colour that a handbook has of its own, as a style sheet for its site: each shade can be read where it stands."""

from typing import Final

from handbook.model.colours import digits_of
from handbook.planning.contrast import BLACK, WHITE, readable

_LIGHT: Final = "#f5f5f5"
"""The darkest ground of text on light pages."""
_DARK: Final = "#272a35"
"""The lightest ground of text on dark pages."""


def own_colour(colour: str) -> str:
    """The rules that give head and links the colour; dark pages have links in a paler shade of it."""
    written = digits_of(colour)
    head = readable(written, WHITE, towards=BLACK)
    link, dark_link = readable(written, _LIGHT, towards=BLACK), readable(written, _DARK, towards=WHITE)
    return f"""\
:root, body[data-md-color-primary] {{
  --md-primary-fg-color: {head};
  --md-primary-fg-color--light: {head};
  --md-primary-fg-color--dark: {head};
  --md-primary-bg-color: #fff;
  --md-primary-bg-color--light: #ffffffb3;
}}
:root, body[data-md-color-accent] {{
  --md-accent-fg-color: {link};
  --md-accent-fg-color--transparent: {link}1a;
  --md-typeset-a-color: {link};
}}
.md-tabs__link {{ opacity: 1; }}
.md-tabs__item--active .md-tabs__link {{ font-weight: 700; }}
body[data-md-color-scheme="slate"][data-md-color-primary] {{
  --md-accent-fg-color: {dark_link};
  --md-accent-fg-color--transparent: {dark_link}1a;
  --md-typeset-a-color: {dark_link};
  --hb-link: {dark_link};
}}
"""
