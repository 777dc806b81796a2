"""The MkDocs plugin: hands the handbook's pages to MkDocs, and its findings to MkDocs' log."""
# MkDocs leaves lists and mappings in its configuration untyped.
# pyright: reportUnknownMemberType=false

import re
from collections.abc import Callable
from pathlib import Path
from typing import cast

import jinja2
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from handbook.adapters.mkdocs_compiled import COMPILED
from handbook.adapters.mkdocs_dress import dress
from handbook.adapters.mkdocs_edit import EditLinks, site_edit_links, tell_no_repository, use_repository
from handbook.adapters.mkdocs_guard import guarded_events
from handbook.adapters.mkdocs_languages import is_translation, keep_placed, not_translated, stay_on
from handbook.adapters.mkdocs_links import RecordLinks
from handbook.adapters.mkdocs_lost import NAME as LOST
from handbook.adapters.mkdocs_lost import found_again
from handbook.adapters.mkdocs_markup import mended
from handbook.adapters.mkdocs_nav import Nav, add_around, add_beside, entry_uris, nav_without, set_parent, to_paste
from handbook.adapters.mkdocs_on_request import OnRequest, WithoutPages
from handbook.adapters.mkdocs_options import HandbookOptions
from handbook.adapters.mkdocs_policy import NAME, ContentPolicy
from handbook.adapters.mkdocs_readers import read_leanly, spare
from handbook.adapters.mkdocs_search import OwnSearch, take_over
from handbook.adapters.mkdocs_serving import outlive
from handbook.adapters.mkdocs_showing import TRANSLATOR, Shown, ask_for_assets, handbook_root, make_own, show
from handbook.adapters.mkdocs_text import encoded, entitle, keep_encoded, name, text_beside
from handbook.loading.file_read import Memory
from handbook.loading.folder import kinds_of, settings_of
from handbook.loading.kinds import SETTINGS_FILE
from handbook.model.audience import Audience
from handbook.model.settings import Settings
from handbook.pipeline.site.clearing import holds_handbook
from handbook.pipeline.site.doubt import unclear
from handbook.rendering.holding_back import unlinked
from handbook.rendering.page import Page, framed, is_framed

log = get_plugin_logger("handbook")
_ID = re.compile(r"""\bid=["']?([^"'\s>]+)""")


@guarded_events
class HandbookPlugin(BasePlugin[HandbookOptions]):
    """Shows a handbook in a site: alone, or among pages that the site has already, and that stay as they are."""

    may_wait = False
    """Whether pages may wait until somebody asks for them; our own server sets it."""
    later: OnRequest | None = None
    """What the build has left for later."""
    audience: Audience | None = None
    """Whom the site is for; None: as the settings say. Our own command sets it."""
    _is_preview = False
    _is_served = False
    _memory: Memory | None = None
    """What the builds of a server have read so far."""
    _settings: Settings
    _shown: Shown
    _files: Files
    _nav: Navigation
    _search: OwnSearch | None = None
    """None in a site of which the handbook is a part."""
    _links: RecordLinks
    _edit_links: EditLinks | None
    _text: Callable[[str], str]
    _has_nav: bool
    """Whether the owner of the site wrote the navigation."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Learn whether somebody writes and looks: such pages are of several builds, with a script of the server."""
        self._is_served = command == "serve"
        self._memory = {} if self._is_served else None
        self._is_preview = dirty or self._is_served

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Ask for our styles and scripts, see how the site is edited, and have links to records looked at."""
        self.later = None  # MkDocs has one plugin for all builds of a server
        root = handbook_root(config, self.config)
        if not (root / SETTINGS_FILE).is_file():
            raise PluginError(_no_handbook(config, self.config.root))
        if reason := holds_handbook(Path(config.site_dir), root, Path(config.docs_dir)):
            raise PluginError(reason)
        self._settings, source = settings_of(root)
        if not self._is_served and (reason := unclear(self._settings, source, self.audience, kinds_of(root))):
            raise PluginError(reason)
        self._has_nav = config.nav is not None
        self._links = RecordLinks(root)
        others = [extension for extension in config.markdown_extensions if not isinstance(extension, RecordLinks)]
        config.markdown_extensions = [*others, self._links]  # pyright: ignore[reportAttributeAccessIssue] -- MkDocs hands them on
        ask_for_assets(config, self.config.prefix)
        if not self.is_guest:
            self._say_where_to_edit(config, root)
        self._edit_links = site_edit_links(config, root)
        self._text = text_beside(config.plugins)
        read_leanly(
            config.plugins, self._page_of, self._text, lambda: self._search is not None and self._search.answers
        )
        spare(config.plugins, self._page_of)
        if self.config.csp and not self._is_preview and NAME not in config.plugins:
            config.plugins[NAME] = ContentPolicy(lambda page: self._page_of(page) is not None)
        return config

    def _say_where_to_edit(self, config: MkDocsConfig, root: Path) -> None:
        if (self.audience or self._settings.audience) == "public":
            tell_no_repository(config, self._settings)
        else:
            use_repository(config, self._settings, root)

    @event_priority(-60)
    def _after_other_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Come after the plugins that make files (0) or a blog (-50), before those that look at all of them (-100)."""
        return files if TRANSLATOR in config.plugins else self._show(files, config)

    @event_priority(-150)
    def _after_translation(self, files: Files, *, config: MkDocsConfig) -> Files:
        return self._show(files, config) if TRANSLATOR in config.plugins else files

    on_files = CombinedEvent(_after_other_files, _after_translation)

    def _show(self, files: Files, config: MkDocsConfig) -> Files:
        """Check the handbook, and add its pages to those that the site has; these stay."""
        self._shown = shown = show(
            files,
            config,
            self.config,
            self.audience,
            self._edit_links,
            memory=self._memory,
            on_request=self.may_wait,
        )
        for path, file in shown.standing.items():
            log.info("%s stands where the handbook's '%s' would be", file.src_uri, path)
        self._links.places = shown.places
        if shown.is_own:
            make_own(config, self._settings, self.audience)
            dress(config, self._settings, files)
        self._search = self._own_search(files, config)
        self._files = files = WithoutPages(files, shown.pages) if self._is_later else files
        if config.nav is not None:
            config.nav = nav_without(cast("Nav", config.nav), shown.withheld)
        return files

    def _own_search(self, files: Files, config: MkDocsConfig) -> OwnSearch | None:
        shown = self._shown
        if not shown.is_own or TRANSLATOR in config.plugins:
            return None
        found = ((uri, files.get_file_from_path(path)) for path, uri in shown.pages.items())
        return OwnSearch(shown.built, {uri: file for uri, file in found if file}, answers=take_over(files, config))

    @property
    def _is_later(self) -> bool:
        """Whether pages wait in this build: in a site that is a handbook, whose search is ours."""
        return self.may_wait and self._search is not None and self._search.answers

    @event_priority(-150)
    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Add our entries to a navigation that nobody wrote; mark the index of each page that stands in none."""
        prefix, shown = self._shown.prefix, self._shown
        found = ((uri, files.get_file_from_path(prefix + uri)) for uri in entry_uris())
        entries = {uri: file.page for uri, file in found if file and file.page and prefix + uri in shown.pages}
        if entries and not any(page.file.src_uri in shown.pages for page in nav.pages):
            if self._has_nav:
                lines = to_paste(entries.values(), shown.name)
                log.info("the navigation leads to no page of the handbook; paste into 'nav:'\n%s", lines)
            elif shown.is_own:
                add_around(nav, entries)
            else:
                add_beside(nav, entries, shown.name)
        self._nav = nav
        shown_here = (page for page in nav.pages if self._is_later and page.file.src_uri in shown.pages)
        for page in shown_here:  # every page has their titles
            name(page, shown.built.pages.title_of(shown.pages[page.file.src_uri]), self._text)
        return nav

    def on_pre_page(self, page: MkDocsPage, *, config: MkDocsConfig, files: Files) -> MkDocsPage:
        """Give a page of ours its title, which the navigation of all pages shows, and the link to its source."""
        if ours := self._page_of(page):
            entitle(page, ours, self._text)
            set_parent(page, files, self._shown.prefix + ours.section if ours.section else None)
            page.edit_url = encoded(ours.edit_url) if ours.edit_url else None
        return page

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Tell themes and search about a page of ours, and the links of the page where they are."""
        self._links.enter(page.file, config)
        if ours := self._page_of(page):
            page.meta["description"] = self._text(ours.description)
            page.meta["search"] = {"exclude": not ours.searchable}
            # tabs and the line above the title lead everywhere in our own site; tables need the room
            page.meta["hide"] = [*(["navigation"] if self._shown.is_own else []), *(["toc"] if ours.wide else [])]
        return markdown

    @event_priority(100)
    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Hand over the finished page before any other plugin looks at it, as if it had been written by hand."""
        if ours := self._page_of(page):
            entitle(page, ours, self._text)
            page.present_anchor_ids = set(_ID.findall(ours.html))
            return framed(ours.html)
        return unlinked(html, page.url, self._shown.withheld) if self._shown.withheld else html

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Keep themes from decoding what was encoded for them, from moving what is placed, and from compiling again."""
        keep_encoded(env)
        keep_placed(env)
        if self._is_served:  # else each build marks the scripts in its templates anew
            env.bytecode_cache = env.bytecode_cache or COMPILED
        if self._search and isinstance(self._files, WithoutPages):
            self.later = OnRequest(self._files, self._nav, env, config, self._search.write)
        return env

    @event_priority(-200)
    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Have written pages of our own site look like ours; take back what the head would tell of a locked content."""
        if self._page_of(page) is None:
            page.content = framed(page.content or "") if self._shown.is_own else page.content
        elif not is_framed(page.content or ""):
            page.meta.pop("description", None)
        stay_on(page, config)
        if self._search:
            self._search.read(page, page.file.src_uri if self._page_of(page) else None)
        if self._page_of(page) is None and self._shown.is_own:
            self._tell_language(page, config)  # to readers alone: the search has read it
        return context

    def _tell_language(self, page: MkDocsPage, config: MkDocsConfig) -> None:
        """Say of what was written for the site that it is in another language than this build."""
        language, languages = self._shown.built.language, self._settings.languages
        if is_translation(config, language, languages):
            page.content = not_translated(page.content or "", language, languages[0])

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Mend what the theme writes around our pages."""
        return output if self._page_of(page) is None else mended(output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Let the page of what is not there help, in a site that is a handbook."""
        if template_name != LOST or not self._shown.is_own:
            return output_content
        places = {uri: self._shown.prefix + uri for uri in entry_uris()}
        files = {uri: self._files.get_file_from_path(path) for uri, path in places.items()}
        ours = self._shown.built.pages
        shown = ((uri, file) for uri, file in files.items() if file and places[uri] in self._shown.pages)
        pages = {uri: (file.url, ours.title_of(uri)) for uri, file in shown}
        return found_again(output_content, pages, self._shown.built.language, config.site_url)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write what our search reads."""
        if self._search and not self._is_later:
            self._search.write(Path(config.site_dir))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: object) -> LiveReloadServer:
        """Build again whenever a file of the handbook changes, and outlive what a build fails with."""
        outlive(server, config, handbook_root(config, self.config))
        return server

    @property
    def is_guest(self) -> bool:
        """Whether the options say that the handbook is but a part of the site."""
        return bool(self.config.prefix) or not self.config.home

    def _page_of(self, page: MkDocsPage) -> Page | None:
        """The page of ours that MkDocs shows at this place; None for one that was written by hand."""
        return self._shown.page(page.file.src_uri)


def _no_handbook(config: MkDocsConfig, folder: str) -> str:
    place = (
        f"beside {config.config_file_path}" if folder == "." else f"in '{folder}', seen from {config.config_file_path}"
    )
    return f"there is no {SETTINGS_FILE} {place}; say with 'root:' where it is"
