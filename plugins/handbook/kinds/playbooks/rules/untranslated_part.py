"""A translation lacks a section that its playbook has.

## Why
The page shows the original there, in a language that its reader may not know. Most often the section was lost, or came
later and nobody told the translator.

## Fails
````yaml title="handbook.yml"
name: Nova
languages: [en, fr]
````

````markdown title="playbooks/webinar.fr.md"
---
title: Webinaire  # info: PLB126
---
Une heure d'échange avec ceux qui ne nous connaissent pas encore.

## Étapes
### Écrire le brief {#brief}
Partez des questions que les commerciaux ont entendues.
### Écrire le bilan {#debrief}
Une page : quoi garder, quoi changer, les chiffres.

## Bonnes pratiques
- Invitez trois semaines avant.

## Pièges
- Un titre que nous sommes seuls à comprendre.

## Modèles
- [Brief](templates/brief.md)
````

## Passes
````diff title="playbooks/webinar.fr.md"
 Partez des questions que les commerciaux ont entendues.
+### Animer le direct {#live}
+Ouvrez la salle trente minutes avant.
````

## How to fix
Translate the section below a heading with the same id in braces.
"""

from collections.abc import Iterator, Mapping

from handbook.diagnostics.finding import Basis, Finding, Rule
from handbook.diagnostics.words import few_of
from handbook.loading.playbook_file import translation_path
from handbook.model.playbook import Playbook, Translation
from handbook.model.sections import STEPS
from handbook.rules.context import Context

RULE = Rule(
    code="PLB126",
    name="untranslated-part",
    severity="info",
    since="0.1.0",
    message={
        "en": "this translation lacks parts of '{title}': {parts}",
        "fr": "il manque à cette traduction des parties de « {title} » : {parts}",
    },
    hint={
        "en": "translate each below a heading with its id, as in {heading}; until then its page shows the original",
        "fr": "traduisez chacune sous un titre avec son identifiant, comme {heading} ; sa page montre sinon l'original",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each translation that is begun, at its title."""
    for record in context.handbook.playbooks.values():
        for language, words in record.translations.items():
            if lost := {**_steps(record.model, words), **_sections(record.model, words)}:
                source = context.handbook.sources[translation_path(record.source.path, language)]
                parts, heading = few_of([*lost]), next(iter(lost.values()))
                found = RULE.of(source, ("title",), title=record.model.title, parts=parts, heading=heading)
                yield found.resting_on(*(Basis(each.path, ("headings",)) for each in (source, record.source)))


def _steps(playbook: Playbook, words: Translation) -> Mapping[str, str]:
    """Each step whose how-to is in the playbook alone -> how its heading is written; none where all of them are."""
    lost = (step.id for step in playbook.steps if step.how and step.id not in words.steps)
    return {step: f"### … {{#{step}}}" for step in lost} if words.steps else {}


def _sections(playbook: Playbook, words: Translation) -> Mapping[str, str]:
    """The same for the sections around the steps."""
    written = (name for name, part in playbook.sections.items() if part.text and name != STEPS)
    return {name: f"## … {{#{name}}}" for name in written if name not in words.sections} if words.sections else {}
