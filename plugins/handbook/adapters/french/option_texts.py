"""What each option does, and what stands for what is typed."""

from collections.abc import Mapping
from typing import Final

OPTION_TEXTS: Final[Mapping[str, str]] = {
    # handbook
    "The handbook's folder (the one with handbook.yml).": "Le dossier du handbook (celui de handbook.yml).",
    "Print nothing but results.": "N'afficher que les résultats.",
    "Where the program fails, print the place in its code.": "Si le programme échoue, montrer où dans son code.",
    # init
    "What it is written in.": "La langue dans laquelle il est écrit.",
    "For whose CI.": "Pour la CI de quelle forge.",
    "Without the example.": "Sans l'exemple.",
    "Of a handbook that is there, renew the files for its CI, or add them.": (
        "Dans un handbook qui existe, renouveler les fichiers de sa CI, ou les ajouter."
    ),
    # check
    "Exit 1 on warnings too.": "Finir avec le code 1 dès un avertissement.",
    "Check as if it were this day.": "Vérifier comme si l'on était ce jour-là.",
    "Only these rules: names, codes or beginnings of codes, with commas.": (
        "Seulement ces règles : noms, codes ou débuts de codes, avec des virgules."
    ),
    "Not these rules.": "Sauf ces règles.",
    "Mend what has one right answer, then say what is left.": (
        "Corriger ce qui n'a qu'une bonne réponse, puis dire ce qui reste."
    ),
    "Print what --fix would change, and change nothing.": "Afficher ce que --fix changerait, sans rien changer.",
    "Check again whenever a file changes, until Ctrl-C.": "Revérifier à chaque changement, jusqu'à Ctrl-C.",
    "Language of the findings [default: the handbook's].": "Langue des constats [par défaut : celle du handbook].",
    # plan
    "Day D; several of them are compared.": "Le jour J ; s'il y en a plusieurs, ils sont comparés.",
    "Public holidays, as in FR,IN [default: the handbook's].": (
        "Jours fériés, comme FR,IN [par défaut : ceux du handbook]."
    ),
    "A choice among the playbook's options.": "Un choix parmi les options du playbook.",
    "Compare as if it were this day.": "Comparer comme si l'on était ce jour-là.",
    "Language of the sentences [default: the handbook's].": "Langue des phrases [par défaut : celle du handbook].",
    # diff
    "List all parts of a change, however many.": "Lister tout ce qui change, même si c'est long.",
    "End with 1 if dates of running campaigns move, or the like.": (
        "Finir avec le code 1 si des dates de campagnes en cours bougent (moved-dates), ou plus largement."
    ),
    # export
    "What one person has to do, over all open campaigns.": (
        "Ce qu'une personne a à faire, dans toutes les campagnes ouvertes."
    ),
    "All open campaigns.": "Toutes les campagnes ouvertes.",
    "The records of a kind, registers too (csv, xlsx).": "Les fiches d'un type, registres compris (csv, xlsx).",
    "For which tool.": "Pour quel outil.",
    "The file to write, - for standard output; with --all to pdf, a folder.": (
        "Le fichier à écrire, - pour la sortie standard ; avec --all vers pdf, un dossier."
    ),
    "Of a PDF.": "Le papier d'un PDF.",
    "Of a CSV.": "Le séparateur d'un CSV.",
    "Mark a CSV as UTF-8, as Excel wants it.": "Marquer un CSV comme UTF-8, ce que demande Excel.",
    "Write over what is there.": "Remplacer ce qui est déjà là.",
    "Remind so many days before (ics).": "Rappeler tant de jours avant (ics).",
    # schema, stage, build, serve
    "Write them all into the folder schemas/ of the handbook.": "Les écrire tous dans le dossier schemas/ du handbook.",
    "Language of the pages [default: the handbook's first].": (
        "Langue des pages [par défaut : la première du handbook]."
    ),
    "Whom the pages are for [default: as handbook.yml says].": (
        "Pour qui sont les pages [par défaut : ce que dit handbook.yml]."
    ),
    "Where the site goes [default: site].": "Où va le site [par défaut : site].",
    "Stop where the check finds a warning or an error.": (
        "S'arrêter si la vérification trouve un avertissement ou une erreur."
    ),
    "Whom the site is for [default: as handbook.yml says].": (
        "Pour qui est le site [par défaut : ce que dit handbook.yml]."
    ),
    "Where to serve [default: 127.0.0.1:8000].": "À quelle adresse [par défaut : 127.0.0.1:8000].",
    "Open the site in the browser.": "Ouvrir le site dans le navigateur.",
    # new
    "What people call it [default: made from the id].": "Comment on l'appelle [par défaut : tiré de l'identifiant].",
    "Who has it.": "Qui en a la charge.",
    "The role that keeps it right.": "Le rôle qui le tient à jour.",
    "Begin with the text of this one.": "Partir du texte de celui-ci.",
    "event, process ...: which steps it has [default: process].": (
        "event, process ... : quelles étapes il a [par défaut : process]."
    ),
    "The playbook that it follows, or a campaign to run again.": (
        "Le playbook qu'elle suit, ou une campagne à refaire."
    ),
    "Day D.": "Le jour J.",
    "The campaign that it goes on from: its playbook tells what follows, and when.": (
        "La campagne qu'elle prolonge : son playbook dit ce qui suit, et quand."
    ),
    "Which goal it serves.": "Quel objectif elle sert.",
    "A CSV of payments.": "Un CSV de paiements.",
    "Which column of it is what: supplier, label, amount, debit, credit, date, currency, category.": (
        "Laquelle de ses colonnes est quoi : supplier, label, amount, debit, credit, date, currency, category."
    ),
    "The name [default: made from the id].": "Le nom [par défaut : tiré de l'identifiant].",
    "Where the person works.": "Où la personne travaille.",
    # What stands for what is typed.
    "CAMPAIGN": "CAMPAGNE",
    "DAYS": "JOURS",
    "DIR": "DOSSIER",
    "FILE.csv": "FICHIER.csv",
    "GOAL": "OBJECTIF",
    "HOST:PORT": "HÔTE:PORT",
    "KIND": "TYPE",
    "NAME": "NOM",
    "NAME=CHOICE": "NOM=CHOIX",
    "PATHS": "CHEMINS",
    "PERSON": "PERSONNE",
    "QUARTER/TEAM": "TRIMESTRE/ÉQUIPE",
    "ROLE": "RÔLE",
    "RULE": "RÈGLE",
    "RULES": "RÈGLES",
    "TEAM": "ÉQUIPE",
    "TEXT": "TEXTE",
}
