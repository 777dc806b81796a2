"""The smallest handbook, with files laid over it, as the pages see it."""

from collections.abc import Mapping
from pathlib import Path

from smallest import TODAY, write_handbook

from handbook.model.values import Language
from handbook.pipeline.checks.by_day import told_by_day
from handbook.pipeline.checks.checking import check
from handbook.pipeline.checks.places import places_of
from handbook.rendering.site import Site
from handbook.rules.debts import debts


def site_of(root: Path, files: Mapping[str, str] | None = None, language: Language = "en") -> Site:
    """A site of the checked handbook, last changed on TODAY; `files` maps a path -> its text."""
    write_handbook(root, files)
    checked = check(root, TODAY)
    told = told_by_day(checked, TODAY)
    handbook = checked.handbook
    return Site(
        handbook,
        checked.context.plans,
        told.lasting,
        language,
        places=places_of(handbook),
        dated_findings=told.dated,
        as_of=TODAY,
        debts=tuple(debts(checked.context)),
    )
