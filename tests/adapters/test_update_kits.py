"""`handbook init --update-kits`: a later kit for a handbook that has one; what was changed by hand stays."""

from pathlib import Path
from unittest.mock import patch

import pytest
from repository import edit, git
from running import Run, handbook
from smallest import write_handbook

from handbook.model.values import Language
from handbook.pipeline.files import kit_updating
from handbook.pipeline.files.kit_updating import SUMS, sum_of, sums_text
from handbook.pipeline.files.kits import KITS, kit_files
from handbook.pipeline.files.origin import Origin

WORKFLOW, FORM = ".github/workflows/handbook.yml", ".github/ISSUE_TEMPLATE/mistake.yml"
CURRENT = "nothing to write: the files for CI are of this version, were changed by hand, or were removed\n"
THEIRS = (
    "{0} was changed by hand and stays; the later one lies beside it as {0}.new:"
    " take over what you want, then delete that file\n"
)


def written_before(root: Path, kit: str, language: Language = "en") -> None:
    """A handbook with the kit of an earlier version: each of its files was another one, and is noted so."""
    before = {path: b"earlier\n" + data for path, data in kit_files(kit, language).items()}
    for path, data in before.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    (root / SUMS).write_bytes(sums_text({path: sum_of(data) for path, data in before.items()}))


def held(root: Path, kit: str, language: Language = "en") -> list[str]:
    """The files that are not as the kit of today has them."""
    files = kit_files(kit, language).items()
    return [path for path, data in files if not (root / path).is_file() or (root / path).read_bytes() != data]


@pytest.fixture(name="root")
def _root(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q")
    write_handbook(tmp_path)
    return tmp_path


@pytest.mark.parametrize("kit", ["github", "gitlab"])
def test_what_nobody_changed_is_renewed(root: Path, kit: str) -> None:
    written_before(root, kit)
    assert handbook(root, "init", "--update-kits") == Run(0, "".join(f"{path}\n" for path in kit_files(kit, "en")), "")
    assert held(root, kit) == []
    assert handbook(root, "init", "--update-kits") == Run(0, "", CURRENT)


def test_line_ends_that_git_writes_are_no_change(root: Path) -> None:
    written_before(root, "github")
    (root / FORM).write_bytes((root / FORM).read_bytes().replace(b"\n", b"\r\n"))
    assert handbook(root, "-q", "init", "--update-kits").code == 0
    assert held(root, "github") == []


def test_what_was_changed_by_hand_stays_and_the_later_one_lies_beside_it(root: Path) -> None:
    written_before(root, "github")
    edit(root / WORKFLOW, "branches: [main]", "branches: [trunk]")
    ours = (root / WORKFLOW).read_bytes()
    done = handbook(root, "init", "--update-kits")
    assert (done.code, done.err) == (0, THEIRS.format(WORKFLOW))
    assert ((root / WORKFLOW).read_bytes(), held(root, "github")) == (ours, [WORKFLOW])
    assert (root / f"{WORKFLOW}.new").read_bytes() == kit_files("github", "en")[WORKFLOW]
    assert handbook(root, "init", "--update-kits") == Run(0, "", CURRENT)  # it is told once


def test_a_later_one_that_nobody_has_looked_at_is_not_lost(root: Path) -> None:
    written_before(root, "github")
    edit(root / WORKFLOW, "branches: [main]", "branches: [trunk]")
    sums = (root / SUMS).read_bytes()
    assert handbook(root, "-q", "init", "--update-kits").code == 0
    (root / SUMS).write_bytes(sums)  # as after a process that was killed
    assert handbook(root, "init", "--update-kits").err == THEIRS.format(WORKFLOW)
    (root / SUMS).write_bytes(sums)
    (root / f"{WORKFLOW}.new").write_text("mine, half done")
    told = f"handbook: {WORKFLOW}.new exists: take over what you want of it, and delete it\n"
    assert handbook(root, "init", "--update-kits") == Run(2, "", told)
    assert (root / f"{WORKFLOW}.new").read_text() == "mine, half done"


def test_whoever_begins_a_handbook_twice_hears_of_it(root: Path) -> None:
    done = handbook(root, "init", "--ci", "github")
    assert (done.code, "for the files of a code host alone, add --update-kits" in done.err) == (2, True)
    assert not (root / ".github").exists()


def test_what_was_removed_stays_away_and_what_is_new_comes(root: Path) -> None:
    written_before(root, "github")
    (root / FORM).unlink()
    sums = {path: each for path, each in kit_updating.read_sums(root).items() if path != "requirements.txt"}
    (root / SUMS).write_bytes(sums_text(sums))
    (root / "requirements.txt").unlink()
    assert handbook(root, "-q", "init", "--update-kits").code == 0
    assert held(root, "github") == [FORM]


def test_a_file_of_theirs_that_a_later_kit_also_has_stays(root: Path) -> None:
    written_before(root, "github")
    sums = {path: each for path, each in kit_updating.read_sums(root).items() if "dependabot" not in path}
    (root / SUMS).write_bytes(sums_text(sums))
    (root / ".github/dependabot.yml").write_text("theirs")
    assert handbook(root, "init", "--update-kits").err == THEIRS.format(".github/dependabot.yml")
    assert (root / ".github/dependabot.yml").read_text() == "theirs"


def test_a_kit_that_is_older_than_its_notes_is_known_by_its_files(root: Path) -> None:
    before = {path: b"first\n" + data for path, data in kit_files("github", "en").items() if path in (WORKFLOW, FORM)}
    for path, data in before.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(data)
    edit(root / FORM, "Which page?", "Which page, please?")
    known = "".join(f"{sum_of(data)}  {path}\n" for path, data in before.items())
    known += "0  .github/pull_request_template.md\n"  # was removed by hand
    with patch.object(kit_updating, "_BEFORE", known):
        assert handbook(root, "init", "--update-kits").err == THEIRS.format(FORM)
    assert held(root, "github") == [".github/pull_request_template.md", FORM]


def test_what_is_known_of_the_first_kits_is_of_files_that_kits_have() -> None:
    known = dict(line.split("  ")[::-1] for line in kit_updating._BEFORE.splitlines())  # noqa: SLF001
    targets = [path for kit in ("github", "gitlab") for _, path in KITS[kit] if path.startswith(".")]
    assert sorted(known) == sorted(set(targets) - {".github/dependabot.yml"})


def test_a_kit_is_added_to_a_handbook_that_has_none_in_its_language(root: Path) -> None:
    told = "handbook: no files for a code host are there: say which ones to add, --ci github or --ci gitlab\n"
    assert handbook(root, "init", "--update-kits") == Run(2, "", told)
    edit(root / "handbook.yml", "calendar:", "languages: [fr]\ncalendar:")
    assert handbook(root, "-q", "init", "--update-kits", "--ci", "gitlab").code == 0
    assert held(root, "gitlab", "fr") == []


def test_without_a_handbook_there_is_nothing_to_renew(tmp_path: Path) -> None:
    done = handbook(tmp_path, "init", "--update-kits", "--ci", "github")
    assert (done.code, "no handbook.yml in" in done.err, list(tmp_path.iterdir())) == (2, True, [])


def test_in_a_folder_of_a_repository_it_finds_the_files_at_the_top(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    assert handbook(tmp_path, "-q", "init", "team", "--empty", "--ci", "github").code == 0
    later = Origin("mkdocs-handbook==9.0")
    with patch("handbook.pipeline.files.kits.origin", return_value=later):
        assert handbook(tmp_path / "team/docs", "init", "--update-kits", "..").out == "requirements-handbook.txt\n"
    assert (tmp_path / "team/requirements-handbook.txt").read_text().endswith("\nmkdocs-handbook==9.0\n")
    assert not (tmp_path / "team/.github").exists()
    edit(tmp_path / WORKFLOW, "branches: [main]", "branches: [trunk]")
    (tmp_path / "team" / SUMS).write_bytes(sums_text({WORKFLOW: "0"}))
    assert THEIRS.format(f"../{WORKFLOW}") in handbook(tmp_path, "init", "--update-kits", "team").err


@pytest.mark.parametrize("link", [".github", SUMS])
def test_a_link_that_leads_out_is_not_followed(root: Path, link: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (root / link).symlink_to(outside / "there")
    told = f"handbook: {link} is a link that leads out of {root}: remove the link\n"
    assert handbook(root, "init", "--update-kits", "--ci", "github") == Run(2, "", told)
    assert list(outside.iterdir()) == []


def test_files_are_named_as_seen_from_the_handbook_whatever_link_leads_there(root: Path, tmp_path: Path) -> None:
    (tmp_path / "way").mkdir()
    (tmp_path / "way/link").symlink_to(root)
    done = handbook(tmp_path / "way/link", "init", "--update-kits", "--ci", "github")
    assert done.out.splitlines() == [*kit_files("github", "en")]
