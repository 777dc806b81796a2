"""Playbooks: how we do a thing, step by step."""
