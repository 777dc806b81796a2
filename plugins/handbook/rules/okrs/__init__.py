"""Objectives: few, measurable, and connected."""

from types import ModuleType

from handbook.rules.okrs import (
    company_objective_nobody_serves,
    duplicate_goal_id,
    key_result_reads_like_a_task,
    key_result_without_number,
    objective_cycle,
    objective_serves_nothing,
    objective_without_owner,
    parent_in_another_quarter,
    stale_number,
    target_equals_baseline,
    team_differs_from_file,
    too_many_key_results,
    too_many_objectives,
    unknown_objective,
)

MODULES: tuple[ModuleType, ...] = (
    too_many_objectives,
    too_many_key_results,
    key_result_without_number,
    target_equals_baseline,
    stale_number,
    objective_serves_nothing,
    company_objective_nobody_serves,
    key_result_reads_like_a_task,
    duplicate_goal_id,
    objective_without_owner,
    team_differs_from_file,
    objective_cycle,
    parent_in_another_quarter,
    unknown_objective,
)
"""The modules of these rules, by code."""
