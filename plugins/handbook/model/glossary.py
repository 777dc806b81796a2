"""The words of the house, what they mean, and what else people call the same."""

from typing import Annotated, cast

from pydantic import BeforeValidator, Field, WithJsonSchema

from handbook.model.audience import Public
from handbook.model.document import Document
from handbook.model.registers import LanguageName, Spoken
from handbook.model.values import LANGUAGES, Flag, Shape, Text


def _by_language(value: object) -> object:
    """Words that are given for no language are for all."""
    return dict.fromkeys(LANGUAGES, cast("object", value)) if isinstance(value, list) else value


_LIST = {"type": "array", "items": {"type": "string"}}
OtherWords = Annotated[
    dict[LanguageName, list[Text]],
    BeforeValidator(_by_language),
    WithJsonSchema({"anyOf": [_LIST, {"type": "object", "properties": dict.fromkeys(LANGUAGES, _LIST)}]}),
]
"""Words in each language, `{en: [expo, fair], fr: [salon]}`, or one list for all."""


class Term(Shape):
    """A word that a newcomer would not know."""

    term: Public[Spoken]
    """The word, `{en: Trade show, fr: Salon professionnel}`, or the same for all languages."""
    meaning: Public[Spoken]
    """What it means, in words that somebody from another team uses."""
    also: Public[OtherWords] = {}
    """What else people call it: whoever searches for such a word finds the pages about the term."""
    everyday: Public[Flag] = False
    """Whether everybody knows it: search takes its other words, and no page explains it."""


class Glossary(Document):
    """`company/glossary.yml`: the words of the house, each once."""

    terms: Public[Annotated[list[Term], Field(min_length=1)]]
    """The words, in the order in which they are kept; the page sorts them."""
