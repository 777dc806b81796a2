"""What competitors do and we do not, as a register of them tells it: an argument for the direction."""

from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from handbook.rendering.named import Named, named
from handbook.rendering.prose.html import prose_html
from handbook.rendering.site import Site

_COMPETITOR: Final = "competitor"
"""The register of competitors; its field `gap` says what one does and we do not."""


@dataclass(frozen=True)
class Gap:
    """What a competitor does and we do not."""

    competitor: Named
    gap: Markup


def gaps(site: Site, here: str) -> tuple[Gap, ...]:
    """The gap to each competitor, in the order of their ids; nothing where no register has such a field."""
    found = sorted(site.handbook.groups.get(_COMPETITOR, {}).items())
    told = ((record, getattr(record.model, "gap", None)) for _, record in found)
    return tuple(
        Gap(named(site, here, _COMPETITOR, record.id), prose_html(site, text, record.source.path, here))
        for record, text in told
        if isinstance(text, str) and text.strip()
    )
