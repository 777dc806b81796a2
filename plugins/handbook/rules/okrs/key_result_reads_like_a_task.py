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
```yaml title="okrs/2027-q1/marketing.yml"
team: marketing
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    supports: company/o1
    key_results:
      - {id: kr1, title: Readers who click at least once a month, baseline: 0, target: 40, current: 4, unit: meetings}
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
    "add|attend|buy|create|deliver|do|hire|implement|install|launch|make|migrate|organi[sz]e|"
    "prepare|produce|publish|redo|rewrite|send|write|"
    "acheter|ajouter|appeler|créer|démarrer|embaucher|envoyer|faire|finir|installer|lancer|livrer|mettre|migrer|"
    "organiser|participer|préparer|produire|publier|recruter|rédiger|refaire|réaliser|réserver|écrire",
    re.IGNORECASE,
)
"""What a task begins with, in English and French; verbs that are also nouns (plan, test, report) are left out."""


def check(context: Context) -> Iterator[Finding]:
    """The first word of each key result."""
    for place in key_results(context):
        verb = place.result.title.split()[0]
        if _VERB.fullmatch(verb):
            yield place.finding(RULE, "title", verb=verb)
