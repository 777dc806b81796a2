"""What a field of a register holds, as people write it: `list of person`, `quarter -> percent`, `small | large`."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Final, Literal, cast

from pydantic import BeforeValidator, StringConstraints

from handbook.model.quarter import Quarter
from handbook.model.references import ObjectiveRef, PointsTo, Target
from handbook.model.values import Date, Duration, Flag, Link, Money, Number, Prose, SpokenPercent, Text

PLAIN: Final[Mapping[str, Any]] = {
    "text": Text,
    "prose": Prose,
    "number": Number,
    "percent": SpokenPercent,
    "money": Money,
    "date": Date,
    "quarter": Quarter,
    "duration": Duration,
    "link": Link,
    "yes or no": Flag,
}
"""The types that are a word -> what a model has for it."""
GROUP: Final = "group"
MARKS: Final = ("required", "confidential")
_NAME = StringConstraints(strip_whitespace=True, min_length=1)
_CHOICE: Final = re.compile(r"[^\s|,](?:[^|,]*[^\s|,])?\Z")


@dataclass(frozen=True)
class FieldType:
    """What a field holds.

    `name` is one of `PLAIN`, or `group`, `choice` (of `choices`), `reference` (to one of the kinds `targets`), `list`
    (of `inner`) or `mapping` (of `key` to `inner`).
    """

    name: str
    choices: tuple[str, ...] = ()
    targets: tuple[Target, ...] = ()
    inner: "FieldType | None" = None
    key: "FieldType | None" = None

    @property
    def item(self) -> "FieldType":
        """What a list holds; of anything else itself."""
        return self.inner if self.name == "list" and self.inner else self

    @property
    def has_group(self) -> bool:
        """Whether it takes fields of its own."""
        return self.name == GROUP or (self.inner is not None and self.inner.has_group)


@dataclass(frozen=True)
class UnknownWord:
    """A word that is no type: what was typed, and all that may stand there."""

    typed: str
    choices: tuple[str, ...]


@dataclass(frozen=True)
class TypedField:
    """A type, and what is said of the field behind it."""

    type: FieldType
    is_required: bool = False
    is_confidential: bool = False


def parse(text: str, kinds: Collection[Target]) -> TypedField | UnknownWord:
    """What a declaration says: a type, then marks behind commas. `kinds` are all that a field may point to."""
    typed, *marks = (part.strip() for part in text.replace("\N{RIGHTWARDS ARROW}", "->").split(","))
    if unknown := [mark for mark in marks if mark not in MARKS]:
        return UnknownWord(unknown[0], MARKS)
    found = _type(typed, kinds)
    if isinstance(found, UnknownWord):
        return found
    return TypedField(found, "required" in marks, "confidential" in marks)


def _type(text: str, kinds: Collection[Target]) -> FieldType | UnknownWord:
    if text in (*PLAIN, GROUP):
        return FieldType(text)
    if "->" in text:
        key, _, value = (part.strip() for part in text.partition("->"))
        return _around("mapping", _type(value, kinds), _key(key, kinds))
    if text.startswith("list of "):
        return _around("list", _type(text.removeprefix("list of ").strip(), kinds))
    if "|" in text:
        choices = tuple(part.strip() for part in text.split("|"))
        wrong = next((one for one in choices if not _CHOICE.match(one) or one in PLAIN or choices.count(one) > 1), None)
        return FieldType("choice", choices) if wrong is None else UnknownWord(wrong or text, ("small | large",))
    targets = tuple(part.strip() for part in text.split(" or "))
    unknown = next((target for target in targets if target not in kinds), None)
    return FieldType("reference", targets=targets) if unknown is None else UnknownWord(unknown, _words(kinds))


def _key(text: str, kinds: Collection[Target]) -> FieldType | UnknownWord:
    """What a mapping goes from: something with a short name."""
    found = _type(text, kinds)
    fits = isinstance(found, UnknownWord) or found.name in ("quarter", "text", "choice", "reference")
    return found if fits else UnknownWord(text, ("quarter", "text", *kinds))


def _around(
    name: Literal["list", "mapping"], inner: FieldType | UnknownWord, key: FieldType | UnknownWord | None = None
) -> FieldType | UnknownWord:
    wrong = next((found for found in (key, inner) if isinstance(found, UnknownWord)), None)
    return wrong or FieldType(name, inner=cast("FieldType", inner), key=cast("FieldType | None", key))


_MEANT: Final[Mapping[str, str]] = {
    **dict.fromkeys(("string", "str", "texte", "word", "words", "email", "e-mail", "phone", "name"), "text"),
    **dict.fromkeys(("markdown", "paragraph", "long text", "description", "texte long"), "prose"),
    **dict.fromkeys(("integer", "int", "float", "decimal", "count", "nombre", "numbers"), "number"),
    **dict.fromkeys(("percentage", "%", "per cent", "pourcentage", "pourcent", "share"), "percent"),
    **dict.fromkeys(("currency", "price", "cost", "amount", "euro", "euros", "eur", "montant", "prix"), "money"),
    **dict.fromkeys(("day", "datetime", "jour", "dates", "month", "year"), "date"),
    **dict.fromkeys(("trimestre", "quarters"), "quarter"),
    **dict.fromkeys(("length", "time", "period", "durée", "duree", "delay"), "duration"),
    **dict.fromkeys(("url", "address", "website", "lien", "links", "href"), "link"),
    **dict.fromkeys(("yes/no", "boolean", "bool", "flag", "oui ou non", "oui/non", "true or false"), "yes or no"),
    **dict.fromkeys(("people", "persons", "user", "personne", "personnes", "who"), "person"),
    **dict.fromkeys(("mandatory", "obligatory", "obligatoire", "needed", "not empty"), "required"),
    **dict.fromkeys(("private", "secret", "confidentiel", "internal"), "confidential"),
}
"""What people write -> what it is called here."""


def meant_by(word: UnknownWord) -> str | None:
    """What was probably meant: the word for it here, or the singular of a kind."""
    typed = word.typed.casefold()
    found = _MEANT.get(typed, typed.removesuffix("s"))
    return found if found in word.choices else None


def meant_in_words(word: str) -> str | None:
    """What people mean by a word for a type, or for a mark beside it."""
    return _MEANT.get(word.casefold())


def _words(kinds: Collection[Target]) -> tuple[str, ...]:
    return (*PLAIN, GROUP, "list of ...", "quarter -> ...", *kinds)


def _as_typed(value: object) -> object:
    """A choice may look like a number, or like true."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, int | Decimal | date) else value


def annotation_of(found: FieldType, group: Any) -> Any:  # noqa: ANN401 -- types are the values here
    """The type of a model's field; `group` is the model of what lies in a group."""
    match found.name:
        case "choice":
            return Annotated[Literal[found.choices], BeforeValidator(_as_typed)]
        case "reference":
            return ObjectiveRef if found.targets == ("objective",) else Annotated[str, _NAME, PointsTo(found.targets)]
        case "list":
            return list[annotation_of(cast("FieldType", found.inner), group)]
        case "mapping":
            key, inner = cast("FieldType", found.key), cast("FieldType", found.inner)
            return dict[annotation_of(key, group), annotation_of(inner, group)]
        case "group":
            return group
        case name:
            return PLAIN[name]


def parts_of(found: FieldType) -> Iterator[FieldType]:
    """The type, and what it is made of."""
    yield found
    for part in (found.key, found.inner):
        if part:
            yield from parts_of(part)
