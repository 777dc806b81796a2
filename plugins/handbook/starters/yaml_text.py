"""Values as YAML on one line, and comments: whatever a name or a title holds stays text."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Final, cast

from handbook.diagnostics.characters import unseen
from handbook.model.values import Money

_PLAIN: Final = re.compile(r"(?:[^\W\d_][^\W_]*|[0-9]+ [^\W\d_]+)(?:(?: |[ ]?[.&+-][ ]?)[^\W_]+)*\Z")
"""Words, also behind a number, and what stands between them in names: `14 days`, `D+7`, `R&D`."""
_REFERENCE: Final = re.compile(r"(?=.*[a-df-z])[a-z0-9]+(?:[-/_][a-z0-9]+)*\Z")
"""A key, an id, or several with slashes; digits with hyphens would be a day, with an e a number."""
_NOT_TEXT: Final = frozenset({"null", "true", "false", "yes", "no", "on", "off"})
"""Words that our reader, or another one, takes for something else than text."""
_ESCAPED: Final = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_MOST_DECIMALS: Final = 2


def scalar(text: str) -> str:
    """Text, in quotes unless it is plain words."""
    is_plain = (_PLAIN.match(text) or _REFERENCE.match(text)) and text.casefold() not in _NOT_TEXT
    return text if is_plain else quoted(text)


def quoted(text: str) -> str:
    """Text in double quotes (YAML 1.2, 7.3.1); what cannot be seen is escaped."""
    return f'"{"".join(map(_letter, text))}"'


def _letter(letter: str) -> str:
    is_seen = letter.isprintable() and not unseen(letter)
    return _ESCAPED.get(letter) or (letter if is_seen else f"\\U{ord(letter):08x}")


def flow(value: object) -> str:
    """Data as our reader gives it: text, numbers, true and false, days, lists and mappings."""
    if isinstance(value, Mapping):
        entries = cast("Mapping[str, object]", value).items()
        return f"{{{', '.join(f'{scalar(key)}: {flow(held)}' for key, held in entries)}}}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(map(flow, cast('Sequence[object]', value)))}]"
    return _single(value)


def _single(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    return f"{value:f}" if isinstance(value, Decimal) else str(value) if isinstance(value, int) else scalar(str(value))


def money(amount: Money) -> str:
    """`1500 EUR`, or a mapping where a period, a sign or more decimals ask for one."""
    exponent = amount.amount.as_tuple().exponent
    is_short = amount.per is None and isinstance(exponent, int) and -exponent <= _MOST_DECIMALS and amount.amount >= 0
    if is_short:
        return f"{amount.amount:f} {amount.currency}"
    per = f", per: {amount.per}" if amount.per else ""
    return f"{{amount: {amount.amount:f}, currency: {amount.currency}{per}}}"


def one_line(text: str) -> str:
    """Text for a comment: on one line, and without what cannot be seen."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())


def entry(key: str, value: str | None, example: str, note: str) -> str:
    """A line with its note: the value where there is one, else an example behind a #. Both are YAML already.

    Without its # the example is right too; where none can be, it is empty, and the note says what to write.
    """
    return f"{key}: {value}  # {note}" if value is not None else f"{f'# {key}: {example}'.rstrip()}  # {note}"


def listed(ids: Iterable[str]) -> str:
    """Ids as a list."""
    return f"[{', '.join(map(scalar, ids))}]"


def as_name(record_id: str) -> str:
    """A name of its own to begin with, made of an id: `Google Analytics`, `Camille Roy`."""
    return record_id.replace("-", " ").title()


def as_title(record_id: str) -> str:
    """A title to begin with, made of an id: `Spring meetup`."""
    return record_id.replace("-", " ").capitalize()
