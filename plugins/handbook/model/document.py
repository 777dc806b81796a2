"""What every file of a handbook may say, whatever kind of record it holds."""

from functools import cache
from typing import ClassVar, Final

from pydantic import BaseModel, create_model

from handbook.model.audience import Confidential, Public
from handbook.model.values import Date, Duration, Shape, Text


class Waiver(Shape):
    """A decision to live with what a rule finds in this file."""

    rule: Text
    """The name of the rule, or its code: `unused-tool`."""
    until: Date
    """The last day on which the check is silent about it."""
    reason: Text
    """Why it cannot be mended now."""


class Document(Shape):
    """Base of the models of whole files."""

    called_by: ClassVar[str] = ""
    """The field with what a record is called, where it has no `title` and no `name`."""

    allow: Confidential[list[Waiver]] = []
    """What rules find in this file and the team lives with for a while."""


class Reviewed(Document):
    """Base of what somebody reads again now and then; no commit stands for a review."""

    reviewed: Public[Date | None] = None
    """The day somebody last read it from top to bottom and asked whether it still holds."""
    review_every: Public[Duration | None] = None
    """How long it may go without that, where its kind's rhythm in the settings does not fit: `12 months`."""


TITLES: Final = ("title", "name")
"""The fields with what a thing is called, where it has one of them."""


def title_field(model: type[BaseModel]) -> str | None:
    """The field with what a record is called, if its model has one."""
    names = (*TITLES, getattr(model, "called_by", ""))
    return next((name for name in names if name in model.model_fields), None)


def title_of(model: BaseModel) -> str | None:
    """What a record is called, if it says so."""
    field = title_field(type(model))
    return getattr(model, field) if field else None


@cache
def as_document(model: type[BaseModel]) -> type[BaseModel]:
    """An extension's model with what every file may say; as it stands where it uses the key for a thing of its own."""
    if "allow" in model.model_fields:
        return model
    bases = (Document,) if issubclass(Document, model) else (model, Document)
    return create_model(model.__name__, __base__=bases, __doc__=model.__doc__, __module__=model.__module__)
