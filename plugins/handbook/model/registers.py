"""A register: a kind of record that a company declares in a file of its handbook."""

from typing import Annotated, Any, ClassVar, cast

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema, model_validator
from pydantic.json_schema import JsonSchemaValue

from handbook.model.audience import Public
from handbook.model.document import Document
from handbook.model.settings import Severity
from handbook.model.values import LANGUAGES, Count, Duration, Flag, Shape, Text

FieldName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$")]
"""A key of a record: `plan_b`."""
FieldPath = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*$")]
"""A field, or behind a dot one of a group: `gates.first`."""


def _spoken(value: object) -> object:
    """The same text in each language where it is given in none; what one language lacks, it takes from another."""
    if not isinstance(value, dict):
        return value if value is None else dict.fromkeys(LANGUAGES, value)
    given = cast("dict[str, object]", value)
    others = [text for text in given.values() if text]
    return {**dict.fromkeys(LANGUAGES, others[0]), **given} if others else given


def _several(value: object) -> object:
    return value if isinstance(value, list) else [value]  # pyright: ignore[reportUnknownVariableType] -- as it was read


def _typed(value: object) -> object:
    """A plain value as the text that was typed."""
    if isinstance(value, dict | list) or value is None:
        return value  # pyright: ignore[reportUnknownVariableType] -- as it was read
    return str(value).lower() if isinstance(value, bool) else str(value)


_PLAIN: JsonSchemaValue = {"type": ["string", "number", "boolean"]}
_WORDS: JsonSchemaValue = {"type": "object", "properties": {language: {"type": "string"} for language in LANGUAGES}}

LanguageName = Annotated[str, StringConstraints(pattern=f"^(?:{'|'.join(LANGUAGES)})$")]
"""The name of a language of the product: `fr`."""
Spoken = Annotated[
    dict[LanguageName, Text], BeforeValidator(_spoken), WithJsonSchema({"anyOf": [{"type": "string"}, _WORDS]})
]
"""Words in each language of the product, `{en: Channels, fr: Canaux}`, or one text for all."""
Typed = Annotated[Text, BeforeValidator(_typed), WithJsonSchema(_PLAIN)]
"""A value of a field, as it is typed in a record: `30 %`, `true`, `2026-q4`."""
Paths = Annotated[
    list[FieldPath],
    BeforeValidator(_several),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
Values = Annotated[
    list[Typed], BeforeValidator(_several), WithJsonSchema({"anyOf": [_PLAIN, {"type": "array", "items": _PLAIN}]})
]


class _Steering(Shape):
    """Says how records are read; none of it is shown for itself."""

    is_public: ClassVar[bool] = True


class PartField(_Steering):
    """What a field of a group holds."""

    type: Text
    """`text`, `prose`, `number`, `percent`, `money`, `date`, `quarter`, `duration`, `link`, `yes or no`, choices as
    `small | large`, the name of a kind (`person`, `role or person`), `list of` one of these, `quarter -> percent`,
    `group` or `list of group`; then `, required` and `, confidential` where that is meant."""
    label: Spoken | None = None
    """What pages call it; by default its key."""
    note: Spoken | None = None
    """What somebody should know who fills it in."""

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:  # noqa: ANN401 -- pydantic hands over whatever the file holds
        return {"type": value} if isinstance(value, str) else value

    text_schema: ClassVar[JsonSchemaValue] = {"type": "string", "examples": ["text, required", "role or person"]}
    """What an editor takes on one line instead of the group of keys."""


class RegisterField(PartField):
    """What a field of the records holds."""

    fields: dict[FieldName, PartField] = {}
    """The fields of a group, none of which is a group."""
    ends: Spoken | None = None
    """Of a field that names a record of a register: what is named is over, and this is what its page says of it before
    it names the record that ended it: `{en: Stopped by, fr: Arrêté par}`."""


class Total(_Steering):
    """A sum over all records."""

    of: FieldPath
    """The field that is summed up; of one that maps quarters to numbers, each quarter has its sum."""
    is_: Annotated[Typed | None, Field(alias="is")] = None
    """What the sum must be: `100 %`."""
    within: Typed | None = None
    """How far from `is` it may be: `1 %`."""
    at_most: Typed | None = None
    """The largest sum that is right."""
    at_least: Typed | None = None
    """The smallest sum that is right."""
    per: FieldPath | None = None
    """Records with the same value here are summed up apart from the others."""


class Tally(_Steering):
    """How many records there are."""

    at_most: Count | None = None
    """The most that there may be."""
    at_least: Count | None = None
    """The fewest that there may be."""
    per: FieldPath | None = None
    """Records with the same value here are counted apart from the others."""
    for_: Annotated[dict[FieldPath, Values], Field(alias="for")] = {}
    """The records of this register that each need their own number, those that `per` points to: `{form: webinar}`."""


class RegisterCheck(_Steering):
    """What must hold of the records: one of the checks, for the records that `where` picks."""

    needs: Paths | None = None
    """The fields that must be filled in."""
    at_most: dict[FieldPath, Typed] | None = None
    """A field -> the most it may be: a number, an amount, how many entries a list has, the latest of a mapping."""
    at_least: dict[FieldPath, Typed] | None = None
    """A field -> the least it may be."""
    sum: Total | None = None
    """What the records must make together."""
    count: Tally | None = None
    """How many records there may be."""
    in_order: list[FieldPath] | None = None
    """Dates that follow one another; none may be there while one before it is not."""
    ends_within: dict[FieldPath, Duration] | None = None
    """A date -> how long before it the check begins to speak: `60 days`."""
    not_older_than: dict[FieldPath, Typed] | None = None
    """A date -> how long ago it may be, `6 months`, or the field that holds this."""
    cover: Paths | None = None
    """Fields of which each combination must have a record."""
    unique: Paths | None = None
    """Fields that no two records may have in common."""
    where: dict[FieldPath, Values] = {}
    """A field -> the values of the records that are looked at; `empty` and `filled` stand for any."""
    level: Severity | None = None
    """`error`, `warning` or `info`; by default that of the rule."""
    says: Spoken | None = None
    """What to tell whoever edits the record."""


class Register(Document):
    """`registers/<kind>.yml`: a kind of record of the company's own, and what its records must hold."""

    title: Public[Spoken]
    """What all records are called: `{en: Channels, fr: Canaux}`."""
    noun: Public[Spoken]
    """What one is called in a sentence: `{en: a channel, fr: un canal}`."""
    folder: Public[Text | None] = None
    """Where the files of the records lie, below `registers/` or `company/`; by default `registers/<kind>`."""
    public: Public[Flag] = False
    """Whether a public site has the records, all but what is confidential in them."""
    review_every: Public[Duration | None] = None
    """How often somebody reads each record again."""
    fields: Public[dict[FieldName, RegisterField]]
    """The keys of a record, in the order in which pages show them -> what they hold."""
    table: Public[list[FieldName]] = []
    """The fields that the page of all records shows; by default the first six that fit into a cell."""
    checks: Public[list[RegisterCheck]] = []
    """What must hold of the records."""
