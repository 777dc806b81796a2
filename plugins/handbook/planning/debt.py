"""The marketing debt: what a team put off, as one number."""

from collections.abc import Mapping

from handbook.diagnostics.report import Share
from handbook.model.settings import DebtWeights


def shares(counts: Mapping[str, int], weights: DebtWeights) -> Mapping[str, Share]:
    """Part -> its share, in the order of the settings: each thing makes as many points as its part weighs."""
    return {part: Share(things := counts.get(part, 0), things * weight) for part, weight in weights}
