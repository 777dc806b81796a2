"""Campaigns: whether a plan can work."""
