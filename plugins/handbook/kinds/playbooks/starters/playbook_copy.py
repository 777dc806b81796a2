"""A playbook to begin with that is another one's text, under a title of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import ClassVar

from handbook.diagnostics.span import Span
from handbook.loading.reading import read_bytes
from handbook.loading.records import Handbook
from handbook.loading.shape import validate
from handbook.loading.source_file import SourceFile, as_data
from handbook.model.playbook import Playbook
from handbook.starters.wish import NamedRecord, Starter, Wish, words_of
from handbook.starters.yaml_text import as_title, scalar


@dataclass(frozen=True)
class PlaybookCopy(Wish):
    """A playbook like `source`. Whoever has read it through says so anew; translations stay with the other."""

    kind: ClassVar = "playbook"
    example: ClassVar = "webinar"

    source: str
    title: str | None = None
    owner: str | None = None

    def named(self) -> Iterable[NamedRecord]:
        """What it is made from, and the role that keeps it right."""
        return (NamedRecord(("playbook",), self.source), *((NamedRecord(("role",), self.owner),) if self.owner else ()))

    def refusal(self, handbook: Handbook) -> str | None:
        """A file whose facts lie over several lines cannot be changed safely."""
        path = handbook.playbooks[self.source].source.path
        is_safe = self._text(handbook) is not None
        return None if is_safe else words_of(handbook)("refusal.unsafe-copy", path=path)

    def path(self, handbook: Handbook) -> str:
        """Beside the other, in its form."""
        return f"{self.spec.folder}/{self.id}{PurePosixPath(handbook.playbooks[self.source].source.path).suffix}"

    def starter(self, handbook: Handbook) -> Starter:
        """The other's text."""
        words, path, record = words_of(handbook), self.path(handbook), handbook.playbooks[self.source]
        told = words("new-playbook.copied", source=record.source.path)
        if record.translations:
            told += " " + words("new-playbook.not-translated", languages=", ".join(record.translations))
        next_step = words("new-playbook.next", path=path, playbook=self.id)
        return Starter(path, self._text(handbook) or "", (told, next_step))

    def _text(self, handbook: Handbook) -> str | None:
        """The text with what differs; None where it would not read as the same playbook with these differences."""
        record, title = handbook.playbooks[self.source], self.title or as_title(self.id)
        values = {"title": title, "reviewed": None, **({"owner": self.owner} if self.owner else {})}
        text = _changed(record.source, values, words_of(handbook)("new-playbook.reviewed"))
        model, _ = validate(Playbook, read_bytes(self.path(handbook), text.encode(), "playbook"))
        return text if model == record.model.model_copy(update=values) else None


def _changed(source: SourceFile, values: Mapping[str, str | None], note: str) -> str:
    """The file's text with other values; what becomes None is left as a comment with a note."""
    lines, facts = source.text.split("\n"), as_data(source.raw) or {}
    for key, value in values.items():
        place = source.span((key,), key=True).line - 1
        if key not in facts:
            place = source.span(("title",)).end_line - 1
            lines[place] += f"\n{key}: {scalar(value)}" if value else ""
        elif lines[place].startswith(f"{key}:"):
            lines[place] = f"# {key}:  # {note}" if value is None else _with(lines[place], source.span((key,)), value)
    return "\n".join(lines)


def _with(line: str, place: Span, value: str) -> str:
    return f"{line[: place.column - 1]}{scalar(value)}{line[place.end_column - 1 :]}"
