"""References that lead nowhere: the search that every `unknown-…` rule shares."""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import suggestion
from handbook.loading.records import Handbook
from handbook.model.references import Target, references_in


def unknown(rule: Rule, handbook: Handbook, target: Target) -> Iterator[Finding]:
    """A finding for each reference whose first choice of kind is `target` and whose id no file has."""
    for record in handbook.records:
        for reference in references_in(record.model):
            if reference.kinds[0] != target:
                continue
            choices = [known for kind in reference.kinds if kind != "objective" for known in handbook.ids[kind]]
            if reference.id not in choices:
                hint, facts = suggestion(reference.id, choices)
                yield rule.of(
                    record.source, reference.route, key=reference.on_key, hint=hint, id=reference.id, **facts
                )
