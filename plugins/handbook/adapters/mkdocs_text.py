"""Text of a handbook where MkDocs' themes print it: they encode nothing, or twice, or decode what was encoded."""

from collections.abc import Callable, Mapping
from typing import cast

import jinja2
from markupsafe import Markup, escape
from mkdocs.plugins import BasePlugin, PluginCollection
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from handbook.rendering.inert import inert
from handbook.rendering.page import Page, TocEntry


class Encoded(Markup):
    """Text that was encoded for HTML, once and for good.

    A theme that prints it as it is, or through `| e`, prints just that. Jinja's own `striptags` would decode it, after
    which `<` opens a tag: `keep_encoded` puts one in its place that does not.
    """


def encoded(text: str) -> Encoded:
    """Plain text for a theme."""
    return Encoded(escape(text))


def text_beside(plugins: PluginCollection) -> Callable[[str], Encoded]:
    """How text is given to a site with these plugins: harmless signs stand in it where one is of a third party.

    Such a plugin may decode a title before it prints it (encryptcontent), or take it for a template (macros). What is
    MkDocs' own or Material's does neither, so that every sign stays.
    """
    present = cast("Mapping[str, object]", plugins)
    others = {name for name, plugin in present.items() if isinstance(plugin, BasePlugin)} - {"search", "handbook"}
    is_known = all(name.startswith("material/") for name in others)
    return encoded if is_known else lambda text: encoded(inert(text))


def keep_encoded(env: jinja2.Environment) -> None:
    """Let templates strip no tags from what has none; for all other values, the filter stays what it was."""
    former = cast("Callable[[object], str]", env.filters["striptags"])

    def striptags(value: object) -> str:
        return value if isinstance(value, Encoded) else former(value)

    env.filters["striptags"] = striptags


def entitle(page: MkDocsPage, ours: Page, text: Callable[[str], str]) -> None:
    """Give a page of ours its title and its headings, as `text` writes them; the title that a navigation says stays."""
    name(page, ours.title, text)
    page.toc = TableOfContents(_nested(ours.toc, text))


def name(page: MkDocsPage, title: str, text: Callable[[str], str]) -> None:
    """Give a page of ours its title alone, unless a navigation says another."""
    said = cast("str | None", page.title)  # pyright: ignore[reportUnknownMemberType] -- a weak_property
    if said is None or isinstance(said, Encoded) or said == title:
        page.title = text(title)  # pyright: ignore[reportAttributeAccessIssue] -- a weak_property


def _nested(toc: tuple[TocEntry, ...], text: Callable[[str], str]) -> list[AnchorLink]:
    """The headings as themes want them: third-level ones below their second-level one."""
    top: list[AnchorLink] = []
    for entry in toc:
        link = AnchorLink(text(entry.title), entry.id, entry.level)
        (top[-1].children if top and entry.level > top[-1].level else top).append(link)
    return top
