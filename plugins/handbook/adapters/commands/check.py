"""`handbook check`."""

import datetime
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

from handbook.adapters.colour import of_a_patch, of_findings, show
from handbook.adapters.commands.invocation import FINDINGS, Invocation, day_or_today, pass_invocation, refuse
from handbook.adapters.typed_day import DAY
from handbook.diagnostics.finding import Finding
from handbook.diagnostics.outputs import OUTPUTS, github_summary
from handbook.diagnostics.plain import harmless, visible, visible_path
from handbook.diagnostics.report import Report
from handbook.loading.file_read import FileRead, Memory
from handbook.loading.walking import printable
from handbook.locales import wording
from handbook.model.values import LANGUAGES, Language
from handbook.pipeline.checks.checking import Checked, is_selected
from handbook.pipeline.checks.checking import check as check_handbook
from handbook.pipeline.files.mending import LineEdit, Mending, mend, write
from handbook.pipeline.files.patch import diff
from handbook.pipeline.files.promises import kept
from handbook.pipeline.site.watching import Notices, look, wait_for_change
from handbook.rules.registry import unknown_names


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--output-format", type=click.Choice(list(OUTPUTS)), default="text", show_default=True)
@click.option("--strict", is_flag=True, help="Exit 1 on warnings too.")
@click.option("--today", type=DAY, help="Check as if it were this day.")
@click.option("--select", metavar="RULES", help="Only these rules: names, codes or beginnings of codes, with commas.")
@click.option("--ignore", metavar="RULES", help="Not these rules.")
@click.option("--fix", is_flag=True, help="Mend what has one right answer, then say what is left.")
@click.option("--diff", "only_diff", is_flag=True, help="Print what --fix would change, and change nothing.")
@click.option("--watch", is_flag=True, help="Check again whenever a file changes, until Ctrl-C.")
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the findings [default: the handbook's].")
@pass_invocation
def check(
    invocation: Invocation,
    paths: tuple[Path, ...],
    output_format: str,
    strict: bool,
    today: datetime.date | None,
    select: str | None,
    ignore: str | None,
    fix: bool,
    only_diff: bool,
    watch: bool,
    lang: Language | None,
) -> None:
    """Say everything that is wrong with the handbook, where, and how to mend it.

    With PATHS, only the findings in these files or folders are shown; the whole handbook is read all the same.
    """
    if watch and (fix or only_diff):
        refuse("only-looks")
    root = invocation.root
    job = _Job(invocation, root, _wanted(root, paths), day_or_today(today), _names(select), _names(ignore))
    if only_diff:
        fails = job.show_diff(strict=strict)
    elif watch:
        fails = _watch(root, lambda: job.report(output_format, lang, strict=strict))
    else:
        if fix:
            job.fix(lang)
        fails = job.report(output_format, lang, strict=strict)
    if fails:
        raise SystemExit(FINDINGS)


@dataclass(frozen=True)
class _Job:
    """What one call wants checked."""

    invocation: Invocation
    root: Path
    is_wanted: Callable[[str], bool]
    today: datetime.date
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    memory: Memory = field(default_factory=dict[str, FileRead[Any]])

    def report(self, output_format: str, lang: Language | None, *, strict: bool) -> bool:
        """Print the findings; tells whether CI should stop."""
        checked = self._check()
        report = self._shown(checked.report)
        if output_format == "text":
            known = None if self.select or self.ignore else checked
            report = kept(report, self.root, self._is_to_mend, known=known, memory=self.memory)
        language = lang or checked.handbook.settings.languages[0]
        if output := OUTPUTS[output_format](report, language):
            show(output, of_findings if output_format == "text" else str)
        if output_format == "github" and (summary := os.environ.get("GITHUB_STEP_SUMMARY")):
            _summarise(self.invocation, report, language, Path(summary))
        return report.fails(strict=strict)

    def show_diff(self, *, strict: bool) -> bool:
        """Print what would be mended; tells whether anything would, or CI should stop anyway."""
        mending = self._mend()
        _show(diff(mending))
        report = self._check().report
        return bool(mending.files) or self._shown(report).fails(strict=strict)

    def fix(self, lang: Language | None) -> None:
        """Mend the files, and say so at the terminal."""
        mending = self._mend()
        failed = write(self.root, mending)
        words = wording(lang or mending.language)
        for change in mending.changes:
            if change.path not in failed:
                self.invocation.say(_line(change))
        for finding in mending.left:
            self.invocation.say(words("fix.left", path=visible_path(finding.path), line=finding.span.line))
        for path, reason in failed.items():
            told = reason or words("fix.protected")
            self.invocation.say(words("fix.failed", path=visible_path(path), reason=told))

    def _check(self) -> Checked:
        return check_handbook(self.root, self.today, select=self.select, ignore=self.ignore, memory=self.memory)

    def _mend(self) -> Mending:
        return mend(self.root, self.today, self._is_to_mend, memory=self.memory)

    def _is_to_mend(self, found: Finding) -> bool:
        return self.is_wanted(found.path) and is_selected(found.rule, self.select, self.ignore)

    def _shown(self, report: Report) -> Report:
        return report.only(self.is_wanted)


def _summarise(invocation: Invocation, report: Report, language: str, file: Path) -> None:
    """Add to the summary of the job, which other commands of the same step may have begun."""
    try:
        with file.open("ab") as summary:
            room = github_summary.LARGEST - summary.tell()
            summary.write(github_summary.render(report, language, room).encode("utf-8", "replace"))
    except OSError as error:
        invocation.say(invocation.words("refusal.not-written", path=file, reason=error.strerror))


def _line(change: LineEdit) -> str:
    return f"{visible_path(change.path)}:{change.line}: {_quoted(change.old)} -> {_quoted(change.new)}"


def _quoted(text: str) -> str:
    """A text as it is, unless that would not be seen."""
    return text if text and text == text.strip() and text == visible(text) else repr(text)


def _show(patch: bytes) -> None:
    """Print a patch: byte for byte where a program takes it, and to a person as all else."""
    if sys.stdout.isatty():
        show(harmless(patch.decode("utf-8", "surrogateescape")).rstrip("\n"), of_a_patch)
    else:
        click.echo(patch, nl=False)


def _watch(root: Path, report: Callable[[], bool]) -> bool:
    """Report again after each change until the person ends it; tells what the last report said."""
    fails, notices = False, Notices()
    try:
        while True:
            seen = look(root)
            click.echo(f"{datetime.datetime.now():%H:%M:%S}", err=True)  # noqa: DTZ005 -- a clock on the wall
            fails = report()
            wait_for_change(root, seen, notices)
    except KeyboardInterrupt:
        return fails


def _names(typed: str | None) -> tuple[str, ...]:
    names = tuple(name.strip() for name in (typed or "").split(",") if name.strip())
    if unknown := unknown_names(names):
        refuse("no-rules", names=", ".join(unknown))
    return names


def _wanted(root: Path, paths: tuple[Path, ...]) -> Callable[[str], bool]:
    """Whether a file is below one of these paths, which are relative to where the person is; none means all."""
    for path in paths:
        if not path.exists():
            refuse("no-path", path=path)
    wanted, top = [Path(printable(str(path.resolve()))) for path in paths], Path(printable(str(root.resolve())))
    if outside := [path for path in wanted if not path.is_relative_to(top)]:
        refuse("outside", path=outside[0], root=top)
    return lambda path: not paths or any((top / path).is_relative_to(place) for place in wanted)
