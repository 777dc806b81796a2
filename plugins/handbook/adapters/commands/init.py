"""`handbook init`."""

import os
import shlex
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import click

from handbook.adapters.commands.invocation import (
    Invocation,
    NamedPath,
    day_or_today,
    keep_others,
    pass_invocation,
    refuse,
    save,
    stay_inside,
    tell,
)
from handbook.loading.folder import settings_of
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.limited import read_limited
from handbook.locales import wording
from handbook.model.values import LANGUAGES, Language
from handbook.pipeline.files.first_files import Outline, first_files
from handbook.pipeline.files.kit_updating import SUMS, hosts_of, later_kit, read_sums, sums_text, sums_with
from handbook.pipeline.files.kits import CODE_HOSTS, Place, kit_files, place_of
from handbook.starters.site_files import IGNORED


@click.command()
@click.argument("folder", metavar="DIR", default=".", type=NamedPath(file_okay=False, path_type=Path))
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="What it is written in.")
@click.option("--ci", type=click.Choice([*CODE_HOSTS, "none"]), default="none", help="For whose CI.")
@click.option("--empty", is_flag=True, help="Without the example.")
@click.option(
    "--update-kits", is_flag=True, help="Of a handbook that is there, renew the files for its CI, or add them."
)
@pass_invocation
def init(invocation: Invocation, folder: Path, lang: Language, ci: str, empty: bool, update_kits: bool) -> None:
    """Make a handbook in DIR that checks, builds and serves at once.

    Files for a code host go to the top of the repository that DIR lies in, and what they do is done in DIR.
    """
    kits = [] if ci == "none" else [ci]
    here = replace(invocation, folder=invocation.folder / folder)
    if update_kits:
        _update(here, kits)
    else:
        _begin(here, lang, kits, has_example=not empty)


def _begin(invocation: Invocation, lang: Language, kits: list[str], *, has_example: bool) -> None:
    root = invocation.folder
    name = root.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize() or "Handbook"
    files = first_files(Outline(name, lang, has_example), day_or_today(None))
    stay_inside(root, files)
    outputs = {**{root / path: data for path, data in files.items()}, **_kit_outputs(root, lang, kits)}
    wanted = {path: data for path, data in outputs.items() if not _stays(path, data)}
    keep_others(wanted, remedy="kit" if kits and (root / SETTINGS_FILE).is_file() else "folder")
    _write(root, wanted)
    there = "" if root.samefile(".") else f"-C {shlex.quote(str(root))} "
    for line in ("look", "own", "check"):
        invocation.say(wording(lang)(f"init.{line}", folder=there))


def _kit_outputs(root: Path, lang: Language, kits: list[str]) -> Mapping[Path, bytes]:
    """The files of the kits of a new handbook, and what is noted of them."""
    place = _place(root, kits)
    found = {path: data for kit in kits for path, data in kit_files(kit, lang, place.prefix).items()}
    stay_inside(place.top, [*found, f"{place.prefix}{SUMS}"])
    noted = {root / SUMS: sums_text(sums_with(read_sums(root), found))} if kits else {}
    return {_below(root, place, path): data for path, data in found.items()} | noted


def _update(invocation: Invocation, kits: list[str]) -> None:
    root = invocation.root
    sums, language = read_sums(root), settings_of(root)[0].languages[0]
    place = _place(root, [*CODE_HOSTS])
    there = hosts_of(place.top, sums)
    if not (kits or there):
        refuse("no-kits")
    later = later_kit(place, language, kits or there, sums)
    stay_inside(place.top, [*(step.path for step in later.steps), f"{place.prefix}{SUMS}"])
    outputs = {_below(root, place, step.path): step for step in later.steps}
    beside = [path for path, step in outputs.items() if step.theirs and not _stays(path, step.data)]
    keep_others(beside, remedy="later")
    _write(root, {path: step.data for path, step in outputs.items()})
    if sums_text(later.sums) != sums_text(sums):
        save(root / SUMS, sums_text(later.sums))
    words = wording(language)
    for step in later.steps:
        if step.theirs:
            path, later_path = (_named(root, place.top / each) for each in (step.theirs, step.path))
            invocation.say(words("init.theirs", path=path, later=later_path))
    if not later.steps:
        invocation.say(words("init.current"))


def _place(root: Path, kits: list[str]) -> Place:
    """Where the handbook is in its repository; ends the command where the files of a kit cannot name that folder."""
    place = place_of(root)
    if kits and not place.is_fit:
        refuse("unfit-folder", folder=place.prefix)
    return place


def _below(root: Path, place: Place, path: str) -> Path:
    """A file of a kit, as the handbook's folder was typed: in it, or above it."""
    inside = path.removeprefix(place.prefix)
    return root / inside if path.startswith(place.prefix) else place.top / path


def _write(root: Path, files: Mapping[Path, bytes]) -> None:
    for path, data in files.items():
        save(path, data)
    for path in files:  # when all is there: whoever reads this may go away
        tell(_named(root, path))


def _named(root: Path, path: Path) -> str:
    """A file as seen from the handbook's folder, whatever links led there."""
    return Path(os.path.relpath(path.parent.resolve() / path.name, root.resolve())).as_posix()


def _stays(file: Path, data: bytes) -> bool:
    """Whether a file that is there need not be written."""
    return file.is_file() and (file.name == IGNORED or read_limited(file, len(data)) == data)
