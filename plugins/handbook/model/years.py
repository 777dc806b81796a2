"""When the years of a company begin, and so on which days its quarters are."""

from calendar import monthrange
from datetime import date
from typing import Final, Literal, NamedTuple

from handbook.model.days import Days
from handbook.model.quarter import GoalPeriod, Quarter

Month = Literal["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTHS: Final[tuple[Month, ...]] = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_A_YEAR: Final = 12
_QUARTER: Final = 3
_FISCAL: Final = range(2000, 2100)
"""The years that two digits name."""


class Years(NamedTuple):
    """The company's own years; without a month they are those of the calendar.

    A fiscal year is called after the year in which it ends: one from February 2026 to January 2027 is FY27.
    """

    begin: Month | None = None

    def days(self, period: GoalPeriod) -> Days:
        """The days of a period; what is called fiscal begins in January where nobody says when."""
        first = _A_YEAR * period.year + (period.number - 1) * period.months
        if period.is_fiscal:
            first += self._shift
        last = first + period.months - 1
        year, month = last // _A_YEAR, last % _A_YEAR + 1
        return Days(date(first // _A_YEAR, first % _A_YEAR + 1, 1), date(year, month, monthrange(year, month)[1]))

    def quarter_of(self, day: date) -> Quarter:
        """The quarter in which a day lies: of the company's own year, if it has one."""
        months = _A_YEAR * day.year + day.month - 1
        year = (months - self._shift) // _A_YEAR
        is_fiscal = self.begin is not None and year in _FISCAL
        number = (months - (self._shift if is_fiscal else 0)) % _A_YEAR // _QUARTER + 1
        return Quarter(f"fy{year % 100:02}-q{number}" if is_fiscal else f"{day.year:04}-q{number}")

    def period_of(self, day: date, part: str) -> GoalPeriod:
        """The quarter, half-year or year in which a day lies; `part` is that of a `GoalPeriod`."""
        quarter = self.quarter_of(day)
        year = quarter.partition("-")[0]
        return {"q": quarter, "h": GoalPeriod(f"{year}-h{(quarter.number + 1) // 2}"), "": GoalPeriod(year)}[part]

    def knows(self, period: GoalPeriod) -> bool:
        """Whether the days of a period are known: those of a fiscal year need its first month."""
        return self.begin is not None or not period.is_fiscal

    def is_over(self, period: GoalPeriod, day: date) -> bool:
        """Whether a period had ended on a day."""
        return self.days(period).last < day

    def order(self, period: GoalPeriod) -> tuple[date, int, str]:
        """By their last days; what is shorter comes first."""
        first, last = self.days(period)
        return last, -first.toordinal(), period

    @property
    def _shift(self) -> int:
        """Months from the January of a year to the first month of the fiscal year that is called after it."""
        month = MONTHS.index(self.begin) if self.begin else 0
        return month - _A_YEAR if month else 0


CALENDAR: Final = Years()
"""Those of everybody."""
