"""`handbook export`."""

import datetime
from pathlib import Path
from typing import NamedTuple

import click

from handbook.adapters.commands.checklists import print_checklists
from handbook.adapters.commands.invocation import (
    STANDARD,
    Invocation,
    NamedPath,
    keep_others,
    pass_invocation,
    refuse,
    save,
    stop,
)
from handbook.adapters.completion import ids
from handbook.exports.codeowners import code_owners
from handbook.exports.ics import calendar_text
from handbook.exports.presets import PRESETS
from handbook.exports.record_table import record_lines, records_csv, records_workbook
from handbook.exports.tables import table_text
from handbook.exports.workbook import workbook
from handbook.loading.folder import load_handbook
from handbook.loading.git import find_repository
from handbook.loading.on_demand import open_handbook
from handbook.pipeline.answers.exporting import Export, Unexportable, all_tasks, campaign_tasks, person_tasks
from handbook.pipeline.answers.revisions import Revisions
from handbook.pipeline.site.version import last_change


class Output(NamedTuple):
    """Where a result goes (None: to standard output), and whether what is there may be lost for it."""

    path: Path | None
    force: bool


_DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}


@click.command()
@click.argument("campaign", required=False, shell_complete=ids("campaign"))
@click.option(
    "--person", metavar="ID", shell_complete=ids("person"), help="What one person has to do, over all open campaigns."
)
@click.option("--all", "everything", is_flag=True, help="All open campaigns.")
@click.option("--kind", metavar="KIND", help="The records of a kind, registers too (csv, xlsx).")
@click.option(
    "--to",
    "target",
    type=click.Choice(["ics", "json", "pdf", "codeowners", *PRESETS]),
    required=True,
    help="For which tool.",
)
@click.option(
    "-o",
    "--output",
    type=NamedPath(path_type=Path),
    help="The file to write, - for standard output; with --all to pdf, a folder.",
)
@click.option("--force", is_flag=True, help="Write over what is there.")
@click.option("--paper", type=click.Choice(["A4", "Letter"]), default="A4", show_default=True, help="Of a PDF.")
@click.option("--delimiter", type=click.Choice(list(_DELIMITERS)), default="comma", show_default=True, help="Of a CSV.")
@click.option("--bom", is_flag=True, help="Mark a CSV as UTF-8, as Excel wants it.")
@click.option("--alarm", type=click.IntRange(0, 366), metavar="DAYS", help="Remind so many days before (ics).")
@pass_invocation
def export(
    invocation: Invocation,
    campaign: str | None,
    person: str | None,
    everything: bool,
    kind: str | None,
    target: str,
    output: Path | None,
    delimiter: str,
    bom: bool,
    paper: str,
    alarm: int | None,
    force: bool,
) -> None:
    """Write the dated steps for a calendar, a spreadsheet or another tool.

    For an Excel in French: --to csv --delimiter semicolon --bom.

    With --all --to codeowners, who reviews which file, for GitHub and GitLab; with --kind, the records of a kind.
    """
    if kind is not None:
        if campaign or person or everything:
            refuse("kind-alone")
        _records(invocation, kind, target, Output(output, force), _DELIMITERS[delimiter], bom=bom)
        return
    if target == "codeowners":
        _owners(invocation, Output(output, force), is_whole=everything and not campaign and not person)
        return
    found = _wanted(invocation, campaign, person, target, everything=everything)
    if target == "pdf":
        _print(invocation, campaign, person, Output(output, force), paper)
        return
    data = _written(invocation, found, target, alarm, _DELIMITERS[delimiter], bom=bom)
    if output is None and target == "xlsx":
        refuse("workbook-file", name="tasks.xlsx")
    _deliver(invocation, data, Output(output, force), "steps", len(found.tasks.tasks))
    if found.left_out:
        invocation.say(invocation.words("done.left-out", names=", ".join(found.left_out)))


def _records(invocation: Invocation, name: str, target: str, output: Output, delimiter: str, *, bom: bool) -> None:
    handbook = load_handbook(invocation.root)
    kind, language = handbook.kinds.get(name), handbook.settings.languages[0]
    if kind is None:
        refuse("no-kind", name=name, known=", ".join(found.name for found in handbook.kinds))
    if target not in ("csv", "xlsx"):
        refuse("records-are-a-table")
    if target == "xlsx" and output.path is None:
        refuse("workbook-file", name=f"{name}.xlsx")
    lines = record_lines(handbook, kind, language)
    book = target == "xlsx"
    data = (
        records_workbook(lines, kind.title[language])
        if book
        else records_csv(lines, language, delimiter=delimiter, bom=bom).encode()
    )
    _deliver(invocation, data, output, "records", len(lines) - 1)


def _print(invocation: Invocation, campaign: str | None, person: str | None, output: Output, paper: str) -> None:
    if person is not None:
        refuse("no-sheet")
    if output.path is None or (output.path == STANDARD and campaign is None):
        refuse("name-the-output")
    print_checklists(invocation, campaign, output.path, paper, force=output.force)


def _owners(invocation: Invocation, output: Output, *, is_whole: bool) -> None:
    if not is_whole:
        refuse("owners-of-all")
    found = code_owners(load_handbook(invocation.root))
    _deliver(invocation, found.text.encode(), output, "owners", found.count)
    if found.strangers:
        invocation.say(invocation.words("done.strangers", names=", ".join(found.strangers)))


def _wanted(
    invocation: Invocation, campaign: str | None, person: str | None, target: str, *, everything: bool
) -> Export:
    if sum((campaign is not None, person is not None, everything)) != 1:
        refuse("export-what")
    if campaign is not None:
        found = campaign_tasks(invocation.root, campaign, target)
    else:
        found = person_tasks(invocation.root, person) if person is not None else all_tasks(invocation.root)
    if isinstance(found, Unexportable):
        stop(found.reason)
    return found


def _written(
    invocation: Invocation, found: Export, target: str, alarm: int | None, delimiter: str, *, bom: bool
) -> bytes:
    if target == "json":
        return (found.tasks.model_dump_json(indent=2) + "\n").encode()
    if target == "ics":
        stamp = last_change(find_repository(invocation.root)) or datetime.datetime.now(datetime.UTC)
        runs = {task.campaign for task in found.tasks.tasks}
        revisions = Revisions(open_handbook(invocation.root), runs).of_campaigns
        text = calendar_text(found.tasks, found.title, found.language, stamp, alarm_days=alarm, revisions=revisions)
        return text.encode()
    if target == "xlsx":
        return workbook(found.tasks, found.language)
    return table_text(found.tasks, target, found.language, delimiter=delimiter, bom=bom).encode()


def _deliver(invocation: Invocation, data: bytes, output: Output, what: str, count: int) -> None:
    """Into the file, asking before another one is lost; else to standard output, byte for byte."""
    target = output.path or STANDARD
    if not output.force:
        keep_others([target], remedy="export")
    save(target, data)
    if target != STANDARD:
        invocation.say(invocation.words(f"done.{what}", count, target=target))
