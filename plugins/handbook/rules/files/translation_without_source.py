"""A translation has no playbook to translate.

## Why
A translation holds words only. Steps, dates and owners come from the playbook, and there is none of this name.

## Fails
````markdown title="playbooks/launch.fr.md"
---  <!-- error: HBK106 -->
title: Lancement
---
````

## Passes
````markdown title="playbooks/webinar.fr.md"
---
title: Webinaire
summary: De l'idée au bilan en six semaines.
event: le direct
---
Une heure de direct pour ceux qui ne nous connaissent pas.

## Étapes

### Écrire le brief {#brief}
Partir des questions entendues par les commerciaux le mois dernier.

### Animer le direct {#live}
Ouvrir la salle trente minutes avant.

### Écrire le bilan {#debrief}
Une page : à garder, à changer, les chiffres.

## Bonnes pratiques
- Inviter trois semaines avant.

## Pièges
- Un titre que nous seuls comprenons.

## Modèles
- [Brief](templates/brief.md)
````

## How to fix
Give the translation the name of its playbook: `webinar.fr.md` translates `webinar.md`. Or write the playbook.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK106",
    name="translation-without-source",
    severity="error",
    since="0.1.0",
    message={"en": "there is no playbook '{id}' to translate", "fr": "il n'y a pas de playbook « {id} » à traduire"},
    hint={
        "en": "write playbooks/{id}.md, or correct the name of this file",
        "fr": "écrivez playbooks/{id}.md, ou corrigez le nom de ce fichier",
    },
    is_about_absence=True,
)
