"""People, roles and teams: whether everything has somebody."""

from types import ModuleType

from handbook.rules.people import (
    backup_is_the_person,
    names_who_left,
    owns_too_much,
    person_without_role,
    person_without_team,
    reporting_cycle,
    role_and_backup_away,
    role_without_backup,
    role_without_person,
    too_many_reports,
    unknown_person,
    unknown_role,
    unknown_team,
)

MODULES: tuple[ModuleType, ...] = (
    role_without_person,
    role_without_backup,
    backup_is_the_person,
    names_who_left,
    reporting_cycle,
    too_many_reports,
    owns_too_much,
    role_and_backup_away,
    person_without_role,
    person_without_team,
    unknown_person,
    unknown_role,
    unknown_team,
)
"""The modules of these rules, by code."""
