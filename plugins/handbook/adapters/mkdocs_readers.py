"""Plugins that read pages to list them: what they get of ours."""
# MkDocs leaves its collection of plugins untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from collections.abc import Callable
from functools import wraps
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.contrib.search import SearchPlugin
from mkdocs.plugins import PluginCollection
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from handbook.adapters.mkdocs_text import entitle
from handbook.rendering.page import Page
from handbook.rendering.prose.search_text import search_text

PageOf = Callable[[MkDocsPage], Page | None]
"""A page of MkDocs -> ours that it shows; None for a page that was written by hand."""
Handler = Callable[..., Any]
"""What a plugin does at an event of MkDocs."""
Text = Callable[[str], str]
"""Writes text for a theme."""


def read_leanly(plugins: PluginCollection, page_of: PageOf, text: Text, is_ours: Callable[[], bool]) -> None:
    """Let search see the words of our pages alone, for it takes a page apart tag by tag, and most are furniture.

    Where the search `is_ours` it sees nothing. What it sees is made of the content as it is when it looks: whatever
    another plugin hid by then stays hidden.
    """
    _instead(plugins, "search", "page_context", lambda handler: _lean(handler, page_of, text, is_ours))


def spare(plugins: PluginCollection, page_of: PageOf) -> None:
    """Keep our pages from plugins that have no use for them.

    A feed of what is new is for what people write: a handbook would fill it alone. A proof of links knows the files
    alone that were there before other plugins added theirs, and takes our links for dead.
    """
    for name, event in (("rss", "page_content"), ("htmlproofer", "post_page")):
        _instead(plugins, name, event, lambda handler: _blind(handler, page_of))


def _instead(plugins: PluginCollection, name: str, event: str, changed: Callable[[Handler], Handler]) -> None:
    """Change what plugins of one name (`search`, `material/search`) do at an event; their place in it stays."""
    meant = [plugin for key, plugin in plugins.items() if key.rpartition("/")[2] == name]
    handlers: list[Handler] = plugins.events[event]
    for position, handler in enumerate(handlers):
        if getattr(handler, "__self__", None) in meant:
            handlers[position] = changed(handler)


def _lean(handler: Handler, page_of: PageOf, text: Text, is_ours: Callable[[], bool]) -> Handler:
    encodes = isinstance(getattr(handler, "__self__", None), SearchPlugin)
    """MkDocs' own search encodes the titles of what it finds; those of Material and others print them."""

    @wraps(handler)
    def read(
        context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext | None:
        if is_ours():
            return context
        ours, whole = page_of(page), page.content
        if ours is None or whole is None:
            return handler(context, page=page, config=config, nav=nav)
        if not ours.searchable:
            return context
        page.content = search_text(whole)
        if encodes:
            entitle(page, ours, str)
        try:
            return handler(context, page=page, config=config, nav=nav)
        finally:
            page.content = whole
            entitle(page, ours, text)

    return read


def _blind(handler: Handler, page_of: PageOf) -> Handler:
    @wraps(handler)
    def read(html: str, *, page: MkDocsPage, **given: object) -> str | None:
        return None if page_of(page) else handler(html, page=page, **given)  # None: the page stays as it is

    return read
