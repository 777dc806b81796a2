"""The command line: the global options, where each command lives, and how one ends that is told to."""

import codecs
import io
import re
import signal
import sys
import threading
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any, Final

import click

from handbook.adapters.language import language_in
from handbook.adapters.saying import SpokenGroup, as_said, said, speaking

COMMANDS: Final[Mapping[str, tuple[str, str]]] = {
    "init": ("init", "Make a handbook that checks, builds and serves at once."),
    "new": ("new", "Write a new file to begin with."),
    "check": ("check", "Say everything that is wrong with the handbook, where, and how to mend it."),
    "plan": ("plan", "Print the dated steps of a campaign, or of a playbook on a given day."),
    "diff": ("diff", "Say in words what a change means."),
    "rebase": ("rebase", "Let a campaign follow its playbook as it is now, and say what that changes."),
    "export": ("export", "Write the dated steps for a calendar, a spreadsheet or another tool."),
    "explain": ("explain", "Print the page of a rule, or the list of all rules."),
    "schema": ("schema", "Print or write the JSON Schemas with which an editor completes and checks."),
    "stage": ("stage", "Write the site's pages as plain files, for any site generator."),
    "build": ("site", "Build the site with MkDocs."),
    "serve": ("serve", "Show the site while you edit."),
}
"""Command -> its module, and its line in the list of all. A module is imported only when its command is called: `check`
does not wait for MkDocs, and the list waits for none. What is heavy is imported inside the functions here, too."""
_SIGNALS: Final = ("SIGTERM", "SIGHUP")
"""From a container or a CI that stops, and from a terminal that is closed; not every system has both."""
_ENDED_BY: Final = 128
"""A shell's exit code for a program that a signal ended, less the number of the signal."""

_FOLDER: Final = re.compile(r"-[a-zA-BD-Z]*C(.*)", re.DOTALL)
"""The option -C, with what is written on to it."""


class CommandsByModule(SpokenGroup):
    """A group whose commands are imported on demand."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which a handbook's author meets them."""
        return list(COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of all, without a look at any."""
        with formatter.section(said("Commands")):
            formatter.write_dl([(name, said(line)) for name, (_, line) in COMMANDS.items()])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, or None."""
        if cmd_name not in COMMANDS:
            return None
        return as_said(getattr(import_module(f"handbook.adapters.commands.{COMMANDS[cmd_name][0]}"), cmd_name))

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> Any:  # noqa: ANN401 -- as click has it
        """The same, with output that no machine fails on, in the language of the call."""
        write_any_character()
        with speaking(language_in(_folder_named(sys.argv[1:] if args is None else args))):
            return super(CommandsByModule, as_said(self)).main(args, *rest, **extra)

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: Any,  # noqa: ANN401 -- as click has it
    ) -> click.Context:
        """The same, with plain words for what click says of the arguments before a command."""
        with _in_plain_words():
            return super().make_context(info_name, args, parent, **extra)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 -- as click has it
        """The same under the guard, with plain words for what click says of the arguments of a command."""
        from handbook.adapters.guard import guarded  # noqa: PLC0415 -- no help waits for it

        with _in_plain_words(), guarded(verbose=bool(ctx.params.get("verbose"))):
            return super().invoke(ctx)


def _folder_named(arguments: Sequence[str]) -> Path:
    """What -C names: its language is that of what click says before it has read anything."""
    for number, argument in enumerate(arguments):
        if not argument.startswith("-"):
            break
        if found := _FOLDER.match(argument):
            return Path(found[1] or next(iter(arguments[number + 1 :]), ""))
    return Path()


@contextmanager
def _in_plain_words() -> Generator[None]:
    """Arguments may be names of files, which a script hands over: what click says of them obeys nobody."""
    try:
        yield
    except click.ClickException as error:
        from handbook.diagnostics.plain import harmless, visible  # noqa: PLC0415 -- no help waits for it

        is_help = isinstance(error, getattr(click.exceptions, "NoArgsIsHelpError", ()))
        error.message = (harmless if is_help else visible)(error.message)  # pyright: ignore[reportAttributeAccessIssue] -- no other way in
        raise


@click.group(cls=CommandsByModule, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "-C",
    "root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The handbook's folder (the one with handbook.yml).",
)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but results.")
@click.option("-v", "--verbose", is_flag=True, help="Where the program fails, print the place in its code.")
@click.version_option(package_name="mkdocs-handbook", prog_name="handbook")
@click.pass_context
def main(context: click.Context, root: Path, quiet: bool, verbose: bool) -> None:
    """Check, plan and build the handbook your team runs on."""
    from handbook.adapters.commands.invocation import Invocation  # noqa: PLC0415 -- no help waits for it

    context.obj = Invocation(root, quiet=quiet, verbose=verbose)
    end_in_order(context)


def write_any_character() -> None:
    """Write UTF-8 into files and for programs, which expect it; on a screen, ? for what its code page lacks.

    Without this, Python stops at the first arrow or letter that the code page does not have.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and codecs.lookup(stream.encoding).name != "utf-8":
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")


def end_in_order(context: click.Context) -> None:
    """Let signals end this command as an exception does, until it is over; one that is ignored still is."""
    if threading.current_thread() is not threading.main_thread():
        return
    for name in _SIGNALS:
        number: signal.Signals | None = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, _end)
            context.call_on_close(partial(signal.signal, number, signal.SIG_DFL))


def _end(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(_ENDED_BY + number)
