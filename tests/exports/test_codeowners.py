"""`export --all --to codeowners`: the whole file, read back as a code host reads it."""

from pathlib import Path

import pytest
from codeowners import CodeOwners
from repository import git
from running import handbook
from smallest import HANDBOOK, write_handbook

EXPORT = ("export", "--all", "--to", "codeowners")
CAMILLE = HANDBOOK["company/people/camille.yml"] + "account: croy\nemail: camille@nova.example\n"
TOM = HANDBOOK["company/people/tom.yml"]


def test_a_role_is_its_person_and_its_backup_and_an_address_does_for_an_account(tmp_path: Path) -> None:
    write_handbook(
        tmp_path,
        {
            "company/people/camille.yml": CAMILLE,
            "company/people/tom.yml": TOM + "email: tom@nova.example\n",
            "company/strategy.yml": "north_star: {id: meetings, title: Meetings, since: 2026-01-01}\n",
            "experiments/short-subject.yml": "title: Short subject lines\nowner: tom\n",
            "playbooks/webinar.fr.md": "---\ntitle: Webinaire\n---\n",
        },
    )
    run = handbook(tmp_path, *EXPORT)
    assert (run.code, run.err) == (0, "")
    assert (
        run.out
        == """\
# Who reviews what. Written by 'handbook export --all --to codeowners': change the owners in the handbook.
/handbook.yml @croy
/playbooks/webinar.* @croy tom@nova.example
/campaigns/spring.yml @croy
/okrs/2027-q1/company.yml @croy
/okrs/2027-q1/marketing.yml @croy
/experiments/short-subject.yml tom@nova.example
/company/strategy.yml @croy
/company/tools/hubspot.yml @croy tom@nova.example
/company/people/camille.yml @croy
/company/people/tom.yml tom@nova.example
/company/teams/company.yml @croy
/company/teams/marketing.yml @croy
/company/roles/event-manager.md @croy tom@nova.example
"""
    )
    asked = CodeOwners(run.out)
    both = [("USERNAME", "@croy"), ("EMAIL", "tom@nova.example")]
    assert asked.of("playbooks/webinar.md") == asked.of("playbooks/webinar.fr.md") == both
    assert asked.of("campaigns/spring.yml") == both[:1]
    assert asked.of("docs/index.md") == []


def test_paths_begin_at_the_top_of_the_repository(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    root = tmp_path / "our book #1"
    write_handbook(root, {"company/people/camille.yml": CAMILLE})
    lines = handbook(root, *EXPORT).out.splitlines()
    assert lines[1:4] == [
        "/our?book??1/handbook.yml @croy",
        "/our?book??1/playbooks/webinar.* @croy",
        "/our?book??1/campaigns/spring.yml @croy",
    ]


def test_who_is_unknown_to_the_code_host_is_said_and_left_out(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"company/people/camille.yml": CAMILLE, "handbook.yml": "name: Nova\nlanguages: [fr]\n"})
    run = handbook(tmp_path, *EXPORT, "-o", ".github/CODEOWNERS")
    assert run.err == (
        "10 fichiers avec un responsable dans .github/CODEOWNERS\n"
        "personne ne peut joindre tom : donnez-leur un `account:` ou un `email:`\n"
    )
    text = (tmp_path / ".github/CODEOWNERS").read_text()
    assert text.startswith("# Qui relit quoi. Écrit par « handbook export --all --to codeowners »")
    assert "tom" not in text


@pytest.mark.parametrize("account", ["a b", '"@croy"', '"x\\n* @evil"', "-x"])
def test_an_account_is_a_name_and_nothing_else(tmp_path: Path, account: str) -> None:
    write_handbook(
        tmp_path, {"company/people/camille.yml": HANDBOOK["company/people/camille.yml"] + f"account: {account}\n"}
    )
    assert handbook(tmp_path, "check", "--today", "2026-11-23").code == 1
    assert "evil" not in handbook(tmp_path, *EXPORT).out


def test_owners_are_those_of_the_whole_handbook(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    run = handbook(tmp_path, "export", "spring", "--to", "codeowners")
    assert run == type(run)(2, "", "handbook: the owners are those of the whole handbook: export them with --all\n")
