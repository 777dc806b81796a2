"""The command: in this process, which is fast; or as it is installed, which is what a user runs."""

import io
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import click
from mkdocs.config.defaults import MkDocsConfig

from handbook.adapters.cli import main

COMMAND = Path(sys.executable).parent / "handbook"
ENVIRONMENT = {"COLUMNS": "100", "PYTHONWARNINGS": "error", "NO_MKDOCS_2_WARNING": "1", "LC_ALL": "C.UTF-8"}
"""What a command meets in every test: English, and a width."""


@dataclass(frozen=True)
class Run:
    """What a command left behind."""

    code: int
    out: str
    err: str


def handbook(folder: Path, *arguments: str) -> Run:
    """Run `handbook ARGUMENTS` in a folder, in this process: the same (`tests/adapters/test_process.py`), and fast."""
    return run(main, "handbook", folder, *arguments)


def run(command: click.Command, name: str, folder: Path, *arguments: str) -> Run:
    """Run a command of some name in a folder, in this process."""
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", "surrogateescape", newline="") for _ in range(2))
    with _in(folder), redirect_stdout(out), redirect_stderr(err), _no_input(), _own_logging():
        MkDocsConfig.plugins.plugin_cache.clear()  # it keeps them for a server that builds again
        try:
            command.main([*arguments], prog_name=name)
            code = 0
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(end.code is not None)
    return Run(code, *map(_text, (out, err)))


def process(folder: Path, *arguments: str) -> Run:
    """Run `handbook ARGUMENTS` in a folder, as it is installed: also where it starts a browser beside that of tests."""
    environment = {**os.environ, **ENVIRONMENT}
    done = subprocess.run(
        [COMMAND, *arguments], cwd=folder, capture_output=True, text=True, check=False, timeout=120, env=environment
    )
    return Run(done.returncode, done.stdout, done.stderr)


def _text(stream: io.TextIOWrapper) -> str:
    """What was written, with the line ends that a text has for Python."""
    stream.flush()
    written = stream.buffer
    assert isinstance(written, io.BytesIO)
    return written.getvalue().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")


@contextmanager
def _in(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        with patch.dict(os.environ, ENVIRONMENT):
            yield
    finally:
        os.chdir(before)


@contextmanager
def _no_input() -> Iterator[None]:
    with Path(os.devnull).open() as nothing, patch.object(sys, "stdin", nothing):
        yield


@contextmanager
def _own_logging() -> Iterator[None]:
    """What a command says to MkDocs' log stays in its own run: pytest would send it on, and not each name is UTF-8."""
    logger, building = map(logging.getLogger, ("mkdocs", "mkdocs.commands.build"))
    before, level, filters = logger.handlers[:], logger.level, building.filters[:]
    logger.propagate = False
    try:
        yield
    finally:
        logger.handlers, logger.level, logger.propagate = before, level, True
        building.filters = filters
