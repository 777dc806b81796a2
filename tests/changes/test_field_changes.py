"""Every model is compared field by field, without a line of code for a new one."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field
from smallest import TODAY, write_handbook

from handbook.changes.change import Detail, Group, Name, Route, Title
from handbook.changes.fields import Side, field_changes
from handbook.changes.pairing import resemblance
from handbook.changes.state import State
from handbook.model.company import Tool
from handbook.model.references import PersonRef, RoleRef
from handbook.model.settings import Period, Settings
from handbook.model.values import Date, Flag, Id, Money, Number, Prose, Shape, Text
from handbook.model.when import When
from handbook.pipeline.checks.checking import check


class Variant(Shape):
    """Part of a kind that nobody has thought of yet."""

    id: Id
    title: Text
    share: Number | None = None


class Proof(Shape):
    """A part without a name."""

    day: Date
    by: PersonRef | None = None


class Experiment(Shape):
    """A kind that nobody has thought of yet."""

    title: Text
    verdict: Literal["kept", "dropped"] | None = None
    owner: PersonRef | None = None
    helpers: list[PersonRef] = Field(default_factory=list)
    people: dict[RoleRef, PersonRef] = Field(default_factory=dict)
    when: When | None = None
    budget: Money | None = None
    pause: list[Period] = Field(default_factory=list)
    is_public: Flag = False
    text: Prose = ""
    variants: list[Variant] = Field(default_factory=list)
    proof: Proof | None = None
    proofs: list[Proof] = Field(default_factory=list)


def _state(root: Path) -> State:
    write_handbook(root)
    checked = check(root, TODAY)
    return State(checked.handbook, checked.context.plans, checked.report.findings, "en", TODAY)


def _changes(root: Path, old: dict[str, object], new: dict[str, object]) -> tuple[Detail, ...]:
    state = _state(root)
    sides = [Side.within(Experiment.model_validate({"title": "A or B", **facts}), state) for facts in (old, new)]
    return field_changes(sides[0], sides[1])


def _detail(what: str, *field: str, **facts: object) -> Detail:
    return Detail(what, {"field": Route(field), **facts})


def test_every_form_of_field(tmp_path: Path) -> None:
    old = {
        "owner": "camille",
        "helpers": ["camille"],
        "people": {"event-manager": "camille"},
        "when": "D-42",
        "budget": "100 EUR",
        "text": "Short",
        "variants": [{"id": "a", "title": "Blue", "share": 50}, {"id": "b", "title": "Red"}],
        "proof": {"day": date(2026, 11, 2)},
        "proofs": [{"day": date(2026, 11, 2)}],
    }
    new = {
        "title": "A or B or C",
        "verdict": "kept",
        "owner": "tom",
        "helpers": ["tom", "nobody"],
        "people": {"event-manager": "tom"},
        "when": "D-6w",
        "budget": {"amount": 100, "currency": "EUR", "per": "month"},
        "pause": [{"from": date(2026, 12, 24), "to": date(2027, 1, 1), "title": "Winter"}],
        "is_public": True,
        "text": "Long\nand longer",
        "variants": [{"id": "c", "title": "Green"}, {"id": "a", "title": "Dark blue", "share": 40}],
        "proof": {"day": date(2026, 11, 3), "by": "tom"},
        "proofs": [{"day": date(2026, 11, 3), "by": "tom"}],
    }
    camille, tom = Name("Camille Roy"), Name("Tom Leroy")
    winter = Period(**{"from": date(2026, 12, 24), "to": date(2027, 1, 1), "title": "Winter"})
    hundred = Money(amount=Decimal(100), currency="EUR")
    changes = _changes(tmp_path, old, new)
    assert changes == (
        _detail("field", "title", old="A or B", new="A or B or C"),
        _detail("field-set", "verdict", new="kept"),
        _detail("field", "owner", old=camille, new=tom),
        _detail("field-both", "helpers", old=(camille,), new=(tom, Title("nobody"))),
        _detail("field", "people", "Event manager", old=camille, new=tom),
        _detail("field", "when", old="D-42", new="D-6w"),
        _detail("field", "budget", old=hundred, new=hundred.model_copy(update={"per": "month"})),
        _detail("field-set", "pause", new=(winter,)),
        _detail("field", "is_public", old=False, new=True),
        _detail("field-rewritten", "text"),
        _detail("field", "variants", "Dark blue", "title", old="Blue", new="Dark blue"),
        _detail("field", "variants", "Dark blue", "share", old=Decimal(50), new=Decimal(40)),
        _detail("field", "variants", old=Title("Red"), new=Title("Green")),
        _detail("field", "proof", "day", old=date(2026, 11, 2), new=date(2026, 11, 3)),
        _detail("field-set", "proof", "by", new=tom),
        _detail("field", "proofs", "day", old=date(2026, 11, 2), new=date(2026, 11, 3)),
        _detail("field-set", "proofs", "by", new=tom),
    )


def test_what_is_taken_away_and_what_changes_places(tmp_path: Path) -> None:
    old = {"verdict": "kept", "helpers": ["camille", "tom"], "people": {"event-manager": "tom"}, "is_public": True}
    assert _changes(tmp_path, old, {"helpers": ["tom", "camille"]}) == (
        _detail("field-gone", "verdict", old="kept"),
        _detail("field-gone", "people", "Event manager", old=Name("Tom Leroy")),
        _detail("field", "is_public", old=True, new=False),
    )


def test_only_parts_have_an_order_and_languages(tmp_path: Path) -> None:
    """Of most values none is the first; of a page's parts one is, and of the languages that of the findings."""
    blue, red = {"id": "a", "title": "Blue"}, {"id": "b", "title": "Red"}
    assert _changes(tmp_path, {"variants": [blue, red]}, {"variants": [red, blue]}) == (
        _detail("field-order", "variants"),
    )
    state = _state(tmp_path / "settings")
    facts = {"name": "Nova", "languages": ["en", "fr"], "calendar": ["FR", "DE"]}
    other = {**facts, "languages": ["fr", "en"], "calendar": ["DE", "FR"]}
    sides = [Side.within(Settings.model_validate(each), state) for each in (facts, other)]
    assert field_changes(sides[0], sides[1]) == (_detail("field-order", "languages"),)


WINTER, EVE = (
    {"from": date(2026, 12, 24), "to": date(2026, 12, day), "title": title}
    for day, title in ((31, "Winter"), (24, "Eve"))
)


def test_a_list_that_changes_is_one_difference(tmp_path: Path) -> None:
    old, new = Period(**WINTER), Period(**EVE)
    assert _changes(tmp_path, {"pause": [WINTER]}, {"pause": [EVE]}) == (_detail("field", "pause", old=old, new=new),)
    third = {**WINTER, "title": "More"}
    assert _changes(tmp_path / "b", {"pause": [WINTER]}, {"pause": [EVE, third]}) == (
        _detail("field-both", "pause", old=(old,), new=(new, Period(**third))),
    )
    assert _changes(tmp_path / "c", {"proofs": [{"day": date(2026, 11, 2)}]}, {}) == (
        _detail("field-gone", "proofs", old=(Group((("day", date(2026, 11, 2)),)),)),
    )


TEXTS = st.text("abcé \\`", min_size=1).filter(str.strip)
TOOLS = st.builds(
    Tool,
    name=TEXTS,
    category=TEXTS,
    owner=st.none() | st.just("camille"),
    cost=st.none() | st.builds(Money, amount=st.integers(0, 9), currency=st.just("EUR")),
    seats=st.none() | st.integers(0, 9),
    renewal=st.none() | st.dates(),
)
SWAPPED = {"field-set": "field-gone", "field-gone": "field-set", "field": "field", "field-rewritten": "field-rewritten"}


def _swapped(details: Sequence[Detail]) -> list[Detail]:
    """The same differences, told from the other side."""
    names = {"old": "new", "new": "old"}
    return [
        Detail(SWAPPED[detail.what], {names.get(name, name): value for name, value in detail.facts.items()})
        for detail in details
    ]


@given(TOOLS, TOOLS)
def test_the_other_way_round_is_told_the_other_way_round(old: Tool, new: Tool) -> None:
    before, after = Side(old, {}), Side(new, {})
    assert field_changes(before, before) == ()
    assert list(field_changes(after, before)) == _swapped(field_changes(before, after))
    assert bool(field_changes(before, after)) == (old != new)


def test_how_much_of_a_text_is_in_another() -> None:
    assert [
        resemblance(old, new) for old, new in (("a\nb", "b\na"), ("", ""), ("abc\nde", "abc\nxyz"), ("a", "b"))
    ] == [
        1.0,
        0.0,
        0.5,
        0.0,
    ]
