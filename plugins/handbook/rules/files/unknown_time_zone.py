"""A time zone does not exist.

## Why
The hours in exported calendars would be wrong for everybody.

## Fails
```yaml title="handbook.yml"
name: Nova handbook
timezone: Europe/Pari  # error: HBK303
```

## Passes
```yaml title="handbook.yml"
name: Nova handbook
timezone: Europe/Paris
```

## How to fix
Write continent and city in English, with a slash between: `Europe/Paris`, `Asia/Kolkata`.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Final
from zoneinfo import available_timezones

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.names import Names
from handbook.diagnostics.words import DID_YOU_MEAN, Words
from handbook.loading.kinds import SETTINGS_FILE
from handbook.model.references import MARKET
from handbook.rules.context import Context

RULE = Rule(
    code="HBK303",
    name="unknown-time-zone",
    severity="error",
    since="0.1.0",
    message={"en": "no time zone is called '{id}'", "fr": "aucun fuseau horaire ne s'appelle « {id} »"},
    hint={
        "en": "write continent and city in English, like Europe/Paris",
        "fr": "écrivez le continent et la ville en anglais, comme Europe/Paris",
    },
)

_CALLED: Final[Mapping[str, tuple[str, ...]]] = {
    "IST": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "BST": ("Europe/London", "Asia/Dhaka"),
    "CST": ("America/Chicago", "Asia/Shanghai"),
    "CEST": ("Europe/Paris", "Europe/Berlin", "Europe/Madrid"),
    "EEST": ("Europe/Athens", "Europe/Helsinki"),
    "WEST": ("Europe/Lisbon",),
    "EDT": ("America/New_York",),
    "CDT": ("America/Chicago",),
    "PST": ("America/Los_Angeles",),
    "PDT": ("America/Los_Angeles",),
    "JST": ("Asia/Tokyo",),
    "SGT": ("Asia/Singapore",),
    "HKT": ("Asia/Hong_Kong",),
    "AEST": ("Australia/Sydney", "Australia/Brisbane"),
    "AEDT": ("Australia/Sydney",),
    "NZST": ("Pacific/Auckland",),
}
"""What people call clocks by letters -> the places that have them; several places may have the same letters."""
_ONE_OF: Words = {
    "en": "letters do not say where: write the place whose clock it is, one of {choices}",
    "fr": "des lettres ne disent pas où : écrivez le lieu de cette horloge, parmi {choices}",
}
_OFFSET: Final = re.compile(r"\s*(?:(?:UTC|GMT)\s*)?[+-]\s*\d", re.IGNORECASE)
_NO_SUMMER: Words = {
    "en": "hours from Greenwich know no summer time: write continent and city of the clock, like Europe/Paris",
    "fr": "un décalage ne connaît pas l'heure d'été : écrivez le continent et la ville, comme Europe/Paris",
}


@cache
def _time_zones() -> Collection[str]:
    """Looked up on the disk, in hundreds of files, so once."""
    return available_timezones()


@cache
def _cities() -> Names:
    """What is offered: a zone of a place, whose clock changes with its summers, and no offset from Greenwich."""
    return Names([name for name in _time_zones() if "/" in name and not name.startswith("Etc/")])


def check(context: Context) -> Iterator[Finding]:
    """The time zone of the settings, of each campaign that has its own, and of markets."""
    handbook, known = context.handbook, _cities()
    typed = [(handbook.sources[SETTINGS_FILE], handbook.settings.timezone)]
    typed += [(record.source, record.model.timezone) for record in handbook.campaigns.values() if record.model.timezone]
    markets = handbook.groups.get(MARKET, {}).values()
    typed += [(one.source, name) for one in markets if isinstance(name := getattr(one.model, "timezone", None), str)]
    for source, name in typed:
        if name not in _time_zones():
            city = [
                zone
                for zone in known
                if zone.rpartition("/")[2].casefold() == name.strip().casefold().replace(" ", "_")
            ]
            close = city[0] if len(city) == 1 else known.surely_meant(name)
            if several := _CALLED.get(name.strip().upper()):
                yield RULE.of(source, ("timezone",), key=False, hint=_ONE_OF, id=name, choices=several)
                continue
            hint = DID_YOU_MEAN if close else _NO_SUMMER if _OFFSET.match(name) else None
            meant = close if city else known.surely_meant(name)
            yield RULE.misnamed(source, ("timezone",), name, meant, hint=hint, nearest=close)
