"""Days and weekdays as facts of a finding: the same day in every language of the product."""

from collections.abc import Iterable
from datetime import date

from handbook.diagnostics.words import Words
from handbook.locales.days import day_text, weekday_text
from handbook.model.values import LANGUAGES, WEEKDAYS


def dated(day: date) -> Words:
    """`Thu 28 Jan 2027`."""
    return {language: day_text(day, "dated", language) for language in LANGUAGES}


def at_hour(day: date, hour: str | None) -> Words:
    """`28 Jan 2027`, and where there is an hour `28 Jan 2027 at 18:00`."""
    days = {language: day_text(day, "day", language) for language in LANGUAGES}
    return {language: with_hour(text, hour)[language] for language, text in days.items()}


def with_hour(day: str, hour: str | None) -> Words:
    """What tells a day, with the hour on it where there is one: `D at 18:00`."""
    return {"en": f"{day} at {hour}", "fr": f"{day} à {hour}"} if hour else dict.fromkeys(LANGUAGES, day)


def weekdays(names: Iterable[str]) -> Words:
    """`Tue, Wed, Thu`, from the names that the content files use."""
    numbers = [WEEKDAYS.index(name) for name in names]
    return {language: ", ".join(weekday_text(number, language) for number in numbers) for language in LANGUAGES}


def of_day(day: date | None) -> Words:
    """What stands behind the title of a campaign: a blank and `of 28 Jan 2027`; nothing without a day."""
    if day is None:
        return {"en": "", "fr": ""}
    return {"en": f" of {day_text(day, 'day', 'en')}", "fr": f" du {day_text(day, 'day', 'fr')}"}
