"""A copy of the product to which the files of a page of the manual are added."""

import re
from pathlib import Path
from shutil import copytree
from textwrap import dedent

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(
    r'^(?P<indent> *)```\w+ title="(?P<path>\w+/[^"]+)"\n(?P<text>.*?)^(?P=indent)```$', re.MULTILINE | re.DOTALL
)


def product_with(page: str, folder: Path) -> Path:
    """The folder with the package, whose files of the page lie where their titles say; `~~~` stands for a fence."""
    copytree(ROOT / "plugins/handbook", folder / "handbook")
    for found in _BLOCK.finditer((ROOT / "docs/development" / page).read_text("utf-8")):
        file = folder / "handbook" / found["path"]
        file.parent.mkdir(parents=True, exist_ok=True)
        for package in (file.parent, file.parent.parent) if file.suffix == ".py" else ():
            (package / "__init__.py").touch()
        file.write_text(dedent(found["text"]).replace("~~~", "```"), "utf-8")
    return folder
