"""What an experiment is."""

from typing import Final

from handbook.loading.kind import Kind
from handbook.model.experiment import Experiment

KINDS: Final = (
    Kind(
        "experiment",
        "experiments",
        (".yml",),
        Experiment,
        noun={"en": "an experiment", "fr": "une expérience"},
        title={"en": "Experiments", "fr": "Expériences"},
        pages="experiments",
        section="okrs/index.md",
        rank=40,
        told=50,
    ),
)
