"""Several mistakes in one file: none ends the check, each is told at its line, and what is right is still used."""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, BeforeValidator, Field, RootModel, model_validator
from records import JUNK, KEYS, Spot, full_record, models, routes, spoil, text_of
from smallest import HANDBOOK, TODAY, write_handbook

from handbook.loading.reading import read_bytes
from handbook.loading.shape import validate
from handbook.model.document import Document
from handbook.model.values import Shape, Text
from handbook.pipeline.checks.checking import check

MODELS = models()
FULL = {path: full_record(model) for path, model in MODELS.items()}
PLACES = {path: [*routes(data)] for path, data in FULL.items()}

HOLDERS = {path: {place[:-1] for place in places if len(place) > 1} for path, places in PLACES.items()}
SIDES = {
    path: [
        (one, holder)
        for one in places
        for holder in sorted(HOLDERS[path], key=str)
        if one[:-1] == holder[:-1] and one != holder and isinstance(one[-1], int)
    ]
    or [(one, one) for one in places]
    for path, places in PLACES.items()
}
"""File -> each item of a list with each other item that holds more; where there is none, each place with itself."""


def shape_findings(root: Path, files: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """File, line and rule of what is wrong with the shape of these files."""
    write_handbook(root, files)
    sources = check(root, TODAY).handbook.sources
    return [
        (path, sources[path].lines[problem.span.line - 1].strip(), problem.rule)
        for path in files
        for problem in sources[path].problems
    ]


@pytest.mark.parametrize(
    ("path", "addition", "expected"),
    [
        (
            "company/kpis/leads.yml",
            "name: Leads\nvalues:\n  2026-Q4:\n    value: about 80\n",
            [("2026-Q4:", "wrong-form"), ("value: about 80", "not-a-number")],
        ),
        (
            "okrs/2027-q1/marketing.yml",
            "      - Sign ten customers\n      - id: kr2\n        title: B\n        target: ten\n",
            [("- Sign ten customers", "not-a-mapping"), ("target: ten", "not-a-number")],
        ),
        (
            "campaigns/spring.yml",
            "steps:\n  Send Invite:\n    when: soon\n    days: few\n",
            [("Send Invite:", "wrong-form"), ("days: few", "not-work-days")],
        ),
        (
            "company/tools/hubspot.yml",
            "layers:\n  - Contacts\n  - date: soon\n    title: b\n",
            [("- Contacts", "not-a-mapping"), ("- date: soon", "not-a-date")],
        ),
        (
            "company/people/tom.yml",
            "away:\n  - next week\n  - from: 2026-01-01\n    to: soon\n",
            [("- next week", "not-a-mapping"), ("to: soon", "not-a-date")],
        ),
        (
            "handbook.yml",
            "closures:\n  - xmas\n  - from: 1\n    to: 2\n",
            [("- xmas", "not-a-mapping"), ("- from: 1", "not-a-date"), ("to: 2", "not-a-date")],
        ),
        (
            "campaigns/spring.yml",
            "debrief:\n  results:\n    '[key]': many\n    Sales: few\n  keep: []\n",
            [("keep: []", "not-text"), ("'[key]': many", "not-a-number"), ("Sales: few", "not-a-number")],
        ),
    ],
)
def test_each_of_several_mistakes_is_told_at_its_line(
    tmp_path: Path, path: str, addition: str, expected: list[tuple[str, str]]
) -> None:
    text = HANDBOOK.get(path, "") + addition
    assert shape_findings(tmp_path, {path: text}) == [(path, *found) for found in expected]


def test_what_is_right_beside_several_mistakes_is_used(tmp_path: Path) -> None:
    kpi = "name: Leads\nvalues: {2026-Q4: {value: about 80}, 2026-q3: {value: 70}, 2026-q2: {value: 8, says: []}}\n"
    playbook = HANDBOOK["playbooks/webinar.md"].replace("kpis: [", "kpis: [Leads, {name: x, target: many}, ")
    write_handbook(tmp_path, {"company/kpis/leads.yml": kpi, "playbooks/webinar.md": playbook})
    handbook = check(tmp_path, TODAY).handbook
    readings = handbook.kpis["leads"].model.values
    assert {quarter: int(reading.value) for quarter, reading in readings.items()} == {"2026-q3": 70, "2026-q2": 8}
    assert handbook.playbooks["webinar"].model.kpis == []
    assert [step.id for step in handbook.playbooks["webinar"].model.steps] == ["brief", "live", "debrief"]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A handbook with a file of every kind, each field filled in."""
    folder = tmp_path_factory.mktemp("full")
    write_handbook(folder, {path: text_of(path, data).decode() for path, data in FULL.items()})
    return folder


def test_the_full_records_have_the_right_shape() -> None:
    wrong = {
        path: validate(model, read_bytes("a.yml", text_of("a.yml", FULL[path]), None))[1]
        for path, model in MODELS.items()
    }
    assert {path: problems for path, problems in wrong.items() if problems} == {}


Mistake = tuple[Spot, Any, str | None]
"""Where, what stands there instead, and what its key was typed as."""


@st.composite
def mistakes(draw: st.DrawFn) -> tuple[str, list[Mistake]]:
    """A file, and two or three mistakes in it: anywhere, or one in an item and one in another item beside it."""
    path = draw(st.sampled_from(sorted(FULL)))
    places = PLACES[path]
    one, other = draw(st.sampled_from(SIDES[path]))
    inside = [place for place in places if place[: len(other)] == other]
    pair = st.tuples(_mistake([one]), _mistake(inside)).map(list)
    return path, draw(pair | st.lists(_mistake(places), min_size=2, max_size=3))


def _mistake(places: list[Spot]) -> st.SearchStrategy[Mistake]:
    return st.tuples(st.sampled_from(places), st.sampled_from(JUNK), st.none() | st.sampled_from(KEYS))


@settings(max_examples=60)
@given(found=mistakes())
def test_mistakes_at_any_places_of_any_file_are_findings(root: Path, found: tuple[str, list[Mistake]]) -> None:
    path, several = found
    data = FULL[path]
    for spot, value, key in several:
        data = spoil(data, spot, value, key)
    checked = check(root, TODAY, drafts={path: text_of(path, data)})
    assert path in checked.handbook.sources
    assert all(finding.message("en") and finding.hint("fr") for finding in checked.report.findings)


@settings(max_examples=200)
@given(found=mistakes())
@example(found=("company/kpis/full.yml", [(("unit",), None, None), (("target",), True, None)]))
def test_none_of_several_mistakes_hides_another(found: tuple[str, list[Mistake]]) -> None:
    """What is told of each mistake alone is told of all together, where none stands inside another."""
    path, several = found
    spots = [spot for spot, _, _ in several]
    if any(one[: len(other)] == other for at, one in enumerate(spots) for other in [*spots[:at], *spots[at + 1 :]]):
        return
    together = FULL[path]
    alone: list[tuple[str, str]] = []
    for spot, value, _ in several:
        together = spoil(together, spot, value, None)
        alone += _problems(path, spoil(FULL[path], spot, value, None))
    assert sorted(alone) == sorted(_problems(path, together))


def _problems(path: str, data: Any) -> list[tuple[str, str]]:  # noqa: ANN401 -- what a file holds
    """Rule and facts of what is wrong with the shape of a record."""
    source = read_bytes("a.yml", text_of("a.yml", data), None)
    problems = [*source.problems, *validate(MODELS[path], source)[1]]
    return [(problem.rule, str(_own(problem.params))) for problem in problems]


def _own(facts: Mapping[str, object]) -> Mapping[str, object]:
    """What is told of the value itself; what stands beside it may be the other mistake."""
    return {fact: value for fact, value in facts.items() if not fact.endswith("_beside")}


class _Cat(Shape):
    kind: Literal["cat"]
    lives: int


class _Dog(Shape):
    kind: Literal["dog"]
    name: Text


class _Even(Shape):
    first: int = 0
    second: int = 0

    @model_validator(mode="after")
    def _is_even(self) -> "_Even":
        if (self.first + self.second) % 2:
            message = "odd"
            raise ValueError(message)
        return self


class _Tree(Shape):
    id: Text
    below: list["_Tree"] | None = None


class _Names(RootModel[list[Text]]):
    pass


def _refuse(value: object) -> object:
    if value == "soon":
        raise ValueError(value)
    return value


class _Zoo(Document):
    """What the model of an extension may hold."""

    animal: _Cat | _Dog | None = None
    tagged: Annotated[_Cat | _Dog, Field(discriminator="kind")] | None = None
    mixed: int | list[int] | dict[str, list[_Cat]] | None = None
    pair: tuple[int, Text] | None = None
    some: set[int] | None = None
    days: dict[datetime.date | int, list[_Even]] | None = None
    odd: _Even | None = None
    tree: _Tree | None = None
    names: _Names | None = None
    refused: Annotated[dict[str, Annotated[str, BeforeValidator(_refuse)]], BeforeValidator(_refuse)] | None = None

    @model_validator(mode="before")
    @classmethod
    def _not_both(cls, value: Any) -> Any:  # noqa: ANN401 -- whatever the file holds
        if isinstance(value, dict) and value.get("odd") == value.get("some") is not None:
            message = "both"
            raise ValueError(message)
        return value


LEAVES = st.sampled_from([None, 1, 2, "soon", "cat", "x", True, datetime.date(2026, 1, 1)])
NAMES = st.sampled_from(["kind", "lives", "name", "first", "second", "id", "below", "[key]", "_Cat", "int", "1", "cat"])
VALUES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4), max_leaves=12
)


@settings(max_examples=150)
@given(data=st.dictionaries(st.sampled_from([*_Zoo.model_fields, "other"]), VALUES))
def test_no_model_of_an_extension_makes_it_fail(data: dict[str, Any]) -> None:
    source = read_bytes("a.yml", yaml.safe_dump(data).encode(), None)
    model, problems = validate(_Zoo, source)
    assert model is not None or problems or source.problems
    assert all(1 <= problem.span.line <= len(source.lines) for problem in problems)


def test_a_mistake_in_a_union_leaves_the_rest() -> None:
    text = b"animal:\n  kind: cat\n  lives: nine\nmixed:\n  a:\n  - kind: cat\n    lives: 9\nsome: [1]\n"
    source = read_bytes("a.yml", text, None)
    model, problems = validate(_Zoo, source)
    assert isinstance(model, BaseModel)
    assert (model.animal, model.some) == (None, {1})
    assert {source.lines[problem.span.line - 1].strip() for problem in problems} == {"kind: cat", "lives: nine"}


SPRING = "campaigns/spring.yml"


@pytest.mark.parametrize(
    ("path", "old", "new", "left_out"),
    [
        (SPRING, "{planned: 1500 EUR}", "{spent: 5 EUR}", {("budget",)}),
        (SPRING, "{planned: 1500 EUR}", "{planned: much}", {("budget",), ("budget", "planned")}),
        (SPRING, "{planned: 1500 EUR}", "{planned: 1500 EUR, spent: much}", {("budget", "spent")}),
        (SPRING, "effort: 12 days", "off_okr: {reason: Asked}", {("off_okr",)}),
        (SPRING, "title: Spring webinar\n", "", None),
        ("company/tools/hubspot.yml", "{date: 2026-11-16, ", "{", {("last_used",)}),
        ("company/tools/hubspot.yml", "access:", "layers: [{date: 2026-01-02}]\naccess:", {("layers",)}),
    ],
)
def test_a_group_that_lacks_what_it_needs_is_left_out_alone(
    path: str, old: str, new: str, left_out: set[tuple[str, ...]] | None, tmp_path: Path
) -> None:
    write_handbook(tmp_path, {path: HANDBOOK[path].replace(old, new)})
    handbook = check(tmp_path, TODAY).handbook
    read = {record.source.path for record in handbook.records}
    assert (path in read, handbook.sources[path].left_out) == (left_out is not None, frozenset(left_out or ()))
