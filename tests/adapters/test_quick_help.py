"""`handbook --help` and `--version` answer at once: they read no module of a command, and none that takes long."""

import subprocess
import sys

import pytest
from click.testing import CliRunner

from handbook.adapters.cli import COMMANDS, main

HEAVY = ("babel", "handbook.adapters.commands", "handbook.loading", "mkdocs", "pydantic", "yaml")
CODE = """
import sys
from handbook.adapters.cli import main
try:
    main(["{option}"], prog_name="handbook")
finally:
    print(*[name for name in {heavy} if name in sys.modules], file=sys.stderr)
"""


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_nothing_heavy_is_imported(option: str) -> None:
    code = CODE.format(option=option, heavy=HEAVY)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "\n")


def test_each_command_has_its_line() -> None:
    shown = CliRunner().invoke(main, ["--help"]).output.partition("Commands:\n")[2]
    names = [line.split()[0] for line in shown.splitlines() if line[2:3].strip()]
    assert names == list(COMMANDS)
