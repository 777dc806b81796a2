"""In a French handbook, a command that refuses says why in French."""

import re
from pathlib import Path
from unittest.mock import patch

import pytest
import running
from running import handbook
from smallest import HANDBOOK, write_handbook

SETTINGS = {"handbook.yml": "name: Nova\nlanguages: [fr]\ncalendar: [FR]\n"}


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ("plan spring2", "aucune campagne ni aucun playbook ne s'appelle « spring2 » : vouliez-vous dire « spring » ?"),
        ("plan webinar", "« webinar » est un playbook : ajoutez le jour de l'événement, comme --date 2027-01-28"),
        ("plan spring --calendar XX", "aucun calendrier de jours fériés ne s'appelle « XX »"),
        ("rebase autumn", "aucune campagne ne s'appelle « autumn »"),
        ("diff", "il n'y a pas de dépôt git ici : rien à quoi comparer"),
        ("export autumn --to ics", "aucune campagne ne s'appelle « autumn »"),
        ("export --person tim --to ics", "personne ne s'appelle « tim » : vouliez-vous dire « tom » ?"),
        (
            "new person Tom_Leroy",
            "« Tom_Leroy » ne peut pas être un identifiant : il faut des minuscules sans accent, des chiffres et",
        ),
        ("new person tom", "company/people/tom.yml existe déjà : choisissez un autre identifiant"),
        (
            "new tool a --owner tim",
            "« tim » n'existe pas (il faut un rôle ou une personne) : vouliez-vous dire « tom » ?",
        ),
        ("new role a --owner zoe", "personne ne s'appelle « zoe » dans company/people"),
        ("new register campaign", "il existe déjà un type « campaign » : choisissez un autre nom"),
        ("new campaign a", "dites d'où elle part et quand, --from PLAYBOOK --date JOUR, ou quelle campagne elle"),
        ("new tool", "nommez l'outil, comme « handbook new tool hubspot », ou un export avec --from"),
        ("export --to ics", "nommez une campagne, ou une personne avec --person, ou tout avec --all"),
        ("explain CAM999", "aucune règle ne s'appelle"),
        ("schema strategi", "aucun type de fichier ne s'appelle « strategi » : il y a settings,"),
        ("check --select nothing", "aucune règle ne s'appelle nothing : « handbook explain » les donne toutes"),
        ("check gone.yml", "gone.yml n'existe pas"),
        ("stage company", "company contient d'autres fichiers : donnez un nouveau dossier, ou videz celui-ci"),
        ("stage handbook.yml", "handbook.yml n'est pas un dossier : donnez-en un nouveau"),
        ("init . --empty", "handbook.yml existe déjà : retirez-le, ou nommez un autre dossier"),
        (
            "new campaign a --after spring",
            "le playbook « webinar » ne dit pas avec `followed_by:` ce qui vient ensuite : donnez --from et --date",
        ),
    ],
)
def test_what_is_refused(arguments: str, reason: str, tmp_path: Path) -> None:
    write_handbook(tmp_path, SETTINGS)
    run = handbook(tmp_path, *arguments.split())
    assert run.code == 2
    assert run.err.removeprefix("handbook: ").startswith(reason)


@pytest.mark.parametrize(
    ("terminal", "reason"),
    [("en_GB.UTF-8", "no handbook.yml in {}: go to the"), ("fr_FR.UTF-8", "pas de handbook.yml dans {} : allez dans")],
)
def test_without_a_handbook_the_terminal_has_the_language(terminal: str, reason: str, tmp_path: Path) -> None:
    with patch.dict(running.ENVIRONMENT, {"LC_ALL": terminal}):
        run = handbook(tmp_path, "check")
    assert (run.code, run.err.startswith(f"handbook: {reason.format(tmp_path)}")) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("stage out", "N pages dans out\n"),
        ("export --all --to csv -o out.csv", "N étapes dans out.csv\n"),
        ("export --kind person --to csv -o out.csv", "N fiches dans out.csv\n"),
        ("schema --write person", "N schéma écrit sur N, les autres étaient à jour\n"),
    ],
)
def test_what_was_done(arguments: str, told: str, tmp_path: Path) -> None:
    write_handbook(tmp_path, SETTINGS)
    run = handbook(tmp_path, *arguments.split())
    assert (run.code, re.sub(r"\d+", "N", run.err)) == (0, told)


def test_a_rule_is_explained_in_french_as_far_as_it_has_french_words(tmp_path: Path) -> None:
    write_handbook(tmp_path, SETTINGS)
    lines = handbook(tmp_path, "explain", "CAM148").out.split("\n\n")
    assert lines[:4] == [
        "# CAM148 event-in-school-holidays (avertissement)",
        "le {date} tombe dans les vacances scolaires de {zones} ({name})",
        "Que faire : choisissez un jour de classe",
        "The day of a campaign lies in the school holidays of a zone that the settings name.",
    ]


def test_a_table_for_a_french_excel_has_commas_in_its_numbers(tmp_path: Path) -> None:
    playbook = HANDBOOK["playbooks/webinar.md"].replace("days: 2", "days: 0.5")
    write_handbook(tmp_path, {**SETTINGS, "playbooks/webinar.md": playbook})
    asked = ("export", "spring", "--to", "csv", "--delimiter")
    cells = {
        delimiter: handbook(tmp_path, *asked, delimiter).out.splitlines()[1].split(sign)
        for delimiter, sign in (("semicolon", ";"), ("comma", ","))
    }
    assert [[cell for cell in line if "0" in cell and "5" in cell and len(cell) == 5] for line in cells.values()] == [
        ['"0,5"'],
        ['"0.5"'],
    ]
