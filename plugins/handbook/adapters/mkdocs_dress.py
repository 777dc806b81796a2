"""The colour and the logo of the settings, in a site that is a handbook and says nothing of them itself."""
# MkDocs leaves the settings of a theme untyped.
# pyright: reportUnknownMemberType=false

from pathlib import Path
from typing import cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from handbook.loading.logo import logo_path
from handbook.loading.source_file import as_data, as_items
from handbook.model.settings import Settings
from handbook.rendering.assets import OWN_COLOUR, STYLES
from handbook.rendering.own_colour import own_colour


def dress(config: MkDocsConfig, settings: Settings, files: Files) -> None:
    """Give the site what its own `theme:` leaves open."""
    if settings.colour and not _has_colour(config) and files.get_file_from_path(OWN_COLOUR) is None:
        text = own_colour(settings.colour)
        files.append(File.generated(config, OWN_COLOUR, content=text, inclusion=InclusionLevel.NOT_IN_NAV))
        if OWN_COLOUR not in config.extra_css:
            styles = config.extra_css.index(STYLES) if STYLES in config.extra_css else -1
            config.extra_css.insert(styles + 1, OWN_COLOUR)
    if settings.logo and not config.theme.get("logo"):
        path = logo_path(Path(config.docs_dir), settings.logo)
        picture = files.get_file_from_path(path) if path else None
        if picture and picture.inclusion.is_included():
            config.theme["logo"] = picture.url  # encoded, for themes print it as it is


def _has_colour(config: MkDocsConfig) -> bool:
    """Whether the site's own palette names a colour: a scheme alone is light or dark."""
    palette = cast("object", config.theme.get("palette"))
    palettes = [as_data(one) or {} for one in (as_items(palette) or [palette])]
    return any(one.get("primary") or one.get("accent") for one in palettes)
