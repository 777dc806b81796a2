"""The kind of the manual, added to a copy of the product: three files, and nothing else is edited."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from installed import environment_with
from manual import product_with
from repository import commit, edit
from running import Run
from smallest import write_handbook

PARTNER = "company/partners/studio-lune.yml"


@pytest.fixture(scope="module")
def product(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return product_with("add-a-kind.md", tmp_path_factory.mktemp("product"))


def _run(product: Path, root: Path, *arguments: str) -> Run:
    code = "from handbook.adapters.cli import main; main(prog_name='handbook')"
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(
        command, cwd=root, capture_output=True, text=True, check=False, timeout=120, env=environment_with(product)
    )
    return Run(done.returncode, done.stdout, done.stderr)


def test_it_is_begun_checked_compared_and_shown(tmp_path: Path, product: Path) -> None:
    write_handbook(tmp_path)
    begun = _run(product, tmp_path, "new", "partner", "studio-lune")
    assert begun.out == f"{PARTNER}\n", begun.err
    text = (tmp_path / PARTNER).read_text("utf-8")
    [day] = re.findall(r"contract_end: (\S+)", text)
    assert text.splitlines()[:3] == [
        "name: Studio lune  # What people call it.",
        "owner: event-manager  # Who answers for it.",
        f"# contract_end: {day}  # The last day of the contract.",
    ]
    commit(tmp_path)
    edit(tmp_path / PARTNER, f"# contract_end: {day}", "terms: quagga\ncontract_end: 2026-10-31")
    checked = _run(product, tmp_path, "check", "--today", "2026-11-23", "--output-format", "concise")
    told = f"{PARTNER}:4:15: warning PTN101 the contract with Studio lune ended on 31 Oct 2026 [contract-ended]\n"
    assert checked == Run(0, told, "")
    changed = _run(product, tmp_path, "diff", "HEAD").out.splitlines()
    assert changed[2:6] == [
        "Partners",
        "  Studio lune",
        "    - now works with us until Sat 31 Oct 2026",
        "    - terms: now quagga",
    ]
    for audience in ("internal", "public"):
        assert _run(product, tmp_path, "stage", audience, "--audience", audience).code == 0
    page = (tmp_path / "internal/partner/studio-lune/index.md").read_text("utf-8")
    assert "<dt>Works with us until</dt><dd>31 Oct 2026</dd>" in page
    assert '<dt>Owner</dt><dd><a href="../../roles/event-manager/">Event manager</a></dd>' in page
    assert "Partners" in (tmp_path / "internal/rules/ptn/index.md").read_text("utf-8")
    assert not (tmp_path / "public/partner").exists()
