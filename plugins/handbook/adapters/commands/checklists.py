"""`handbook export … --to pdf`: the checklists of campaigns as the site prints them."""

import tempfile
from pathlib import Path

from handbook.adapters.commands.invocation import STANDARD, Invocation, keep_others, refuse, save
from handbook.adapters.commands.site import build_language
from handbook.kinds.campaigns.plans import plans_of
from handbook.loading.folder import load_handbook
from handbook.pipeline.answers.exporting import open_plans
from handbook.rendering.page import record_place


def print_checklists(invocation: Invocation, campaign: str | None, output: Path, paper: str, *, force: bool) -> None:
    """Print one campaign into a file, or all open ones into a folder, each under its name."""
    try:
        from handbook.adapters.printing import find_chromium, printed  # noqa: PLC0415 -- an optional extra
    except ImportError:
        refuse("no-pdf-extra")
    chromium = find_chromium()
    if chromium is None:
        refuse("no-browser")
    invocation.hush_mkdocs()
    handbook = load_handbook(invocation.root)
    names = [campaign] if campaign else sorted(open_plans(handbook, plans_of(handbook)))
    files = [output] if campaign else [output / f"{name}.pdf" for name in names]
    if not force:
        keep_others(files, remedy="export")
    with tempfile.TemporaryDirectory() as folder:
        settings = handbook.settings
        build_language(invocation.root.resolve(), settings, settings.languages[0], Path(folder), audience="internal")
        pages = [Path(folder, record_place("campaign", name)[0]).with_suffix(".html") for name in names]
        for file, data in zip(files, printed(chromium, pages, paper), strict=True):
            save(file, data)
    if output != STANDARD:
        invocation.say(invocation.words("done.checklists", len(files), target=output))
