"""KPIs: no number without its sentence, and bars that do not exaggerate."""

from pathlib import Path

from tiny_site import site_of

from handbook.kinds.kpis.pages.card import Sentence, kpi_card, readings
from handbook.kinds.kpis.pages.chart import chart
from handbook.kinds.kpis.pages.index import kpis_index
from handbook.kinds.kpis.pages.page import kpi_page
from handbook.model.kpi import KeyIndicator
from handbook.model.quarter import Quarter
from handbook.rendering.bars import Bar

COST = """\
name: Cost <b>a meeting</b>
unit: EUR
meaning: What a meeting costs
owner: event-manager
source: CRM
better: lower
target: 180
benchmark: {value: 230, source: A survey, date: 2026-05-12}
values:
  2026-q3: {value: 240, says: Too much}
  2026-q4: {value: 205, says: 'Less <b>than</b> before'}
"""
FILES = {"company/kpis/cost.yml": COST}


def test_a_number_comes_with_its_sentence_and_what_it_is_held_against(tmp_path: Path) -> None:
    site = site_of(tmp_path, FILES)
    card = kpi_card(site, "kpis/index.md", site.handbook.kpis["cost"])
    assert (card.number, card.quarter, card.says, card.missing) == ("€205", "Q4 2026", "Less <b>than</b> before", "")
    assert card.against == (
        Sentence("Not at the target yet: at most €180.", "warn"),
        Sentence("Better than others: €230 (A survey, 12 May 2026).", "good"),
    )


def test_a_quarter_without_number_says_so_and_shows_the_one_before(tmp_path: Path) -> None:
    site = site_of(tmp_path, FILES, "fr")
    card = kpi_card(site, "kpis/index.md", site.handbook.kpis["cost"], Quarter("2027-q1"))
    assert card.missing == "Pas encore de chiffre pour le T1 2027 ; le dernier est celui du T4 2026."
    assert card.number == "205\N{NO-BREAK SPACE}€"
    earlier = kpi_card(site, "kpis/index.md", site.handbook.kpis["cost"], Quarter("2026-q2"))
    assert (earlier.missing, earlier.number, earlier.chart) == ("Ce KPI n'a pas encore de chiffre.", "", None)


def test_bars_stand_on_zero_and_hang_from_it(tmp_path: Path) -> None:
    values = {f"2026-q{number}": {"value": value} for number, value in enumerate((30, -10, 0), 2)}
    kpi = KeyIndicator.model_validate({"name": "Growth", "unit": "%", "values": values})
    site = site_of(tmp_path)
    drawn = chart(site, kpi, readings(site, kpi))
    assert drawn is not None
    # 48 pixels for 40 points: zero lies 36 pixels below 30
    assert [(bar.x, bar.top, bar.height, bar.number) for bar in drawn.bars] == [
        (23, 0, 36, "30"),
        (69, 36, 12, "\N{MINUS SIGN}10"),
        (115, 36, 1, "0"),
    ]
    assert (drawn.width, drawn.target) == (138, None)
    assert drawn.words == "Growth: 30% (Q2 2026), \N{MINUS SIGN}10% (Q3 2026), 0% (Q4 2026)"


def test_the_line_of_the_target_has_its_room_and_long_numbers_are_written_short(tmp_path: Path) -> None:
    values = {"2026-q4": {"value": 1_900_000}}
    kpi = KeyIndicator.model_validate({"name": "Revenue", "target": 3_800_000, "values": values})
    site = site_of(tmp_path)
    drawn = chart(site, kpi, readings(site, kpi))
    assert drawn is not None
    assert (drawn.width, drawn.target) == (86, 0)
    assert drawn.bars == (Bar(23, 24, 24, 20, "1.9M", "Q4 2026", is_last=True, first="2026-10-01", end="2027-01-01"),)


def test_the_line_of_the_target_strikes_no_number(tmp_path: Path) -> None:
    values = {f"2026-q{number}": {"value": value} for number, value in enumerate((70, 80, 88, 96), 1)}
    kpi = KeyIndicator.model_validate({"name": "Meetings", "target": 90, "values": values})
    site = site_of(tmp_path)
    drawn = chart(site, kpi, readings(site, kpi))
    assert drawn is not None
    # a number is 9 pixels high and stands 4 above its bar; the line is 3 pixels from the top
    assert drawn.target == 3
    assert [(bar.top, bar.number_y) for bar in drawn.bars] == [(13, -1), (8, -1), (4, 0), (0, -4)]


def test_gaps_are_shown_where_the_sentence_should_be(tmp_path: Path) -> None:
    site = site_of(tmp_path, {"company/kpis/cost.yml": "name: Cost\nvalues: {2026-q4: {value: 205}}\n"})
    page = kpi_page(site, site.handbook.kpis["cost"])
    for html in (page.html, kpis_index(site).html):
        assert "Nobody has written what this number means." in html
        assert "Nobody has written what this KPI tells." in html
    assert "nobody has written where the number comes from" in page.html
    assert [code for code in ("OKR130", "OKR131") if code in page.html] == ["OKR130", "OKR131"]


def test_a_page_leads_to_the_experiments_and_their_goals_and_back(tmp_path: Path) -> None:
    experiment = "title: Film\nkpi: cost\nsupports: [2027-q1/marketing/o1]\n"
    site = site_of(tmp_path, {**FILES, "experiments/film.yml": experiment})
    page = kpi_page(site, site.handbook.kpis["cost"])
    assert (page.uri, page.section, page.title) == ("kpis/cost/index.md", "kpis/index.md", "Cost <b>a meeting</b>")
    for link in (
        '<a href="../../experiments/film/">Film</a>',
        '<a href="../../okrs/2027-q1/#marketing-o1">Be the first source of qualified meetings</a>',
        '<a href="../../okrs/">Objectives</a>',
        '<a href="../">KPIs</a>',
    ):
        assert link in page.html
    assert "<b>" not in page.html


def test_without_kpis_the_index_says_where_they_go(tmp_path: Path) -> None:
    page = kpis_index(site_of(tmp_path))
    assert "A KPI is a file in company/kpis." in page.html
    assert page.section == "okrs/index.md"
