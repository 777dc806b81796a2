"""What a link inside a page may lead to: its headings, and what it gives a name to."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from handbook.diagnostics.names import Names
from handbook.diagnostics.problem import Problem
from handbook.loading.decoding import text_lines
from handbook.loading.limited import read_limited
from handbook.loading.playbook_file import is_translation, slug, translation_path
from handbook.loading.records import Handbook

_NAMED = re.compile(r"(?:\{[^}]*#|id=[\"'])(?P<id>[\w-]+)")


@dataclass(frozen=True)
class Page:
    """A text with links, by its path."""

    handbook: Handbook
    path: str

    @cached_property
    def parts(self) -> Names:
        """The names of all its headings, and those that it gives to other parts; a translation shows what it lacks."""
        lines = self._lines
        headings = (slug(line.lstrip("# ").partition("{")[0]) for line in lines if line.startswith("#"))
        named = (found["id"] for line in lines for found in _NAMED.finditer(line))
        return Names(frozenset((*headings, *named, *self._original)))

    @property
    def _original(self) -> Iterable[str]:
        """Of a translation, the steps and sections of its playbook."""
        if not is_translation(self.path):
            return ()
        stem = self.path.rpartition("/")[2].partition(".")[0]
        record = self.handbook.playbooks.get(stem)
        is_its_own = record and self.path in map(partial(translation_path, record.source.path), record.translations)
        return (*record.source.headings, *record.model.sections) if record and is_its_own else ()

    @property
    def _lines(self) -> Sequence[str]:
        """What was read of a record already; a template is read here."""
        if source := self.handbook.sources.get(self.path):
            return source.lines
        data = read_limited(self.handbook.root / self.path)
        return [] if isinstance(data, Problem) else text_lines(data)
