"""What is in doubt on the new side: what the check no longer says for that is not mended."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from handbook.changes.state import State
from handbook.diagnostics.finding import Finding
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.source_file import SourceFile
from handbook.model.references import references_in

_DEPTH: Final = 3
"""From a campaign to its playbook, the role that it names, and the person who fills that."""


@dataclass(frozen=True)
class Doubt:
    """What the new side knows less of than the old one. `came` are the findings that are new there."""

    old: State
    new: State
    came: Sequence[Finding]

    def hides(self, finding: Finding, moved: Mapping[str, str]) -> bool:
        """Whether a finding of the old side may still hold, although the check does not say so."""
        path = moved.get(finding.path, finding.path)
        source = self.new.handbook.sources.get(path)
        if source is None:
            return bool(self._unread or self.new.astray) and path in self.old.handbook.sources
        if _is_of_the_reader(finding, self.old.handbook.sources.get(path)):
            return not source.complete
        return not source.is_whole or (bool(self.files) and not self._stands_alone(finding, path, source))

    def _stands_alone(self, finding: Finding, path: str, source: SourceFile) -> bool:
        """Whether nothing of what is in doubt can have taken it away: its file itself says something else."""
        before = self.old.handbook.sources.get(path)
        if before is None or before.text == source.text:
            return False
        rests_on = {SETTINGS_FILE, *(basis.path for basis in finding.bases), *self._below(path)}
        return rests_on.isdisjoint(self.files)

    @cached_property
    def files(self) -> Collection[str]:
        """The files that say less than they did, or that name what is not there any more."""
        broken = {path for path, source in self._sources if not source.is_whole and self._was_whole(path)}
        return broken | {finding.path for finding in self.came if _is_loss(finding)} | set(self._undated)

    @property
    def _sources(self) -> Collection[tuple[str, SourceFile]]:
        return self.new.handbook.sources.items()

    def _was_whole(self, path: str) -> bool:
        before = self.old.handbook.sources.get(path)
        return before is None or before.is_whole

    @cached_property
    def _unread(self) -> Collection[str]:
        """Files that are no records, for what they are called or where they lie, and were not there before."""
        old = self.old.handbook.sources
        return [path for path, source in self._sources if source.is_unread and path not in old]

    @property
    def _undated(self) -> Iterator[str]:
        """The campaigns that had dates and have none, as their playbook is not there."""
        for name in self.old.plans.keys() - self.new.plans.keys():
            if record := self.new.handbook.campaigns.get(name):
                yield record.source.path

    def _below(self, path: str) -> Collection[str]:
        """The files that a record names, and those that these name."""
        found = {path}
        for _ in range(_DEPTH):
            found |= {named for each in found for named in self._named_in(each)}
        return found

    def _named_in(self, path: str) -> Iterator[str]:
        if record := self.new.by_path.get(path):
            for reference in references_in(record.model):
                ids = (self.new.handbook.ids.get(kind, {}) for kind in reference.kinds)
                yield from (known[reference.id] for known in ids if reference.id in known)


def _is_loss(finding: Finding) -> bool:
    """Whether something cannot be read, or names what is not there; a link in prose gives no record anything."""
    return finding.severity == "error" and not (finding.rule.judges or finding.rule.is_about_prose)


def _is_of_the_reader(finding: Finding, source: SourceFile | None) -> bool:
    return source is not None and any(problem.rule == finding.rule.name for problem in source.problems)
