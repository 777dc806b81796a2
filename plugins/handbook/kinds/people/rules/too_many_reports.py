"""More people report to one manager than one manager can lead.

## Why
Who leads seven people has an hour a week for each of them at best. Questions wait, decisions queue up behind one
person, and nobody tells a beginner in time that something is going wrong.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
people: {max_reports: 1}
```

```yaml title="company/people/camille.yml"
name: Camille Roy  # warning: PPL110
team: marketing
roles: [event-manager]
```

```yaml title="company/people/lea.yml"
name: Léa Marchand
team: marketing
roles: [event-manager]
manager: camille
```

## Passes

```diff title="company/people/lea.yml"
-manager: camille
+manager: tom
```

## How to fix
Put one of them between: change the `manager:` of some of these people to a colleague who leads them. `max_reports`
under `people:` in `handbook.yml` sets the limit; 6 where nothing is said. Whoever has a `left:` does not count.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import few_of
from handbook.kinds.people.crew import crew_of
from handbook.planning.reporting import direct_reports
from handbook.rules.context import Context
from handbook.rules.lookup import person_name

RULE = Rule(
    code="PPL110",
    name="too-many-reports",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{count} people report to {person}, more than {most}: {reports}",
        "fr": "{count} personnes dépendent de {person}, plus que {most} : {reports}",
    },
    hint={
        "en": "change the `manager:` of some of them to a colleague who leads them",
        "fr": "indiquez pour certaines d'entre elles un autre `manager:`, qui les encadre",
    },
)


def check(context: Context) -> Iterator[Finding]:
    """Each manager, at the name."""
    people, most = context.handbook.people, context.handbook.settings.people.max_reports
    managers = {person: model.manager for person, model in crew_of(context.handbook).people.items()}
    for manager, reports in direct_reports(managers).items():
        if len(reports) > most:
            names = sorted(person_name(context, person) for person in reports)
            person = person_name(context, manager)
            yield RULE.of(
                people[manager].source, ("name",), person=person, count=len(reports), most=most, reports=few_of(names)
            )
