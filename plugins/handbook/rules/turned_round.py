"""A key and its value that each name what the other one should: a person -> a role for a role -> a person."""

from collections.abc import Iterator
from typing import NamedTuple

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import Words
from handbook.model.references import Reference
from handbook.rules.context import Context, LostMention, Mention

_TURNED: Words = {
    "en": "these two are the wrong way round; write: {fix}",
    "fr": "ces deux-là sont inversés ; écrivez : {fix}",
}


class TurnedRound(NamedTuple):
    """An entry the wrong way round: the mention in its key, that in its value, and the ids that they mean."""

    key: Mention | LostMention
    value: Mention | LostMention
    key_means: str
    value_means: str

    def finding(self, rule: Rule, **facts: object) -> Finding:
        """What to say of it, once, at its key."""
        fix = f"{self.value_means}: {self.key_means}"
        found = self.key.finding(rule, self.value_means, hint=_TURNED, fix=fix, **facts)
        value = self.value.finding(rule, self.key_means)
        return found.mended_by((*found.edits, *value.edits) if found.edits and value.edits else ())


def turned_round(context: Context, mention: Mention | LostMention) -> TurnedRound | None:
    """The entry of a mention, where its key and its value would both be right in the place of the other."""
    pair = context.pairs.get((mention.path, mention.reference.route))
    if pair is None:
        return None
    key, value = pair
    means = _named(context, value.reference, key.reference.id), _named(context, key.reference, value.reference.id)
    return TurnedRound(key, value, means[0], means[1]) if means[0] and means[1] else None


def _named(context: Context, wanted: Reference, typed: str) -> str | None:
    """The id of what is called so, of a kind that a reference may point to."""
    return next(_ids(context, wanted, typed), None)


def _ids(context: Context, wanted: Reference, typed: str) -> Iterator[str]:
    for kind in wanted.kinds:
        name = typed if typed in context.handbook.ids.get(kind, {}) else None
        if found := name or context.ids_by_name.get((kind, typed.casefold())):
            yield found
