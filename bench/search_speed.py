"""Our search against Material's own and Pagefind on the same 1,000 playbooks: what is found, bytes, and time.

    python bench/search_speed.py [COUNT] [PAGEFIND]

PAGEFIND is its command (npm has it, as `pagefind`); without it, it is left out.
"""

import gzip
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from shutil import which
from threading import Thread
from typing import NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from handbooks import write_company

COMMAND = Path(sys.executable).with_name("handbook")
BEGINNINGS = ("ba", "co", "dri", "fe", "gla", "hu", "ka", "lo", "mi", "no", "pre", "qua", "ro", "sta", "tu", "vi")
MIDDLES = ("bal", "cen", "dor", "fin", "gar", "lim", "men", "nov", "per", "rin", "sol", "tam", "ver")
ENDINGS = ("ta", "ment", "ron", "sis", "ler", "dium", "gate", "form", "ver", "line")
VERBS = ("Write", "Send", "Book", "Check", "Prepare", "Publish", "Invite", "Measure", "Agree on", "Hand over")
KINDS = ("webinar", "trade show", "newsletter", "launch", "audit", "onboarding", "survey", "roadshow")
MKDOCS = "site_name: Large\ntheme: {name: material, font: false}\n"
ANSWER = "document.querySelector('.md-search-result__link')?.href || ''"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
MOST = 10
"""How many answers somebody looks at."""
PHONE = 4
"""How many times slower the processor of a phone is."""


class Question(NamedTuple):
    """What is typed, and the address of the page that answers."""

    typed: str
    page: str


class Measured(NamedTuple):
    """Of one search: how many answers are first and among the first ten, and what the first one of all cost."""

    first: int
    ten: int
    bytes_sent: int
    seconds: float


class Large:
    """A handbook of many playbooks whose words are made up, but as many as real ones have."""

    def __init__(self, count: int) -> None:
        self.chance = random.Random(11)  # noqa: S311 -- the same words in each run
        self.words = sorted({b + m + e for b in BEGINNINGS for m in MIDDLES for e in ENDINGS})
        self.titles = [f"{self.word().capitalize()} {self.word()} {self.chance.choice(KINDS)}" for _ in range(count)]
        self.heads = [
            [f"{self.chance.choice(VERBS)} the {self.word()} {self.word()}" for _ in range(15)] for _ in range(count)
        ]

    def word(self) -> str:
        """A word, some of them far oftener than others."""
        return self.words[int(len(self.words) * self.chance.random() ** 2)]

    def write(self, root: Path, plugins: str) -> None:
        """The files of it, with a site around."""
        write_company(root)
        (root / "playbooks").mkdir()
        (root / "docs").mkdir()
        (root / "docs/about.md").write_text("# About\n")
        (root / "mkdocs.yml").write_text(f"{MKDOCS}plugins: {plugins}\n")
        for number, title in enumerate(self.titles):
            (root / f"playbooks/p{number:04}.md").write_text(self.playbook(number, title))

    def playbook(self, number: int, title: str) -> str:
        """One of 1,950 words and 15 steps."""
        steps = "\n".join(f"- {{id: s{at}, when: D-{45 - 3 * at}}}" for at in range(15))
        prose = "\n".join(f"### {head} {{#s{at}}}\n{self.prose()}\n" for at, head in enumerate(self.heads[number]))
        front = f"title: {title}\nowner: event-manager\nreviewed: 2026-11-01\n"
        return f"---\n{front}---\n## Retroplan\n```yaml steps\n{steps}\n```\n\n## Steps\n{prose}"

    def prose(self) -> str:
        """130 words."""
        return f"{' '.join(self.word() for _ in range(130)).capitalize()}."

    def questions(self) -> Iterator[Question]:
        """Titles and steps as people type them: whole, in the plural, with a letter missing, begun."""
        for number in range(0, len(self.titles), max(1, len(self.titles) // 29)):
            title, page = self.titles[number].lower(), f"playbooks/p{number:04}/"
            first, second, *_ = title.split()
            heading = self.heads[number][number % 15].lower()
            typed = (
                title,
                f"how to run a {title}s",
                f"{first[:3]}{first[4:]} {second}",
                f"{second} {first[:-2]}",
                heading,
            )
            yield Question(typed[number % len(typed)], page)


def build(root: Path) -> Path:
    """The site."""
    subprocess.run([COMMAND, "-q", "build", "-d", "site"], cwd=root, check=True, stderr=subprocess.DEVNULL)
    return root / "site"


class _Zipped(SimpleHTTPRequestHandler):
    """Counts what goes over the wire, compressed as most servers do."""

    sent: int = 0

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if path.is_file():
            packed = path.read_bytes() if path.suffix in (".woff2", ".pf_meta") else gzip.compress(path.read_bytes(), 6)
            type(self).sent += len(packed)
        super().do_GET()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def measure(
    browser: Browser, site: Path, questions: Sequence[Question], asks: Callable[[Page, str], list[str]]
) -> Measured:
    """Ask all; the first on a fresh page."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Zipped, directory=str(site))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page = browser.new_page()
        page.goto(f"http://127.0.0.1:{server.server_port}/about/", wait_until="domcontentloaded")
        page.wait_for_timeout(200)
        before, start = _Zipped.sent, time.perf_counter()
        answers = [asks(page, questions[0].typed)]
        seconds, sent = time.perf_counter() - start, _Zipped.sent - before
        answers += [asks(page, question.typed) for question in questions[1:]]
        server.shutdown()
    found = [_place(answer, question.page) for answer, question in zip(answers, questions, strict=True)]
    return Measured(sum(place == 0 for place in found), sum(place < MOST for place in found), sent, seconds)


def _place(answer: Sequence[str], page: str) -> int:
    pages = list(dict.fromkeys(url.partition("#")[0].partition("?")[0].split("/", 3)[-1] for url in answer))
    return pages.index(page) if page in pages else 99


def in_box(page: Page, typed: str) -> list[str]:
    """What Material's box shows."""
    box = page.locator(".md-search__input")
    box.fill("")
    box.press("Backspace")
    page.wait_for_function("!document.querySelector('.md-search-result__link')")
    box.fill(typed)
    box.press("End")
    try:
        page.wait_for_function("document.querySelector('.md-search-result__link')", timeout=60_000)
    except Exception:  # noqa: BLE001 -- nothing found
        return []
    return page.eval_on_selector_all(".md-search-result__item > a:first-child", "links => links.map(link => link.href)")


def with_pagefind(page: Page, typed: str) -> list[str]:
    """What Pagefind's interface gives."""
    return page.evaluate(
        """async (typed) => {
          const found = await (await import("/pagefind/pagefind.js")).search(typed);
          const told = await Promise.all(found.results.slice(0, 10).map((one) => one.data()));
          return told.map(({ url }) => location.origin + url);
        }""",
        typed,
    )


def main(count: int = 1000, pagefind: str = "") -> None:
    """Print a line a search."""
    large = Large(count)
    questions = list(large.questions())
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        chromium = which("chromium") or which("google-chrome")
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, plugins, asks in (
            ("ours", "[search, handbook]", in_box),
            ("material", "[search, handbook: {home: false}]", in_box),
            *((("pagefind", "[handbook: {home: false}]", with_pagefind),) if pagefind else ()),
        ):
            root = Path(folder, name)
            large.write(root, plugins)
            site = build(root)
            if name == "pagefind":
                subprocess.run([*pagefind.split(), "--site", site, "--silent"], check=True)
            found = measure(browser, site, questions, asks)
            print(
                json.dumps(
                    {"search": name, "questions": len(questions), **found._asdict(), "phone": found.seconds * PHONE}
                )
            )
        browser.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]), *sys.argv[2:])
