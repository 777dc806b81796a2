"""What `plan` says of a campaign that repeats: its dates, and where there are none, why."""

import datetime
from collections.abc import Mapping
from typing import Final

from handbook.exports.planned import PlannedDate, PlannedSeries
from handbook.kinds.campaigns.plans import plans_of
from handbook.kinds.campaigns.series import instead_of, series_dates
from handbook.loading.records import Handbook, Record
from handbook.model.campaign import Campaign
from handbook.model.series import Series
from handbook.pipeline.checks.checking import check
from handbook.planning.schedule import Plan

_RULES: Final = ("HBK2", "CAM150", "CAM160", "CAM161")
"""The rules that tell why a series has no dates."""


def planned_series(handbook: Handbook, record: Record[Campaign], language: str) -> PlannedSeries | None:
    """The dates of a campaign that repeats, with what marks each; None for any other.

    `language` is that of the sentence which says what is wrong.
    """
    campaign, runs = record.model, handbook.dates.get(record.id, ())
    rule = campaign.repeats
    if rule is None:
        if not record.source.lacks(("repeats",)):
            return None
        return PlannedSeries(Series.model_construct(), fault=_fault(handbook, record, language))
    plans = plans_of(handbook, language, [run.id for run in runs]) if runs else dict[str, Plan]()
    has_day = campaign.first_day is not None
    return PlannedSeries(
        rule,
        tuple(_date(handbook, record, run, plans) for run in runs),
        series_dates(handbook, campaign),
        has_day,
        None if runs or not has_day else _fault(handbook, record, language),
    )


def _date(
    handbook: Handbook, series: Record[Campaign], run: Record[Campaign], plans: Mapping[str, Plan]
) -> PlannedDate:
    first, status, plan = run.model.day_in_series, run.model.status, plans.get(run.id)
    last = plan.until if plan else max(first, run.model.until or first)
    former = tuple(instead_of(handbook, run, plan.calendar if plan else None))
    return PlannedDate(run.id, first, last, "" if status == series.model.status else status, former)


def _fault(handbook: Handbook, record: Record[Campaign], language: str) -> tuple[str, str] | None:
    """What the check says of the rule, or else of its file, and the code of that."""
    report = check(handbook.root, datetime.date.min, select=_RULES).report
    found = [each for each in report.findings if each.path == record.source.path and each.severity == "error"]
    first, last = (record.source.span(("repeats",), key=is_key).line for is_key in (True, False))
    found.sort(key=lambda each: not first <= each.span.line <= last)
    return (found[0].message(language), found[0].rule.code) if found else None
