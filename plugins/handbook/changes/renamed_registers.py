"""Registers with another id: their folder and what names them as the type of a field go with them."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from handbook.diagnostics.edit import Edit, text_at
from handbook.diagnostics.span import Span
from handbook.loading.kinds import Kinds
from handbook.loading.source_file import SourceFile, values_in
from handbook.model.registers import PartField, Register, RegisterField

_WORD: Final = r"(?<![\w-]){}(?![\w-])"
_CHOICES: Final = "|"
_NAMES_NO_COLUMN: Final = frozenset({"fields", "title", "noun", "folder"})
"""Keys of a register below which no column is named by its id, or each is declared."""


def types_in(source: SourceFile) -> Iterator[tuple[Span, str]]:
    """What a register's file says of the types of its fields, each with its place; choices are no types."""
    for route, value in values_in(source.raw):
        is_type = route[0] == "fields" and (route[-1] == "type" or (len(route) > 1 and route[-2] == "fields"))
        if is_type and isinstance(value, str) and _CHOICES not in value:
            yield source.span(route), value


def words_of(source: SourceFile) -> Iterator[str]:
    """The words of these types; a register that another one names is among them."""
    return (word for _, typed in types_in(source) for word in re.findall(r"[\w-]+", typed))


def renamed_types(source: SourceFile, renamed: Mapping[str, str]) -> Iterator[Edit]:
    """The edits after which a register's file says the ids that other registers have now."""
    for span, _ in types_in(source):
        text = text_at(source.lines, span) or ""
        for was, now in renamed.items():
            for found in re.finditer(_WORD.format(re.escape(was)), text):
                start, end = (span.column + place for place in found.span())
                yield Edit(Span(span.line, start, span.line, end), now)


def field_meant(field: RegisterField, renamed: Mapping[str, str]) -> RegisterField:
    """A field as it would be if its type said the new ids."""
    parts = {name: part.model_copy(update=_type_meant(part, renamed)) for name, part in field.fields.items()}
    return field.model_copy(update={**_type_meant(field, renamed), "fields": parts})


def _type_meant(field: PartField, renamed: Mapping[str, str]) -> Mapping[str, str]:
    if _CHOICES in field.type:
        return {}
    return {"type": re.sub(r"[\w-]+", lambda found: renamed.get(found[0], found[0]), field.type)}


def moved_records(
    paths: Collection[str], renamed: Mapping[str, str], old: Kinds, new: Kinds
) -> Iterator[tuple[str, str]]:
    """Old path -> new path, of the files in the folder of a register that has another id."""
    for was, now in renamed.items():
        before, after = (kinds[name].folder for kinds, name in ((old, was), (new, now)))
        yield from ((path, path.replace(before, after, 1)) for path in paths if path.startswith(f"{before}/"))


def renamed_columns(old: Register, new: Register) -> Mapping[str, str]:
    """Old id -> new id, of the columns that are called and filled as before; one without a label is not known again."""
    went = [name for name in old.fields if name not in new.fields]
    came = [name for name in new.fields if name not in old.fields]
    return {was: now for was in went for now in came if _is_one(old.fields[was], new.fields[now])}


def _is_one(old: RegisterField, new: RegisterField) -> bool:
    return bool(old.label) and (old.label, old.type) == (new.label, new.type)


def columns_in(source: SourceFile, renamed: Mapping[str, str]) -> Iterator[Edit]:
    """The edits after which a register's file calls its columns by the ids that they have now."""
    for was, now in renamed.items():
        yield from source.renaming(source.span(("fields", was), key=True), was, now)
    for route, value in values_in(source.raw):
        if route[0] not in _NAMES_NO_COLUMN and "says" not in route:
            yield from _in_path(source, source.span(route, key=True), str(route[-1]), renamed)
            if "where" not in route:
                yield from _in_path(source, source.span(route), str(value), renamed)


def _in_path(source: SourceFile, span: Span, path: str, renamed: Mapping[str, str]) -> Iterator[Edit]:
    """The edit of a path to a column, or to one of its parts."""
    name, dot, part = path.partition(".")
    if now := renamed.get(name):
        yield from source.renaming(span, path, f"{now}{dot}{part}")
