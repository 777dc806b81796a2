"""What code hosts and terminals do with a job's log, by their own rules."""

import re
from urllib.parse import unquote_to_bytes

_LINE = re.compile(r"\r\n|\r|\n")
_WORKFLOW_COMMAND = re.compile(r"\s*::([\w-]+)( [^\n]*?)?::")
_ANYWHERE = re.compile(r"##\w*\[")
_OBEYED = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def commands(log: str) -> list[str]:
    """The lines that GitHub, Azure or TeamCity would run: those that begin with `::name::`, or hold `##[`."""
    lines = [line for part in _LINE.split(log) for line in part.splitlines()]
    return [line for line in lines if _WORKFLOW_COMMAND.match(line) or _ANYWHERE.search(line)]


def obeyed(log: str) -> list[str]:
    """The characters that a terminal, or GitLab's view of a log, obeys instead of showing them."""
    return _OBEYED.findall(log)


def annotations(log: str) -> list[tuple[str, dict[str, str], str]]:
    """Name, properties and data of each workflow command, decoded as GitHub's runner does."""
    found: list[tuple[str, dict[str, str], str]] = []
    for line in _LINE.split(log):
        match = re.fullmatch(r"::(\w+) ([^:]*(?:%3A[^:]*)*)::(.*)", line)
        assert match or not line, line
        if match:
            pairs = (pair.split("=", 1) for pair in match[2].split(","))
            properties = {name: _decoded(value.replace("%3A", ":").replace("%2C", ",")) for name, value in pairs}
            found.append((match[1], properties, _decoded(match[3])))
    return found


def _decoded(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


def path_of(uri: str) -> bytes:
    """The path that a relative reference names (RFC 3986), as the bytes of a file system."""
    assert re.fullmatch(r"(?:[A-Za-z0-9._~!$&'()*+,;=@/-]|%[0-9A-F]{2})+", uri), uri
    assert not uri.startswith("/")
    return unquote_to_bytes(uri)
