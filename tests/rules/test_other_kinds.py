"""An id that exists, of another kind than is wanted: the hint says what it is."""

from pathlib import Path

from smallest import HANDBOOK, TODAY, write_handbook

from handbook.pipeline.checking import check


def test_a_person_where_a_role_is_wanted(tmp_path: Path) -> None:
    text = HANDBOOK["company/people/tom.yml"] + "roles: [camille]\n"
    write_handbook(tmp_path, {"company/people/tom.yml": text})
    (finding,) = check(tmp_path, TODAY).report.findings
    assert finding.hint("en") == "'camille' is a person; write a role, one of: event-manager"
    assert finding.hint("fr") == "« camille » est une personne ; écrivez un rôle, au choix : event-manager"
    assert finding.edits == ()
