"""What has a budget and an owner: campaigns, and experiments."""

from collections.abc import Iterator
from typing import NamedTuple

from handbook.loading.records import Handbook
from handbook.loading.source_file import SourceFile
from handbook.model.campaign import Budget


class Budgeted(NamedTuple):
    """A record with its budget. `owner` is a person or a role."""

    name: str
    source: SourceFile
    budget: Budget
    owner: str | None
    is_open: bool


def budgeted(handbook: Handbook) -> Iterator[Budgeted]:
    """Every campaign and experiment with a budget, in the order of the files."""
    for campaign in handbook.campaigns.values():
        model = campaign.model
        if model.budget:
            yield Budgeted(campaign.name, campaign.source, model.budget, model.owner, model.is_open)
    for experiment in handbook.experiments.values():
        guess = experiment.model
        if guess.budget:
            yield Budgeted(experiment.name, experiment.source, guess.budget, guess.owner, not guess.is_closed)
