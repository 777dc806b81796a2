"""Prose from files, made safe HTML."""
