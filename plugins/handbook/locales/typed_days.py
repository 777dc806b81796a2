"""Days as people type them: the days that each can mean."""

import calendar
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import date, timedelta
from itertools import pairwise
from typing import Final

from handbook.locales.day_names import months, weekdays
from handbook.locales.typed_weeks import day_by_rule
from handbook.model.when_words import SPELLED_OUT_WEEKDAYS

_YEAR_FIRST: Final = re.compile(r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})\2(?P<day>\d{1,2})\Z")
_YEAR_LAST: Final = re.compile(r"(?P<day>\d{1,2})([-/.])(?P<month>\d{1,2})\2(?P<year>\d{4}|[2-9]\d)\Z")
_COMPACT: Final = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)")
"""A day without its hyphens: `20270218`."""
_MIDNIGHT: Final = re.compile(r"(?<=-\d\d)[T ]00:00(?::00(?:\.0+)?)?(?:Z|\+00:00)?\Z")
"""The hour that a program writes behind a day that has none."""
_HOUR: Final = re.compile(r"(?<=-\d\d)[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?\Z")
_BEFORE: Final = r"(?:(?:le|the) )?(?:(?P<weekday>[^\W\d_]+)\.?,? )?"
_DAY: Final = r"(?P<day>\d{1,2})(?:er|(?:st|nd|rd|th)(?: of)?|\.)?"
_MONTH: Final = r"(?P<month>[^\W\d_]+)\.?"
_IN_WORDS: Final = (
    re.compile(rf"{_BEFORE}{_DAY} {_MONTH},? (?P<year>\d{{4}}|[2-9]\d)\Z", re.IGNORECASE),
    re.compile(rf"{_BEFORE}{_MONTH} {_DAY},? (?P<year>\d{{4}}|[2-9]\d)\Z", re.IGNORECASE),
)
_MONTH_AND_DAY: Final = re.compile(r"[^\W\d_]+\.? \d{1,2}", re.IGNORECASE)
"""`March 27`, which is no year."""
_AND: Final = r"(?:-|\N{EN DASH}|/|to|au|and|et|&)"
_DAY_AND_DAY: Final = re.compile(
    rf"(?:from |du )?(?P<first>\d{{1,2}})\s*{_AND}\s*(?:the |le )?\d{{1,2}}(?P<rest>\s+[^\W\d].*)", re.IGNORECASE
)
_FROM_TO: Final = re.compile(
    rf"(?:from |du )?(?P<first>\S.*?\d{{4}}|\d{{4}}-\S+)(?P<rest>)\s+{_AND}\s+\S.*", re.IGNORECASE
)
_STRETCH: Final = re.compile(
    r"(?:from |du |vom )?(?P<first>\S.*?)"
    r"\s*(?:\N{EN DASH}|\s-\s|(?<=\d)-(?=\d{1,2}\s+[^\W\d])|(?<=\d\.)-(?=\d)|(?<=/\d\d)-(?=\d\d?/)|"
    r"\s(?:to|au|bis|until)\s)\s*(?P<last>\S.*)",
    re.IGNORECASE,
)
_MONTH_FIRST: Final = re.compile(
    r"(?P<month>[^\W\d_]{3,9}\.?) (?P<first>\d{1,2})\s?(?:-|\N{EN DASH}|to)\s?(?P<last>\d{1,2}),? (?P<year>\d{4})",
    re.IGNORECASE,
)
"""`June 15-17, 2027`."""
_LISTED: Final = re.compile(r"\s*(?:[,;&]|\b(?:et|and|und)\b)\s*", re.IGNORECASE)
_IN_FRENCH: Final = re.compile(r"(?<!\w)(?:du|au|le|les|et|à|jusqu'au)(?!\w)", re.IGNORECASE)
"""Words by which a text is French, and has its day before the month, in whatever handbook it stands."""
_ARTICLES: Final = re.compile(r"(?:les|the|on the)\s+", re.IGNORECASE)
_WEEKDAY_BEFORE: Final = re.compile(r"[^\W\d_]{2,9}\.?,?\s+(?=\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\.?\Z)")
_SERIAL: Final = re.compile(r"4[3-9]\d{3}|5\d{4}")
"""The number by which a spreadsheet knows a day of these decades."""
_OF_SHEETS: Final = re.compile(r"\A(\d{1,2})[-/]([^\W\d_]{3,9}\.?)[-/](\d{2}|\d{4})\Z")
"""`18-févr-27`, as spreadsheets show a day."""
_FIRST_OF_SHEETS: Final = date(1899, 12, 30)
_INSIDE: Final = re.compile(
    r"(?<![\w./-])(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-./]\d{1,2}(?:[-./]\d{2,4})?|"
    r"\d{1,2}(?:er|st|nd|rd|th|\.)? [^\W\d_]{3,10}\.?(?:,? \d{4})?)(?![\w/-])"
)
"""A day somewhere in a sentence."""
_CENTURY: Final = 2000
_DAY_OF_WEEK: Final = re.compile(rf"(?:le |the |on )?(?:{'|'.join(SPELLED_OUT_WEEKDAYS)})[,.]?\s+(?=\S)", re.IGNORECASE)
_LEAP_YEAR: Final = 2028
"""It has every day that a year can have."""

_LONGEST_STRETCH: Final = 100
"""Characters of two days in words."""
_LONGEST: Final = 31
"""So many days a month may have: a larger number is no day at all."""

Parts = tuple[int, int, int]
"""Year, month and day, as they were typed."""


def meanings(text: str, language: str) -> Sequence[date]:
    """The days that a text can mean, the one with its day first before the other; none where it means no day.

    In French, and between full stops, the day comes first; elsewhere `03/04/2027` is two days.
    """
    if serial := _SERIAL.fullmatch(text.strip()):
        return (_FIRST_OF_SHEETS + timedelta(days=int(serial[0])),)
    if day := day_by_rule(text):
        return (day,)
    text = _MIDNIGHT.sub("", _WEEKDAY_BEFORE.sub("", text.strip()).rstrip("."))
    text = _OF_SHEETS.sub(r"\1 \2 \3", text)
    found: list[date] = []
    for parts in _readings(text):
        with suppress(ValueError):
            found.append(date(*parts))
    found = [day for day in found if _weekday_of(text) in (None, day.weekday())]
    return tuple(dict.fromkeys(found[:1] if language == "fr" else found))


def day_inside(text: str) -> str | None:
    """The part of a text that says a day, where it says one alone: `18/03/2027` of `moved to 18/03/2027`."""
    if _HOUR.search(text.strip()):
        return _HOUR.sub("", text.strip())
    found = _INSIDE.findall(text) if len(text) <= _LONGEST_STRETCH else []
    return found[0] if len(found) == 1 and found[0] != text.strip() else None


def without_years(text: str, language: str) -> Sequence[str]:
    """The month and the day, as in `11-30`, of a text that names them alone: `30.11.`, `30 novembre`.

    Outside French `12/03` is two of them, the one with its day first before the other.
    """
    if len(text) > _LONGEST_STRETCH or meanings(text.strip().rstrip("./"), language):
        return ()
    typed = _DAY_OF_WEEK.sub("", text.strip().rstrip("./"))
    found = [day for sign in "./ " for day in meanings(f"{typed}{sign}{_LEAP_YEAR}", language)]
    return [f"{day:%m-%d}" for day in dict.fromkeys(found)]


def without_day(text: str) -> str | None:
    """The year and the month, as in `2027-03`, of a text that names them alone: `March 2027`, `03/2027`."""
    typed = text.strip()
    if len(typed) > _LONGEST_STRETCH or _MONTH_AND_DAY.fullmatch(typed):
        return None
    found = {
        day for form in (f"1 {typed}", f"1.{typed.replace('/', '.')}", f"{typed}-01") for day in meanings(form, "")
    }
    return f"{found.pop():%Y-%m}" if len(found) == 1 else None


def each_meant(texts: Sequence[str], language: str) -> Sequence[date]:
    """The day of each text; none where one of them means no day, or more than one."""
    found = [meanings(text, language) for text in texts]
    return [days[0] for days in found] if all(len(days) == 1 for days in found) else ()


def first_day(text: str, language: str) -> date | None:
    """The first of several days: `17-18 March 2027`, `2027-03-17 - 2027-03-18`."""
    found = _DAY_AND_DAY.fullmatch(text.strip()) or _FROM_TO.fullmatch(text.strip())
    days = meanings(f"{found['first']}{found['rest']}", language) if found else ()
    return days[0] if len(days) == 1 else None


def first_and_last(text: str, language: str) -> tuple[date, date] | None:
    """The days of a stretch, of which the first may leave out what the last says: `23.12. - 31.12.2026`.

    Days in a row that are named one by one are one too: `18, 19 et 20 février 2027`.
    """
    text = _MONTH_FIRST.sub(r"\g<first> - \g<last> \g<month> \g<year>", text.strip())
    found = _STRETCH.fullmatch(text) if len(text) <= _LONGEST_STRETCH else None
    language = "fr" if _IN_FRENCH.search(text) else language
    if found:
        days = _completed([found["first"], found["last"]], language)
        return (days[0], days[-1]) if days and days[0] <= days[-1] else None
    days = days_listed(text, language)
    is_row = len(days) > 1 and (days[-1] - days[0]).days == len(days) - 1
    return (days[0], days[-1]) if is_row else None


def days_listed(text: str, language: str) -> Sequence[date]:
    """The days that a text names one after the other, each later than the one before: `les 18 et 25 février 2027`."""
    parts = _LISTED.split(_ARTICLES.sub("", text.strip())) if len(text) <= _LONGEST_STRETCH else []
    days = _completed(parts, language) if len(parts) > 1 else ()
    return days if all(one < other for one, other in pairwise(days)) else ()


def _completed(parts: Sequence[str], language: str) -> Sequence[date]:
    """The day of each part, of which all but the last may leave out what the last says; none where one has none."""
    last = meanings(parts[-1], language)
    if len(last) != 1:
        return ()
    days = [_like_the_last(part.rstrip("./"), parts[-1], last[0].year, language) for part in parts[:-1]]
    found = [day for day in days if day]
    return (*found, last[0]) if len(found) == len(days) else ()


def _like_the_last(typed: str, last: str, year: int, language: str) -> date | None:
    same_month = re.sub(r"\A(?:[^\W\d_]+\.?,? )?\d+", typed, last)
    whole = (typed, f"{typed}.{year}", f"{typed}/{year}", f"{typed} {year}", same_month)
    return next((days[0] for form in whole if len(days := meanings(form, language)) == 1), None)


def last_of_month(text: str) -> date | None:
    """The last day of the month, of a text that names one which it does not have: `31/02/2027`."""
    for year, month, day in _readings(text):
        with suppress(ValueError):
            last = date(year, month, calendar.monthrange(year, month)[1])
            if last.day < day <= _LONGEST:
                return last
    return None


def is_month_first(text: str, day: date) -> bool:
    """Whether a text means this day only with its month before the day."""
    found = _YEAR_LAST.match(text.strip())
    return found is not None and int(found["day"]) != day.day


def of_another_weekday(text: str, language: str) -> date | None:
    """The day of a text that names it with a weekday which it does not have: `Wednesday 18 February 2027`."""
    found = _in_words(text)
    if found is None or (found["weekday"] or "").casefold() not in weekdays() or meanings(text, language):
        return None
    days = meanings(found[0][min(found.start("day"), found.start("month")) :], language)
    return days[0] if len(days) == 1 else None


def _readings(text: str) -> Iterator[Parts]:
    if found := _COMPACT.fullmatch(text.strip()) or _YEAR_FIRST.match(text.strip()):
        yield int(found["year"]), int(found["month"]), int(found["day"])
    elif found := _YEAR_LAST.match(text.strip()):
        year, month, day = _whole_year(found["year"]), int(found["month"]), int(found["day"])
        yield year, month, day
        if "." not in text:
            yield year, day, month
    elif (found := _in_words(text)) and (number := months().get(found["month"].casefold())):
        yield _whole_year(found["year"]), number, int(found["day"])


def _whole_year(typed: str) -> int:
    """The year of `27` as well as of `2027`."""
    return int(typed) + (_CENTURY if len(typed) == len("27") else 0)


def _in_words(text: str) -> re.Match[str] | None:
    return next(filter(None, (form.match(text.strip()) for form in _IN_WORDS)), None)


def _weekday_of(text: str) -> int | None:
    """The weekday that stands before a day in words, 0 for Monday: it must be that of the day."""
    found = _in_words(text)
    return weekdays().get(found["weekday"].casefold(), -1) if found and found["weekday"] else None
