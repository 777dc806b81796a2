"""When experiments count, how often they work, and which of them is another's repetition."""

import datetime
import unicodedata
from collections.abc import Iterable

from handbook.model.experiment import Experiment


def started_between(experiment: Experiment, first: datetime.date, last: datetime.date) -> bool:
    """Whether it belongs to this stretch of days, both included: an experiment counts where it starts, once."""
    return experiment.started is not None and first <= experiment.started <= last


def ended_between(experiment: Experiment, first: datetime.date, last: datetime.date) -> bool:
    """Whether it is closed and its lesson belongs to this stretch of days; without `ends`, to that of its start."""
    day = experiment.ends or experiment.started
    return experiment.is_closed and day is not None and first <= day <= last


def hits(experiments: Iterable[Experiment]) -> tuple[int, int]:
    """How many have won, and how many have won or failed. One that was stopped has answered nothing."""
    decided = [experiment.status for experiment in experiments if experiment.status in ("won", "failed")]
    return decided.count("won"), len(decided)


def same_guess(experiment: Experiment) -> tuple[str, str, str] | None:
    """What two experiments share when one repeats the other: lever, persona and hypothesis, whatever the spelling.

    None where one of the three is missing. Case, accents, spaces and punctuation make no difference.
    """
    lever, persona, hypothesis = experiment.lever, experiment.persona, experiment.hypothesis
    if not (lever and persona and hypothesis):
        return None
    return _plain(lever), _plain(persona), _plain(hypothesis)


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if letter.isalnum())
