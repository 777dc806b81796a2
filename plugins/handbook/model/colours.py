"""Colours as somebody writes them: six or three digits behind `#`, or the name that Material for MkDocs has for one."""

from collections.abc import Mapping
from typing import Annotated, Final

from pydantic import StringConstraints

NAMED: Final[Mapping[str, str]] = {
    "red": "#ef5552",
    "pink": "#e92063",
    "purple": "#ab47bd",
    "deep-purple": "#7e56c2",
    "indigo": "#4051b5",
    "blue": "#2094f3",
    "light-blue": "#02a6f2",
    "cyan": "#00bdd6",
    "teal": "#009485",
    "green": "#4cae4f",
    "light-green": "#8bc34b",
    "lime": "#cbdc38",
    "yellow": "#ffec3d",
    "amber": "#ffc105",
    "orange": "#ffa724",
    "deep-orange": "#ff6e42",
    "brown": "#795649",
    "grey": "#757575",
    "blue-grey": "#546d78",
    "black": "#000000",
}
"""Name -> the colour of the header that Material for MkDocs 9.7 gives it."""

COLOUR_FORM: Final = rf"^(?:#(?:[0-9A-Fa-f]{{3}}){{1,2}}|{'|'.join(NAMED)})$"
Colour = Annotated[str, StringConstraints(pattern=COLOUR_FORM)]
"""`"#1a6b4f"` or `teal`."""


def digits_of(colour: str) -> str:
    """The colour as six small digits behind `#`."""
    written = NAMED.get(colour, colour).casefold()
    return written if len(written) > len("#abc") else "#" + "".join(digit * 2 for digit in written[1:])
