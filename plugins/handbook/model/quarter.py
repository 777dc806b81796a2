"""Quarters of a year."""

import re
from calendar import monthrange
from datetime import date
from typing import Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from handbook.model.days import Days

QUARTER_FORM = r"^[0-9]{4}-q[1-4]$"
"""What a quarter looks like, as a JSON Schema has it."""
_SHAPE = re.compile(r"(?!0000)[0-9]{4}-q[1-4]\Z")
_OTHER_FORM = re.compile(
    r"(?P<year>[0-9]{4})\W*[qt]?\W*(?P<number>[1-4])|[qt]?\W*(?P<first>[1-4])\W*(?P<after>[0-9]{4})"
)
_QUARTERS = 4
_MONTHS = 3


class Quarter(str):
    """`2026-q4`, as the folders of objectives are called; earlier ones sort first. Raises ValueError for other text."""

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """The quarter that a text names."""
        if not cls.fits(text):
            message = f"not a quarter: {text!r}"
            raise ValueError(message)
        return str.__new__(cls, text)

    @staticmethod
    def fits(text: str) -> bool:
        """Whether a text names a quarter, of the years 1 to 9999."""
        return _SHAPE.match(text) is not None

    @classmethod
    def meant(cls, text: str) -> "Quarter | None":
        """The quarter that a text names in another form, as `2027-T1`, `Q1 2027` or `2027q1`."""
        found = _OTHER_FORM.fullmatch(text.casefold())
        return found and cls._beside(int(found["year"] or found["after"]), int(found["number"] or found["first"]))

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """The quarter in which a day lies."""
        return cls._beside(day.year, (day.month + 2) // _MONTHS)

    @classmethod
    def _beside(cls, year: int, number: int) -> "Quarter":
        """One that may lie beyond the calendar: it has a name and no days."""
        return str.__new__(cls, f"{year:04}-q{number}")

    @property
    def year(self) -> str:
        """Its year, in four digits."""
        return self.split("-q")[0]

    @property
    def number(self) -> str:
        """Which of the four it is: `1` to `4`."""
        return self[-1]

    @property
    def days(self) -> Days:
        """Its days."""
        year, last = int(self.year), int(self.number) * _MONTHS
        return Days(date(year, last - _MONTHS + 1, 1), date(year, last, monthrange(year, last)[1]))

    @property
    def next(self) -> "Quarter":
        """The quarter after it."""
        year, number = int(self.year), int(self.number)
        return self._beside(year, number + 1) if number < _QUARTERS else self._beside(year + 1, 1)

    @property
    def previous(self) -> "Quarter":
        """The quarter before it."""
        year, number = int(self.year), int(self.number)
        return self._beside(year, number - 1) if number > 1 else self._beside(year - 1, _QUARTERS)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema(pattern=QUARTER_FORM))
