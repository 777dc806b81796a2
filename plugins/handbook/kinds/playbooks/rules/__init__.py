"""Playbooks: whether somebody new could follow them."""
