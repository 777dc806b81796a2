"""The guard at the top: whatever escapes is one sentence with what was done, exit code 2, and a plea to report it."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from installed import ENTRY, environment_with, install, placed
from running import COMMAND, Run
from sites import write_site
from smallest import write_handbook

from handbook.adapters.cli import COMMANDS, main

RULE = '''\
"""A rule that fails."""
import handbook

RULE = handbook.Rule(
    code="ACM101", name="failing-rule", severity="error", since="1.0",
    message={"en": "no", "fr": "non"}, hint={"en": "no", "fr": "non"},
)


def check(context):
    raise ValueError("a plan without\\n::error::a day")
    yield
'''

BREAKS_OURS = """\
import operator
from handbook import Context, Extension
Context.drifts = property(operator.itemgetter(0))
extension = Extension()
"""
SENTENCE = (
    "the program failed while the rule playbook-changed looked at the handbook"
    " (TypeError: 'Context' object is not subscriptable)"
)
THEIRS = (
    "handbook.yml:1:1: error HBK306 the extension 'acme' cannot be used: its rule failing-rule failed"
    " (ValueError: a plan without ::error::a day) [broken-extension]\n"
)
REPORT = "This is a mistake of the program, whatever the file says: please report it, with the line above."


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A package that breaks a part of ours, in which no code of its own is met."""
    return placed(tmp_path / "packages", BREAKS_OURS)


def test_a_rule_of_an_extension_is_told_as_that(tmp_path: Path) -> None:
    module = "import acme_rule, handbook\nextension = handbook.Extension(rules=(acme_rule,))\n"
    packages = install(tmp_path / "p", "acme", ENTRY, {"acme_rule.py": RULE, "acme_handbook.py": module})
    write_handbook(tmp_path / "handbook")
    told = _run(tmp_path / "handbook", packages, "handbook", "check", "--output-format", "concise")
    assert told == Run(1, THEIRS, "")


def _run(root: Path, packages: Path, *command: str) -> Run:
    program, *arguments = command
    done = subprocess.run(
        [COMMAND.with_name(program), *arguments],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=environment_with(packages),
    )
    return Run(done.returncode, done.stdout, done.stderr)


def test_a_command_ends_in_one_sentence(packages: Path, tmp_path: Path) -> None:
    write_handbook(tmp_path / "handbook")
    told = f"handbook: {SENTENCE}\n{REPORT}\n'handbook -v ...' shows where it happened.\n"
    assert _run(tmp_path / "handbook", packages, "handbook", "check") == Run(2, "", told)
    verbose = _run(tmp_path / "handbook", packages, "handbook", "-v", "check")
    assert (verbose.code, verbose.err.split("\n", 1)[0]) == (2, "Traceback (most recent call last):")
    assert verbose.err.endswith(f"\nhandbook: {SENTENCE}\n{REPORT}\n")


@pytest.mark.parametrize(("program", "code"), [("handbook", 2), ("mkdocs", 1)])
def test_a_build_ends_in_the_same_words(program: str, code: int, packages: Path, tmp_path: Path) -> None:
    write_site(tmp_path / "site")
    run = _run(tmp_path / "site", packages, program, "build", *(["-q"] if program == "mkdocs" else []))
    assert (run.code, run.err[run.err.index("ERROR") :]) == (code, f"ERROR   -  {SENTENCE}\n{REPORT}\n")


def test_a_reader_that_goes_away_needs_no_words(tmp_path: Path) -> None:
    write_handbook(tmp_path, {f"company/tools/tool-{number}.yml": "name: [\n" for number in range(300)})
    command = f"'{COMMAND}' check --output-format json | head -c 1"
    done = subprocess.run(["/bin/sh", "-c", command], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("{", "")


@pytest.mark.parametrize("arguments", [("build", "-d", "file/site"), ("stage", "file/staged")])
def test_a_folder_that_cannot_be_made_is_one_sentence(arguments: tuple[str, ...], tmp_path: Path) -> None:
    write_site(tmp_path, {"file": "not a folder"})
    run = _run(tmp_path, tmp_path, "handbook", "-q", *arguments)
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert "file" in run.err


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_no_failure(name: str) -> None:
    for option in ("--help", "-h"):
        result = CliRunner().invoke(main, [name, option])
        assert (result.exit_code, result.output[: 12 + len(name)]) == (0, f"Usage: main {name}")
