"""Objectives: few, measurable, and connected."""
