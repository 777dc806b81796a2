"""What a rule may look at."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from handbook.loading.records import Handbook
from handbook.planning.schedule import Plan


@dataclass(frozen=True)
class Context:
    """The whole handbook, and what was computed from it once for all rules.

    `plans` maps a campaign's id -> its dated steps; a campaign whose playbook cannot be used has none.
    """

    handbook: Handbook
    plans: Mapping[str, Plan]
    today: datetime.date
