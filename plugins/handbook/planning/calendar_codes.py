"""What a code is that no calendar of public holidays has, or that would change nothing: why, and what to write."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from handbook.planning.public_holidays import is_country, parts_with_holidays, parts_with_school_holidays

_DEPARTMENT: Final = re.compile(r"(0[1-9]|[1-8]\d|9[0-5]|2[AB])\Z")
_ALSACE: Final = ("67", "68")
_REGIONS: Final = ("ARA", "BFC", "BRE", "CVL", "20R", "COR", "HDF", "IDF", "NOR", "NAQ", "OCC", "PDL", "PAC")
"""Of France (ISO 3166-2), but for the Grand Est, of which Alsace and Moselle have holidays that the others lack."""


@dataclass(frozen=True)
class Misnamed:
    """Why a code names no public holidays, and what does.

    It is the zone of `school` holidays only; a `part` of a country without holidays of its own, or that does not exist;
    or `unknown`. `meant` is the code to write where nobody can doubt it, `country` the one that it begins with, and
    `choices` are the codes of its parts that have holidays of their own.
    """

    why: Literal["school", "part", "unknown"]
    meant: str | None = None
    country: str = ""
    choices: tuple[str, ...] = ()


def misnamed(code: str) -> Misnamed:
    """What is wrong with a code that `is_known_calendar` refuses. No guess is made by how letters look."""
    country, dash, part = code.partition("-")
    if not dash or not is_country(country):
        return Misnamed("unknown")
    if code in parts_with_school_holidays(country):
        return Misnamed("school", country, country)
    return Misnamed("part", _french(part) if country == "FR" else None, country, parts_with_holidays(country))


def _french(part: str) -> str | None:
    """Departments and regions of mainland France share the holidays of the country, but for Alsace."""
    if part in _ALSACE:
        return "FR-6AE"
    return "FR" if part in _REGIONS or _DEPARTMENT.match(part) else None
