"""Two people of one name are told apart wherever their names meet."""

import re
from pathlib import Path

from running import handbook
from smallest import HANDBOOK, TODAY, write_handbook
from tiny_site import site_of

from handbook.kinds.people.pages.index import people_index
from handbook.kinds.people.pages.page import person_page
from handbook.kinds.people.pages.team_page import team_page
from handbook.loading.folder import load_handbook
from handbook.pipeline.checks.checking import check

SPRING = "campaigns/spring.yml"
TWINS = {
    "company/people/camille-2.yml": "name: Camille ROY\nteam: marketing\nroles: [event-manager, writer]\n",
    "company/people/camille-3.yml": "name: Camille Roy\nteam: marketing\nroles: [event-manager]\n",
    "company/roles/writer.md": "---\ntitle: Writer\n---\nI write.\n",
}


def names(root: Path) -> dict[str, str]:
    return {person: record.name for person, record in load_handbook(root).people.items()}


def test_a_role_of_their_own_tells_them_apart_else_the_id(tmp_path: Path) -> None:
    write_handbook(tmp_path, TWINS)
    assert names(tmp_path) == {
        "camille": "Camille Roy (camille)",
        "camille-2": "Camille ROY (Writer)",
        "camille-3": "Camille Roy (camille-3)",
        "tom": "Tom Leroy",
    }


def test_pages_tell_them_apart_and_keep_their_initials(tmp_path: Path) -> None:
    site = site_of(tmp_path, TWINS)
    team = team_page(site, site.handbook.teams["marketing"]).html
    for page in (people_index(site).html, team):
        assert {"Camille Roy (camille)", "Camille ROY (Writer)", "Camille Roy (camille-3)"} <= {
            *re.findall(r"Camille (?:Roy|ROY) \([\w-]+\)", page)
        }
    page = person_page(site, site.handbook.people["camille-2"])
    assert "<h1" in page.html
    assert re.search(r">CR<", page.html)
    assert not re.search(r">C[W(]<", page.html)


def test_exports_and_messages_tell_them_apart(tmp_path: Path) -> None:
    mail = {"company/people/camille-2.yml": f"{TWINS['company/people/camille-2.yml']}email: C.Roy@nova.example\n"}
    own = {"company/people/camille.yml": f"{HANDBOOK['company/people/camille.yml']}email: c.roy@nova.example\n"}
    write_handbook(tmp_path, {**TWINS, **mail, **own})
    found = [one.message("en") for one in check(tmp_path, TODAY).report.findings if one.rule.code == "PPL118"]
    assert found == ["Camille Roy (camille) has this email already"]
    table = handbook(tmp_path, "export", "spring", "--to", "csv")
    assert (table.code, table.err) == (0, "")
    assert table.out.count("Camille Roy (camille)") > 0


def test_a_name_that_several_have_leads_to_none_of_them(tmp_path: Path) -> None:
    write_handbook(tmp_path, TWINS)
    spring = (tmp_path / SPRING).read_text("utf-8")
    (tmp_path / SPRING).write_text(spring.replace("owner: camille", "owner: Camille Roy"), "utf-8")
    found = [(one.hint("en"), one.edits) for one in check(tmp_path, TODAY).report.findings if one.path == SPRING]
    assert found == [("choose one of: camille, camille-2, camille-3", ())]


def test_a_name_that_is_near_by_its_letters_is_somebody_else(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    spring = (tmp_path / SPRING).read_text("utf-8")
    (tmp_path / SPRING).write_text(spring.replace("owner: camille", "owner: anna-leroy"), "utf-8")
    person = "company/people/tom-leroy.yml"
    (tmp_path / "company/people/tom.yml").rename(tmp_path / person)
    (tmp_path / "company/roles/event-manager.md").write_text(
        HANDBOOK["company/roles/event-manager.md"].replace("backup: tom", "backup: tom-leroy"), "utf-8"
    )
    found = [one.hint("en") for one in check(tmp_path, TODAY).report.findings if one.path == SPRING]
    assert found == ["choose one of: camille, tom-leroy; or begin its file: handbook new person anna-leroy"]
