"""The experiments of a quarter take more than the money set aside for them.

## Why
An envelope makes testing safe: two of three may fail, and nobody has to ask. It is safe only as long as it holds.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
experiments: {budget: 2000 EUR}
```

```yaml title="company/kpis/registrations.yml"
name: Registrations a webinar
meaning: How many people want to hear us
owner: event-manager
source: Livestorm
values: {2026-q4: {value: 214, says: The topic came from sales}}
```

```yaml title="experiments/short-form.yml"
title: A form with three fields
owner: tom
supports: [2027-q1/marketing/o1]
lever: Registration page
persona: Service managers
hypothesis: Three fields instead of seven bring a third more registrations
kpi: registrations
started: 2026-11-02
status: running
budget: {planned: 1500 EUR}
```

```yaml title="experiments/video.yml"
title: A film of a minute
owner: tom
supports: [2027-q1/marketing/o1]
lever: Film
persona: Service managers
hypothesis: A film of a minute on the page brings a third more registrations
kpi: registrations
started: 2026-11-09
status: running
budget: {planned: 900 EUR}  # error: OKR140
```

## Passes


```diff title="experiments/video.yml"
-started: 2026-11-09
+started: 2027-01-11
```

## How to fix
Move an experiment to the next quarter, make it smaller, or drop it. The envelope of a quarter is `experiments: {budget:
6000 EUR}` in `handbook.yml`. An experiment counts where it starts, with what was spent once it is closed.
"""

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.records import Record
from handbook.model.experiment import Experiment
from handbook.model.quarter import Quarter
from handbook.model.values import Money
from handbook.planning.budgets import taken
from handbook.planning.sums import is_whole
from handbook.rules.context import Context

RULE = Rule(
    code="OKR140",
    name="experiments-over-budget",
    severity="error",
    since="0.1.0",
    message={
        "en": "with '{title}' the experiments of {quarter} take {sum} {currency} of {limit} {currency}",
        "fr": "avec « {title} », les expériences du {quarter} prennent {sum} {currency} sur {limit} {currency}",
    },
    hint={
        "en": "move one to the next quarter, make it smaller, or drop it",
        "fr": "reportez-en une au trimestre suivant, réduisez-la ou abandonnez-la",
    },
)

_QUARTER: Final = 3
"""The months that the envelope is for."""


def check(context: Context) -> Iterator[Finding]:
    """Each quarter, at the experiment that passes the limit; other currencies than its own are not counted."""
    envelope = context.handbook.settings.experiments.budget
    if envelope is None or not is_whole(envelope, _QUARTER):
        return
    quarters: defaultdict[Quarter, Decimal] = defaultdict(Decimal)
    for record, quarter, cost in _costs(context, envelope.currency):
        before, quarters[quarter] = quarters[quarter], quarters[quarter] + cost
        if before <= envelope.amount < quarters[quarter]:
            yield _finding(record, quarter, quarters[quarter], envelope)


def _costs(context: Context, currency: str) -> Iterator[tuple[Record[Experiment], Quarter, Decimal]]:
    """Experiments with their quarter and what they take, in order of their start."""
    experiments = context.handbook.experiments
    starts = [(day, record_id) for record_id, record in experiments.items() if (day := record.model.started)]
    for day, record_id in sorted(starts):
        model = experiments[record_id].model
        cost = taken(model.budget, is_over=model.is_closed) if model.budget else None
        if cost and cost.currency == currency:
            yield experiments[record_id], context.handbook.years.quarter_of(day), cost.amount


def _finding(record: Record[Experiment], quarter: Quarter, total: Decimal, envelope: Money) -> Finding:
    limit, currency = envelope.amount, envelope.currency
    file, title = record.source, record.model.title
    return RULE.of(file, ("budget",), title=title, quarter=quarter, sum=total, limit=limit, currency=currency)
