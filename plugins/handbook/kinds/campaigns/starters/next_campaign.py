"""The campaign that follows another one: what its playbook asks for, on the day on which it is due."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import ClassVar

from handbook.kinds.campaigns.following import followers_of, next_of
from handbook.kinds.campaigns.markets import in_markets
from handbook.kinds.campaigns.starters.campaign import NewCampaign
from handbook.loading.records import Handbook
from handbook.planning.arithmetic import roll
from handbook.planning.calendar import WorkCalendar
from handbook.starters.question import Question
from handbook.starters.wish import NamedRecord, Starter, Wish, person, words_of


@dataclass(frozen=True)
class NextCampaign(Wish):
    """A campaign to begin after another one. A `source` or a `date` of its own goes before what is asked for there."""

    kind: ClassVar = NewCampaign.kind
    example: ClassVar = NewCampaign.example

    after: str
    source: str | None = None
    date: datetime.date | None = None
    owner: str | None = None
    title: str | None = None
    supports: tuple[str, ...] = ()

    def named(self) -> Iterable[NamedRecord]:
        """What it follows, what it is made from, and who runs it."""
        source = (NamedRecord(("playbook", "campaign"), self.source),) if self.source else ()
        return (NamedRecord(("campaign",), self.after), *source, *person(self.owner))

    def refusal(self, handbook: Handbook) -> str | None:
        """One that nobody asks for needs its playbook and its day."""
        new, words = self._dated(handbook), words_of(handbook)
        if handbook.campaigns[self.after].model.status == "cancelled":
            return words("refusal.cancelled", campaign=self.after)
        if new is None:
            playbook = handbook.campaigns[self.after].model.playbook
            if playbook in handbook.playbooks and not handbook.playbooks[playbook].source.is_whole:
                return words("refusal.unread-next", name=playbook)
            return words("refusal.no-next", name=playbook)
        return new.refusal(handbook)

    def questions(self, handbook: Handbook) -> Iterable[Question]:
        """Those of the campaign."""
        new = self._dated(handbook)
        return new.questions(handbook) if new else ()

    def starter(self, handbook: Handbook) -> Starter:
        """The file."""
        new = self._dated(handbook)
        if new is None:
            raise ValueError(self.after)
        starter = new.starter(handbook)
        there = [
            record.id for record in followers_of(handbook).get(self.after, ()) if record.model.playbook == new.source
        ]
        told = words_of(handbook)("new.followed-already", campaign=self.after, others=", ".join(there))
        return replace(starter, notes=(told, *starter.notes)) if there else starter

    def _dated(self, handbook: Handbook) -> NewCampaign | None:
        """The campaign with its playbook and its day; None where one of them is said nowhere."""
        wanted = next_of(handbook, handbook.campaigns[self.after].model)
        source = self.source or (wanted and wanted.playbook)
        day = self.date or (wanted and _working_day(handbook, self.after, wanted.day))
        if not source or not day:
            return None
        return NewCampaign(self.id, source, day, self.owner, self.title, self.supports, follows=self.after)


def _working_day(handbook: Handbook, campaign: str, day: datetime.date) -> datetime.date:
    """The day itself, or the next one on which people work where the campaign that is followed takes place."""
    codes = in_markets(handbook, handbook.campaigns[campaign].model).calendar
    return roll(day, "after", WorkCalendar.of(handbook.settings, codes)).day
