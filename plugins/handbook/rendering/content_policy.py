"""A Content-Security-Policy (W3C, CSP Level 3): a page runs the scripts that were made with it, and no other.

Scripts that stand in templates and in written pages are marked before any text of a record comes near them. What has no
mark once a template is filled in came in through a text, and gets no hash.
"""

import base64
import hashlib
import re
import secrets
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from handbook.model.addresses import parts_of

_MARK: Final = f"data-hb-{secrets.token_hex(8)}"
"""Made anew for each process, so that no file can hold it."""
_MARKS: Final = re.compile(rf"\s*{_MARK}(?:=(?:\"\"|''))?", re.IGNORECASE)
_OPENING: Final = re.compile(r"<script(?=[\s/>])", re.IGNORECASE)
_SCRIPT: Final = re.compile(
    r"<script(?P<attributes>(?:[\s/][^>]*)?)>(?P<text>.*?)</script(?=[\s/>])", re.IGNORECASE | re.DOTALL
)
_SRC: Final = re.compile(r"""[\s/"']src\s*=""", re.IGNORECASE)
_DATA: Final = re.compile(r"""[\s/"']type\s*=\s*["']?application/(?:ld\+)?json\b""", re.IGNORECASE)
"""What a browser keeps for scripts to read, and does not run."""
_HEAD: Final = re.compile(r"<head\b[^>]*>(?:\s*<meta\s[^>]*\bcharset\b[^>]*>)?", re.IGNORECASE)
"""Where a policy goes: browsers look for `charset` in the first 1024 bytes (HTML, 4.2.5.4), and a policy is long."""
_TOP: Final = re.compile(r"\A\s*(?:<!doctype[^>]*>)?\s*(?:<html\b[^>]*>)?", re.IGNORECASE)
_LOADING: Final = re.compile(r"<(?P<tag>script|link|img|iframe|video|audio|source)\b[^>]*>", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"""[\s"'](?:src|href)\s*=\s*["']?(?P<address>(?:https?:)?//[^\s"'>]+)""", re.IGNORECASE)
_USED: Final = re.compile(r"""\brel\s*=\s*["']?(?:stylesheet|preconnect|preload)\b""", re.IGNORECASE)

Sources = Mapping[str, Iterable[str]]
"""Directive -> what it allows besides: hosts, and hashes of scripts."""

_BASE: Final[Mapping[str, str]] = {
    "default-src": "'none'",
    "script-src": "'self' file:",
    "style-src": "'self' file: 'unsafe-inline'",
    "img-src": "'self' file: data:",
    "font-src": "'self' file: data:",
    "media-src": "'self' file: data:",
    "frame-src": "'self' file:",
    "connect-src": "'self' file:",
    "worker-src": "'self' file: blob:",
    "manifest-src": "'self' file:",
    "form-action": "'self' file:",
    "base-uri": "'none'",
}
"""Directive -> what it allows on every page. `file:` is the site where it is opened from a disk: browsers do not agree
whether 'self' is that, and no page from a server may load a file."""
_FEW: Final = 100
_CODE: Final = ("script-src", "style-src", "font-src", "img-src", "connect-src")
_OF_TAG: Final[Mapping[str, tuple[str, ...]]] = {
    "script": _CODE,
    "link": ("style-src", "font-src"),
    "img": ("img-src",),
    "source": ("img-src", "media-src"),
    "video": ("media-src",),
    "audio": ("media-src",),
    "iframe": ("frame-src",),
}
"""A tag that loads something from a host -> the directives that must allow the host."""


def marked(html: str) -> str:
    """A template, or the content of a written page, with a mark on each script."""
    return _OPENING.sub(lambda tag: f"{tag[0]} {_MARK}", html)


def unmarked(html: str) -> str:
    """The same without marks, also where another program wrote the tags anew: what a browser gets."""
    return _MARKS.sub("", html)


def has_stranger(html: str) -> bool:
    """Whether a script without a mark would run, wherever it stands and whether or not it ends."""
    tags = (html[tag.start() : html.find(">", tag.end()) + 1] for tag in _OPENING.finditer(html))
    return any(_MARK not in tag and not _SRC.search(tag) for tag in tags)


def script_hashes(html: str, *, all_of_them: bool) -> Iterator[str]:
    """The sources of the scripts in a page that run in their place: of those with a mark, or of all of them."""
    for script in _SCRIPT.finditer(html):
        attributes = script["attributes"]
        if (all_of_them or _MARK in attributes) and not _SRC.search(attributes) and not _DATA.search(attributes):
            text = re.sub("\r\n?", "\n", unmarked(script["text"]))
            digest = hashlib.sha256(text.encode("utf-8")).digest()
            yield f"'sha256-{base64.b64encode(digest).decode()}'"


@dataclass
class Scripts:
    """The scripts of a site: those that were made with it, those of its written pages, and those found on each page."""

    _own: set[str] = field(default_factory=set[str])
    _written: set[str] = field(default_factory=set[str])
    _found: dict[str, set[str]] = field(default_factory=dict[str, set[str]])

    def add(self, uri: str, html: str, *, is_written: bool) -> None:
        """Read a page. Where no text of a record stands in it, all of its scripts are the site's own."""
        self._found[uri] = set(script_hashes(html, all_of_them=True))
        self._own.update(script_hashes(html, all_of_them=is_written))
        self._written |= self._found[uri] if is_written else set()

    def allowed_on(self, uri: str) -> set[str]:
        """What a page may run, once all are read."""
        return self._found[uri] & self._own | self._everywhere

    @cached_property
    def _everywhere(self) -> set[str]:
        """What any page may run: some themes swap pages in place, under the policy of the first.

        Those of written pages alone only if they are few: with one on each page a site would grow with the square.
        """
        uses = Counter(source for found in self._found.values() for source in found)
        return {source for source in self._own if uses[source] > 1} | (
            self._written if len(self._written) <= _FEW else set()
        )


def hosts_of_code(addresses: Iterable[str]) -> Sources:
    """What must be allowed for scripts and styles that the settings of the site load from elsewhere."""
    hosts = frozenset(host for address in addresses if (host := _host(address)))
    return dict.fromkeys(_CODE, hosts)


def hosts_in(html: str) -> Sources:
    """What must be allowed for whatever a written page loads from elsewhere; of its scripts, those with a mark."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for tag in _LOADING.finditer(html):
        name, address = tag["tag"].lower(), _ADDRESS.search(tag[0])
        host = _host(address["address"]) if address else None
        if host and (_MARK in tag[0] if name == "script" else name != "link" or _USED.search(tag[0])):
            for directive in _OF_TAG[name]:
                found[directive].add(host)
    return found


def _host(address: str) -> str | None:
    """`https://cdn.example.com`, of an address on another host."""
    target = parts_of(address)
    if target is None:
        return None
    fits = target.scheme in ("", "http", "https") and re.fullmatch(r"[\w.-]+(?::\d+)?", target.netloc, re.ASCII)
    return f"{target.scheme}://{target.netloc}".removeprefix("://") if fits else None


def policy(sources: Iterable[Sources]) -> str:
    """The text of a policy that allows these sources besides what every page needs."""
    more: defaultdict[str, set[str]] = defaultdict(set)
    for group in sources:
        for directive, allowed in group.items():
            more[directive].update(allowed)
    return "; ".join(" ".join((name, always, *sorted(more[name]))) for name, always in _BASE.items())


def with_policy(html: str, text: str) -> str:
    """The page under a policy, which stands before all that it is about; browsers add a head where there is none."""
    meta = f'<meta http-equiv="Content-Security-Policy" content="{text}">'
    before = _HEAD.search(html) or _TOP.search(html)
    top = before.end() if before else 0
    return f"{html[:top]}{meta}{html[top:]}"
