"""How a command ends that is told to: what it has begun to write is taken away first."""

import signal
import threading
from functools import partial
from types import FrameType
from typing import Final

import click

_SIGNALS: Final = ("SIGTERM", "SIGHUP")
"""From a container or a CI that stops, and from a terminal that is closed; not every system has both."""
_ENDED_BY: Final = 128
"""A shell's exit code for a program that a signal ended, less the number of the signal."""


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
