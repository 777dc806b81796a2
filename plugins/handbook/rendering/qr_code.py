"""The address of a page as a QR code, for paper."""

from functools import lru_cache

import segno
from markupsafe import Markup

_QUIET_ZONE = 2
"""Modules around the code; four are the norm, and the white of the paper does the rest."""

_MASK = 4
"""One of the eight patterns of ISO/IEC 18004, 7.8; to try which is read best costs ten times the code."""


@lru_cache(maxsize=4096)  # whoever serves a site builds it again and again
def qr_svg(address: str, label: str) -> Markup:
    """Inline SVG, black on white in every colour scheme, for phones read nothing else reliably."""
    code = segno.make_qr(address, error="m", mask=_MASK)
    svg = code.svg_inline(border=_QUIET_ZONE, omitsize=True, dark="#000", light="#fff", svgclass=None, lineclass=None)
    return Markup('<span class="hb-qr" role="img" aria-label="{}">{}</span>').format(label, Markup(svg))  # noqa: S704
