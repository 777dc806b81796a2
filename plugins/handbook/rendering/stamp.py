"""What tells where a printed sheet came from: the address of its page, and the version of the handbook."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from handbook.rendering.page import Page
from handbook.rendering.qr_code import qr_svg
from handbook.rendering.site import Site
from handbook.rendering.templating import render


@dataclass(frozen=True)
class Stamp:
    """The head of a sheet; `address` and `version` are None, `qr` is empty, where they are not known."""

    address: str | None
    qr: Markup
    version: str | None


def stamp(site: Site, here: str) -> Stamp:
    """The stamp of the sheet that the page `here` prints."""
    address = site.public_url(here)
    return Stamp(address, qr_svg(address, site.words("campaign.qr")) if address else Markup(), site.version)


def stamped(site: Site, page: Page) -> Page:
    """The page with what its sheets tell in their margins, where people print it."""
    if not page.is_printed:
        return page
    return replace(page, html=f"{page.html}\n{render('stamp.html.jinja', stamp(site, page.uri), site.words)}")
