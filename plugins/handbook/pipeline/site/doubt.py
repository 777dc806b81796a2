"""Whether nobody can tell what may be published, for a slip in the settings that say so: then nothing is."""

from collections.abc import Iterator
from typing import Final

from handbook.diagnostics.names import are_near
from handbook.loading.folder import NAMELESS
from handbook.loading.kinds import SETTINGS_FILE, Kinds
from handbook.loading.source_file import SourceFile, as_data, values_in
from handbook.locales import wording
from handbook.model.audience import Audience
from handbook.model.settings import Settings
from handbook.rules.files.unknown_confidential_field import unknown_fields

_GAPS: Final = frozenset({"duplicate-key"})
"""Problems that leave out what nobody looks into."""


def unclear(settings: Settings, source: SourceFile, asked: Audience | None, kinds: Kinds) -> str | None:
    """Why nothing can be published, in a sentence; None where it is clear.

    `settings` are those that `source` was understood to say. `asked` is the audience where somebody named one: then it
    is not the settings' part to do so.
    """
    keys = (key for key in _needed(settings, asked) if _is_in_doubt(settings, source, key, kinds))
    key = next(keys, None)
    return key and wording(settings.languages[0])("refusal.unclear", file=SETTINGS_FILE, field=key)


def _needed(settings: Settings, asked: Audience | None) -> Iterator[str]:
    """The keys on which it depends what is published."""
    if asked is None:
        yield "audience"
    if (asked or settings.audience) == "public":
        yield "confidential"


def _is_in_doubt(settings: Settings, source: SourceFile, key: str, kinds: Kinds) -> bool:
    """Whether the file may say something under a key that was not understood, be it for a slip in the key's name."""
    if key == "confidential" and any(unknown_fields(settings, kinds)):
        return True
    has_gap = as_data(source.raw) is None or any(problem.rule in _GAPS for problem in source.problems)
    is_near = (are_near(name, key) for name in _not_understood(settings, source))
    return has_gap or source.may_have((key,)) or any(is_near)


def _not_understood(settings: Settings, source: SourceFile) -> Iterator[str]:
    """The keys of which a value is not in the settings, or not all of it, wherever an indent has put them."""
    unread = {()} if settings is NAMELESS else source.left_out
    for route, _ in values_in(source.raw):
        if any(route[:length] in unread for length in range(len(route) + 1)):
            yield str(route[-1])
