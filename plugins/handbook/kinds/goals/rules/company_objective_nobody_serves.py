"""An objective of the company is served by no team and no campaign.

## Why
It is written on a page and nobody works for it. Either a team takes it up, or it is honest to drop it.

## Fails
```yaml title="okrs/2027-q1/company.yml"
team: company
objectives:
  - id: o1
    title: Be the first source of qualified meetings
    owner: camille
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
  - id: o2
    title: Open Spain  # warning: OKR107
    owner: camille
    key_results:
      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## Passes
```diff title="okrs/2027-q1/company.yml"
-  - id: o2
-    title: Open Spain
-    owner: camille
-    key_results:
-      - {id: kr1, title: Meetings from events, baseline: 0, target: 40, current: 4, unit: meetings}
```

## How to fix
In the file of a team, add `supports: company/o2` to the objective that serves it; or let a campaign support it; or drop
it.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.goals import objectives
from handbook.model.quarter import GoalPeriod
from handbook.model.years import Years
from handbook.rules.context import Context
from handbook.rules.dated import Dated
from handbook.rules.targets import COMPANY, GoalLink, is_given_up, supports

RULE = Rule(
    code="OKR107",
    name="company-objective-nobody-serves",
    severity="warning",
    since="0.1.0",
    message={
        "en": "no team and no campaign serves the company's objective '{title}' of {quarter}",
        "fr": "aucune équipe ni campagne ne sert l'objectif « {title} » de l'entreprise au {quarter}",
    },
    hint={
        "en": "write `supports: {reference}` where it is served, or drop it",
        "fr": "écrivez `supports: {reference}` là où il est servi, ou abandonnez-le",
    },
    debt="unserved_objectives",
    is_about_uses=True,
)


def coming(context: Context) -> Iterator[Dated]:
    """What is found, which can be changed until the quarter has ended."""
    for finding in check(context):
        yield Dated(finding, last=context.handbook.years.days(GoalPeriod(str(finding.params["quarter"]))).last)


def check(context: Context) -> Iterator[Finding]:
    """The company's objectives once a team has written its own.

    Nobody knows what is served where a file cannot be read in full, or a reference leads nowhere or to another quarter.
    """
    handbook = context.handbook
    if "objective" in context.lost or context.was_left_out("supports"):
        return
    if len(handbook.okrs) < len(handbook.ids["okr"]) or len(handbook.campaigns) < len(handbook.ids["campaign"]):
        return
    links = [link for link in supports(context) if not is_given_up(link.mention)]
    served = {link.goal.objective_ref for link in links if link.goal}
    years = handbook.years
    unclear = {link.quarter for link in links if link.goal is None or not _is_within(years, link)}
    if None in unclear:
        return
    unclear_days = [years.days(quarter) for quarter in unclear if quarter]
    begun = [years.days(quarter) for quarter in {goal.quarter for goal in objectives(handbook) if goal.team != COMPANY}]
    for goal in objectives(handbook):
        covers = years.days(goal.quarter).cover
        is_due = goal.team == COMPANY and not goal.is_dropped and any(map(covers, begun))
        if is_due and goal.objective_ref not in served and not any(map(covers, unclear_days)):
            yield goal.finding(RULE, "title", quarter=goal.quarter, reference=goal.objective_ref)


def _is_within(years: Years, link: GoalLink) -> bool:
    """Whether the goal that is named is of the quarter of the file that refers, or of a longer time around it."""
    if link.quarter is None or link.goal is None:
        return True
    return years.days(link.goal.quarter).cover(years.days(link.quarter))
