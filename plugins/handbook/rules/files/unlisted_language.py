"""A playbook has a translation in a language that the site does not have.

## Why
Nobody can read it: the site shows the languages of `languages:` in handbook.yml, and without that line one alone.

## Fails
```yaml title="handbook.yml"
name: Nova  # warning: HBK168
docs_dir: docs
working_week: [mon, tue, wed, thu, fri]
```

````markdown title="playbooks/webinar.fr.md"
---
title: Webinaire
---
## Déroulé
### Écrire le brief {#brief}
Partez des questions que les commerciaux ont entendues.
````

## Passes
```diff title="handbook.yml"
 name: Nova
+languages: [en, fr]
```

## How to fix
Name the language behind the first, which is the one that you write in; or delete the translations.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.playbook_file import translation_path
from handbook.rules.context import Context

RULE = Rule(
    code="HBK168",
    name="unlisted-language",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{first} is in a language that `languages` does not name: {language}",
        "fr": "{first} est dans une langue que `languages` ne nomme pas : {language}",
    },
    hint={
        "en": "write: languages: [{languages}]",
        "fr": "écrivez : languages: [{languages}]",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each such language, at the languages of the settings, with the first file of it."""
    handbook, listed = context.handbook, context.handbook.settings.languages
    settings = handbook.sources[SETTINGS_FILE]
    if settings.may_have(("languages",)) or settings.lacks(("languages",)):
        return
    for language, files in _translated(context).items():
        if language not in listed:
            languages = ", ".join([*listed, language])
            yield RULE.of(settings, ("languages",), first=files[0], language=language, languages=languages)


def _translated(context: Context) -> dict[str, Sequence[str]]:
    """Language -> the files in it, in the order of their playbooks."""
    found = defaultdict[str, list[str]](list)
    for record in context.handbook.playbooks.values():
        for language in record.translations:
            found[language].append(translation_path(record.source.path, language))
    return {**found}
