"""A translation of a playbook has a block of steps.

## Why
Dates, owners and order are said once, in the playbook itself, and hold in every language. What a translation says of
them is not read, and the two would soon differ.

## Fails
````markdown title="playbooks/webinar.fr.md"
---
title: Webinaire
---
## Rétroplanning {#retroplan}
```yaml steps
- {id: brief, when: J-42}  # error: HBK159
```
````

## Passes
````markdown title="playbooks/webinar.fr.md"
---
title: Webinaire
---
## Étapes {#steps}
### Rédiger le brief {#brief}
Partez des questions entendues le mois dernier.
````

## How to fix
Take the block out, and change the dates in the playbook itself.
"""

from handbook.diagnostics.finding import Rule

RULE = Rule(
    code="HBK159",
    name="steps-in-translation",
    severity="error",
    since="0.1.0",
    message={
        "en": "the steps of a playbook stand in the playbook itself: this block is not read",
        "fr": "les étapes d'un playbook se trouvent dans le playbook lui-même : ce bloc n'est pas lu",
    },
    hint={
        "en": "take the block out; dates are changed in the playbook itself",
        "fr": "retirez le bloc ; les dates se changent dans le playbook lui-même",
    },
)
