"""`handbook plan`."""

import datetime

import click

from handbook.adapters.commands.invocation import (
    FINDINGS,
    Invocation,
    day_or_today,
    pass_invocation,
    refuse,
    stop,
)
from handbook.adapters.completion import ids
from handbook.adapters.typed_day import DAY
from handbook.exports.comparison import comparison_document, comparison_table
from handbook.exports.plan_document import plan_document
from handbook.exports.plan_table import plan_table
from handbook.exports.planned import Comparison, Planned
from handbook.locales import wording
from handbook.model.values import LANGUAGES
from handbook.pipeline.answers.planning import Unplannable, Wanted, compare_days, plan_of


@click.command()
@click.argument("name", metavar="CAMPAIGN|PLAYBOOK", shell_complete=ids("campaign", "playbook"))
@click.option("--date", "days", type=DAY, multiple=True, help="Day D; several of them are compared.")
@click.option("--calendar", metavar="CODES", help="Public holidays, as in FR,IN [default: the handbook's].")
@click.option(
    "--option", "options", metavar="NAME=CHOICE", multiple=True, help="A choice among the playbook's options."
)
@click.option("--output-format", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--today", type=DAY, help="Compare as if it were this day.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the sentences [default: the handbook's].")
@pass_invocation
def plan(
    invocation: Invocation,
    name: str,
    days: tuple[datetime.date, ...],
    calendar: str | None,
    options: tuple[str, ...],
    output_format: str,
    today: datetime.date | None,
    lang: str | None,
) -> None:
    """Print the dated steps of a campaign, or of a playbook on a given day, and why each has its date.

    With several days, say what speaks against each: holidays, people who are away, steps that should have begun.
    """
    if wrong := [option for option in options if not all(option.partition("="))]:
        refuse("no-option", typed=wrong[0])
    codes = None if calendar is None else [code.strip() for code in calendar.split(",") if code.strip()]
    chosen = dict(option.split("=", 1) for option in options)
    wanted = Wanted(name, list(days), codes, chosen, lang)
    found = (
        compare_days(invocation.root, wanted, day_or_today(today))
        if len(set(days)) > 1
        else plan_of(invocation.root, wanted)
    )
    if isinstance(found, Unplannable):
        stop(found.reason)
    click.echo(_written(found, output_format))
    if undated := max(len(each.problems) for each in found.plans):
        invocation.say(wording(found.language)("done.undated", undated))
        raise SystemExit(FINDINGS)


def _written(found: Planned | Comparison, output_format: str) -> str:
    if isinstance(found, Planned):
        return plan_document(found) if output_format == "json" else plan_table(found)
    return comparison_document(found) if output_format == "json" else comparison_table(found)
