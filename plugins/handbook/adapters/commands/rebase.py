"""`handbook rebase`."""

import datetime

import click

from handbook.adapters.commands.invocation import Invocation, pass_invocation, stop, tell
from handbook.adapters.completion import ids
from handbook.locales import wording
from handbook.pipeline.files.rebasing import NotRebased, Rebased
from handbook.pipeline.files.rebasing import rebase as rebase_campaign
from handbook.planning.difference_words import change_text


@click.command()
@click.argument("campaign", shell_complete=ids("campaign"))
@pass_invocation
def rebase(invocation: Invocation, campaign: str) -> None:
    """Let a campaign follow its playbook as it is now, and say what that changes."""
    done = rebase_campaign(invocation.root, campaign, datetime.date.today())  # noqa: DTZ011 -- an error is one on any day
    if isinstance(done, NotRebased):
        stop(done.reason)
    words = wording(done.language)
    if not done.is_written:
        tell(words("drift.up-to-date", campaign=campaign))
        return
    for line in _lines(done, campaign):
        tell(line)
    invocation.say(words("drift.written", path=done.path, version=done.version))


def _lines(done: Rebased, campaign: str) -> list[str]:
    words = wording(done.language)
    if done.changes is None:
        return [words("drift.unknown", campaign=campaign)]
    told = [change_text(change, done.language) for change in done.changes]
    return told or [words("drift.no-change", campaign=campaign)]
