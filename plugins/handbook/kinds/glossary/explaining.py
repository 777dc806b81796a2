"""The first use of a word on a page, with what it means: for a newcomer who hovers, taps or tabs."""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from markupsafe import Markup

from handbook.kinds.glossary.terms import NamedTerm, terms_of, words_for
from handbook.rendering.page import Page, index_of
from handbook.rendering.search.prose_words import fold
from handbook.rendering.site import Site

_TAG: Final = re.compile(r"(<[^>]*>)")
_NAME: Final = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
_PROSE: Final = frozenset({"p", "li"})
"""Where sentences stand; with a class, they are of the frame of a page."""
_UNTOUCHED: Final = frozenset(
    {"a", "button", "code", "pre", "svg", "table", "label", "summary", "script", "style", "nav", "h1", "h2", "h3", "h4"}
)
"""What has a meaning of its own, or is no sentence."""
_ABBREVIATION: Final = re.compile(r"[A-Z][A-Z0-9/]{1,5}")


def explainer(site: Site) -> Callable[[Page], Page]:
    """What explains the words of a page that it is handed; on the page of all words there is nothing to explain."""
    known = _words(site)
    if not known:
        return lambda page: page
    pattern = _pattern(known)
    own = index_of("glossary")
    return lambda page: page if page.uri == own else _explained(site, page, known, pattern)


def _words(site: Site) -> Mapping[str, NamedTerm]:
    """Word, folded -> its term: what the terms are called, and their abbreviations. Plain other words need no help."""
    found: dict[str, NamedTerm] = {}
    for named in (named for named in terms_of(site.handbook) if not named.term.everyday):
        term, *others = words_for(named.term)[site.language]
        for word in (term, *filter(_ABBREVIATION.fullmatch, others)):
            found.setdefault(fold(word), named)
    return found


def _pattern(words: Mapping[str, NamedTerm]) -> re.Pattern[str]:
    """Any of the words as HTML has them, also in the plural; the longest first."""
    told = {word for named in words.values() for texts in words_for(named.term).values() for word in texts}
    kept = sorted((word for word in told if fold(word) in words), key=len, reverse=True)
    choices = "|".join(re.escape(html.escape(word, quote=False)) for word in kept)
    return re.compile(rf"(?<![\w&-])(?P<word>{choices})(?P<plural>s?)(?![\w-])", re.IGNORECASE)


def _explained(site: Site, page: Page, known: Mapping[str, NamedTerm], pattern: re.Pattern[str]) -> Page:
    """A page that is about a word does not explain it."""
    title = html.escape(page.title, quote=False)
    told = {known[fold(html.unescape(word["word"]))].id for word in pattern.finditer(title)}
    return replace(page, html="".join(_Marking(site, page.uri, known, pattern, told).of(page.html)))


@dataclass
class _Marking:
    """The words of one page; `told` are the ids of those that it has explained by now."""

    site: Site
    here: str
    known: Mapping[str, NamedTerm]
    pattern: re.Pattern[str]
    told: set[str]

    def of(self, text: str) -> Iterator[str]:
        """The HTML, piece by piece."""
        around: list[bool | None] = [False]
        for piece in _TAG.split(text):
            if tag := _NAME.match(piece):
                name = tag[2].lower()
                if name in _UNTOUCHED or name in _PROSE:
                    _enter(around, piece, name, is_end=bool(tag[1]))
            yield self.pattern.sub(self._marked, piece) if around[-1] and not piece.startswith("<") else piece

    def _marked(self, found: re.Match[str]) -> str:
        named = self.known[fold(html.unescape(found["word"]))]
        if named.id in self.told:
            return found[0]
        self.told.add(named.id)
        link = Markup('<a href="{}">{}</a>').format(
            self.site.href(self.here, index_of("glossary"), named.id), self.site.words("glossary.more")
        )
        name = f"meaning-{named.id}"
        meaning = Markup('<span class="hb-term__meaning" id="{}" role="note">{} {}</span>').format(
            name, named.term.meaning[self.site.language], link
        )
        return f'<span class="hb-term" tabindex="0" aria-describedby="{name}">{found[0]}{meaning}</span>'


def _enter(around: list[bool | None], tag: str, name: str, *, is_end: bool) -> None:
    """Keep whether sentences are read, element by element, the innermost last; None: nothing in it is."""
    if is_end:
        del around[max(1, len(around) - 1) :]
    elif around[-1] is None or name in _UNTOUCHED:
        around.append(None)
    else:
        around.append(around[-1] or tag == f"<{name}>")
