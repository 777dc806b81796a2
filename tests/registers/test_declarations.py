"""What a declaration says wrong is told where it stands; nothing that is accepted is left unchecked."""

from pathlib import Path

import pytest
from repository import commit
from running import handbook
from smallest import TODAY, write_handbook

from handbook.pipeline.checks.checking import check

HEAD = "title: Venues\nnoun: a venue\nfields:\n"
FIELDS = """\
  name: text, required
  city: Paris | Lyon
  year: 2026 | 2027
  opened: date
  closed: date
  rent: money
  share: person -> percent
  owner: person
  team: list of person
  gates: {type: group, fields: {first: date}}
  visits: {type: list of group, fields: {cost: money}}
checks:
"""


def told(root: Path, checks: str, *records: str, fields: str = FIELDS, settings: str = "") -> list[str]:
    """Line, rule and message or hint of each finding in the register and its records."""
    files = {f"registers/venue/v{place}.yml": f"name: V{place}\n{text}" for place, text in enumerate(records)}
    more = {"handbook.yml": f"name: Nova\ncalendar: [FR]\n{settings}"} if settings else {}
    write_handbook(root, {"registers/venue.yml": HEAD + fields + checks, **files, **more})
    found = check(root, TODAY).report.findings
    return [f"{one.path.split('/')[-1]}:{one.span.line} {one.message('en')} → {one.hint('en')}" for one in found]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("string", "text"),
        ("url", "link"),
        ("boolean", "yes or no"),
        ("oui ou non", "yes or no"),
        ("euro", "money"),
        ("people", "person"),
        ("persons", "person"),
        ("roles", "role"),
        ("list of tools", "tool"),
        ("qarter -> money", "quarter"),
        ("text, mandatory", "required"),
    ],
)
def test_a_word_that_is_no_type_has_the_one_that_was_meant(typed: str, meant: str, tmp_path: Path) -> None:
    found = told(tmp_path, "", fields=f"  name: text\n  x: {typed}\n")
    assert [line.split(" → ")[1] for line in found] == [f"did you mean '{meant}'?"]


@pytest.mark.parametrize("typed", ["number | text", "asked | asked", "list of list of group", "->", "a |", ""])
def test_what_is_no_type_is_told(typed: str, tmp_path: Path) -> None:
    assert len(told(tmp_path, "", fields=f"  name: text\n  x: '{typed}'\n")) == 1


@pytest.mark.parametrize(
    ("made", "said"),
    [
        ("needs: []", "'needs' says nothing here"),
        ("at_most: {}", "'at_most' says nothing here"),
        ("unique: []", "'unique' says nothing here"),
        ("in_order: [opened]", "'in_order' needs two different dates at least"),
        ("in_order: [opened, opened]", "'in_order' needs two different dates at least"),
        ("in_order: [opened, city]", "'in_order' needs a date, and 'city' is none"),
        ("count: {at_most: 1, at_least: 3}", "no number is 3 at least and 1 at most"),
        ("count: {}", "say what the count must be: at_most, at_least"),
        ("at_most: {visits.cost: 1 EUR}", "'visits.cost' lies in a list: a check looks at the list as a whole"),
        ("at_most: {rent: 500}", "'500' is no value of the field 'rent'"),
        ("not_older_than: {opened: city}", "'city' is no length of time such as 3 months, nor a field that holds one"),
        ("{needs: city, where: {owner: camile}}", "'camile' is no value of the field 'owner'"),
        ("{needs: opened, where: {city: Lion}}", "'Lion' is no value of the field 'city'"),
        ("{needs: city, unique: city}", "a check is one of: {verbs}; this has 2"),
        ("cover: opened", "'cover' needs a choice or a reference, and 'opened' is none"),
        ("needs: cty", "there is no field 'cty' in this register"),
    ],
)
def test_a_check_that_is_not_made_is_told(made: str, said: str, tmp_path: Path) -> None:
    (found,) = told(tmp_path, f"  - {made}\n")
    verbs = "needs, at_most, at_least, sum, count, in_order, ends_within, not_older_than, cover, unique"
    assert found.startswith("venue.yml:16 ")
    assert found.split(" → ")[0].split(" ", 1)[1] == said.replace("{verbs}", verbs)


@pytest.mark.parametrize("type_", ["date", "person", "venue or person", "list of date"])
def test_only_what_names_a_record_of_a_register_ends_it(type_: str, tmp_path: Path) -> None:
    (found,) = told(tmp_path, "", fields=f"  name: text\n  x: {{type: {type_}, ends: Closed by}}\n")
    assert found.startswith("venue.yml:5 'ends' needs the name of a register's record, and 'x' is none")


@pytest.mark.parametrize("name", ["allow", "reviewed", "review_every"])
def test_a_field_is_not_called_like_what_every_record_says(name: str, tmp_path: Path) -> None:
    (found,) = told(tmp_path, "", fields=f"  name: text\n  {name}: text\n")
    assert found.startswith(f"venue.yml:5 '{name}' cannot be used here: it is taken, or has a meaning of its own")


@pytest.mark.parametrize("name", ["settings", "text", "date", "objective", "star", "tool"])
def test_a_register_is_not_called_like_a_type_or_a_kind(name: str, tmp_path: Path) -> None:
    write_handbook(tmp_path, {f"registers/{name}.yml": f"{HEAD}  name: text\n"})
    assert [one.rule.name for one in check(tmp_path, TODAY).report.findings] == ["register-clash"]


@pytest.mark.parametrize("name", ["class", "from", "copy", "model_x", "json", "id", "is", "schema"])
def test_a_field_may_be_called_like_anything_of_ours(name: str, tmp_path: Path) -> None:
    assert (
        told(tmp_path, f"checks:\n  - needs: {name}\n", f"{name}: x\n", fields=f"  name: text\n  {name}: text\n") == []
    )
    assert handbook(tmp_path, "stage", "staged").code == 0


def test_choices_may_look_like_numbers(tmp_path: Path) -> None:
    assert told(tmp_path, "  - {needs: city, where: {year: 2027}}\n", "year: 2026\n") == []


def test_two_records_of_one_name_are_told_apart(tmp_path: Path) -> None:
    write_handbook(tmp_path, {"registers/venue.yml": f"{HEAD}  name: text\nchecks:\n  - unique: name\n"})
    for name in ("a", "b"):
        (tmp_path / "registers/venue").mkdir(exist_ok=True)
        (tmp_path / f"registers/venue/{name}.yml").write_text("name: Same\n")
    (found,) = check(tmp_path, TODAY).report.findings
    assert (found.path, found.rule.name) == ("registers/venue/b.yml", "not-unique")


RATES = "currency: EUR\nrates: {USD: 0.5}\nrates_as_of: 2026-11-01\n"
NO_RATE = "which cannot be held against {}: `rates` in handbook.yml lacks a currency"


@pytest.mark.parametrize(
    ("settings", "made", "said"),
    [
        ("", "at_most: {rent: 500 USD}", f"'V0' (a venue): 'rent' is €900, {NO_RATE.format('$500')}"),
        (RATES, "at_most: {rent: 1700 USD}", "'V0' (a venue): 'rent' is €900; it may be $1,700 at most"),
        (RATES, "at_most: {rent: 1900 USD}", None),
        (
            "",
            "sum: {of: rent, at_most: 1000 EUR}",
            f"'Venues' (a register): 'rent' is $300, {NO_RATE.format('€1,000')}",
        ),
        (
            RATES,
            "sum: {of: rent, at_most: 1000 EUR}",
            "'Venues' (a register): 'rent' makes €1,050; it should be €1,000 at most",
        ),
        (RATES, "sum: {of: rent, is: 1050 EUR}", None),
    ],
)
def test_amounts_are_compared_in_one_currency_or_not_at_all(
    settings: str, made: str, said: str | None, tmp_path: Path
) -> None:
    records = ("rent: 900 EUR\n", "rent: 300 USD\n") if "sum" in made else ("rent: 900 EUR\n",)
    found = told(tmp_path, f"  - {made}\n", *records, settings=settings)
    assert [line.split(" → ")[0].split(" ", 1)[1] for line in found] == ([said] if said else [])


def test_each_number_of_a_mapping_is_held_against_a_limit_and_each_item_of_a_list_counts(tmp_path: Path) -> None:
    checks = "  - at_most: {share: 5 %}\n  - count: {at_most: 1, per: team}\n"
    records = ("share: {tom: 5 %, camille: 6 %}\nteam: [tom, camille]\n", "team: [tom]\n")
    assert [line.split(" → ")[0] for line in told(tmp_path, checks, *records)] == [
        "venue.yml:17 'Venues' (a register): found 2 for tom; it should be 1 at most",
        "v0.yml:2 'V0' (a venue): 'share' is 6%; it may be 5% at most",
    ]


def test_a_field_that_is_needed_is_told_beside_another_mistake(tmp_path: Path) -> None:
    found = told(tmp_path, "  - needs: [city, rent]\n", "rent: lots\n")
    assert [line.split(" → ")[0] for line in found] == [
        "v0.yml:1 'V0' (a venue): 'city' is not filled in",
        "v0.yml:2 'rent' must be an amount and a currency, found 'lots'",
    ]


def test_what_a_record_lacks_is_one_finding_whichever_checks_ask(tmp_path: Path) -> None:
    checks = (
        "  - needs: [city, rent]\n  - {needs: opened, level: error}\n"
        "  - {needs: owner, says: {en: somebody opens the door, fr: quelqu'un ouvre la porte}}\n"
    )
    assert [line.split(" → ")[0] for line in told(tmp_path, checks, "")] == [
        "v0.yml:1 'V0' (a venue): 'city', 'rent' are not filled in; somebody opens the door ('owner' is not filled in)",
        "v0.yml:1 'V0' (a venue): 'opened' is not filled in",
    ]


def test_a_register_that_comes_changes_or_goes_is_told_in_words(tmp_path: Path) -> None:
    write_handbook(tmp_path)
    commit(tmp_path)
    register, record = tmp_path / "registers/venue.yml", tmp_path / "registers/venue/a.yml"
    record.parent.mkdir(parents=True)
    register.write_text(f"{HEAD}  name: text\n  gates: {{type: group, fields: {{first: date}}}}\n  seats: number\n")
    record.write_text("name: Dome\ngates: {first: 2026-05-01}\nseats: 60\n")
    assert handbook(tmp_path, "diff").out.split("\n\n")[1:] == [
        "Registers\n  - Venues: is new",
        "Venues\n  - Dome: is new:\n      gates: first: Fri 1 May 2026\n      seats: 60\n",
    ]
    commit(tmp_path)
    register.write_text(
        f"{HEAD}  name: text\n  gates: {{type: group, fields: {{first: date}}}}\n  seats: text\n  city: text\n"
    )
    assert handbook(tmp_path, "diff").out.split("\n\n")[1].split("\n")[0] == "Registers"
    assert "Dome" not in handbook(tmp_path, "diff").out
    record.unlink()
    register.unlink()
    assert "Dome: is removed" in handbook(tmp_path, "diff").out


def test_a_sum_may_have_to_be_nothing(tmp_path: Path) -> None:
    (found,) = told(tmp_path, "  - sum: {of: share, is: 0 %}\n", "share: {tom: 5 %}\n")
    assert found.startswith("venue.yml:16 'Venues' (a register): 'share' makes 5% for tom; it should be 0%")
