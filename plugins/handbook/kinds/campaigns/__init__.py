"""Campaigns: a playbook that is run for a day."""
