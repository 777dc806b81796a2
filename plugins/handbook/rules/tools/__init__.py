"""Tools: whether anybody uses what we pay for."""

from types import ModuleType

from handbook.rules.tools import (
    notice_period_begins,
    stale_tool_review,
    sunset_tool_in_use,
    tool_nobody_uses,
    tool_without_cost,
    tool_without_owner,
    unknown_tool,
    unused_tool,
)

MODULES: tuple[ModuleType, ...] = (
    unused_tool,
    tool_without_owner,
    tool_without_cost,
    sunset_tool_in_use,
    tool_nobody_uses,
    notice_period_begins,
    stale_tool_review,
    unknown_tool,
)
"""The modules of these rules, by code."""
