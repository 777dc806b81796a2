"""`handbook plan`."""

import datetime

import click

from handbook.adapters.commands.invocation import FINDINGS, ISO_DAY, Invocation, pass_invocation, stop
from handbook.exports.plan_document import plan_document
from handbook.exports.plan_table import plan_table
from handbook.pipeline.planning import Unplannable, plan_of

_FORMATS = {"text": plan_table, "json": plan_document}


@click.command()
@click.argument("name", metavar="CAMPAIGN|PLAYBOOK")
@click.option("--date", "day", type=ISO_DAY, help="Day D, to plan a playbook.")
@click.option("--calendar", metavar="CODES", help="Public holidays, as in FR,IN [default: the handbook's].")
@click.option(
    "--option", "options", metavar="NAME=CHOICE", multiple=True, help="A choice among the playbook's options."
)
@click.option("--output-format", type=click.Choice(list(_FORMATS)), default="text", show_default=True)
@pass_invocation
def plan(
    invocation: Invocation,
    name: str,
    day: datetime.datetime | None,
    calendar: str | None,
    options: tuple[str, ...],
    output_format: str,
) -> None:
    """Print the dated steps of a campaign, or of a playbook on a given day."""
    if wrong := [option for option in options if "=" not in option]:
        stop(f"--option {wrong[0]}: write NAME=CHOICE, as in tier=M")
    codes = None if calendar is None else [code.strip() for code in calendar.split(",") if code.strip()]
    chosen = dict(option.split("=", 1) for option in options)
    planned = plan_of(invocation.root, name, day=day and day.date(), calendar=codes, options=chosen)
    if isinstance(planned, Unplannable):
        stop(planned.reason)
    click.echo(_FORMATS[output_format](planned))
    if planned.plan.problems:
        invocation.say(f"{len(planned.plan.problems)} step(s) have no date: run 'handbook check'")
        raise SystemExit(FINDINGS)
