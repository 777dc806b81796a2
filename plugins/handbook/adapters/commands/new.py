"""`handbook new`."""

import datetime
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from handbook.adapters.asking import AtTerminal, may_ask
from handbook.adapters.commands.invocation import (
    Invocation,
    day_or_today,
    pass_invocation,
    refuse,
    stop,
    tell,
)
from handbook.adapters.commands.new_tools import write_tools
from handbook.adapters.completion import goals, ids, okrs_to_write, root_of
from handbook.adapters.saying import SpokenGroup, as_said, language_said, said
from handbook.adapters.typed_day import DAY, asked_day
from handbook.kinds.campaigns.starters.campaign import NewCampaign
from handbook.kinds.campaigns.starters.next_campaign import NextCampaign
from handbook.kinds.goals.starters.okr import NewOkrs
from handbook.kinds.people.starters.person import NewPerson
from handbook.kinds.playbooks.starters.playbook import NewPlaybook
from handbook.kinds.playbooks.starters.playbook_copy import PlaybookCopy
from handbook.kinds.tools.starters.tool import NewTool
from handbook.loading.folder import kinds_of
from handbook.loading.kind import Kind
from handbook.loading.kinds import ID, installed_kinds
from handbook.model.references import KindName
from handbook.pipeline.files.starting import NotStarted, start
from handbook.starters.any_kind import starter_of
from handbook.starters.wish import Wish

F = TypeVar("F", bound=Callable[..., Any])


class _NewGroup(SpokenGroup):
    """Commands of every handbook, and one for each register of this one."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The kinds of every handbook, then those of this one."""
        ours = sorted({*super().list_commands(ctx), *_begun(installed_kinds())})
        return [*dict.fromkeys((*ours, *_begun(kinds_of(root_of(ctx)))))]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a kind."""
        if found := super().get_command(ctx, cmd_name):
            return as_said(found)
        kind = kinds_of(root_of(ctx)).get(cmd_name)
        return as_said(_made_for(kind)) if kind and _begun([kind]) else None


def _begun(kinds: Iterable[Kind]) -> list[str]:
    """Those of which a record can be begun, by name."""
    return [kind.name for kind in kinds if kind.only is None or kind.starter]


@click.group(cls=_NewGroup)
def new() -> None:
    """Write a new file to begin with."""


_name = click.argument("name", metavar="ID")
_title = click.option("--title", metavar="TEXT", help="What people call it [default: made from the id].")


def _owner_of(kinds: Sequence[KindName], what: str = "Who has it.") -> Callable[[F], F]:
    return click.option("--owner", metavar="|".join(kinds).upper(), shell_complete=ids(*kinds), help=what)


_owner = _owner_of(("role", "person"))
_role = _owner_of(("role",), "The role that keeps it right.")
_person = _owner_of(("person",))


@new.command()
@_name
@click.option(
    "--from", "source", metavar="PLAYBOOK", shell_complete=ids("playbook"), help="Begin with the text of this one."
)
@click.option("--type", "kind", metavar="TYPE", help="event, process ...: which steps it has [default: process].")
@_title
@_role
@pass_invocation
def playbook(
    invocation: Invocation, name: str, source: str | None, kind: str | None, title: str | None, owner: str | None
) -> None:
    """Write playbooks/ID.md: how we do a thing, with a retroplan that can be dated."""
    if source and kind:
        refuse("from-and-type")
    if kind and not ID.match(kind):
        refuse("no-type", name=kind)
    _write(
        invocation,
        PlaybookCopy(name, source, title, owner) if source else NewPlaybook(name, title, kind or "process", owner),
    )


@new.command()
@_name
@click.option(
    "--from",
    "source",
    metavar="PLAYBOOK|CAMPAIGN",
    shell_complete=ids("playbook", "campaign"),
    help="The playbook that it follows, or a campaign to run again.",
)
@click.option("--date", "day", type=DAY, help="Day D.")
@click.option(
    "--after",
    metavar="CAMPAIGN",
    shell_complete=ids("campaign"),
    help="The campaign that it goes on from: its playbook tells what follows, and when.",
)
@_title
@_person
@click.option("--supports", metavar="GOAL", multiple=True, shell_complete=goals, help="Which goal it serves.")
@pass_invocation
def campaign(
    invocation: Invocation,
    name: str,
    source: str | None,
    day: datetime.date | None,
    after: str | None,
    title: str | None,
    owner: str | None,
    supports: tuple[str, ...],
) -> None:
    """Write campaigns/ID.yml: one dated use of a playbook, of --from on --date, or what comes --after a campaign."""
    if after:
        _write(invocation, NextCampaign(name, after, source, day, owner, title, supports))
    elif source:
        _write(invocation, NewCampaign(name, source, day or _day_d(invocation), owner, title, supports))
    else:
        refuse("campaign-of-what")


def _day_d(invocation: Invocation) -> datetime.date:
    """Day D, as it is typed; ends the command where nobody can be asked."""
    if not may_ask():
        refuse("campaign-when", iso=day_or_today(None).isoformat())
    return asked_day(invocation.words("ask.campaign-day"), invocation)


@new.command()
@click.argument("name", metavar="QUARTER/TEAM", shell_complete=okrs_to_write)
@_person
@pass_invocation
def okr(invocation: Invocation, name: str, owner: str | None) -> None:
    """Write okrs/QUARTER/TEAM.yml: the objectives that the last quarter left unfinished."""
    _write(invocation, NewOkrs(name, owner))


@new.command()
@click.argument("name", metavar="ID", required=False)
@click.option(
    "--from",
    "export",
    metavar="FILE.csv",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A CSV of payments.",
)
@click.option(
    "--column",
    "columns",
    metavar="WHAT=HEADING",
    multiple=True,
    help="Which column of it is what: supplier, label, amount, debit, credit, date, currency, category.",
)
@_title
@_owner
@pass_invocation
def tool(
    invocation: Invocation,
    name: str | None,
    export: Path | None,
    columns: tuple[str, ...],
    title: str | None,
    owner: str | None,
) -> None:
    """Write company/tools/ID.yml: something we pay for or depend on.

    From the export of an accounting program, write a file for each supplier that has none.
    """
    if export is not None and (name or title or owner):
        refuse("tools-have-names")
    if columns and export is None:
        refuse("column-without-file")
    if export is not None:
        write_tools(invocation, export, columns)
    elif name is None:
        refuse("name-the-tool")
    else:
        _write(invocation, NewTool(name, title, owner))


@new.command()
@_name
@click.option("--title", metavar="NAME", help="The name [default: made from the id].")
@click.option("--team", metavar="TEAM", shell_complete=ids("team"), help="Where the person works.")
@pass_invocation
def person(invocation: Invocation, name: str, title: str | None, team: str | None) -> None:
    """Write company/people/ID.yml: somebody who works here."""
    _write(invocation, NewPerson(name, title, team))


def _command_of(kind: Kind) -> click.Command:
    """The command that begins a record of a kind which has none of its own."""
    wish = starter_of(kind, day_or_today(None))
    first = str(wish.__doc__).splitlines()[0]
    what = said(f"{first[0].lower()}{first[1:]}") if kind.starter else f"{kind.noun[language_said()]}."
    place = f"{kind.folder}/ID{kind.suffixes[0]}"

    @pass_invocation
    def command(invocation: Invocation, name: str, title: str | None, owner: str | None = None) -> None:
        _write(invocation, wish(name, title, owner))

    with_owner = _owner_of(wish.owner_is)(command) if wish.owner_is else command
    told = said("Write {place}: {what}").format(place=place, what=what)
    the_id = click.argument("name", metavar="[ID]", default=kind.only.partition(".")[0]) if kind.only else _name
    return click.command(kind.name, help=told)(the_id(_title(with_owner)))


def _write(invocation: Invocation, wish: Wish) -> None:
    """Print the path of the file that was written; what to do next goes to standard error."""
    started = start(invocation.root, wish, AtTerminal() if may_ask() else None)
    if isinstance(started, NotStarted):
        stop(started.reason)
    tell(started.path)
    for note in started.notes:
        invocation.say(note)


def _made_for(kind: Kind) -> click.Command:
    """One whose starter is not there says so when it is asked for, and keeps no other from its work."""
    try:
        return _command_of(kind)
    except Exception as error:  # noqa: BLE001 -- whatever a company's package does
        return _broken_command(kind, error)


def _broken_command(kind: Kind, error: Exception) -> click.Command:
    @_name
    def command(name: str) -> None:  # noqa: ARG001 -- as every other takes one
        raise error

    return click.command(kind.name, help=kind.noun["en"])(command)
