"""Campaigns: whether a plan can work."""

from types import ModuleType

from handbook.rules.campaigns import (
    campaign_without_budget,
    campaign_without_debrief,
    campaign_without_objective,
    campaign_without_owner,
    change_without_reason,
    done_in_the_future,
    event_on_holiday,
    incomplete_extra_step,
    owner_away,
    role_nobody_fills,
    start_already_past,
    step_before_dependency,
    step_without_date,
    unknown_campaign_step,
    unknown_choice,
    unknown_playbook,
)

MODULES: tuple[ModuleType, ...] = (
    campaign_without_objective,
    role_nobody_fills,
    owner_away,
    event_on_holiday,
    step_before_dependency,
    campaign_without_owner,
    change_without_reason,
    unknown_campaign_step,
    incomplete_extra_step,
    unknown_choice,
    start_already_past,
    done_in_the_future,
    campaign_without_budget,
    campaign_without_debrief,
    step_without_date,
    unknown_playbook,
)
"""The modules of these rules, by code."""
