"""What a reader noticed, before anybody words it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from handbook.diagnostics.edit import Edit
from handbook.diagnostics.span import Span


@dataclass(frozen=True)
class Problem:
    """A user's mistake as a value: the name of the rule that words it, its place, and the facts to word.

    `params` maps a placeholder of the rule's message or hint -> its value. `edits` mend the file, where one
    way to mend it is surely right. `topic` is what several of them complain of, so that the first stands for all;
    one that does not lead (`leads`) only follows from another.
    """

    rule: str
    span: Span
    params: Mapping[str, object] = field(default_factory=dict[str, object])
    edits: tuple[Edit, ...] = ()
    topic: str = ""
    leads: bool = True
