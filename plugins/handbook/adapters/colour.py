"""Colour for a person at a terminal, laid over lines that are already harmless: nothing of a file can bring it."""

import os
import re
import sys
from collections.abc import Callable, Mapping
from typing import Final

import click

from handbook.adapters.commands.invocation import put
from handbook.diagnostics.outputs.text import NAMES
from handbook.model.settings import Severity

_OF: Final[Mapping[Severity, str]] = {"error": "red", "warning": "yellow", "info": "cyan"}
_COLOURS: Final = {name: _OF[severity] for names in NAMES.values() for severity, name in names.items()}
_HEADLINE: Final = re.compile(rf"(?P<place>\S.*?:\d+:\d+:) (?P<severity>{'|'.join(_COLOURS)}) (?P<rest>[A-Z]+\d+ .*)")
_MARKS: Final = re.compile(r"(?P<gutter> +\| *)(?P<marks>\^+)")
_SAID: Final = re.compile(r"(?P<gutter> +)(?P<label>= [\w ]+:)(?P<rest> .*)")
_SERIOUS: Final = re.compile(r"(?P<margin> +)(?P<sign>! )(?P<rest>.*)")


def show(text: str, paint: Callable[[str], str]) -> None:
    """Print a text, line by line in colour where somebody looks on."""
    is_seen = is_wanted(os.environ, is_terminal=sys.stdout.isatty())
    if is_seen:
        click.echo("\n".join(map(paint, text.split("\n"))), color=True)
    elif sys.stdout.isatty():
        click.echo(text)
    else:
        put(f"{text}\n".encode(sys.stdout.encoding, sys.stdout.errors or "strict"))


def is_wanted(environment: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Whether there should be colour: as NO_COLOR and FORCE_COLOR say (no-color.org, force-color.org), or by a look."""
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or (is_terminal and environment.get("TERM") != "dumb")


def of_findings(line: str) -> str:
    """A line of `check`: the severity and the marks in its colour, the place in bold, the labels below it."""
    if found := _HEADLINE.fullmatch(line):
        severity = click.style(found["severity"], fg=_COLOURS[found["severity"]], bold=True)
        return f"{click.style(found['place'], bold=True)} {severity} {found['rest']}"
    if found := _MARKS.fullmatch(line):
        return found["gutter"] + click.style(found["marks"], fg="red", bold=True)
    if found := _SAID.fullmatch(line):
        return found["gutter"] + click.style(found["label"], fg="cyan") + found["rest"]
    return line


def of_changes(line: str) -> str:
    """A line of `diff`: headings in bold, what is for somebody to decide in red."""
    if found := _SERIOUS.fullmatch(line):
        return found["margin"] + click.style(found["sign"] + found["rest"], fg="red")
    return click.style(line, bold=True) if line and not line.startswith(" ") else line


def of_a_patch(line: str) -> str:
    """A line of a unified diff, as git colours it."""
    for start, colour in (("+++", None), ("---", None), ("@@", "cyan"), ("+", "green"), ("-", "red")):
        if line.startswith(start):
            return click.style(line, fg=colour, bold=True if colour is None else None)
    return line
