"""Periods for which goals are set: quarters, half-years and years, of the calendar or of a company's own year."""

import re
from typing import ClassVar, Final, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

QUARTER_FORM = r"^([0-9]{4}|fy[0-9]{2})-q[1-4]$"
"""What a quarter looks like, as a JSON Schema has it."""
_SHAPE = re.compile(r"(?P<year>(?!0000)[0-9]{4}|fy[0-9]{2})(?:-(?P<part>q(?=[1-4])|h(?=[12]))(?P<number>[1-4]))?\Z")
_OTHER_FORMS = [
    re.compile(form)
    for form in (
        r"(?P<year>[0-9]{4})\W*(?P<part>[qt]?)\W*(?P<number>[1-4])",
        r"(?P<part>[qt]?)\W*(?P<number>[1-4])\W*(?P<year>[0-9]{4})",
        r"(?P<year>[0-9]{4})\W*(?P<part>[hs])\W*(?P<number>[12])",
        r"(?P<part>[hs])\W*(?P<number>[12])\W*(?P<year>[0-9]{4})",
        r"(?P<year>fy\W*(?:20)?[0-9]{2})(?:\W*(?P<part>[qths])\W*(?P<number>[1-4]))?",
        r"(?P<part>[qths])\W*(?P<number>[1-4])\W*(?P<year>fy\W*(?:20)?[0-9]{2})",
    )
]
_SHORT_YEARS: Final = (
    re.compile(r"(?P<year>[0-9]{2})\W*(?P<part>[qths])\W*(?P<number>[1-4])"),
    re.compile(r"(?P<part>[qths])\W*(?P<number>[1-4])\W+(?P<year>[0-9]{2})"),
)
_OWN_YEAR: Final = re.compile(
    r"(?:exercice|fiscal[ -]?year|financial[ -]?year|business[ -]?year|année[ -]fiscale)\W*(?P<year>20[0-9]{2})"
)
_TWO_YEARS: Final = re.compile(r"(?:fy\W*|exercice\W*)?(?:20)?(?P<first>[0-9]{2})\W(?:20)?(?P<last>[0-9]{2})")
_SPELT_OUT: Final = re.compile(r"(?:quarter|trimestre|semestre|semester|half)\b")
_PARTS: Final = {"q": "q", "t": "q", "h": "h", "s": "h", "": "q"}
"""Quarter, trimestre, half, semestre; a figure alone behind a year is a quarter."""
_MONTHS: Final = {"q": 3, "h": 6, "": 12}
_A_YEAR: Final = 12
_CENTURY: Final = 100


class GoalPeriod(str):
    """`2026-q4`, `2026-h2` or `2026`, as the folders of objectives are called, or `fy27-q1` of the company's own year.

    On which days it is depends on when that year begins (`model.years`). Raises ValueError for other text.
    """

    __slots__ = ()
    _parts: ClassVar = ("q", "h", "")
    """The lengths that it may have."""

    def __new__(cls, text: str) -> Self:
        """The period that a text names."""
        if not cls.fits(text):
            message = f"not a {cls.__name__}: {text!r}"
            raise ValueError(message)
        return str.__new__(cls, text)

    @classmethod
    def fits(cls, text: str) -> bool:
        """Whether a text names such a period, of the years 1 to 9999, or of the fiscal years 2000 to 2099."""
        found = _SHAPE.match(text)
        return found is not None and (found["part"] or "") in cls._parts

    @classmethod
    def meant(cls, text: str) -> Self | None:
        """The period that a text names in another form, as `2027-T1`, `Q1 2027`, `FY2027-Q1` or `S1 2027`."""
        found = next(filter(None, (form.fullmatch(text.casefold()) for form in _OTHER_FORMS)), None)
        if found is None:
            return None
        year = f"fy{found['year'][-2:]}" if found["year"].startswith("fy") else found["year"]
        name = f"{year}-{_PARTS[found['part'] or '']}{found['number']}" if found["number"] else year
        return cls(name) if cls.fits(name) else None

    @classmethod
    def meanings(cls, text: str) -> "list[Self]":
        """The periods that a text may name: of `27-q1` that of the calendar's year 2027, or of the company's own."""
        plain = _SPELT_OUT.sub(lambda word: word[0][0], text.casefold().strip())
        if meant := cls.meant(plain):
            return [meant]
        if (years := _TWO_YEARS.fullmatch(plain)) and int(years["last"]) == (int(years["first"]) + 1) % _CENTURY:
            names = [f"fy{years['last']}"]
        elif year := _OWN_YEAR.fullmatch(plain):
            names = [f"fy{year['year'][-2:]}", year["year"]]
        else:
            found = next(filter(None, (form.fullmatch(plain) for form in _SHORT_YEARS)), None)
            part = f"{_PARTS[found['part']]}{found['number']}" if found else ""
            names = [f"20{found['year']}-{part}", f"fy{found['year']}-{part}"] if found else []
        return [cls(name) for name in names if cls.fits(name)]

    def _beside(self, year: int, number: int) -> Self:
        """One of the same length; it may lie beyond the calendar, where it has a name and no days."""
        shown = f"fy{year % _CENTURY:02}" if self.is_fiscal else f"{year:04}"
        return str.__new__(type(self), f"{shown}-{self.part}{number}" if self.part else shown)

    @property
    def is_fiscal(self) -> bool:
        """Whether it is of the company's own year, and not of the calendar's."""
        return self.startswith("fy")

    @property
    def year(self) -> int:
        """The year in its name: 2027 of `fy27-q1` too."""
        shown = self.partition("-")[0]
        return 2000 + int(shown[2:]) if self.is_fiscal else int(shown)

    @property
    def part(self) -> str:
        """`q` of a quarter, `h` of half a year, nothing of a year."""
        return self.partition("-")[2][:1]

    @property
    def number(self) -> int:
        """Which one of its year it is, from 1 on."""
        return int(self[-1]) if self.part else 1

    @property
    def months(self) -> int:
        """How long it is."""
        return _MONTHS[self.part]

    @property
    def next(self) -> Self:
        """The one after it, of the same length."""
        last = self.number * self.months == _A_YEAR
        return self._beside(self.year + 1, 1) if last else self._beside(self.year, self.number + 1)

    @property
    def previous(self) -> Self:
        """The one before it, of the same length."""
        if self.number > 1:
            return self._beside(self.year, self.number - 1)
        return self._beside(self.year - 1, _A_YEAR // self.months)


class Quarter(GoalPeriod):
    """A quarter alone: `2026-q4` or `fy27-q1`."""

    __slots__ = ()
    _parts = ("q",)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(cls, core_schema.str_schema(pattern=QUARTER_FORM))
