"""A handbook made for a site of MkDocs: checked, built, and placed among the files that the site has."""
# MkDocs leaves lists and mappings in its configuration untyped.
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

import datetime
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from handbook.adapters.mkdocs_edit import EditLinks, with_site_repository
from handbook.adapters.mkdocs_files import Placing
from handbook.adapters.mkdocs_links import Places
from handbook.adapters.mkdocs_log import log_findings, log_language
from handbook.adapters.mkdocs_options import HandbookOptions
from handbook.adapters.mkdocs_text import text_beside
from handbook.loading.copied import reach
from handbook.loading.file_read import Memory
from handbook.loading.host_site import HostSite
from handbook.model.audience import Audience
from handbook.model.settings import Settings
from handbook.model.values import LANGUAGES, Language
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import Built, build
from handbook.rendering.assets import SCRIPTS, STYLES, WORKER_SHIM
from handbook.rendering.page import Page
from handbook.rendering.uris import HOME

TRANSLATOR: Final = "i18n"
"""The plugin `mkdocs-static-i18n`. It knows no pages but those in the folder of pages, so ours come after it."""


@dataclass(frozen=True)
class Shown:
    """What a site shows of the handbook called `name`, all by paths in the site's folder of pages.

    `prefix` is the folder of its home; `built` is what the handbook makes. `pages` maps the path of each of ours -> its
    uri, and `edit` says where a file is edited that says nothing of it itself; `withheld` are those that
    it goes without. `standing` maps a page or file of ours -> the one of the site that stands there instead. `places`
    maps the path of a file, as seen from the handbook -> what shows it, and the part of that.
    """

    name: str
    prefix: str
    is_own: bool
    """Whether the site is a handbook, and begins with its home page; else it has one among other pages."""
    built: Built
    pages: Mapping[str, str]
    withheld: frozenset[str]
    standing: Mapping[str, File]
    places: Places
    edit: Callable[[str], str | None]

    def page(self, path: str) -> Page | None:
        """The page of ours at a path in the site's folder of pages; None for one that was written by hand."""
        if path not in self.pages:
            return None
        page = self.built.pages[self.pages[path]]
        return page if page.edit_url or page.source is None else replace(page, edit_url=self.edit(page.source))


def show(
    files: Files,
    config: MkDocsConfig,
    options: HandbookOptions,
    audience: Audience | None,
    links: EditLinks | None,
    *,
    memory: Memory | None,
    on_request: bool,
) -> Shown:
    """Add the handbook to the files of a site, and log what is wrong with it; `on_request`: pages are made later."""
    root, language_folder = handbook_root(config, options), _language_folder(config)
    prefix = language_folder + options.prefix
    checked = check(root, datetime.date.today(), site=_site(config, options), memory=memory)  # noqa: DTZ011 -- no page depends on it
    settings = checked.handbook.settings
    language = _language(config) or settings.languages[0]
    log_findings(checked.report, language)
    if not (config.extra.get("alternate") or TRANSLATOR in config.plugins):  # else somebody makes the others too
        log_language(language, settings.languages)
    placing = Placing(files, config, root, prefix, assets_prefix=options.prefix)
    placing.take_out_sources(checked.handbook.sources, reach(root, checked.handbook.site.docs))
    written = placing.written()
    built = build(
        with_site_repository(checked, config, links),
        language=language,
        audience=audience,
        address=_address(config, prefix) or settings.address_for(audience or settings.audience),
        links="folders" if config.use_directory_urls else "files",
        written=written,
        on_request=on_request,
    )
    edit = links if (audience or settings.audience) == "internal" else None
    pages = placing.add(built)
    return Shown(
        settings.name,
        prefix,
        language_folder + HOME in pages,
        built,
        pages,
        frozenset(prefix + uri for uri in built.withheld if uri not in placing.standing),
        {prefix + uri: file for uri, file in placing.standing.items()},
        {path: (placing.path_of(uri), part) for path, (uri, part) in built.places.items() if path not in written},
        lambda source: edit.url(root / source) if edit else None,
    )


def make_own(config: MkDocsConfig, settings: Settings, audience: Audience | None) -> None:
    """Let a site that is a handbook have its name and be read where it says, and ask no other host for its search.

    MkDocs wants a `site_name` of every site, and `handbook init` writes one; the name that people change is `name:`.
    """
    config.site_name = text_beside(config.plugins)(settings.name)
    config.site_url = config.site_url or settings.address_for(audience or settings.audience)
    asked = config.extra.get("polyfills") or []
    config.extra["polyfills"] = [*(script for script in asked if "iframe-worker" not in str(script)), WORKER_SHIM]


def handbook_root(config: MkDocsConfig, options: HandbookOptions) -> Path:
    """The folder of `handbook.yml`; links in its path stay links, as MkDocs has it with its folder of pages."""
    return Path(os.path.abspath(Path(config.config_file_path or "mkdocs.yml").parent / options.root))  # noqa: PTH100


def ask_for_assets(config: MkDocsConfig, prefix: str) -> None:
    """Load our styles before those of the site, which may change them, and our scripts.

    Some plugins build one configuration several times.
    """
    for uri, uris in ((STYLES, config.extra_css), (SCRIPTS, config.extra_javascript)):
        if prefix + uri not in uris:
            uris.insert(0, prefix + uri)


def _site(config: MkDocsConfig, options: HandbookOptions) -> HostSite:
    docs = Path(os.path.relpath(config.docs_dir, handbook_root(config, options))).as_posix()
    return HostSite(Path(config.config_file_path), docs, {"home": options.home, "pages": options.pages})


def _address(config: MkDocsConfig, prefix: str) -> str | None:
    """Where the handbook's home is read, if the site says where it is."""
    return f"{config.site_url.rstrip('/')}/{prefix}" if config.site_url else None


def _language_folder(config: MkDocsConfig) -> str:
    """The folder of the translated site that is being built, where a plugin builds one after the other: `fr/`."""
    translating = config.plugins.get(TRANSLATOR)
    current, default = (getattr(translating, f"{which}_language", None) for which in ("current", "default"))
    return f"{current}/" if current != default else ""


def _language(config: MkDocsConfig) -> Language | None:
    """The language of the theme, where it is one that the handbook speaks."""
    wanted = config.theme.get("language")
    return next((language for language in LANGUAGES if language == wanted), None)
