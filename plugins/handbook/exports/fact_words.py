"""Facts as text: what a sentence about a change is filled with."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, TypeVar, cast

from babel import Locale

from handbook.changes.change import (
    Counted,
    FileAt,
    Group,
    LineAt,
    MonthName,
    Name,
    Quantity,
    Route,
    Setting,
    Share,
    Term,
    Title,
    Tongue,
    WorkingDays,
)
from handbook.diagnostics.plain import visible
from handbook.diagnostics.words import say
from handbook.loading.kinds import Kinds
from handbook.locales import wording
from handbook.locales.days import day_text, days_text, month_text
from handbook.locales.quantities import number_text, percent_text
from handbook.model.days import Days
from handbook.model.references import KindName
from handbook.model.settings import Period
from handbook.model.values import Duration, Money
from handbook.model.years import MONTHS

MOST_TOLD: Final = 6
"""How many things a sentence lists before it only counts the others."""
_LONGEST: Final = 240
"""Characters of a text from a file that a sentence quotes."""

T = TypeVar("T")


@dataclass(frozen=True)
class Style:
    """How a format writes what comes from files: a title that is set off, and any other text, both on one line.

    A file is its path, and a line of it has its number behind; some formats lead to both.
    """

    title: Callable[[str], str]
    text: Callable[[str], str]
    file: Callable[[FileAt], str] = lambda file: one_line(file.path)
    line: Callable[[LineAt], str] = lambda place: one_line(f"{place.path}:{place.line}")


@dataclass(frozen=True)
class Facts:
    """Says facts in one language and one style; of many things it lists the first `most`, None for all."""

    language: str
    style: Style
    kinds: Kinds
    most: int | None = MOST_TOLD

    def word(self, key: str, count: int | Decimal | None = None, **facts: str) -> str:
        """Words of ours, in the section `changes`."""
        return wording(self.language)(f"changes.{key}", count, **facts)

    def fill(self, key: str, facts: Mapping[str, object], count: int | None = None) -> str:
        """The same, with facts that are not yet text."""
        return self.word(key, count, **{name: self.say(value) for name, value in facts.items() if name != "count"})

    def limited(self, things: Sequence[T], say: Callable[[T], str]) -> list[str]:
        """At most so many of them, and how many there are besides."""
        told = [say(thing) for thing in things[: self.most]]
        more = len(things) - len(told)
        return [*told, self.more(more)] if more else told

    def more(self, count: int) -> str:
        """How many there are besides."""
        return wording(self.language)("drift.more", count)

    def say(self, value: object) -> str:
        """A fact as text."""
        if isinstance(value, str):
            return self._say_text(value)
        if value is None or isinstance(value, bool):
            return self.word({True: "yes", False: "no", None: "nothing"}[value])
        return self._say_parts(value)

    def _say_text(self, value: str) -> str:
        match value:
            case Term():
                return wording(self.language).known(value, value.rpartition("-")[2]).lower()
            case MonthName():
                return month_text(MONTHS.index(value) + 1, self.language) if value in MONTHS else value
            case Tongue():
                return Locale.parse(value).get_display_name(self.language) or value
            case Title() if not isinstance(value, Name):
                return self.style.title(_cut(value))
            case _:
                return self.style.text(_cut(value))

    def _say_name(self, name: str) -> str:
        """A title, or the name of a field: in words where people would not know it."""
        key = f"changes.name-{name}"
        return self.say(name if isinstance(name, Title) else wording(self.language).known(key, name))

    def _setting(self, parts: tuple[str, ...]) -> list[str]:
        """What a setting is called, and what lies inside it."""
        words = wording(self.language)
        ways = {length: f"changes.setting-{'-'.join(parts[:length])}" for length in range(len(parts), 0, -1)}
        length, key = next(((length, key) for length, key in ways.items() if key in words.phrases), (0, ""))
        spoken = [words(key)] if key else []
        return [*spoken, *map(self._say_name, parts[length:])]

    def _say_parts(self, value: object) -> str:
        match value:
            case Route(parts):
                names = self._setting(parts) if isinstance(value, Setting) else map(self._say_name, parts)
                return self.word("inside").join(names)
            case Group(entries):
                return ", ".join(
                    self.word("entry", name=self._say_name(name), value=self.say(held)) for name, held in entries
                )
            case Quantity(number, unit):
                return f"{self.say(number)} {self.say(unit)}"
            case Counted(kind, number):
                return self._counted(kind, number)
            case Share(share):
                return percent_text(share, self.language)
            case _:
                return self._say_value(value)

    def _say_value(self, value: object) -> str:  # noqa: PLR0911 -- a line a type
        match value:
            case FileAt():
                return self.style.file(value)
            case LineAt():
                return self.style.line(value)
            case WorkingDays(number):
                return self.word("working-days", number)
            case Days():
                return days_text(value.first, value.last, "dated", self.language)
            case tuple():
                return ", ".join(self.limited(cast("Sequence[object]", value), self.say)) or self.say(None)
            case datetime.date() if not isinstance(value, datetime.datetime):
                return day_text(value, "dated", self.language)
            case Period():
                key = "period-day" if value.from_ == value.to else "period"
                half = f", {wording(self.language)(f'common.{value.half}')}" if value.half else ""
                return self.fill(key, {"first": value.from_, "last": value.to, "title": f"{value.title}{half}"})
            case Money() | Duration() | Decimal():
                return say(value, self.language)
            case int():
                return number_text(value, self.language)
            case _:
                return self.style.text(_cut(say(value, self.language)))

    def _counted(self, kind: KindName, number: int) -> str:
        words, key = wording(self.language), f"changes.count-{kind}"
        title = self.kinds[kind].title[self.language]
        return words(key, number) if key in words.phrases else self.word("about", title=title, sentence=str(number))


def one_line(text: str) -> str:
    """Text of a file on one line, without what a terminal or a page would obey instead of showing it."""
    return visible(" ".join(text.split()))


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
