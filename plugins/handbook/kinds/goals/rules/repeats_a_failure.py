"""An experiment tries again what has failed: the same lever, the same persona, the same hypothesis.

## Why
What was learned was paid for. A second try is worth its money only if something is different this time.

## Fails
```yaml title="company/kpis/registrations.yml"
name: Registrations a webinar
meaning: How many people want to hear us
owner: event-manager
source: Livestorm
values: {2026-q4: {value: 214, says: The topic came from sales}}
```

```yaml title="experiments/2025-short-form.yml"
title: A form with three fields
owner: tom
supports: [2027-q1/marketing/o1]
lever: Registration page
persona: Service managers
hypothesis: Three fields instead of seven bring a third more registrations
kpi: registrations
started: 2025-11-03
status: failed
result: Nothing moved, 158 registrations instead of 160
lesson: The form is not what stops people
```

```yaml title="experiments/2026-short-form.yml"
title: A form with three fields
owner: tom
supports: [2027-q1/marketing/o1]
lever: Registration page
persona: SERVICE managers
hypothesis: Three fields instead of seven bring a third more registrations  # warning: OKR136
kpi: registrations
started: 2026-11-02
status: running
```

## Passes


```diff title="experiments/2026-short-form.yml"
-persona: SERVICE managers
+persona: Service managers
-hypothesis: Three fields instead of seven bring a third more registrations
+hypothesis: Three fields and a title with a number bring a third more registrations
```

## How to fix
Read the lesson. Then change the hypothesis to what is different this time, or drop the experiment.
"""

from collections.abc import Iterator
from datetime import date

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.records import Record
from handbook.model.experiment import Experiment
from handbook.planning.experiments import same_guess
from handbook.rules.context import Context

RULE = Rule(
    code="OKR136",
    name="repeats-a-failure",
    severity="warning",
    since="0.1.0",
    message={
        "en": "experiment '{title}' repeats '{failed}', which has failed; its lesson: {lesson}",
        "fr": "l'expérience « {title} » répète « {failed} », qui a échoué ; la leçon : {lesson}",
    },
    hint={
        "en": "say in `hypothesis:` what is different this time, or drop it",
        "fr": "dites dans `hypothesis:` ce qui change cette fois, ou abandonnez-la",
    },
)

_NO_LESSON = {"en": "none was written down", "fr": "aucune n'a été écrite"}


def check(context: Context) -> Iterator[Finding]:
    """Each experiment that is open or failed too, held against the earlier failures."""
    failed: dict[tuple[str, str, str], Record[Experiment]] = {}
    for record in sorted(context.handbook.experiments.values(), key=_in_order):
        guess = same_guess(record.model)
        former = guess and failed.get(guess)
        if former and record.model.status not in ("won", "stopped"):
            yield _finding(record, former.model)
        if guess and record.model.status == "failed":
            failed.setdefault(guess, record)


def _in_order(record: Record[Experiment]) -> tuple[bool, bool, date, str]:
    """Failed ones first, by their start: a planned experiment has no day yet, and comes after all of them."""
    started = record.model.started
    return record.model.status != "failed", started is None, started or date.max, record.id


def _finding(record: Record[Experiment], former: Experiment) -> Finding:
    lesson = former.lesson or _NO_LESSON
    return RULE.of(record.source, ("hypothesis",), title=record.model.title, failed=former.title, lesson=lesson)
