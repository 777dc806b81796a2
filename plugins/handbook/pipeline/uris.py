"""The addresses of all pages that a handbook makes itself."""

from collections.abc import Iterator, Mapping
from typing import Final

from handbook.loading.goals import quarters
from handbook.loading.kinds import extension_kinds
from handbook.loading.records import Handbook
from handbook.pipeline.places import copies_of, template_uris
from handbook.rendering.page import (
    AUDIT,
    AWAY,
    BUS_FACTOR,
    CALENDAR,
    EXPERIMENTS,
    FORMAT,
    HEALTH,
    HOME,
    INDEXES,
    KPIS,
    ORG_CHART,
    RULES_INDEX,
    SET_ASIDE,
    WEEK,
    quarter_uri,
    record_place,
    report_uri,
    rule_page_place,
)
from handbook.rendering.page_groups import group_of
from handbook.rules.registry import RULES

_FIXED: Final = (
    HOME,
    HEALTH,
    CALENDAR,
    AUDIT,
    FORMAT,
    RULES_INDEX,
    SET_ASIDE,
    WEEK,
    KPIS,
    EXPERIMENTS,
    ORG_CHART,
    AWAY,
    BUS_FACTOR,
    *INDEXES,
)
"""The pages that every handbook has."""


def page_uris(handbook: Handbook) -> frozenset[str]:
    """The uri of every page, except those of files that could not be read."""
    return frozenset(_uris(handbook))


def taken_uris(handbook: Handbook) -> Mapping[str, str]:
    """File whose page has a name that is taken -> the uri that two want, in the order of files.

    The name is that of a page which no file makes, or of an earlier file's. Names that differ in capitals alone are the
    same on many disks. A page that the site goes without takes no name.
    """
    found: dict[str, str] = {}
    taken = set(map(_name, fixed_uris(handbook)))
    for path, uri in _claims(handbook):
        if not handbook.site.has(group_of(uri)):
            continue
        if _name(uri) in taken:
            found[path] = uri
        taken.add(_name(uri))
    return found


def fixed_uris(handbook: Handbook) -> frozenset[str]:
    """The pages that no record makes: the indexes, what joins several records, and the pages of the rules."""
    return frozenset(_fixed(handbook))


def _fixed(handbook: Handbook) -> Iterator[str]:
    yield from _FIXED
    yield from (kind.index_uri for kind in extension_kinds())
    for quarter in quarters(handbook):
        yield from (*(quarter_uri(quarter, part) for part in ("cascade/", "review/")), report_uri(quarter))
    yield from (rule_page_place(entry.rule.code)[0] for entry in RULES.values())


def _claims(handbook: Handbook) -> Iterator[tuple[str, str]]:
    """Path and uri of all that has a page or a copy to itself."""
    for record in handbook.records:
        uri, part = record_place(record.kind, record.id)
        if not part:
            yield record.source.path, uri
    yield from template_uris(handbook.root).items()
    yield from copies_of(handbook.root).items()


def _name(uri: str) -> str:
    """What a uri is on a disk that does not tell capitals; a page is a file called `index.html` there."""
    return uri.casefold().replace("/index.html", "/index.md")


def _uris(handbook: Handbook) -> Iterator[str]:
    yield from _fixed(handbook)
    yield from (record_place(record.kind, record.id)[0] for record in handbook.records)
    yield from template_uris(handbook.root).values()
