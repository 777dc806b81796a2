"""Texts of one long line, or of one sign again and again: what a regular expression may take the square of."""

from collections.abc import Callable, Mapping

from growing import CAMPAIGN, OKRS, PLAYBOOK, TOM, TOOL, Input, after
from smallest import HANDBOOK

Prose = Callable[[int], str]
"""So many characters, or nearly."""

SIGNS = "*_`[]()<>!&\\|~^=-#+:;\"'{}/$@%"
_HEAD = HANDBOOK[PLAYBOOK].split("## Retroplan")[0]
_EMPHASIS = ("**a *", "*a **b ", "***a ", "_a __b ", "*a_ ", "**a** ", "*a* ", "`a` ", "``a` ", "`a`` ")
_LINKS = (
    *(
        "[a](b ",
        "[a](<b ",
        "[a][b] ",
        "![a](b) ",
        "[a](b) ",
        "[a](b 'c ",
        "[a]: b\n",
        "[a]: b\n\n",
        "[a",
        "![a",
        "[[a] ",
    ),
    *("http://a.b ", "www.a.b ", "a@b.c "),
)
_HTML = (
    *(
        "<a",
        "<a b='",
        "<a b=c ",
        "<!-- ",
        "<!--a--> ",
        "<div>",
        "<div>\n",
        "</div>",
        "<b>a</b>",
        "<http://a",
        "<a@",
        "<?",
    ),
    *(
        "<p> ",
        "<p>  ·  ",
        "<li>·",
        "· ",
        "→ ",
        "<svg>",
        "<span class='hb-avatar'>",
        "<button>",
        "<img ",
        "<img src=",
        "<h2>",
    ),
    *("&a", "&#", "&a; ", "\\a", "\\\\`"),
)
_BLOCKS = (
    *("- a\n", "- a\n\n", "1. a\n", "1. a\n\n", "> a\n", "> a\n\n", "> > a\n", "- a\n  - b\n", "* * *\n", "a\n---\n"),
    *("a\n===\n", "# a\n", "# a #", "|a|b\n", "|a|b\n|-|-\n", "|`a|`", "| | ", "a\n: b\n", "a\n\n: b\n\n", ":   a\n"),
    *(
        "!!! note\n    a\n",
        "??? note\n    a\n",
        "!!! a\n",
        "```\n",
        "```a\n",
        "```\na\n```\n",
        "~~~\n",
        "    a\n",
        "\ta\n",
    ),
    *("- [ ] a\n", "- [x] ", "a  \n"),
)
_PLAIN = (" ", "  ", "\t", "\n", "\n\n", " \n", "a", "a ", "a b\n", "é", "漢", "\u00a0", "a\n\n")


def again(unit: str) -> Prose:
    """The same again and again."""
    return lambda length: (unit * (length // len(unit) + 1))[:length]


def _growing_runs(mark: str) -> Prose:
    """Runs of a mark, each one longer than the one before."""

    def text(length: int) -> str:
        parts, size = list[str](), 0
        while size < length:
            parts.append(f"{mark * (len(parts) + 1)}a ")
            size += len(parts[-1])
        return "".join(parts)

    return text


OF_THE_LIBRARY = frozenset(
    (
        *("=\n", "-\n", "#\n", "# a\n", "* * *\n", "a\n---\n", "a\n===\n", "a\n: b\n", "a\n\n: b\n\n"),
        *(
            "!!! a\n",
            "!!! note\n    a\n",
            "??? note\n    a\n",
            "<a",
            "<a b='",
            "<a b=c ",
            "<http://a",
            "<img ",
            "<img src=",
        ),
    )
)
"""What Python-Markdown takes the square of (a block is searched anew after each heading, rule or note in it), or
Python's own parser of HTML (a tag that never ends): nobody writes ten thousand of them, and they cost seconds."""

PROSE: Mapping[str, Prose] = {
    **{
        repr(unit): again(unit)
        for sign in SIGNS
        for unit in (sign, f"{sign}a ", f"a{sign} ", f"{sign}\n", f"{sign} a\n")
        if unit not in OF_THE_LIBRARY
    },
    **{f"growing runs of {sign!r}": _growing_runs(sign) for sign in "*_`~<[!\\"},
    **{
        repr(unit): again(unit)
        for unit in (*_EMPHASIS, *_LINKS, *_HTML, *_BLOCKS, *_PLAIN)
        if unit not in OF_THE_LIBRARY
    },
}
"""What comes again and again -> the text of a length."""


def _line(path: str, before: str, unit: str, behind: str) -> Input:
    return lambda length: {path: before + again(unit)(length) + behind}


def _prose(unit: str) -> Input:
    return lambda length: after(PLAYBOOK, f"\n{again(unit)(length)}\n")


def _shorter_fences(length: int) -> Mapping[str, str | None]:
    fences = "".join(f"{'`' * size}yaml steps\n## a\n" for size in range(int(length**0.5), 3, -1))
    return after(PLAYBOOK, f"\n{fences}" + "## a\n" * (length // 5))


_YAML = (
    " ",
    "- ",
    "-",
    "\u00a0",
    " \u00a0",
    "#",
    "# ",
    "'",
    '"',
    "[",
    "{",
    "a: ",
    ": ",
    ", ",
    "\\",
    "? ",
    "&a ",
    "*a ",
    "!a ",
)
_FIELDS = (
    *(("money", TOOL, "cost: '"), ("a duration", TOOL, "notice: '"), ("an address", TOOL, "url: '")),
    *(("a date", TOM, "started: '"), ("an address of mail", TOM, "email: '"), ("an account", TOM, "account: '")),
    ("a zone", CAMPAIGN, "timezone: '"),
)
_GOAL = "team: marketing\nobjectives: [{id: o1, title: T, "
_VALUES = (" ", "1", "1 ", "a", "a ", "a.", "a-", "1/", "-", "and ", ", ", "@", "http://", "(", "\u00a0")

LINES: Mapping[str, Input] = {
    **{
        f"prose of {unit!r}": _prose(unit)
        for unit in ("[a](b", "](", "[a](b(c)", "`", "]`", "``a`", "](<", "[a]: b", "\\`")
    },
    "runs of backticks": lambda length: after(PLAYBOOK, f"\n]{_growing_runs('`')(length)}\n"),
    "a run of backticks, and a word": lambda length: after(PLAYBOOK, "\n]" + "`" * (length // 2) + "a" * (length // 2)),
    **{
        f"a heading of {unit!r}": _line(PLAYBOOK, f"{_HEAD}\n## x", unit, "y\n")
        for unit in (" ", "#", " #", "{#", "{ #", "{#a}", "}", "\t", "\u00a0", "# ", "a{")
    },
    **{f"a fence of {unit!r}": _line(PLAYBOOK, f"{_HEAD}\n```", unit, "`\n") for unit in (" ", "a ", "\t", "~", "`a")},
    **{f"fences of {unit!r}": _prose(f"{unit}\n") for unit in ("```yaml steps", "~~~yaml steps", "```yaml step")},
    "fences that grow shorter": _shorter_fences,
    **{f"YAML of {unit!r}, then a fault": _line(TOM, HANDBOOK[TOM], unit, "x: y: z\n") for unit in _YAML},
    **{f"a value of {unit!r}, then a fault": _line(TOM, f"{HANDBOOK[TOM]}k: ", unit, " : x: y\n") for unit in _YAML},
    **{
        f"{what} of {unit!r}": _line(path, f"{HANDBOOK[path]}{before}", unit, "x'\n")
        for what, path, before in _FIELDS
        for unit in _VALUES
    },
    **{f"an owner of {unit!r}": _line(OKRS, f"{_GOAL}owner: '", unit, "x'}]\n") for unit in _VALUES},
    **{
        f"a number of {unit!r}": _line(OKRS, f"{_GOAL}key_results: [{{id: a, title: T, target: '", unit, "x'}]}]\n")
        for unit in _VALUES
    },
    **{
        f"a day of {unit!r}": _line("playbooks/x.yml", "title: X\nsteps:\n- {id: a, when: 'D", unit, "x'}\n")
        for unit in (" ", "-", "- ", "-1", "1", "a", "+ 1 ", "\u2212", " -")
    },
    "long names": lambda length: {
        "playbooks/x.yml": f"title: X\nsteps:\n- {{id: {'ab' * (length // 6)}, when: D}}\n"
        f"- {{id: b, when: {'ba' * (length // 6)} + 1d}}\n"
    },
}
"""What is long -> the files of a length."""
