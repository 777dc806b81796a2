"""The switch of language: from each page it leads to the same page in the other one.

The builds of one handbook have the same pages, one a language. Material would look for them in `sitemap.xml`, which no
browser reads from a disk; MkDocs counts wrongly where a path leads out of the site, as from the folder of the second.
What was written for the site is in the first language in all of them, and says so in the others.
"""
# MkDocs leaves what its settings hold besides untyped.
# pyright: reportUnknownMemberType=false

import posixpath
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import quote

import jinja2
from jinja2.runtime import Context
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page as MkDocsPage

from handbook.loading.source_file import as_data, as_items
from handbook.locales import wording
from handbook.model.values import Language

if TYPE_CHECKING:
    from collections.abc import Callable

PLACE: Final = "place"
"""Of a language whose site we build ourselves: where that is, seen from the one that is built."""
_NOTE: Final = Markup('<div class="hb-banner" lang="{language}"><p>{words}</p></div>')
_TITLE_END: Final = "</h1>"
_TOP: Final = "/one/two"
"""Stands for the folder of a site; a language lies at most one above."""


class Placed(str):
    """An address as it stands on its page."""

    __slots__ = ()


def keep_placed(env: jinja2.Environment) -> None:
    """Have themes print a placed address as it is, where they make other addresses relative to their page."""
    filters = cast("dict[str, Callable[..., object]]", env.filters)
    relative = filters["url"]

    @jinja2.pass_context
    def url(context: Context, value: str) -> object:
        return value if isinstance(value, Placed) else relative(context, value)

    filters["url"] = url


def stay_on(page: MkDocsPage, config: MkDocsConfig) -> None:
    """Point the languages of the site to a page, which the theme draws next; those that its owner wrote stay."""
    here = page.file.dest_uri
    for language in as_items(cast("object", config.extra.get("alternate"))):
        known = as_data(language) or {}
        if PLACE in known:
            there = posixpath.join(_TOP, str(known[PLACE]), here)
            known["link"] = Placed(quote(posixpath.relpath(there, posixpath.dirname(posixpath.join(_TOP, here)))))


def is_translation(config: MkDocsConfig, language: Language, languages: Sequence[Language]) -> bool:
    """Whether this build is one of several by our command, in another language than the first."""
    alternate = as_items(cast("object", config.extra.get("alternate")))
    return language != languages[0] and any(PLACE in (as_data(other) or {}) for other in alternate)


def not_translated(html: str, language: Language, original: Language) -> str:
    """A written page in its original language, with a note below its title for readers of another."""
    note = _NOTE.format(language=language, words=wording(language)("common.not-translated"))
    title, end, rest = html.partition(_TITLE_END) if _TITLE_END in html else ("", "", html)
    return f'<div lang="{original}">{title}{end}{note}{rest}</div>'
