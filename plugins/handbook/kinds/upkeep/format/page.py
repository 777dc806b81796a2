"""Every key of every kind of file: the manual of the format, made from the models."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from handbook.kinds.upkeep.format.values import Node, default_of, examples_of, shape_of, value_words
from handbook.loading.schemas import FileSchema, file_schemas
from handbook.model.json_schema import CONFIDENTIAL
from handbook.rendering.findings import with_code
from handbook.rendering.named import Named
from handbook.rendering.page import Page, TocEntry
from handbook.rendering.site import Site
from handbook.rendering.templating import render
from handbook.rendering.uris import FORMAT, HEALTH


@dataclass(frozen=True)
class KeyRow:
    """One key: what it holds, what it is for, what holds without it. `shape` is where its own keys stand, if any."""

    name: str
    is_required: bool
    is_confidential: bool
    value: str
    shape: str
    note: Markup
    examples: str
    default: str


@dataclass(frozen=True)
class KeyTable:
    """The keys of a file, or of a group of keys inside it, which has a name."""

    id: str
    name: str
    lead: Markup
    keys: tuple[KeyRow, ...]


@dataclass(frozen=True)
class FileSection:
    """One kind of file, and where its files lie."""

    id: str
    pattern: str
    tables: tuple[KeyTable, ...]


@dataclass(frozen=True)
class FormatView:
    """The page of the whole format."""

    index: Named
    sections: tuple[FileSection, ...]


def format_page(site: Site) -> Page:
    """What may be written in which file."""
    words = site.words
    view = FormatView(
        Named(words("nav.health"), site.href(FORMAT, HEALTH)),
        tuple(_section(site, found) for found in file_schemas(site.handbook.kinds)),
    )
    toc = tuple(TocEntry(section.id, section.pattern) for section in view.sections)
    html = render("format_page.html.jinja", view, words)
    return Page(FORMAT, words("format.title"), html, toc, section=HEALTH, description=words("format.lead"))


def _section(site: Site, found: FileSchema) -> FileSection:
    own = _table(site, found, "", found.schema)
    groups = (_table(site, found, name, shape) for name, shape in found.schema.get("$defs", {}).items())
    return FileSection(found.kind, found.pattern, (own, *groups))


def _table(site: Site, found: FileSchema, name: str, shape: Node) -> KeyTable:
    """The keys of a shape; where text will do too, those of its long form."""
    described = next((form for form in shape.get("anyOf", ()) if "properties" in form), shape)
    lead = with_code(" ".join(described.get("description", "").split()))
    return KeyTable(_place(found, name), name, lead, tuple(_rows(site, found, described)))


def _place(found: FileSchema, shape: str) -> str:
    return f"{found.kind}-{shape.lower()}" if shape else ""


def _rows(site: Site, found: FileSchema, shape: Node) -> Iterator[KeyRow]:
    required = shape.get("required", ())
    for name, node in shape.get("properties", {}).items():
        yield KeyRow(
            name=name,
            is_required=name in required,
            is_confidential=CONFIDENTIAL in node,
            value=value_words(site.words, node),
            shape=_place(found, shape_of(node)),
            note=with_code(node.get("description", "")),
            examples=examples_of(node),
            default=default_of(node),
        )
