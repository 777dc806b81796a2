"""What files call an objective, or one of its key results."""

import re

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from handbook.model.quarter import GoalPeriod

_FULL = re.compile(r"(?:\d{4}|fy\d\d[-/])[^/]*/|fy\d\d/")
"""What begins with the year of a quarter."""
_FILE = 2
_OBJECTIVE = 3
"""Quarter, team, objective; what follows is a key result."""


class GoalReference(str):
    """`2026-q4/marketing/o1/kr1`, or without its end: an objective, or the file of a team.

    What somebody typed may lack the quarter, inside a file of it, or be anything else: only `within` and the parts that
    are looked up may be asked of it.
    """

    __slots__ = ()

    @classmethod
    def to(cls, *parts: str) -> "GoalReference":
        """The reference that is made of a quarter, a team, and perhaps an objective and a key result."""
        return cls("/".join(parts))

    def within(self, quarter: GoalPeriod | None) -> "GoalReference":
        """With its quarter: `company/o1` inside the file of a quarter means that quarter's."""
        is_full = _FULL.match(self)
        return self if is_full or quarter is None else self.to(quarter, self)

    @property
    def has_quarter(self) -> bool:
        """Whether it begins with a quarter."""
        return GoalPeriod.fits(self.split("/")[0])

    @property
    def quarter(self) -> GoalPeriod:
        """The quarter. Raises ValueError where it has none."""
        return GoalPeriod(self.split("/")[0])

    @property
    def team(self) -> str:
        """The team, of one with its quarter."""
        return self.split("/")[1]

    @property
    def file(self) -> "GoalReference":
        """The file of the team, of one with its quarter."""
        return self.to(*self.split("/")[:_FILE])

    @property
    def objective(self) -> "GoalReference":
        """The objective, also of one that names a key result."""
        return self.to(*self.split("/")[:_OBJECTIVE])

    @property
    def inside(self) -> str:
        """What follows the file of the team."""
        return self.split("/", _FILE)[_FILE]

    @property
    def key_result(self) -> str | None:
        """The id of the key result, None where it names none."""
        parts = self.split("/", _OBJECTIVE)
        return parts[_OBJECTIVE] if len(parts) > _OBJECTIVE else None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        text = core_schema.str_schema(strip_whitespace=True, min_length=1)
        return core_schema.no_info_after_validator_function(cls, text)
