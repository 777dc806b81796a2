"""Whole handbooks spoilt at random: values, keys, lines, bytes, names of files and folders, as nobody writes them."""
# ruff: noqa: ANN401 -- the same mistakes in every run; odd signs are the mistakes; YAML is of any type

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from random import Random
from typing import Any

import yaml
from mutations import MENDABLE, WILD

Files = dict[str, bytes]
"""Path -> bytes. A path may hold any character that a name of a file may hold, also bytes that are no UTF-8."""
Spoil = Callable[[bytes, Random], bytes]

FOLDERS = (
    *("playbooks", "campaigns", "okrs/2027-q1", "okrs/2026-q4", "experiments", "company", "company/people"),
    *("company/teams", "company/roles", "company/tools", "company/kpis", "playbooks/templates", "docs"),
)
IDS = (
    "camille",
    "tom",
    "marketing",
    "company",
    "event-manager",
    "hubspot",
    "webinar",
    "spring",
    "2027-q1/marketing/o1",
)
NAMES = (
    *("x", "Camille", "camille.fr", ".hidden", "a b", "é", "e\u0301", "\ufb01", "con", "index", "a" * 200, "\u202etxt"),
    *("-rf", "a\nb", "a:b", "::error::x", "a\\b", "%2e%2e", "#", "?", "\x1b[31m", "\udcff\udcfe", "🌱", "README"),
)
TEXTS = (
    *("", " ", "null", "~", "yes", "no", "on", "off", "*x", "&x", "!x", "@x", "`x`", "%x", "- x", "x: y", "x #y", "<<"),
    *("[x](http://[y)", "[x](javascript:alert(1))", "</title><script>alert(1)</script>", "{{ 7 * 7 }}", "{% raw %}"),
    *("2026-02-30", "0000-00-00", "9999-12-31", "1.500", "1e999", "0x10", "1_000", "12:30:45", ".inf", ".nan"),
    *("D-99999wd", "D+0", "D\u22123", "J-5 jo", "live + 1wd", "soon", "1188 EUR", "99999999999999999999 EUR", "80 %"),
    *("\u0000", "\u0007", "\u001b[31m", "\u0085", "\u2028", "\ufeff", "\u202e", "\ufffd", "é", "e\u0301", "漢字", "🌱"),
    *(
        "a" * 300,
        "a\nb",
        "a\r\nb",
        "\t",
        "\u201cx\u201d",
        "'",
        '"',
        "\\",
        "../../etc/passwd",
        "http://",
        "//x",
        "mailto:",
    ),
    *("# x", "## x {#y}", "### x {#brief}", "```yaml steps", "---", "...", "<!--", "-->", "|a|b|\n|-|-|\n", "> " * 60),
)
VALUES: Sequence[Any] = (
    *(None, True, False, 0, 1, -1, 5, 10**6, 10**18, 10**40, -(10**30), 0.1, 1e300, float("inf"), float("nan")),
    *(date(1, 1, 1), date(9999, 12, 31), date(2026, 11, 23), date(2027, 3, 18), [], {}, [None], {"": ""}, [[]], [{}]),
    *([1, 2], ["a", "a"], {"a": {"b": {"c": []}}}, {"from": "soon"}, {"amount": 1}, {"rule": "x"}, *IDS, *TEXTS),
)
CONFLICT = b"<<<<<<< HEAD\n%b=======\n%b>>>>>>> main\n"


def _nodes(value: Any) -> list[tuple[Any, Any]]:
    """Each place in lists and mappings: the container, and the key or position in it."""
    found: list[tuple[Any, Any]] = []
    waiting = [value]
    while waiting:
        container = waiting.pop()
        entries = container.items() if isinstance(container, dict) else enumerate(container)
        for key, held in [*entries]:
            found.append((container, key))
            if isinstance(held, dict | list):
                waiting.append(held)
    return found


def _replace(container: Any, key: Any, random: Random) -> None:
    container[key] = random.choice(VALUES)


def _drop(container: Any, key: Any, _random: Random) -> None:
    del container[key]


def _wrap(container: Any, key: Any, random: Random) -> None:
    held = container[key]
    container[key] = random.choice([[held], {"id": held}, {random.choice(IDS): held}, str(held), [held, held]])


def _unwrap(container: Any, key: Any, random: Random) -> None:
    held = container[key]
    inside = [*held.values()] if isinstance(held, dict) else held if isinstance(held, list) else []
    container[key] = random.choice(inside) if inside else random.choice(VALUES)


def _swap(container: Any, key: Any, random: Random) -> None:
    other = random.choice([*container] if isinstance(container, dict) else range(len(container)))
    container[key], container[other] = container[other], container[key]


def _repeat(container: Any, key: Any, random: Random) -> None:
    if isinstance(container, list):
        container.insert(key, container[key])
    else:
        container[f"{key}{random.choice(['', 's', '-2', 'x'])}"] = container[key]


def _rename(container: Any, key: Any, random: Random) -> None:
    if isinstance(container, dict):
        name = random.choice([f"{key}x", str(key)[:-1], random.choice(IDS), "id", "title", "when"])
        container[name] = container.pop(key)
    else:
        container.append(random.choice(VALUES))


_TREES = (_replace, _replace, _replace, _drop, _wrap, _unwrap, _swap, _repeat, _rename)


def _data(data: bytes, random: Random) -> bytes:
    """One value, key or place of YAML changed; the same bytes where they are no YAML that can be."""
    try:
        value = yaml.safe_load(data.decode())
    except (ValueError, yaml.YAMLError, RecursionError):
        return data
    if not isinstance(value, dict | list) or not (nodes := _nodes(value)):
        return data
    random.choice(_TREES)(*random.choice(nodes), random)
    try:
        return yaml.safe_dump(value, allow_unicode=True, sort_keys=False).encode("utf-8", "surrogatepass")
    except (ValueError, yaml.YAMLError, RecursionError):
        return data


def _structure(data: bytes, random: Random) -> bytes:
    """The same inside a file: in all of it, in its front matter, or in its block of steps."""
    if not data.startswith(b"---"):
        return _data(data, random)
    parts = data.split(b"---\n", 2)
    before, fence, block = data.partition(b"```yaml steps\n")
    if fence and random.random() < 0.6:
        steps, end, rest = block.partition(b"```\n")
        return before + fence + _data(steps, random) + end + rest
    if len(parts) == 3:
        return b"---\n".join([parts[0], _data(parts[1], random), parts[2]])
    return data


def _text(data: bytes, random: Random) -> bytes:
    """A mistake of a person, in text."""
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return data
    kinds = random.choice([MENDABLE, WILD])
    return kinds[random.choice([*kinds])](text, random).encode("utf-8", "surrogatepass") if text.strip() else data


def _insert(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(TEXTS).encode("utf-8", "surrogatepass") + data[at:]


def _bytes(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data) + 1)
    cut = random.choice([0, 0, 1, 3, 40])
    return data[:at] + random.randbytes(random.choice([0, 1, 1, 2, 8])) + data[at + cut :]


def _lines(data: bytes, random: Random) -> bytes:
    """Lines cut, doubled, moved, indented, or in a conflict that nobody resolved."""
    lines = data.splitlines(keepends=True)
    if not lines:
        return data
    first = random.randrange(len(lines))
    last = min(len(lines), first + random.choice([1, 1, 2, 5, 20]))
    some = b"".join(lines[first:last])
    changed = random.choice(
        [
            b"",
            some * random.choice([2, 3, 30]),
            b"".join(b"  " + line for line in lines[first:last]),
            b"".join(line.lstrip() for line in lines[first:last]),
            CONFLICT % (some, some[::-1]),
            some.replace(b"\n", b""),
            b"\n" + some,
        ]
    )
    return b"".join([*lines[:first], changed, *lines[last:]])


def _whole(data: bytes, random: Random) -> bytes:
    """Something that is no text of this kind at all, or another way to write it."""
    return random.choice(
        [
            *(b"", b"\n", b"null\n", b"[]\n", b"- a\n", b"\xff\xfe" + data, b"\xef\xbb\xbf" + data, data * 2),
            *(data.replace(b"\n", b"\r\n"), data.replace(b"\n", b"\r"), data[: len(data) // 2]),
            data.decode("latin-1").encode("utf-16"),
        ]
    )


CONTENT: Mapping[str, Spoil] = {
    "structure": _structure,
    "text": _text,
    "insertion": _insert,
    "bytes": _bytes,
    "lines": _lines,
    "whole": _whole,
}
"""Kind of what happens to the bytes of a file -> what does it."""
_WEIGHTS = (8, 4, 3, 2, 3, 1)
_LARGEST = 2**18


def spoil_content(data: bytes, random: Random) -> bytes:
    """A file with one to three things wrong."""
    for _ in range(random.choice([1, 1, 1, 2, 3])):
        data = CONTENT[random.choices([*CONTENT], _WEIGHTS)[0]](data, random)
    return data[:_LARGEST]


def _exchange_folders(files: Files, random: Random) -> None:
    one, two = random.sample(FOLDERS, 2)
    kept = {_exchanged(path, one, two): data for path, data in files.items()}
    files.clear()
    files.update(kept)


def _exchanged(path: str, one: str, two: str) -> str:
    for old, new in ((one, two), (two, one)):
        if path.startswith(f"{old}/"):
            return new + path[len(old) :]
    return path


def spoil_tree(files: Files, random: Random) -> None:
    """Move, copy, exchange or rename files, as nobody should."""
    path, other = random.choice(sorted(files)), random.choice(sorted(files))
    folder, _, name = path.rpartition("/")
    match random.randrange(8):
        case 0:
            files.pop(path)
        case 1:  # another name
            ending = random.choice([name.partition(".")[2] or "yml", "yml", "md", "yaml", "txt", "fr.md"])
            files[f"{folder}/{random.choice(NAMES)}.{ending}".lstrip("/")] = files.pop(path)
        case 2:  # another folder
            files[f"{random.choice(FOLDERS)}/{name}"] = files.pop(path)
        case 3:  # a copy of it there
            files[f"{random.choice(FOLDERS)}/{random.choice([name, 'x.yml', 'x.md'])}"] = files[path]
        case 4:  # what it holds is of another kind
            files[path], files[other] = files[other], files[path]
        case 5:  # a folder where a file should be
            files[f"{path}/x.yml"] = files.pop(path)
        case 6:
            _exchange_folders(files, random)
        case _:  # a reference to a record of another kind
            files[path] = files[path].replace(random.choice(IDS).encode(), random.choice(IDS).encode())


def spoilt(files: Mapping[str, bytes], random: Random, share: float) -> Files:
    """A handbook of which about such a share of the files is spoilt, and perhaps the tree too."""
    found = dict(files)
    for _ in range(random.choice([0, 0, 1, 2])):
        if found:
            spoil_tree(found, random)
    for path in sorted(found):
        if random.random() < share:
            found[path] = spoil_content(found[path], random)
    return found
