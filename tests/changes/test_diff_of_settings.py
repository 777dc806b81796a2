"""Settings are told in words, in both languages, never by their keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from compared import told
from pydantic import BaseModel
from smallest import HANDBOOK

from handbook.locales import wording
from handbook.model.settings import Settings

SETTINGS, TOOL = "handbook.yml", "company/tools/hubspot.yml"


def _keys(model: type[BaseModel], above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The way to each setting."""
    for name, field in model.model_fields.items():
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            yield from _keys(field.annotation, (*above, name))
        else:
            yield (*above, name)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_setting_has_words(language: str) -> None:
    words = {f"changes.setting-{'-'.join(way)}" for way in _keys(Settings) if way != ("rules",)}
    said = {key: text for key, text in wording(language).phrases.items() if key.startswith("changes.setting-")}
    assert said.keys() == words


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "    - 3 fields differ:",
                "        first month of the fiscal year: April → February",
                "        whether sums are with tax: without tax → with tax",
                "        tax rate of the sums, in %: 20 → 10",
                "    - all tools together: €1,320 incl. tax a year (before: €1,200 excl. tax a year)",
            ],
        ),
        (
            "fr",
            [
                "    - 3 champs diffèrent :",
                "        premier mois de l'exercice : avril → février",
                "        sommes montrées TTC ou HT : hors taxes → taxes comprises",
                "        taux de taxe des sommes, en % : 20 → 10",
                "    - tous les outils ensemble : 1320 € TTC par an (avant : 1200 € HT par an)",
            ],
        ),
    ],
)
def test_months_and_tax_are_told_as_people_say_them_with_the_sum(
    tmp_path: Path, language: str, lines: list[str]
) -> None:
    before = f"{HANDBOOK[SETTINGS]}fiscal_year_begins: apr\ntax: {{shown: excluded, rate: 20 %}}\n"
    after = before.replace("apr", "feb").replace("excluded", "included").replace("20 %", "10 %")
    cost = HANDBOOK[TOOL].replace("cost: 1200 EUR", "cost: {amount: 100, currency: EUR, per: month, tax: excluded}")
    found = told(tmp_path, {SETTINGS: before, TOOL: cost}, {SETTINGS: after, TOOL: cost}, language=language)[1]
    assert [line.replace("\N{NARROW NO-BREAK SPACE}", "").replace("\N{NO-BREAK SPACE}", " ") for line in found][
        2:7
    ] == lines


def test_settings_are_told_in_words(tmp_path: Path) -> None:
    before = HANDBOOK[SETTINGS] + "rates: {USD: 0.92}\n"
    after = before.replace("0.92", "0.95") + "okrs: {aligned_effort: 60 %}\nhealth: {weights: {unused_tools: 1}}\n"
    assert told(tmp_path, {SETTINGS: before}, {SETTINGS: after})[1] == [
        "Settings",
        "  - handbook.yml: 3 fields differ:",
        "      exchange rates / USD: 0.92 → 0.95",
        "      share of a team's work that must serve its goals, in %: 80 → 60",
        "      points of debt of an unused tool: 3 → 1",
    ]


def test_the_sum_of_all_tools_under_another_rate_is_that_of_the_whole_state(tmp_path: Path) -> None:
    """Other prices, new tools and those that are still to be cut are in it, as on the page of tools."""
    rates = HANDBOOK[SETTINGS] + "rates: {USD: 0.92}\n"
    monthly, later = "{amount: 100, currency: %s, per: month}", "company/tools/later.yml"
    cost = {TOOL: HANDBOOK[TOOL].replace("cost: 1200 EUR", f"cost: {monthly % 'USD'}")}
    ending = f"name: Later\ncategory: Mail\ncost: {monthly % 'EUR'}\nsunset: {{date: 2027-06-30, reason: no-need}}\n"
    after = {SETTINGS: rates.replace("0.92", "0.95"), later: ending, TOOL: cost[TOOL].replace("100,", "200,")}
    lines = told(tmp_path, {SETTINGS: rates, **cost}, after)[1]
    assert lines[-1] == "    - all tools together: €3,480 a year (before: €1,104 a year)"
