"""Prose: the only Markdown that is rendered, and it is cleaned before anybody sees it."""

import re
from functools import cache, lru_cache
from typing import Final

import markdown
import nh3
from markupsafe import Markup

from handbook.rendering.prose.links import AttributeFilter, attribute_filter
from handbook.rendering.site import Site

_EXTENSIONS = (
    "admonition",
    "def_list",
    "sane_lists",
    "tables",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.superfences",
    "pymdownx.tasklist",
)
_CONFIGS = {"pymdownx.highlight": {"use_pygments": False}}
_TAGS = (nh3.ALLOWED_TAGS - {"map", "area"}) | {"input", "label"}
_ATTRIBUTES = {
    "*": {"class", "title", "lang"},
    "a": {"href"},
    "img": {"src", "alt", "width", "height"},
    "input": {"type", "checked", "disabled"},
    "ol": {"start"},
    "th": {"align", "style"},
    "td": {"align", "style"},
    "details": {"open"},
}
_NO_PICTURE = re.compile(r"<img(?![^>]* src=)[^>]*>")
_HEADING = re.compile(r"(?<=<)(/?)h([1-6])(?=>)")
_BOX = re.compile(
    r"""(<li\ class="task-list-item">\n?(?:<p>)?)(<input\ type="checkbox"[^>]*>.*?)
        (?=</?(?:li|p|ul|ol|dl|div|pre|table|blockquote|details|input|label)\b)""",
    re.DOTALL | re.VERBOSE,
)
"""A box to tick, and the words to which it belongs."""
_KIND_AS_TITLE = re.compile(
    r"""(<(?:div|details)\ class="(?:admonition\ )?(note|tip|info|warning|danger|example|question|success)">\s*
        <(?:p\ class="admonition-title"|summary)>)(?i:\2)(?=</)""",
    re.VERBOSE,
)
"""A box without a title of its own, which Markdown calls by its kind in English."""


@cache
def _markdown() -> markdown.Markdown:
    return markdown.Markdown(extensions=_EXTENSIONS, extension_configs=_CONFIGS, output_format="html")


@cache
def _heading_markdown() -> markdown.Markdown:
    """For headings, where a tag is the text that was typed and not HTML."""
    parser = markdown.Markdown(output_format="html")
    parser.preprocessors.deregister("html_block")
    parser.inlinePatterns.deregister("html")
    return parser


def prose_html(site: Site, text: str, source: str, here: str, *, below: int = 1) -> Markup:
    """The safe HTML of Markdown from the file `source`, for the page `here`, to stand below a heading of level `below`.

    Links to files of the handbook become links to their pages; other links are http, https or mailto, or are dropped.
    What Markdown cannot digest is shown as it was typed.
    """
    if not text:
        return Markup()
    html = _converted(text)
    if html is None:
        return Markup("<pre>{}</pre>").format(text)
    titled = _KIND_AS_TITLE.sub(lambda box: f"{box[1]}{site.words(f'prose.{box[2]}')}", html)
    cleaned = _BOX.sub(r"\1<label>\2</label>", _clean(titled, attribute_filter(site, source, here)))
    return Markup(_HEADING.sub(lambda tag: f"{tag[1]}h{max(int(tag[2]), min(below + 1, 6))}", cleaned))  # noqa: S704 -- cleaned


def inline_html(text: str) -> Markup:
    """The safe HTML of a heading that may hold `code` or *emphasis*, without a paragraph around it."""
    line = " ".join(text.split())
    if not re.search(r"[*_`&\\[]", line) or is_tangled(line):
        return Markup.escape(line)
    # as a heading, so that neither `1.` nor `>` starts a block; the last # keeps that of "C#"
    html = _heading_markdown().reset().convert(f"# {line} #")
    return Markup(nh3.clean(html, tags={"code", "em", "strong"}, attributes={}).strip())  # noqa: S704 -- cleaned


def plain_text(text: str) -> str:
    """The same heading where no HTML can be, as in a table of contents. Whoever prints it escapes it."""
    return inline_html(text).striptags()


@lru_cache(maxsize=8192)  # what is not translated is the same in the next language, and after a save in the next build
def _converted(text: str) -> str | None:
    """What Markdown makes of the text; None for what it fails on, or would need minutes for."""
    if is_tangled(text):
        return None
    try:
        return _markdown().reset().convert(text)
    except Exception:  # noqa: BLE001 -- whatever a parser of hostile text dies of, the page must not
        _markdown.cache_clear()  # it keeps the state in which it died
        return None


def _clean(html: str, keep: AttributeFilter) -> str:
    """Safe HTML; a picture whose address was refused goes whole, for it would only be a riddle to a screen reader."""
    cleaned = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=keep,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )
    return _NO_PICTURE.sub("", cleaned)


_MAX_LENGTH: Final = 100_000
"""Some fifty pages: a file may be longer, one of its sections is not."""
_MAX_TAGS: Final = 5_000
_MAX_DECLARATIONS: Final = 100
_MAX_BRACKETS: Final = 1_000
"""Of one paragraph. The time grows with their square: 2,000 take a second, 20,000 two minutes."""
_NESTED: Final = re.compile(r"^[ \t]*(?:>[ \t]?|(?:[-*+]|\d+\.)[ \t]){50}|^[ \t]{400}", re.MULTILINE)


def is_tangled(text: str) -> bool:
    """Whether Markdown would take far longer to parse this than its length tells."""
    return (
        len(text) > _MAX_LENGTH
        or text.count("<") > _MAX_TAGS
        or text.count("<!") > _MAX_DECLARATIONS
        or sum(paragraph.count("[") ** 2 for paragraph in text.split("\n\n")) > _MAX_BRACKETS**2
        or _NESTED.search(text) is not None
    )
