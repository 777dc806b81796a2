"""The pages of a kind that makes none of its own: a list, and a record with its fields in the order of the model."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from handbook.diagnostics.words import say
from handbook.loading.kind import Kind
from handbook.loading.records import Record
from handbook.model.document import Document, Reviewed
from handbook.model.references import KindName, references_in
from handbook.model.values import Money
from handbook.rendering.facts import Fact, text_fact
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.named import Named, named, named_all
from handbook.rendering.page import Page, TocEntry
from handbook.rendering.site import Site
from handbook.rendering.templating import render


@dataclass(frozen=True)
class RecordView:
    """One record of any shape."""

    index: Named
    title: str
    facts: tuple[Fact, ...]
    findings: FileNotes


def uri_of(site: Site, record: Record[BaseModel]) -> str:
    """The page on which a record is shown."""
    return site.handbook.kinds[record.kind].place_of(record.id)[0]


def page_of(
    site: Site, record: Record[BaseModel], html: str, toc: Iterable[TocEntry] = (), description: str = ""
) -> Page:
    """The page of a record: below the index of its kind, with the way to edit its file."""
    here, section = uri_of(site, record), site.handbook.kinds[record.kind].index_uri
    path = record.source.path
    return Page(here, record.name, html, tuple(toc), path, section, description, edit_url=site.edit_url(path))


def index_link(site: Site, record: Record[BaseModel]) -> Named:
    """The way from the page of a record up to the index of its kind."""
    here, index = uri_of(site, record), site.handbook.kinds[record.kind].index_uri
    return Named(site.handbook.kinds.title_at(index)[site.language], site.href(here, index))


def record_page(site: Site, record: Record[BaseModel]) -> Page:
    """The page of one record of a kind that has no page of its own making."""
    here = uri_of(site, record)
    view = RecordView(
        index=index_link(site, record),
        title=record.name,
        facts=tuple(_facts(site, here, record)),
        findings=notes_of(site, here, record.source.path),
    )
    return page_of(site, record, render("record_page.html.jinja", view, site.words))


def _facts(site: Site, here: str, record: Record[BaseModel]) -> Iterator[Fact]:
    """A line a field that was filled in; what points to other records is linked. What the file allows is told above.

    The title stands above too. Reviews come last.
    """
    model, linked = record.model, dict(_links(site, here, record.model))
    names = [name for name in type(model).model_fields if name not in Document.model_fields]
    for name in sorted(names, key=lambda name: name in Reviewed.model_fields):
        label = _label(site, record.kind, name, type(model).model_fields[name])
        if name in linked:
            yield Fact(label, tuple(linked[name]))
        elif name in model.model_fields_set:
            text = value_text(site, getattr(model, name))
            yield from [text_fact(label, text)] if text not in ("", record.name) else []


def _label(site: Site, kind: KindName, name: str, field: FieldInfo) -> str:
    """What a field is called by the words of its kind (`partner.contract_end`), by those of all pages, or by itself."""
    own = field.title or name.replace("_", " ").capitalize()
    return site.words.known(f"{kind}.{name}", site.words.known(f"common.{name}", own))


def _links(site: Site, here: str, model: BaseModel) -> Iterator[tuple[str, list[Named]]]:
    """Field -> the records that it points to, where that is all it holds: one reference, or a list of them."""
    found: dict[str, list[Named]] = {}
    for reference in references_in(model):
        field, *below = reference.route
        kind = next((kind for kind in reference.kinds if reference.id in site.handbook.ids.get(kind, ())), None)
        if all(isinstance(part, int) for part in below):
            target = named(site, here, kind, reference.id) if kind else Named(reference.id)
            found.setdefault(str(field), []).append(target)
    yield from found.items()


def value_text(site: Site, value: object) -> str:  # noqa: PLR0911 -- a line a type
    """A value in the reader's language; groups of keys as `key: value`, several with commas. Empty for nothing."""
    match value:
        case None:
            return ""
        case bool():
            return site.words("common.yes" if value else "common.no")
        case int():
            return site.number(value)
        case Money():
            return say(value, site.language)
        case BaseModel():
            return _pairs(site, {name: getattr(value, name) for name in type(value).model_fields})
        case Mapping():
            return _pairs(site, cast("Mapping[object, object]", value))
        case list() | tuple():
            return ", ".join(value_text(site, item) for item in cast("Iterable[object]", value))
        case _:
            return say(value, site.language)


def _pairs(site: Site, pairs: Mapping[object, object] | Mapping[str, object]) -> str:
    told = ((str(name).replace("_", " "), value_text(site, value)) for name, value in pairs.items())
    return ", ".join(site.words("changes.entry", name=name, value=text) for name, text in told if text)


@dataclass(frozen=True)
class KindRecords:
    """All records of one kind, in the order of their ids."""

    folder: str
    title: str
    records: tuple[Named, ...]


@dataclass(frozen=True)
class RecordsView:
    """The kind whose index it is, and `others` that are listed there too."""

    first: KindRecords
    others: tuple[KindRecords, ...]


def records_index(site: Site, spec: Kind) -> Page:
    """The records of the kind, those that cannot be read among them; then those of the kinds without an index."""
    here, title = spec.index_uri, site.title(spec.name)
    homeless = (kind for kind in site.handbook.kinds if kind.index_uri == here and kind.name != spec.name)
    view = RecordsView(_listed(site, spec), tuple(_listed(site, kind) for kind in homeless))
    toc = tuple(TocEntry(kind.folder, kind.title) for kind in view.others)
    return Page(here, title, render("records_index.html.jinja", view, site.words), toc)


def _listed(site: Site, spec: Kind) -> KindRecords:
    ids = sorted({*site.handbook.ids[spec.name], *site.handbook.groups[spec.name]})
    return KindRecords(spec.site_folder, site.title(spec.name), named_all(site, spec.index_uri, spec.name, ids))
