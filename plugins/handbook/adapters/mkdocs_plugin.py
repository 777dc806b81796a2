"""The MkDocs plugin: hands the handbook's pages to MkDocs, and its findings to MkDocs' log."""
# MkDocs leaves lists and mappings in its configuration untyped.
# pyright: reportUnknownMemberType=false

import datetime
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import cast

from markupsafe import escape
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents
from mkdocs.utils.templates import TemplateContext

from handbook.adapters.mkdocs_log import log_findings, log_language
from handbook.adapters.mkdocs_nav import Nav, default_nav, nav_without
from handbook.loading.kinds import SETTINGS_FILE, all_kinds
from handbook.model.audience import Audience
from handbook.model.values import LANGUAGES, Language
from handbook.pipeline.building import Built, build
from handbook.pipeline.checking import check
from handbook.rendering.assets import SCRIPTS, STYLES, WORKER_SHIM
from handbook.rendering.holding_back import unlinked
from handbook.rendering.page import Page, TocEntry
from handbook.rendering.prose.search_text import search_text

log = get_plugin_logger("handbook")


class NoOptions(Config):
    """The plugin takes none: what can be set is in `handbook.yml`."""


class HandbookPlugin(BasePlugin[NoOptions]):
    """Reads the handbook beside `mkdocs.yml`."""

    audience: Audience | None = None
    """Whom the site is for; None: as the settings say. Our own command sets it."""
    _pages: Mapping[str, Page]
    _withheld: frozenset[str]

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Ask for our styles and scripts, and keep search from loading its helper from another host."""
        if not (_root(config) / SETTINGS_FILE).is_file():
            message = f"there is no {SETTINGS_FILE} beside {config.config_file_path}"
            raise PluginError(message)
        config.extra_css.append(STYLES)
        config.extra_javascript.append(SCRIPTS)
        config.extra.setdefault("polyfills", []).append(WORKER_SHIM)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Check the handbook, and add its pages to those that were written by hand; a written page stays."""
        checked = check(_root(config), datetime.date.today())  # noqa: DTZ011 -- only findings depend on it, no page
        language = _language(config)
        settings = checked.handbook.settings
        log_findings(checked.report, language or settings.languages[0])
        if not config.extra.get("alternate"):  # else the site is made in its other languages too, by whoever says so
            log_language(language or settings.languages[0], settings.languages)
        config.site_url = config.site_url or settings.address_for(self.audience or settings.audience)
        built = build(
            checked,
            language=language,
            audience=self.audience,
            address=config.site_url,
            links="folders" if config.use_directory_urls else "files",
        )
        self._pages = {page.uri: page for page in built.pages if files.get_file_from_path(page.uri) is None}
        _add_files(built, self._pages, files, config)
        self._withheld = frozenset(uri for uri in built.withheld if files.get_file_from_path(uri) is None)
        _exclude(self._withheld, files, config)
        config.nav = (
            default_nav(self._pages, files)
            if config.nav is None
            else nav_without(cast("Nav", config.nav), self._withheld)
        )
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Put each page below its section's index, so that the tab of the section is marked."""
        for uri, page in self._pages.items():
            file, section = files.get_file_from_path(uri), page.section and files.get_file_from_path(page.section)
            if file and file.page and section and file.page.parent is None:
                file.page.parent = section.page  # pyright: ignore[reportAttributeAccessIssue] -- a page can be active too
        return nav

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, files: Files) -> MkDocsPage:
        """Give a page of ours its title, which themes print as it is, and the link to its source."""
        if ours := self._pages.get(page.file.src_uri):
            page.title = str(escape(ours.title))  # pyright: ignore[reportAttributeAccessIssue] -- a weak_property
            page.edit_url = ours.edit_url
        return page

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Tell themes and search about a page of ours."""
        if ours := self._pages.get(page.file.src_uri):
            page.meta["description"] = str(escape(ours.description))
            page.meta["search"] = {"exclude": not ours.searchable}
            # tabs and the line above the title lead everywhere; tables need the room
            page.meta["hide"] = ["navigation", "toc"] if ours.wide else ["navigation"]
        return markdown

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Give search what it needs of a page: it takes a page apart tag by tag, and most tags are furniture."""
        if ours := self._pages.get(page.file.src_uri):
            page.toc = TableOfContents(_nested(ours.toc))
            return search_text(ours.html)
        return unlinked(html, page.url, self._withheld)

    @event_priority(-100)
    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Hand over the finished page, once search has read it."""
        if ours := self._pages.get(page.file.src_uri):
            page.content = ours.html
        return context

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Build again whenever a file of the handbook changes."""
        root = _root(config)
        for name in sorted({SETTINGS_FILE, *(spec.folder.split("/")[0] for spec in all_kinds())}):
            if (root / name).exists():
                server.watch(str(root / name))
        return server


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def _language(config: MkDocsConfig) -> Language | None:
    """The language of the theme, where it is one that the handbook speaks."""
    wanted = config.theme.get("language")
    return next((language for language in LANGUAGES if language == wanted), None)


def _add_files(built: Built, pages: Mapping[str, Page], files: Files, config: MkDocsConfig) -> None:
    for uri in pages:
        files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV))
    for uri, text in built.assets.items():
        files.append(File.generated(config, uri, content=text))
    for uri, path in built.files.items():
        if files.get_file_from_path(uri) is None:
            files.append(File.generated(config, uri, abs_src_path=str(path)))


def _exclude(uris: Collection[str], files: Files, config: MkDocsConfig) -> None:
    """Let MkDocs know pages that this site goes without: a link to one from a written page is then no mistake."""
    for uri in uris:
        files.append(File.generated(config, uri, content="", inclusion=InclusionLevel.EXCLUDED))


def _nested(toc: tuple[TocEntry, ...]) -> list[AnchorLink]:
    """The headings as themes want them: third-level ones below their second-level one."""
    top: list[AnchorLink] = []
    for entry in toc:
        link = AnchorLink(str(escape(entry.title)), entry.id, entry.level)
        (top[-1].children if top and entry.level > top[-1].level else top).append(link)
    return top
