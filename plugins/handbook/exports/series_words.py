"""What repeats, in words: how often, which days of it are left out, and what became of a day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Final

from babel.dates import get_day_names

from handbook.locales import Wording
from handbook.locales.days import day_text
from handbook.model.series import LAST, Rhythm, Series, SeriesDay
from handbook.planning.former import FormerDay
from handbook.planning.series import LeftOut, SeriesDates

_FEW: Final = 2
_MOST_AT_WEEKENDS: Final = 6
"""Days at weekends that are listed one by one."""
_NAMED_PLACES: Final = 4


def rhythm_text(words: Wording, every: Rhythm) -> str:
    """`every 3 weeks`; three months are a quarter, twelve a year."""
    names = {12: "years", 3: "quarters"}
    if every.is_of_months:
        for months, name in names.items():
            if every.count % months == 0:
                return words(f"campaign.every-{name}", every.count // months)
    return words(f"campaign.every-{every.unit}", every.count)


def rule_text(words: Wording, series: Series, first: date | None) -> str:
    """`every month, on the last Thursday`; what comes by weeks and says no day has that of its `first` date."""
    by_date = [SeriesDay(weekday=first.weekday())] if first and series.every.unit == "weeks" else []
    days = ", ".join(_day_text(words, day) for day in series.days or by_date)
    if series.every == Rhythm(1, "days") and days:
        return days
    every = rhythm_text(words, series.every)
    return f"{every}, {words('campaign.on-days', days=days)}" if days else every


def _day_text(words: Wording, day: SeriesDay) -> str:
    name = words("campaign.working-day") if day.is_working else ""
    if day.weekday is not None:
        name = get_day_names("wide", locale=words.language)[day.weekday]
    if day.place is None:
        return words("campaign.each-working-day" if day.is_working else "campaign.on-weekday", day=name)
    if not name and day.place != LAST:
        return words("campaign.on-day", number=day.place)
    key = "last" if day.place == LAST else day.place if day.place <= _NAMED_PLACES else "other"
    return words(f"campaign.on-{key}", day=name or words("campaign.any-day"), number=day.place)


def undated_text(words: Wording, series: Series, why: str) -> str:
    """Of a series that has no dates: `every week, on Tuesday, 3 times, no day yet`."""
    times = words("campaign.times", series.times) if series.times else ""
    return ", ".join(filter(None, (rule_text(words, series, None), times, why)))


def reason_text(words: Wording, former: FormerDay) -> str:
    """Why it is another day now, as somebody said it, or the name of the day off; empty for no reason."""
    if former.reason or former.off is None:
        return former.reason or ""
    return former.off.name or words("plan.weekend")


def gaps_of(words: Wording, found: SeriesDates) -> Iterator[tuple[date, date, str]]:
    """The days that are left out, with why; of more than two without a date between them the first and the last.

    So of all weekends of what takes place day by day.
    """
    weekends = _weekends(found)
    if weekends:
        yield weekends[0], weekends[-1], words("plan.out-weekends")
    dates, gaps = (
        ((one.by_rule, None) for one in found.dates),
        ((gap.day, gap_text(words, gap)) for gap in found.left_out if gap.day not in weekends),
    )
    for reason, group in groupby(sorted((*dates, *gaps), key=itemgetter(0)), key=itemgetter(1)):
        days = [day for day, _ in group] if reason is not None else []
        spans = [(days[0], days[-1])] if len(days) > _FEW else [(day, day) for day in days]
        yield from ((first, last, reason or "") for first, last in spans)


def _weekends(found: SeriesDates) -> Sequence[date]:
    """The weekends, where there are many, and each day of them is left out."""
    days = [gap.day for gap in found.left_out if gap.why == "weekend"]
    is_daily = any(after - before == timedelta(days=1) for before, after in pairwise(days))
    return days if is_daily and len(days) > _MOST_AT_WEEKENDS else ()


def gap_text(words: Wording, gap: LeftOut) -> str:
    """Why a day is left out."""
    if gap.why == "month":
        return words("plan.out-month", month=day_text(gap.day, "month", words.language))
    if gap.why == "weekend":
        return words("plan.weekend")
    return gap.reason or words(f"plan.out-{gap.why}")
