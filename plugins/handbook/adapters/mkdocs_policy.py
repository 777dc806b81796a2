"""The policy of a site that is a handbook of its own: added once everything is written, from what the build wrote."""
# MkDocs leaves lists in its configuration untyped.
# pyright: reportUnknownMemberType=false

from collections.abc import Callable
from pathlib import Path
from typing import Final, cast

import jinja2
from jinja2.ext import Extension
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from handbook.rendering.content_policy import (
    Scripts,
    has_stranger,
    hosts_in,
    hosts_of_code,
    marked,
    policy,
    unmarked,
    with_policy,
)

NAME: Final = "handbook/policy"
"""Under this name it is among the plugins of a build."""
log = get_plugin_logger("handbook")


class NoOptions(Config):
    """It is switched on by an option of ours."""


class ContentPolicy(BasePlugin[NoOptions]):
    """Marks the scripts of templates and written pages, and gives every page its policy.

    `is_ours` says whether a page shows what files hold. A script without a mark that is there as soon as such a text is
    filled in has come with it. What other plugins add to finished pages is known by the written ones.
    """

    def __init__(self, is_ours: Callable[[MkDocsPage], bool]) -> None:
        self._is_ours = is_ours
        self._ours: set[str] = set()
        self._strange: set[str] = set()
        self._copied: set[str] = set()
        self._done: set[str] = set()

    def on_env(self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Mark the scripts in every template that is read from now on."""
        env.add_extension(_Marking)
        if env.cache is not None:
            env.cache.clear()
        self._copied = {file.dest_uri for file in files if not file.is_documentation_page()}
        return env

    @event_priority(-300)
    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Mark the scripts that somebody wrote into a page."""
        if self._is_ours(page):
            self._ours.add(page.file.dest_uri)
        else:
            page.content = marked(page.content or "")
        return context

    @event_priority(300)
    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """Note whether a text brought a script, before other plugins add theirs."""
        page.content = unmarked(page.content or "")
        self._look_at(output, page.file.dest_uri)
        return output

    @event_priority(300)
    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """Do the same for a page of the theme; a template of the site's own is read past all plugins."""
        if template_name not in config.extra_templates:
            self._look_at(output_content, template_name)
        return output_content

    def _look_at(self, html: str, uri: str) -> None:
        self._done.discard(uri)
        if has_stranger(html):
            self._strange.add(uri)
            log.warning("%s holds a script that stands in no template and in no written page: it will not run", uri)

    @event_priority(-300)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Give each page its policy, from what all of them hold."""
        site = Path(config.site_dir)
        uris = {path.relative_to(site).as_posix() for path in site.rglob("*.html")} - self._copied - self._done
        self._done |= uris  # some plugins build one site in several goes, a language each
        hosts, scripts = [hosts_of_code(_loaded(config))], Scripts()
        for uri in uris:
            html, is_written = _text(site / uri), uri not in self._ours | self._strange
            scripts.add(uri, html, is_written=is_written)
            hosts.extend([hosts_in(html)] if is_written else [])
        for uri in uris:
            text = policy([*hosts, {"script-src": scripts.allowed_on(uri)}])
            (site / uri).write_bytes(with_policy(unmarked(_text(site / uri)), text).encode("utf-8", "surrogateescape"))


def _loaded(config: MkDocsConfig) -> list[str]:
    """The addresses of the scripts and styles that the settings ask for."""
    polyfills = cast("list[object]", config.extra.get("polyfills") or [])
    return list(map(str, (*config.extra_javascript, *cast("list[object]", config.extra_css), *polyfills)))


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8", "surrogateescape")


class _Marking(Extension):
    """Marks the scripts of a template before it is read."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The text of a template with its marks."""
        return marked(source)
