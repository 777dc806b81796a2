"""A day on the command line: `2027-10-21`, or as people write it, `21/10/2027`, which is offered in that form."""

import datetime
from collections.abc import Sequence
from typing import Final

import click

from handbook.adapters.asking import agrees, answer_to, may_ask, which_of
from handbook.adapters.commands.invocation import Invocation, day_or_today, stop, tell
from handbook.locales import Wording
from handbook.locales.days import day_text
from handbook.locales.typed_days import is_month_first, last_of_month, meanings


class Day(click.ParamType):  # pyright: ignore[reportMissingTypeArgument] -- older ones take none
    """A day. One that can be read in one way is taken and told; of any other, the day to write is asked or said."""

    name = "date"

    def convert(
        self, value: str | datetime.date, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        """The day that is meant; ends the command where nobody knows."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.datetime.strptime(value, "%Y-%m-%d").date()  # noqa: DTZ007 -- a day has no time zone
        except ValueError:
            found = ctx and ctx.find_object(Invocation)
            return _meant(value, found or Invocation())


DAY: Final = Day()


def asked_day(question: str, invocation: Invocation) -> datetime.date:
    """A day that is typed at the terminal; asked for until it is one."""
    while True:
        typed = answer_to(question)
        if meanings(typed, invocation.words.language):
            return DAY.convert(typed, None, click.get_current_context())
        tell(_no_day(typed, invocation.words), err=True)


def _meant(typed: str, invocation: Invocation) -> datetime.date:
    words = invocation.words
    days = meanings(typed, words.language)
    if not days:
        stop(_no_day(typed, words))
    return _one_of(typed, days, words) if len(days) > 1 else _only(typed, days[0], invocation)


def _only(typed: str, day: datetime.date, invocation: Invocation) -> datetime.date:
    words = invocation.words
    shown, iso = day_text(day, "day", words.language), day.isoformat()
    if not is_month_first(typed, day):
        invocation.say(words("day.read", typed=typed, day=shown, iso=iso))
    elif not may_ask() or not agrees(words("day.sure", day=shown, iso=iso)):
        stop(words("day.month-first", typed=typed, iso=iso))
    return day


def _one_of(typed: str, days: Sequence[datetime.date], words: Wording) -> datetime.date:
    first, second = (f"{day_text(day, 'day', words.language)} ({day.isoformat()})" for day in days)
    if not may_ask():
        stop(words("day.two", typed=typed, first=first, second=second))
    return which_of(words("day.which", typed=typed, first=first, second=second), days)


def _no_day(typed: str, words: Wording) -> str:
    if last := last_of_month(typed):
        return words("day.none", typed=typed, iso=last.isoformat())
    return words("day.unread", typed=typed, iso=day_or_today(None).isoformat())
