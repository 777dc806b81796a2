"""The words for days that people use beside the grammar of the retroplan, in both languages."""

import re
from collections.abc import Mapping, Sequence
from typing import Final, Literal

from handbook.model.values import JOURS, WEEKDAYS

Unit = Literal["d", "wd", "w", "m"]
"""Calendar days, working days, weeks, calendar months."""
UNITS_IN_FILES: Final[Mapping[str, Unit]] = {
    "": "d",
    "d": "d",
    "j": "d",
    "wd": "wd",
    "bd": "wd",
    "jo": "wd",
    "w": "w",
    "m": "m",
}
"""How a file has a unit -> the unit."""
WEEKDAY_NUMBERS = {name: day for names in (WEEKDAYS, JOURS) for day, name in enumerate(names)}
UNITS = {
    **dict.fromkeys(("day", "days", "jour", "jours", "calendar day", "calendar days"), ""),
    **dict.fromkeys(("jour calendaire", "jours calendaires", "j calendaires"), ""),
    **dict.fromkeys(("j ouvré", "j ouvrés", "j. ouvrés", "j ouvre", "j ouvres"), "wd"),
    **dict.fromkeys(("workday", "workdays", "working day", "working days", "business day", "business days"), "wd"),
    **dict.fromkeys(("jour ouvré", "jours ouvrés", "ouvré", "ouvrés"), "wd"),
    **dict.fromkeys(("jour ouvre", "jours ouvres", "ouvre", "ouvres", "wdays", "working", "business"), "wd"),
    **dict.fromkeys(("week", "weeks", "wk", "wks", "semaine", "semaines", "sem", "sem.", "s"), "w"),
    **dict.fromkeys(("month", "months", "mois", "m"), "m"),
}
"""What a length is called -> its unit in the grammar; days have none."""
TIMES = {
    **dict.fromkeys(("fortnight", "fortnights", "quinzaine", "quinzaines"), (2, "w")),
    **dict.fromkeys(("quarter", "quarters", "trimestre", "trimestres"), (3, "m")),
    **dict.fromkeys(("semestre", "semestres", "half-year", "half-years"), (6, "m")),
    **dict.fromkeys(("year", "years", "y", "an", "ans", "année", "années"), (12, "m")),
}
"""Longer stretches -> how many of which unit they are."""
COUNTS = {
    **dict.fromkeys(("a", "an", "one", "un", "une"), 1),
    **dict.fromkeys(("two", "deux", "a couple of"), 2),
    **dict.fromkeys(("three", "trois"), 3),
    **dict.fromkeys(("four", "quatre"), 4),
    **dict.fromkeys(("five", "cinq"), 5),
    **dict.fromkeys(("six",), 6),
    **dict.fromkeys(("seven", "sept"), 7),
    **dict.fromkeys(("eight", "huit"), 8),
    **dict.fromkeys(("nine", "neuf"), 9),
    **dict.fromkeys(("ten", "dix"), 10),
    **dict.fromkeys(("twelve", "douze"), 12),
    **dict.fromkeys(("fifteen", "quinze"), 15),
}
"""Numbers in words."""
WEEKS_IN_DAYS = {"huit": 1, "quinze": 2}
"""Of so many days French speaks where it means whole weeks."""
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_JOURS_DE_LA_SEMAINE = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
SPELLED_OUT_WEEKDAYS = {name: name[:3] for name in (*_DAYS, *_JOURS_DE_LA_SEMAINE)}

_FROM_TO = re.compile(r"(?P<first>\w+)\s*(?:-|\N{EN DASH}|\b(?:to|à|au|bis)\b)\s*(?P<last>\w+)")
BEFORE = ("before", "avant", "out", "ahead", "prior to", "prior", "earlier", "auparavant", "à l'avance", "plus tôt")
AFTER = ("after", "après", "later", "afterwards", "plus tard")
FRENCH = ("avant", "auparavant", "à l'avance", "plus tôt", "après", "plus tard")
BESIDE_THE_EVENT = {
    **dict.fromkeys(("event", "the event", "day d", "d-day", "the day", "on the day", "same day", "the same day"), "D"),
    **dict.fromkeys(("jour j", "le jour j", "l'événement", "le jour même", "le jour-même", "jour même"), "J"),
    **dict.fromkeys(("the day before", "day before", "the eve", "the night before", "the evening before"), "D-1"),
    **dict.fromkeys(("la veille au soir", "veille au soir", "la veille au matin", "la veille à midi"), "J-1"),
    **dict.fromkeys(("le lendemain matin", "lendemain matin", "le lendemain midi", "le lendemain soir"), "fin + 1"),
    **dict.fromkeys(("the next morning", "the morning after", "the following morning"), "end + 1"),
    **dict.fromkeys(("the week before", "a week before"), "D-1w"),
    **dict.fromkeys(("l'avant-veille", "avant-veille", "l'avant veille"), "J-2"),
    **dict.fromkeys(("la semaine d'avant", "la semaine avant", "la semaine précédente"), "J-1w"),
    **dict.fromkeys(("la veille", "veille", "le jour d'avant"), "J-1"),
    **dict.fromkeys(("the day after", "day after", "the next day"), "end + 1"),
    **dict.fromkeys(("le lendemain", "lendemain", "le jour d'après"), "fin + 1"),
    **dict.fromkeys(("the last day", "last day", "last day of the event", "the last day of the event"), "end"),
    **dict.fromkeys(("le dernier jour", "dernier jour", "dernier jour de l'événement"), "fin"),
    **dict.fromkeys(("next working day", "the next working day", "the working day after"), "end + 1wd"),
    **dict.fromkeys(("le lendemain ouvré", "lendemain ouvré", "le jour ouvré suivant"), "fin + 1jo"),
    **dict.fromkeys(("la veille ouvrée", "veille ouvrée", "le jour ouvré précédent"), "J-1jo"),
    **dict.fromkeys(("the first day", "first day", "day 1", "day one"), "D"),
    **dict.fromkeys(("le premier jour", "premier jour", "1er jour", "le 1er jour", "jour 1"), "J"),
    **dict.fromkeys(("the second day", "second day", "2nd day", "day 2", "day two"), "D+1"),
    **dict.fromkeys(("le deuxième jour", "deuxième jour", "le second jour", "2e jour", "2ème jour", "jour 2"), "J+1"),
    **dict.fromkeys(("the third day", "third day", "3rd day", "day 3", "day three"), "D+2"),
    **dict.fromkeys(("le troisième jour", "troisième jour", "3e jour", "3ème jour", "jour 3"), "J+2"),
}
"""The day of the event, and those before and after it, in words."""
EVENTS = ("event", "the event", "day d", "d-day", "the day", "l'événement", "le jour j", "jour j", "d", "j")
"""Words for day D; of a step or another day the name stands there."""


def weekday_meant(text: str) -> str | None:
    """The weekday, as files have it (`tue`), of its name or its short name in either language."""
    name = text.strip().casefold()
    day = WEEKDAY_NUMBERS.get(SPELLED_OUT_WEEKDAYS.get(name, name))
    return None if day is None else WEEKDAYS[day]


def weekdays_between(text: str) -> Sequence[str]:
    """The weekdays of a stretch: `Mon-Fri`, `mardi à jeudi`; none where it is none."""
    found = _FROM_TO.fullmatch(text.strip())
    first, last = (weekday_meant(found[end]) for end in ("first", "last")) if found else (None, None)
    return WEEKDAYS[WEEKDAYS.index(first) : WEEKDAYS.index(last) + 1] if first and last else ()
