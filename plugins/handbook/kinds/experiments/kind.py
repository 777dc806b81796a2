"""What an experiment is."""

from typing import Final

from handbook.loading.kind import Kind, Subject
from handbook.model.experiment import Experiment

SUBJECT: Final = Subject(
    kinds=(
        Kind(
            "experiment",
            "experiments",
            (".yml",),
            Experiment,
            noun={"en": "an experiment", "fr": "une expérience"},
            title={"en": "Experiments", "fr": "Expériences"},
            pages="experiments",
            section="okrs/index.md",
            record_page="handbook.kinds.experiments.pages.page:experiment_page",
            index_page="handbook.kinds.experiments.pages.index:experiments_index",
            is_held=False,
            sought="experiment",
            is_over=lambda experiment: experiment.is_closed,
            periods=((None, "started", "ends"),),
            starter="handbook.kinds.experiments.starters.experiment:NewExperiment",
            rank=40,
            told=50,
        ),
    ),
)
