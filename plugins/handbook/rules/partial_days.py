"""What a text says that names no day, or one that there is not: a week, a month, a day without its year."""

import re
from collections.abc import Mapping
from typing import Final

from handbook.diagnostics.words import Words
from handbook.locales.typed_days import (
    day_inside,
    last_of_month,
    meanings,
    of_another_weekday,
    without_day,
    without_years,
)
from handbook.locales.typed_weeks import first_of_week, is_vague, is_week_of_a_year
from handbook.model.values import WEEKDAYS
from handbook.rules.spoken_days import weekdays

_END: Final = re.compile(r"(?:the )?(?:end of|fin|ende|last day of) (?P<month>\S.*)", re.IGNORECASE)


def unlike_a_day(typed: str, language: str) -> Mapping[str, object]:
    """A day with a weekday that it does not have, one that no month has, a week, or a time without a day."""
    if day := of_another_weekday(typed, language):
        return {"day": day.isoformat(), "weekday_of_day": weekdays([WEEKDAYS[day.weekday()]])}
    if last := last_of_month(typed):
        return {"last_day": last.isoformat()}
    if monday := first_of_week(typed):
        return {"monday": monday.isoformat()}
    if is_week_of_a_year(typed):
        return {"is_week": True}
    return {"is_words": True} if is_vague(typed) else {}


def inside(typed: str, language: str) -> Mapping[str, object]:
    """The day that a sentence says, or the day and the month."""
    if (end := _END.fullmatch(typed.strip())) and (month := without_day(end["month"])):
        return {"nearest": str(last_of_month(f"{month}-31") or f"{month}-31")}
    if month := without_day(typed):
        return {"month": month}
    said = day_inside(typed) or typed
    if days := without_years(said, language):
        return {"no_year": days[0], **({"or_no_year": days[1]} if len(days) > 1 else {})}
    found = meanings(said, language)
    if len(found) == 1:
        return {"nearest": found[0].isoformat()}
    return {"either": [day.isoformat() for day in found]} if found else {}


REMEDIES: Final[tuple[tuple[str, Words], ...]] = (
    (
        "or_no_year",
        {
            "en": "the year is missing: write the day that is meant, YYYY-{no_year} or YYYY-{or_no_year}",
            "fr": "il manque l'année : écrivez le jour voulu, AAAA-{no_year} ou AAAA-{or_no_year}",
        },
    ),
    (
        "no_year",
        {
            "en": "the year is missing: write it before month and day, YYYY-{no_year}",
            "fr": "il manque l'année : écrivez-la devant le mois et le jour, AAAA-{no_year}",
        },
    ),
    (
        "month",
        {
            "en": "the day is missing: write it behind the month, {month}-DD",
            "fr": "il manque le jour : écrivez-le derrière le mois, {month}-JJ",
        },
    ),
    (
        "weekday_of_day",
        {
            "en": "{day} is a {weekday_of_day}: write the day that is meant, without its weekday",
            "fr": "le {day} est un {weekday_of_day} : écrivez le jour voulu, sans le jour de la semaine",
        },
    ),
    (
        "last_day",
        {
            "en": "there is no such day: the last day of that month is {last_day}",
            "fr": "ce jour n'existe pas : le dernier jour de ce mois est le {last_day}",
        },
    ),
    (
        "monday",
        {
            "en": "a week is no day: write the day of it that is meant; it begins on {monday}",
            "fr": "une semaine n'est pas un jour : écrivez celui qui est voulu ; elle commence le {monday}",
        },
    ),
    (
        "is_week",
        {
            "en": "a week is no day: write the day of it that is meant as year-month-day, like 2027-03-18",
            "fr": "une semaine n'est pas un jour : écrivez celui qui est voulu en année-mois-jour, comme 2027-03-18",
        },
    ),
)
"""What is known of a day, and what to do then; the more telling first."""
