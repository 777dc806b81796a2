"""An id that exists, of another kind than is wanted: the hint says what it is, whatever the kinds."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from records import file_beside, full_record, models, spoil, text_of
from repository import commit
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.exports.changed import Compared
from handbook.loading.reading import read_bytes
from handbook.loading.shape import validate
from handbook.model.references import references_in
from handbook.pipeline.answers.comparing import compare
from handbook.pipeline.answers.exporting import all_tasks
from handbook.pipeline.answers.planning import Planned, Unplannable, Wanted, plan_of
from handbook.pipeline.checks.checking import check
from handbook.pipeline.site.building import build

OTHERS: Mapping[str, str] = {
    "company/kpis/leads.yml": "name: Leads\n",
    "registers/market.yml": "title: Markets\nnoun: a market\nfields: {name: text}\n",
    "registers/segment.yml": "title: Segments\nnoun: a segment\nfields: {name: text}\n",
    "experiments/price.yml": "title: Price\n",
    "company/strategy.yml": "north_star: {id: revenue, title: Revenue, since: 2026-01-01}\n",
}
IDS = {
    "playbook": "webinar",
    "campaign": "spring",
    "okr": "2027-q1/marketing",
    "experiment": "price",
    "strategy": "strategy",
    "kpi": "leads",
    "person": "camille",
    "team": "marketing",
    "role": "event-manager",
    "tool": "hubspot",
}
"""Kind -> the id of a record of it."""


def wrong_references(wrong: str) -> Iterator[tuple[str, str]]:
    """Path and text of a file for each field of each kind that names a record, where it names one of kind `wrong`."""
    for path, model in models().items():
        full = full_record(model)
        record, _ = validate(model, read_bytes("a.yml", text_of("a.yml", full), None))
        for number, reference in enumerate(references_in(record)) if record else ():
            if "full." in path and wrong not in reference.kinds:
                value, key = ("camille", IDS[wrong]) if reference.on_key else (IDS[wrong], None)
                text = text_of(path, spoil(full, reference.route, value, key)).decode()
                yield file_beside(path, f"{number}-{wrong}"), text


def test_a_person_where_a_role_is_wanted(tmp_path: Path) -> None:
    text = HANDBOOK["company/people/tom.yml"] + "roles: [camille]\n"
    write_handbook(tmp_path, {"company/people/tom.yml": text})
    (finding,) = check(tmp_path, TODAY).report.findings
    assert finding.hint("en") == "'camille' is a person; did you mean 'event-manager'?"
    assert finding.hint("fr") == "« camille » est une personne ; vouliez-vous dire « event-manager » ?"
    assert finding.edits == ()


@pytest.mark.parametrize("wrong", IDS)
def test_a_record_of_another_kind_in_any_field_is_a_finding_of_that_field(tmp_path: Path, wrong: str) -> None:
    files = dict(wrong_references(wrong))
    assert len(files) > 30
    write_handbook(tmp_path, {**OTHERS, **files})
    named = IDS[wrong].split("/")[-1]  # of `2027-q1/marketing` an owner is refused as two names
    findings = [one for head in check(tmp_path, TODAY).report.findings for one in (head, *head.followers)]
    told = {finding.path for finding in findings if named in str(finding.params)}
    assert files.keys() - told == set()


def test_such_a_handbook_is_built_compared_planned_and_exported_all_the_same(tmp_path: Path) -> None:
    write_handbook(tmp_path, OTHERS)
    commit(tmp_path)
    kinds = [*IDS]
    files = {
        path: text
        for place, wrong in enumerate(kinds)
        for number, (path, text) in enumerate(wrong_references(wrong))
        if number % len(kinds) == place
    }
    write_handbook(tmp_path, files)
    checked = check(tmp_path, TODAY)
    sources = {page.source for page in build(checked).pages.values()}
    assert {path for path in files if "okrs/" not in path} <= sources
    assert isinstance(compare(tmp_path, "HEAD", None, TODAY), Compared)
    planned = [plan_of(tmp_path, Wanted(campaign)) for campaign in checked.handbook.campaigns]
    assert {type(plan) for plan in planned} == {Planned, Unplannable}
    assert {task.campaign for task in all_tasks(tmp_path).tasks.tasks} >= {"spring"}
