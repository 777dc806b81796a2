"""`diff` on a terminal."""

from collections.abc import Iterator, Sequence

from handbook.changes.change import Change
from handbook.diagnostics.plain import harmless
from handbook.exports.change_words import Speaker
from handbook.exports.changed import Compared
from handbook.exports.fact_words import MOST_TOLD, Style, one_line
from handbook.locales import wording


def changes_text(compared: Compared, most: int | None = MOST_TOLD) -> str:
    """A headline, then group by group what is different; a serious change is marked with `!`.

    Of what one change is made of, the first `most` are listed, and the others counted; None for all.
    """
    quoted = wording(compared.language)
    style = Style(
        lambda text: quoted("playbook.quoted", title=one_line(text)),
        one_line,
        lambda file: one_line(f"{compared.folder}{file.path}"),
    )
    speaker = Speaker(compared.language, style, compared.kinds, most)
    blocks = ["\n".join(speaker.head(compared))]
    for group, records in compared.groups:
        lines = [line for changes in records for line in _lines(changes, speaker)]
        blocks.append("\n".join([speaker.heading(group), *lines]))
    return harmless("\n\n".join(blocks))


def _lines(changes: Sequence[Change], speaker: Speaker) -> Iterator[str]:
    """What is different about one record: one line, or several below its title."""
    title = speaker.noted(one_line(changes[0].title), changes[0])
    is_alone, is_below = title and len(changes) == 1, title and len(changes) > 1
    margin = "    " if is_below else "  "
    if is_below:
        yield f"  {title}"
    for change in changes:
        said, below = speaker.lines(change)
        yield f"{margin}{_mark(change)} {speaker.about(title, said) if is_alone else said}"
        yield from (f"{margin}    {line}" for line in below)


def _mark(change: Change) -> str:
    return "!" if change.weight == "serious" else "-"
