"""Each time that something takes place: campaigns, and the dates of those that repeat, made when they are asked for."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:  # they hold what this module makes
    from handbook.loading.records import Record
    from handbook.model.campaign import Campaign

OF_SERIES: Final = re.compile(r"(?P<series>.+)-(?P<day>\d{4}-\d{2}-\d{2})")
"""The name of a date of what repeats: that of the file, and the day that its rule gives."""

Campaigns = Mapping[str, "Record[Campaign]"]


@dataclass
class Runs(Campaigns):
    """Id -> each campaign that takes place once, and each date of those that repeat, file by file.

    `dates_in` gives the dates of a campaign that repeats, by id. A campaign whose file is called like a date stands in
    its place.
    """

    campaigns: Campaigns
    dates_in: Callable[["Record[Campaign]"], Campaigns]
    found: dict[str, Campaigns] = field(default_factory=dict[str, Campaigns], repr=False)

    def of_series(self, name: str) -> Campaigns:
        """Id -> the dates of a campaign that repeats, in order; nothing for any other name."""
        if name not in self.found:
            record = self.campaigns.get(name)
            dates = self.dates_in(record) if record and record.model.repeats else dict[str, "Record[Campaign]"]()
            self.found[name] = {run: one for run, one in dates.items() if run not in self.campaigns}
        return self.found[name]

    def __getitem__(self, name: str) -> "Record[Campaign]":
        record = self.campaigns.get(name)
        if record and not record.model.repeats:
            return record
        is_date = None if record else OF_SERIES.fullmatch(name)
        if is_date is None:
            raise KeyError(name)
        return self.of_series(is_date["series"])[name]

    def __iter__(self) -> Iterator[str]:
        for name, record in self.campaigns.items():
            yield from self.of_series(name) if record.model.repeats else (name,)

    def __len__(self) -> int:
        return sum(1 for _ in self)


@dataclass(frozen=True)
class DatesOfSeries(Mapping[str, Sequence["Record[Campaign]"]]):
    """Campaign that repeats and has a date -> its dates, in order."""

    runs: Runs

    def __getitem__(self, name: str) -> Sequence["Record[Campaign]"]:
        if found := self.runs.of_series(name):
            return (*found.values(),)
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        return (name for name in self.runs.campaigns if self.runs.of_series(name))

    def __len__(self) -> int:
        return sum(1 for _ in self)
