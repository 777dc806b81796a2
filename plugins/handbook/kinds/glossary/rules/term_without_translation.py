"""A term of the glossary lacks a language of the site.

## Why
In that language the page has a gap, and the search does not find the term by the word that readers know.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
timezone: Europe/Paris
languages: [en, fr]
```

```yaml title="company/glossary.yml"
terms:
  - term: {en: Trade show}  # info: GLO102
    meaning: {en: A hall full of booths, fr: Un hall plein de stands}
```

## Passes
```diff title="company/glossary.yml"
-  - term: {en: Trade show}
+  - term: {en: Trade show, fr: Salon}
```

## How to fix
Write the word, or the meaning, in that language too. A text without a language, `term: CRM`, is the same in all.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.source_file import as_data, value_in
from handbook.model.glossary import Glossary
from handbook.rules.context import Context

RULE = Rule(
    code="GLO102",
    name="term-without-translation",
    severity="info",
    since="0.1.0",
    message={
        "en": "'{field}' of '{term}' lacks {languages}",
        "fr": "« {field} » de « {term} » n'a pas {languages}",
    },
    hint={
        "en": "add `{first}:` with the text in that language",
        "fr": "ajoutez `{first}:` avec le texte dans cette langue",
    },
    is_about_absence=True,
)


def check(context: Context) -> Iterator[Finding]:
    """Each term and each meaning, in the order of the file."""
    for record in context.handbook.records_of(Glossary):
        for position, term in enumerate(record.model.terms):
            for field in ("term", "meaning"):
                texts = as_data(value_in(record.source.raw, ("terms", position, field)))
                lacks = [each for each in context.handbook.settings.languages if texts and each not in texts]
                if lacks:
                    name, route = next(iter(term.term.values()), ""), ("terms", position, field)
                    yield RULE.of(record.source, route, field=field, term=name, languages=lacks, first=lacks[0])
