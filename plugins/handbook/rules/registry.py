"""Every rule, in one list."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import ModuleType
from typing import cast

from handbook.diagnostics.finding import Finding, Rule
from handbook.diagnostics.problem import Problem
from handbook.diagnostics.words import CORRECTED, UNQUOTED, Words
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
from handbook.rules.context import Context
from handbook.rules.files import (
    anchor_or_alias,
    bad_id,
    bad_indent,
    bad_when,
    broken_link,
    colon_in_value,
    comment_as_value,
    control_character,
    duplicate_key,
    empty_value,
    heading_without_id,
    impossible_date,
    invalid_yaml,
    long_line,
    merge_key,
    misplaced_file,
    missing_key,
    no_break_space,
    no_front_matter,
    non_text_key,
    not_a_choice,
    not_a_date,
    not_a_duration,
    not_a_link,
    not_a_list,
    not_a_mapping,
    not_a_number,
    not_a_percentage,
    not_a_quarter,
    not_a_whole_number,
    not_money,
    not_text,
    not_true_or_false,
    not_utf8,
    outside_handbook,
    page_conflict,
    repeated_heading,
    same_id,
    second_document,
    second_steps_block,
    smart_quotes,
    tab_indent,
    title_in_block,
    too_deep,
    too_large,
    too_many_values,
    translation_without_source,
    unclosed_quote,
    unknown_calendar,
    unknown_key,
    unknown_rule,
    unknown_time_zone,
    unquoted_at,
    unquoted_percent,
    unread_file,
    unreadable_file,
    wrong_form,
    wrong_value,
    yaml_tag,
)
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
from handbook.rules.people import (
    backup_is_the_person,
    names_who_left,
    reporting_cycle,
    role_without_backup,
    role_without_person,
    unknown_person,
    unknown_role,
    unknown_team,
)
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
    step_without_done_when,
    step_without_how_to,
    unknown_anchor,
    unknown_option,
    unknown_step,
)
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

Check = Callable[[Context], Iterator[Finding]]
Facts = Callable[[Mapping[str, object]], Mapping[str, object]]
Remedy = Callable[[Mapping[str, object]], Words]

MODULES: tuple[ModuleType, ...] = (
    unreadable_file,
    too_large,
    not_utf8,
    control_character,
    long_line,
    too_deep,
    too_many_values,
    invalid_yaml,
    tab_indent,
    bad_indent,
    no_break_space,
    colon_in_value,
    unclosed_quote,
    smart_quotes,
    unquoted_at,
    unquoted_percent,
    comment_as_value,
    duplicate_key,
    non_text_key,
    anchor_or_alias,
    merge_key,
    yaml_tag,
    second_document,
    impossible_date,
    bad_id,
    same_id,
    not_a_quarter,
    unread_file,
    outside_handbook,
    translation_without_source,
    misplaced_file,
    no_front_matter,
    second_steps_block,
    heading_without_id,
    repeated_heading,
    title_in_block,
    unknown_key,
    missing_key,
    empty_value,
    not_text,
    not_a_number,
    not_a_whole_number,
    not_a_date,
    not_true_or_false,
    not_a_choice,
    not_a_list,
    not_a_mapping,
    wrong_form,
    bad_when,
    not_money,
    not_a_duration,
    not_a_percentage,
    not_a_link,
    wrong_value,
    unknown_rule,
    unknown_calendar,
    unknown_time_zone,
    page_conflict,
    broken_link,
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
    unused_tool,
    tool_without_owner,
    tool_without_cost,
    sunset_tool_in_use,
    tool_nobody_uses,
    notice_period_begins,
    stale_tool_review,
    unknown_tool,
    role_without_person,
    role_without_backup,
    backup_is_the_person,
    names_who_left,
    reporting_cycle,
    unknown_person,
    unknown_role,
    unknown_team,
)
"""The modules of all rules, by code."""


@dataclass(frozen=True)
class RuleEntry:
    """A rule with its page (Markdown) and its check.

    A rule without check words the problems of its name that the reader noticed: `facts` adds what its words need,
    `remedy` chooses the hint by the facts, where one sentence does not fit all.
    """

    rule: Rule
    page: str
    check: Check | None
    facts: Facts | None
    remedy: Remedy | None

    def word(self, path: str, problem: Problem) -> Finding:
        """The finding for a problem that the reader noticed."""
        params = dict(problem.params)
        if self.facts:
            params |= self.facts(params)
        return self.rule.at(path, problem.span, hint=self._hint(params), **params)

    def _hint(self, params: Mapping[str, object]) -> Words:
        if self.remedy:
            return self.remedy(params)
        if not params.get("fix"):
            return self.rule.hint
        return UNQUOTED if params["fix"] == params.get("text") else CORRECTED


def _entry(module: ModuleType) -> RuleEntry:
    optional = (getattr(module, name, None) for name in ("check", "facts", "remedy"))
    return RuleEntry(module.RULE, cast("str", module.__doc__), *optional)


RULES: Mapping[str, RuleEntry] = {entry.rule.name: entry for entry in map(_entry, MODULES)}
"""Rule name -> rule, in order of the codes."""


def find_rule(name_or_code: str) -> RuleEntry | None:
    """The rule of this code (`OKR101`, in any case) or name, or None."""
    wanted = name_or_code.strip().casefold()
    return next((entry for entry in RULES.values() if wanted in (entry.rule.code.casefold(), entry.rule.name)), None)


def unknown_names(names: tuple[str, ...]) -> list[str]:
    """The names that are neither a rule's name nor the beginning of a code."""
    codes = [entry.rule.code for entry in RULES.values()]
    return [name for name in names if name not in RULES and not any(code.startswith(name.upper()) for code in codes)]
