"""The Gantt chart: where bars, ticks and shades stand, at every length of plan."""

import datetime
import re
from pathlib import Path

import pytest
from written_site import site_of

from handbook.model.settings import Period
from handbook.planning.calendar import WorkCalendar
from handbook.planning.schedule import Plan
from handbook.rendering.gantt.axis import Axis, Shade, Tick
from handbook.rendering.gantt.chart import gantt, gantt_view
from handbook.rendering.gantt.rows import GanttStep
from handbook.rendering.gantt.waits import Wait
from handbook.rendering.site import Site

D = datetime.date


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return site_of(tmp_path, {})


def plan_on(day: D, **calendar: object) -> Plan:
    return Plan(day, day, WorkCalendar(**calendar), (), "Europe/Paris", (), {}, ())


def step(start: D, due: D, title: str = "Do", **differs: object) -> GanttStep:
    who = {"person": "Ana Roy", "initials": "AR", "colour": 3}
    plain = {"is_milestone": False, "is_done": False, "is_critical": False, "after": ()}
    return GanttStep(
        **{"id": title.lower(), "title": title, "start": start, "due": due, "falls_on": due, **who, **plain, **differs}
    )


def test_a_bar_runs_from_the_start_of_its_first_day_to_the_end_of_its_last(site: Site) -> None:
    steps = [step(D(2027, 1, 4), D(2027, 1, 5)), step(D(2027, 1, 14), D(2027, 1, 14), is_milestone=True, colour=None)]
    view = gantt_view(site, "Webinar", plan_on(D(2027, 1, 14)), steps)
    assert (view.first, view.days, view.event) == ("2027-01-04", 14, "75.000%")
    first, second = view.bars
    assert (first.x, first.width, first.diamond, first.classes) == (
        "0.000%",
        "14.286%",
        "",
        "hb-gantt__bar hb-colour--3",
    )
    assert first.tip == "Do · Mon 4 Jan → Tue 5 Jan · Ana Roy"
    assert (second.diamond, second.classes) == ("75.000%", "hb-gantt__bar hb-gantt__bar--nobody")
    assert second.top - first.top == 32


def test_a_note_that_would_be_cut_off_stands_before_its_bar(site: Site) -> None:
    steps = [step(D(2027, 1, 4), D(2027, 1, 4)), step(D(2027, 1, 17), D(2027, 1, 17), is_done=True)]
    early, late = gantt_view(site, "Webinar", plan_on(D(2027, 1, 14)), steps).bars
    assert (early.note, early.note_x, early.note_classes) == ("AR", "7.143%", "hb-gantt__note hb-gantt__note--after")
    assert (late.note, late.note_x, late.note_classes) == ("✓ AR", "92.857%", "hb-gantt__note hb-gantt__note--before")


def test_lines_lead_from_a_step_to_those_that_wait_for_it(site: Site) -> None:
    steps = [
        step(D(2027, 1, 4), D(2027, 1, 5), "Topic", is_critical=True),
        step(D(2027, 1, 7), D(2027, 1, 8), "Page", is_critical=True, after=("topic",)),
        step(D(2027, 1, 8), D(2027, 1, 8), "Send", after=("page", "unknown")),
        step(D(2027, 1, 14), D(2027, 1, 14), "Live", is_milestone=True, after=("send", "live")),
    ]
    view = gantt_view(site, "Webinar", plan_on(D(2027, 1, 14)), steps)
    assert view.waits == (
        Wait("14.286%", 50, "21.429%", 82, "M0 0-6-3.5V3.5Z", "hb-gantt__wait hb-gantt__wait--critical"),
        Wait("32.143%", 82, "32.143%", 107, "M0 0-3.5-6H3.5Z", "hb-gantt__wait"),
        Wait("35.714%", 114, "75.000%", 146, "M-10 0-16-3.5V3.5Z", "hb-gantt__wait"),
    )
    assert view.bars[0].classes == "hb-gantt__bar hb-colour--3 hb-gantt__bar--critical"


def test_a_line_between_steps_that_overlap_begins_on_the_bar_of_the_first(site: Site) -> None:
    steps = [
        step(D(2027, 1, 4), D(2027, 1, 17), "Write"),
        step(D(2027, 1, 14), D(2027, 1, 14), "Proof", after=("write",)),
        step(D(2027, 1, 5), D(2027, 1, 15), "Print", after=("proof",)),
    ]
    waits = gantt_view(site, "Webinar", plan_on(D(2027, 1, 14)), steps).waits
    assert [(wait.x, wait.y, wait.end_x, wait.end_y) for wait in waits] == [
        ("75.000%", 50, "75.000%", 75),
        ("75.000%", 82, "75.000%", 107),
    ]


def test_a_chart_that_is_longer_than_a_sheet_is_printed_in_pieces(site: Site) -> None:
    steps = [step(D(2027, 1, 4), D(2027, 1, 5), f"Part {number}") for number in range(39)]
    view = gantt_view(site, "Webinar", plan_on(D(2027, 1, 14)), steps)
    assert [(piece.labels[0], len(piece.labels), piece.shift, piece.height) for piece in view.slices] == [
        ("Part 0", 20, 34, 20 * 32),
        ("Part 20", 19, 34 + 20 * 32, 19 * 32),
    ]
    assert gantt_view(site, "Webinar", plan_on(D(2027, 1, 14)), steps[3:]).slices == ()


def test_the_event_is_on_the_chart_even_where_no_step_reaches_it(site: Site) -> None:
    view = gantt_view(site, "Webinar", plan_on(D(2027, 2, 1)), [step(D(2027, 1, 4), D(2027, 1, 5))])
    assert (view.first, view.days) == ("2027-01-04", 35)


def test_days_off_in_a_row_are_one_shade_a_reason(site: Site) -> None:
    closed = Period(**{"from": D(2027, 1, 6), "to": D(2027, 1, 7), "title": "Inventory"})
    axis = Axis.over(D(2027, 1, 4), D(2027, 1, 17))
    assert axis.shades(site, WorkCalendar(closures=(closed,))) == (
        Shade("14.286%", "14.286%", "closure", "Inventory"),
        Shade("35.714%", "14.286%", "weekend", "Weekend"),
        Shade("85.714%", "14.286%", "weekend", "Weekend"),
    )


def test_a_year_is_told_where_it_begins(site: Site) -> None:
    ticks = Axis.over(D(2026, 12, 22), D(2027, 1, 12)).ticks(site)
    assert ticks == (
        Tick("0.000%", "21 Dec", "2026"),
        Tick("25.000%", "", ""),
        Tick("50.000%", "4 Jan", "2027"),
        Tick("75.000%", "", ""),
    )


@pytest.mark.parametrize(
    ("days", "unit", "shades"),
    [
        (1, "week", {"weekend"}),
        (140, "week", {"weekend"}),
        (141, "month", {"weekend"}),
        (301, "month", set()),
        (801, "quarter", set()),
        (2001, "year", set()),
        (400_000, "year", set()),
    ],
)
def test_a_long_plan_is_drawn_in_longer_units(site: Site, days: int, unit: str, shades: set[str]) -> None:
    start = D(2027, 1, 1)
    axis = Axis.over(start, start + datetime.timedelta(days=days - 1))
    ticks = axis.ticks(site)
    assert axis.scale.unit == unit
    assert {shade.kind for shade in axis.shades(site, WorkCalendar())} == shades
    assert axis.width / sum(bool(tick.label) for tick in ticks) >= 42
    assert axis.width < 1350


@pytest.mark.parametrize("day", [D.min, D.max])
def test_the_first_and_the_last_day_of_all_can_be_drawn(site: Site, day: D) -> None:
    assert gantt(site, "Edge", plan_on(day), [step(day, day)])


def test_the_picture_has_a_name_a_description_and_no_link_and_typed_text_stays_text(site: Site) -> None:
    hostile = "<script>alert(1)</script>\"'"
    html = gantt(site, hostile, plan_on(D(2027, 1, 14)), [step(D(2027, 1, 4), D(2027, 1, 5), hostile, person=hostile)])
    assert "<script" not in html
    assert "<a " not in html
    assert re.search(r'<svg[^>]* role="img" aria-labelledby="hb-gantt-title hb-gantt-desc"', html)
    assert "1 step from 4 Jan 2027 to 5 Jan 2027." in html


def test_without_dated_steps_there_is_no_picture(site: Site) -> None:
    assert gantt(site, "Empty", plan_on(D(2027, 1, 14)), []) == ""
