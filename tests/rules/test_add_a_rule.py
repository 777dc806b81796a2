"""The rule of the manual, added to a copy of the product: one file, and its page proves it."""

import subprocess
import sys
from pathlib import Path

from installed import environment_with
from manual import ROOT, product_with

HERE = Path(__file__).parent


def test_one_file_makes_a_rule_whose_page_is_true(tmp_path: Path) -> None:
    product = product_with("add-a-rule.md", tmp_path / "product")
    tests = [HERE / "test_pages.py", HERE / "test_examples.py"]
    chosen = "title-in-capitals or names_each_once"
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-k", chosen, "-W", "error"]
    command = [sys.executable, "-m", "pytest", f"--rootdir={ROOT}", *options, *tests]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300, env=environment_with(product)
    )
    assert (done.returncode, "failed" in done.stdout) == (0, False), done.stdout
