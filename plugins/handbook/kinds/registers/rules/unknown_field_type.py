"""A field of a register has a type that there is not.

## Why
What nobody understands cannot be checked: the field takes any value.

## Fails
```yaml title="registers/channel.yml"
title: {en: Channels, fr: Canaux}
noun: {en: a channel, fr: un canal}
fields:
  name: text, required
  owner: rolle or person  # error: REG001
```

## Passes
```diff title="registers/channel.yml"
-  owner: rolle or person
+  owner: role or person
```

## How to fix
Write one of the types of the format page, or the name of a kind; marks stand behind a comma.
"""

import re
from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN, MORE, Words, nearest
from handbook.kinds.registers.checks import declared
from handbook.kinds.registers.flaws import wrong_types
from handbook.loading.records import Record
from handbook.loading.source_file import as_data, value_in
from handbook.model.field_types import MARKS, PLAIN, meant_by, meant_in_words
from handbook.model.references import Route
from handbook.model.registers import Register
from handbook.rules.context import Context

RULE = Rule(
    code="REG001",
    name="unknown-field-type",
    severity="error",
    since="0.1.0",
    message={
        "en": "'{word}' is no type of a field",
        "fr": "« {word} » n'est pas un type de champ",
    },
    hint={
        "en": "write one of: {choices}",
        "fr": "au choix : {choices}",
    },
)


_LISTED = re.compile(r"\w+\s*\(([^()]+)\)")
_CHOICE: Words = {
    "en": "for a choice write its words with bars between them: {choice}",
    "fr": "pour un choix, écrivez ses mots séparés par des barres : {choice}",
}
_MOST = 16
"""How many words a hint lists: the types, and a few kinds."""


def check(context: Context) -> Iterator[Finding]:
    """Each type that cannot be understood."""
    for fields in declared(context.handbook):
        register = fields.register
        for flaw in wrong_types(register.model.fields, fields.targets, ("fields",)):
            choices, typed = flaw.word.choices, flaw.word.typed
            close = meant_by(flaw.word) or nearest(typed, choices)
            facts = {
                "word": typed,
                "nearest": close,
                "choices": [*choices[:_MOST], *([MORE] if choices[_MOST:] else [])],
            }
            hint = DID_YOU_MEAN if close else None
            if spoken := _in_other_words(_typed(register, flaw.route)):
                hint, facts = DID_YOU_MEAN, {**facts, "nearest": spoken}
            elif choice := _choice(_typed(register, flaw.route)):
                hint, facts = _CHOICE, {**facts, "choice": choice}
            yield RULE.of(register.source, flaw.route, key=False, hint=hint, **facts)


def _typed(register: Record[Register], route: Route) -> str:
    """The type as the file has it, with whatever stands around the word."""
    value = value_in(register.source.raw, route)
    return str((as_data(value) or {"type": value}).get("type"))


def _in_other_words(typed: str) -> str | None:
    """A type and its marks by what people call them: `texte, obligatoire`."""
    words = [word for word in re.split(r"\s*[,;]\s*", typed.strip()) if word]
    own = {*PLAIN, *MARKS}
    meant = [word if word in own else meant_in_words(word) for word in words]
    is_more = sum(word not in own for word in words) > 1
    return ", ".join(map(str, meant)) if is_more and all(meant) else None


def _choice(typed: str) -> str | None:
    """The words to choose from, as they are written: `choice (a, b)`, and words side by side that are no types."""
    listed = _LISTED.search(typed)
    plain = listed[1] if listed else typed.rpartition(":")[2]
    words = re.split(r"\s*[,;/|]\s*", plain.strip())
    is_choice = listed or (len(words) > 1 and not {*words} & {*PLAIN, *MARKS})
    return " | ".join(words) if is_choice else None
