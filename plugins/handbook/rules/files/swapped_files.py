"""Two files hold each what the other one is called after.

## Why
Everything that names one of the two means the other: steps, goals and tools are somebody else's, and nobody notices.

## Fails
```yaml title="company/people/camille.yml"
name: Tom Leroy  # warning: HBK170
team: marketing
roles: [event-manager]
started: 2024-02-05
```

```yaml title="company/people/tom.yml"
name: Camille Roy
team: marketing
manager: camille
started: 2025-03-03
```

## Passes
```diff title="company/people/camille.yml"
-name: Tom Leroy
+name: Camille Roy
```

```diff title="company/people/tom.yml"
-name: Camille Roy
+name: Tom Leroy
```

## How to fix
Swap what the two files hold, or their names.
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from pydantic import BaseModel

from handbook.diagnostics.finding import Finding, Rule
from handbook.loading.playbook_file import slug
from handbook.loading.records import Record
from handbook.model.document import TITLES, title_field
from handbook.rules.context import Context

RULE = Rule(
    code="HBK170",
    name="swapped-files",
    severity="warning",
    since="0.1.0",
    message={
        "en": "'{name}' stands here, and '{other_name}' in {other}: the two are swapped",
        "fr": "« {name} » est ici, et « {other_name} » dans {other} : les deux sont inversés",
    },
    hint={
        "en": "swap what the two files hold, or their names",
        "fr": "échangez le contenu des deux fichiers, ou leurs noms",
    },
)


class _Strange(NamedTuple):
    """A record whose file is not called after it: the words of its id, and those that it is called by."""

    record: Record[BaseModel]
    field: str
    own: frozenset[str]
    called: frozenset[str]

    def is_meant_by(self, other: "_Strange") -> bool:
        """Whether the other record is called as this file is."""
        return self.own <= other.called


def check(context: Context) -> Iterator[Finding]:
    """Each such pair of one kind, in the file that comes first."""
    for records in context.handbook.groups.values():
        strange = [found for record in records.values() if (found := _strange(record))]
        by_word = defaultdict[str, list[_Strange]](list)
        for one in strange:
            by_word[min(one.own)].append(one)
        for one in strange:
            near = (other for word in sorted(one.called) for other in by_word.get(word, ()))
            for other in near:
                if one.record.id < other.record.id and other.is_meant_by(one) and one.is_meant_by(other):
                    yield _finding(one, other.record)


def _finding(one: _Strange, other: Record[BaseModel]) -> Finding:
    source, name = one.record.source, one.record.name
    return RULE.of(source, (one.field,), name=name, other_name=other.name, other=other.source.path)


def _strange(record: Record[BaseModel]) -> _Strange | None:
    field, own, called = title_field(type(record.model)), _words(record.id), _words(record.name)
    return _Strange(record, field, own, called) if field in TITLES and not own <= called else None


def _words(text: str) -> frozenset[str]:
    return frozenset(slug(text).split("-"))
