"""The plugin against Material alone on 1,000 playbooks, written by hand as Markdown with the same content."""

import sys
import tempfile
from pathlib import Path

from handbooks import SECTIONS, how_to, playbook_source, steps, write_company
from timing import compare

COUNT = 1000
THEME = "site_name: Large\ntheme: {name: material, font: false}\nnav: [index.md, playbooks/index.md]\n"
EXTENSIONS = "attr_list, admonition, tables, fenced_code, def_list, sane_lists, pymdownx.details, pymdownx.tasklist"
WRITTEN = f"markdown_extensions: [{EXTENSIONS}]\n"


def written_page(number: int) -> str:
    """The same page as a person would write it: a table, then a heading and a how-to for each step."""
    rows = "\n".join(
        f"| {step['when']} | [Do part {at}](#{step['id']}) | Event manager, Camille Roy | {step['days']} days |"
        for at, step in enumerate(steps())
    )
    prose = "\n".join(
        f"### Do part {at} {{#{step['id']}}}\n`{step['when']}` Event manager, {step['days']} days. "
        f"*Done when:* {step['done_when']}\n\n{how_to(number, at)}"
        for at, step in enumerate(steps())
    )
    table = f"| When | Step | Who | Length |\n|---|---|---|---|\n{rows}\n"
    rest = "\n".join(f"## {title}\n{text}\n" for title, text in SECTIONS.items())
    head = "| Length | Effort | Owner |\n|---|---|---|\n| 8 weeks | 14 days | Event manager |\n"
    return f"# Playbook {number}\n\nWhat this is for.\n\n{head}\n## Retroplan\n{table}\n## Steps\n{prose}\n{rest}"


def write_both(root: Path) -> None:
    """`handbook/` is built with the plugin, `written/` without."""
    ours, written = root / "handbook", root / "written"
    write_company(ours)
    for folder in (ours / "playbooks", ours / "docs", written / "docs/playbooks"):
        folder.mkdir(parents=True)
    for number in range(COUNT):
        (ours / f"playbooks/p{number:04}.md").write_text(playbook_source(number))
        (written / f"docs/playbooks/p{number:04}.md").write_text(written_page(number))
    (written / "docs/index.md").write_text("# Home\n")
    index = "\n".join(f"- [Playbook {number}](p{number:04}.md)" for number in range(COUNT))
    (written / "docs/playbooks/index.md").write_text(f"# Playbooks\n{index}\n")
    (ours / "mkdocs.yml").write_text(f"{THEME}plugins: [search, handbook]\n")
    (written / "mkdocs.yml").write_text(f"{THEME}plugins: [search]\n{WRITTEN}")


def main() -> None:
    """Build both sites in turn."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_both(root)
        mkdocs = Path(sys.executable).parent / "mkdocs"
        ours, written = ([mkdocs, "build", "-q", "-f", root / name / "mkdocs.yml"] for name in ("handbook", "written"))
        compare("build 1,000 playbooks, plugin against written pages", ours, written, root, runs=3)


if __name__ == "__main__":
    main()
