"""The addresses of all pages that a handbook makes itself."""

from collections.abc import Iterator, Mapping
from typing import Final

from handbook.loading.goals import quarters
from handbook.loading.records import Handbook
from handbook.pipeline.places import templates_of
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
    extension_index,
    quarter_uri,
    record_place,
    report_uri,
    rule_uri,
)
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
    """File of a record that is called as a page of every handbook -> the uri that both want, in the order of files."""
    found: dict[str, str] = {}
    for record in handbook.records:
        uri, part = record_place(record.kind, record.id)
        if not part and uri in _FIXED:
            found[record.source.path] = uri
    return found


def _uris(handbook: Handbook) -> Iterator[str]:
    yield from _FIXED
    yield from map(extension_index, handbook.others)
    yield from (record_place(record.kind, record.id)[0] for record in handbook.records)
    for quarter in quarters(handbook):
        yield from (*(quarter_uri(quarter, part) for part in ("cascade/", "review/")), report_uri(quarter))
    yield from (f"{path.removesuffix('.md')}/index.md" for path in templates_of(handbook.root))
    yield from (rule_uri(entry.rule.code) for entry in RULES.values())
