"""A large public inventory is like this: half of it missing, `yes` and `no` where amounts belong, text for links."""

from collections import Counter
from collections.abc import Iterator

import pytest
from smallest import TODAY, write_handbook

from handbook.diagnostics.outputs.text import render
from handbook.pipeline.checks.checking import Checked, check
from handbook.pipeline.site.building import build

SIZE = 219
WHOLE = "name: Tool {n}\ncategory: Work {n}\nowner: tom\ncost: {n} EUR\nurl: https://tool-{n}.example\n"
UNUSED = (1, "TOL105")

DEFECTS: tuple[tuple[str, tuple[tuple[int, str], ...]], ...] = (
    (WHOLE, (UNUSED,)),
    (WHOLE.replace("owner: tom\n", ""), (UNUSED, (1, "TOL102"))),
    (WHOLE.replace("cost: {n} EUR\n", ""), (UNUSED, (1, "TOL103"))),
    (WHOLE.replace("{n} EUR", "yes"), (UNUSED, (4, "HBK214"))),
    (WHOLE.replace("{n} EUR", "no\nseats: yes"), (UNUSED, (4, "HBK214"), (5, "HBK206"))),
    (WHOLE.replace("{n} EUR", "null"), (UNUSED, (1, "TOL103"))),
    (WHOLE.replace("https://tool-{n}.example", "'[Guide](/guides/#tool)'"), (UNUSED, (5, "HBK217"))),
    (WHOLE.replace("https://tool-{n}.example", "javascript:alert(1)"), (UNUSED, (5, "HBK217"))),
    (WHOLE.replace("https://tool-{n}.example", "n/a"), (UNUSED, (5, "HBK217"))),
    (WHOLE.replace("tom", "Tom Leroy, Camille Roy"), (UNUSED, (3, "PPL202"))),
    (WHOLE.replace("category: Work {n}\n", ""), ((1, "HBK202"),)),
    (WHOLE.replace("Work {n}", ""), ((2, "HBK203"),)),
    (WHOLE.replace("Tool {n}", "'<script>alert({n})</script>'"), (UNUSED,)),
    (WHOLE.replace("Tool {n}", "Same tool"), (UNUSED, (1, "TOL114"))),
    (WHOLE.replace("Tool {n}", "@admins-{n}"), (UNUSED, (1, "HBK017"))),
)
"""The text of a tool, and the line and code of each finding in it."""


def _inventory() -> Iterator[tuple[str, str, tuple[tuple[int, str], ...]]]:
    """Path, text, findings."""
    for number in range(SIZE):
        text, found = DEFECTS[number % len(DEFECTS)]
        yield f"company/tools/tool-{number:03}.yml", text.format(n=number), found


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Checked:
    root = tmp_path_factory.mktemp("inventory")
    write_handbook(root, {path: text for path, text, _ in _inventory()})
    return check(root, TODAY)


def test_each_defect_is_found_once_at_its_line(checked: Checked) -> None:
    found = Counter((finding.path, finding.span.line, finding.rule.code) for finding in checked.report.findings)
    expected = Counter((path, line, code) for path, _, defects in _inventory() for line, code in defects)
    first_of_its_name = next(path for path, text, _ in _inventory() if "Same tool" in text)
    expected[first_of_its_name, 1, "TOL114"] = 0
    assert found == +expected


def test_the_end_of_the_text_is_a_summary_to_act_on(checked: Checked) -> None:
    *_, table, count = render(checked.report, "en").split("\n\n")
    expected = Counter(code for _, _, defects in _inventory() for _, code in defects)
    expected["TOL114"] -= 1
    rows = [line.split()[1:] for line in table.splitlines()[1:]]
    assert {code: int(found) for code, _, found, *_ in rows} == expected
    assert all(len(row) > 4 for row in rows)
    counted, mendable = count.splitlines()
    assert counted.endswith(f"in {SIZE + 11} files")
    assert mendable == "14 of these can be mended with --fix"


def test_the_site_stands_and_can_be_used_at_that_size(checked: Checked) -> None:
    pages = dict(build(checked).pages)
    html = pages["tools/index.md"].html
    assert html.count("<tr data-hb-category=") == len(checked.handbook.tools)
    assert len(html.encode()) < 1_000 * SIZE + 20_000
    assert "<script" not in "".join(page.html for page in pages.values())
    assert "javascript:" not in html
    unread = SIZE + 1 - len(checked.handbook.tools)
    assert f"{unread} files about tools cannot be read" in html
