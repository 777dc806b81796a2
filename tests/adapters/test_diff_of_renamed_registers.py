"""A register with another id takes its records along, and whoever still names the old one is told."""

from pathlib import Path

from repository import commit, edit, git
from smallest import TODAY, write_handbook

from handbook.exports.changes_text import changes_text
from handbook.pipeline.answers.comparing import NotCompared, compare

SEGMENTS = "title: Segments\nnoun: a segment\nfields: {{parent: {kind}, size: number}}\n"
PIECES = "title: Pieces\nnoun: a piece\nfields: {segments: list of segment}\n"
FILES = {
    "registers/segment.yml": SEGMENTS.format(kind="segment"),
    "registers/segment/small.yml": "size: 3\n",
    "registers/segment/tiny.yml": "parent: small\nsize: 1\n",
    "registers/piece.yml": PIECES,
    "registers/piece/post.yml": "segments: [small]\n",
}


def _renamed(root: Path) -> None:
    write_handbook(root, FILES)
    commit(root)
    git(root, "checkout", "-q", "-b", "names")
    (root / "registers/segment").rename(root / "registers/audience")
    (root / "registers/segment.yml").rename(root / "registers/audience.yml")
    edit(root / "registers/audience.yml", "parent: segment", "parent: audience")


def _told(root: Path) -> list[str]:
    compared = compare(root, "main", None, TODAY)
    assert not isinstance(compared, NotCompared), compared.reason
    return [line for line in changes_text(compared).split("\n")[1:] if line]


def test_its_records_come_along(tmp_path: Path) -> None:
    _renamed(tmp_path)
    edit(tmp_path / "registers/piece.yml", "list of segment", "list of audience")
    edit(tmp_path / "registers/audience/tiny.yml", "size: 1", "size: 2")
    assert _told(tmp_path) == [
        "Registers",
        "  Segments",
        "    - has a new id, audience (before: segment); nothing names the old one any more",
        "    - its 2 records come along",
        "Segments",
        "  - tiny: size: 1 → 2",
    ]


def test_who_still_names_the_old_one_is_told(tmp_path: Path) -> None:
    _renamed(tmp_path)
    edit(tmp_path / "campaigns/spring.yml", "effort:", "segments: [small]\neffort:")
    assert _told(tmp_path)[:7] == [
        "Campaigns",
        "  - Spring webinar: segments: now “small”",
        "Registers",
        "  Segments",
        (
            "    ! has a new id, audience (before: segment), and 2 files still name the old one: "
            "1 campaign (“Spring webinar”); 1 register (“Pieces”)"
        ),
        "    - its 2 records come along",
        "What the check says",
    ]


def test_records_that_stay_in_the_folder_of_the_old_id_are_not_read(tmp_path: Path) -> None:
    write_handbook(tmp_path, FILES)
    commit(tmp_path)
    git(tmp_path, "checkout", "-q", "-b", "names")
    (tmp_path / "registers/segment.yml").rename(tmp_path / "registers/audience.yml")
    edit(tmp_path / "registers/audience.yml", "parent: segment", "parent: audience")
    edit(tmp_path / "registers/piece.yml", "list of segment", "list of audience")
    assert _told(tmp_path)[:4] == [
        "Files that cannot be read, or only in part",
        (
            "  ! registers/segment/: 2 files are not read any more, as their register is read from "
            "registers/audience/ now: Segments: 2 (“small”, “tiny”)"
        ),
        "Registers",
        "  ! Segments: has a new id, audience (before: segment), but its files stay in the folder of the old one",
    ]


PARTNERS = """\
title: Partners
noun: a partner
fields:
  ends: {type: date, label: Contract ends}
  cost: {type: number, label: Cost}
table: [ends, cost]
checks:
  - needs: ends
  - at_most: {cost: 9}
    where: {ends: filled}
"""


def _with_another_column(root: Path, *, all_follow: bool) -> list[str]:
    files = {"volt": "ends: 2027-10-31\ncost: 3\n", "texte": "ends: 2027-06-30\ncost: 4\n"}
    write_handbook(
        root, {"registers/partner.yml": PARTNERS, **{f"registers/partner/{n}.yml": t for n, t in files.items()}}
    )
    commit(root)
    git(root, "checkout", "-q", "-b", "columns")
    (root / "registers/partner.yml").write_text(
        PARTNERS.replace("ends", "ends_on").replace("Contract ends_on", "Contract ends")
    )
    edit(root / "registers/partner/volt.yml", "ends: 2027-10-31", "ends_on: 2026-12-31")
    if all_follow:
        edit(root / "registers/partner/texte.yml", "ends:", "ends_on:")
    return _told(root)


def test_a_column_with_another_id_is_told_once(tmp_path: Path) -> None:
    assert _with_another_column(tmp_path, all_follow=True) == [
        "Registers",
        "  - Partners: column “Contract ends” has a new id, ends_on (before: ends)",
        "Partners",
        "  - volt: Contract ends: Sun 31 Oct 2027 → Thu 31 Dec 2026",
    ]


def test_a_record_that_does_not_follow_its_column_is_told(tmp_path: Path) -> None:
    lines = _with_another_column(tmp_path, all_follow=False)
    assert "  ! 1 record still fills the removed column “Contract ends”: “texte”" in lines
