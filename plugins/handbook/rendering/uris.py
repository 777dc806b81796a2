"""Where the pages are that are made of several records: said here, declared by each kind, and linked from anywhere."""

from typing import Literal

HOME = "index.md"
HEALTH = "health/index.md"
LATELY = "changes/index.md"
CALENDAR = "calendar/index.md"
WEEK = "week/index.md"
ORG_CHART = "people/org-chart/index.md"
AWAY = "people/away/index.md"
BUS_FACTOR = "people/bus-factor/index.md"
RULES_INDEX = "rules/index.md"
AUDIT = "tools/audit/index.md"
FORMAT = "format/index.md"
SET_ASIDE = "okrs/set-aside/index.md"


def quarter_uri(quarter: str, part: Literal["", "cascade/", "review/"] = "") -> str:
    """Where the objectives of a quarter are; its cascade and its review are pages of their own, to be printed."""
    return f"okrs/{quarter}/{part}index.md"


def report_uri(quarter: str) -> str:
    """Where the report of `2026-q4` is."""
    return f"report/{quarter}/index.md"
