"""`handbook new`."""

import datetime

import click

from handbook.adapters.commands.invocation import ISO_DAY, Invocation, pass_invocation, stop
from handbook.locales import wording
from handbook.pipeline.opening import NotOpened, Opening, open_campaign


@click.group()
def new() -> None:
    """Write a new file to begin with."""


@new.command()
@click.argument("name", metavar="ID")
@click.option("--from", "playbook", metavar="PLAYBOOK", required=True, help="The playbook that it follows.")
@click.option("--date", "day", type=ISO_DAY, required=True, help="Day D.")
@click.option("--owner", metavar="PERSON", help="Who runs it.")
@pass_invocation
def campaign(invocation: Invocation, name: str, playbook: str, day: datetime.datetime, owner: str | None) -> None:
    """Write campaigns/ID.yml: one dated use of a playbook."""
    opened = open_campaign(invocation.root, Opening(name, playbook, day.date(), owner))
    if isinstance(opened, NotOpened):
        stop(opened.reason)
    click.echo(opened.path)
    invocation.say(wording(opened.language)("new.next", campaign=name))
