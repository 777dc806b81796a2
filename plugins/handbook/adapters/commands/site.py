"""`handbook build`: MkDocs, with the handbook's settings."""
# MkDocs leaves keyword arguments untyped.
# pyright: reportUnknownVariableType=false

from collections.abc import Sequence
from pathlib import Path

import click
from babel import Locale
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, MkDocsException

from handbook.adapters.commands.invocation import (
    FAILED,
    FINDINGS,
    Invocation,
    NamedPath,
    pass_invocation,
    refuse,
    save,
    spoken,
    stop,
)
from handbook.adapters.mkdocs_languages import PLACE
from handbook.adapters.mkdocs_plugin import HandbookPlugin
from handbook.loading.decoding import MAX_BYTES
from handbook.loading.folder import kinds_of, settings_of
from handbook.loading.host_site import site_around
from handbook.model.audience import AUDIENCES, Audience
from handbook.model.settings import Settings
from handbook.model.values import Language
from handbook.pipeline.site.clearing import BUILT, holds_handbook, holds_others, was_built
from handbook.pipeline.site.doubt import unclear


@click.command()
@click.option("-d", "--site-dir", type=NamedPath(path_type=Path), help="Where the site goes [default: site].")
@click.option("--strict", is_flag=True, help="Stop where the check finds a warning or an error.")
@click.option("--audience", type=click.Choice(AUDIENCES), help="Whom the site is for [default: as handbook.yml says].")
@pass_invocation
def build(invocation: Invocation, site_dir: Path | None, strict: bool, audience: Audience | None) -> None:
    """Build the site with MkDocs: the first language at its top, each other one in a folder of its own."""
    root = invocation.root.resolve()
    invocation.follow_mkdocs()
    settings, source = settings_of(root)
    if reason := unclear(settings, source, audience, kinds_of(root)):
        stop(reason)
    top, *_ = [
        build_language(root, settings, language, site_dir, strict=strict, audience=audience)
        for language in settings.languages
    ]
    invocation.say(invocation.words("done.site", page=top / "index.html"))


def build_language(
    root: Path,
    settings: Settings,
    language: Language,
    site_dir: Path | None,
    *,
    strict: bool = False,
    audience: Audience | None = None,
) -> Path:
    """Build the site in one language, and tell its folder; ends the command where MkDocs does."""
    config = load_config(str(config_file_of(root)), strict=strict or None)
    config.site_dir = str(site_dir.resolve()) if site_dir else config.site_dir
    if language == settings.languages[0]:  # the others go into folders of its site
        _claim(site_dir or Path(config.site_dir), root, Path(config.docs_dir))
    _address(config, settings, audience or settings.audience)
    _speak(config, language, settings.languages)
    try:
        mkdocs_build(config)
    except Abort as error:  # of MkDocs, which has said why: a build that failed, or findings under `--strict`
        failed = isinstance(error.__context__, BuildError)
        raise SystemExit(FAILED if failed else FINDINGS) from None
    except MkDocsException as error:
        stop(str(error))
    return Path(config.site_dir)


def _claim(folder: Path, root: Path, docs: Path) -> None:
    """Mark the folder of a site as ours, which MkDocs clears; ends the command where it holds anything else."""
    if reason := holds_handbook(folder, root, docs) or holds_others(folder, was_built, spoken()):
        stop(reason)
    if not (folder / BUILT).is_file():
        save(folder / BUILT, b"")


def _address(config: MkDocsConfig, settings: Settings, audience: Audience) -> None:
    """Tell the site its audience, and where it is read; `mkdocs.yml` knows that of the settings' audience alone."""
    plugin = config.plugins.get("handbook")  # pyright: ignore[reportUnknownMemberType]
    if isinstance(plugin, HandbookPlugin):
        plugin.audience = audience
        if plugin.is_guest:
            return
    own = config.site_url if audience == settings.audience else None
    config.site_url = own or settings.address_for(audience)


def _speak(config: MkDocsConfig, language: Language, languages: Sequence[Language]) -> None:
    """Make this build the site in one language, with links to the others where there are any."""
    config.theme["language"] = language
    top = "" if language == languages[0] else "../"
    if top:
        config.site_dir = str(Path(config.site_dir, language))
        config.site_url = f"{config.site_url.rstrip('/')}/{language}/" if config.site_url else None
    if len(languages) > 1:
        config.extra["alternate"] = [
            {
                "name": (Locale.parse(other).get_display_name() or other).capitalize(),
                "lang": other,
                "link": f"{place}index.html",
                PLACE: place,
            }
            for other in languages
            for place in (f"{top}{'' if other == languages[0] else f'{other}/'}",)
        ]


def config_file_of(root: Path) -> Path:
    """The settings of the site: beside `handbook.yml`, or above it if they name its folder; ends the command else."""
    config = site_around(root).config
    if config is None:
        refuse("no-site", root=root.resolve())
    if (size := config.stat().st_size) > MAX_BYTES:
        refuse("too-large", path=config, size=size, most=MAX_BYTES)
    return config
