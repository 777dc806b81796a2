"""Playbooks: whether somebody new could follow them."""

from types import ModuleType

from handbook.rules.playbooks import (
    dependency_cycle,
    duplicate_step,
    how_to_without_step,
    missing_required_step,
    missing_section,
    playbook_without_owner,
    playbook_without_pitfalls,
    playbook_without_review,
    playbook_without_steps,
    stale_playbook,
    step_before_its_dependency,
    step_named_like_the_event,
    step_without_done_when,
    step_without_how_to,
    unknown_anchor,
    unknown_option,
    unknown_step,
    variant_without_required_step,
    waits_for_absent_step,
)

MODULES: tuple[ModuleType, ...] = (
    missing_section,
    missing_required_step,
    step_without_how_to,
    how_to_without_step,
    step_without_done_when,
    stale_playbook,
    playbook_without_review,
    playbook_without_owner,
    playbook_without_pitfalls,
    unknown_step,
    dependency_cycle,
    unknown_anchor,
    step_before_its_dependency,
    unknown_option,
    duplicate_step,
    playbook_without_steps,
    variant_without_required_step,
    waits_for_absent_step,
    step_named_like_the_event,
)
"""The modules of these rules, by code."""
