"""A key result begins with a verb such as send, write or launch: it reads like a task.

## Why
Objectives do not replace the to-do list. A task is done even when it changed nothing; a result is what the work was
for.

## Fails
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Send four newsletters, baseline: 0, target: 40, current: 4, unit: meetings}  # warning: OKR108
```

## Passes
```diff title="okrs/2027-q1/marketing.yml"
-      - {id: kr1, title: Send four newsletters, baseline: 0, target: 40, current: 4, unit: meetings}
+      - {id: kr1, title: Readers who click at least once a month, baseline: 0, target: 40, current: 4, unit: meetings}
```

## How to fix
Ask what should be different once it is done, and write that as a number.
"""

import re
from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.rules.context import Context
from handbook.rules.targets import key_results

RULE = Rule(
    code="OKR108",
    name="key-result-reads-like-a-task",
    severity="warning",
    since="0.1.0",
    message={
        "en": "key result '{title}' begins with '{verb}', like a task",
        "fr": "le résultat clé « {title} » commence par « {verb} », comme une tâche",
    },
    hint={
        "en": "write what should be different once it is done",
        "fr": "écrivez ce qui doit être différent une fois que c'est fait",
    },
)


_VERB = re.compile(
    "add|agree|announce|attend|begin|bring|buy|choose|collect|configure|create|decide|define|deliver|describe|"
    "develop|discuss|do|establish|evaluate|explore|finali[sz]e|finish|gather|give|go|hire|identify|implement|"
    "integrate|introduce|investigate|kick|launch|learn|make|meet|migrate|organi[sz]e|participate|prepare|"
    "produce|publish|rebuild|recruit|redo|remove|rename|replace|rewrite|send|ship|speak|tell|translate|try|"
    "understand|write|"
    "(?:achet|ajout|analys|anim|annonc|appel|cherch|choisiss|configur|contact|convoqu|corrig|cré|démarr|déploy|"
    "développ|discut|document|embauch|envoy|étudi|évalu|expliqu|film|finalis|finiss|identifi|imprim|intégr|"
    "invit|lanc|livr|list|migr|mont|nettoy|négoci|organis|particip|planifi|prépar|présent|publi|rassembl|recherch|"
    "recrut|rédig|rencontr|relanc|renomm|remplac|réalis|réserv|tourn|trouv|vérifi|visit|élabor)(?:er|ez|ons)|"
    "choisir|comprendre|concevoir|construire|définir|écrire|établir|faire|finir|lire|mettre|ouvrir|produire|refaire|"
    "refondre|revoir|suivre|tenir|traduire",
    re.IGNORECASE,
)
"""What a task begins with, in English and French.

Left out are verbs that are also nouns or adjectives in either language (plan, test, build, open, install, complete,
former), and those that say how a number moves (increase, reach, réduire, signer).
"""


def check(context: Context) -> Iterator[Finding]:
    """The first word of each key result."""
    for place in key_results(context):
        verb = place.result.title.split()[0]
        if _VERB.fullmatch(verb):
            yield place.finding(RULE, "title", verb=verb)
