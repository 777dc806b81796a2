"""Values that fields share: text, numbers, ids, money, durations and percentages."""

import datetime
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Final, Literal, LiteralString, cast

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    PlainValidator,
    Strict,
    StringConstraints,
    WithJsonSchema,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from handbook.model.addresses import parts_of
from handbook.model.basics import LANGUAGES as LANGUAGES  # noqa: PLC0414 -- all look for it here
from handbook.model.basics import Language as Language  # noqa: PLC0414 -- all look for it here

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""Names of the days of an ISO week: position 0 is Monday."""

JOURS = ("lun", "mar", "mer", "jeu", "ven", "sam", "dim")
"""The same in French."""


def _weekday(value: object) -> object:
    return WEEKDAYS[JOURS.index(value)] if value in JOURS else value


Weekday = Annotated[
    Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
    BeforeValidator(_weekday),
    WithJsonSchema({"type": "string", "enum": [*WEEKDAYS, *JOURS]}),
]
"""A day of the week by the three letters that it has in English or in French."""


class Shape(BaseModel):
    """Base of all models: no unknown key, frozen, and a plain number where text is wanted is its text.

    The docstring below a field is what the manual and an editor say of its key.
    """

    elsewhere: ClassVar[Collection[str]] = ()
    """Keys that people write here, and that have their place elsewhere: none of those here is meant by them."""
    other_names: ClassVar[Mapping[str, str]] = {}
    """What people call a key -> the key."""

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)


def _refused(kind: str) -> PydanticCustomError:
    """A refusal that a rule words: pydantic's error type is all that matters of it."""
    return PydanticCustomError(cast("LiteralString", kind), "refused")


_MOST_DIGITS = 18
"""More than any real amount has, and what decimal arithmetic still does exactly (PEP 327: 28 digits)."""


def _decimal(value: object) -> Decimal:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        number = Decimal(value)
        if len(number.as_tuple().digits) <= _MOST_DIGITS:
            return number
    raise _refused("not_a_number")


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
MARKDOWN: Final = object()
"""Marks text that is Markdown."""
Prose = Annotated[str, StringConstraints(strip_whitespace=True), MARKDOWN]
"""Markdown as the user wrote it: hostile until it is rendered and cleaned."""
Number = Annotated[Decimal, BeforeValidator(_decimal), WithJsonSchema({"type": "number"})]


def _work_days(value: object) -> Decimal:
    if not isinstance(value, int | Decimal) or isinstance(value, bool) or value < 0:
        raise _refused("not_work_days")
    return _decimal(value)


WorkDays = Annotated[Decimal, BeforeValidator(_work_days), WithJsonSchema({"type": "number", "minimum": 0})]
"""Working days; half a day is `0.5`."""
Whole = Annotated[int, Strict()]
Flag = Annotated[bool, Strict()]
Date = Annotated[datetime.date, Strict()]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:-[a-z0-9]+)*$")]
"""Kebab-case ASCII; never changes once others refer to it."""
AnchorName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*$")]
TimeOfDay = Annotated[str, StringConstraints(pattern=r"^(?:[01]\d|2[0-3]):[0-5]\d$")]
"""`"11:00"`, in the time zone of the campaign's market."""


_NEVER_IN_ADDRESSES = re.compile(r'[\x00-\x20"<>\\^`{|}\x7f]')
"""ASCII that no address holds as it is (RFC 3986, appendix A)."""


_SECOND = re.compile(r"[\s,;]https?://", re.IGNORECASE)


def _web_address(value: str) -> str:
    """The address, with what may not stand in one written as a browser writes it: `%22` for a quotation mark."""
    if re.match(r"(?i)https?://[^\s/]|mailto:[^\s]", value) and parts_of(value) and not _SECOND.search(value):
        return _NEVER_IN_ADDRESSES.sub(lambda sign: f"%{ord(sign[0]):02X}", value)
    raise _refused("not_a_link")


Link = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_web_address)]
"""An address that a page may link to: http, https or mailto, nothing that a browser would run."""

_ADDRESS_ALONE = re.compile(r"(?i)www\.\S+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/\S*")


def _no_bare_address(value: str) -> str:
    """The text, unless it is an address without its beginning: nobody could open that."""
    if _ADDRESS_ALONE.fullmatch(value):
        raise _refused("not_a_link")
    return value


LinkOrWord = Annotated[Text, AfterValidator(_no_bare_address)]
"""An address, or where to look in words: `#sido-2027`."""

Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}$")]
"""An ISO 4217 code."""

_MONEY = re.compile(
    r"(?P<amount>\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}|\d{1,15})(?P<cents>[.,]\d{1,2})?\s*(?P<currency>[A-Z]{3})\Z"
)


_MOST_DECIMALS = 3


def _sum(value: object) -> object:
    """What is typed as a sum of money, which has no third decimal: `12.345` may be twelve thousand."""
    if isinstance(value, Decimal) and value.as_tuple().exponent == -_MOST_DECIMALS and abs(value) >= 1:
        raise _refused("not_a_number")
    return value


class Money(Shape):
    """An amount in one ISO 4217 currency; `per` says what period a recurring cost covers (none: once).

    Money is confidential wherever it stands (`model.audience`).
    """

    is_confidential: ClassVar[bool] = True

    amount: Annotated[Number, BeforeValidator(_sum)]
    """How much: 1188."""
    currency: Currency
    """The three capital letters of ISO 4217: EUR."""
    per: Literal["month", "quarter", "year"] | None = None
    """The period that a recurring cost covers; without it, once. A budget, an envelope and a limit are one sum."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:  # noqa: ANN401 -- pydantic hands over whatever the file holds
        if isinstance(value, dict | cls):
            return value  # pyright: ignore[reportUnknownVariableType]
        if isinstance(value, Money):
            return dict(value)
        found = _MONEY.match(value.strip()) if isinstance(value, str) else None
        if found is None:
            raise _refused("not_money")
        digits = re.sub(r"\s", "", found["amount"]) + (found["cents"] or "").replace(",", ".")
        return {"amount": Decimal(digits), "currency": found["currency"]}

    text_schema: ClassVar[JsonSchemaValue] = {
        "type": "string",
        "pattern": r"^[0-9][0-9 \u00a0\u202f]*([.,][0-9]{1,2})?\s*[A-Z]{3}$",
        "examples": ["1188 EUR"],
    }
    """What an editor takes on one line instead of the group of keys."""

    @property
    def a_year(self) -> Decimal:
        """The amount for twelve months; a cost without period counts once."""
        return self.amount * {"month": 12, "quarter": 4, "year": 1, None: 1}[self.per]


_DURATION = re.compile(r"(?P<count>\d{1,4}(?:[.,]5)?)\s*(?P<unit>[a-zé]+)\Z", re.IGNORECASE)
_UNITS: dict[str, Literal["days", "weeks", "months"]] = {
    **dict.fromkeys(("d", "day", "days", "j", "jour", "jours"), "days"),
    **dict.fromkeys(("w", "week", "weeks", "semaine", "semaines"), "weeks"),
    **dict.fromkeys(("m", "month", "months", "mois"), "months"),
}
_YEARS = ("y", "year", "years", "an", "ans", "année", "années")


@dataclass(frozen=True)
class Duration:
    """A length of time as people say it: `14 days`, `4 weeks`, `6 months`, in calendar units. Half units count."""

    count: Decimal
    unit: Literal["days", "weeks", "months"]

    @classmethod
    def parse(cls, value: object) -> "Duration":
        """Read `6 months` or `6 mois`; a year is twelve months. Raises PydanticCustomError `not_a_duration`."""
        found = _DURATION.match(value.strip()) if isinstance(value, str) else None
        unit = found and found["unit"].lower()
        if found is None or (unit not in _UNITS and unit not in _YEARS):
            raise _refused("not_a_duration")
        count = Decimal(found["count"].replace(",", "."))
        return cls(count * 12, "months") if unit in _YEARS else cls(count, _UNITS[str(unit)])

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._validate)

    @classmethod
    def _validate(cls, value: object) -> "Duration":
        return value if isinstance(value, cls) else cls.parse(value)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> JsonSchemaValue:
        examples = ["14 days", "4 weeks", "6 months"]
        return {"type": "string", "pattern": r"^[0-9]+([.,]5)? ?[A-Za-zé]+$", "examples": examples}


def _share(value: object) -> Decimal:
    if isinstance(value, Decimal) and 0 < value < 1:  # `0.23` without its sign is as likely to be 23 %
        raise _refused("not_a_percentage")
    text = str(value).strip().removesuffix("%").strip() if isinstance(value, int | Decimal | str) else ""
    if isinstance(value, bool) or not re.fullmatch(r"\d+(?:\.\d+)?", text) or Decimal(text) > 100:  # noqa: PLR2004 -- per cent
        raise _refused("not_a_percentage")
    return Decimal(text)


_PERCENT_SCHEMA: JsonSchemaValue = {"type": ["string", "number"], "examples": ["80 %"]}
Percent = Annotated[Decimal, BeforeValidator(_share), WithJsonSchema(_PERCENT_SCHEMA)]
"""`80 %`: a number from 0 to 100."""


class PerCent(Decimal):
    """A number from 0 to 100 that is spoken with its sign."""


def _per_cent(value: object) -> PerCent:
    return PerCent(_share(value))


SpokenPercent = Annotated[PerCent, PlainValidator(_per_cent), WithJsonSchema(_PERCENT_SCHEMA)]
"""A percentage that pages and sentences show as one, whatever is said around it."""

Count = Annotated[int, Strict(), Field(ge=0)]
