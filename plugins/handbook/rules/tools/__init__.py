"""Tools: whether anybody uses what we pay for."""

from types import ModuleType

from handbook.rules.tools import (
    duplicate_tool_name,
    layers_too_close,
    notice_period_begins,
    second_tool_in_category,
    stale_tool_review,
    sunset_tool_in_use,
    sunset_without_lesson,
    tool_nobody_uses,
    tool_without_cost,
    tool_without_objective,
    tool_without_owner,
    unknown_rate,
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
    layers_too_close,
    tool_without_objective,
    unknown_rate,
    second_tool_in_category,
    sunset_without_lesson,
    duplicate_tool_name,
    unknown_tool,
)
"""The modules of these rules, by code."""
