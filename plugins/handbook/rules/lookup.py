"""Names that lead nowhere: what every `unknown-…` rule shares."""

from collections.abc import Collection, Iterator
from functools import cache

from handbook.diagnostics.finding import Finding, Located, Rule
from handbook.diagnostics.words import suggestion
from handbook.model.references import Route, Target
from handbook.rules.context import Context


def unknown(rule: Rule, context: Context, target: Target) -> Iterator[Finding]:
    """A finding for each reference whose first choice of kind is `target` and whose id no file has."""
    ids = context.handbook.ids

    @cache
    def known(kinds: tuple[Target, ...]) -> frozenset[str]:
        return frozenset(record_id for kind in kinds if kind not in ("objective", "star") for record_id in ids[kind])

    suggest = cache(suggestion)
    for mention in context.mentions.get(target, ()):
        kinds, typed = mention.reference.kinds, mention.reference.id
        if kinds[0] == target and typed not in known(kinds):
            hint, facts = suggest(typed, known(kinds))
            yield mention.finding(rule, hint=hint, **facts)


def misnamed(  # noqa: PLR0913 -- the place, the name and the choices
    rule: Rule,
    file: Located,
    route: Route,
    typed: str,
    choices: Collection[str],
    *,
    key: bool = False,
    **params: object,
) -> Finding:
    """A finding for a name that is none of the choices; the name is the fact `id`."""
    hint, facts = suggestion(typed, choices)
    return rule.of(file, route, key=key, hint=hint, **{"id": typed, **facts, **params})


def person_name(context: Context, person: str) -> str:
    """What a person is called; the id where the file cannot be read."""
    record = context.handbook.people.get(person)
    return record.model.name if record else person
