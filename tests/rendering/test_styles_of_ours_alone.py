"""Our styles are loaded by every page of a site; they touch none but ours."""

import re
from collections.abc import Iterator

from handbook.rendering.assets import STYLES, bundled_assets

ON_OURS_ALONE = re.compile(r"[.#]hb-(?!has-script|prints-)[\w-]+|\[data-hb-")
ALTERNATIVES = re.compile(r":is\(((?:[^()]|\([^()]*\))*)\)")


def selectors() -> Iterator[str]:
    css = re.sub(r"/\*.*?\*/", "", bundled_assets()[STYLES], flags=re.DOTALL)
    css = re.sub(r"@keyframes hb-[\w-]+ \{(?:[^{}]|\{[^{}]*\})*\}", "", css)  # its parts are moments, no selectors
    for found in re.finditer(r"([^{};]+)\{", css):
        text = found[1].strip()
        if not text.startswith("@"):
            yield from (part.strip() for part in re.split(r",(?![^(]*\))", text))


def is_ours_alone(selector: str) -> bool:
    """Whether each way to match the selector names a class or an attribute that only our pages have."""
    outside = ALTERNATIVES.sub("", selector)
    inside = [re.split(r",(?![^(]*\))", found[1]) for found in ALTERNATIVES.finditer(selector)]
    return bool(ON_OURS_ALONE.search(outside)) or any(all(map(ON_OURS_ALONE.search, ways)) for ways in inside)


def test_every_selector_asks_for_something_that_only_our_pages_have() -> None:
    found = list(selectors())
    assert len(found) > 500
    assert [selector for selector in found if not is_ours_alone(selector)] == []


def test_sheets_of_paper_are_ours_by_name() -> None:
    pages = re.findall(r"@page([^{]*)\{", bundled_assets()[STYLES])
    assert [name.strip() for name in pages] == ["hb", "hb-across", "hb:first"]
