"""What repeats: the rule by which one file of a campaign makes its dates."""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Literal, LiteralString, cast

from pydantic import AfterValidator, BeforeValidator, Field, GetCoreSchemaHandler, WithJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from handbook.model.audience import Public
from handbook.model.series_words import count_of, month_meant, ordinal_of, said_days, unit_of
from handbook.model.values import WEEKDAYS, Date, Shape, Text, Whole
from handbook.model.when_words import weekday_meant, weekdays_between
from handbook.model.years import MONTHS, Month

SeriesUnit = Literal["days", "weeks", "months"]
LAST: Final = -1
"""The place of the last one of a month."""
_IN_WORDS: Final = {1: "first", 2: "second", 3: "third", 4: "fourth", 5: "fifth", LAST: "last"}
_DAY_OF_EACH_MONTH: Final = 28
"""Not every month has a later one."""


def _refused(kind: str) -> PydanticCustomError:
    return PydanticCustomError(cast("LiteralString", kind), "refused")


@dataclass(frozen=True)
class Rhythm:
    """How long it is from one date to the next: so many days, weeks or months; a quarter is three, a year twelve."""

    count: int
    unit: SeriesUnit

    @classmethod
    def parse(cls, value: object) -> "Rhythm":
        """Read `3 weeks`, `1 quarter`, `every 2 months`, `2 semaines`. Raises PydanticCustomError `bad_rhythm`."""
        found = _RHYTHM.fullmatch(value.strip().casefold()) if isinstance(value, str) else None
        count, unit = (count_of(found["count"]), unit_of(found["unit"])) if found else (None, None)
        if not count or unit is None:
            raise _refused("bad_rhythm")
        times, name = unit
        return cls(count * times, cast("SeriesUnit", name))

    def __str__(self) -> str:
        """As a file has it: `1 month`, `2 weeks`."""
        return f"{self.count} {self.unit if self.count > 1 else self.unit.removesuffix('s')}"

    @property
    def is_of_months(self) -> bool:
        """Whether its dates are told by their place in a month."""
        return self.unit == "months"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._validate)

    @classmethod
    def _validate(cls, value: object) -> "Rhythm":
        return value if isinstance(value, cls) else cls.parse(value)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> JsonSchemaValue:
        examples = ["1 week", "3 weeks", "2 days", "1 month", "1 quarter", "1 year"]
        return {"type": "string", "pattern": r"^[0-9]{1,3} ?[A-Za-zé]+$", "examples": examples}


_RHYTHM: Final = re.compile(r"(?P<count>\d{1,3})\s*(?P<unit>[a-zéè-]+)")


@dataclass(frozen=True)
class SeriesDay:
    """Which day it is: each `weekday` (0 = Monday), the `place`th of a month, a day of the month, or a working day.

    `place` counts from 1, `LAST` is the last one. Without a weekday it is a day of the month, or with `is_working`
    the working day at this place; without a place each working day.
    """

    place: int | None = None
    weekday: int | None = None
    is_working: bool = False

    def __str__(self) -> str:
        """As a file has it: `tue`, `last thu`, `15`, `last working day`."""
        if self.weekday is None and not self.is_working:
            return "last day" if self.place == LAST else str(self.place)
        day = WEEKDAYS[self.weekday] if self.weekday is not None else "working day"
        if self.place is None:
            return f"{day}s" if self.is_working else day
        return f"{_IN_WORDS.get(self.place, self.place)} {day}"

    @classmethod
    def read(cls, value: object) -> Sequence["SeriesDay"]:
        """Read `tue`, `mon-fri`, `first mon`, `1st and 3rd thu`, `15`, `last working day`.

        Raises PydanticCustomError `bad_series_day`.
        """
        if isinstance(value, str) and (stretch := weekdays_between(value)):
            return [cls(weekday=WEEKDAYS.index(day)) for day in stretch]
        is_text = isinstance(value, str | int) and not isinstance(value, bool)
        found = [cls._one(each) for each in said_days(str(value))] if is_text else []
        if not found or None in found:
            raise _refused("bad_series_day")
        return cast("list[SeriesDay]", found)

    @classmethod
    def _one(cls, said: str) -> "SeriesDay | None":
        """One day, told without articles."""
        place_said, _, name = said.partition(" ")
        if said in _WORKING_DAYS:
            return cls(is_working=True)
        if weekday := weekday_meant(said.removesuffix("s")) or weekday_meant(said):
            return cls(weekday=WEEKDAYS.index(weekday))
        place = ordinal_of(place_said)
        if place is None or place == 0:
            return None
        if weekday := weekday_meant(name):
            return cls(place, WEEKDAYS.index(weekday)) if place <= _MOST_WEEKDAYS else None
        if name in _WORKING_DAYS:
            return cls(place, is_working=True)
        return cls(place) if name in ("", "day", "jour") and place <= _DAY_OF_EACH_MONTH else None


_MOST_WEEKDAYS: Final = 4
"""Not every month has a fifth Monday."""
_WORKING_DAYS: Final = (
    *("working day", "working days", "workday", "workdays", "business day", "business days"),
    *("jour ouvré", "jours ouvrés", "jour ouvre", "jours ouvres"),
)


_DAY_SCHEMA: Final[JsonSchemaValue] = {
    "type": ["string", "integer"],
    "examples": ["tue", "first mon", "last fri", 15, "last working day"],
}


class _SeriesDayType:
    """What pydantic reads an item of `on:` with."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(_days_in)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> JsonSchemaValue:
        return _DAY_SCHEMA


def _days_in(value: object) -> tuple[SeriesDay, ...]:
    is_read = isinstance(value, tuple)
    return cast("tuple[SeriesDay, ...]", value) if is_read else tuple(SeriesDay.read(value))


def _listed(value: object) -> object:
    """One value stands for a list of one."""
    return [value] if isinstance(value, str | int) and not isinstance(value, bool) else value


SeriesDays = Annotated[tuple[SeriesDay, ...], _SeriesDayType]
"""What one item says: a day, or several (`mon-fri`)."""


DaysOfSeries = Annotated[
    list[SeriesDays],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [_DAY_SCHEMA, {"type": "array", "items": _DAY_SCHEMA}]}),
]
"""The days of a series: one of them, or a list."""


def _month(value: object) -> object:
    return (month_meant(value) or value) if isinstance(value, str) else value


class Pause(Shape):
    """Days on which a series has no date."""

    text_schema: ClassVar[JsonSchemaValue] = {"type": "string", "format": "date"}
    """What an editor takes on one line instead of the group of keys."""

    from_: Public[Date] = Field(alias="from")
    """The first of them: 2027-08-01."""
    to: Public[Date | None] = None
    """The last of them, which counts too; without it there is one."""
    reason: Public[Text | None] = None
    """Why."""

    @property
    def last(self) -> datetime.date:
        """The last day."""
        return self.to or self.from_


def _pause(value: object) -> object:
    """A day alone is a pause of one day."""
    return {"from": value} if isinstance(value, datetime.date) else value


class MovedDate(Shape):
    """One date of a series that is on another day."""

    from_: Public[Date] = Field(alias="from")
    """The day that it would have: 2027-05-06."""
    to: Public[Date]
    """The day that it has: 2027-05-05."""
    reason: Public[Text | None] = None
    """Why."""


class Series(Shape):
    """How a campaign repeats. Its first date is `date:`; the file makes the others."""

    other_names: ClassVar[Mapping[str, str]] = {
        **dict.fromkeys(("skip", "exclude", "excluding", "without", "sauf", "exceptions"), "except"),
        **dict.fromkeys(("end", "ends", "to", "last"), "until"),
        **dict.fromkeys(("count", "number"), "times"),
        **dict.fromkeys(("day", "days", "weekday", "weekdays"), "on"),
        **dict.fromkeys(("frequency", "interval"), "every"),
    }

    every: Public[Rhythm]
    """How long it is from one to the next: `1 week`, `3 weeks`, `2 days`, `1 month`, `1 quarter`, `1 year`."""
    on: Public[DaysOfSeries] = []
    """Which days, where they are not that of `date:`: `[tue]`, `first mon`, `[1, 15]`, `last working day`."""
    until: Public[Date | None] = None
    """The day after which there is none: 2027-12-31. This, or `times`, has to be said."""
    times: Public[Whole | None] = None
    """How many there are, where that is known: 12."""
    not_in: Public[list[Annotated[Month, BeforeValidator(_month)]]] = []
    """The months without any: `[aug]`."""
    except_: Public[list[Annotated[Pause, BeforeValidator(_pause)]]] = Field(default=[], alias="except")
    """Days without any: `[2027-08-10, {from: 2027-12-20, to: 2028-01-03, reason: Holidays}]`."""
    moved: Public[list[MovedDate]] = []
    """Those on another day: `[{from: 2027-05-06, to: 2027-05-05, reason: Ascension Day}]`."""
    roll: Public[Literal["before", "after", "skip", "none"]] = "none"
    """What becomes of one on a day off: the working day before or after, none at all (skip), or it stays (none)."""

    @property
    def days(self) -> Sequence[SeriesDay]:
        """The days that `on:` says, one by one."""
        return [day for several in self.on for day in several]

    @property
    def months_without(self) -> frozenset[int]:
        """The months (1 = January) that have none."""
        return frozenset(MONTHS.index(month) + 1 for month in self.not_in)


_ISO: Final = r"^\d{4}-\d{2}-\d{2}$"


def _key(value: str) -> str:
    if re.match(_ISO, value):
        return value
    raise _refused("date_type")


SeriesDate = Annotated[str, AfterValidator(_key), WithJsonSchema({"type": "string", "pattern": _ISO})]
"""A date of a series as a key: 2027-03-02."""


def day_of(date: str) -> datetime.date | None:
    """The day that a key is; None where there is no such day."""
    try:
        return datetime.date.fromisoformat(date)
    except ValueError:
        return None
