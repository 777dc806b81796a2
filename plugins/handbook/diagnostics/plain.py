"""Text from anywhere as an output may print it: it is shown, and no terminal, code host or reader obeys it.

Each output goes through one of these functions at its edge. What may be in a text is listed where its reader is named:
a terminal (ECMA-48), a log of GitHub, Azure, GitLab or TeamCity ("workflow commands", "logging commands", "service
messages", "collapsible sections"), and a program that reads JSON (RFC 8259).
"""

import json
import re
from typing import Final

from handbook.diagnostics.characters import HIDDEN, hidden_in

_PRIVATE: Final = "\ue000-\uf8ff\U000f0000-\U0010ffff"
"""What shows nothing, or anything, on another machine."""
_NEVER_RAW: Final = re.compile(rf"[\t\n\r{_PRIVATE}]")
COMMAND: Final = re.compile(r"##(?=\w*\[)")
"""Begins a command wherever it stands in a line: `##[error]`, `##vso[...]`, `##teamcity[...]`."""
_COMMAND_OF_A_LINE: Final = re.compile(r"^([^\S\n]*)(?=::)", re.MULTILINE)
"""Where a line begins with `::error::`, spaces before it or not."""
_NOT_IN_JSON: Final = re.compile(f"[{HIDDEN}{_PRIVATE}]")


def visible(text: str) -> str:
    r"""A text on one line. What cannot be seen, or would be obeyed, is written as in Python: `\n` for a break."""
    return COMMAND.sub(r"#\\#", _escaped(text))


def harmless(text: str) -> str:
    """A whole output, line by line: its own line breaks stay, and none of its lines is a command."""
    plain = "\n".join(map(visible, text.split("\n")))
    return _COMMAND_OF_A_LINE.sub(r"\1\\", plain)


def visible_path(path: str) -> str:
    """A path that may begin a line: no command, and still a path that can be opened."""
    shown = visible(path)
    return f"./{shown}" if _COMMAND_OF_A_LINE.match(shown) else shown


def json_text(document: object) -> str:
    """A document as JSON that means the same in any log: what a reader of the log would obey is escaped."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    text = _NOT_IN_JSON.sub(lambda found: json.dumps(found[0])[1:-1], text)
    return COMMAND.sub(r"\\u0023#", text)


def _escaped(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    places = hidden_in(text) | {found.start() for found in _NEVER_RAW.finditer(text)}
    return "".join(_escape(letter) if place in places else letter for place, letter in enumerate(text))


def _escape(letter: str) -> str:
    """A byte of a name that is no UTF-8 is written as that byte (PEP 383)."""
    code = ord(letter)
    if 0xDC80 <= code <= 0xDCFF:  # noqa: PLR2004 -- the range of that convention
        return f"\\x{code - 0xDC00:02x}"
    return letter.encode("unicode_escape", "surrogatepass").decode()
