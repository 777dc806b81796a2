"""The Gantt chart of a plan: geometry here, drawing in the template. The line of today is drawn by the browser."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from markupsafe import Markup

from handbook.planning.schedule import Plan
from handbook.rendering.gantt.axis import Axis, Shade, Tick
from handbook.rendering.gantt.rows import BAR, HEAD, ROW, GanttStep
from handbook.rendering.gantt.waits import Wait, waits
from handbook.rendering.site import Site
from handbook.rendering.templating import render

_ROWS_ON_PAPER = 36
"""What a Letter sheet holds between the head of the campaign and the legend, at the scale of print."""


@dataclass(frozen=True)
class Bar:
    """A drawn step. `x` and `width` are shares; `diamond` is the centre of a milestone, empty for other steps."""

    top: int
    height: int
    middle: int
    bottom: int
    x: str
    width: str
    diamond: str
    classes: str
    tip: str
    note: str
    note_x: str
    note_classes: str


@dataclass(frozen=True)
class Slice:
    """As many rows as fit on a sheet of paper: their labels, how far down they begin, and how high they are."""

    labels: tuple[str, ...]
    shift: int
    height: int


@dataclass(frozen=True)
class GanttView:
    """All that the template draws. `labels` stand outside the picture, so that they stay when it is scrolled.

    `slices` are what is printed instead, where there are more rows than a sheet holds; else there is none.
    """

    title: str
    description: str
    labels: tuple[str, ...]
    ticks: tuple[Tick, ...]
    shades: tuple[Shade, ...]
    waits: tuple[Wait, ...]
    bars: tuple[Bar, ...]
    first: str
    days: int
    width: int
    height: int
    head: int
    event: str
    has_critical: bool
    slices: tuple[Slice, ...]


def gantt(site: Site, name: str, plan: Plan, steps: Sequence[GanttStep]) -> Markup:
    """The chart of a campaign's steps, in their order; nothing where no step has a date."""
    if not steps:
        return Markup()
    return render("gantt.html.jinja", gantt_view(site, name, plan, steps), site.words)


def gantt_view(site: Site, name: str, plan: Plan, steps: Sequence[GanttStep]) -> GanttView:
    """Where everything in the chart stands; `name` is the campaign's title."""
    start, end = min(step.start for step in steps), max(step.due for step in steps)
    axis = Axis.over(min(start, plan.date), max(end, plan.date))
    return GanttView(
        title=site.words("gantt.title", name=name),
        description=site.words("gantt.description", len(steps), start=site.day(start), end=site.day(end)),
        labels=tuple(step.title for step in steps),
        ticks=axis.ticks(site),
        shades=axis.shades(site, plan.calendar),
        waits=waits(axis, steps),
        bars=tuple(_bar(site, axis, row, step) for row, step in enumerate(steps)),
        first=axis.first.isoformat(),
        days=axis.days,
        width=axis.width,
        height=HEAD + ROW * len(steps),
        head=HEAD,
        event=axis.place(plan.date, 0.5),
        has_critical=any(step.is_critical for step in steps),
        slices=_slices([step.title for step in steps]),
    )


def _slices(labels: Sequence[str]) -> tuple[Slice, ...]:
    if len(labels) <= _ROWS_ON_PAPER:
        return ()
    size = ceil(len(labels) / ceil(len(labels) / _ROWS_ON_PAPER))
    parts = [(start, tuple(labels[start : start + size])) for start in range(0, len(labels), size)]
    return tuple(Slice(part, HEAD + ROW * start, ROW * len(part)) for start, part in parts)


def _bar(site: Site, axis: Axis, row: int, step: GanttStep) -> Bar:
    top = HEAD + ROW * row
    ends_late = axis.is_late(step.due)
    return Bar(
        top=top + (ROW - BAR) // 2,
        height=BAR,
        middle=top + ROW // 2,
        bottom=top + ROW,
        x=axis.place(step.start),
        width=axis.share((step.due - step.start).days + 1),
        diamond=axis.place(step.falls_on, 0.5) if step.is_milestone else "",
        classes=_classes(step),
        tip=_tip(site, step),
        note=f"✓ {step.initials}" if step.is_done else step.initials,
        note_x=axis.place(step.start) if ends_late else axis.place(step.due, 1),
        note_classes=_note_classes(step, ends_late=ends_late),
    )


def _classes(step: GanttStep) -> str:
    colour = "hb-gantt__bar--nobody" if step.colour is None else f"hb-colour--{step.colour}"
    states = {"done": step.is_done, "critical": step.is_critical}
    return " ".join(["hb-gantt__bar", colour, *(f"hb-gantt__bar--{name}" for name, is_so in states.items() if is_so)])


def _note_classes(step: GanttStep, *, ends_late: bool) -> str:
    """The note stands after the bar, before it where the chart ends, and always clear of a milestone's diamond."""
    side = "before" if ends_late else "after"
    return f"hb-gantt__note hb-gantt__note--{side}{' hb-gantt__note--clear' if step.is_milestone else ''}"


def _tip(site: Site, step: GanttStep) -> str:
    """What the mouse is told about a bar."""
    days = site.day(step.due, "weekday")
    if step.start != step.due:
        days = f"{site.day(step.start, 'weekday')} → {days}"
    return f"{step.title} · {days} · {step.person}"
