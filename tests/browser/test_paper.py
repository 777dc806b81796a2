"""What is printed for a day without a screen: checklists, forms, the run of show, and what stands on each sheet."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pypdfium2
import pytest
from playwright.sync_api import Browser
from repository import commit
from sites import build, write_site
from test_printed_pdf import boxes

from conftest import MKDOCS

pytestmark = pytest.mark.browser

PAPERS = ("A4", "Letter")
ONE_SHEET = 17
"""Steps that fit on one sheet, each in a week of its own."""
SOME = (19, 20, 21)
"""Of so many steps the last one to three, and of so many lines one or two, would be alone on a second sheet."""
LINES = (42, 43, 45, 46)
TITLE = "Prepare the hall, the talks and the dinner {}"
DONE = "The list of the people who come is in the folder and each of them has a seat in the hall"


HOURS = ', at: "09:00", until: "18:00"'


def _step(each: int, count: int, pace: str) -> str:
    is_event, hours = each == count, HOURS if each >= count - 1 else ""
    when, days = ("D", ", days: 3") if is_event else (f"D-{count - each}{pace}", "")
    approver = ", approver: camille" if each % 6 == 1 else ""
    return f'- {{id: s{each}, when: {when}, done_when: "{DONE}"{hours}{days}{approver}}}\n'


def _playbook(count: int, pace: str) -> str:
    """A playbook whose last step is the event, of three days; the others are so far from it and from each other."""
    steps = "".join(_step(each, count, pace) for each in range(1, count + 1))
    heads = "".join(f"### {TITLE.format(each)} {{#s{each}}}\nDo it.\n" for each in range(1, count + 1))
    forms = "## Templates\n- [Boxes](templates/boxes.md)\n"
    return (
        f"---\ntitle: Fair {count}\nowner: event-manager\n---\n## Retroplan\n```yaml steps\n{steps}```\n"
        f"## Steps\n{heads}{forms}"
    )


def _campaign(count: int) -> str:
    return f"title: The great fair {count}\nplaybook: fair-{count}\ndate: 2027-06-16\nstatus: active\nowner: camille\n"


LONG = "Something that is so long that it needs a second line on every paper that people have in their printers at work"
TABLE = "# Table\n\n| Line | This time |\n|---|---|\n" + "".join(f"| Line {each} | |\n" for each in range(1, 31))
FORM = f"# Boxes\n\n- Hall:\n\n## One\n- [ ] Tape\n- [x] Cutter\n\n## Two\n- [ ] {LONG}\n"


def _form(count: int) -> str:
    return "# Form\n\n" + "\n\n".join(f"Line {each}:" for each in range(1, count + 1))


class Sheet(NamedTuple):
    """One side of a printed page: its boxes, its words, and whether the version and a code stand at its foot."""

    boxes: int
    text: str
    has_version: bool
    has_code: bool


Print = Callable[..., list[Sheet]]


def _has_code(sheet: pypdfium2.PdfPage) -> bool:
    """Whether something as large as a code of 13 mm, and no larger, is drawn in the last 18 mm, at the right."""
    found = (shape.get_bounds() for shape in sheet.get_objects())
    return any(
        bottom >= 0 and top < 51 and left > sheet.get_width() / 2 and 30 < right - left < 45 and 30 < top - bottom < 45
        for left, bottom, right, top in found
    )


def _sheet(page: pypdfium2.PdfPage, version: str) -> Sheet:
    text = page.get_textpage()
    foot = text.get_text_bounded(top=48)
    return Sheet(boxes(page), text.get_text_bounded(), f"Version {version}" in foot, _has_code(page))


@pytest.fixture(scope="module")
def paper_site(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A site, and the version of its handbook."""
    root = tmp_path_factory.mktemp("paper")
    files = {"playbooks/templates/boxes.md": FORM, "playbooks/templates/table.md": TABLE}
    for count in (3, ONE_SHEET, 36, 40, *SOME):
        files[f"playbooks/fair-{count}.md"] = _playbook(count, "w" if count == ONE_SHEET else "d")
        files[f"campaigns/fair-{count}.yml"] = _campaign(count)
    for count in LINES:
        files[f"playbooks/templates/form-{count}.md"] = _form(count)
    write_site(root, files, MKDOCS)
    version = commit(root)[:7]
    run = build(root)
    assert run.code == 0, run.err

    return root / "site", version


@pytest.fixture
def print_page(browser: Browser, paper_site: tuple[Path, str]) -> Print:
    """Prints a page: `print_page("campaigns/fair-3/", "A4", "[data-hb-print-day]")`, with a button pressed before."""
    site, version = paper_site

    def printed(uri: str, paper: str = "A4", button: str = "") -> list[Sheet]:
        page = browser.new_page()
        page.goto(f"file://{site}/{uri}index.html")
        if button:
            page.evaluate("window.print = () => {}")
            page.locator(button).click()
        pdf = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format=paper, prefer_css_page_size=False)))
        page.context.close()
        return [_sheet(each, version) for each in pdf]

    return printed


@pytest.mark.parametrize("paper", PAPERS)
def test_seventeen_steps_are_one_sheet_and_the_run_of_show_another(print_page: Print, paper: str) -> None:
    assert [(sheet.boxes, "Run of show" in sheet.text) for sheet in print_page("campaigns/fair-17/", paper)] == [
        (ONE_SHEET, False),
        (0, True),
    ]
    ((count, text, *_),) = print_page("campaigns/fair-3/", paper)
    assert (count, "Run of show" in text) == (3, True)


@pytest.mark.parametrize("paper", PAPERS)
def test_no_sheet_of_a_checklist_or_a_form_has_two_rows(print_page: Print, paper: str) -> None:
    lists = [[sheet.boxes for sheet in print_page(f"campaigns/fair-{count}/", paper)] for count in SOME]
    assert [(sum(sheets), min(sheets) >= 5) for sheets in lists] == [(count, True) for count in SOME]
    forms = [
        [sheet.text.count("Line") for sheet in print_page(f"playbooks/templates/form-{count}/", paper)]
        for count in LINES
    ]
    assert [(sum(sheets), min(sheets) >= 3) for sheets in forms] == [(count, True) for count in LINES]
    assert {len(sheets) for sheets in lists} == {2}
    assert {len(sheets) for sheets in forms} >= {2}


@pytest.mark.parametrize("uri", ["campaigns/fair-3/", "okrs/2027-q1/", "week/"])
def test_nothing_below_the_last_line_asks_for_a_sheet(browser: Browser, paper_site: tuple[Path, str], uri: str) -> None:
    page = browser.new_page(viewport={"width": 720, "height": 60})
    page.goto(f"file://{paper_site[0]}/{uri}index.html")
    page.emulate_media(media="print")
    left = page.evaluate(
        "document.body.scrollHeight - Math.max(...[...document.querySelectorAll('.hb-page *')]"
        ".filter((part) => part.offsetParent).map((part) => part.getBoundingClientRect().bottom + scrollY))"
    )
    page.context.close()
    assert left < 16


@pytest.mark.parametrize("paper", PAPERS)
def test_thirty_rows_of_a_form_are_one_sheet(print_page: Print, paper: str) -> None:
    """Each is 7 mm high, room enough to write in."""
    (sheet,) = print_page("playbooks/templates/table/", paper)
    assert sheet.text.count("Line ") == 31


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("count", "rows"), [(36, [36]), (40, [20, 20])])
def test_a_timeline_is_cut_in_equal_parts_and_keeps_its_legend(
    print_page: Print, paper: str, count: int, rows: list[int]
) -> None:
    sheets = print_page(f"campaigns/fair-{count}/", paper, "[data-hb-print-timeline]")
    assert [" ".join(sheet.text.split()).count("the dinner") for sheet in sheets] == rows
    assert ["Milestone" in sheet.text for sheet in sheets] == [False] * (len(rows) - 1) + [True]


@pytest.mark.parametrize(
    ("uri", "is_first_coded"),
    [
        ("campaigns/fair-40/", False),
        ("playbooks/fair-40/", True),
        ("playbooks/templates/form-46/", False),
        ("calendar/", True),
    ],
)
def test_each_sheet_tells_its_version_its_number_and_where_it_is_read(
    print_page: Print,
    uri: str,
    is_first_coded: bool,  # noqa: FBT001 -- a parameter
) -> None:
    sheets = print_page(uri)
    is_coded = [sheet.has_code for sheet in sheets]
    assert is_coded == [is_first_coded, *(True for _ in sheets[1:])]
    for number, sheet in enumerate(sheets, 1):
        assert f"{number} / {len(sheets)}" in sheet.text
        assert sheet.has_version


BOXES = """() => [...document.querySelectorAll(".task-list-item input")].map((box) => {
  const at = box.getBoundingClientRect();
  const line = document.createRange();
  line.selectNodeContents(box.parentElement);
  const [first] = [...line.getClientRects()].filter((each) => each.left > at.left);
  const off = at.top + at.height / 2 - first.top - first.height / 2;
  return [getComputedStyle(box).borderColor, Math.abs(off) < 1.5, at.right < first.left];
})"""
"""Of each box its colour, and whether it stands on the first line of its words, and before them."""


def test_the_boxes_of_a_form_are_those_of_a_campaign_and_stand_on_their_lines(
    browser: Browser, paper_site: tuple[Path, str], print_page: Print
) -> None:
    ((count, *_),) = print_page("playbooks/templates/boxes/")
    assert count == 3
    page = browser.new_page()
    page.goto(f"file://{paper_site[0]}/playbooks/templates/boxes/index.html")
    page.emulate_media(media="print")
    assert page.evaluate(BOXES) == [["rgb(0, 0, 0)", True, True]] * 3
    page.context.close()


def test_the_run_of_show_is_printed_alone(print_page: Print) -> None:
    ((count, text, *_),) = print_page("campaigns/fair-40/", "A4", "[data-hb-print-day]")
    assert count == 0
    lines = [line.strip() for line in text.splitlines()]
    for expected in (
        "Wednesday 16 June 2027",
        "Thursday 17 June 2027",
        "Friday 18 June 2027",
        "Whom to call",
        "Camille Roy",
        "Phone",
        "Place, hall, stand",
        "Boxes",
    ):
        assert any(expected in line for line in lines), expected
    assert text.count("09:00\N{EN DASH}18:00") == 3
