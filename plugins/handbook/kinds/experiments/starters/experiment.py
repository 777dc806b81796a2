"""An experiment to begin with."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from handbook.loading.goals import objectives
from handbook.loading.records import Handbook
from handbook.starters.pointing import pointer
from handbook.starters.question import Question
from handbook.starters.wish import OwnedWish, Starter, words_of
from handbook.starters.yaml_text import as_title, entry, listed, quoted, scalar


@dataclass(frozen=True)
class NewExperiment(OwnedWish):
    """A guess, how it is measured, and what was learned."""

    kind: ClassVar = "experiment"
    example: ClassVar = "short-form"

    def questions(self, handbook: Handbook) -> Iterable[Question]:
        """A number has to tell: the first one stands there."""
        if not handbook.kpis:
            yield Question("kpi", "ask.experiment-kpi", {}, "kpi ID")

    def starter(self, handbook: Handbook) -> Starter:
        """The file."""
        words, path = words_of(handbook), self.path(handbook)
        return Starter(path, "\n".join([*_lines(handbook, self), ""]), (words("new.next-file", path=path),))


def _lines(handbook: Handbook, new: NewExperiment) -> Iterator[str]:
    words = words_of(handbook)
    goals = sorted((goal.objective_ref for goal in objectives(handbook)), reverse=True)
    yield f"title: {scalar(new.title or as_title(new.id))}"
    yield pointer(handbook, "owner", new.owner, words("new-experiment.owner"), *new.owner_is)
    yield entry("supports", None, listed(goals[:1]), words("new.supports"))
    yield f"lever: {quoted(words('sample.lever'))}"
    yield f"persona: {quoted(words('sample.persona'))}"
    yield f"hypothesis: {quoted(words('sample.hypothesis'))}"
    yield f"kpi: {next(iter(handbook.kpis))}  # {words('new-experiment.kpi')}"
    yield f"# started: 2027-01-04  # {words('new-experiment.started')}"
    yield f"# ends: 2027-02-12  # {words('new-experiment.ends')}"
    yield f"status: planned  # {words('new-experiment.status')}"
    yield f"# budget: {{planned: 500 EUR}}  # {words('new.budget')}"
    yield f"# result: ...  # {words('new-experiment.result')}"
    yield f"# lesson: ...  # {words('new-experiment.lesson')}"
