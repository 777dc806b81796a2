"""The list of facts at the head of a record's page."""

from dataclasses import dataclass

from handbook.rendering.dated import DatedBadge, Day
from handbook.rendering.named import Named
from handbook.rendering.site import Site


@dataclass(frozen=True)
class Fact:
    """One line: a label, a day, badges that depend on the day of reading, and texts with or without a link."""

    label: str
    values: tuple[Named, ...] = ()
    day: Day | None = None
    badges: tuple[DatedBadge, ...] = ()


def labelled(site: Site, label: str, text: str) -> str:
    """The text behind its label, the key of a word, as the language writes it: `Owner: Tom`."""
    return site.labelled(site.words(label), text)


def text_fact(label: str, text: str) -> Fact:
    """A fact without a link."""
    return Fact(label, (Named(text),))
