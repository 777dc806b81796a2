"""What each command is for."""

from collections.abc import Mapping
from typing import Final

COMMAND_TEXTS: Final[Mapping[str, str]] = {
    "Check, plan and build the handbook your team runs on.": (
        "Vérifier, planifier et publier le handbook avec lequel votre équipe travaille."
    ),
    # The list of all.
    "Make a handbook that checks, builds and serves at once.": (
        "Créer un handbook qui se vérifie, se construit et s'affiche aussitôt."
    ),
    "Write a new file to begin with.": "Écrire un nouveau fichier pour commencer.",
    "Say everything that is wrong with the handbook, where, and how to mend it.": (
        "Dire tout ce qui ne va pas dans le handbook, où, et comment le corriger."
    ),
    "Print the dated steps of a campaign, or of a playbook on a given day.": (
        "Afficher les étapes datées d'une campagne, ou d'un playbook à un jour donné."
    ),
    "Say in words what a change means.": "Dire en clair ce que signifie un changement.",
    "Let a campaign follow its playbook as it is now, and say what that changes.": (
        "Faire suivre à une campagne son playbook tel qu'il est maintenant, et dire ce que cela change."
    ),
    "Write the dated steps for a calendar, a spreadsheet or another tool.": (
        "Écrire les étapes datées pour un agenda, un tableur ou un autre outil."
    ),
    "Print the page of a rule, or the list of all rules.": (
        "Afficher la page d'une règle (en anglais), ou la liste de toutes les règles."
    ),
    "Print or write the JSON Schemas with which an editor completes and checks.": (
        "Afficher ou écrire les schémas JSON avec lesquels un éditeur complète et vérifie."
    ),
    "Write the site's pages as plain files, for any site generator.": (
        "Écrire les pages du site comme de simples fichiers, pour tout générateur de site."
    ),
    "Build the site with MkDocs.": "Construire le site avec MkDocs.",
    "Show the site while you edit.": "Montrer le site pendant que vous écrivez.",
    # One command.
    "Make a handbook in DIR that checks, builds and serves at once.\n\n"
    "Files for a code host go to the top of the repository that DIR lies in, and what they do is done in DIR.": (
        "Créer dans DOSSIER un handbook qui se vérifie, se construit et s'affiche aussitôt.\n\n"
        "Les fichiers pour une forge vont en haut du dépôt qui contient DOSSIER, et agissent dans DOSSIER."
    ),
    "Say everything that is wrong with the handbook, where, and how to mend it.\n\n"
    "With PATHS, only the findings in these files or folders are shown; the whole handbook is read all the same.": (
        "Dire tout ce qui ne va pas dans le handbook, où, et comment le corriger.\n\n"
        "Avec CHEMINS, seuls les constats de ces fichiers ou dossiers sont montrés ; tout est lu quand même."
    ),
    "Print the dated steps of a campaign, or of a playbook on a given day, and why each has its date.\n\n"
    "With several days, say what speaks against each: holidays, people who are away, steps that should have begun.": (
        "Afficher les étapes datées d'une campagne, ou d'un playbook à un jour donné, et pourquoi ces dates.\n\n"
        "Avec plusieurs jours, dire ce qui s'oppose à chacun : jours fériés, absences, étapes en retard."
    ),
    "Say in words what a change means: dates that move, goals, tools, people, and what the check newly finds.\n\n"
    "Compares the files as they are with what they were where this branch left REV (a branch, a tag, a commit)\n"
    "[default: main], or REV2 with REV.": (
        "Dire en clair ce que signifie un changement : dates qui bougent, objectifs, outils, personnes, et ce que la "
        "vérification trouve de nouveau.\n\n"
        "Compare les fichiers tels qu'ils sont avec ce qu'ils étaient là où cette branche a quitté REV (une branche, "
        "une étiquette, un commit) [par défaut : main], ou REV2 avec REV."
    ),
    "Write the dated steps for a calendar, a spreadsheet or another tool.\n\n"
    "For an Excel in French: --to csv --delimiter semicolon --bom.\n\n"
    "With --all --to codeowners, who reviews which file, for GitHub and GitLab; with --kind, the records of a kind.": (
        "Écrire les étapes datées pour un agenda, un tableur ou un autre outil.\n\n"
        "Pour un Excel en français : --to csv --delimiter semicolon --bom.\n\n"
        "Avec --all --to codeowners, qui relit quel fichier, pour GitHub et GitLab ; avec --kind, les fiches d'un type."
    ),
    "Print the page of a rule, by code or name; without RULE, the list of all rules.": (
        "Afficher la page d'une règle (en anglais), par son code ou son nom ; sans RÈGLE, la liste de toutes."
    ),
    "Print the JSON Schema of a KIND of file, or of all: an editor completes and explains the keys with it.": (
        "Afficher le schéma JSON d'un TYPE de fichier, ou de tous : un éditeur s'en sert pour compléter et expliquer "
        "les clés."
    ),
    "Write the site's pages and assets as plain files into DIR, for any site engine.": (
        "Écrire dans DOSSIER les pages du site comme de simples fichiers, pour tout moteur de site."
    ),
    "Build the site with MkDocs: the first language at its top, each other one in a folder of its own.": (
        "Construire le site avec MkDocs : la première langue en haut, chaque autre dans son propre dossier."
    ),
    "Show the site while you edit; it is built again whenever a file changes, and says what keeps it from that.": (
        "Montrer le site pendant que vous écrivez ; il se reconstruit à chaque changement, et dit ce qui l'en empêche."
    ),
    # `handbook new`.
    "Write playbooks/ID.md: how we do a thing, with a retroplan that can be dated.": (
        "Écrire playbooks/ID.md : comment nous faisons une chose, avec un rétroplanning qui prend des dates."
    ),
    "Write campaigns/ID.yml: one dated use of a playbook, of --from on --date, or what comes --after a campaign.": (
        "Écrire campaigns/ID.yml : un playbook à une date, avec --from et --date, ou la suite d'une campagne (--after)."
    ),
    "Write okrs/QUARTER/TEAM.yml: the objectives that the last quarter left unfinished.": (
        "Écrire okrs/TRIMESTRE/ÉQUIPE.yml : les objectifs que le dernier trimestre n'a pas atteints."
    ),
    "Write company/tools/ID.yml: something we pay for or depend on.\n\n"
    "From the export of an accounting program, write a file for each supplier that has none.": (
        "Écrire company/tools/ID.yml : ce que nous payons, ou dont nous dépendons.\n\n"
        "À partir de l'export d'un logiciel de comptabilité, écrire un fichier pour chaque fournisseur qui n'en a pas."
    ),
    "Write company/people/ID.yml: somebody who works here.": (
        "Écrire company/people/ID.yml : une personne qui travaille ici."
    ),
    "Write {place}: {what}": "Écrire {place} : {what}",
    "a number that comes with its meaning.": "un chiffre, et ce qu'il veut dire.",
    "a guess, how it is measured, and what was learned.": "une hypothèse, comment elle se mesure, ce qu'on a appris.",
    "the words of the house: one file, `glossary`.": "les mots de la maison : un seul fichier, `glossary`.",
    "a kind of record of your own: channel, segment, market ... or any other name.": (
        "un type de fiche à vous : channel, segment, market ... ou tout autre nom."
    ),
    "a hat that somebody wears.": "une casquette que porte quelqu'un.",
    "a team, who leads it, and what it belongs to.": "une équipe, qui la dirige, et à quoi elle appartient.",
}
