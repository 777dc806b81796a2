"""One person owns most of the playbooks.

## Why
A team that has to ask one person how things are done waits for that person, and forgets how on the day that person
leaves. Whoever owns a playbook teaches it; two owners teach twice as many people.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
calendar: [FR]
playbooks: {required_sections: []}
rules: {playbook-without-pitfalls: off, step-without-how-to: off}
```

```yaml title="company/people/camille.yml"
name: Camille Roy  # warning: PPL111
team: marketing
roles: [event-manager]
```

```yaml title="playbooks/newsletter.yml"
title: Newsletter
owner: event-manager
reviewed: 2026-10-02
steps: [{id: send, when: D, title: Send it, done_when: It has gone out}]
```

```yaml title="playbooks/podcast.yml"
title: Podcast
owner: event-manager
reviewed: 2026-10-02
steps: [{id: publish, when: D, title: Publish it, done_when: It can be heard}]
```

```yaml title="playbooks/fair.yml"
title: Trade fair
owner: writer
reviewed: 2026-10-02
steps: [{id: open, when: D, title: Open the booth, done_when: It is open}]
```

```markdown title="company/roles/writer.md"
---
title: Writer
person: tom
backup: camille
onboarding: webinar
---
I write.
```

## Passes
```diff title="handbook.yml"
 rules: {playbook-without-pitfalls: off, step-without-how-to: off}
+people: {max_share_of_playbooks: 80 %}
```

## How to fix
Give some of these playbooks to another role: `owner:` in the playbook. `max_share_of_playbooks` under `people:` in
`handbook.yml` sets the limit; 50 % where nothing is said. A handbook of three playbooks or fewer has no such finding.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import MOST_SHOWN, shown
from handbook.kinds.people.crew import crew_of
from handbook.loading.records import Handbook
from handbook.planning.ownership import owners, share_of_playbooks
from handbook.rules.context import Context
from handbook.rules.lookup import person_name

RULE = Rule(
    code="PPL111",
    name="owns-too-much",
    severity="warning",
    since="0.1.0",
    message={
        "en": "{person} owns {count} of {total} playbooks, more than {most} %: {playbooks}",
        "fr": "{person} porte {count} playbooks sur {total}, plus de {most} % : {playbooks}",
    },
    hint={
        "en": "give some of these playbooks to another role, with `owner:`",
        "fr": "confiez certains de ces playbooks à un autre rôle, avec `owner:`",
    },
)

_FEWEST = 4
"""Of three playbooks somebody always owns a third, and two out of three say nothing yet."""


def check(context: Context) -> Iterator[Finding]:
    """Each person who owns more of the playbooks than the settings allow, at the name."""
    handbook = context.handbook
    total, most = len(handbook.playbooks), handbook.settings.people.max_share_of_playbooks
    if total < _FEWEST:
        return
    for person, owned in _playbooks_by_person(handbook).items():
        count = sum(map(len, owned))
        if share_of_playbooks(count, total) > most:
            first = shown([name for names in owned for name in names[: MOST_SHOWN + 1]])
            place, name = handbook.people[person].source, person_name(context, person)
            yield RULE.of(place, ("name",), person=name, count=count, total=total, most=most, playbooks=first)


def _playbooks_by_person(handbook: Handbook) -> Mapping[str, Sequence[Sequence[str]]]:
    """Person -> the playbooks of each name by which that person owns some: several may fill one role."""
    by_owner: defaultdict[str, list[str]] = defaultdict(list)
    for name, record in handbook.playbooks.items():
        if record.model.owner:
            by_owner[record.model.owner].append(name)
    crew, found = crew_of(handbook), defaultdict[str, list[Sequence[str]]](list)
    for owner, names in by_owner.items():
        for person, _ in owners(owner, crew):
            found[person].append(names)
    return found
