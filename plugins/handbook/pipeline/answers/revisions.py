"""At which revision its dates are, as a calendar wants to know it: from git and the files, not from a clock."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from handbook.exports.ics import Revision
from handbook.loading.history import History
from handbook.loading.kinds import SETTINGS_FILE
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.references import MARKET


@dataclass(frozen=True)
class Revisions:
    """How often what dates something was changed since its file is there, and when that was the last time.

    Counted is where in the history of all content the last such change stands, from the first commit of its own file
    on: the number grows with each change, also where a playbook gets another name, and commits that change nothing of
    it leave it. A change that is not committed counts as the next commit. Without git nothing is known.
    """

    handbook: Handbook
    runs: Collection[str] | None = None
    """The campaigns and dates of series that are asked about; all by default."""

    @cached_property
    def of_campaigns(self) -> Mapping[str, Revision]:
        """Campaign, or date of a series -> the revision of its file, playbook, settings and markets together."""
        runs = self.handbook.runs if self.runs is None else self.runs
        return self._known((name, _files(self.handbook, self.handbook.runs[name])) for name in runs)

    @cached_property
    def of_tools(self) -> Mapping[str, Revision]:
        """Tool -> the revision of its file."""
        return self._known((name, [tool.source.path]) for name, tool in self.handbook.tools.items())

    def _known(self, files: Iterable[tuple[str, Sequence[str]]]) -> Mapping[str, Revision]:
        """Name -> the revision of its files, of which the first is its own."""
        found = ((name, self._revision(paths)) for name, paths in files if self._history.count)
        return {name: revision for name, revision in found if revision}

    def _revision(self, paths: Sequence[str]) -> Revision | None:
        own = self._history.commits(paths[0])
        if not own:
            return None
        begun = self._history.place(own[-1])
        if changed := [path for path in paths if path in self._uncommitted]:
            return Revision(self._history.count - begun, _written(self.handbook, changed))
        last = max((commits[0] for path in paths if (commits := self._history.commits(path))), key=self._history.place)
        return Revision(self._history.place(last) - begun, last.made)

    @cached_property
    def _history(self) -> History:
        return History(self.handbook.root)

    @cached_property
    def _uncommitted(self) -> Collection[str]:
        return self._history.uncommitted


def _files(handbook: Handbook, campaign: Record[Campaign]) -> Sequence[str]:
    """The paths of the files that the dates of a campaign hang on, its own first."""
    playbook, markets = handbook.playbooks.get(campaign.model.playbook), handbook.groups.get(MARKET, {})
    named = (markets[name].source.path for name in campaign.model.markets if name in markets)
    return [campaign.source.path, SETTINGS_FILE, *([playbook.source.path] if playbook else []), *named]


def _written(handbook: Handbook, paths: Iterable[str]) -> datetime:
    """When the last of these files was written, to the second."""
    last = max((handbook.root / path).stat().st_mtime for path in paths)
    return datetime.fromtimestamp(int(last), UTC)
