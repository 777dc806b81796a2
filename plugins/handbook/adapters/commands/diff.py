"""`handbook diff`."""

import datetime
import os
from collections.abc import Callable, Mapping
from typing import Final

import click

from handbook.adapters.code_host import files_at
from handbook.adapters.colour import of_changes, show
from handbook.adapters.commands.invocation import FINDINGS, Invocation, day_or_today, pass_invocation, stop
from handbook.adapters.typed_day import DAY
from handbook.changes.summary import Summary
from handbook.exports.changed import Compared
from handbook.exports.changes_document import changes_document
from handbook.exports.changes_markdown import changes_markdown
from handbook.exports.changes_text import changes_text
from handbook.exports.fact_words import MOST_TOLD
from handbook.model.values import LANGUAGES
from handbook.pipeline.answers.comparing import NotCompared, compare

_FAILING: Final[Mapping[str, Callable[[Summary], int]]] = {
    "moved-dates": lambda summary: summary.moves + summary.lost + summary.stopped,
    "serious": lambda summary: summary.serious,
    "any": lambda summary: summary.changes,
}
"""What may end it with a code of its own -> how many changes are of that sort."""


@click.command()
@click.argument("revision", metavar="[REV]", required=False)
@click.argument("other", metavar="[REV2]", required=False)
@click.option("--output-format", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True)
@click.option("--all", "everything", is_flag=True, help="List all parts of a change, however many.")
@click.option(
    "--fail-on", type=click.Choice(list(_FAILING)), help="End with 1 if dates of running campaigns move, or the like."
)
@click.option("--today", type=DAY, help="Compare as if it were this day.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the sentences [default: the handbook's].")
@pass_invocation
def diff(
    invocation: Invocation,
    revision: str | None,
    other: str | None,
    output_format: str,
    everything: bool,
    fail_on: str | None,
    today: datetime.date | None,
    lang: str | None,
) -> None:
    """Say in words what a change means: dates that move, goals, tools, people, and what the check newly finds.

    Compares the files as they are with what they were where this branch left REV (a branch, a tag, a commit)
    [default: main], or REV2 with REV.
    """
    compared = compare(invocation.root, revision, other, day_or_today(today), lang)
    if isinstance(compared, NotCompared):
        stop(compared.reason)
    told = _text(compared, output_format, None if everything else MOST_TOLD)
    show(told, of_changes if output_format == "text" else str)
    if fail_on and _FAILING[fail_on](compared.summary):
        raise SystemExit(FINDINGS)


def _text(compared: Compared, output_format: str, most: int | None) -> str:
    if output_format == "markdown":
        return changes_markdown(compared, files_at(os.environ))
    return changes_document(compared) if output_format == "json" else changes_text(compared, most)
