"""A program that runs a command again and again, and kills it wherever it changes a file.

Called as `killing.py ROOT SIGNALS MOST ARGUMENT...`: for each signal and each number from 1 to MOST it copies the
handbook below ROOT to a folder `SIGNAL-NUMBER` beside it, runs the command there in a process of its own, and sends it
the signal just before its so-manieth change. It prints how the processes ended, as JSON, one list a signal that ends
with the first that came to its end. The code is imported, and the command run, once before: else each process would
begin with that, and take ten times as long.
"""

import contextlib
import json
import os
import shutil
import sys
from pathlib import Path
from typing import Any

from handbook.adapters.cli import COMMANDS, main

_CHANGES = {"os.link": 1, "os.rename": 1, "os.mkdir": 0, "os.remove": 0, "os.chmod": 0, "os.utime": 0, "os.rmdir": 0}
"""Event -> which of its arguments is the path that changes."""
_WRITING = os.O_WRONLY | os.O_RDWR


def _is_change(event: str, arguments: tuple[Any, ...], folder: str) -> bool:
    if event == "open":
        return bool(arguments[2] & _WRITING) and str(arguments[0]).startswith(folder)
    if event == "os.link" and arguments[3] != -1:
        return True  # its path is relative to a folder that is open
    return event in _CHANGES and str(arguments[_CHANGES[event]]).startswith(folder)


def _run(folder: str, arguments: list[str], at: int, by: int) -> None:
    """Run the command in this process, which is killed before its so-manieth change."""
    seen = 0

    def hook(event: str, facts: tuple[Any, ...]) -> None:
        nonlocal seen
        if _is_change(event, facts, folder):
            seen += 1
            if seen == at:
                os.kill(os.getpid(), by)

    os.chdir(folder)
    sys.addaudithook(hook)
    main(["-C", folder, *arguments])


def _end_of(folder: str, arguments: list[str], at: int, by: int) -> int:
    """The exit code of the command, or the signal that ended it as a negative number."""
    child = os.fork()
    if child == 0:
        try:
            _run(folder, arguments, at, by)
        except SystemExit as end:
            os._exit(end.code if isinstance(end.code, int) else 0)
        os._exit(99)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _all(root: Path, by: int, most: int, arguments: list[str]) -> list[int]:
    ends: list[int] = []
    for at in range(1, most + 1):
        folder = shutil.copytree(root, root.parent / f"{by}-{at}")
        ends.append(_end_of(str(folder), arguments, at, by))
        if ends[-1] not in {-by, 128 + by}:
            break
    return ends


def _warm(root: Path, arguments: list[str]) -> None:
    """Import whatever the command needs, and what that makes once."""
    for name in COMMANDS:
        main.get_command(None, name)  # type: ignore[arg-type]  # imports its module
    folder = shutil.copytree(root, root.parent / "warm")
    os.chdir(folder)
    with contextlib.suppress(SystemExit):
        main(["-C", str(folder), *arguments])


def _say_nothing() -> int:
    """Send what the commands print away; gives where to print all the same."""
    out, nothing = os.dup(1), os.open(os.devnull, os.O_RDWR)
    for standard in range(3):
        os.dup2(nothing, standard)
    return out


if __name__ == "__main__":
    folder, signals, most, *command = sys.argv[1:]
    out = _say_nothing()
    _warm(Path(folder), command)
    ends = {by: _all(Path(folder), int(by), int(most), command) for by in signals.split(",")}
    os.write(out, json.dumps(ends).encode())
