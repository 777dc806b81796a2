"""The page that stands where there is none: it says what to do, and leads to the indexes."""

from typing import Final
from urllib.parse import urlsplit

from markupsafe import Markup

from handbook.adapters.mkdocs_nav import entry_uris
from handbook.locales import wording
from handbook.model.values import Language
from handbook.rendering.page import framed

NAME: Final = "404.html"
_OF_THE_THEME: Final = "<h1>404 - Not found</h1>"
_LINE: Final = Markup('<li><a href="{href}">{title}</a></li>')
_WHOLE: Final = Markup('<h1>{title}</h1>\n<p class="hb-lead">{lead}</p>\n<ul>{links}</ul>')


def found_again(html: str, pages: dict[str, tuple[str, str]], language: Language, site_url: str | None) -> str:
    """The theme's page with our words, where it is as we know it. `pages` maps a uri -> the address and the title.

    It is shown at any address, so that its links begin at the top of the server.
    """
    words, top = wording(language), urlsplit(site_url or "/").path.rstrip("/")
    links = Markup("").join(
        _LINE.format(href=f"{top}/{address.removeprefix('./')}", title=title)
        for uri in entry_uris()
        if uri in pages
        for address, title in (pages[uri],)
    )
    ours = _WHOLE.format(title=words("home.lost"), lead=words("home.lost-lead"), links=links)
    return html.replace(_OF_THE_THEME, framed(str(ours)), 1)
