"""`handbook check`."""

import datetime
import os
from pathlib import Path

import click

from handbook.adapters.commands.invocation import FINDINGS, ISO_DAY, Invocation, day_or_today, pass_invocation, stop
from handbook.diagnostics.outputs import OUTPUTS, github_summary
from handbook.diagnostics.report import Report
from handbook.model.values import LANGUAGES
from handbook.pipeline.checking import check as check_handbook
from handbook.rules.registry import unknown_names


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--output-format", type=click.Choice(list(OUTPUTS)), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Exit 1 on warnings too.")
@click.option("--today", type=ISO_DAY, help="Check as if it were this day.")
@click.option("--select", metavar="RULES", help="Only these rules: names, codes or beginnings of codes, with commas.")
@click.option("--ignore", metavar="RULES", help="Not these rules.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the findings [default: the handbook's].")
@pass_invocation
def check(
    invocation: Invocation,
    paths: tuple[Path, ...],
    output_format: str,
    strict: bool,
    today: datetime.datetime | None,
    select: str | None,
    ignore: str | None,
    lang: str | None,
) -> None:
    """Say everything that is wrong with the handbook, where, and how to mend it.

    With PATHS, only the findings in these files or folders are shown; the whole handbook is read all the same.
    """
    root = invocation.root
    checked = check_handbook(root, day_or_today(today), select=_names(select), ignore=_names(ignore))
    report = _only(checked.report, root, paths) if paths else checked.report
    language = lang or checked.handbook.settings.languages[0]
    if output := OUTPUTS[output_format](report, language):
        click.echo(output)
    if output_format == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
        _summarise(invocation, report, language, Path(summary))
    if report.fails(strict=strict):
        raise SystemExit(FINDINGS)


def _summarise(invocation: Invocation, report: Report, language: str, file: Path) -> None:
    """Add to the summary of the job, which other commands of the same step may have begun."""
    try:
        with file.open("ab") as summary:
            room = github_summary.LARGEST - summary.tell()
            summary.write(github_summary.render(report, language, room).encode("utf-8", "replace"))
    except OSError as error:
        invocation.say(f"the summary {file} cannot be written: {error.strerror}")


def _names(typed: str | None) -> tuple[str, ...]:
    names = tuple(name.strip() for name in (typed or "").split(",") if name.strip())
    if unknown := unknown_names(names):
        stop(f"no rule is called {', '.join(unknown)}: see 'handbook explain' for all of them")
    return names


def _only(report: Report, root: Path, paths: tuple[Path, ...]) -> Report:
    """The findings below some paths, which are relative to where the person is."""
    for path in paths:
        if not path.exists():
            stop(f"there is no {path}")
    wanted, top = [path.resolve() for path in paths], root.resolve()
    if outside := [path for path in wanted if not path.is_relative_to(top)]:
        stop(f"{outside[0]} is not inside the handbook {top}")
    return report.only(lambda path: any((top / path).is_relative_to(place) for place in wanted))
