"""Two records of a register have the same value where each must have its own.

## Why
Two records of one thing are kept up by two people, and by nobody.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
fields:
  name: text, required
  domain: text
checks:
  - unique: domain
```
```yaml title="registers/channel/ads.yml"
name: Ads
domain: nova.example
```
```yaml title="registers/channel/seo.yml"
name: SEO
domain: nova.example  # error: REG110
```

## Passes
```diff title="registers/channel/seo.yml"
-domain: nova.example
+domain: blog.nova.example
```

## How to fix
Merge the two records, or correct the value of one.
"""

from collections.abc import Iterator

from pydantic import BaseModel

from handbook.diagnostics.finding import Finding, Rule
from handbook.kinds.registers.checks import looks
from handbook.kinds.registers.field_values import value_at
from handbook.loading.records import Record
from handbook.rules.context import Context

RULE = Rule(
    code="REG110",
    name="not-unique",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{name}' ({kind}): {said}",
        "fr": "« {name} » ({kind}) : {said}",
    },
    hint={
        "en": "merge the two, or correct one",
        "fr": "réunissez les deux, ou corrigez-en une",
    },
)


_SAYS = {
    "en": "'{field}' is that of '{other}' too",
    "fr": "« {field} » est aussi celui de « {other} »",
}


def check(context: Context) -> Iterator[Finding]:
    """Each record that says again what another says."""
    for look in looks(context, RULE, "unique"):
        paths, first = look.check.unique or [], dict[str, Record[BaseModel]]()
        for record in look.records:
            values = [value_at(record, path) for path in paths]
            other = first.setdefault(repr(values), record)
            if None not in values and other is not record:
                yield look.at_record(record, paths[0], _SAYS, field=look.fields.labels(paths), other=other.name)
