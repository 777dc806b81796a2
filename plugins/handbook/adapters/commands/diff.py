"""`handbook diff`."""

import datetime
from collections.abc import Callable, Mapping
from typing import Final

import click

from handbook.adapters.commands.invocation import Invocation, day_or_today, pass_invocation, stop
from handbook.adapters.typed_day import DAY
from handbook.exports.changed import Compared
from handbook.exports.changes_document import changes_document
from handbook.exports.changes_markdown import changes_markdown
from handbook.exports.changes_text import changes_text
from handbook.model.values import LANGUAGES
from handbook.pipeline.answers.comparing import NotCompared, compare

_FORMATS: Final[Mapping[str, Callable[[Compared], str]]] = {
    "text": changes_text,
    "markdown": changes_markdown,
    "json": changes_document,
}


@click.command()
@click.argument("revision", metavar="[REV]", required=False)
@click.argument("other", metavar="[REV2]", required=False)
@click.option("--output-format", type=click.Choice(list(_FORMATS)), default="text", show_default=True)
@click.option("--today", type=DAY, help="Compare as if it were this day.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the sentences [default: the handbook's].")
@pass_invocation
def diff(
    invocation: Invocation,
    revision: str | None,
    other: str | None,
    output_format: str,
    today: datetime.date | None,
    lang: str | None,
) -> None:
    """Say in words what a change means: dates that move, goals, tools, people, and what the check newly finds.

    Compares REV (a branch, a tag, a commit) [default: main] with the files as they are, or with REV2.
    """
    compared = compare(invocation.root, revision, other, day_or_today(today), lang)
    if isinstance(compared, NotCompared):
        stop(compared.reason)
    click.echo(_FORMATS[output_format](compared))
