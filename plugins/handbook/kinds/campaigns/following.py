"""What comes after a campaign: the next playbook, the day on which it is due, and the campaigns that go on from it."""

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.planning.periods import end_of


class Next(NamedTuple):
    """What has to follow a campaign: a campaign of `playbook` whose day D is `day`, or later."""

    playbook: str
    day: datetime.date


def next_of(handbook: Handbook, campaign: Campaign) -> Next | None:
    """What a campaign has to be followed by; None where its playbook asks for nothing, or it has no day."""
    playbook = handbook.playbooks.get(campaign.playbook)
    wanted = playbook and playbook.model.followed_by
    return Next(wanted.playbook, end_of(campaign.day, wanted.after)) if wanted and campaign.day else None


def followers_of(handbook: Handbook) -> Mapping[str, Sequence[Record[Campaign]]]:
    """Campaign -> those that go on from it and were not cancelled, in the order of their files."""
    found: defaultdict[str, list[Record[Campaign]]] = defaultdict(list)
    for record in handbook.campaigns.values():
        if record.model.follows and record.model.status != "cancelled":
            found[record.model.follows].append(record)
    return found
