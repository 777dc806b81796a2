"""Faults in the HTML of Material that validators find on each page, mended where nothing depends on them."""

_EMPTY = ' tabindex=""'
"""No number: browsers take it for nothing."""
_TOC_LABEL = ' for="__toc"'
_TOC = ' id="__toc"'


def mended(html: str) -> str:
    """The page without empty `tabindex`, and without a label of what a page without contents does not have.

    `autocomplete` on the switches of its drawer stays: without it Firefox opens that anew when a page is reloaded.
    """
    html = html.replace(_EMPTY, "")
    return html if _TOC in html else html.replace(_TOC_LABEL, "")
