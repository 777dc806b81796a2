"""What tells where a printed sheet came from: the address of its page, and the version of the handbook."""

from dataclasses import dataclass

from markupsafe import Markup

from handbook.rendering.qr_code import qr_svg
from handbook.rendering.site import Site


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
