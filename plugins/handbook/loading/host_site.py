"""The MkDocs site that shows a handbook, as far as its settings can be read without running anything."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, cast

from handbook.loading.git import prefix_of, tops_around
from handbook.loading.reading import read_file
from handbook.loading.source_file import Data, as_data
from handbook.loading.walking import printable

CONFIG_FILES: Final = ("mkdocs.yml", "mkdocs.yaml")
"""What the settings of a site may be called, as MkDocs looks for them."""
DOCS: Final = "docs"
_PLUGIN: Final = "handbook"
_MAX_PARENTS: Final = 8
"""How many files of settings may inherit from each other; MkDocs knows no end."""


@dataclass(frozen=True)
class HostSite:
    """What `mkdocs.yml` says, unchecked: MkDocs is the one to say what is wrong with it.

    `config` is that file, None where there is none. `docs` is the folder of the pages that are written by hand, seen
    from the handbook (`docs`, `../docs`). `options` are those of our plugin.
    """

    config: Path | None = None
    docs: str = DOCS
    options: Mapping[str, object] = field(default_factory=dict[str, object])

    def has(self, group: str) -> bool:
        """Whether the site shows a group of the handbook's pages; `home` is one."""
        if group == "home":
            return self.options.get("home") is not False
        wanted = self.options.get("pages")
        return group in wanted if isinstance(wanted, list) else True


def site_around(root: Path) -> HostSite:
    """The site whose settings lie beside `handbook.yml`; else above it, inside the repository, and name its folder."""
    top = root.resolve()
    for folder in _upwards(top):
        for config in _configs(folder):
            settings = typed_settings(config)
            options = _options(settings)
            if folder == top or _root_in(folder, options) == top:
                return HostSite(config, _seen_from(top, folder / _docs(settings)), options)
    return HostSite()


def docs_named_by(config: Path) -> Path:
    """The folder of written pages that the settings of a site name, be it there or not."""
    return config.parent / _docs(typed_settings(config))


def handbook_below(folder: Path) -> Path | None:
    """The handbook's folder that the settings of the site in `folder` name, if they name one."""
    found = (_root_in(folder.resolve(), _options(typed_settings(config))) for config in _configs(folder))
    return next(filter(None, found), None)


def repository_path(root: Path) -> str:
    """Where the folder is in its git repository: `team/handbook/`; empty at the top, or outside of any."""
    return next((printable(prefix_of(root, top)) for top in tops_around(root)), "")


def repository_top(root: Path) -> Path:
    """The top of the git repository around the folder; the folder itself where there is none."""
    return next(iter(tops_around(root)), root.resolve())


def _upwards(top: Path) -> Iterator[Path]:
    for folder in (top, *top.parents):
        yield folder
        if (folder / ".git").exists():
            return


def _configs(folder: Path) -> Iterator[Path]:
    return (folder / name for name in CONFIG_FILES if (folder / name).is_file())


def typed_settings(config: Path, parents: int = _MAX_PARENTS) -> Data:
    """The settings of a site as they were typed, with those that they inherit.

    Tags are not run: of `!ENV [NAME, default]` the default counts.
    """
    own = as_data(read_file(config.parent, config.name, None).raw) or {}
    inherited = _text(own.get("INHERIT"))
    if inherited is None or parents == 0:
        return own
    parent = Path(os.path.normpath(config.parent / inherited))
    return _merged(typed_settings(parent, parents - 1), own) if parent.is_file() else own


def _merged(below: Data, above: Data) -> Data:
    """Both mappings, those inside each other too, the second one first."""
    mappings = {
        key: _merged(lower, upper)
        for key, value in above.items()
        if (upper := as_data(value)) and (lower := as_data(below.get(key)))
    }
    return {**below, **above, **mappings}


def _options(settings: Data) -> Data:
    """What is said to our plugin: a mapping below its name, in a list or in a mapping of plugins."""
    plugins = settings.get("plugins")
    entries = cast("list[object]", plugins) if isinstance(plugins, list) else [plugins]
    named = [as_data(entry) or {} for entry in entries]
    found = [options for entry in named if (options := as_data(entry.get(_PLUGIN)))]
    return found[0] if found else {}


def _docs(settings: Data) -> str:
    return _text(settings.get("docs_dir")) or DOCS


def _root_in(folder: Path, options: Data) -> Path | None:
    typed = _text(options.get("root"))
    return (folder / typed).resolve() if typed else None


def _text(value: object) -> str | None:
    """A text, or the default of `!ENV [NAME, default]`."""
    last = value[-1] if isinstance(value, list) and value else value  # pyright: ignore[reportUnknownVariableType]
    return last if isinstance(last, str) else None


def _seen_from(top: Path, docs: Path) -> str:
    try:
        return Path(os.path.relpath(docs, top)).as_posix()
    except ValueError:  # another drive
        return DOCS
