"""The text of a tool's file to begin with: what is known, and a word to the beginner for what is left to say."""

import datetime
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Final

from handbook.locales import Wording
from handbook.locales.days import day_text
from handbook.planning.charges import Recurring

_PLAIN: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[ .&-][A-Za-z0-9]+)*\Z")
_NOT_TEXT: Final = frozenset({"null", "true", "false"})
_CENT: Final = Decimal("0.01")


@dataclass(frozen=True)
class KnownTool:
    """What the payments to a supplier tell of a tool; `category` is empty where nothing does.

    `is_day_guessed` says that `first` and `last` could be read with the month before the day.
    """

    name: str
    category: str
    cost: Recurring
    currency: str
    payments: int
    first: datetime.date
    last: datetime.date
    is_day_guessed: bool


def tool_text(tool: KnownTool, words: Wording) -> str:
    """The YAML of the file; it has the shape of a tool as it is."""
    return "\n".join([*_lines(tool, words), ""])


def _lines(tool: KnownTool, words: Wording) -> Iterator[str]:
    yield f"name: {_scalar(tool.name)}"
    yield f"category: {_scalar(tool.category or words('new-tool.to-sort'))}  # {words('new-tool.category')}"
    yield f"# owner: head-of-marketing  # {words('new-tool.owner')}"
    yield f"cost: {_cost(tool)}  # {_why(tool, words)}"
    yield f"# seats: 4  # {words('new-tool.seats')}"
    bought = words("new-tool.bought-guessed" if tool.is_day_guessed else "new-tool.bought")
    yield f"bought: {tool.first.isoformat()}  # {bought}"
    yield f"# supports: [2027-q1/marketing/o1]  # {words('new-tool.supports')}"
    yield f"# renewal: {_next_year(tool.last).isoformat()}  # {words('new-tool.renewal')}"
    yield f"# notice: 30 days  # {words('new-tool.notice')}"
    yield f"# last_used: {{date: {tool.last.isoformat()}, evidence: ...}}  # {words('new-tool.last-used')}"
    yield f"# access: ...  # {words('new-tool.access')}"
    yield f"# url: https://...  # {words('new-tool.url')}"


def _cost(tool: KnownTool) -> str:
    amount = tool.cost.amount.quantize(_CENT, ROUND_HALF_UP)
    shown = f"{amount:f}".removesuffix(".00")
    return f"{{amount: {shown}, currency: {tool.currency}, per: {tool.cost.per}}}"


def _why(tool: KnownTool, words: Wording) -> str:
    """How the cost was found, so that somebody can put it right."""
    first, last = (day_text(day, "day", words.language) for day in (tool.first, tool.last))
    if tool.cost.is_sum:
        return words("new-tool.cost-sum", tool.payments, first=first, last=last)
    return words(f"new-tool.cost-{tool.cost.per}", last=last)


def _next_year(day: datetime.date) -> datetime.date:
    """The same day a year later; 28 February after the 29th, and no later than the last of all days."""
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return day.replace(year=min(day.year + 1, datetime.MAXYEAR), day=28 if day.month == 2 else day.day)  # noqa: PLR2004 -- February


def _scalar(text: str) -> str:
    """Text as YAML on one line, in quotes unless it is plain words."""
    is_plain = _PLAIN.match(text) and text.casefold() not in _NOT_TEXT
    return text if is_plain else json.dumps(text, ensure_ascii=False)
