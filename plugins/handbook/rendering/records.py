"""The pages of a kind that makes none of its own: a table, and a record with its fields in the order of the model."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final, cast

from markupsafe import Markup
from pydantic import BaseModel

from handbook.loading.records import Record
from handbook.model.document import Reviewed
from handbook.model.values import Money
from handbook.rendering.bars import Chart, Point, bars
from handbook.rendering.endings import Ending, endings_of, ends
from handbook.rendering.facts import Fact, text_fact
from handbook.rendering.findings import FileNotes, notes_of
from handbook.rendering.named import Named, named
from handbook.rendering.page import Found, FoundPart, Page, TocEntry
from handbook.rendering.prose.html import prose_html
from handbook.rendering.record_table import ItemTable, is_list_of_groups, item_table
from handbook.rendering.record_values import FieldValue, course_of, fields_of, value_text, values_of
from handbook.rendering.review import ReviewDays, review_of
from handbook.rendering.signatures import Signature, signatures, signed_field
from handbook.rendering.site import Site
from handbook.rendering.templating import render

_MOST_QUARTERS = 8
_MOST_FACTS = 3
_ARTICLE: Final = re.compile("^(?:an?|the|une?|l[ae]s?|des) |^l['\N{RIGHT SINGLE QUOTATION MARK}]", re.IGNORECASE)


@dataclass(frozen=True)
class Passage:
    """A field that is told in paragraphs."""

    id: str
    title: str
    html: Markup


@dataclass(frozen=True)
class RecordView:
    """One record of any shape: `courses` are numbers over quarters by what they are called, `users` what names it."""

    above: Named | None
    index: Named
    title: str
    review: ReviewDays | None
    facts: tuple[Fact, ...]
    courses: tuple[tuple[str, Chart], ...]
    passages: tuple[Passage, ...]
    lists: tuple[ItemTable, ...]
    signatures: tuple[Signature, ...]
    users: tuple[Named, ...]
    endings: tuple[Ending, ...]
    findings: FileNotes


def uri_of(site: Site, record: Record[BaseModel]) -> str:
    """The page on which a record is shown."""
    return site.handbook.kinds[record.kind].place_of(record.id)[0]


def page_of(  # noqa: PLR0913 -- all that a page has which is not the same for all records
    site: Site,
    record: Record[BaseModel],
    html: str,
    toc: Iterable[TocEntry] = (),
    description: str = "",
    found: Found | None = None,
) -> Page:
    """The page of a record: below the index of its kind, with the way to edit its file."""
    here, section = uri_of(site, record), site.handbook.kinds[record.kind].index_uri
    path, found = record.source.path, found_as_record(site, record, found or Found())
    return Page(
        here, record.name, html, tuple(toc), path, section, description, found=found, edit_url=site.edit_url(path)
    )


def found_as_record(site: Site, record: Record[BaseModel], found: Found) -> Found:
    """The same, as a record of its kind."""
    kind = site.handbook.kinds[record.kind]
    noun = _ARTICLE.sub("", kind.noun[site.language])
    is_over = found.is_over or kind.is_over(record.model)
    return replace(found, kind=noun[:1].upper() + noun[1:], standing=kind.standing, is_over=is_over)


def index_link(site: Site, record: Record[BaseModel]) -> Named:
    """The way from the page of a record up to the index of its kind."""
    here, index = uri_of(site, record), site.handbook.kinds[record.kind].index_uri
    return Named(site.handbook.kinds.title_at(index)[site.language], site.href(here, index))


def above_link(site: Site, record: Record[BaseModel]) -> Named | None:
    """The way to the index above that of its kind, if there is one."""
    kinds, section = site.handbook.kinds, site.handbook.kinds[record.kind].section
    return Named(kinds.title_at(section)[site.language], site.href(uri_of(site, record), section)) if section else None


def record_page(site: Site, record: Record[BaseModel]) -> Page:
    """The page of one record of a kind that has no page of its own making."""
    here, values = uri_of(site, record), list(values_of(site, uri_of(site, record), record))
    signed = signed_field(type(record.model))
    view = RecordView(
        above=above_link(site, record),
        index=index_link(site, record),
        title=record.name,
        review=review_of(site, cast("Record[Reviewed]", record)) if isinstance(record.model, Reviewed) else None,
        facts=tuple(_facts(site, record, (field for field in values if field.name != signed))),
        courses=tuple(_courses(site, values)),
        passages=tuple(_passages(site, here, record, values)),
        lists=tuple(items for field in values if (items := item_table(site, here, record.kind, field))),
        signatures=signatures(site, record.model),
        users=tuple(_users(site, here, record)),
        endings=endings_of(site, here, record),
        findings=notes_of(site, here, record.source.path),
    )
    toc = [TocEntry(items.id, items.title) for items in view.lists]
    toc += [TocEntry(passage.id, passage.title) for passage in view.passages]
    toc += [TocEntry("signatures", site.words("common.signatures"))] if view.signatures else []
    toc += [TocEntry("used-by", site.words("common.used-by"))] if view.users else []
    parts = tuple(FoundPart(entry.id, entry.title) for entry in toc[: len(view.lists)])
    found = Found(line=_line(site, view), parts=parts, is_over=bool(view.endings))
    return page_of(site, record, render("record_page.html.jinja", view, site.words), toc, found=found)


def _line(site: Site, view: RecordView) -> str:
    """What answers at once: the beginning of the first passage, else the first facts."""
    if view.passages:
        return " ".join(view.passages[0].html.striptags().split())
    told = (
        site.labelled(fact.label, ", ".join(value.text for value in fact.values)) for fact in view.facts if fact.values
    )
    return " · ".join(islice(told, _MOST_FACTS))


def _facts(site: Site, record: Record[BaseModel], values: Iterable[FieldValue]) -> Iterator[Fact]:
    """A line a field; what points to other records is linked. The title stands above."""
    for field in values:
        if field.links:
            yield Fact(field.label, field.links)
        elif isinstance(field.value, BaseModel) and not isinstance(field.value, Money):
            inner = fields_of(site, uri_of(site, record), record.kind, field.value, f"{field.name}.")
            yield from _facts(
                site, record, [one._replace(label=site.labelled(field.label, one.label)) for one in inner]
            )
        elif not field.is_prose and not is_list_of_groups(field.value):
            text = value_text(site, field.value)
            yield from [text_fact(field.label, text)] if text not in ("", record.name) else []


def _courses(site: Site, values: Iterable[FieldValue]) -> Iterator[tuple[str, Chart]]:
    """The fields that map quarters to numbers, of the last quarters."""
    for field in values:
        points = sorted(_points(site, field.value))[-_MOST_QUARTERS:]
        if len(points) > 1 and (chart := bars(site, field.label, points)):
            yield field.label, chart


def _points(site: Site, value: object) -> Iterator[Point]:
    for quarter, told in course_of(value).items():
        yield Point(quarter, told.amount if isinstance(told, Money) else told, value_text(site, told))


def _passages(site: Site, here: str, record: Record[BaseModel], values: Iterable[FieldValue]) -> Iterator[Passage]:
    for field in values:
        if field.is_prose and field.value:
            html = prose_html(site, str(field.value), record.source.path, here)
            yield Passage(f"field-{field.name.replace('_', '-')}", field.label, html)


def _users(site: Site, here: str, record: Record[BaseModel]) -> Iterator[Named]:
    """The records that name this one and do not end it, each once, in the order of the files."""
    mentions = (one for one in site.uses.get((record.kind, record.id), ()) if not ends(site, one))
    users = dict.fromkeys((one.record.kind, one.record.id) for one in mentions)
    yield from (named(site, here, kind, name) for kind, name in users if (kind, name) != (record.kind, record.id))
