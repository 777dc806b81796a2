"""Names that were typed and that nothing has."""

from collections.abc import Collection
from datetime import date

from handbook.diagnostics.words import nearest
from handbook.exports.series_words import gap_text
from handbook.kinds.campaigns.series import series_dates
from handbook.loading.records import Handbook, Record
from handbook.loading.runs import OF_SERIES
from handbook.locales import Wording
from handbook.model.campaign import Campaign
from handbook.model.series import day_of


def meant(typed: str, known: Collection[str], words: Wording) -> str:
    """What to add to the sentence that says so: the nearest name, or nothing."""
    close = nearest(typed, known)
    return words("refusal.meant", close=close) if close else ""


def meant_date(typed: str, handbook: Handbook, words: Wording) -> str:
    """The same for the name of a campaign, where it is that of a series with a day on which no date of it falls."""
    found = OF_SERIES.fullmatch(typed)
    record = handbook.campaigns.get(found["series"]) if found else None
    day = day_of(found["day"]) if found else None
    if record is None or record.model.repeats is None or day is None:
        return ""
    return _instead(handbook, record, day, words)


def _instead(handbook: Handbook, record: Record[Campaign], day: date, words: Wording) -> str:
    """The date that is on this day under another name, why there is none, or the nearest one."""
    runs = handbook.dates.get(record.id, ())
    if there := [run.id for run in runs if run.model.day_in_series == day]:
        return words("refusal.date-there", name=there[0])
    gaps = [gap for gap in series_dates(handbook, record.model).left_out if gap.day == day]
    if gaps:
        return words("refusal.date-left-out", why=gap_text(words, gaps[0]))
    near = min(runs, key=lambda run: abs(run.model.day_in_series - day), default=None)
    return words("refusal.meant", close=near.id) if near else ""
