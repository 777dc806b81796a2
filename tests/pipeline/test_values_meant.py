"""Values as people write them: what is read, what is mended with its one right answer, and what is explained."""

from pathlib import Path

import pytest
from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checks.checking import check

TOM = "company/people/tom.yml"


def said(root: Path) -> list[str]:
    """Each finding: its line, its code, its hint."""
    return [f"{found.span.line} {found.rule.code} {found.hint('en')}" for found in check(root, TODAY).report.findings]


def mended(root: Path, path: str) -> str:
    """The file after `check --fix`."""
    handbook(root, "check", "--fix", "--today", TODAY.isoformat())
    return (root / path).read_text("utf-8")


@pytest.mark.parametrize(
    "address",
    ["d'arc@nova.example", "tom+news@nova.example", "t.leroy@mail.nova.example", "#!$%&*/=?^_`{|}~-@nova.example"],
)
def test_an_address_is_what_a_mail_server_takes(tmp_path: Path, address: str) -> None:
    typed = f'"{address}"' if address.startswith("#") else address
    write_handbook(tmp_path, {TOM: f"{HANDBOOK[TOM]}email: {typed}\n"})
    assert said(tmp_path) == []


@pytest.mark.parametrize("address", [".tom@nova.example", "tom..leroy@nova.example", "tom@-nova.example", "tom@nova"])
def test_an_address_that_no_server_takes_is_told_and_left(tmp_path: Path, address: str) -> None:
    write_handbook(tmp_path, {TOM: f"{HANDBOOK[TOM]}email: {address}\n"})
    assert said(tmp_path) == ["5 HBK212 write it like name@company.example"]


@pytest.mark.parametrize("typed", ["mailto:tom@nova.example", "tom@nova.example.", "Tom <tom@nova.example>"])
def test_an_address_is_taken_out_of_what_stands_around_it(tmp_path: Path, typed: str) -> None:
    write_handbook(tmp_path, {TOM: f"{HANDBOOK[TOM]}email: {typed}\n"})
    assert said(tmp_path) == ["5 HBK212 write: tom@nova.example"]
    assert mended(tmp_path, TOM) == f"{HANDBOOK[TOM]}email: tom@nova.example\n"
