"""`handbook new tool --from FILE.csv`: from an accounting export to files, at a terminal and without one."""

import os
import pty
import subprocess
from importlib.metadata import version
from pathlib import Path

import pytest
from running import COMMAND, Run, handbook
from smallest import write_handbook

EXPORT = """\
Date de facture;Fournisseur;Montant TTC
14/01/2026;LIVESTORM SAS;-99,00 €
05/03/2026;Hubspot, Inc.;-2400
07/03/2026;Rendu;12
"""
TABLE = """\
new               company/tools/livestorm.yml  Livestorm
there already     company/tools/hubspot.yml    Hubspot
line 4, left out  Rendu · 2026-03-07 · -12     more came back from this supplier than was paid
"""
ASKED = "" if tuple(map(int, version("click").split(".")[:2])) >= (8, 4) else " "
"""What click leaves on standard output behind a question: up to 8.3 a space, for the line editor of the terminal."""
WRITTEN = "1 file written: say in it who answers for the tool, and run 'handbook check'.\n"


@pytest.fixture
def nova(tmp_path: Path) -> Path:
    write_handbook(tmp_path)
    (tmp_path / "pay.csv").write_text(EXPORT, "utf-8")
    return tmp_path


def test_a_file_for_each_supplier_that_has_none(nova: Path) -> None:
    before = (nova / "company/tools/hubspot.yml").read_bytes()
    assert handbook(nova, "new", "tool", "--from", "pay.csv") == Run(0, TABLE, WRITTEN)
    text = (nova / "company/tools/livestorm.yml").read_text("utf-8")
    assert text.startswith("name: Livestorm\n")
    again = handbook(nova, "new", "tool", "--from", "pay.csv")
    assert (again.code, again.out.count("there already"), again.err) == (0, 2, "Nothing was written.\n")
    assert (nova / "company/tools/livestorm.yml").read_text("utf-8") == text
    assert (nova / "company/tools/hubspot.yml").read_bytes() == before


@pytest.mark.parametrize(("answer", "is_written"), [(b"n\n", False), (b"y\n", True)])
def test_at_a_terminal_the_table_comes_first_and_then_a_question(nova: Path, answer: bytes, is_written: bool) -> None:  # noqa: FBT001
    ours, theirs = pty.openpty()
    os.write(ours, answer)
    command = [COMMAND, "new", "tool", "--from", "pay.csv"]
    done = subprocess.run(command, cwd=nova, stdin=theirs, capture_output=True, text=True, check=False, timeout=120)
    os.close(ours)
    os.close(theirs)
    assert (done.returncode, done.stdout, "Write 1 file?" in done.stderr) == (0, TABLE + ASKED, True)
    assert (nova / "company/tools/livestorm.yml").exists() == is_written


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ((), "name the tool, as in 'handbook new tool hubspot', or an export with --from"),
        (("zoom", "--from", "pay.csv"), "a file with --from names its own tools: give no ID, --title or --owner"),
        (("--from", "none.csv"), "none.csv cannot be read: No such file or directory"),
        (("--from", "handbook.yml"),
         "handbook.yml: No row names its columns: there must be a supplier or a label, an amount, and a date."),
    ],
)  # fmt: skip
def test_what_cannot_be_read(nova: Path, arguments: tuple[str, ...], reason: str) -> None:
    before = sorted(nova.rglob("*"))
    found = handbook(nova, "new", "tool", *arguments)
    assert (found.code, found.out, found.err) == (2, "", f"handbook: {reason}\n")
    assert sorted(nova.rglob("*")) == before


def test_columns_may_be_named(nova: Path) -> None:
    (nova / "odd.csv").write_text("wann;wem;wieviel\n2026-01-14;Livestorm;99\n", "utf-8")
    named = [part for what in ("date=wann", "supplier=wem", "amount=wieviel") for part in ("--column", what)]
    found = handbook(nova, "new", "tool", "--from", "odd.csv", *named)
    assert (found.code, found.out) == (0, "new  company/tools/livestorm.yml  Livestorm\n")
    wrong = handbook(nova, "new", "tool", "--from", "odd.csv", "--column", "wem")
    fields = "supplier, label, amount, debit, credit, date, currency, category"
    how = 'write what it is and its heading, as in --column "supplier=Paid to"'
    assert (wrong.code, wrong.err) == (2, f"handbook: 'wem' names no column: {how}; it is one of {fields}\n")
