"""Days and weekdays as facts of a finding: the same day in every language of the product."""

from collections.abc import Iterable
from datetime import date

from handbook.diagnostics.words import Words
from handbook.locales.days import day_text, weekday_text
from handbook.model.values import LANGUAGES, WEEKDAYS


def dated(day: date) -> Words:
    """`Thu 28 Jan 2027`."""
    return {language: day_text(day, "dated", language) for language in LANGUAGES}


def weekdays(names: Iterable[str]) -> Words:
    """`Tue, Wed, Thu`, from the names that the content files use."""
    numbers = [WEEKDAYS.index(name) for name in names]
    return {language: ", ".join(weekday_text(number, language) for number in numbers) for language in LANGUAGES}
