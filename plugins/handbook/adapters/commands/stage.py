"""`handbook stage`."""

import datetime
from pathlib import Path

import click

from handbook.adapters.commands.invocation import Invocation, NamedPath, pass_invocation, stop
from handbook.loading.kinds import SETTINGS_FILE
from handbook.model.audience import AUDIENCES, Audience
from handbook.model.values import LANGUAGES, Language
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build as build_pages
from handbook.pipeline.site.clearing import holds_others, was_staged
from handbook.pipeline.site.doubt import unclear
from handbook.pipeline.site.staging import write_stage


@click.command()
@click.argument("folder", metavar="DIR", type=NamedPath(path_type=Path))
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the pages [default: the handbook's first].")
@click.option(
    "--audience", type=click.Choice(AUDIENCES), help="Whom the pages are for [default: as handbook.yml says]."
)
@pass_invocation
def stage(invocation: Invocation, folder: Path, lang: Language | None, audience: Audience | None) -> None:
    """Write the site's pages and assets as plain files into DIR, for any site engine."""
    checked = check(invocation.root, datetime.date.today())  # noqa: DTZ011 -- no page depends on it
    settings, source = checked.handbook.settings, checked.handbook.sources[SETTINGS_FILE]
    if reason := unclear(settings, source, audience, checked.handbook.kinds) or holds_others(
        folder, was_staged, invocation.words
    ):
        stop(reason)
    built = build_pages(checked, language=lang, audience=audience)
    write_stage(built, folder)
    invocation.say(invocation.words("done.pages", len(built.pages), target=folder))
