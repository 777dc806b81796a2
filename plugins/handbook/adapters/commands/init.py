"""`handbook init`."""

import shlex
from pathlib import Path

import click

from handbook.adapters.commands.invocation import (
    Invocation,
    NamedPath,
    day_or_today,
    keep_others,
    pass_invocation,
    save,
    stay_inside,
    tell,
)
from handbook.loading.limited import read_limited
from handbook.locales import wording
from handbook.model.values import LANGUAGES, Language
from handbook.pipeline.files.first_files import Outline, first_files
from handbook.starters.site_files import IGNORED


@click.command()
@click.argument("folder", metavar="DIR", default=".", type=NamedPath(file_okay=False, path_type=Path))
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="What it is written in.")
@click.option("--ci", type=click.Choice(["github", "gitlab", "none"]), default="none", help="For whose CI.")
@click.option("--empty", is_flag=True, help="Without the example.")
@pass_invocation
def init(invocation: Invocation, folder: Path, lang: Language, ci: str, empty: bool) -> None:
    """Make a handbook in DIR that checks, builds and serves at once."""
    root = invocation.folder / folder
    name = root.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize() or "Handbook"
    outline = Outline(name, lang, None if ci == "none" else ci, has_example=not empty)
    files = first_files(outline, day_or_today(None))
    stay_inside(root, files)
    wanted = {path: data for path, data in files.items() if not _stays(root / path, path, data)}
    keep_others((root / path for path in wanted), remedy="folder")
    for path, data in wanted.items():
        save(root / path, data)
    for path in wanted:  # when all is there: whoever reads this may go away
        tell(path)
    there = "" if root.samefile(".") else f"-C {shlex.quote(str(root))} "
    for line in ("look", "own", "check"):
        invocation.say(wording(lang)(f"init.{line}", folder=there))


def _stays(file: Path, path: str, data: bytes) -> bool:
    """Whether a file that is there need not be written."""
    return file.is_file() and (path == IGNORED or read_limited(file, len(data)) == data)
