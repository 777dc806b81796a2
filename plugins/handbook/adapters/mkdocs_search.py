"""Search reads less of a page of ours than the page holds: it takes a page apart tag by tag, and most are furniture."""
# MkDocs leaves its collection of plugins untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from collections.abc import Callable
from functools import wraps

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import PluginCollection
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from handbook.rendering.page import Page
from handbook.rendering.prose.search_text import search_text

PageOf = Callable[[MkDocsPage], Page | None]
"""A page of MkDocs -> ours that it shows; None for a page that was written by hand."""
Handler = Callable[..., TemplateContext | None]


def read_leanly(plugins: PluginCollection, page_of: PageOf) -> None:
    """Let the search of MkDocs, of Material and their like see the words of our pages alone, and only they.

    What they see is made of the content as it is when they look: whatever another plugin hid by then stays hidden.
    """
    searching = [plugin for name, plugin in plugins.items() if name.rpartition("/")[2] == "search"]
    handlers: list[Handler] = plugins.events["page_context"]
    for position, handler in enumerate(handlers):
        if getattr(handler, "__self__", None) in searching:
            handlers[position] = _lean(handler, page_of)


def _lean(handler: Handler, page_of: PageOf) -> Handler:
    @wraps(handler)
    def read(
        context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext | None:
        ours, whole = page_of(page), page.content
        if ours is None or whole is None:
            return handler(context, page=page, config=config, nav=nav)
        if not ours.searchable:
            return context
        page.content = search_text(whole)
        try:
            return handler(context, page=page, config=config, nav=nav)
        finally:
            page.content = whole

    return read
