"""The page of all words, in the order of the alphabet."""

from dataclasses import dataclass

from handbook.kinds.glossary.terms import NamedTerm, terms_of, words_for
from handbook.loading.kind import Standing
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.page import Found, FoundPart, Page, index_of
from handbook.rendering.search.prose_words import fold
from handbook.rendering.site import Site
from handbook.rendering.templating import render


@dataclass(frozen=True)
class TermView:
    """A word, what it means, and what else people call it."""

    id: str
    name: str
    meaning: str
    also: str
    elsewhere: str
    """What it is called in the other languages."""


@dataclass(frozen=True)
class GlossaryView:
    """All words."""

    title: str
    lead: str
    terms: tuple[TermView, ...]
    findings: FileNotes


def glossary_page(site: Site) -> Page:
    """The words of the house."""
    here, words, ids = index_of("glossary"), site.words, site.handbook.ids["glossary"]
    path = next(iter(ids.values()))
    named = sorted(terms_of(site.handbook), key=lambda found: fold(found.term.term[site.language]))
    view = GlossaryView(
        title=site.title("glossary"),
        lead=words("glossary.lead", len(named)),
        terms=tuple(_term(site, found) for found in named),
        findings=notes_of(site, here, path),
    )
    found = Found(parts=tuple(_part(site, found) for found in named))
    html = render("glossary_page.html.jinja", view, words)
    edit = site.edit_url(path)
    return Page(here, view.title, html, (), path, None, view.lead, found=found, edit_url=edit)


def _term(site: Site, found: NamedTerm) -> TermView:
    term, language = found.term, site.language
    _, *also = words_for(term)[language]
    others = (name for other, name in term.term.items() if other in site.handbook.settings.languages)
    elsewhere = dict.fromkeys(name for name in others if fold(name) != fold(term.term[language]))
    return TermView(found.id, term.term[language], term.meaning[language], ", ".join(also), ", ".join(elsewhere))


def _part(site: Site, found: NamedTerm) -> FoundPart:
    term, language = found.term, site.language
    others = tuple(word for words in words_for(term).values() for word in words)
    kind = site.title("glossary")
    return FoundPart(found.id, term.term[language], term.meaning[language], others, kind, Standing.TERM)
