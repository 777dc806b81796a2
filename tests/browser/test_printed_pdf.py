"""`handbook export --to pdf`: the paper itself is looked at."""

from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw
from running import Run, process
from sites import write_site
from smallest import HANDBOOK

from conftest import MKDOCS

pytestmark = pytest.mark.browser

LONG = (
    "Prepare the extraordinarily long and detailed part {} of the programme of the Donaudampfschifffahrtsgesellschaft"
)


def boxes(page: pypdfium2.PdfPage) -> int:
    """The squares of 4 to 5 mm that are drawn as lines: boxes to tick, which need no background to be printed."""
    sizes = [shape.get_bounds() for shape in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])]
    return sum(all(11 < side < 14.5 for side in (right - left, top - bottom)) for left, bottom, right, top in sizes)


def test_all_open_campaigns_in_a_folder_one_page_each(tmp_path: Path) -> None:
    spring = HANDBOOK["campaigns/spring.yml"]
    files = {
        "campaigns/autumn.yml": spring.replace("Spring", "Autumn"),
        "campaigns/old.yml": spring.replace("status: active", "status: done"),
    }
    write_site(tmp_path, files, MKDOCS)
    run = process(tmp_path, "-q", "export", "--all", "--to", "pdf", "-o", "paper")
    assert (run.code, sorted(path.name for path in tmp_path.glob("paper/*"))) == (0, ["autumn.pdf", "spring.pdf"])
    for name in ("autumn", "spring"):
        pages = pypdfium2.PdfDocument(tmp_path / f"paper/{name}.pdf")
        assert [boxes(page) for page in pages] == [3]
    again = process(tmp_path, "-q", "export", "--all", "--to", "pdf", "-o", "paper")
    files = "paper/autumn.pdf, paper/spring.pdf"
    assert again == Run(2, "", f"handbook: {files} exists: add --force to write over it, or name another file\n")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_sixty_five_steps_have_a_box_each_and_a_header_on_every_page(tmp_path: Path, paper: str) -> None:
    steps = "".join(f"- {{id: s{count}, when: D-{70 - count}, done_when: It is there}}\n" for count in range(65))
    heads = "".join(f"### {LONG.format(count)} {{#s{count}}}\nDo it.\n" for count in range(65))
    playbook = f"---\ntitle: Fair\n---\n## Retroplan\n```yaml steps\n{steps}```\n## Steps\n{heads}"
    campaign = "title: The great fair\nplaybook: fair\ndate: 2027-03-18\nstatus: active\n"
    write_site(tmp_path, {"playbooks/fair.md": playbook, "campaigns/fair.yml": campaign}, MKDOCS)
    run = process(tmp_path, "-q", "export", "fair", "--to", "pdf", "-o", "fair.pdf", "--paper", paper)
    assert run == Run(0, "", "")
    pages = list(pypdfium2.PdfDocument(tmp_path / "fair.pdf"))
    assert sum(map(boxes, pages)) == 65
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    assert all("The great fair" in text and f"{number} / {len(pages)}" in text for number, text in enumerate(texts, 1))
