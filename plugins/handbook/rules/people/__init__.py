"""People, roles and teams: whether everything has somebody."""

from types import ModuleType

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

MODULES: tuple[ModuleType, ...] = (
    role_without_person,
    role_without_backup,
    backup_is_the_person,
    names_who_left,
    reporting_cycle,
    unknown_person,
    unknown_role,
    unknown_team,
)
"""The modules of these rules, by code."""
