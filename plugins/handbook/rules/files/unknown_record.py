"""Something is named that no file describes, of a kind without a rule of its own for this.

## Why
A link that leads nowhere is a question that nobody answers: whoever reads it looks for what is not there.

## Fails
A field points to the id of a kind that your company added, and no file of that kind has it.

## Passes
There is such a file in the folder of the kind.

## How to fix
Write the name of a file in the folder of that kind, without its ending, or begin the file with `handbook new`.
"""

from collections.abc import Iterator

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.words import DID_YOU_MEAN
from handbook.model.references import MARKET
from handbook.rules.context import Context
from handbook.rules.lookup import unknown

RULE = Rule(
    code="HBK410",
    name="unknown-record",
    severity="error",
    since="0.1.0",
    message={"en": "nothing is called '{id}' here", "fr": "rien ne s'appelle « {id} » ici"},
    hint=DID_YOU_MEAN,
)


def check(context: Context) -> Iterator[Finding]:
    """Every reference to a kind that no rule called `unknown-…` looks after."""
    for kind in context.handbook.kinds:
        if f"unknown-{kind.name}" not in context.rule_names:
            yield from unknown(RULE, context, kind.name)
    if context.handbook.kinds.get(MARKET) is None:  # else its holidays, clock and gate would be gone without a word
        yield from unknown(RULE, context, MARKET)
