"""What repeats, in words: how often, which days of it are left out, and what became of a day."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Final

from handbook.locales import Wording
from handbook.locales.days import day_text
from handbook.model.series import Rhythm, Series
from handbook.planning.former import FormerDay
from handbook.planning.series import LeftOut, SeriesDates

_FEW: Final = 2


def rhythm_text(words: Wording, every: Rhythm) -> str:
    """`every 3 weeks`; three months are a quarter, twelve a year."""
    names = {12: "years", 3: "quarters"}
    if every.is_of_months:
        for months, name in names.items():
            if every.count % months == 0:
                return words(f"campaign.every-{name}", every.count // months)
    return words(f"campaign.every-{every.unit}", every.count)


def undated_text(words: Wording, series: Series, why: str) -> str:
    """Of a series that has no dates: `every week, 3 times, no day yet`."""
    times = words("campaign.times", series.times) if series.times else ""
    return ", ".join(filter(None, (rhythm_text(words, series.every), times, why)))


def reason_text(words: Wording, former: FormerDay) -> str:
    """Why it is another day now, as somebody said it, or the name of the day off; empty for no reason."""
    if former.reason or former.off is None:
        return former.reason or ""
    return former.off.name or words("plan.weekend")


def gaps_of(words: Wording, found: SeriesDates) -> Iterator[tuple[date, date, str]]:
    """The days that are left out, with why; of more than two without a date between them the first and the last."""
    dates, gaps = (
        ((one.by_rule, None) for one in found.dates),
        ((gap.day, gap_text(words, gap)) for gap in found.left_out),
    )
    for reason, group in groupby(sorted((*dates, *gaps), key=itemgetter(0)), key=itemgetter(1)):
        days = [day for day, _ in group] if reason is not None else []
        spans = [(days[0], days[-1])] if len(days) > _FEW else [(day, day) for day in days]
        yield from ((first, last, reason or "") for first, last in spans)


def gap_text(words: Wording, gap: LeftOut) -> str:
    """Why a day is left out."""
    if gap.why == "month":
        return words("plan.out-month", month=day_text(gap.day, "month", words.language))
    return gap.reason or words(f"plan.out-{gap.why}")
