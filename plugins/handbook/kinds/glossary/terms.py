"""The words of a glossary, each with the name of its part of the page."""

from collections.abc import Iterator
from typing import NamedTuple

from handbook.loading.playbook_file import slug
from handbook.loading.records import Handbook
from handbook.model.glossary import Glossary, Term
from handbook.rendering.search.prose_words import fold


class NamedTerm(NamedTuple):
    """A term; `id` is the same in all languages."""

    id: str
    term: Term


def terms_of(handbook: Handbook) -> tuple[NamedTerm, ...]:
    """All terms, in the order of the file."""
    found, taken = list[NamedTerm](), set[str]()
    for record in handbook.records_of(Glossary):
        for term in record.model.terms:
            name = slug(next(iter(term.term.values())))
            number = sum(other.partition(".")[0] == name for other in taken)
            taken.add(name := f"{name}.{number + 1}" if number else name)
            found.append(NamedTerm(name, term))
    return tuple(found)


def words_for(term: Term) -> dict[str, list[str]]:
    """Language -> the term and its other words, as they are written, each once."""
    return {
        language: list({fold(word): word for word in (name, *term.also.get(language, []))}.values())
        for language, name in term.term.items()
    }


def synonyms(handbook: Handbook) -> Iterator[tuple[str, ...]]:
    """The words for the same, in all languages, term by term."""
    for _, term in terms_of(handbook):
        yield tuple(dict.fromkeys(word for words in words_for(term).values() for word in words))
