"""In a French handbook, or at a French terminal outside of any, the help and click's own sentences are French."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path
from unittest.mock import patch

import click
import pytest
import running
from running import handbook

from handbook.adapters.cli import COMMANDS, main
from handbook.adapters.french import TEXTS

SETTINGS = "name: Nova\nlanguages: [fr]\ncalendar: [FR]\n"
HEAVY = ("babel", "handbook.adapters.commands", "handbook.loading", "mkdocs", "pydantic", "yaml")
CODE = f"""
import sys
from handbook.adapters.cli import main
try:
    main(["--help"], prog_name="handbook")
finally:
    print(*[name for name in (*{HEAVY}, "handbook.adapters.french") if name in sys.modules], file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ("new person", "Il manque l'argument 'ID'."),
        ("new glossaire x", "Il n'y a pas de commande « glossaire » : vouliez-vous dire « glossary » ?"),
        ("chek", "Il n'y a pas de commande « chek » : vouliez-vous dire « check » ?"),
        ("plan", "Il manque l'argument 'CAMPAGNE|PLAYBOOK'."),
        ("plan a b", "Il y a un argument de trop : b"),
        ("export", "Il manque l'option '--to'. Au choix :\n\tics,\n\tjson,"),
        ("export --to csv --alarm x", "La valeur de '--alarm' ne convient pas : « x » n'est pas un nombre entier."),
        ("check --lang de", "La valeur de '--lang' ne convient pas : « de » ; au choix : 'en', 'fr'."),
        ("check --nothing", "Il n'y a pas d'option « --nothing »."),
        ("check --today", "L'option --today demande une valeur."),
        ("-C nowhere check", "La valeur de '-C' ne convient pas : Dossier « nowhere » introuvable."),
    ],
)
def test_what_click_refuses(arguments: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "handbook.yml").write_text(SETTINGS)
    run = handbook(tmp_path, *arguments.split())
    _, _, said = run.err.partition("Erreur : ")
    assert (run.code, said[: len(reason)], "Usage" in run.err) == (2, reason, False)


def test_the_help_of_a_command(tmp_path: Path) -> None:
    (tmp_path / "handbook.yml").write_text(SETTINGS)
    assert handbook(tmp_path, "schema", "-h").out == (
        "Utilisation : handbook schema [OPTIONS] [TYPE]\n\n"
        "  Afficher le schéma JSON d'un TYPE de fichier, ou de tous : un éditeur s'en sert pour compléter\n"
        "  et expliquer les clés.\n\n"
        "Options :\n"
        "  --write     Les écrire tous dans le dossier schemas/ du handbook.\n"
        "  -h, --help  Afficher cette aide.\n"
    )


@pytest.mark.parametrize(
    ("settings", "terminal", "arguments", "heading"),
    [
        (None, "fr_FR.UTF-8", "", "Commandes :"),
        (None, "en_GB.UTF-8", "", "Commands:"),
        ("languages: [en, fr]", "fr_FR.UTF-8", "", "Commands:"),
        ("name: Nova", "fr_FR.UTF-8", "", "Commands:"),
        ("languages: [fr, en]", "en_GB.UTF-8", "", "Commandes :"),
        ("languages:\n  - 'fr'  # first\n  - en", "en_GB.UTF-8", "", "Commandes :"),
        ("{name: Nova, languages: [fr]}", "en_GB.UTF-8", "", "Commandes :"),
        ("languages: [fr]", "en_GB.UTF-8", "-C ..", "Commands:"),
        ("languages: [fr]", "en_GB.UTF-8", "-qC {}", "Commandes :"),
    ],
)
def test_whose_language_it_is(
    settings: str | None, terminal: str, arguments: str, heading: str, tmp_path: Path
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    if settings:
        (folder / "handbook.yml").write_text(f"{settings}\n")
    with patch.dict(running.ENVIRONMENT, {"LC_ALL": terminal}):
        run = handbook(folder, *arguments.format(folder).split(), "--help")
    assert [line for line in run.out.splitlines() if line.startswith("Comm")] == [heading]


def test_a_group_without_a_command_shows_its_help(tmp_path: Path) -> None:
    (tmp_path / "handbook.yml").write_text(SETTINGS)
    run, shown = handbook(tmp_path, "new"), handbook(tmp_path, "new", "--help")
    assert (run.out + run.err).splitlines() == shown.out.splitlines()


def _commands(group: click.Group, context: click.Context) -> Iterator[tuple[str, click.Command]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield name, command
        if isinstance(command, click.Group):
            yield from ((f"{name} {inner}", found) for inner, found in _commands(command, context))


def _parts(text: str) -> list[str]:
    """A text, or what it was put together from."""
    made = re.fullmatch(r"Write \S+: ([a-z].*)", text)
    return [made[1]] if made and text not in TEXTS else [cleandoc(text)]


def test_each_command_and_each_option_has_a_french_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    found = [("handbook", main), *_commands(main, click.Context(main))]
    texts = [(name, click.Context(command), command) for name, command in found]
    lines = {("handbook", line) for _, line in COMMANDS.values()}
    lines |= {(name, part) for name, _, command in texts for part in _parts(command.help or "")}
    options = {
        (name, option.help or "none")
        for name, _, command in texts
        for option in command.params
        if isinstance(option, click.Option) and "--output-format" not in option.opts
    }
    assert {(name, text) for name, text in lines | options if text not in TEXTS} == set()


@pytest.mark.parametrize(("settings", "told"), [(SETTINGS, "handbook.adapters.french"), ("name: Nova\n", "")])
def test_french_is_read_for_french_alone(settings: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "handbook.yml").write_text(settings)
    done = subprocess.run([sys.executable, "-c", CODE], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, f"{told}\n")


def test_a_folder_that_is_gone_has_no_language(tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    code = f"import os; os.mkdir({str(gone)!r}); os.chdir({str(gone)!r}); os.rmdir({str(gone)!r})\n{CODE}"
    environment = {**os.environ, "LC_ALL": "fr_FR.UTF-8"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, env=environment)
    assert (done.returncode, done.stderr, "Commandes :" in done.stdout) == (0, "handbook.adapters.french\n", True)
