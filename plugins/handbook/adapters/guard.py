"""The guard at the top of the command line: whatever escapes from a command is one sentence, and never its findings."""

import os
import sys
import traceback
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import Final, NoReturn

import click

from handbook.adapters.commands.invocation import FAILED, refuse, spoken, stop, tell
from handbook.adapters.failures import is_ours, sentence
from handbook.locales import Wording, wording

INTERRUPTED: Final = 130
"""Exit code of a command that was ended with Ctrl-C: 128 and the number of the signal, as shells have it."""


@contextmanager
def guarded(*, verbose: bool) -> Generator[None]:
    """Run a command; whatever it fails with ends it, and exit code 1 keeps its one meaning, that there are findings.

    What click does itself (help, a wrong option) is left to it. A reader that goes away (`handbook check | head`) needs
    no words.
    """
    try:
        yield
        _flush()
    except (click.UsageError, click.exceptions.Exit):
        raise
    except click.ClickException as error:
        stop(error.format_message())
    except click.Abort:
        refuse("no-answer")
    except KeyboardInterrupt:
        click.echo(err=True)
        raise SystemExit(INTERRUPTED) from None
    except BrokenPipeError:
        _leave_quietly()
    except Exception as error:  # noqa: BLE001 -- this is the end of the line
        _stop(error, verbose=verbose)


def _stop(error: Exception, *, verbose: bool) -> NoReturn:
    if verbose:
        traceback.print_exception(error)
    words = _words()
    tell(f"handbook: {sentence(error, words.language)}", err=True)
    if is_ours(error):
        tell(words("fault.report"), err=True)
        if not verbose:
            tell(words("fault.verbose"), err=True)
    raise SystemExit(FAILED)


def _words() -> Wording:
    """Those of the handbook; English where finding out is what fails."""
    try:
        return spoken()
    except Exception:  # noqa: BLE001 -- the first failure is the one to tell
        return wording("en")


def _flush() -> None:
    """Write what is left now: at the very end Python would complain of a closed pipe in words of its own."""
    if sys.stdout is not None:  # pyright: ignore[reportUnnecessaryComparison] -- it is None where it was closed
        sys.stdout.flush()


def _leave_quietly() -> NoReturn:
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(FAILED)
