"""A word stands for two terms.

## Why
Whoever searches for it finds the pages of both, and a page that explains it can mean only one.

## Fails
```yaml title="company/glossary.yml"
terms:
  - term: Trade show
    meaning: A hall full of booths
    also: [fair, expo]
  - term: Market
    meaning: The companies of one country
    also: [territory, Fair]  # warning: GLO101
```

## Passes
```diff title="company/glossary.yml"
-    also: [territory, Fair]
+    also: [territory]
```

## How to fix
Leave the word with the term that most people mean by it, and take it out of the other. Capitals and accents make no
other word; each language is looked at for itself.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.loading.records import Record
from handbook.model.glossary import Glossary, Term
from handbook.model.references import Route
from handbook.model.values import LANGUAGES
from handbook.rendering.search.prose_words import fold
from handbook.rules.context import Context
from handbook.rules.repeated_items import repeated

RULE = Rule(
    code="GLO101",
    name="word-in-two-terms",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{word}' stands for '{term}' already, in line {line}",
        "fr": "« {word} » désigne déjà « {term} », à la ligne {line}",
    },
    hint={
        "en": "leave it with the term that most people mean, and take it out of the other",
        "fr": "laissez-le au terme que la plupart des gens entendent par là, et retirez-le de l'autre",
    },
)


_SAME_TERM: Words = {
    "en": "write into that one what is missing there, and remove this one",
    "fr": "écrivez dans celui-là ce qui y manque, et retirez celui-ci",
}


def check(context: Context) -> Iterator[Finding]:
    """Each word of each term, in the order of the file."""
    for record in context.handbook.records_of(Glossary):
        yield from _of(record)


def _of(record: Record[Glossary]) -> Iterator[Finding]:
    first: dict[tuple[str, str], tuple[int, Route]] = {}
    told = set[tuple[int, int]]()
    for position, term in enumerate(record.model.terms):
        for language, word, route in _words(term):
            here: Route = ("terms", position, *route)
            place, there = first.setdefault((language, fold(word)), (position, here))
            if place != position and (place, position) not in told:
                told.add((place, position))
                other, line = record.model.terms[place].term, record.source.span(there).line
                hint = _SAME_TERM if route[0] == there[2] == "term" else None
                name = other.get(language) or next(iter(other.values()), word)
                found = RULE.of(record.source, here, hint=hint, word=word, term=name, line=line)
                yield repeated(found, record.source, ("terms", position), ("terms", place))


def _words(term: Term) -> Iterator[tuple[str, str, Route]]:
    """The language of each word, the word, and where it stands in its term; one for all languages stands there once."""
    for language, name in term.term.items():
        yield language, name, ("term", language)
    is_for_all = len({tuple(words) for words in term.also.values()}) == 1 and len(term.also) == len(LANGUAGES)
    for language, words in term.also.items():
        for number, word in enumerate(words):
            yield language, word, ("also", number) if is_for_all else ("also", language, number)
