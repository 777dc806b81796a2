"""Where in the campaign's file what was ticked on its page goes, so that it counts for everybody."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from handbook.loading.source_file import SourceFile, as_data
from handbook.rendering.site import Site

_DONE = "done"
_How = Literal["end", "below", "over", "within"]
"""The lines go to the end of the file, below a line, over a line with a key alone, or into braces."""


@dataclass(frozen=True)
class Ticking:
    """What the browser hands over: `before`, then each step as a line in `indent`, or all of them in its braces.

    Nothing that the file has is handed over again: what others ticked since stays. `says` tells where it goes.
    """

    before: str
    indent: str
    is_inline: bool
    says: str
    edit_url: str | None


def ticking(site: Site, source: SourceFile, key: str) -> Ticking:
    """For a campaign, or with `key` for one date of what repeats, which stands below `each:`."""
    route = ("each", key, _DONE) if key else (_DONE,)
    there = route[: _depth(as_data(source.raw), route)]
    how = _how(source, there)
    missing = route[len(there) - (how == "over") :]
    indent = _indent(source, there, how)
    line = source.span(there, key=True).line if there else len(source.lines)
    if how == "within":
        before = "".join(f"{name}: {{" for name in missing)
    else:
        keys = (f"{indent}{'  ' * depth}{name}:" for depth, name in enumerate(missing))
        before = _line_break(source, how) + "\n".join(keys)
    return Ticking(
        before=before,
        indent=indent + "  " * len(missing),
        is_inline=how == "within",
        says=site.words(f"campaign.tick-{how}", line=line, brace=there[-1] if there else ""),
        edit_url=site.edit_url(source.path, line),
    )


def _depth(data: Mapping[str, object] | None, route: Sequence[str]) -> int:
    """How many keys of the route the file has, each below the one before."""
    if not route or data is None or route[0] not in data:
        return 0
    return 1 + _depth(as_data(data[route[0]]), route[1:])


def _how(source: SourceFile, there: tuple[str, ...]) -> _How:
    if not there:
        return "end"
    span, value = source.span(there), _raw(source, there)
    if as_data(value) is None:
        return "over"
    return "within" if source.lines[span.line - 1][span.column - 1 :].startswith("{") else "below"


def _line_break(source: SourceFile, how: _How) -> str:
    """What goes to the end of a file begins a line of its own there, also where the last one has no end."""
    return "\n" if how == "end" and not source.text.endswith("\n") else ""


def _raw(source: SourceFile, there: Sequence[str]) -> object:
    value = source.raw
    for name in there:
        value = (as_data(value) or {}).get(name)
    return value


def _indent(source: SourceFile, there: tuple[str, ...], how: _How) -> str:
    """How far in the first of the new lines stands."""
    if how == "below":
        there = (*there, next(iter(as_data(_raw(source, there)) or {})))
    return " " * (source.span(there, key=True).column - 1) if how in ("below", "over") else ""
