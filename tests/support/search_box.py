"""The box of the search as a reader uses it."""

from typing import NamedTuple, cast

from playwright.sync_api import Page


class Found(NamedTuple):
    """What the list says of one hit: its address below the site, its texts, and those of its parts."""

    url: str
    title: str
    kind: str
    line: str
    parts: tuple[str, ...]


_ASK = """
async (queries) => {
  const box = document.querySelector(".md-search__input");
  const list = document.querySelector(".md-search-result__list");
  document.querySelector("[data-md-toggle=search]").checked = true;
  document.querySelector("[data-md-toggle=search]").dispatchEvent(new Event("change"));
  box.focus();
  const type = (text) => { box.value = text; box.dispatchEvent(new KeyboardEvent("keyup")); };
  const still = async (quiet) => {
    let last = performance.now();
    const seen = new MutationObserver(() => { last = performance.now(); });
    seen.observe(list, { childList: true });
    while (!list.children.length && performance.now() - last < 8000) await new Promise((done) => setTimeout(done, 2));
    while (performance.now() - last < quiet) await new Promise((done) => setTimeout(done, 4));
    seen.disconnect();
  };
  const text = (element, selector) => (element.querySelector(selector)?.textContent || "").trim();
  const answers = [];
  for (const query of queries) {
    type("");
    while (list.children.length) await new Promise((done) => setTimeout(done, 2));
    type(query);
    await still(answers.length ? 25 : 500);
    answers.push([...list.children].map((item) => {
      const [head, ...parts] = item.querySelectorAll("a");
      const told = ["title", "kind", "line"].map((name) => text(head, `.hb-hit__${name}`));
      return [head.href, ...told, parts.map((part) => part.href.split("#")[1] || "")];
    }));
  }
  return answers;
}
"""


def ask(page: Page, *queries: str) -> list[list[Found]]:
    """Type each query on the page that is open; what the list then shows, the best first."""
    top = str(page.evaluate("new URL(JSON.parse(document.getElementById('__config').textContent).base, location).href"))
    top = top.rstrip("/") + "/"
    answers = cast("list[list[tuple[str, str, str, str, list[str]]]]", page.evaluate(_ASK, queries))
    return [[Found(place(url, top), *texts, tuple(parts)) for url, *texts, parts in found] for found in answers]


def place(url: str, top: str) -> str:
    """The address below the top of the site, without what is marked there: `playbooks/webinar/#brief`."""
    address, _, part = url.removeprefix(top).partition("#")
    address = address.partition("?")[0].removesuffix("index.html")
    address = address.removesuffix(".html") + "/" if address.endswith(".html") else address
    return f"{address}#{part}" if part else address
