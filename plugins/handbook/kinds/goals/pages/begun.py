"""What pages say while a quarter has begun and has no objectives."""

from dataclasses import dataclass

from markupsafe import Markup

from handbook.kinds.goals.begun import Begun, begun_without
from handbook.rendering.dated import from_day, over_from
from handbook.rendering.findings import with_code
from handbook.rendering.site import Site


@dataclass(frozen=True)
class BegunNote:
    """That a period has begun without objectives, and how to write them; shown from `first` until `end`, ISO days."""

    says: str
    how: Markup
    first: str
    end: str


def begun_notes(site: Site) -> tuple[BegunNote, ...]:
    """What is said on which days; nothing to the public, which writes none."""
    return () if site.is_public else tuple(_note(site, begun) for begun in begun_without(site.handbook))


def _note(site: Site, begun: Begun) -> BegunNote:
    return BegunNote(
        says=site.words("okr.begun", quarter=site.quarter(begun.first_file.quarter)),
        how=with_code(site.words("okr.begun-how", reference=begun.first_file)),
        first=from_day(begun.days.first),
        end=over_from(begun.days.last),
    )
